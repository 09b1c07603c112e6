"""Somebody lost phone and keys: an administrator takes the second factor off, the code from an e-mail stays."""

from __future__ import annotations

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from tests.factories import Makers
from wspolnie.desks.administration.actions.people import take_second_factor_off
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.journal.reading import fact_of
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.foundation.text.spacing import plain
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.facts import SecondFactorLost
from wspolnie.parties.people.models import Person
from wspolnie.spaces.kinds import Role


@pytest.fixture
def anna(make: Makers) -> Person:
    person = register_person("Anna Próbna", email="anna@urzad.example")
    for kind in (Authenticator.Type.TOTP, Authenticator.Type.RECOVERY_CODES):
        Authenticator.objects.create(user=person.account, type=kind, data={})
    return person


def test_everything_beside_the_code_goes_and_sessions_end(make: Makers, anna: Person) -> None:
    hers, keeper = Client(headers={"host": make.city.host}), Client(headers={"host": make.city.host})
    hers.force_login(anna.account)
    administrator = make.actor(Role.ADMINISTRATOR)
    assert administrator.person is not None
    keeper.force_login(administrator.person.account)
    here = f"/administracja/osoby/{anna.pk}/drugi-skladnik/"
    assert here in keeper.get(f"/administracja/osoby/{anna.pk}/").content.decode()
    assert "kod" in plain(keeper.get(here).content.decode())
    assert keeper.post(here).status_code == 302
    assert not Authenticator.objects.filter(user=anna.account).exists()
    assert hers.get("/moje/").status_code == 302
    fact = fact_of(Line.objects.prefetch_related("private").order_by("-seq")[0])
    assert fact == SecondFactorLost(removed=2, person="Anna Próbna")
    assert "Drugi składnik" in plain(keeper.get(f"/administracja/osoby/{anna.pk}/").content.decode())


def test_nothing_to_take_off_is_said(make: Makers, anna: Person) -> None:
    take_second_factor_off(anna, by=make.actor(Role.ADMINISTRATOR))
    with pytest.raises(Refused, match="nie ma drugiego"):
        take_second_factor_off(anna, by=make.actor(Role.ADMINISTRATOR))


def test_nobody_takes_off_their_own_and_only_administrators_another_s(make: Makers, anna: Person) -> None:
    administrator = make.actor(Role.ADMINISTRATOR)
    assert administrator.person is not None
    with pytest.raises(Refused, match="inny administrator"):
        take_second_factor_off(administrator.person, by=administrator)
    with pytest.raises(NotAllowed):
        take_second_factor_off(anna, by=make.actor(Role.COORDINATOR))
    assert Authenticator.objects.filter(user=anna.account).count() == 2
