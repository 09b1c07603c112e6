"""What one says that one knows: by oneself, found by whom one chose, gone the moment it is taken back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import Makers
from wspolnie.desks.experts.actions.listing import withdraw_oneself
from wspolnie.desks.experts.models import Expert, ExpertTheme
from wspolnie.desks.experts.tests.made import listed, person
from wspolnie.foundation.cities.models import Theme
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.parties.organisations.actions.representations import (
    confirm_representation,
    declare_representation,
    end_representation,
)
from wspolnie.parties.organisations.states import Confirmation
from wspolnie.parties.people.actions import register_person
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY, Actor

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("make")]


def test_the_office_finds_all_others_only_those_who_agreed_to_it(make: Makers) -> None:
    ola, jan = person(), person("Jan Próbny")
    quiet, loud = listed(ola), listed(jan, "tańce", everybody=True)
    assert set(Expert.objects.visible_to(NOBODY)) == {loud}
    assert set(Expert.objects.visible_to(person("Ewa Próbna"))) == {loud}
    assert set(Expert.objects.visible_to(ola)) == {quiet, loud}
    for role in (Role.CLERK, Role.OFFICIAL, Role.COORDINATOR):
        assert set(Expert.objects.visible_to(make.actor(role))) == {quiet, loud}


def test_it_is_found_by_every_word_with_or_without_polish_letters(make: Makers) -> None:
    theme = Theme.objects.order_by("name_key").first()
    assert theme is not None
    held = listed(person(), "dostępność imprez", about="Prowadzę audyty od 2015 roku.", themes=[theme])
    for words in ("dostepnosc", "AUDYTY imprez", theme.name, ""):
        assert list(Expert.objects.all().like(words)) == [held], words
    assert not Expert.objects.all().like("dostępność tańców").exists()
    assert not Expert.objects.all().like("próbna").exists(), "people are found by what they know"


def test_said_again_it_replaces_what_was_said_and_the_consent_is_new_when_more_may_find_it() -> None:
    ola = person()
    first = listed(ola, themes=list(Theme.objects.all()[:2]))
    again = listed(ola, "napisy do filmów", themes=list(Theme.objects.all()[:1]))
    assert (again.pk, Expert.objects.count(), ExpertTheme.objects.count()) == (first.pk, 1, 1)
    assert again.agreed_at == first.agreed_at
    wider = listed(ola, "napisy do filmów", everybody=True)
    assert wider.agreed_at > first.agreed_at
    assert withdraw_oneself(by=ola)
    assert (Expert.objects.count(), ExpertTheme.objects.count()) == (0, 0)
    assert not withdraw_oneself(by=ola)


def test_nothing_is_said_for_others_or_of_nothing() -> None:
    with pytest.raises(NotAllowed):
        listed(NOBODY)
    with pytest.raises(Refused, match="na czym"):
        listed(person(), "  ")
    nameless = Actor(person=register_person("", email="bez@nazwy.example"), capacity="self")
    with pytest.raises(Refused, match="imię"):
        listed(nameless)
    other = register_organisation(Particulars(name="Klub Cudzy"))
    with pytest.raises(Refused, match="organizacj"):
        listed(person("Iza Próbna"), organisation=other.pk)
    assert not Expert.objects.exists()


def test_the_organisation_stands_beside_the_name_while_one_speaks_for_it() -> None:
    ola, one = person(), register_organisation(Particulars(name="Klub Żółw"))
    assert ola.person is not None
    said = declare_representation(one, ola.person, role="prezeska", since=timezone.localdate() - timedelta(days=9))
    confirm_representation(said, how=Confirmation.CLERK)
    held = listed(ola, organisation=one.pk)
    assert Expert.objects.all().told().filter(pk=held.pk, speaks=True).exists()
    end_representation(said, until=timezone.localdate() - timedelta(days=1))
    assert not Expert.objects.all().told().filter(pk=held.pk, speaks=True).exists()


def test_no_word_of_a_person_stands_in_the_journal() -> None:
    ola = person()
    listed(ola, "dostępność imprez", about="Tel. 600 000 000")
    withdraw_oneself(by=ola)
    told = [str(line.data) for line in Line.objects.filter(fact__startswith="Expert")]
    told += [str(line.data) for line in Line.objects.filter(fact__contains="experts")]
    assert len(told) >= 2
    assert not [one for one in told if "Próbna" in one or "600 000" in one or "imprez" in one]
