"""A row about a letter, as people type it: what its cells mean. The words of any language of the product are read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Final

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, override

from wspolnie.desks.consultations.sheets.writing import channel_label
from wspolnie.desks.consultations.states import Channel
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.text.letters import fold
from wspolnie.tools.documents.models import Paragraph
from wspolnie.tools.documents.numbers import named

NUMBER: Final = "numer"
CONTACT: Final = "e-mail"
LETTER, CHANNEL, RECEIVED, UNKNOWN, POSTMARK = "numer pisma", "jak przyszła", "wpływ", "godzina nieznana", "stempel"
ABOUT, ORGANISATION, PROPOSED, REASON = "czego dotyczy", "organizacja", "proponowane brzmienie", "uzasadnienie"
HINTS: Final[Mapping[str, str]] = {
    NUMBER: gettext_noop("Leave it empty for a new remark: the platform gives the number."),
    LETTER: gettext_noop("What the office calls the letter (RPW, number of the matter), up to 60 signs."),
    CHANNEL: gettext_noop("paper, e-mail, e-Doręczenia, ePUAP, meeting, or: said at the office."),
    RECEIVED: gettext_noop("Day and hour on which the office received it, for example 9.09.2026 15:40."),
    UNKNOWN: gettext_noop("“yes” for paper of which only the day is known; otherwise empty."),
    POSTMARK: gettext_noop("Day of the postmark, if there is one. Receipt decides."),
    ABOUT: gettext_noop("§ 6 ust. 2, or the number of the paragraph. Empty: the whole draft."),
    ORGANISATION: gettext_noop("Name or KRS number; empty when a resident writes."),
    PROPOSED: gettext_noop("How the text should read. This or the reason is needed."),
    REASON: gettext_noop("What they want changed, and why."),
    CONTACT: gettext_noop("Address for the answer. It is kept apart and is in no export."),
}
"""Columns that are read, with what to write in them. Other columns of the export are passed over."""
LONGEST: Final = {LETTER: 60, ORGANISATION: 200, CONTACT: 200, PROPOSED: 20_000, REASON: 20_000}
FIRST_YEAR: Final = 2000
"""No letter of an older year comes in: it is a slip of the finger."""
EPOCH: Final = date(1899, 12, 30)
"""Day 0 of the days that Excel and LibreOffice count."""
SERIAL: Final = re.compile(r"(\d{5})(?:[.,](\d+))?")
MOMENT: Final = re.compile(
    r"(?:(?P<y>\d{4})-(?P<m>\d\d?)-(?P<d>\d\d?)|(?P<d2>\d\d?)[.-](?P<m2>\d\d?)[.-](?P<y2>\d{4}))(?: ?r\.?)?"
    r"(?:(?:,? +|T)(?:godz\.? *)?(?P<h>\d\d?)[:.](?P<min>\d\d)(?:[:.](?P<s>\d\d)(?:\.0+)?)?)?"
)


def column_key(name: str) -> str:
    """A column's name as the reader of sheets folds it."""
    return fold(name).strip().replace(" ", "_")


class CellRefused(Refused):
    """A cell that cannot be taken: its column and why."""

    def __init__(self, column: str, reason: str) -> None:
        super().__init__(reason)
        self.column = column


@dataclass(frozen=True, slots=True)
class Stated:
    """A day and, where the cell has one, an hour by the city's clock."""

    day: date
    hour: time | None = None
    to_the_second: bool = False

    def same(self, other: Stated) -> bool:
        """The same moment, as far as the less exact of both says: spreadsheets drop seconds."""
        if self.day != other.day or (self.hour is None) != (other.hour is None):
            return False
        if self.hour is None or other.hour is None:
            return True
        exact = self.to_the_second and other.to_the_second
        return (self.hour if exact else self.hour.replace(second=0)) == (
            other.hour if exact else other.hour.replace(second=0)
        )


@dataclass(frozen=True, slots=True)
class Letter:
    """What a row says of a new remark."""

    channel: Channel
    received: Stated
    postmarked_on: date | None
    office_number: str
    paragraphs: tuple[Paragraph, ...]
    """None for the whole."""
    proposed: str
    reason: str
    organisation: str
    contact: str


def letter_of(values: Mapping[str, str], paragraphs: Sequence[Paragraph]) -> Letter:
    """A row without a number, read.

    Raises:
        CellRefused: for the first cell that cannot be taken.
    """
    channel = _channel(values.get(column_key(CHANNEL), ""))
    received = _received(values, channel)
    postmark = stated(POSTMARK, values.get(column_key(POSTMARK), ""))
    if not _short(values, PROPOSED) and not _short(values, REASON):
        raise CellRefused(REASON, _("Write what they propose or why: an empty remark cannot be answered."))
    return Letter(
        channel=channel,
        received=received,
        postmarked_on=postmark.day if postmark else None,
        office_number=_short(values, LETTER),
        paragraphs=_paragraphs(values.get(column_key(ABOUT), ""), paragraphs),
        proposed=_short(values, PROPOSED),
        reason=_short(values, REASON),
        organisation=_short(values, ORGANISATION),
        contact=_contact(values),
    )


