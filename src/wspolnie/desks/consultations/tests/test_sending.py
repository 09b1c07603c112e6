"""The same sending arrives once, whoever repeats it and however fast; two visitors never share one."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.clones import Clone
from tests.factories import Makers
from wspolnie.desks.consultations.actions.remarks import Sending, Words, receive_remark
from wspolnie.desks.consultations.models import Consultation, Remark
from wspolnie.desks.consultations.states import Side
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.journal.models import Line
from wspolnie.services.notify.models import Letter
from wspolnie.spaces.policy import NOBODY

pytestmark = pytest.mark.django_db
WORDS = Words(reason="Bo tak.", proposed="Inaczej.", contact="jan@example.org")
ONE, OTHER = Sending("visitor one", "key"), Sending("visitor two", "key")


def send(make: Makers, consultation: Consultation, words: Words = WORDS, sending: Sending = ONE) -> Remark:
    return receive_remark(consultation, make.round(consultation), words, by=NOBODY, sending=sending)


def test_the_same_sending_is_one_remark_one_line_one_letter(make: Makers) -> None:
    consultation = make.consultation()
    first = send(make, consultation)
    assert [send(make, consultation) for _ in range(3)] == [first] * 3
    assert Remark.objects.count() == 1
    assert Line.objects.filter(fact="consultations.RemarkReceived").count() == 1
    assert Letter.objects.filter(address="jan@example.org").count() == 1


def test_it_is_the_same_remark_whole(make: Makers) -> None:
    consultation = make.consultation()
    first, again = send(make, consultation), send(make, consultation)
    assert (again.number, again.received_at, again.reason) == (first.number, first.received_at, first.reason)


def test_two_visitors_with_the_same_key_send_two(make: Makers) -> None:
    consultation = make.consultation()
    assert send(make, consultation) != send(make, consultation, sending=OTHER)
    assert Remark.objects.count() == 2


@pytest.mark.parametrize(
    "change",
    [
        {"reason": "Bo nie."},
        {"proposed": ""},
        {"contact": ""},
        {"side": Side.ORGANISATION, "organisation": "Fundacja"},
        {"reason": "Bo tak.Inaczej.", "proposed": ""},
    ],
)
def test_a_changed_text_under_the_same_key_is_another_remark(make: Makers, change: dict[str, str]) -> None:
    consultation = make.consultation()
    assert send(make, consultation) != send(make, consultation, replace(WORDS, **change))  # type: ignore[arg-type]
    assert Remark.objects.count() == 2


def test_without_a_sending_every_remark_is_its_own(make: Makers) -> None:
    consultation = make.consultation()
    assert make.remark(consultation) != make.remark(consultation)


texts = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), max_size=8)


@given(st.tuples(texts, texts, texts, texts), st.tuples(texts, texts, texts, texts))
def test_different_sendings_never_look_the_same(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    def digest(parts: tuple[str, ...]) -> bytes:
        visitor, key, reason, proposed = parts
        return Sending(visitor, key).digest(Words(reason=reason, proposed=proposed))

    assert (digest(one) == digest(other)) is (one == other)
    assert len(digest(one)) == 32


def test_two_threads_at_the_same_instant_bring_one(clone_db: Clone) -> None:
    def start() -> Consultation:
        city = City.objects.get(slug="wroclaw")
        with in_city(city.id):
            return Makers(city).consultation()

    consultation = clone_db.run(start)
    together = threading.Barrier(6)

    def work() -> Remark:
        make = Makers(consultation.city)
        together.wait(30)
        with in_city(consultation.city_id):
            return send(make, consultation)

    results = [clone_db.start(work) for _ in range(6)]
    remarks = [result() for result in results]
    assert len({remark.pk for remark in remarks}) == 1
    assert len({remark.number for remark in remarks}) == 1
    assert clone_db.as_owner("SELECT count(*) FROM consultations_remark") == [(1,)]
    assert clone_db.as_owner("SELECT count(*) FROM journal_line WHERE fact = 'consultations.RemarkReceived'") == [(1,)]
    assert clone_db.as_owner("SELECT count(*) FROM notify_letter") == [(1,)]


def test_when_the_first_fails_the_second_brings_it(clone_db: Clone) -> None:
    def start() -> Consultation:
        city = City.objects.get(slug="wroclaw")
        with in_city(city.id):
            return Makers(city).consultation()

    consultation = clone_db.run(start)
    inserted, fail = threading.Event(), threading.Event()

    def failing() -> None:
        with in_city(consultation.city_id):
            send(Makers(consultation.city), consultation)
            inserted.set()
            assert fail.wait(30)
            raise ZeroDivisionError

    def repeated() -> Remark:
        with in_city(consultation.city_id):
            return send(Makers(consultation.city), consultation)

    first = clone_db.start(failing)
    assert inserted.wait(30)
    second = clone_db.start(repeated)
    fail.set()
    with pytest.raises(ZeroDivisionError):
        first()
    remark = second()
    assert clone_db.as_owner("SELECT id FROM consultations_remark") == [(remark.pk,)]
    assert clone_db.as_owner("SELECT count(*) FROM notify_letter") == [(1,)]
