"""What consultations put on the front page and on the list of waiting matters."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.actions.answers import answer_remark, publish_answers
from wspolnie.desks.consultations.actions.remarks import release_remark
from wspolnie.desks.consultations.front import first_words, front, waiting
from wspolnie.desks.consultations.models import Consultation
from wspolnie.desks.consultations.states import Verdict
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def now() -> datetime:
    return datetime.now(UTC).replace(second=0, microsecond=0)


def answered(make: Makers, now: datetime, *, reason: str = "Bo tak.", released: bool = True) -> Consultation:
    """A consultation with one remark and its published answer."""
    consultation = make.consultation("Rozstrzygnięta", opens=now - 30 * DAY, closes=now - 10 * DAY)
    with taken_at(now - 20 * DAY):
        remark = make.remark(consultation, reason)
    if released:
        release_remark(consultation, remark, by=make.clerk())
    answer_remark(consultation, remark, verdict=Verdict.NOT_ACCEPTED, reason="Nie, bo nie.", by=make.clerk())
    publish_answers(consultation, by=make.clerk())
    return consultation


def test_open_ones_by_closing_time_and_the_rest_where_it_belongs(make: Makers, now: datetime) -> None:
    make.draft("Szkic")
    make.consultation("Później", opens=now - DAY, closes=now + 9 * DAY)
    make.consultation("Wcześniej", opens=now - DAY, closes=now + 2 * DAY)
    make.consultation("Zapowiedź", opens=now + DAY, closes=now + 9 * DAY)
    make.consultation("Zamknięta", opens=now - 9 * DAY, closes=now - DAY)
    answered(make, now)
    part = front(NOBODY)
    assert [row.title for row in part.open_now] == ["Wcześniej", "Później"]
    assert {spaced(row.title) for row in part.upcoming} == {"Zapowiedź", "Odpowiedzi na uwagi: Zamknięta"}
    assert all(row.action for row in part.open_now)
    assert part.open_now[0].url == "/konsultacje/wczesniej/"


def test_the_last_minute_is_still_open(make: Makers, now: datetime) -> None:
    make.consultation("Ostatnia minuta", opens=now - DAY, closes=now)
    with taken_at(now + timedelta(seconds=59)):
        assert len(front(NOBODY).open_now) == 1
    with taken_at(now + timedelta(seconds=60)):
        assert front(NOBODY).open_now == []


def test_decided_ones_show_refusals_too_and_nobody_private(make: Makers, now: datetime) -> None:
    consultation = answered(make, now)
    (decided,) = front(NOBODY).decided
    assert (decided.quote, decided.reason, decided.label) == ("Bo tak.", "Nie, bo nie.", "Nieuwzględniona")
    assert decided.verdict == "rejected"
    assert decided.source == "mieszkaniec albo mieszkanka"
    assert decided.meta.startswith(consultation.code)


def test_what_was_not_released_is_quoted_nowhere(make: Makers, now: datetime) -> None:
    answered(make, now, reason="Tajna uwaga.", released=False)
    assert front(NOBODY).decided == []


def test_at_most_three_decisions(make: Makers, now: datetime) -> None:
    for _ in range(4):
        answered(make, now)
    assert len(front(NOBODY).decided) == 3


def test_another_city_has_its_own_front(make: Makers, now: datetime, other_city: City) -> None:
    make.consultation()
    with in_city(other_city.id):
        part = front(NOBODY)
        assert (list(part.open_now), list(part.upcoming), list(part.decided)) == ([], [], [])


@pytest.mark.parametrize(
    ("text", "length", "expected"),
    [
        ("krótki", 20, "krótki"),
        ("dwa\n\nwiersze  i spacje", 40, "dwa wiersze i spacje"),
        ("jeden dwa trzy cztery", 10, "jeden dwa…"),
        ("x" * 30, 10, "x" * 10 + "…"),
        ("", 10, ""),
    ],
)
def test_first_words(text: str, length: int, expected: str) -> None:
    assert first_words(text, length) == expected


def test_waiting_is_for_those_who_answer(make: Makers) -> None:
    make.draft()
    assert list(waiting(NOBODY)) == []
    assert len(list(waiting(make.clerk()))) == 1
    assert len(list(waiting(make.actor(Role.OFFICIAL)))) == 1


def test_what_waits_for_a_clerk(make: Makers, now: datetime) -> None:
    make.draft("Szkic")
    consultation = make.consultation("Zbiera", opens=now - DAY, closes=now + DAY)
    make.consultation("Bez uwag")
    first, _ = make.remark(consultation), make.remark(consultation)
    items = {item.title: item for item in waiting(make.clerk())}
    assert set(items) == {"Szkic", "Zbiera"}
    assert items["Szkic"].due is None
    assert items["Szkic"].url == "/konsultacje/szkic/tekst/"
    assert items["Zbiera"].label == "2 uwagi do odpowiedzi, 2 do upublicznienia"
    round_ = make.round(consultation)
    assert (items["Zbiera"].since, items["Zbiera"].due) == (round_.opens_at, round_.answers_due_at), "its clock runs"
    release_remark(consultation, first, by=make.clerk())
    answer_remark(consultation, first, verdict=Verdict.NOTED, reason="x", by=make.clerk())
    (item,) = (item for item in waiting(make.clerk()) if item.title == "Zbiera")
    assert item.label == "1 uwaga do odpowiedzi, 1 do upublicznienia"


def test_what_is_done_waits_no_more(make: Makers, now: datetime) -> None:
    answered(make, now)
    assert list(waiting(make.clerk())) == []
