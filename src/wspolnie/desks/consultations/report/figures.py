"""What a report says, as one typed structure: every form of the report, and its page, is made of this alone."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from datetime import UTC, date, datetime
from typing import Any, Final

import rfc8785

from wspolnie.desks.consultations.report.cube import Cube

SHAPE: Final = 6
"""Raised when the files made of the same figures would look different: then they are made anew."""


@dataclass(frozen=True, slots=True)
class Published:
    """Where the notice stood, since what day."""

    kind: str
    published_on: date
    link: str
    words: str


@dataclass(frozen=True, slots=True)
class Met:
    """A meeting that was held: when, where, how many came from each side (a side nobody counted is missing)."""

    name: str
    starts_at: datetime
    place: str
    online: bool
    attendance: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        return sum(count for _side, count in self.attendance)


@dataclass(frozen=True, slots=True)
class Asked:
    """Organisations that were invited until the closing: how many, how many followed the link by then, how many sent a
    remark in this round that is known to be theirs."""

    invited: int
    opened: int
    responded: int


@dataclass(frozen=True, slots=True)
class Changed:
    """A paragraph that reads otherwise in the next version; `before` or `after` is empty when it is new or gone."""

    where: str
    before: str
    after: str
    remarks: tuple[int, ...]
    """Numbers of the accepted remarks to it."""


@dataclass(frozen=True, slots=True)
class Told:
    """A remark as the report tells it. Nobody private is named in it; `withheld` says why there is no text."""

    number: int
    code: str
    channel: str
    received_at: datetime
    hour_unknown: bool
    timeliness: str
    side: str
    organisation: str
    standing: str
    anchor: str
    where: str
    quoted: str
    proposed: str
    reason: str
    withheld: str
    """Empty, or "withdrawn", or "unreleased"."""
    verdict: str
    answer: str
    anchors: tuple[str, ...] = ()
    """Of all its paragraphs in their order, when it is about several; `anchor` is the first of them."""
    group: str = ""
    """The group whose common answer this is, "G-1"."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """Remarks that ask for the same: told once, with how many authors from each side; each remark is one author's."""

    number: str
    name: str
    remarks: tuple[int, ...]
    """Numbers of those in time."""
    sides: tuple[tuple[str, int], ...]
    verdict: str
    """Empty where no answer is common to all of them."""
    answer: str


@dataclass(frozen=True, slots=True)
class Mended:
    """A published answer that was corrected: of which remark, when, why, what stood and what stands."""

    remark: int
    at: datetime
    why: str
    old_verdict: str
    old_answer: str
    verdict: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What was announced."""

    code: str
    title: str
    round: int
    round_name: str
    rounds: int
    city: str
    office: str
    office_address: str
    authority: str
    kind: str
    basis: str
    addressees: str
    goal: str
    themes: tuple[str, ...]
    districts: tuple[str, ...]
    places: tuple[Published, ...]
    opens_at: datetime
    closes_at: datetime
    answers_due_at: datetime
    answered_at: datetime | None
    address: str
    """Where the page of the report is read."""

    @property
    def is_draft(self) -> bool:
        """Before the publication only the office sees the report."""
        return self.answered_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """All that a report says."""

    notice: Notice
    on_time: Cube
    """Live remarks that came in time: what is counted."""
    late: Cube
    early: Cube
    unreleased: int
    """Of those in time, how many the office has not shown to everybody: counted, their text is not told."""
    withdrawn: int
    not_remarks: int
    abuse: int
    organisations: int
    """Distinct confirmed organisations that sent a remark in time."""
    paragraphs: tuple[tuple[str, str], ...]
    """Anchor and name of the paragraphs that remarks concern, in the order of the text."""
    meetings: tuple[Met, ...]
    changes: tuple[Changed, ...]
    asked: Asked | None = None
    """None when no organisation was invited."""
    groups: tuple[Gathered, ...] = ()
    corrections: tuple[Mended, ...] = ()
    """Of published answers, the oldest first."""
    line: str = ""
    """The leaf of the journal's line by which the answers were published, hex."""
    remarks: tuple[Told, ...] = field(default=())
    """Every remark that everybody may know of, by number."""

    @property
    def taken_up(self) -> int:
        """Accepted, whole or in part."""
        verdicts = self.on_time.by("verdict")
        return verdicts["accepted"] + verdicts["partly"]

    @property
    def answered(self) -> int:
        return self.on_time.total - self.on_time.by("verdict")[""]


def digest(figures: Figures) -> str:
    """SHA-256 (hex) over the canonical JSON (RFC 8785) of all that the report says: the hash of the whole."""
    return hashlib.sha256(rfc8785.dumps({"shape": SHAPE, **plain(figures)})).hexdigest()


def plain(value: Any) -> Any:
    """The structure as JSON knows it: instants in UTC, days as they are."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if hasattr(value, "__dataclass_fields__"):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    return value


def numbers_told(numbers: Sequence[int], most: int = 3) -> tuple[str, int]:
    """ "12, 19, 33" and how many others there are."""
    return ", ".join(str(number) for number in numbers[:most]), max(0, len(numbers) - most)
