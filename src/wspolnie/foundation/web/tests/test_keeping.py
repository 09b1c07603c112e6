"""Kept pages: made once for strangers, made anew by a line, by the city's row, by the minute, by what opens in it."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar
from uuid import UUID, uuid4

import pytest
import time_machine
from django.db import connection
from django.http import HttpResponse
from django.test import RequestFactory

from tests.clones import Clone
from wspolnie.config.demo import CITIES
from wspolnie.foundation.cities.actions import set_up_city
from wspolnie.foundation.cities.hosts import book
from wspolnie.foundation.cities.model_file import read_model
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.journal.reading import CityStanding
from wspolnie.foundation.modules import registry
from wspolnie.foundation.web.kept_page import Page
from wspolnie.foundation.web.page_shelf import PageShelf, page_shelf
from wspolnie.foundation.web.tests import shown
from wspolnie.foundation.web.tests.shown import browser, made, names, write
from wspolnie.parties.offices.facts import OfficeFounded

pytestmark = [pytest.mark.django_db, pytest.mark.urls(shown.__name__)]
T = TypeVar("T")
NOON = datetime(2026, 11, 23, 11, 0, 5, tzinfo=UTC)
ADDRESS = "/try/shown/"


class Ground:
    """A clone with two cities, at a moment that stands still."""

    def __init__(self, clone: Clone, clock: time_machine.Coordinates) -> None:
        self.clone = clone
        self.clock = clock
        self.cities = shown.prepare(clone)
        self.run: Callable[[Callable[[], T]], T] = clone.run

    def get(self, address: str = ADDRESS, slug: str = "wroclaw", **headers: str) -> Any:
        return self.run(lambda: browser(slug).get(address, headers=headers))

    def write(self, *rows: str, **how: Any) -> None:
        self.run(lambda: write(self.cities["wroclaw"], *rows, **how))
        self.clone.wait_until_lines_are_past()


@pytest.fixture
def ground_(module_clone: Clone) -> Iterator[Ground]:
    with time_machine.travel(NOON, tick=False) as clock:
        yield Ground(module_clone, clock)


def test_it_is_made_once_and_again_after_a_line(ground_: Ground) -> None:
    assert ground_.get().content == ground_.get().content
    assert len(made) == 1
    ground_.write("a")
    assert ground_.run(lambda: names(browser())) == {"a"}
    ground_.get()
    assert len(made) == 2


@pytest.mark.parametrize("space", [None, uuid4()])
def test_a_line_of_any_space_or_of_none_counts_that_of_another_city_does_not(
    ground_: Ground, space: UUID | None
) -> None:
    ground_.get()
    ground_.run(lambda: write(ground_.cities["testowo"], "b", space=space))
    ground_.get()
    assert len(made) == 1
    ground_.write("a", space=space)
    assert ground_.run(lambda: names(browser())) == {"a"}


def test_what_was_written_before_and_committed_after_the_making_counts(ground_: Ground) -> None:
    ground_.write("a", hold=lambda: ground_.get())
    assert ground_.run(lambda: names(browser())) == {"a"}
    assert len(made) == 2


def test_a_declared_fact_changes_only_what_tells_the_journal(ground_: Ground, monkeypatch: Any) -> None:
    module = replace(registry.all()[0], name="try", unseen=(OfficeFounded,))
    monkeypatch.setitem(registry._modules, "try", module)
    for address in (ADDRESS, "/try/lines/"):
        ground_.get(address)
    ground_.write()
    for address in (ADDRESS, "/try/lines/"):
        ground_.get(address)
    assert made == [ADDRESS, "/try/lines/", "/try/lines/"]


def test_a_city_that_was_set_up_anew_has_new_pages(ground_: Ground) -> None:
    """Whoever loads a city's model writes its row in the same transaction, and no line."""
    ground_.get()
    ground_.run(lambda: set_up_city(read_model(CITIES / "wroclaw.toml")))
    ground_.get()
    assert len(made) == 2
    ground_.clone.as_owner("UPDATE cities_city SET name = 'Breslavia' WHERE slug = 'wroclaw'")
    ground_.get()
    book.forget()
    assert "Breslavia" in ground_.get().content.decode(), "what was made with the old row in memory is not kept"


def test_a_page_ends_with_its_minute(ground_: Ground) -> None:
    ground_.get()
    ground_.clock.move_to(NOON + timedelta(seconds=54))
    ground_.get()
    assert len(made) == 1
    ground_.clock.move_to(NOON + timedelta(seconds=55))
    ground_.get()
    assert len(made) == 2
    ground_.clock.move_to(NOON)
    ground_.get()
    assert len(made) == 3, "a request that was stamped before the page was made gets its own"


