"""Pages of bodies keep their budgets with hundreds of them: statements and bytes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories import Makers
from wspolnie.desks.bodies.tests.made import club, seated, seating, shown
from wspolnie.spaces.kinds import Side
from wspolnie.tools.meetings.actions import Course, plan_meeting, tell_of_meeting
from wspolnie.tools.meetings.tests.conftest import arranged

MANY, MET, SEATS = 120, 25, 20
STATEMENTS, BYTES = 12, 61_440
"""Without the city's binding and the transaction."""
OURS = ("SAVEPOINT", "RELEASE", "SELECT set_config")


@pytest.mark.django_db
def test_pages_keep_their_budgets(make: Makers) -> None:
    bodies = [shown(make, name=f"Grupa {number}", purpose="O zieleni. " * 20) for number in range(MANY)]
    one = bodies[-1]
    for number in range(MET):
        start = arranged().starts_at - timedelta(days=7 * (number + 2))
        met = plan_meeting(one.space, arranged(starts_at=start, ends_at=start + timedelta(hours=2)), by=make.clerk())
        tell_of_meeting(met, Course({"resident": 4}), by=make.clerk())
    for number in range(SEATS):
        said = replace(seating(), side=Side.ORGANISATION, organisation=club(f"Klub {number}"))
        seated(make, one, side=said.side, organisation=said.organisation)
    visitor = Client(headers={"host": "wroclaw.localhost"})
    place = f"/grupy/{one.space.slug}/"
    for page in ("/grupy/", "/grupy/?strona=3", "/grupy/?q=zieleni", place, f"{place}sklad/", "/grupy.csv"):
        assert visitor.get(page).status_code == 200, page
        with CaptureQueriesContext(connection) as seen:
            answer = visitor.get(page)
        told = [query["sql"] or "" for query in seen.captured_queries]
        asked = [sql for sql in told if sql and not sql.startswith(OURS)]
        assert len(asked) <= STATEMENTS - (page == place), (page, asked)  # one to spare: the city may be read anew
        assert page.endswith(".csv") or len(answer.content) <= BYTES, (page, len(answer.content))
