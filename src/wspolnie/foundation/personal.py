"""What a room says of personal data: what it holds about somebody, how long it keeps what, where somebody is named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from wspolnie.foundation.parameters import ParameterSpec


@dataclass(frozen=True, slots=True)
class Held:
    """What a room holds about a person: a heading and (what, value) rows, in the reader's language.

    `after` says in a sentence what becomes of it when the person is erased.
    """

    label: str
    rows: tuple[tuple[str, str], ...]
    after: str = ""


@dataclass(frozen=True, slots=True)
class Keeping:
    """A class of data that goes after some time. `parameter` (of kind DAYS) says how long; `forget(before, dry_run=)`
    removes what ended before an instant, or only counts it, and returns how many rows that is."""

    parameter: ParameterSpec
    forget: Callable[..., int]


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a word stands in a text that people wrote."""

    label: str
    text: str
    url: str
