"""Who may do what about services and enquiries: role × address, against a table written by hand."""

from __future__ import annotations

import pytest

from tests.factories import Makers
from tests.policy import ROLES, Cell, cast, differences, table, trial
from wspolnie.desks.helping.actions.enquiries import confirm
from wspolnie.desks.helping.actions.services import describe_service
from wspolnie.desks.helping.links import MAIL, OWN, code_of
from wspolnie.desks.helping.tests.people import HELP, acting, asked, club, shown, speaker

pytestmark = pytest.mark.django_db

PAGES = table("""
what                stranger person official clerk coordinator administrator
GET:helping         200      200    200      200   200         200
GET:helping_sheet   200      200    200      200   200         200
GET:service         200      200    200      200   200         200
GET:draft           404      404    200      200   200         200   # the office sees what is prepared
GET:enquiry_new     200      200    200      200   200         200
POST:enquiry_new    422      422    422      422   422         422
GET:enquiry_asked   200      200    200      200   200         200
GET:enquiry_own     200      200    200      200   200         200   # by the link of a letter
POST:enquiry_own    302      302    302      302   302         302
GET:enquiry_mail    200      200    200      200   200         200
POST:enquiry_mail   422      422    422      422   422         422
GET:services_kept   302      403    403      403   403         403   # only those who speak for it
GET:service_new     302      403    403      403   403         403
POST:service_new    302      403    403      403   403         403
GET:service_kept    302      403    403      403   403         403
POST:service_kept   302      403    403      403   403         403
POST:service_move   302      403    403      403   403         403
GET:unclaimed       302      403    403      200   200         403   # nobody speaks for it
POST:unclaimed_new  302      403    403      422   422         403
POST:unclaimed_move 302      403    403      422   422         403
GET:enquiries       302      403    403      403   403         403   # what is asked is not the office's
GET:enquiries_sheet 302      403    403      403   403         403
GET:enquiry         302      403    403      403   403         403
POST:enquiry        302      403    403      403   403         403
""")


def test_every_page_answers_every_role_as_written(make: Makers) -> None:
    people = cast(make.city)
    claimed, bare = club("Fundacja Kładka"), club("Klub Cichy", email="klub@cichy.example")
    ola = acting(speaker(claimed))
    service, draft = shown(claimed, ola), describe_service(claimed, HELP, by=ola)
    lonely = shown(bare, make.clerk(), name="Zupa")
    enquiry, other = asked(make, service), asked(make, lonely, "Ile?")
    for one in (enquiry, other):
        confirm(code_of(one, OWN))
    own, theirs = f"/organizacje/{claimed.slug}", f"/organizacje/{bare.slug}"
    path = {
        "helping": "/pomoc/",
        "helping_sheet": "/pomoc.csv",
        "service": f"/pomoc/{service.slug}/",
        "draft": f"/pomoc/{draft.slug}/",
        "enquiry_new": f"/pomoc/{service.slug}/zapytaj/",
        "enquiry_asked": f"/pomoc/{service.slug}/zapytaj/wyslane/",
        "enquiry_own": f"/pomoc/zapytanie/{code_of(enquiry, OWN)}/",
        "enquiry_mail": f"/pomoc/odpowiedz/{code_of(other, MAIL)}/",
        "services_kept": f"{own}/pomoc/",
        "service_new": f"{own}/pomoc/nowa/",
        "service_kept": f"{own}/pomoc/{service.pk}/",
        "service_move": f"{own}/pomoc/{service.pk}/stan/",
        "unclaimed": f"{theirs}/pomoc/{lonely.pk}/",
        "unclaimed_new": f"{theirs}/pomoc/nowa/",
        "unclaimed_move": f"{theirs}/pomoc/{lonely.pk}/stan/",
        "enquiries": f"{own}/zapytania/",
        "enquiries_sheet": f"{own}/zapytania.csv",
        "enquiry": f"{own}/zapytania/{enquiry.pk}/",
    }
    actual: dict[Cell, str] = {}
    for cell in {what for what, _ in PAGES}:
        method, _, name = cell.partition(":")
        for role in ROLES:
            with trial():
                actual[cell, role] = str(people.send(role, method, path[name]).status_code)
    assert differences(PAGES, actual) == []
