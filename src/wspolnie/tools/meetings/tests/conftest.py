"""A city with a consultation that has meetings."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.factories import Makers
from wspolnie.spaces.models import Space
from wspolnie.tools.meetings.actions import Arranged, plan_meeting
from wspolnie.tools.meetings.models import Meeting


def arranged(**said: object) -> Arranged:
    """A meeting in three days, two hours long."""
    start = datetime.now(UTC).replace(hour=12, minute=0, second=0, microsecond=0) + timedelta(days=3)
    plain = {
        "name": "Spotkanie w Centrum",
        "starts_at": start,
        "ends_at": start + timedelta(hours=2),
        "host": "Wydział Partycypacji",
        "place": "Centrum Aktywności",
        "address": "ul. Próbna 1",
        "agenda": ("Co się zmienia", "Pytania"),
    }
    return Arranged(**(plain | said))


@pytest.fixture
def space(make: Makers) -> Space:
    return make.consultation().space


@pytest.fixture
def meeting(make: Makers, space: Space) -> Meeting:
    return plan_meeting(space, arranged(), by=make.clerk())
