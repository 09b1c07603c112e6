"""Sessions end: by their hour, every night, and with the account that they belong to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.db import IntegrityError, transaction

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.modules import registry
from wspolnie.parties.people.actions import erase_person, forget_sessions, register_person


def session(until: timedelta, **said: object) -> str:
    """A kept session that ends after a time; returns its key."""
    store = SessionStore()
    store.update(said)
    store.save()
    Session.objects.filter(pk=store.session_key).update(expire_date=datetime.now(UTC) + until)
    assert store.session_key is not None
    return store.session_key


def test_the_night_takes_what_has_ended(bound: City) -> None:
    session(timedelta(minutes=-1))
    running = session(timedelta(hours=1))
    assert forget_sessions() == 1
    assert [kept.session_key for kept in Session.objects.all()] == [running]
    assert forget_sessions in next(module for module in registry.all() if module.name == "people").nightly


@pytest.mark.parametrize(
    "said", [{"_auth_user_id": "{id}"}, {"waiting": {"steps": [{"email": "anna@poczta.example"}]}}]
)
def test_a_session_that_names_an_erased_account_ends(bound: City, said: dict[str, object]) -> None:
    person = register_person("Anna", email="anna@poczta.example")
    assert person.account is not None
    named = {key: str(person.account.pk) if value == "{id}" else value for key, value in said.items()}
    session(timedelta(hours=1), **named)
    other = session(timedelta(hours=1), waiting={"email": "jan@poczta.example"})
    erase_person(person)
    assert [kept.session_key for kept in Session.objects.all()] == [other]


def test_two_persons_of_one_city_never_share_an_account(bound: City) -> None:
    register_person("Anna", email="anna@poczta.example")
    with pytest.raises(IntegrityError, match="person_once_a_city"), transaction.atomic():
        register_person("Druga Anna", email="Anna@Poczta.example")
