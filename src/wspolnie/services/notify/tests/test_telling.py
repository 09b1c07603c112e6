"""Notices become letters: grouped by matter or by day, told once, never when switched off."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine

from tests.clones import Clone
from tests.polish import spaced
from wspolnie.foundation.cities.actions import change_parameter
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.modules import Refused
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Person
from wspolnie.services.notify.actions import choose, gather, tell, withdraw_matters
from wspolnie.services.notify.models import Letter, Mailbox, Notice
from wspolnie.services.notify.reading import choices_of, next_daily
from wspolnie.services.notify.states import HowOften, Rank
from wspolnie.spaces.policy import Actor

pytestmark = pytest.mark.django_db
ANSWERS, OUTCOMES = "consultations.answers", "consultations.outcomes"
NOON = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)


def say(
    to: Person | str, number: int = 1, *, topic: str = ANSWERS, matter: str = "m:1", signature: str = "-- \nBiuro"
) -> None:
    tell(
        to, topic=topic, matter=matter, key=f"{matter}:{number}", title=f"Sprawa {matter}", subject=f"Wieść {number}",
        line=f"Stało się {number}.", signature=signature, reply_to="biuro@example.org",
    )  # fmt: skip


def letters() -> list[tuple[str, str]]:
    return [(letter.address, spaced(letter.subject)) for letter in Letter.objects.order_by("id")]


@pytest.fixture
def anna(bound: City) -> Person:
    return register_person("Anna Próbna", email="anna@example.org")


def me(person: Person) -> Actor:
    return Actor(person=person, capacity="self")


def test_one_message_is_a_letter_of_its_own(bound: City) -> None:
    say("jan@example.org")
    assert gather(bound) == 1
    assert gather(bound) == 0
    letter = Letter.objects.get()
    assert (letter.address, letter.subject) == ("jan@example.org", "Wieść 1")
    assert letter.body == "Dzień dobry,\n\nStało się 1.\n\n-- \nBiuro\n"
    assert (letter.thread, letter.reply_to, letter.unsubscribe) == ("m:1", "biuro@example.org", "")
    assert letter.rank == Rank.NEWS
    assert Notice.objects.get().letter_id == letter.pk


def test_messages_of_a_matter_share_a_letter_and_matters_do_not(bound: City) -> None:
    for number in (1, 2, 3):
        say("jan@example.org", number)
    say("jan@example.org", matter="m:2")
    say("ela@example.org")
    assert gather(bound) == 3
    expected = [("ela@example.org", "Wieść 1"), ("jan@example.org", "Sprawa m:1: 3 wiadomości")]
    assert sorted(letters()) == [*expected, ("jan@example.org", "Wieść 1")]
    body = Letter.objects.get(subject__startswith="Sprawa").body
    assert body.count("* * *") == 2
    assert body.index("Stało się 1.") < body.index("Stało się 2.") < body.index("Stało się 3.")


def test_a_listener_that_runs_twice_tells_once_even_after_the_letter_went(bound: City) -> None:
    say("jan@example.org")
    say("JAN@example.org")
    assert gather(bound) == 1
    say("jan@example.org")
    assert gather(bound) == 0
    assert letters() == [("jan@example.org", "Wieść 1")]


def test_a_long_letter_says_how_many_more_there_are(bound: City) -> None:
    for number in range(53):
        say("jan@example.org", number)
    assert gather(bound) == 1
    body = spaced(Letter.objects.get().body)
    assert body.count("Stało się") == 50
    assert "I jeszcze 3 wiadomości." in body


def test_signatures_that_differ_give_way_to_the_city(bound: City) -> None:
    say("jan@example.org", 1)
    say("jan@example.org", 2, signature="-- \nInne biuro")
    gather(bound)
    body = Letter.objects.get().body
    assert body.split("-- \n")[1].startswith(f"{bound.office_name}\n{bound.office_line}\n")


@time_machine.travel(NOON, tick=False)
def test_people_hear_once_a_day_of_what_they_can_stop(bound: City, anna: Person) -> None:
    say(anna, 1, topic=OUTCOMES)
    say(anna, 2, topic=OUTCOMES, matter="m:2")
    say(anna, 3, topic=OUTCOMES)
    assert gather(bound) == 0
    with time_machine.travel(datetime(2026, 6, 2, 6, 59, 59, tzinfo=bound.zone), tick=False):
        assert gather(bound) == 0
    with time_machine.travel(datetime(2026, 6, 2, 7, 0, tzinfo=bound.zone), tick=False):
        assert gather(bound) == 1
    letter = Letter.objects.get()
    assert spaced(letter.subject) == "Twoje sprawy dziś: 3 wiadomości"
    places = [letter.body.index(said) for said in ("SPRAWA M:1", "się 1.", "się 3.", "SPRAWA M:2", "się 2.")]
    assert places == sorted(places)
    assert f"Wyłącz je: {letter.unsubscribe}" in spaced(letter.body)


def test_who_only_left_an_address_hears_at_once_and_can_stop_it_too(bound: City) -> None:
    say("jan@example.org", topic=OUTCOMES)
    assert gather(bound) == 1
    assert Letter.objects.get().unsubscribe.startswith("http")


def test_the_hour_of_the_day_s_letter_is_the_city_s(bound: City) -> None:
    change_parameter("digest_hour", value="18:30", since=NOON.date(), article="zarządzenie")
    warsaw = ZoneInfo("Europe/Warsaw")
    assert bound.zone == warsaw
    for now, due in (
        ("2026-06-03T18:29:59", "2026-06-03T18:30"),
        ("2026-06-03T18:30", "2026-06-04T18:30"),
        ("2026-10-24T20:00", "2026-10-25T18:30"),  # the clock goes back that night
    ):
        at, expected = (datetime.fromisoformat(said).replace(tzinfo=warsaw) for said in (now, due))
        assert next_daily(bound, at) == expected


def test_choices_move_what_waits(bound: City, anna: Person) -> None:
    assert choices_of("anna@example.org")[OUTCOMES] == HowOften.DAILY
    say(anna, 1, topic=OUTCOMES)
    choose({OUTCOMES: HowOften.AT_ONCE}, by=me(anna))
    say(anna, 2, topic=OUTCOMES)
    assert gather(bound) == 1
    choose({OUTCOMES: HowOften.DAILY}, by=me(anna))
    say(anna, 3, topic=OUTCOMES)
    assert gather(bound) == 0
    choose({OUTCOMES: HowOften.NEVER}, by=me(anna))
    say(anna, 4, topic=OUTCOMES)
    assert Notice.objects.filter(letter__isnull=True).count() == 0
    with time_machine.travel(datetime.now(UTC) + timedelta(days=2)):
        assert gather(bound) == 0
    assert choices_of("ANNA@example.org")[OUTCOMES] == HowOften.NEVER


def test_what_is_demanded_comes_at_once_whatever_was_chosen(bound: City, anna: Person) -> None:
    choose({OUTCOMES: HowOften.NEVER}, by=me(anna))
    say(anna)
    assert gather(bound) == 1
    assert Letter.objects.get().unsubscribe == ""
    for topic in (ANSWERS, "nothing.such"):
        with pytest.raises(Refused):
            choose({topic: HowOften.NEVER}, by=me(anna))


def test_nobody_is_told_without_an_address(bound: City) -> None:
    say(register_person("Jan Próbny"))
    say("")
    say("a" * 250 + "@example.org")
    assert not Notice.objects.exists()
    with pytest.raises(KeyError):
        say("jan@example.org", topic="nothing.such")


def test_a_matter_that_is_forgotten_takes_its_notices_and_address(bound: City) -> None:
    say("jan@example.org", 1)
    say("ela@example.org", 2)
    gather(bound)
    say("jan@example.org", 3)
    assert withdraw_matters(["m:1:1", "m:1:3"]) == 1
    assert list(Mailbox.objects.values_list("address", flat=True)) == ["ela@example.org"]
    assert letters() == [("ela@example.org", "Wieść 2")]


def test_cities_gather_their_own(city: City, other_city: City) -> None:
    for one in (city, other_city):
        with in_city(one.id):
            say("jan@example.org")
    assert gather(city) == 1
    with in_city(other_city.id):
        assert not Letter.objects.exists()


def test_two_workers_at_once_put_each_notice_into_one_letter(clone_db: Clone) -> None:
    def fill() -> City:
        city = City.objects.get(slug="wroclaw")
        with in_city(city.id):
            for number in range(60):
                say(f"ktos{number % 6}@example.org", number)
        return city

    def due() -> bool:
        with in_city(city.id):
            return Notice.objects.filter(letter__isnull=True).exists()

    def work_to_the_end() -> int:
        # One gathers and the others pass by, however often they try: each goes on for as long as something waits.
        made = 0
        while due():
            made += gather(city, limit=2)
        return made

    city = clone_db.run(fill)
    workers = [clone_db.start(work_to_the_end) for _ in range(4)]
    assert sum(worker() for worker in workers) == 6
    assert clone_db.as_owner("SELECT count(*), count(DISTINCT address) FROM notify_letter") == [(6, 6)]
    assert clone_db.as_owner("SELECT count(*) FROM notify_notice WHERE letter_id IS NULL") == [(0,)]
    together = "SELECT count(*) FROM notify_notice GROUP BY letter_id"
    assert clone_db.as_owner(together) == [(10,)] * 6
