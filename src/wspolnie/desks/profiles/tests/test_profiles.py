"""A profile: written by its own people, verified until the next change; suggestions, resources, contacts, evidence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.factories import Makers
from wspolnie.desks.profiles.actions.contacts import Reached, hide_contact, show_contact, show_oneself
from wspolnie.desks.profiles.actions.erasure import erase
from wspolnie.desks.profiles.actions.evidence import add_evidence, remove_evidence
from wspolnie.desks.profiles.actions.resources import add_resource, change_resource, remove_resource
from wspolnie.desks.profiles.actions.suggesting import accept_suggestion, refuse_suggestion, suggest
from wspolnie.desks.profiles.actions.writing import Telling, verify_profile, write_profile
from wspolnie.desks.profiles.held import holds
from wspolnie.desks.profiles.models import Evidence, Profile, Resource, RoleContact, Suggestion
from wspolnie.desks.profiles.states import ContactRole, ResourceKind, Standing
from wspolnie.desks.profiles.tests.made import ROOM, SAID, body, speaking
from wspolnie.foundation.journal.reading import history_of, remembered
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY

pytestmark = pytest.mark.django_db


def test_a_change_makes_it_unverified_again(make: Makers) -> None:
    one = body()
    by = speaking(one)
    assert write_profile(one, SAID, by=by)
    verify_profile(one, by=make.clerk())
    assert not write_profile(one, SAID, by=by)
    assert Profile.objects.get(organisation=one).state == Standing.VERIFIED
    with pytest.raises(NotAllowed):
        verify_profile(one, by=make.clerk())
    assert write_profile(one, replace(SAID, hours="wtorki, 16–19"), by=by)
    changed = Profile.objects.get(organisation=one)
    assert changed.state == Standing.UNVERIFIED
    assert changed.verified_at is None
    assert history_of(one.pk)[0].capacity == f"organisation:{one.pk}"


def test_a_profile_says_something_and_its_year_has_come(make: Makers) -> None:
    one, clerk = body(), make.clerk()
    for said in (Telling(short=" "), replace(SAID, since_year=3000), replace(SAID, since_year=12)):
        with pytest.raises(Refused):
            write_profile(one, said, by=clerk)
    with pytest.raises(Refused):
        verify_profile(one, by=clerk)


def test_the_office_writes_until_somebody_speaks_for_it(make: Makers) -> None:
    one, clerk = body(), make.clerk()
    assert write_profile(one, SAID, by=clerk)
    with pytest.raises(NotAllowed):
        suggest(one, SAID, by=clerk)
    speaking(one)
    with pytest.raises(NotAllowed):
        write_profile(one, replace(SAID, short="Inaczej."), by=clerk)
    with pytest.raises(NotAllowed):
        write_profile(one, SAID, by=NOBODY)


def test_a_suggestion_changes_nothing_until_the_organisation_agrees(make: Makers) -> None:
    one, clerk = body(), make.clerk()
    by = speaking(one)
    first = suggest(one, SAID, "Brakuje opisu.", by=clerk)
    assert not Profile.objects.filter(organisation=one).exists()
    with pytest.raises(Refused):
        suggest(one, SAID, by=clerk)
    with pytest.raises(NotAllowed):
        accept_suggestion(first, by=clerk)
    with pytest.raises(Refused):
        refuse_suggestion(first, " ", by=by)
    refuse_suggestion(first, "To nie my.", by=by)
    with pytest.raises(Refused):
        accept_suggestion(first, by=by)
    accept_suggestion(suggest(one, SAID, by=make.actor(Role.OFFICIAL)), by=by)
    assert Profile.objects.get(organisation=one).short == SAID.short


def test_resources_are_offered_changed_and_withdrawn(make: Makers) -> None:
    one = body()
    by = speaking(one)
    room = add_resource(one, ROOM, by=by)
    with pytest.raises(Refused):
        add_resource(one, ROOM, by=by)
    with pytest.raises(Refused):
        add_resource(one, replace(ROOM, name=""), by=by)
    assert change_resource(room, replace(ROOM, kind=ResourceKind.LAND), by=by)
    assert not change_resource(room, replace(ROOM, kind=ResourceKind.LAND), by=by)
    assert list(Resource.objects.all().like("LUSTERKO żółw")) == []
    assert list(Resource.objects.all().like("lustrami żółw ptasia")) == [room]
    with pytest.raises(NotAllowed):
        remove_resource(room, by=make.clerk())
    remove_resource(room, by=by)
    assert not Resource.objects.exists()


def test_a_person_shows_themselves_and_is_gone_when_they_take_it_back(make: Makers) -> None:
    one = body()
    anna, jan = speaking(one), speaking(one, "Jan Próbny")
    said = Reached(role=ContactRole.PRESS, email="anna@klub.example")
    hers = show_oneself(one, said, by=anna)
    assert (hers.name, hers.person_id) == ("Anna Próbna", anna.person_id)
    assert hers.agreed_at is not None
    show_oneself(one, replace(said, email="jan@klub.example"), by=jan)
    show_contact(one, replace(said, email="prasa@klub.example"), by=jan)
    with pytest.raises(Refused):
        show_contact(one, replace(said, email="inna@klub.example"), by=jan)
    with pytest.raises(Refused):
        show_contact(one, Reached(role=ContactRole.OFFICE), by=jan)
    with pytest.raises(NotAllowed):
        show_oneself(one, said, by=make.clerk())
    hide_contact(hers, by=anna)
    assert not RoleContact.objects.filter(person=anna.person).exists()
    assert not any("Anna" in line.fact.sentence() for line in remembered(history_of(one.pk)))


def test_evidence_has_a_year_and_perhaps_a_link(make: Makers) -> None:
    one, clerk = body(), make.clerk()
    made = add_evidence(one, "Festyn sąsiadów", 2025, "https://klub.example/festyn", by=clerk)
    for title, year, link in (
        ("Festyn sąsiadów", 2025, ""),
        (" ", 2025, ""),
        ("A", 3000, ""),
        ("A", 2025, "javascript:"),
    ):
        with pytest.raises(Refused):
            add_evidence(one, title, year, link, by=clerk)
    remove_evidence(made, by=clerk)
    assert not Evidence.objects.exists()


def test_a_person_is_told_and_erased(make: Makers) -> None:
    one, clerk = body(), make.clerk()
    anna = speaking(one)
    assert anna.person_id is not None
    assert clerk.person_id is not None
    show_oneself(one, Reached(role=ContactRole.PRESS, email="anna@klub.example"), by=anna)
    suggest(one, SAID, "Pani Anna prosiła.", by=clerk)
    assert sum(len(held.rows) for held in holds(anna.person_id)) == 1
    assert sum(len(held.rows) for held in holds(clerk.person_id)) == 1
    erase(anna.person_id)
    erase(clerk.person_id)
    assert not RoleContact.objects.exists()
    left = Suggestion.objects.get()
    assert (left.person_id, left.why, left.short) == (None, "", SAID.short)
