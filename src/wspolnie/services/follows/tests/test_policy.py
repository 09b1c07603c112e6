"""Who may do what about following: role × address, against a table written by hand."""

from __future__ import annotations

import pytest

from tests.factories import Makers
from tests.policy import ROLES, Cell, cast, differences, table, trial
from wspolnie.services.follows.actions import ask
from wspolnie.services.follows.links import BEGIN, END, link_to
from wspolnie.spaces.models import Follow

pytestmark = pytest.mark.django_db

PAGES = table("""
what                  stranger person official clerk coordinator administrator
GET:follow            200      200    200      200   200         200
POST:follow           422      302    302      302   302         302
GET:follow_confirm    200      200    200      200   200         200
POST:follow_confirm   302      302    302      302   302         302
GET:follow_end        200      200    200      200   200         200
POST:follow_end       200      200    200      200   200         200
GET:follows_own       302      200    200      200   200         200
POST:follows_own      302      302    302      302   302         302
""")


def test_every_page_answers_every_role_as_written(make: Makers) -> None:
    people = cast(make.city)
    entry = make.consultation("Program").space.front
    ask(make.city, entry, "jan@poczta.example")
    row = Follow.objects.get()
    path = {"follow": f"/obserwowanie/{entry.pk}/", "follows_own": "/moje/obserwowane/"}
    for what in (BEGIN, END):
        path[what] = "/" + link_to(make.city, row, what).split("/", 3)[3]
    actual: dict[Cell, str] = {}
    for cell in {what for what, _ in PAGES}:
        method, _, name = cell.partition(":")
        for role in ROLES:
            with trial():
                actual[cell, role] = str(people.send(role, method, path[name]).status_code)
    assert not differences(PAGES, actual)
