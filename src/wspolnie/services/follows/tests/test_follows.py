"""Following by e-mail: an address is told only after its link was used, each thing once, and never after it stopped."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from tests.factories import Makers
from tests.listening import tell_all
from tests.polish import spaced
from wspolnie.desks.consultations.models import Consultation
from wspolnie.foundation.cities.actions import change_parameter
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.journal.models import Line, Private
from wspolnie.parties.people.actions import register_person
from wspolnie.services.follows.actions import ask, confirm, follow_signed_in, tell_followers
from wspolnie.services.follows.links import BEGIN, END, follow_of, link_to
from wspolnie.services.notify.actions import gather, unsubscribe
from wspolnie.services.notify.models import Letter, Mailbox, Notice
from wspolnie.services.notify.reading import link_of
from wspolnie.services.notify.reading import link_to as stop_link
from wspolnie.spaces.actions import end_follow, forget_addresses, forget_unconfirmed
from wspolnie.spaces.actions.follows import forget_follows
from wspolnie.spaces.held import holds
from wspolnie.spaces.models import Entry, Follow
from wspolnie.spaces.policy import Actor

pytestmark = pytest.mark.django_db
JAN = "Jan@poczta.example"


@pytest.fixture
def matter(make: Makers) -> Consultation:
    return make.consultation("Program parków")


@pytest.fixture
def entry(matter: Consultation) -> Entry:
    found: Entry = matter.space.front
    return found


def news(entry: Entry, key: str = "k") -> int:
    return tell_followers(entry.pk, matter="m", key=key, subject="Coś nowego", line="Stało się.")


def browser(make: Makers) -> Client:
    return Client(headers={"host": make.city.host})


def test_an_address_is_told_nothing_before_its_link_was_used(make: Makers, entry: Entry) -> None:
    ask(make.city, entry, JAN)
    assert news(entry) == 0
    assert not Notice.objects.exists()
    follow = Follow.objects.get()
    assert confirm(follow)
    assert not confirm(follow), "the second click changes nothing"
    for _ in range(2):
        assert news(entry) == 1
    assert Notice.objects.count() == 1, "a listener that runs twice is heard once"


def test_the_letter_goes_once_a_day_and_says_until_when_its_link_works(make: Makers, entry: Entry) -> None:
    for _ in range(3):
        ask(make.city, entry, JAN)
    letter = Letter.objects.get()
    assert entry.title in letter.subject
    assert "/obserwowanie/potwierdzenie/" in letter.body
    assert "jan@" not in letter.body.lower().replace(letter.address.lower(), "")
    assert Follow.objects.count() == 1


def test_the_whole_way_without_an_account(make: Makers, matter: Consultation, entry: Entry) -> None:
    client = browser(make)
    page = client.get(f"/konsultacje/{matter.space.slug}/").content.decode()
    address = f"/obserwowanie/{entry.pk}/"
    assert address in page
    assert 'href="/prywatnosc/obserwowanie/"' in client.get(address).content.decode()
    assert client.post(address, {"address": "to nie adres"}).status_code == 422
    assert client.post(address, {"address": JAN}).status_code == 302
    found = re.search(r"http\S+(/obserwowanie/potwierdzenie/\S+)", Letter.objects.get().body)
    assert found
    assert client.get(found[1]).status_code == 200
    assert Follow.objects.confirmed().count() == 0, "opening the link, as mail scanners do, confirms nothing"
    assert client.post(found[1]).status_code == 302
    follow = Follow.objects.confirmed().get()
    news(entry)
    with in_city(make.city.id):
        gather(make.city)
    told = Letter.objects.exclude(subject__contains=entry.title).get()
    out = re.search(r"http\S+(/obserwowanie/rezygnacja/\S+)", told.body)
    assert out
    assert told.unsubscribe, "two ways out: of this matter, and of all with one click"
    assert client.get(out[1]).status_code == 200
    assert Follow.objects.filter(pk=follow.pk).exists()
    assert client.post(out[1]).status_code == 200
    assert not Follow.objects.exists()
    assert client.get(out[1]).status_code == 404, "a page that says there is nothing more to stop"
    assert client.post(found[1]).status_code == 404


def test_what_is_not_for_everybody_cannot_be_followed_and_is_told_to_nobody(make: Makers) -> None:
    hidden = make.draft("Tajny szkic")
    assert browser(make).get(f"/obserwowanie/{hidden.space.front_id}/").status_code == 404
    ask(make.city, hidden.space.front, JAN)
    confirm(Follow.objects.get())
    assert news(hidden.space.front) == 0


def test_an_address_stands_in_no_line_of_the_journal(make: Makers, entry: Entry) -> None:
    ask(make.city, entry, JAN)
    follow = Follow.objects.get()
    confirm(follow)
    end_follow(follow)
    told = [str(line.data) for line in Line.objects.filter(subject_id=follow.pk)]
    assert len(told) == 3
    assert not any("poczta" in one for one in told)
    assert not Private.objects.filter(value__icontains="poczta").exists()


def test_whoever_stops_letters_follows_nothing_until_they_ask_anew(make: Makers, entry: Entry) -> None:
    ask(make.city, entry, JAN)
    confirm(Follow.objects.get())
    news(entry)
    link = link_of(stop_link(make.city, Mailbox.objects.get().pk, ["follows.news"]).split("/")[-2])
    assert link is not None
    unsubscribe(link)
    assert not Notice.objects.exists()
    news(entry, "next")
    assert not Notice.objects.exists(), "stopped at once, before any listener"
    tell_all()
    assert not Follow.objects.exists()
    ask(make.city, entry, JAN)
    confirm(Follow.objects.get())
    tell_all()
    assert news(entry, "later") == 1
    assert Notice.objects.count() == 1, "a new yes counts"


def test_a_person_follows_with_one_button_and_sees_it_among_own_matters(make: Makers, entry: Entry) -> None:
    person = register_person("Anna Próbna", email="anna@poczta.example")
    client = browser(make)
    client.force_login(person.account)
    assert client.post(f"/obserwowanie/{entry.pk}/").status_code == 302
    assert not Letter.objects.exists(), "the address is known, no question is needed"
    assert entry.title in client.get("/moje/obserwowane/").content.decode()
    assert [row for part in holds(person.pk) for row in part.rows if row[0] == entry.title]
    news(entry)
    assert Notice.objects.get().daily
    client.post("/moje/obserwowane/", {"one": Follow.objects.get().pk})
    assert not Follow.objects.exists()


def test_somebody_elses_follow_cannot_be_stopped(make: Makers, entry: Entry) -> None:
    ask(make.city, entry, JAN)
    confirm(Follow.objects.get())
    client = browser(make)
    client.force_login(register_person("Anna Próbna", email="anna@poczta.example").account)
    client.post("/moje/obserwowane/", {"one": Follow.objects.get().pk})
    assert Follow.objects.count() == 1


def test_links_are_for_one_thing(make: Makers, entry: Entry) -> None:
    ask(make.city, entry, JAN)
    token = link_to(make.city, Follow.objects.get(), BEGIN).split("/")[-2]
    assert follow_of(token, BEGIN) is not None
    assert follow_of(token, END) is None
    assert follow_of(token[:-1] + "x", BEGIN) is None
    assert follow_of("", END) is None


def test_what_was_not_confirmed_vanishes_and_old_addresses_too(make: Makers, entry: Entry) -> None:
    ask(make.city, entry, JAN)
    now = datetime.now(UTC)
    assert forget_unconfirmed(now - timedelta(days=1), dry_run=False) == 0
    assert forget_unconfirmed(now + timedelta(days=1), dry_run=True) == 1
    assert Follow.objects.exists()
    assert forget_unconfirmed(now + timedelta(days=1), dry_run=False) == 1
    assert not Follow.objects.exists()
    ask(make.city, entry, JAN)
    confirm(Follow.objects.get())
    person = register_person("Anna Próbna", email="anna@poczta.example")
    follow_signed_in(entry, by=Actor(person, "self"))
    assert forget_unconfirmed(now + timedelta(days=1), dry_run=False) == 0
    assert forget_addresses(now + timedelta(days=1), dry_run=False) == 1
    assert Follow.objects.get().person == person, "with an account it is theirs to stop"


def test_erasure_takes_what_the_person_and_their_address_follow(make: Makers, entry: Entry) -> None:
    person = register_person("Anna Próbna", email="anna@poczta.example")
    follow_signed_in(entry, by=Actor(person, "self"))
    ask(make.city, entry, "ANNA@poczta.example")
    ask(make.city, entry, JAN)
    forget_follows(person.pk)
    assert Follow.objects.get().address == JAN.lower()


def test_too_many_addresses_from_one_place_are_refused(make: Makers, entry: Entry) -> None:
    client = browser(make)
    codes = [client.post(f"/obserwowanie/{entry.pk}/", {"address": f"a{n}@x.example"}).status_code for n in range(11)]
    assert codes == [302] * 10 + [429]


@pytest.mark.parametrize(("days", "told"), [("2", "ostatnie 2 dni na uwagi"), ("1", "ostatni 1 dzień"), ("0", "")])
def test_the_page_says_the_real_days_of_the_reminder(make: Makers, entry: Entry, days: str, told: str) -> None:
    since = datetime.now(UTC).date() - timedelta(days=1)
    change_parameter("reminder_days_before_closing", value=days, since=since, article="zwyczaj")
    page = spaced(browser(make).get(f"/obserwowanie/{entry.pk}/").content.decode())
    assert "kolejna tura, spotkanie" in page
    assert told in page
    assert ("na uwagi" in page) is (days != "0")
