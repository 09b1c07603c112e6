"""The mail queue in front of an administrator: numbers, covered addresses, a letter sent again, a stop lifted."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.factories import Makers
from wspolnie.desks.administration.tests.people import browser, left, somebody, words
from wspolnie.desks.administration.views import mail as views
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.services.notify.actions.queue import post
from wspolnie.services.notify.actions.stops import stop_address
from wspolnie.services.notify.models import Letter, Mailbox
from wspolnie.services.privacy.states import Looked
from wspolnie.spaces.kinds import Role

MAIL = "/administracja/poczta/"


@pytest.fixture
def keeper(make: Makers) -> Client:
    return browser(make.city, somebody("Alicja Próbna", Role.ADMINISTRATOR))


@pytest.fixture
def letter(make: Makers) -> Letter:
    post("zofia@poczta.example", subject="Twoja sprawa", body="Tajna treść listu", matter="sprawa/1")
    return Letter.objects.get()


def test_the_queue_is_told_without_texts_and_addresses(keeper: Client, letter: Letter) -> None:
    page = words(keeper.get(MAIL).content)
    assert "z…@poczta.example" in page
    assert "Najstarszy list czeka od" in page
    one = words(keeper.get(f"{MAIL}{letter.pk}/").content)
    for hidden in ("zofia@poczta.example", "Tajna treść", "Twoja sprawa"):
        assert hidden not in page
        assert hidden not in one
    assert "Nie ma takiego listu" in words(keeper.get(f"{MAIL}?stan=bez-skutku").content)
    assert "z…@poczta.example" in words(keeper.get(f"{MAIL}?stan=bzdura").content)


def test_the_whole_address_is_shown_when_asked_for_and_the_look_is_noted(
    keeper: Client, letter: Letter, make: Makers, monkeypatch: pytest.MonkeyPatch
) -> None:
    zofia = somebody("Zofia Próbna", email="zofia@poczta.example")
    noted: list[tuple[object, object]] = []
    monkeypatch.setattr(
        views, "note_access", lambda by, *, what, subjects, path: noted.append((what, [one.person for one in subjects]))
    )
    assert "zofia@poczta.example" in words(keeper.get(f"{MAIL}{letter.pk}/?adres=tak").content)
    assert noted == [(Looked.PERSON_CONTACTS, [zofia.pk])]
    auditor = browser(make.city, somebody("Adam Kontrolny", Role.AUDITOR))
    assert "zofia@poczta.example" not in words(auditor.get(f"{MAIL}{letter.pk}/?adres=tak").content)
    assert len(noted) == 1


def test_a_letter_that_failed_goes_again(keeper: Client, letter: Letter) -> None:
    assert keeper.post(f"{MAIL}{letter.pk}/ponowienie/").status_code == 409
    left(letter, "failed")
    page = words(keeper.get(f"{MAIL}{letter.pk}/").content)
    assert "TimeoutError" in page
    assert "Wyślij jeszcze raz" in page
    assert keeper.post(f"{MAIL}{letter.pk}/ponowienie/").status_code == 302
    letter.refresh_from_db()
    assert (letter.state, letter.attempts) == ("queued", 0)


def test_a_stop_is_lifted(keeper: Client, letter: Letter) -> None:
    left(letter, "sent")
    stop_address(letter, "5.1.1")
    box = Mailbox.objects.get(stopped_at__isnull=False)
    page = words(keeper.get(f"{MAIL}wstrzymane/").content)
    assert "nie ma takiej skrzynki" in page
    assert "zofia@" not in page
    assert "Najpierw go odblokuj" in words(keeper.get(f"{MAIL}{letter.pk}/").content)
    assert keeper.post(f"{MAIL}wstrzymane/{box.pk}/zdjecie/").status_code == 302
    assert not Mailbox.objects.filter(stopped_at__isnull=False).exists()
    assert "Żaden adres nie jest wstrzymany" in words(keeper.get(f"{MAIL}wstrzymane/").content)
    assert keeper.post(f"{MAIL}wstrzymane/{box.pk}/zdjecie/").status_code == 409


def test_letters_of_another_city_are_unknown(keeper: Client, other_city: City) -> None:
    with in_city(other_city.id):
        post("obcy@poczta.example", subject="x", body="y", matter="sprawa/2")
        foreign = Letter.objects.get()
        left(foreign, "sent")
        stop_address(foreign, "5.1.1")
        box = Mailbox.objects.get(stopped_at__isnull=False)
    assert "poczta.example" not in words(keeper.get(MAIL).content)
    assert keeper.get(f"{MAIL}{foreign.pk}/").status_code == 404
    assert keeper.post(f"{MAIL}{foreign.pk}/ponowienie/").status_code == 404
    assert keeper.post(f"{MAIL}wstrzymane/{box.pk}/zdjecie/").status_code == 404
