"""Pages about letters: the link in a letter stops it for whoever holds it; people choose how often letters come."""

from __future__ import annotations

from typing import Any

import pytest
from django.conf import LazySettings
from django.test import Client

from tests.clones import past_the_guard
from tests.polish import spaced
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import Topic, registry
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Person
from wspolnie.services.notify.actions import gather, post, stop_address, tell, withdraw_letters
from wspolnie.services.notify.models import Letter, LetterChoice, Mailbox, Notice
from wspolnie.services.notify.reading import link_of, link_to

pytestmark = pytest.mark.django_db
OUTCOMES = "consultations.outcomes"


@pytest.fixture
def letter(bound: City, settings: LazySettings) -> Letter:
    settings.SITE_ADDRESS = "https://{host}"
    told(1)
    gather(bound)
    return Letter.objects.get()


def told(number: int) -> None:
    said = {"title": "Sprawa", "subject": "Wieść", "line": "Stało się."}
    tell("jan@example.org", topic=OUTCOMES, matter="m", key=f"{number}", **said)


def path_of(letter: Letter, city: City) -> str:
    return letter.unsubscribe.removeprefix(f"https://{city.host}")


@pytest.fixture
def mail_program(bound: City) -> Client:
    """No cookies, no form key: what RFC 8058 sends."""
    return Client(enforce_csrf_checks=True, headers={"host": bound.host})


def one_click(client: Client, path: str) -> Any:
    return client.post(path, "List-Unsubscribe=One-Click", content_type="application/x-www-form-urlencoded")


def test_looking_at_the_link_changes_nothing_and_says_what_would_stop(
    bound: City, letter: Letter, mail_program: Client
) -> None:
    for method in (mail_program.get, mail_program.head):
        response = method(path_of(letter, bound))
        assert response.status_code == 200
        assert response["Cache-Control"] == "no-store"
    text = spaced(mail_program.get(path_of(letter, bound)).content.decode())
    assert "Wyłączyć te listy?" in text
    assert "Co się stało z moimi uwagami" in text
    assert "jan@example.org" not in text
    assert not LetterChoice.objects.exists()


def test_one_click_stops_the_letters_and_again_is_harmless(bound: City, letter: Letter, mail_program: Client) -> None:
    told(2)
    for _ in range(3):
        response = one_click(mail_program, path_of(letter, bound))
        assert response.status_code == 200
        assert not response.cookies
    assert "Te listy są wyłączone" in spaced(response.content.decode())
    assert list(LetterChoice.objects.values_list("topic", "how")) == [(OUTCOMES, "never")]
    assert not Notice.objects.filter(letter__isnull=True).exists()
    told(3)
    assert gather(bound) == 0
    (line,) = Line.objects.filter(fact="notify.LettersChosen")
    assert (line.actor_id, line.capacity) == (None, "anonymous")
    assert line.data["plain"] == {"topics": [OUTCOMES], "old": ["at_once"], "new": ["never"]}


def test_the_link_names_nobody(letter: Letter) -> None:
    assert "jan" not in letter.unsubscribe
    assert "example.org" not in letter.unsubscribe
    assert Mailbox.objects.get().pk.hex in letter.unsubscribe


@pytest.mark.parametrize("spoilt", ["x", "a.b~c", "~", "%00", "ż", "0" * 32 + ".consultations.outcomes~x", "."])
def test_a_link_that_was_not_made_here_says_so(bound: City, mail_program: Client, spoilt: str) -> None:
    for response in (
        mail_program.get(f"/listy/rezygnacja/{spoilt}/"),
        one_click(mail_program, f"/listy/rezygnacja/{spoilt}/"),
    ):
        assert response.status_code in {400, 404}
    assert not LetterChoice.objects.exists()
    said = mail_program.get("/listy/rezygnacja/x/").content.decode()
    assert "Ten odnośnik niczego nie wyłącza" in spaced(said)


def test_a_changed_link_stops_nothing_else(bound: City, letter: Letter, mail_program: Client) -> None:
    path = path_of(letter, bound)
    assert one_click(mail_program, path.replace(OUTCOMES, "all")).status_code == 404
    place = len(path) - 20  # in the middle of the signature: the last sign of it holds spare bits
    other = "B" if path[place] != "B" else "C"
    assert one_click(mail_program, path[:place] + other + path[place + 1 :]).status_code == 404
    assert not LetterChoice.objects.exists()


