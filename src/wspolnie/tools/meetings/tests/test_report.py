"""Who came to meetings of a space, by quarter of the city's clock, as one counts it by hand."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from tests.bodies import group
from tests.factories import Makers
from wspolnie.spaces.models import Space
from wspolnie.tools.meetings.actions import Course, call_off, plan_meeting, tell_of_meeting
from wspolnie.tools.meetings.report import COLUMNS, presence
from wspolnie.tools.meetings.tests.conftest import arranged

pytestmark = pytest.mark.django_db


def met(make: Makers, space: Space, start: datetime, course: Course | None) -> None:
    meeting = plan_meeting(space, arranged(starts_at=start, ends_at=start + timedelta(hours=1)), by=make.clerk())
    if course is not None:
        tell_of_meeting(meeting, course, by=make.clerk())


@pytest.fixture
def body(make: Makers) -> Space:
    made = group(make)
    met(make, made, datetime(2025, 2, 3, 16, tzinfo=UTC), Course({"resident": 4, "office": 2}, ("Dyrektor",)))
    met(make, made, datetime(2025, 3, 3, 16, tzinfo=UTC), Course({"resident": 6}))
    # half past ten at night of 31 March in UTC: by the city's clock already April
    met(make, made, datetime(2025, 3, 31, 22, 30, tzinfo=UTC), Course({"office": 1, "": 3}, ("Dyrektor", "Prezes")))
    met(make, made, datetime(2025, 5, 5, 16, tzinfo=UTC), None)
    call_off(plan_meeting(made, arranged(), by=make.clerk()), "Choroba.", by=make.clerk())
    return made


def test_each_quarter_by_hand(make: Makers, body: Space) -> None:
    found = [one.cells() for one in presence(body.pk, make.city.zone)]
    assert found == [("2025-2", "1", "4", "1", "2", "1"), ("2025-1", "2", "12", "2", "1", "1")]
    assert presence(group(make, "Druga").pk, make.city.zone) == []


def test_the_page_and_the_file_say_the_same(body: Space) -> None:
    visitor = Client(headers={"host": "wroclaw.localhost"})
    place = f"/grupy/{body.slug}/spotkania/"
    assert "I\u00a02025" in visitor.get(place).content.decode()
    told = visitor.get(f"{place}obecnosc.csv").content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(told), delimiter=";"))
    assert rows[0] == list(COLUMNS)
    assert rows[2] == ["2025-1", "2", "12", "2", "1", "1"]
