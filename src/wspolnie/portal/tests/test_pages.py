"""The front of the house: home, search, language, one's own matters."""

from __future__ import annotations

import csv
import io
import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.http import HttpResponse
from django.test import Client

from tests.factories import Makers
from tests.polish import spaced
from tests.seen import Seen
from wspolnie.foundation.cities.models import City
from wspolnie.services.search.actions.entries import index_entry
from wspolnie.spaces.kinds import Role

pytestmark = pytest.mark.django_db


def text_of(answer: HttpResponse) -> str:
    return spaced(answer.content.decode())


@pytest.fixture
def visitor(bound: City) -> Client:
    return Client(headers={"host": "wroclaw.localhost"})


@pytest.mark.parametrize(
    "target",
    ["//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example",
     "///evil.example", "http:/evil.example", "javascript:alert(1)", "evil.example", "home", "foo",
     "", "\n//evil.example", "/\n/evil.example", "@evil"],
)  # fmt: skip
@pytest.mark.parametrize("code", ["pl", "en"])
def test_choosing_a_language_leads_nobody_away(visitor: Client, code: str, target: str) -> None:
    answer = visitor.get(f"/jezyk/{code}/", {"z": target})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    assert visitor.cookies["jezyk"].value == code


@pytest.mark.parametrize(
    "target", ["/", "/konsultacje/", "/szukaj/?q=ziele%C5%84&strona=2", "/a//b", "/x\nSet-Cookie: a=b"]
)
def test_one_comes_back_to_where_one_was(visitor: Client, target: str) -> None:
    answer = visitor.get("/jezyk/en/", {"z": target})
    assert answer.status_code == 302
    assert answer.headers["Location"] == target.replace("\n", "%0A").replace(" ", "%20")
    assert "a" not in visitor.cookies


def test_a_language_that_we_do_not_speak_is_not_there(visitor: Client) -> None:
    assert visitor.get("/jezyk/de/").status_code == 404
    assert "jezyk" not in visitor.cookies


def test_the_cookie_lasts_a_year_and_is_for_the_server_alone(visitor: Client) -> None:
    visitor.get("/jezyk/en/")
    cookie = visitor.cookies["jezyk"]
    assert (cookie["max-age"], cookie["httponly"], cookie["samesite"]) == (365 * 24 * 3600, True, "Lax")


def test_an_empty_home_says_so(visitor: Client) -> None:
    text = text_of(visitor.get("/"))
    assert "Teraz nie trwają żadne konsultacje" in text
    assert "Wrocław" in text


def test_home_shows_what_is_open_first(make: Makers, visitor: Client) -> None:
    now = datetime.now(UTC)
    make.consultation("Późniejsza", closes=now + timedelta(days=9))
    make.consultation("Wcześniejsza", closes=now + timedelta(days=2))
    make.draft("Szkic")
    text = text_of(visitor.get("/"))
    assert text.index("Wcześniejsza") < text.index("Późniejsza")
    assert "Szkic" not in text


def test_home_changes_with_the_closing_minute(make: Makers, visitor: Client) -> None:
    closes = datetime.now(UTC).replace(second=0, microsecond=0) + timedelta(minutes=5)
    make.consultation("Na ostatnią chwilę", closes=closes)
    first = visitor.get("/")
    assert "/konsultacje/na-ostatnia-chwile/" in text_of(first)
    assert "Przeczytaj i wyślij uwagę" in text_of(first)
    with time_machine.travel(closes + timedelta(seconds=59), tick=False):
        assert "Przeczytaj i wyślij uwagę" in text_of(visitor.get("/"))
    with time_machine.travel(closes + timedelta(seconds=60), tick=False):
        later = visitor.get("/", headers={"if-none-match": first.headers["ETag"]})
    assert later.status_code == 200
    assert "Przeczytaj i wyślij uwagę" not in text_of(later)


@pytest.fixture
def indexed(make: Makers) -> None:
    for number in range(23):
        index_entry(make.consultation(f"Zieleń {number}").space.front_id)


