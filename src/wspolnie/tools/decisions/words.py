"""What is said of a recommendation, as verbs take it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from wspolnie.parties.offices.models import Office
from wspolnie.spaces.models import Entry
from wspolnie.tools.decisions.states import Verdict, Way


def digest_of(*texts: str) -> str:
    """What the journal keeps of long texts."""
    return hashlib.sha256("\x00".join(texts).encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Worded:
    """A draft; texts are clean. `meeting` is the entry of the meeting at which it was worded."""

    title: str
    words: str
    office: Office
    grounds: str = ""
    meeting: Entry | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """How a body agreed, on which day; votes only where they were counted."""

    way: Way
    on: date
    votes_for: int | None = None
    votes_against: int | None = None
    votes_abstained: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What an office says; a yes, whole or in part, says what it will do and by which day."""

    verdict: Verdict
    reason: str
    will_do: str = ""
    do_by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A file as it came."""

    chunks: Iterable[bytes]
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What was done; the last step has a link or a file that shows it."""

    words: str
    link: str = ""
    file: Evidence | None = None
    is_last: bool = False
