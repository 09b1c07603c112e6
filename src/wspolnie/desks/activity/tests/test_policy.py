"""Pages of activity: every address for every role."""

from __future__ import annotations

import pytest

from tests.factories import Makers
from tests.policy import Cast, Cell, cast, differences, table, trial
from wspolnie.desks.activity.acts import ActivityAct
from wspolnie.desks.activity.urls import urlpatterns
from wspolnie.foundation.web.routes import act_of
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation

pytestmark = pytest.mark.django_db

PAGES = table("""
what                       stranger person official clerk coordinator administrator
GET:activity               200      200    200      200   200         200
GET:activity_sheet         200      200    200      200   200         200
GET:participation          200      200    200      200   200         200
GET:participation_sheet    200      200    200      200   200         200
GET:activity_quarter       302      403    200      200   200         403
GET:activity_quarter_sheet 302      403    200      200   200         403
GET:activity_none          302      403    200      200   200         403
GET:activity_none_sheet    302      403    200      200   200         403
GET:dealings               302      403    200      200   200         403   # those who speak for it read it too
GET:dealings_sheet         302      403    200      200   200         403
""")


@pytest.fixture
def people(make: Makers) -> Cast:
    register_organisation(Particulars(name="Klub Żółw"))
    return cast(make.city)


def address(name: str) -> str:
    route = next(str(pattern.pattern) for pattern in urlpatterns if pattern.name == name)
    return "/" + route.replace("<slug:slug>", "klub-zolw").replace("<slug:quarter>", "2026-4")


def test_pages_follow_the_table(people: Cast) -> None:
    actual: dict[Cell, str] = {}
    for row, role in PAGES:
        method, name = row.split(":")
        with trial():
            actual[row, role] = str(people.send(role, method, address(name)).status_code)
    assert differences(PAGES, actual) == []


def test_every_address_stands_in_the_table() -> None:
    assert {row.split(":")[1] for row, _ in PAGES} == {pattern.name for pattern in urlpatterns}
    assert all(act_of(pattern.callback) in ActivityAct for pattern in urlpatterns)
