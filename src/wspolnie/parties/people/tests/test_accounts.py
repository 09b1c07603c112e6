"""Accounts are opened by asking, and go when nobody gave them a name."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import time_machine

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.modules import registry
from wspolnie.parties.people.actions import forget_accounts, open_account, register_person
from wspolnie.parties.people.models import Account


def in_hours(hours: int) -> datetime:
    """Ids hold the true time, whatever a test says of today: so it travels ahead."""
    return datetime.now(UTC) + timedelta(hours=hours)


def test_an_account_without_a_person_goes_after_a_day(bound: City) -> None:
    account = open_account("Nikt@poczta.example")
    assert open_account("nikt@poczta.example") == account
    with time_machine.travel(in_hours(23)):
        assert forget_accounts() == 0
    with time_machine.travel(in_hours(25)):
        assert forget_accounts() == 1
    assert not Account.objects.filter(pk=account.pk).exists()


def test_an_account_that_is_somebody_stays_in_whatever_city(bound: City, other_city: City) -> None:
    with in_city(other_city.id):
        register_person("Jan Tamtejszy", email="tam@poczta.example")
    with in_city(bound.id):
        register_person("Anna Tutejsza", account=open_account("tu@poczta.example"))
        with time_machine.travel(in_hours(200)):
            assert forget_accounts() == 0
    assert Account.objects.filter(email__in=["tam@poczta.example", "tu@poczta.example"]).count() == 2


def test_it_is_done_every_night() -> None:
    assert forget_accounts in next(module for module in registry.all() if module.name == "people").nightly