def stated(column: str, cell: str) -> Stated | None:
    """A day, with an hour or without, as people and spreadsheets write it; None for an empty cell.

    Raises:
        CellRefused: when it is none, or of a year in which no letter came.
    """
    if not cell:
        return None
    try:
        found = _serial(cell) or _moment(cell)
    except ValueError:
        found = None
    if found is None or found.day.year < FIRST_YEAR:
        raise CellRefused(column, _("Give a day and an hour, for example 9.09.2026 15:40."))
    return found


def _serial(cell: str) -> Stated | None:
    match = SERIAL.fullmatch(cell)
    if match is None:
        return None
    day = EPOCH + timedelta(days=int(match[1]))
    if match[2] is None:
        return Stated(day)
    seconds = round(float(f"0.{match[2]}") * 86_400)
    at = datetime.combine(day, time()) + timedelta(seconds=seconds)
    return Stated(at.date(), at.time(), to_the_second=at.second != 0)


def _moment(cell: str) -> Stated | None:
    match = MOMENT.fullmatch(cell)
    if match is None:
        return None
    year, month, day = (int(match[part] or match[f"{part}2"]) for part in ("y", "m", "d"))
    hour = time(int(match["h"]), int(match["min"]), int(match["s"] or 0)) if match["h"] else None
    return Stated(date(year, month, day), hour, to_the_second=match["s"] is not None)


def _received(values: Mapping[str, str], channel: Channel) -> Stated:
    received = stated(RECEIVED, values.get(column_key(RECEIVED), ""))
    if received is None:
        raise CellRefused(RECEIVED, _("Give the day on which the office received it, and the hour."))
    if says_yes(values.get(column_key(UNKNOWN), "")):
        if channel is not Channel.PAPER:
            raise CellRefused(UNKNOWN, _("Only paper comes without an hour: write the hour."))
        return Stated(received.day)
    if received.hour is None:
        raise CellRefused(RECEIVED, _("Write the hour, or say that it is unknown."))
    return received


def says_yes(cell: str) -> bool:
    """A cell of “yes” or nothing.

    Raises:
        CellRefused: when it is neither.
    """
    word = fold(cell)
    if word not in {"", "0", "nie", "no", "n", "falsz", "1", "tak", "t", "yes", "x", "prawda"}:
        raise CellRefused(UNKNOWN, _("Write “yes”, or leave it empty."))
    return word in {"1", "tak", "t", "yes", "x", "prawda"}


def channel_called(cell: str) -> Channel | None:
    """The way that a cell names."""
    return _channels().get(fold(cell).replace(" ", ""))


def _channel(cell: str) -> Channel:
    found = channel_called(cell)
    if found is Channel.WEB:
        raise CellRefused(CHANNEL, _("What comes by the web enters itself: choose how the letter came."))
    if found is None:
        ways = ", ".join(channel_label(one) for one in Channel if one is not Channel.WEB)
        raise CellRefused(CHANNEL, _("Say how it came: %(ways)s.") % {"ways": ways})
    return found


@cache
def _channels() -> dict[str, Channel]:
    found = {channel.value: channel for channel in Channel}
    for language, _name in settings.LANGUAGES:
        with override(language):
            found |= {fold(channel_label(channel)).replace(" ", ""): channel for channel in Channel}
    return found | {"email": Channel.EMAIL, "mail": Channel.EMAIL, "list": Channel.PAPER, "ustnie": Channel.ORAL}


def paragraph_called(cell: str, paragraphs: Sequence[Paragraph]) -> list[Paragraph | None]:
    """What a remark is to, by what a cell says; the whole is None, nothing found is an empty list."""
    if fold(cell) in _wholes():
        return [None]
    parts = _parts(cell)
    if len(parts) < 2:
        return [*named(paragraphs, cell)]
    found = [named(paragraphs, part) for part in parts]
    return [one[0] for one in found] if all(len(one) == 1 for one in found) else []


def _parts(cell: str) -> list[str]:
    """“§ 1 ust. 2, § 3” in its parts."""
    return [part.strip() for part in re.split(r"[,;\n]", cell) if part.strip()]


@cache
def _wholes() -> frozenset[str]:
    found = {""}
    for language, _name in settings.LANGUAGES:
        with override(language):
            found.add(fold(_("to the whole")))
    return frozenset(found)


def _paragraphs(cell: str, paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    found = paragraph_called(cell, paragraphs)
    if not found:
        raise CellRefused(ABOUT, _("The draft has no such paragraph. Write it as it stands there."))
    if len(found) > 1 and len(_parts(cell)) == 1:
        numbers = ", ".join(str(one.number) for one in found if one)
        raise CellRefused(ABOUT, _("More than one is called so. Write its number: %(numbers)s.") % {"numbers": numbers})
    return tuple(one for one in found if one is not None)


def _short(values: Mapping[str, str], column: str) -> str:
    cell = values.get(column_key(column), "")
    if len(cell) > LONGEST[column]:
        raise CellRefused(column, _("This text is longer than %(longest)s characters.") % {"longest": LONGEST[column]})
    return cell


def _contact(values: Mapping[str, str]) -> str:
    cell = _short(values, CONTACT)
    if cell:
        try:
            validate_email(cell)
        except ValidationError as wrong:
            raise CellRefused(CONTACT, _("This is not an e-mail address.")) from wrong
    return cell
