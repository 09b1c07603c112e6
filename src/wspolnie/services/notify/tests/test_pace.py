"""How many letters go in a minute, which go first, and what happens when there is no way out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
import time_machine

from tests.clones import Clone, past_the_guard
from wspolnie.foundation.cities.actions import change_parameter
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.services.notify.actions import bring_forward, post, send_waiting
from wspolnie.services.notify.models import Letter
from wspolnie.services.notify.states import LetterState, Rank
from wspolnie.services.notify.tests.box import Box
from wspolnie.services.notify.transport import ConnectionLost, Envelope, Line

pytestmark = pytest.mark.django_db
START = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
def clock() -> Iterator[time_machine.Coordinates]:
    with time_machine.travel(START, tick=False) as coordinates:
        yield coordinates


def pace(letters: int) -> None:
    change_parameter("letters_per_minute", value=str(letters), since=START.date(), article="zarządzenie")


def write(count: int, *, rank: Rank = Rank.ACT, to: str = "jan@example.org") -> None:
    for number in range(count):
        post(to, subject="x", body="x", matter=f"{rank.name}:{to}:{number}", rank=rank)


def states() -> dict[str, int]:
    return {count.state.value: count.letters for count in Letter.objects.counts() if count.letters}


def test_without_a_parameter_it_is_120_a_minute(bound: City, clock: time_machine.Coordinates) -> None:
    write(130)
    box = Box()
    assert [send_waiting(bound, box) for _ in range(4)] == [50, 50, 20, 0]
    clock.shift(timedelta(seconds=59, milliseconds=999))
    assert send_waiting(bound, box) == 0
    clock.shift(timedelta(milliseconds=1))
    assert send_waiting(bound, box) == 10
    assert box.opened == 4, "one connection for a batch, none for nothing"


def test_no_minute_holds_more_than_the_city_s_pace(bound: City, clock: time_machine.Coordinates) -> None:
    pace(7)
    write(40)
    sent: list[datetime] = []
    box = Box()
    while len(box.taken) < 40:
        sent += [datetime.now(UTC)] * send_waiting(bound, box)
        clock.shift(timedelta(seconds=13))
    for at in sent:
        assert sum(at <= other < at + timedelta(minutes=1) for other in sent) <= 7
    assert sent[-1] - sent[0] < timedelta(minutes=7)


def test_the_pace_is_of_its_day_and_its_city(city: City, other_city: City, clock: time_machine.Coordinates) -> None:
    with in_city(city.id):
        pace(1)
    for one in (city, other_city):
        with in_city(one.id):
            write(3)
    assert [send_waiting(one, Box()) for one in (city, other_city)] == [1, 3]
    clock.shift(timedelta(days=-1))
    assert send_waiting(city, Box()) == 0, "a letter of tomorrow waits"


def test_a_letter_that_failed_counts_too(bound: City, clock: time_machine.Coordinates) -> None:
    pace(3)
    write(6)
    assert send_waiting(bound, Box(broken=True)) == 0
    assert states() == {"queued": 6}
    assert send_waiting(bound, Box()) == 0
    clock.shift(timedelta(minutes=1))
    assert send_waiting(bound, Box()) == 3


def test_codes_go_before_receipts_and_news_leave_them_room(bound: City, clock: time_machine.Coordinates) -> None:
    pace(20)
    write(30, rank=Rank.NEWS, to="wiesc@example.org")
    box = Box()
    assert send_waiting(bound, box) == 18
    write(3, rank=Rank.ACT, to="czyn@example.org")
    write(1, rank=Rank.CODE, to="kod@example.org")
    assert send_waiting(bound, box) == 2
    assert [envelope.to for envelope in box.envelopes[-2:]] == ["kod@example.org", "czyn@example.org"]


def test_a_letter_in_hand_counts_however_long_it_takes(bound: City, clock: time_machine.Coordinates) -> None:
    class Slow(Box):
        def send(self, envelope: Envelope) -> None:
            clock.shift(timedelta(seconds=20))
            super().send(envelope)

    pace(3)
    write(6)
    slow = Slow()
    assert send_waiting(bound, slow) == 3
    assert send_waiting(bound, slow) == 0, "the last one went just now"
    clock.shift(timedelta(seconds=20))
    assert send_waiting(bound, slow, limit=9) == 1


class Away:
    """A way out that cannot be opened."""

    @contextmanager
    def connected(self) -> Iterator[Line]:
        raise ConnectionLost("ConnectionRefusedError")
        yield Box()  # a generator


def test_when_there_is_no_way_out_letters_wait_and_nothing_is_counted(
    bound: City, clock: time_machine.Coordinates
) -> None:
    write(60)
    for _ in range(20):
        assert send_waiting(bound, Away()) == 0
        clock.shift(timedelta(seconds=30))
    assert states() == {"queued": 60}
    assert set(Letter.objects.values_list("attempts", "claimed_at")) == {(0, None)}
    assert send_waiting(bound, Box()) == 50


def test_a_connection_that_breaks_gives_the_rest_of_the_batch_back(
    bound: City, clock: time_machine.Coordinates
) -> None:
    class Breaking(Box):
        def send(self, envelope: Envelope) -> None:
            if len(self.taken) == 3:
                raise ConnectionLost("SMTPServerDisconnected")
            super().send(envelope)

    write(10)
    box = Breaking()
    assert send_waiting(bound, box) == 3
    assert (states(), box.opened) == ({"queued": 7, "sent": 3}, 1)
    tried = Letter.objects.filter(attempts=1, state=LetterState.QUEUED).get()
    assert (tried.fault, tried.not_before) == ("SMTPServerDisconnected", START + timedelta(minutes=2))
    untried = Letter.objects.filter(attempts=0)
    assert set(untried.values_list("not_before", flat=True)) == {START + timedelta(seconds=30)}
    assert not untried.filter(claimed_at__isnull=False).exists()


def test_whatever_ends_a_worker_leaves_only_the_letter_in_hand_in_doubt(
    bound: City, clock: time_machine.Coordinates
) -> None:
    class Dying(Box):
        def send(self, envelope: Envelope) -> None:
            super().send(envelope)
            if len(self.taken) == 2:
                raise KeyboardInterrupt

    write(5)
    with pytest.raises(KeyboardInterrupt):
        send_waiting(bound, Dying())
    assert states() == {"sent": 1, "sending": 1, "queued": 3}


def test_a_letter_that_went_and_could_not_be_noted_is_not_taken_for_untried(
    bound: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wspolnie.services.notify.actions import sending

    def fails(*_args: Any, **_columns: Any) -> None:
        raise ZeroDivisionError

    write(3)
    box = Box()
    monkeypatch.setattr(sending._Batch, "_note", fails)
    with pytest.raises(ZeroDivisionError):
        send_waiting(bound, box)
    assert (len(box.taken), states()) == (1, {"sending": 1, "queued": 2})


def test_counts_of_the_queue(bound: City, clock: time_machine.Coordinates) -> None:
    assert [(count.letters, count.oldest) for count in Letter.objects.counts()] == [(0, None)] * len(LetterState)
    write(2)
    clock.shift(timedelta(minutes=5))
    write(1, rank=Rank.CODE)
    past_the_guard("UPDATE notify_letter SET state = 'failed' WHERE rank = 0")
    counts = {count.state: (count.letters, count.oldest) for count in Letter.objects.counts()}
    assert counts[LetterState.QUEUED] == (2, START)
    assert counts[LetterState.FAILED] == (1, START + timedelta(minutes=5))
    reads = (Letter.objects.waiting(), Letter.objects.failed(), Letter.objects.stopped(), Letter.objects.bounced())
    assert [read.count() for read in reads] == [2, 1, 0, 0]


def test_four_workers_keep_one_pace(clone_db: Clone) -> None:
    def fill() -> City:
        city = City.objects.get(slug="wroclaw")
        with in_city(city.id):
            change_parameter("letters_per_minute", value="25", since=START.date(), article="zarządzenie")
            write(100)
        return city

    city = clone_db.run(fill)
    box = Box()
    workers = [clone_db.start(lambda: sum(send_waiting(city, box, limit=4) for _ in range(10))) for _ in range(4)]
    assert sum(worker() for worker in workers) == 25
    assert len({message["Message-ID"] for message in box.taken}) == len(box.taken) == 25
    sent = [row[0] for row in clone_db.as_owner("SELECT sent_at FROM notify_letter WHERE state = 'sent' ORDER BY 1")]
    assert all(one <= other for one, other in pairwise(sent))


@pytest.mark.parametrize("tries", [0, 1, 7])
def test_what_a_clock_ahead_has_put_off_is_due_when_it_is_set_back(
    bound: City, clock: time_machine.Coordinates, tries: int
) -> None:
    write(1)
    past_the_guard("UPDATE notify_letter SET attempts = %s, not_before = %s", tries, START + timedelta(hours=3))
    assert send_waiting(bound, Box()) == 0
    assert bring_forward() == 1
    assert send_waiting(bound, Box()) == 1


@pytest.mark.parametrize("tries", [0, 1, 7])
def test_what_waits_by_its_rules_goes_on_waiting(bound: City, clock: time_machine.Coordinates, tries: int) -> None:
    write(1)
    past_the_guard(
        "UPDATE notify_letter SET attempts = %s, not_before = %s", tries, START + timedelta(minutes=2**tries)
    )
    assert bring_forward() == 0
    assert send_waiting(bound, Box()) == 0


def test_letters_of_an_hour_that_never_was_take_no_room(bound: City, clock: time_machine.Coordinates) -> None:
    pace(10)
    clock.shift(timedelta(hours=1))
    write(10)
    assert send_waiting(bound, Box()) == 10
    clock.shift(timedelta(hours=-1))
    write(10, to="ewa@example.org")
    assert send_waiting(bound, Box()) == 10
