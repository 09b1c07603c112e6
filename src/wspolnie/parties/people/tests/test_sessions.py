"""Sessions end: by their hour, every night, one by one, all at once, and with the account that they belong to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.contrib.auth import SESSION_KEY
from django.db import IntegrityError, transaction

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.modules import registry
from wspolnie.parties.people.actions import (
    end_session,
    end_sessions,
    erase_person,
    forget_sessions,
    open_account,
    register_person,
)
from wspolnie.parties.people.actions.sessions import SessionStore
from wspolnie.parties.people.models import Account, Session

HERE, ELSEWHERE = "wroclaw.localhost", "testowo.localhost"


def session(account: Account | None = None, host: str = HERE, **said: object) -> str:
    """A kept session; returns its key."""
    store = SessionStore()
    store.host, store.device = host, "Firefox, Linux"
    if account is not None:
        store[SESSION_KEY] = str(account.pk)
    store.update(said)
    store.save()
    assert store.session_key is not None
    return store.session_key


def pending(account: Account) -> str:
    """A sign-in that waits for its code."""
    return session(account_login={"user_pk": account.pk.hex, "email": account.email})


def kept() -> set[str]:
    return set(Session.objects.values_list("session_key", flat=True))


@pytest.fixture
def anna(bound: City) -> Account:
    return open_account("anna@poczta.example")


def test_a_session_says_whose_where_and_since_when_and_nothing_finer(anna: Account) -> None:
    with time_machine.travel(datetime(2026, 5, 4, 13, 47, 21, tzinfo=UTC), tick=False):
        row = Session.objects.get(pk=session(anna))
    assert (row.account, row.host, row.device) == (anna, HERE, "Firefox, Linux")
    assert row.began_at == datetime(2026, 5, 4, 13, 47, 21, tzinfo=UTC)
    assert row.used_at == datetime(2026, 5, 4, 13, tzinfo=UTC)


def test_what_a_session_says_of_itself_stays_when_its_key_changes(anna: Account) -> None:
    before = Session.objects.get(pk=session(anna))
    store = SessionStore(before.session_key)
    store.cycle_key()
    store["more"] = 1
    store.save()
    after = Session.objects.get()
    assert after.session_key != before.session_key
    assert (after.seat, after.device, after.began_at) == (before.seat, before.device, before.began_at)


def test_a_session_that_changes_hands_gets_a_seat_of_its_own(anna: Account) -> None:
    before = Session.objects.get(pk=session(anna))
    jan = open_account("jan@poczta.example")
    store = SessionStore(before.session_key)
    store[SESSION_KEY] = str(jan.pk)
    store.save()
    after = Session.objects.get()
    assert after.account == jan
    assert after.seat != before.seat


def test_the_last_use_is_noted_once_an_hour(anna: Account, django_assert_num_queries: object) -> None:
    start = datetime.now(UTC).replace(minute=10)
    with time_machine.travel(start, tick=False):
        key = session(anna)
    for minutes, statements in ((30, 0), (60, 1), (65, 0)):
        with time_machine.travel(start + timedelta(minutes=minutes), tick=False):
            store = SessionStore(key)
            store.load()
            with django_assert_num_queries(statements):  # type: ignore[operator]
                store.touch()
    assert Session.objects.get().used_at == (start + timedelta(hours=1)).replace(minute=0, second=0, microsecond=0)


def test_a_session_that_nobody_looked_at_is_not_touched(anna: Account, django_assert_num_queries: object) -> None:
    store = SessionStore(session(anna))
    with django_assert_num_queries(0):  # type: ignore[operator]
        store.touch()


def test_the_night_takes_what_has_ended(bound: City) -> None:
    with time_machine.travel(datetime.now(UTC) - timedelta(hours=13)):
        session()
    running = session()
    assert forget_sessions() == 1
    assert kept() == {running}
    assert forget_sessions in next(module for module in registry.all() if module.name == "people").nightly


def test_all_sessions_of_an_account_end_at_once_and_one_may_stay(anna: Account) -> None:
    jan = open_account("jan@poczta.example")
    mine, others, waiting, theirs = session(anna), session(anna), pending(anna), session(jan)
    assert end_sessions(anna.pk, but=mine) == 2
    assert kept() == {mine, theirs}
    assert {others, waiting} & kept() == set()
    assert end_sessions(anna.pk) == 1
    assert kept() == {theirs}


def test_all_sessions_end_by_one_statement(anna: Account, django_assert_num_queries: object) -> None:
    for _ in range(5):
        session(anna)
    with django_assert_num_queries(1):  # type: ignore[operator]
        assert end_sessions(anna.pk) == 5


def test_one_ends_only_one_s_own(anna: Account) -> None:
    jan = open_account("jan@poczta.example")
    seat = Session.objects.get(pk=session(anna)).seat
    assert seat is not None
    assert end_session(jan, seat) == 0
    assert end_session(anna, seat) == 1
    assert kept() == set()


def test_sessions_of_an_erased_account_end_those_on_the_way_too(bound: City) -> None:
    person = register_person("Anna Próbna", email="anna@poczta.example")
    assert person.account is not None
    session(person.account)
    pending(person.account)
    other = session(open_account("jan@poczta.example"))
    erase_person(person)
    assert kept() == {other}


def test_who_is_somebody_elsewhere_stays_signed_in_there(bound: City, other_city: City) -> None:
    from wspolnie.foundation.db.tenancy import in_city

    with in_city(other_city.id):
        register_person("Anna Próbna", email="anna@poczta.example")
    with in_city(bound.id):
        person = register_person("Anna Próbna", email="anna@poczta.example")
        assert person.account is not None
        session(person.account, HERE)
        there = session(person.account, ELSEWHERE)
        erase_person(person)
        assert kept() == {there}


def test_two_persons_of_one_city_never_share_an_account(bound: City) -> None:
    register_person("Anna", email="anna@poczta.example")
    with pytest.raises(IntegrityError, match="person_once_a_city"), transaction.atomic():
        register_person("Druga Anna", email="Anna@Poczta.example")
