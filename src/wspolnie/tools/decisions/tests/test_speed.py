"""Lists and figures of recommendations keep their budgets with hundreds of them: statements, CPU and bytes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.bodies import group
from tests.factories import Makers
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.tools.decisions.actions.answering import reply
from wspolnie.tools.decisions.actions.reminding import remind_offices
from wspolnie.tools.decisions.tests.made import no, offices, sent

BODIES, EACH = 12, 12
STATEMENTS, BYTES = 12, 61_440
"""Without the city's binding and the transaction."""
OURS = ("SAVEPOINT", "RELEASE", "SELECT set_config")


@pytest.mark.django_db
def test_pages_keep_their_budgets(make: Makers) -> None:
    spaces = [group(make, f"Grupa {number}") for number in range(BODIES)]
    now = datetime.now(UTC)
    with taken_at(now - timedelta(days=60)):
        made = [
            sent(make, space, title=f"Rekomendacja {number}", words="O zieleni. " * 40, office=offices()[number % 2])
            for space in spaces
            for number in range(EACH)
        ]
        for one in made[::3]:
            reply(one, no(), by=make.clerk())
    remind_offices()
    place = f"/grupy/{spaces[0].slug}/"
    pages = (
        "/rekomendacje/",
        f"/rekomendacje/?stan=po-terminie&urzad={offices()[0].slug}&strona=2",
        "/rekomendacje/sprawczosc/",
        f"{place}rekomendacje/",
        f"{place}rekomendacje/1/",
        place,
        "/rekomendacje.csv",
    )
    visitor = Client(headers={"host": "wroclaw.localhost"})
    for page in pages:
        assert visitor.get(page).status_code == 200, page
        with CaptureQueriesContext(connection) as seen:
            answer = visitor.get(page)
        told = [query["sql"] or "" for query in seen.captured_queries]
        asked = [sql for sql in told if sql and not sql.startswith(OURS)]
        assert len(asked) <= STATEMENTS, (page, asked)
        assert page.endswith(".csv") or len(answer.content) <= BYTES, (page, len(answer.content))
