"""Who may erase, in what order rooms do it, and what of other people and other cities stays."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import translation

from tests.factories import Makers
from wspolnie.desks.consultations.actions.remarks import Words, receive_remark
from wspolnie.desks.consultations.models import RemarkContact
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.journal.models import Line, Private
from wspolnie.foundation.modules import NotAllowed, registry
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Account, Person, Session
from wspolnie.services.notify.actions import post
from wspolnie.services.notify.models import Letter
from wspolnie.services.privacy.actions.erasure import erase_person
from wspolnie.services.privacy.acts import PrivacyAct
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY, Actor, decide

EMAIL = "anna@poczta.example"
ROOMS = tuple(room.name for room in reversed(registry.all()) if callable(room.erase))


@pytest.fixture
def anna(make: Makers) -> Person:
    return register_person("Anna Próbna", email=EMAIL)


@pytest.fixture
def administrator(make: Makers) -> Actor:
    return make.actor(Role.ADMINISTRATOR)


def test_the_account_goes_last(anna: Person, administrator: Actor) -> None:
    """Rooms above find what is theirs by the account's address."""
    assert erase_person(anna, by=administrator) == ROOMS
    assert ROOMS[-1] == "people"
    anna.refresh_from_db()
    assert (anna.name, anna.account) == ("", None)
    assert not Account.objects.filter(email=EMAIL).exists()


@pytest.mark.parametrize("role", [Role.CLERK, Role.COORDINATOR, Role.OFFICIAL])
def test_only_an_administrator_may(make: Makers, anna: Person, role: Role) -> None:
    with translation.override("pl"), pytest.raises(NotAllowed, match=r"tylko osoby .*: administrator\."):
        erase_person(anna, by=make.actor(role))
    anna.refresh_from_db()
    assert anna.name == "Anna Próbna"
    assert not decide(NOBODY, PrivacyAct.ERASE)


def test_who_did_it_is_on_record(anna: Person, administrator: Actor) -> None:
    erase_person(anna, by=administrator)
    line = Line.objects.get(fact="privacy.ErasureDone")
    assert (line.subject_id, line.actor_id) == (anna.pk, administrator.person_id)
    assert line.data["plain"] == {"rooms": list(ROOMS)}


def test_a_remark_without_an_account_is_theirs_by_its_address(make: Makers, anna: Person, administrator: Actor) -> None:
    consultation = make.consultation()
    round_ = make.round(consultation)
    remark = receive_remark(consultation, round_, Words(reason="Bo tak.", contact=EMAIL.upper()), by=NOBODY)
    other = receive_remark(consultation, round_, Words(reason="Bo nie.", contact="jan@poczta.example"), by=NOBODY)
    erase_person(anna, by=administrator)
    for kept in (remark, other):
        kept.refresh_from_db()
    assert [contact.address for contact in RemarkContact.objects.all()] == ["jan@poczta.example"]
    assert remark.reason == "Bo tak."
    assert [letter.address for letter in Letter.objects.all()] == ["jan@poczta.example"]
    assert set(Private.objects.filter(line__subject_id=remark.pk)) == set()
    assert Private.objects.filter(line__subject_id=other.pk, field="reason", value="Bo nie.").exists()


def test_letters_to_their_address_go(anna: Person, administrator: Actor) -> None:
    post(EMAIL, subject="Kod", body="123", matter="sign-in:1")
    post("jan@poczta.example", subject="Kod", body="456", matter="sign-in:2")
    erase_person(anna, by=administrator)
    assert [letter.address for letter in Letter.objects.all()] == ["jan@poczta.example"]


def test_who_acted_on_others_is_forgotten_and_the_others_are_not(make: Makers, administrator: Actor) -> None:
    """A clerk who is erased leaves the remarks that they released, and what their authors wrote."""
    clerk = make.clerk()
    assert clerk.person is not None
    consultation = make.consultation()
    remark = make.remark(consultation, "Słowa kogoś innego.")
    erase_person(clerk.person, by=administrator)
    assert not Private.objects.filter(field="actor", value=str(clerk.person_id)).exists()
    assert Private.objects.filter(line__subject_id=remark.pk, value="Słowa kogoś innego.").exists()


def test_an_account_that_signs_in_elsewhere_stays(
    make: Makers, other_city: City, anna: Person, administrator: Actor
) -> None:
    """Person and account are two things: another city's person keeps theirs, and nothing breaks at commit."""
    with in_city(other_city.pk):
        there = register_person("Anna Inna", email=EMAIL)
    erase_person(anna, by=administrator)
    with in_city(other_city.pk):
        there.refresh_from_db()
        assert (there.name, there.account.email if there.account else "") == ("Anna Inna", EMAIL)


def test_open_sessions_end_with_the_account(make: Makers, anna: Person, administrator: Actor) -> None:
    theirs, others = Client(), Client()
    theirs.force_login(anna.account)
    assert administrator.person is not None
    others.force_login(administrator.person.account)
    erase_person(anna, by=administrator)
    assert [session.session_key for session in Session.objects.all()] == [others.session.session_key]


def test_erasing_twice_changes_nothing_more(anna: Person, administrator: Actor) -> None:
    erase_person(anna, by=administrator)
    anna.refresh_from_db()
    erase_person(anna, by=administrator)
    assert Person.objects.get(pk=anna.pk).name == ""


def test_every_room_says_what_it_erases_or_why_nothing() -> None:
    for module in registry.all():
        assert callable(module.erase) or len(module.erase.why.split()) > 3, module.name
