"""Letters in front of a coordinator: read with examples, worded anew after a preview, wrong words refused."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from tests.factories import Makers
from tests.seen import Seen
from wspolnie.desks.administration.tests.people import browser, somebody, words
from wspolnie.foundation.cities.models import LetterTemplate
from wspolnie.foundation.modules import registry
from wspolnie.spaces.kinds import Role

LETTERS = "/administracja/listy/"
ONE = f"{LETTERS}notify.one/"
BODY = "Dzień dobry,\n\n{news}\n\n{off}\n\n{signature}"


@pytest.fixture
def reader(make: Makers) -> Client:
    return browser(make.city, somebody("Karol Próbny", Role.COORDINATOR))


def typed(days: int = 3, **others: str) -> dict[str, str]:
    since = (timezone.localdate() + timedelta(days=days)).isoformat()
    return {"subject": "Z urzędu: {subject}", "body": BODY, "since": since, "step": "look", **others}


def keep(reader: Client, sent: dict[str, str]) -> HttpResponse:
    """Look at the preview, then keep what was looked at."""
    seen = Seen(reader.post(f"{ONE}zmiana/", sent).content.decode()).fields.get("seen", "")
    return reader.post(f"{ONE}zmiana/", {**sent, "step": "save", "seen": seen})


def test_every_declared_letter_is_listed_and_reads_with_examples(reader: Client) -> None:
    page = reader.get(LETTERS).content.decode()
    for kind in registry.letters():
        address = f"{LETTERS}{kind.name}/"
        assert address in page
        answer = reader.get(address)
        assert answer.status_code == 200
        text = words(answer.content)
        for variable in kind.variables:
            assert "{" + variable.name + "}" in text
            assert f"<blockquote><p>{{{variable.name}}}" not in text, "the letter itself shows examples"
    assert reader.get(f"{LETTERS}nie.ma/").status_code == 404


def test_whoever_reads_in_english_words_letters_in_the_language_in_which_they_go_out(reader: Client) -> None:
    """Built-in words come into the form in Polish, and the page says in which language the letter is."""
    asked = f"{LETTERS}notify.daily/zmiana/?tresc=domyslna"
    polish = Seen(reader.get(asked).content.decode()).fields
    reader.cookies["jezyk"] = "en"
    page = reader.get(asked).content.decode()
    assert '<html lang="en"' in page
    english = Seen(page).fields
    assert (english["subject"], english["body"]) == (polish["subject"], polish["body"])
    assert "Dzień dobry" in english["body"]
    letter = reader.get(f"{LETTERS}notify.daily/").content.decode()
    assert '<blockquote class="quote" lang="pl"><p>Dzień' in letter.replace("\xa0", " ")


def test_first_a_preview_then_the_words(reader: Client) -> None:
    look = reader.post(f"{ONE}zmiana/", typed())
    assert look.status_code == 200
    seen = Seen(look.content.decode())
    assert "Z urzędu: Odpowiedź na twoją uwagę" in words(look.content)
    assert seen.fields["body"].replace("\r\n", "\n") == BODY
    assert not LetterTemplate.objects.exists()
    assert "Zapisz tę treść" not in words(reader.get(f"{ONE}zmiana/").content)
    changed = reader.post(f"{ONE}zmiana/", typed(subject="Inaczej: {subject}", step="save", seen=seen.fields["seen"]))
    assert changed.status_code == 200, "words changed after the preview are looked at once more"
    assert not LetterTemplate.objects.exists()
    kept = keep(reader, typed())
    assert kept["Location"] == ONE
    assert LetterTemplate.objects.get().subject == "Z urzędu: {subject}"
    assert "Inna treść od" in words(reader.get(LETTERS).content)


def test_words_of_today_hold_at_once_and_the_built_in_ones_come_back(reader: Client) -> None:
    keep(reader, typed(0))
    page = words(reader.get(ONE).content)
    assert "treść miasta od" in page
    assert "Z urzędu: Odpowiedź" in page
    assert Seen(reader.get(f"{ONE}zmiana/").content.decode()).fields["subject"] == "Z urzędu: {subject}"
    again = Seen(reader.get(f"{ONE}zmiana/?tresc=domyslna").content.decode())
    assert again.fields["subject"] == "{subject}"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (typed(body="Dzień dobry {imie}\n\n{news}{off}"), "{imie}"),
        (typed(body="Dzień dobry,\n\n{off}\n\n{signature}"), "{news}"),
        (typed(body="{news} {off} {"), "klam"),
        (typed(subject=""), "Wpisz temat"),
        (typed(subject="x" * 201), "200"),
        (typed(body=""), "Wpisz treść"),
        (typed(-1), "dzi"),
        (typed(since="jutro"), "Podaj dzień"),
    ],
)
def test_words_that_cannot_be_are_refused(reader: Client, wrong: dict[str, str], said: str) -> None:
    answer = keep(reader, wrong)
    assert answer.status_code == 422
    assert said in words(answer.content)
    assert 'aria-invalid="true"' in answer.content.decode(), "the field is marked, as the summary says"
    assert not LetterTemplate.objects.exists()


def test_hostile_words_are_shown_as_words(reader: Client) -> None:
    look = reader.post(f"{ONE}zmiana/", typed(body="<script>alert(1)</script>\n\n{news}\n\n{off}"))
    assert b"<script>alert" not in look.content


def test_an_auditor_reads_and_words_nothing(make: Makers) -> None:
    client = browser(make.city, somebody("Adam Kontrolny", Role.AUDITOR))
    assert "Zmień treść" not in words(client.get(ONE).content)
    assert client.get(f"{ONE}zmiana/").status_code == 403
