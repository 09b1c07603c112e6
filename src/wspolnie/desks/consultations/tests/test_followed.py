"""Followers of a consultation: one reminder before the closing, a next round, the answers, each once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.factories import Makers
from tests.listening import tell_all
from tests.policy import trial
from wspolnie.desks.consultations.actions.answers import publish_answers
from wspolnie.desks.consultations.actions.followed import remind_of_closing
from wspolnie.desks.consultations.facts.plans import ClosingNear
from wspolnie.desks.consultations.models import Consultation
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.text.spoken import dates
from wspolnie.services.follows.actions import ask, confirm
from wspolnie.services.notify.models import Notice
from wspolnie.spaces.models import Follow

pytestmark = pytest.mark.django_db
NOW = datetime.now(UTC).replace(microsecond=0)
CLOSES = NOW + timedelta(days=10)


@pytest.fixture
def matter(make: Makers) -> Consultation:
    return make.consultation("Program parków", opens=NOW - timedelta(days=5), closes=CLOSES)


def follow(make: Makers, matter: Consultation, address: str, at: datetime) -> None:
    with taken_at(at):
        ask(make.city, matter.space.front, address)
        confirm(Follow.objects.get(address=address))


def look(at: datetime) -> int:
    with taken_at(at):
        said = remind_of_closing()
        tell_all()
    return said


def addresses() -> list[str]:
    return sorted(Notice.objects.values_list("mailbox__address", flat=True))


def test_the_reminder_comes_two_days_before_once_to_those_who_followed_by_then(
    make: Makers, matter: Consultation
) -> None:
    follow(make, matter, "wczesnie@x.example", NOW)
    follow(make, matter, "pozno@x.example", CLOSES - timedelta(days=1, hours=23))
    at = CLOSES - timedelta(days=2)
    assert look(at - timedelta(seconds=1)) == 0
    assert not addresses()
    assert look(at) == 1
    assert look(at + timedelta(minutes=5)) == 0, "another worker, or the same one after a restart"
    assert addresses() == ["wczesnie@x.example"]
    notice = Notice.objects.get()
    assert dates().until(CLOSES) in notice.line, "the day and the hour stand in it"
    assert "/konsultacje/" in notice.line
    assert "/obserwowanie/rezygnacja/" in notice.line


def test_a_worker_that_slept_over_the_closing_reminds_nobody(make: Makers, matter: Consultation) -> None:
    follow(make, matter, "wczesnie@x.example", NOW)
    assert look(CLOSES + timedelta(minutes=1)) == 0
    with taken_at(CLOSES - timedelta(days=1)):
        assert remind_of_closing() == 1
    with taken_at(CLOSES + timedelta(hours=1)):
        tell_all()
    assert not addresses(), "said in time, but nobody read it before the minute had passed"


@settings(max_examples=15, deadline=None)
@given(looks=st.lists(st.integers(-4 * 24 * 60, 60), min_size=1, max_size=6))
def test_however_often_one_looks_it_is_said_once_and_never_too_early(looks: list[int]) -> None:
    city = City.objects.get(slug="wroclaw")
    with in_city(city.pk), trial():
        matter = Makers(city).consultation("Program", opens=NOW - timedelta(days=5), closes=CLOSES)
        for minutes in looks:
            with taken_at(CLOSES + timedelta(minutes=minutes)):
                remind_of_closing()
        in_time = any(-2 * 24 * 60 <= minutes < 0 for minutes in looks)
        assert Line.objects.filter(fact=ClosingNear.word(), space_id=matter.pk).count() == in_time


def test_answers_are_told_with_where_they_are(make: Makers) -> None:
    matter = make.consultation("Sale", opens=NOW - timedelta(days=9), closes=NOW - timedelta(days=1))
    follow(make, matter, "ktos@x.example", NOW)
    publish_answers(matter, by=make.clerk())
    tell_all()
    tell_all()
    assert addresses() == ["ktos@x.example"]
    assert "/uwagi/" in Notice.objects.get().line


def test_the_start_itself_is_told_to_nobody(make: Makers, matter: Consultation) -> None:
    tell_all()
    assert not Notice.objects.exists()