def test_a_link_of_another_city_stops_nothing(letter: Letter, bound: City, other_city: City) -> None:
    visitor = Client(headers={"host": other_city.host})
    assert one_click(visitor, path_of(letter, bound)).status_code == 404


def test_a_link_of_a_forgotten_address_stops_nothing(letter: Letter, bound: City, mail_program: Client) -> None:
    path = path_of(letter, bound)
    withdraw_letters("jan@example.org")
    assert one_click(mail_program, path).status_code == 404


def test_a_link_that_would_be_too_long_stops_everything(bound: City) -> None:
    told(1)
    mailbox = Mailbox.objects.get()
    long = link_to(bound, mailbox.pk, [f"consultations.topic{number}" for number in range(40)])
    assert len(long) <= 400
    found = link_of(long.split("/")[-2])
    assert found is not None
    assert list(found.topics) == may_stop()
    assert OUTCOMES in {topic.name for topic in found.topics}


def may_stop() -> list[Topic]:
    """Every kind of letter that a person can switch off, in the order of the page."""
    return [topic for topic in registry.topics() if topic.may_stop]


@pytest.fixture
def anna(bound: City) -> Person:
    return register_person("Anna Próbna", email="anna@example.org")


@pytest.fixture
def browser(bound: City, anna: Person) -> Client:
    client = Client(headers={"host": bound.host})
    assert anna.account is not None
    client.force_login(anna.account)
    return client


def test_the_page_shows_what_holds_and_what_always_comes(browser: Client) -> None:
    response = browser.get("/moje/listy/")
    text = spaced(response.content.decode())
    assert response["Cache-Control"] == "no-store"
    assert "Piszemy na adres anna@example.org." in text
    assert text.count('type="radio"') == 3 * len(may_stop())
    checked = text[: text.index("checked")].rsplit("<input", 1)[1]
    assert 'value="daily"' in checked
    for said in ("Niektórych listów nie można wyłączyć", "Kody do logowania", "Odpowiedzi na twoje uwagi"):
        assert said in text


def test_a_choice_is_kept_and_shown(browser: Client, anna: Person) -> None:
    chosen = {f"temat-{place}": "never" for place in range(len(may_stop()))}
    response = browser.post("/moje/listy/", chosen)
    assert response.status_code == 302
    text = spaced(browser.get(response["Location"]).content.decode())
    assert "Zapisane." in text
    checked = text[: text.index("checked")].rsplit("<input", 1)[1]
    assert 'value="never"' in checked
    line = Line.objects.get(fact="notify.LettersChosen")
    assert (line.actor_id, line.capacity) == (anna.pk, "self")
    browser.post("/moje/listy/", chosen)
    assert Line.objects.filter(fact="notify.LettersChosen").count() == 1


@pytest.mark.parametrize("data", [{}, {"temat-0": "sometimes"}, {"temat-0": ""}])
def test_a_choice_that_is_none_is_said_next_to_it(browser: Client, data: dict[str, str]) -> None:
    response = browser.post("/moje/listy/", data)
    assert response.status_code == 422
    assert 'class="problem"' in response.content.decode()
    assert not LetterChoice.objects.exists()


def test_a_stopped_address_is_told_to_its_owner(bound: City, browser: Client) -> None:
    letter_id = post("anna@example.org", subject="x", body="x", matter="m")
    past_the_guard("UPDATE notify_letter SET state = 'sent' WHERE id = %s", letter_id)
    with in_city(bound.id):
        stop_address(Letter.objects.get(), "5.1.1")
    text = spaced(browser.get("/moje/listy/").content.decode())
    assert "nie piszemy na ten adres" in text
    assert "(5.1.1)" in text
    assert bound.office_email in text


def test_a_stranger_is_asked_to_sign_in(bound: City) -> None:
    response = Client(headers={"host": bound.host}).get("/moje/listy/")
    assert response.status_code == 302
    assert response["Location"].startswith("/logowanie/")
