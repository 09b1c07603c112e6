"""What is held about a person, how long letters are kept, and that erasing takes everything."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.utils import translation

from tests.clones import past_the_guard
from tests.factories import Makers
from tests.polish import spaced
from wspolnie.config.worker import keep_house
from wspolnie.foundation.cities.actions import change_parameter
from wspolnie.foundation.cities.models import City
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Person
from wspolnie.services.notify.actions import choose, forget_letters, gather, post, send_waiting, stop_address, tell
from wspolnie.services.notify.models import Letter, LetterChoice, Mailbox, Notice
from wspolnie.services.notify.module import MODULE
from wspolnie.services.notify.states import HowOften
from wspolnie.services.notify.tests.box import Box
from wspolnie.services.privacy.actions.erasure import erase_person
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import Actor

pytestmark = pytest.mark.django_db
EMAIL, OUTCOMES = "anna@example.org", "consultations.outcomes"


@pytest.fixture
def anna(bound: City) -> Person:
    """Letters sent and waiting, a notice, a choice, a stop."""
    person = register_person("Anna Próbna", email=EMAIL)
    post(EMAIL.upper(), subject="Pierwszy", body="x", matter="m:1")
    send_waiting(bound, Box())
    choose({OUTCOMES: HowOften.AT_ONCE}, by=Actor(person, "self"))
    for number in (1, 2):
        say(person, number)
        gather(bound)
    say(person, 3)
    return person


def say(to: Person | str, number: int) -> None:
    words = {"title": "Sprawa", "subject": f"Wieść {number}", "line": "Stało się."}
    tell(to, topic=OUTCOMES, matter="m", key=f"m:{number}", **words)


def test_what_is_held_is_said(bound: City, anna: Person) -> None:
    stop_address(Letter.objects.get(subject="Pierwszy"), "5.1.1")
    assert MODULE.holds is not None
    with translation.override("pl"):
        letters, chosen = MODULE.holds(anna.pk)
    assert (spaced(letters.label), chosen.label) == ("Listy", "Jak często przychodzą listy")
    assert [value for _, value in letters.rows] == ["Wieść 2", "Wieść 1", "Pierwszy"]
    assert letters.rows[2][0].endswith(", zwrócony przez serwer odbiorcy")
    choice, stop = ((spaced(what), spaced(value)) for what, value in chosen.rows)
    assert choice == ("Co się stało z moimi uwagami", "od razu")
    assert (stop[0], stop[1].rsplit(", ")[-1]) == ("Nie piszemy na twój adres", "5.1.1")


def test_who_has_no_account_is_held_nothing_about(bound: City) -> None:
    assert MODULE.holds is not None
    assert list(MODULE.holds(register_person("Jan Próbny").pk)) == []


def test_erasing_takes_letters_choices_notices_and_the_address(make: Makers, anna: Person) -> None:
    post("jan@example.org", subject="x", body="x", matter="m:1")
    say("jan@example.org", 1)
    erase_person(anna, by=make.actor(Role.ADMINISTRATOR))
    assert list(Letter.objects.values_list("address", flat=True)) == ["jan@example.org"]
    assert list(Mailbox.objects.values_list("address", flat=True)) == ["jan@example.org"]
    assert (LetterChoice.objects.count(), Notice.objects.count()) == (0, 1)


def test_letters_are_kept_as_long_as_the_city_says(bound: City, anna: Person) -> None:
    now = datetime.now(UTC)
    change_parameter("letters_kept_days", value="7", since=now.date(), article="zarządzenie")
    send_waiting(bound, Box())
    post("jan@example.org", subject="Czeka", body="x", matter="w")
    with time_machine.travel(now + timedelta(days=6, hours=23)):
        keep_house()
    assert Letter.objects.count() == 4
    with time_machine.travel(now + timedelta(days=7, hours=1)):
        assert forget_letters(now + timedelta(hours=1), dry_run=True) == 3
        assert Letter.objects.count() == 4
        keep_house()
    assert list(Letter.objects.values_list("subject", flat=True)) == ["Czeka"]
    assert list(Notice.objects.values_list("key", flat=True)) == ["m:3"], "what was told is known while its letter is"
    assert Mailbox.objects.count() == 1


def test_an_address_of_which_nothing_is_known_is_forgotten(bound: City) -> None:
    for address in ("a@example.org", "b@example.org", "c@example.org"):
        say(address, 1)
    gather(bound)
    send_waiting(bound, Box())
    stop_address(Letter.objects.get(address="a@example.org"), "5.1.1")
    past_the_guard("UPDATE notify_letter SET sent_at = %s", datetime.now(UTC) - timedelta(days=31))
    say("b@example.org", 2)
    assert forget_letters(datetime.now(UTC) - timedelta(days=30), dry_run=False) == 3
    assert set(Mailbox.objects.values_list("address", flat=True)) == {"a@example.org", "b@example.org"}
