"""The journal is everybody's to check: role × address, against a table written by hand."""

from __future__ import annotations

from uuid import uuid4

import pytest

from tests.factories import Makers
from tests.policy import ROLES, Cell, cast, differences, table, trial

pytestmark = pytest.mark.django_db

PAGES = table("""
what                         stranger person official clerk coordinator administrator
GET:journal                  200      200    200      200   200         200
POST:journal                 422      422    422      422   422         422
GET:journal_keys             404      404    404      404   404         404  # none has signed here yet
GET:journal_head             404      404    404      404   404         404
GET:api_journal_head         404      404    404      404   404         404
GET:api_journal_leaves       200      200    200      200   200         200
GET:api_journal_keys         200      200    200      200   200         200
GET:api_journal_inclusion    400      400    400      400   400         400
GET:api_journal_consistency  400      400    400      400   400         400
""")


def test_every_page_answers_every_role_as_written(make: Makers) -> None:
    people = cast(make.city)
    path = {
        "journal": "/dziennik/",
        "journal_keys": "/dziennik/klucze/",
        "journal_head": f"/dziennik/stany/{uuid4()}/",
        **{f"api_journal_{noun}": f"/api/v1/journal/{noun}" for noun in ("head", "leaves", "keys")},
        **{f"api_journal_{noun}": f"/api/v1/journal/{noun}" for noun in ("inclusion", "consistency")},
    }
    actual: dict[Cell, str] = {}
    for cell in {what for what, _ in PAGES}:
        method, _, name = cell.partition(":")
        for role in ROLES:
            with trial():
                actual[cell, role] = str(people.send(role, method, path[name]).status_code)
    assert not differences(PAGES, actual)