def test_a_page_ends_when_something_opens_by_itself(ground_: Ground, monkeypatch: Any) -> None:
    turn = NOON + timedelta(seconds=20)
    asked: list[tuple[datetime, datetime]] = []

    def turns(since: datetime, until: datetime) -> list[datetime]:
        asked.append((since, until))
        return [NOON, turn, turn + timedelta(seconds=1)]

    monkeypatch.setitem(registry._modules, "try", replace(registry.all()[0], name="try", turns=turns))
    ground_.get()
    ground_.clock.move_to(turn - timedelta(milliseconds=1))
    ground_.get()
    assert len(made) == 1
    ground_.clock.move_to(turn)
    ground_.get()
    assert len(made) == 2
    assert asked[0] == (NOON, NOON + timedelta(seconds=55))


def test_language_host_query_and_city_have_pages_of_their_own(ground_: Ground) -> None:
    def visit() -> None:
        english = browser()
        english.cookies["jezyk"] = "en"
        browser().get(ADDRESS + "?q=1", headers={"host": "wroclaw.localhost:81"})
        for client in (browser(), english, browser("testowo")):
            for query in ("", "?q=1", "?q=2"):
                client.get(ADDRESS + query)

    ground_.run(visit)
    assert len(made) == 10
    ground_.run(visit)
    assert len(made) == 10


@pytest.mark.parametrize("name", sorted(shown.NOT_TO_KEEP))
def test_what_holds_anything_of_a_visitor_is_not_kept(ground_: Ground, name: str) -> None:
    for _ in range(2):
        ground_.get(f"/try/{name}/")
    assert len(made) == 2
    assert page_shelf.bytes == 0


def test_a_page_that_was_not_declared_is_not_kept(ground_: Ground) -> None:
    for _ in range(2):
        ground_.get("/try/plain/")
    assert len(made) == 2


@pytest.mark.parametrize(("cookie", "times"), [("wspolnie", 2), ("inne", 2), ("csrf", 1), ("jezyk", 1)])
def test_who_brings_a_cookie_may_be_somebody(ground_: Ground, cookie: str, times: int) -> None:
    def visit() -> None:
        client = browser()
        client.cookies[cookie] = "pl"
        client.get(ADDRESS)

    ground_.get()
    ground_.run(visit)
    assert len(made) == times


def test_nobody_gets_an_answer_to_another_method_from_here(ground_: Ground) -> None:
    ground_.get()
    ground_.run(lambda: browser().post(ADDRESS))
    assert len(made) == 2
    assert ground_.run(lambda: browser().head(ADDRESS)).content == b""
    assert len(made) == 2


def test_the_first_and_the_second_visitor_get_the_same_answer(ground_: Ground) -> None:
    for headers in ({}, {"accept-encoding": "gzip"}):
        page_shelf.clear()
        first, second = ground_.get(**headers), ground_.get(**headers)
        assert first.content == second.content
        assert dict(first.headers) == dict(second.headers)
        assert first.headers["Cache-Control"] == "private, no-cache"
        assert {"Cookie", "Accept-Encoding"} <= {part.strip() for part in first.headers["Vary"].split(",")}
    assert gzip.decompress(second.content) == ground_.get().content
    assert "content-security-policy" in second.headers
    assert "nonce" not in second.headers["content-security-policy"], "a kept page would repeat it"


def test_what_the_visitor_holds_is_not_sent_again(ground_: Ground) -> None:
    tag = ground_.get(**{"accept-encoding": "gzip"}).headers["ETag"]
    for _ in range(2):
        again = ground_.get(**{"if-none-match": tag})
        assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", tag.removeprefix("W/"))
        page_shelf.clear()
    ground_.write("a")
    assert ground_.get(**{"if-none-match": tag}).status_code == 200


def test_it_says_how_old_its_countdowns_are(ground_: Ground) -> None:
    assert ground_.get().headers["Server-Timing"] == "age;dur=0"
    ground_.clock.move_to(NOON + timedelta(seconds=12.5))
    assert ground_.get().headers["Server-Timing"] == "age;dur=12500"


def test_within_a_transaction_nothing_is_kept(ground_: Ground) -> None:
    def visit() -> None:
        with in_city(ground_.cities["wroclaw"]):
            assert connection.in_atomic_block
            browser().get(ADDRESS)

    for _ in range(2):
        ground_.run(visit)
    assert len(made) == 2


def _page(size: int) -> Page:
    return Page(CityStanding(), NOON, NOON, b"x" * size, '"1"', "text/html")


def test_it_takes_no_more_memory_than_it_may() -> None:
    shelf = PageShelf(most=100_000)
    for number in range(50):
        shelf._put(number, _page(9_000))
        assert shelf.bytes == sum(page.size for page in shelf._pages.values()) <= 100_000
    assert list(shelf._pages) == list(range(41, 50))
    shelf._put(41, _page(100))
    assert list(shelf._pages) == [*range(42, 50), 41]
    shelf._put(99, _page(90_000))
    assert 99 not in shelf._pages, "one page does not push all others out"
    assert shelf.bytes == sum(page.size for page in shelf._pages.values())


def test_a_page_is_packed_once_and_unpacked_for_whoever_cannot() -> None:
    page = replace(_page(0), packed=gzip.compress(b"<p>"))
    request = RequestFactory().get("/")
    answer: HttpResponse = page.answer(request)
    assert answer.content == b"<p>"
    assert "Content-Encoding" not in answer
