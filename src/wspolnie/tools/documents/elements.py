"""What the law asks a document to hold: dated lists by kind of document, read from `elements.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from wspolnie.tools.documents.states import Genre

PLACE = Path(__file__).with_name("elements.toml")


@dataclass(frozen=True, slots=True)
class Element:
    """One thing that must stand in the text; `words` are the law's own."""

    key: str
    article: str
    words: str


@dataclass(frozen=True, slots=True)
class ElementList:
    """The elements of a kind of document while a wording of the law holds."""

    genre: Genre
    since: date
    until: date | None
    act: str
    elements: tuple[Element, ...]


@cache
def lists() -> tuple[ElementList, ...]:
    """Every list of the file, oldest first.

    Raises:
        KeyError, ValueError: when the file says something that is not known.
    """
    read: dict[str, Any] = tomllib.loads(PLACE.read_text(encoding="utf-8"))
    found = [
        ElementList(
            Genre(one["genre"]),
            one["since"],
            one.get("until"),
            one["act"],
            tuple(Element(**element) for element in one["element"]),
        )
        for one in read["list"]
    ]
    return tuple(sorted(found, key=lambda one: one.since))


def list_of(genre: str, on: date) -> ElementList | None:
    """The list that holds on a day for a kind of document; none when the law asks for nothing."""
    return next(
        (one for one in lists() if one.genre == genre and one.since <= on <= (one.until or on)),
        None,
    )


def elements_of(genre: str, on: date) -> tuple[Element, ...]:
    """The elements that must stand in a document of this kind on a day."""
    held = list_of(genre, on)
    return held.elements if held else ()
