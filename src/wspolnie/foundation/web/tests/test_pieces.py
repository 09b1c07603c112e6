"""Kept pieces: made once, made anew as soon as something happens where they come from, never across cities."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest
from django.utils import translation

from tests.clones import Clone
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.web.pieces import Shelf
from wspolnie.parties.offices.facts import OfficeFounded
from wspolnie.parties.people.facts import PersonErased

pytestmark = pytest.mark.django_db
HERE, ELSEWHERE = uuid4(), uuid4()


class Reader:
    """Asks a shelf for pieces on a clone, and counts how often one had to be made."""

    def __init__(self, clone: Clone) -> None:
        self.clone = clone
        self.city = clone.city()
        self.shelf = Shelf(most=2)
        self.made = 0

    def read(self, *key: str, space: UUID = HERE, city: UUID | None = None, **options: object) -> str:
        def ask() -> str:
            with in_city(city or self.city, readonly=True):
                return self.shelf.piece(*key, space=space, make=self._make, **options)  # type: ignore[arg-type]

        return self.clone.run(ask)

    def _make(self) -> str:
        self.made += 1
        return f"<p>{self.made}</p>"

    def write(self, space: UUID | None, *, during: Callable[[], object] = lambda: None) -> None:
        def act() -> None:
            with in_city(self.city):
                record(OfficeFounded(name="x", address="y"), space=space)
                self.during = self.clone.start(during)
                self.during()

        self.clone.run(act)
        self.clone.wait_until_lines_are_past()


@pytest.fixture
def reader(clone_db: Clone) -> Reader:
    return Reader(clone_db)


def test_it_is_made_once_and_again_after_a_line_of_its_space(reader: Reader) -> None:
    assert [reader.read(), reader.read()] == ["<p>1</p>", "<p>1</p>"]
    reader.write(HERE)
    assert [reader.read(), reader.read()] == ["<p>2</p>", "<p>2</p>"]


def test_lines_of_other_spaces_do_not_matter_those_of_none_do(reader: Reader) -> None:
    reader.read()
    reader.write(ELSEWHERE)
    assert reader.read() == "<p>1</p>"
    reader.write(None)
    assert reader.read() == "<p>2</p>"


def test_what_was_written_before_and_committed_after_the_making_counts(reader: Reader) -> None:
    reader.write(HERE, during=reader.read)
    assert reader.made == 1
    assert reader.read() == "<p>2</p>"
    reader.write(HERE, during=reader.read)
    assert reader.read() == "<p>3</p>"


def test_facts_that_change_nothing_shown(reader: Reader) -> None:
    reader.read(but=(OfficeFounded,))
    reader.write(HERE)
    assert reader.read(but=(OfficeFounded,)) == "<p>1</p>"
    assert reader.read(but=(PersonErased,)) == "<p>1</p>"  # it was true a moment ago, and nothing came since
    reader.write(HERE)
    assert reader.read(but=(PersonErased,)) == "<p>2</p>"


def test_key_language_and_city_keep_pieces_apart(reader: Reader) -> None:
    assert reader.read("open") == "<p>1</p>"
    assert reader.read("closed") == "<p>2</p>"
    assert reader.read("open", city=reader.clone.city("testowo")) == "<p>3</p>"
    with translation.override("en"):
        assert reader.clone.run(lambda: _in_english(reader)) == "<p>4</p>"


def _in_english(reader: Reader) -> str:
    with translation.override("en"), in_city(reader.city, readonly=True):
        return reader.shelf.piece("closed", space=HERE, make=reader._make)


def test_the_longest_unused_goes_first(reader: Reader) -> None:
    for key in ("a", "b", "a", "c"):
        reader.read(key)
    assert reader.made == 3
    reader.read("a")
    assert reader.made == 3
    reader.read("b")
    assert reader.made == 4


def test_within_the_transaction_that_writes_nothing_is_kept(reader: Reader) -> None:
    def act() -> list[str]:
        with in_city(reader.city):
            record(OfficeFounded(name="x", address="y"), space=HERE)
            return [reader.shelf.piece(space=HERE, make=reader._make) for _ in range(2)]

    assert reader.clone.run(act) == ["<p>1</p>", "<p>2</p>"]
