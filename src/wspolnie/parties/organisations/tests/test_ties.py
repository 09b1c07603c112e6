"""Federations and representations: dated, never twice at once, and a person can be taken out of them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.factories import Makers
from wspolnie.foundation.journal.models import Line, Private
from wspolnie.foundation.modules import Refused
from wspolnie.parties.organisations.actions.federations import join_federation, leave_federation
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.parties.organisations.actions.representations import (
    confirm_representation,
    declare_representation,
    end_representation,
    forget_person,
)
from wspolnie.parties.organisations.models import Federation, Organisation, Representation
from wspolnie.parties.organisations.states import REPRESENTATION_MOVES, Confirmation, RepresentationState
from wspolnie.parties.people.actions import register_person

DAY = date(2026, 3, 1)


@pytest.fixture
def two(make: Makers) -> tuple[Organisation, Organisation]:
    return register_organisation(Particulars(name="Klub")), register_organisation(Particulars(name="Związek"))


def test_a_membership_has_its_days_and_is_one_at_a_time(two: tuple[Organisation, Organisation]) -> None:
    club, union = two
    membership = join_federation(club, union, since=DAY)
    with pytest.raises(Refused):
        join_federation(club, union, since=DAY + timedelta(days=400))
    with pytest.raises(Refused):
        leave_federation(membership, until=DAY - timedelta(days=1))
    leave_federation(membership, until=DAY + timedelta(days=30))
    with pytest.raises(Refused):
        leave_federation(membership, until=DAY + timedelta(days=40))
    with pytest.raises(Refused):
        join_federation(club, union, since=DAY + timedelta(days=30))
    join_federation(club, union, since=DAY + timedelta(days=31))
    assert Federation.objects.filter(organisation=club, federation=union).count() == 2
    facts = Line.objects.filter(subject_id=club.pk).order_by("seq").values_list("fact", flat=True)
    assert [fact.split(".")[1] for fact in facts] == [
        "OrganisationRegistered", "FederationJoined", "FederationLeft", "FederationJoined",
    ]  # fmt: skip


def test_nobody_is_a_member_of_itself_or_of_its_member(two: tuple[Organisation, Organisation]) -> None:
    club, union = two
    with pytest.raises(Refused):
        join_federation(club, club, since=DAY)
    join_federation(club, union, since=DAY)
    with pytest.raises(Refused):
        join_federation(union, club, since=DAY)


def test_a_representation_is_declared_confirmed_and_ended(two: tuple[Organisation, Organisation]) -> None:
    person = register_person("Anna Próbna")
    made = declare_representation(two[0], person, role="prezeska", since=DAY, decision_maker=True)
    with pytest.raises(Refused):
        declare_representation(two[0], person, role="członkini", since=DAY + timedelta(days=1))
    declare_representation(two[1], person, role="członkini", since=DAY)
    confirm_representation(made, how=Confirmation.MAIL)
    with pytest.raises(Refused):
        confirm_representation(made, how=Confirmation.CLERK)
    with pytest.raises(Refused):
        end_representation(made, until=DAY - timedelta(days=1))
    end_representation(made, until=DAY + timedelta(days=9))
    kept = Representation.objects.get(pk=made.pk)
    assert (kept.state, kept.how_confirmed, kept.until) == ("ended", "register_mail", DAY + timedelta(days=9))
    with pytest.raises(Refused):
        end_representation(made, until=DAY + timedelta(days=10))
    assert list(Representation.objects.filter(organisation=two[0]).on(DAY + timedelta(days=9))) == [kept]
    assert not Representation.objects.filter(organisation=two[0]).on(DAY + timedelta(days=10)).exists()


def test_every_state_can_be_reached_and_the_end_is_the_end() -> None:
    reached = {to for moves in REPRESENTATION_MOVES.values() for to in moves}
    assert set(REPRESENTATION_MOVES) == set(RepresentationState)
    assert set(RepresentationState) - reached == {RepresentationState.DECLARED}
    assert REPRESENTATION_MOVES[RepresentationState.ENDED] == frozenset()


def test_who_speaks_is_seen_by_the_office_and_by_themselves(two: tuple[Organisation, Organisation]) -> None:
    anna, jan = register_person("Anna Próbna"), register_person("Jan Próbny")
    hers = declare_representation(two[0], anna, role="prezeska", since=DAY)
    his = declare_representation(two[0], jan, role="członek", since=DAY)
    every = Representation.objects.filter(organisation=two[0])
    assert set(every.visible_to(None, office=True)) == {hers, his}
    assert list(every.visible_to(anna.pk, office=False)) == [hers]
    assert not every.visible_to(None, office=False).exists()


def test_an_erased_person_is_out_and_the_dates_stay(two: tuple[Organisation, Organisation]) -> None:
    anna, jan = register_person("Anna Próbna"), register_person("Jan Próbny")
    hers = declare_representation(two[0], anna, role="prezeska koła", since=DAY)
    his = declare_representation(two[0], jan, role="członek", since=DAY)
    confirm_representation(hers, how=Confirmation.CLERK)
    forget_person(anna.pk)
    kept = Representation.objects.get(pk=hers.pk)
    assert (kept.person, kept.role, kept.since, kept.state) == (None, "", DAY, "confirmed")
    assert Representation.objects.get(pk=his.pk).person == jan
    assert not Private.objects.filter(value__in=["Anna Próbna", "prezeska koła"], line__subject_id=hers.pk).exists()
    assert Private.objects.filter(value="Jan Próbny", line__subject_id=his.pk).exists()
