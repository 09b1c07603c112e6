"""The outbox: a letter is queued once with its act, goes out once, comes back later and later, and is forgotten."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from tests.clones import Clone, past_the_guard
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.services.notify.actions import forget_letters, post, send_waiting, withdraw_letters
from wspolnie.services.notify.models import Letter
from wspolnie.services.notify.states import MOVES, RETURNABLE, LetterState
from wspolnie.services.notify.tests.box import Box
from wspolnie.services.notify.transport import Envelope, Kept

pytestmark = pytest.mark.django_db
START = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
def clock() -> Iterator[time_machine.Coordinates]:
    with time_machine.travel(START, tick=False) as coordinates:
        yield coordinates


def write(
    address: str = "jan@example.org", *, matter: str = "m:1", subject: str = "Temat", body: str = "Treść"
) -> Letter:
    post(address, subject=subject, body=body, matter=matter)
    letter: Letter = Letter.objects.get(address=address, matter=matter)
    return letter


def state(letter: Letter) -> LetterState:
    return LetterState(Letter.objects.values_list("state", flat=True).get(pk=letter.pk))


def test_the_same_matter_to_the_same_address_is_one_letter(bound: City) -> None:
    first = write(body="pierwsza")
    write(body="druga")
    assert [(letter.pk, letter.body) for letter in Letter.objects.all()] == [(first.pk, "pierwsza")]
    write("ela@example.org")
    write(matter="m:2")
    assert Letter.objects.count() == 3


def test_a_letter_of_an_act_that_fails_is_not_written(clone_db: Clone) -> None:
    def fail() -> None:
        with in_city(clone_db.city()):
            write()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        clone_db.run(fail)
    assert clone_db.as_owner("SELECT 1 FROM notify_letter") == []


def test_a_letter_goes_out_once(bound: City) -> None:
    letter, box = write(), Box()
    assert send_waiting(bound, box) == 1
    assert send_waiting(bound, box) == 0
    assert len(box.taken) == 1
    assert state(letter) is LetterState.SENT
    kept = Letter.objects.get()
    assert kept.sent_at is not None
    assert kept.attempts == 1


def test_letters_go_in_order_and_in_batches(bound: City, clock: time_machine.Coordinates) -> None:
    for number in range(5):
        write(matter=f"m:{number}", subject=f"{number}")
        clock.shift(1)
    box = Box()
    assert [send_waiting(bound, box, limit=2) for _ in range(4)] == [2, 2, 1, 0]
    assert [message["Subject"] for message in box.taken] == ["0", "1", "2", "3", "4"]


def test_a_letter_of_another_city_stays(city: City, other_city: City) -> None:
    with in_city(city.id):
        write()
    assert send_waiting(other_city, Box()) == 0
    assert send_waiting(city, Box()) == 1


def test_a_failure_comes_back_later_and_later_and_is_given_up(bound: City, clock: time_machine.Coordinates) -> None:
    letter, box = write(), Box(broken=True)
    for attempt in range(1, 8):
        assert send_waiting(bound, box) == 0
        assert state(letter) is LetterState.QUEUED
        assert Letter.objects.get().attempts == attempt
        wait = timedelta(minutes=2**attempt)
        clock.shift(wait - timedelta(seconds=1))
        box.broken = False
        assert send_waiting(bound, box) == 0
        box.broken = True
        clock.shift(timedelta(seconds=1))
    assert send_waiting(bound, box) == 0
    assert state(letter) is LetterState.FAILED
    box.broken = False
    clock.shift(timedelta(days=7))
    assert send_waiting(bound, box) == 0
    assert box.taken == []


def test_after_a_failure_the_letter_still_goes(bound: City, clock: time_machine.Coordinates) -> None:
    letter, box = write(), Box(broken=True)
    send_waiting(bound, box)
    box.broken = False
    clock.shift(timedelta(minutes=2))
    assert send_waiting(bound, box) == 1
    assert state(letter) is LetterState.SENT


def test_a_failing_letter_does_not_stop_the_others(bound: City) -> None:
    class Choosy(Box):
        def send(self, envelope: Envelope) -> None:
            self.broken = envelope.to == "zla@example.org"
            super().send(envelope)

    write("zla@example.org")
    write("dobra@example.org")
    box = Choosy()
    assert send_waiting(bound, box) == 1
    assert box.taken[0]["To"] == "dobra@example.org"


def test_a_worker_that_dies_after_sending_sends_again_under_the_same_name(
    bound: City, clock: time_machine.Coordinates
) -> None:
    class Dying(Box):
        def send(self, envelope: Envelope) -> None:
            super().send(envelope)
            raise KeyboardInterrupt

    letter, first, second = write(), Dying(), Box()
    with pytest.raises(KeyboardInterrupt):
        send_waiting(bound, first)
    assert state(letter) is LetterState.SENDING
    clock.shift(timedelta(minutes=9, seconds=59))
    assert send_waiting(bound, second) == 0
    clock.shift(timedelta(seconds=1))
    assert send_waiting(bound, second) == 1
    assert first.taken[0]["Message-ID"] == second.taken[0]["Message-ID"] == letter.message_id
    assert state(letter) is LetterState.SENT


def test_two_workers_at_once_send_each_letter_once(clone_db: Clone) -> None:
    box = Box()

    def fill() -> City:
        city = City.objects.get(slug="wroclaw")
        with in_city(city.id):
            for number in range(30):
                post("jan@example.org", subject="x", body="x", matter=f"m:{number}")
        return city

    city = clone_db.run(fill)
    workers = [clone_db.start(lambda: sum(send_waiting(city, box, limit=3) for _ in range(12))) for _ in range(4)]
    assert sum(worker() for worker in workers) == 30
    assert len({message["Message-ID"] for message in box.taken}) == len(box.taken) == 30


@pytest.mark.parametrize(
    "address",
    [
        "a@b.pl\nBcc: x@example.org",
        "a@b.pl\r\nSubject: x",
        "a@b.pl, x@example.org",
        "a",
        "",
        "a@",
        "@b",
        "<a@b.pl>",
        "a@b@c",
    ],
)
def test_an_address_that_is_none_stops_nobody(bound: City, address: str) -> None:
    bad = write(address, matter="m:0")
    good, box = write(), Box()
    assert send_waiting(bound, box) == 1
    assert [message["To"] for message in box.taken] == [good.address]
    assert state(bad) is LetterState.FAILED
    assert send_waiting(bound, box) == 0


@pytest.mark.parametrize(
    "subject", ["a\nBcc: x@example.org", "a\r\n\r\nciało", "a\u2028b", "  a\t b ", "a\x0bb", "a\x85b", "ż" * 500]
)
def test_a_subject_stays_one_header(bound: City, subject: str) -> None:
    write(subject=subject)
    box = Box()
    send_waiting(bound, box)
    message = box.taken[0]
    assert set(message.keys()) == EXPECTED
    assert message["Subject"] == " ".join(subject.split())[:200]
    assert message.as_bytes().split(b"\n\n")[0].count(b"\nBcc") == 0


EXPECTED = {
    "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted",
    "Content-Type", "Content-Transfer-Encoding", "MIME-Version",
}  # fmt: skip


@pytest.mark.parametrize(
    "body", ["", "x" * 5000, "zażółć\n.\nGĘŚLĄ\n\n-- \nx", "\r\nBcc: x@example.org\r\n", "\U0001f600", "a\x07b"]
)
def test_any_body_arrives_as_it_is(bound: City, body: str) -> None:
    write(body=body)
    box = Box()
    send_waiting(bound, box)
    got = box.taken[0].get_content().replace("\r\n", "\n")
    assert got.rstrip("\n") == body.replace("\r\n", "\n").rstrip("\n")


def test_the_log_holds_neither_addresses_nor_texts(bound: City, caplog: pytest.LogCaptureFixture) -> None:
    write(subject="tajny temat", body="tajna treść")
    write("zły adres", matter="m:2", subject="tajny temat", body="tajna treść")
    with caplog.at_level(logging.DEBUG):
        send_waiting(bound, Box(broken=True))
    ours = " ".join(record.getMessage() for record in caplog.records if record.name.startswith("wspolnie"))
    assert "451" in ours
    for secret in ("jan@", "zły adres", "tajny", "tajna"):
        assert secret not in ours


def test_letters_that_left_are_forgotten(bound: City) -> None:
    sent, failed, waiting = (write(matter=matter) for matter in ("sent", "failed", "waiting"))
    past_the_guard("UPDATE notify_letter SET state = 'sent', sent_at = %s WHERE id = %s", START, sent.pk)
    past_the_guard("UPDATE notify_letter SET state = 'failed', not_before = %s WHERE id = %s", START, failed.pk)
    assert forget_letters(START, dry_run=False) == 0
    later = START + timedelta(seconds=1)
    assert (forget_letters(later, dry_run=True), Letter.objects.count()) == (2, 3)
    assert forget_letters(later, dry_run=False) == 2
    assert [letter.pk for letter in Letter.objects.all()] == [waiting.pk]


def test_forgetting_and_withdrawing_stay_in_their_city(city: City, other_city: City) -> None:
    for one in (city, other_city):
        with in_city(one.id):
            write()
    with in_city(city.id):
        assert withdraw_letters("JAN@example.org") == 1
    with in_city(other_city.id):
        assert Letter.objects.count() == 1


def test_kept_letters_count_as_sent(bound: City) -> None:
    letter = write()
    assert send_waiting(bound, Kept()) == 1
    assert state(letter) is LetterState.SENT


def test_every_state_has_its_moves() -> None:
    assert set(MOVES) == set(LetterState)
    assert MOVES[LetterState.SENT] == {LetterState.BOUNCED}
    assert set(RETURNABLE) == {LetterState.FAILED, LetterState.STOPPED, LetterState.BOUNCED}
