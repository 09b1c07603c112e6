"""Who may do what with meetings, against tables written by hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.factories import Makers
from tests.policy import ROLES, Cast, Cell, cast, differences, table, trial
from wspolnie.foundation.modules import registry
from wspolnie.foundation.web.routes import act_of
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import decide
from wspolnie.tools.meetings.actions import plan_meeting
from wspolnie.tools.meetings.acts import MeetingAct
from wspolnie.tools.meetings.tests.conftest import arranged
from wspolnie.tools.meetings.urls import urlpatterns

ACTS = table("""
what              stranger person official clerk coordinator administrator
meetings.read     +        +      +        +     +           +
meetings.arrange  -        -      -        +     +           +
""")
PAGES = table("""
what                      stranger person official clerk coordinator administrator
GET:calendar              200      200    200      200   200         200
GET:calendar_file         200      200    200      200   200         200
GET:meetings              200      200    200      200   200         200
GET:meetings_file         200      200    200      200   200         200
GET:meeting               200      200    200      200   200         200
GET:meetings_presence_sheet 200    200    200      200   200         200
GET:meeting_file          200      200    200      200   200         200
GET:meeting_new           302      403    403      200   200         200
POST:meeting_new          302      403    403      422   422         422
GET:meeting_change        302      403    403      200   200         200
POST:meeting_change       302      403    403      422   422         422
GET:meeting_calling_off   302      403    403      200   200         200
POST:meeting_calling_off  302      403    403      422   422         422
GET:meeting_course        302      403    403      200   200         200
POST:meeting_course       302      403    403      302   302         302
POST:calendar             405      405    405      405   405         405
POST:meeting              405      405    405      405   405         405
""")


@pytest.fixture
def people(make: Makers, space: Space) -> Cast:
    start = datetime.now(UTC) - timedelta(hours=5)
    plan_meeting(space, arranged(starts_at=start, ends_at=start + timedelta(hours=1)), by=make.clerk())
    return cast(make.city)


def address(name: str, space: Space) -> str:
    route = next(str(pattern.pattern) for pattern in urlpatterns if pattern.name == name)
    route = route.replace("<slug:home>", "konsultacje").replace("<slug:slug>", space.slug)
    return "/" + route.replace("<int:number>", "1")


def test_acts_follow_the_table(people: Cast) -> None:
    actual: dict[Cell, str] = {
        (act.word, role): "+" if decide(people.actors[role], act) else "-" for act in MeetingAct for role in ROLES
    }
    assert differences(ACTS, actual) == []


def test_pages_follow_the_table(people: Cast, space: Space) -> None:
    actual: dict[Cell, str] = {}
    for row, role in PAGES:
        method, name = row.split(":")
        with trial():
            actual[row, role] = str(people.send(role, method, address(name, space)).status_code)
    assert differences(PAGES, actual) == []


def test_every_address_stands_in_the_table() -> None:
    assert {row.split(":")[1] for row, _ in PAGES} == {pattern.name for pattern in urlpatterns}
    assert all(act_of(pattern.callback) in registry.acts() for pattern in urlpatterns)
