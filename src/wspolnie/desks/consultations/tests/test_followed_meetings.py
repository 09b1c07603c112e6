"""Followers of a consultation hear when its meeting is moved or called off, each time once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.factories import Makers
from tests.listening import tell_all
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.services.follows.actions import ask, confirm
from wspolnie.services.notify.models import Notice
from wspolnie.spaces.models import Follow
from wspolnie.tools.meetings.actions import Arranged, call_off, change_meeting, plan_meeting

pytestmark = pytest.mark.django_db
NOW = datetime.now(UTC).replace(microsecond=0)
DAY = timedelta(days=1)


def heard() -> list[str]:
    return sorted(Notice.objects.values_list("mailbox__address", flat=True))


def test_a_meeting_that_is_moved_and_then_called_off(make: Makers) -> None:
    matter = make.consultation("Program parków", opens=NOW - DAY, closes=NOW + 10 * DAY)
    ask(make.city, matter.space.front, "sledzi@x.example")
    confirm(Follow.objects.get(address="sledzi@x.example"))
    said = Arranged(
        name="Spotkanie", starts_at=NOW + 2 * DAY, ends_at=NOW + 2 * DAY + DAY / 24, host="Biuro", place="Sala"
    )
    meeting = plan_meeting(matter.space, said, by=make.clerk())
    tell_all()
    assert heard() == []
    change_meeting(meeting, replace(said, host="Wydział"), by=make.clerk())
    tell_all()
    assert heard() == []
    change_meeting(meeting, replace(said, place="Aula"), by=make.clerk())
    tell_all()
    tell_all()
    assert heard() == ["sledzi@x.example"]
    call_off(meeting, "Powódź.", by=make.clerk())
    tell_all()
    assert heard() == ["sledzi@x.example"] * 2


def test_after_the_hour_of_the_meeting_nobody_is_told(make: Makers) -> None:
    matter = make.consultation("Program parków", opens=NOW - DAY, closes=NOW + 10 * DAY)
    ask(make.city, matter.space.front, "sledzi@x.example")
    confirm(Follow.objects.get(address="sledzi@x.example"))
    said = Arranged(name="Spotkanie", starts_at=NOW + DAY, ends_at=NOW + DAY + DAY / 24, host="Biuro", place="Sala")
    call_off(plan_meeting(matter.space, said, by=make.clerk()), "Powódź.", by=make.clerk())
    with taken_at(NOW + DAY):
        tell_all()
    assert heard() == []
