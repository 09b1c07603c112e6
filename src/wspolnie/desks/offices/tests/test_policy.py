"""Who may do what with the structure, against tables written by hand."""

from __future__ import annotations

from typing import Any

import pytest

from tests.factories import Makers
from tests.policy import ROLES, Cast, Cell, cast, differences, table, trial
from wspolnie.desks.offices.acts import OfficeAct
from wspolnie.desks.offices.urls import urlpatterns
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import registry
from wspolnie.foundation.web.routes import act_of
from wspolnie.parties.offices.actions.appointments import Mandate, appoint
from wspolnie.parties.offices.actions.founding import found_office
from wspolnie.parties.offices.actions.posts import PostSaid, make_post
from wspolnie.parties.offices.models import Appointment, Post
from wspolnie.parties.people.actions import register_person
from wspolnie.spaces.policy import decide

ACTS = table("""
what             stranger person official clerk coordinator administrator
offices.read     +        +      +        +     +           +
offices.edit     -        -      -        -     +           +
offices.appoint  -        -      -        -     +           +
offices.import   -        -      -        -     +           +
""")
PAGES = table("""
what                     stranger person official clerk coordinator administrator
GET:offices              200      200    200      200   200         200
GET:offices_sheet        200      200    200      200   200         200
GET:posts                200      200    200      200   200         200
GET:posts_sheet          200      200    200      200   200         200
GET:mandates             200      200    200      200   200         200
GET:mandates_sheet       200      200    200      200   200         200
GET:office               200      200    200      200   200         200
GET:office_new           302      403    403      403   200         200
POST:office_new          302      403    403      403   422         422
GET:office_name          302      403    403      403   200         200
POST:office_name         302      403    403      403   422         422
GET:office_place         302      403    403      403   200         200
POST:office_place        302      403    403      403   422         422
GET:office_address       302      403    403      403   200         200
POST:office_address      302      403    403      403   422         422
GET:office_close         302      403    403      403   200         200
POST:office_close        302      403    403      403   422         422
GET:post_new             302      403    403      403   200         200
POST:post_new            302      403    403      403   422         422
GET:post                 302      403    403      403   200         200
POST:post                302      403    403      403   422         422
POST:post_end            302      403    403      403   422         422
GET:appointment_new      302      403    403      403   200         200
POST:appointment_new     302      403    403      403   422         422
GET:appointment_end      302      403    403      403   200         200
POST:appointment_end     302      403    403      403   422         422
POST:appointment_name    302      403    403      403   302         302
POST:offices             405      405    405      405   405         405
POST:office              405      405    405      405   405         405
GET:post_end             405      405    405      405   405         405
GET:appointment_name     405      405    405      405   405         405
""")


@pytest.fixture
def people(make: Makers) -> Cast:
    office = found_office("proba", name="Próba", address="ul. Próbna 1", email="x@urzad.example")
    post = make_post(office, PostSaid(title="Kierownik"), since=instant().date())
    appoint(post, register_person("Anna Próbna"), Mandate(authority="Prezydent"), since=instant().date())
    return cast(make.city)


def address(name: str) -> str:
    route = next(str(pattern.pattern) for pattern in urlpatterns if pattern.name == name)
    route = route.replace("<slug:slug>", "proba").replace("<uuid:post>", str(Post.objects.get().pk))
    return "/" + route.replace("<uuid:appointment>", str(Appointment.objects.get().pk))


def test_acts_follow_the_table(people: Cast) -> None:
    actual: dict[Cell, str] = {
        (act.word, role): "+" if decide(people.actors[role], act) else "-" for act in OfficeAct for role in ROLES
    }
    assert differences(ACTS, actual) == []


def test_pages_follow_the_table(people: Cast) -> None:
    actual: dict[Cell, str] = {}
    for row, role in PAGES:
        method, name = row.split(":")
        with trial():
            actual[row, role] = str(people.send(role, method, address(name)).status_code)
    assert differences(PAGES, actual) == []


def test_every_address_stands_in_the_table() -> None:
    assert {row.split(":")[1] for row, _ in PAGES} == {pattern.name for pattern in urlpatterns}
    assert all(act_of(pattern.callback) in registry.acts() for pattern in urlpatterns)


def test_the_office_is_led_to_these_pages_from_the_administration() -> None:
    pages = {(page.route, page.act) for page in registry.office_pages()}
    wanted: Any = {("offices", OfficeAct.EDIT), ("mandates", OfficeAct.APPOINT)}
    assert wanted <= pages
