"""Remarks of the demo's large consultation, read from a file in which they lie by the place that they are about."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from wspolnie.config.demo_matters import Said

TEXTS: Final = Path(__file__).parent / "demo_texts"
STRIDE: Final = 89
"""People do not write in the order of paragraphs: a prime step over the list scatters them, each time alike."""


def read_text(name: str) -> str:
    """The draft of a matter."""
    return (TEXTS / f"{name}.md").read_text("utf-8")


def read_remarks(name: str) -> tuple[Said, ...]:
    """Everything said of a draft, one for each author, in the order in which it comes in."""
    file = tomllib.loads((TEXTS / f"{name}.toml").read_text("utf-8"))
    said = [one for about in file["about"] for entry in about["said"] for one in _each(about["place"], entry)]
    return tuple(said[place * STRIDE % len(said)] for place in range(len(said)))


def _each(place: str, entry: str | dict[str, Any]) -> Iterator[Said]:
    given: dict[str, Any] = {"reason": entry} if isinstance(entry, str) else entry
    signed = given.get("by", "")
    names = [signed] * given.get("times", 1) if isinstance(signed, str) else signed
    for name in names:
        yield Said(
            place,
            given["reason"],
            given.get("proposed", ""),
            name,
            channel=given.get("channel", "web"),
        )