def test_search_shows_hits_and_pages(indexed: None, visitor: Client) -> None:
    answer = visitor.get("/szukaj/?q=zielenią")
    text = text_of(answer)
    assert answer.status_code == 200
    assert "23 strony" in text
    assert "Szukaj" in text
    pages = [text_of(visitor.get(f"/szukaj/?q=zieleń&strona={page}")) for page in (1, 2, 3)]
    shown = [sum(f"Zieleń {number}</a>" in page for number in range(23)) for page in pages]
    assert shown == [20, 3, 0]


def test_all_results_are_a_file_too(indexed: None, visitor: Client) -> None:
    page = visitor.get("/szukaj/?q=zielenią&od=2020-01-01")
    (address,) = set(re.findall(r'href="(/szukaj\.csv[^"]+)"', page.content.decode()))
    answer = visitor.get(address.replace("&amp;", "&"))
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    head, *rows = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";")
    assert head == ["nazwa", "rodzaj", "data publikacji", "adres"]
    assert len(rows) == 23
    assert {row[0] for row in rows} == {f"Zieleń {number}" for number in range(23)}
    assert all(row[3].startswith("http://wroclaw.localhost/konsultacje/zielen-") for row in rows)
    assert visitor.get("/szukaj.csv?q=%00").content.decode("utf-8-sig").count("\r\n") == 1


@pytest.mark.parametrize("page", ["0", "-1", "x", "999", "1000", "9" * 50, "", "\u0663", "%00"])
def test_any_page_of_results_is_answered(make: Makers, visitor: Client, page: str) -> None:
    index_entry(make.consultation("Zieleń").space.front_id)
    assert visitor.get(f"/szukaj/?q=ziele%C5%84&strona={page}").status_code == 200


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", '"><img src=x>', "{{ 7*7 }}", "%00", "'", "a" * 5000])
def test_what_was_asked_is_shown_as_text(visitor: Client, words: str) -> None:
    answer = visitor.get("/szukaj/", {"q": words})
    assert answer.status_code == 200
    text = answer.content.decode()
    assert "<script>alert" not in text
    assert "<img src=x" not in text
    assert "49" not in Seen(text).fields["q"]
    assert Seen(text).fields["q"] == words[:200]


def test_a_search_page_is_not_for_other_search_engines(visitor: Client) -> None:
    assert '<meta name="robots" content="noindex">' in text_of(visitor.get("/szukaj/?q=x"))


def test_ones_own_matters_are_of_a_person(make: Makers, visitor: Client) -> None:
    answer = visitor.get("/moje/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/logowanie/?next=/moje/")


def test_matters_stand_by_their_due_time(make: Makers, visitor: Client) -> None:
    now = datetime.now(UTC)
    for title, days in (("Druga", 9), ("Pierwsza", 2)):
        make.remark(make.consultation(title, closes=now + timedelta(days=days)))
    make.draft("Bez terminu")
    person = make.clerk().person
    assert person is not None
    visitor.force_login(person.account)
    answer = visitor.get("/moje/")
    text = text_of(answer)
    assert text.index("Pierwsza") < text.index("Druga") < text.index("Bez terminu")
    assert "3 sprawy" in text
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_person_without_matters_reads_that_nothing_waits(make: Makers, visitor: Client) -> None:
    person = make.actor(Role.OFFICIAL).person
    assert person is not None
    visitor.force_login(person.account)
    assert "Nic na ciebie nie czeka" in text_of(visitor.get("/moje/"))


@pytest.mark.parametrize(
    "path", ["/", "/szukaj/", "/prywatnosc/", "/deklaracja-dostepnosci/", "/logowanie/", "/konsultacje/"]
)
def test_every_page_has_one_heading_a_title_and_a_skip_link(visitor: Client, path: str) -> None:
    seen = Seen(visitor.get(path).content.decode())
    assert len(seen.of("h1")) == 1
    assert seen.of("title")[0].strip()
    assert "Przejdź do treści" in spaced(" ".join(seen.of("a")))
