"""Verb of the desk's spreadsheet: rows become remarks of their channel. A row that came before changes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Final
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.actions.entering import enter_remark, refuse_receipt
from wspolnie.desks.consultations.actions.remarks import Receipt, Sending, Words, judge
from wspolnie.desks.consultations.acts import CLERKS
from wspolnie.desks.consultations.models import Remark, RemarkPassage, Round
from wspolnie.desks.consultations.numbers import RemarkNumber
from wspolnie.desks.consultations.sheets.reading import (
    CONTACT,
    HINTS,
    NUMBER,
    POSTMARK,
    RECEIVED,
    CellRefused,
    Letter,
    channel_called,
    column_key,
    letter_of,
    paragraph_called,
    stated,
)
from wspolnie.desks.consultations.sheets.writing import COLUMNS, cells, channel_label, timeliness_word
from wspolnie.desks.consultations.states import RoundState, Side
from wspolnie.foundation.deadlines.limits import NoSuchTime, limit_at
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.sheets import Doer, Outcome, Result, Row, Target
from wspolnie.foundation.text.spoken import dates
from wspolnie.parties.people.models import Person
from wspolnie.spaces.policy import Actor
from wspolnie.tools.documents.models import Paragraph

KEYS: Final = {name: column_key(name) for name in (*HINTS, *COLUMNS)}
KEPT: Final = tuple(name for name in HINTS if name not in {NUMBER, CONTACT})
"""Columns in which a row with a number must say what stands."""


class OfRow(Sending):
    """A row is the same wherever it stands and whoever sends the file, with an address for the answer or without."""

    def digest(self, words: Words) -> bytes:
        return Sending.digest(self, replace(words, contact=""))


@dataclass(frozen=True, slots=True)
class Desk:
    """The round that a file goes into."""

    round: Round
    by: Actor
    paragraphs: Sequence[Paragraph]
    standing: Mapping[int, Mapping[str, str]]
    """Number of a remark that some row names -> its row of the export."""


def target(round_id: UUID) -> Target | None:
    """The round of an id, once it has been announced."""
    round_: Round | None = (
        Round.objects.exclude(state=RoundState.DRAFT).filter(pk=round_id).select_related("consultation__space").first()
    )
    if round_ is None:
        return None
    space = round_.consultation.space
    url = f"{reverse('consultation_desk', args=[space.slug])}?tura={round_.number}"
    return Target(round_.pk, space.pk, space.name, url)


def refuse_columns(columns: Sequence[str]) -> str:
    """Without these nothing can be read out of a row."""
    needed = [name for name in ("jak przyszła", "wpływ", "uzasadnienie") if column_key(name) not in columns]
    return _("These columns are missing: %(names)s.") % {"names": ", ".join(needed)} if needed else ""


def keys(values: Mapping[str, str]) -> tuple[str, ...]:
    """A row is known by its number, else by all that it says."""
    if number := values.get(NUMBER, ""):
        return (f"number {number}",)
    return ("row\0" + "\0".join(values.get(KEYS[name], "") for name in KEPT),)


def take(rows: Sequence[Row], doer: Doer, dry_run: bool) -> list[Outcome]:
    """Bring a batch in, in the running transaction; a dry run only says what would happen."""
    desk = _desk(rows, doer)
    return [_taken(row, desk, dry_run) for row in rows]


def _taken(row: Row, desk: Desk, dry_run: bool) -> Outcome:
    try:
        if row.values.get(NUMBER, ""):
            return _compared(row, desk)
        letter = letter_of(row.values, desk.paragraphs)
        words, receipt = _words(letter), _receipt(letter, desk)
        refuse_receipt(desk.round, receipt)
        sending = OfRow(visitor=f"import {desk.round.pk}", key=_circumstances(letter))
        known = _known(letter, words, receipt, sending, desk)
        if known is not None:
            told = _("It is there already: %(number)s.") % {"number": known}
            return Outcome(row.number, Result.UNCHANGED, told=told)
        if not dry_run:
            with transaction.atomic():
                enter_remark(desk.round.consultation, desk.round, words, receipt, by=desk.by, sending=sending)
        return Outcome(row.number, Result.CREATED, told=_told(letter, words, receipt, desk) if dry_run else "")
    except CellRefused as refusal:
        return Outcome(row.number, Result.REFUSED, refusal.column, refusal.reason)
    except Refused as refusal:
        return Outcome(row.number, Result.REFUSED, RECEIVED, refusal.reason)


def _desk(rows: Sequence[Row], doer: Doer) -> Desk:
    round_ = Round.objects.select_related(
        "version", "consultation__space", "consultation__office", "consultation__city", "city"
    )
    held: Round = round_.get(pk=str(doer.target))
    # Whoever began the run was asked then whether they may (`imports.actions`); a worker acts with that right.
    person = Person.objects.filter(pk=doer.person_id).first() if doer.person_id else None
    by = Actor(person=person, capacity=doer.capacity, space_roles={held.consultation_id: CLERKS})
    paragraphs = list(Paragraph.objects.filter(version=held.version).order_by("position"))
    numbers = {number for row in rows if (number := _number(row.values.get(NUMBER, ""), held)) is not None}
    remarks = Remark.objects.filter(round=held, number__in=numbers)
    standing = {
        number: dict(zip(COLUMNS, line, strict=True))
        for line in cells(held.consultation, remarks)
        if (number := _number(line[0], held)) is not None
    }
    return Desk(held, by, paragraphs, standing)


def _number(cell: str, round_: Round) -> int | None:
    """The number of a remark of this consultation; None for anything else."""
    found = RemarkNumber.parse(cell)
    consultation = round_.consultation
    if found is None or (found.city, found.year, found.consultation) != (
        consultation.city.code, consultation.year, consultation.number,
    ):  # fmt: skip
        return None
    return found.remark


def _compared(row: Row, desk: Desk) -> Outcome:
    """A row with a number changes nothing: what came in is the office's record. It must say what stands."""
    number = _number(row.values[NUMBER], desk.round)
    standing = desk.standing.get(number) if number is not None else None
    if standing is None:
        raise CellRefused(NUMBER, _("No remark here has this number. For a new one leave the cell empty."))
    for name in KEPT:
        if KEYS[name] in row.values and not _same(name, row.values[KEYS[name]], standing[name], desk):
            raise CellRefused(name, _("Something else stands there. What came in is not changed from a file."))
    if row.values.get(CONTACT, ""):
        raise CellRefused(CONTACT, _("The address of a remark that is there is not changed from a file."))
    return Outcome(
        row.number, Result.UNCHANGED, told=_("It is there already: %(number)s.") % {"number": row.values[NUMBER]}
    )


def _same(name: str, cell: str, standing: str, desk: Desk) -> bool:
    """Whether two cells mean the same: spreadsheets write days and hours in their own way, people ways and places."""
    if " ".join(cell.split()) == " ".join(standing.split()):
        return True
    match name:
        case "wpływ" | "stempel":
            one, other = stated(name, cell), stated(name, standing)
            return one is not None and other is not None and one.same(other)
        case "jak przyszła":
            return channel_called(cell) is not None and channel_called(cell) is channel_called(standing)
        case "czego dotyczy":
            mine, theirs = (set(paragraph_called(each, desk.paragraphs)) for each in (cell, standing))
            return bool(mine) and mine == theirs
        case "godzina nieznana":
            return bool(cell) == bool(standing) and cell not in {"0", "nie"}
        case _:
            return False


def _words(letter: Letter) -> Words:
    return Words(
        reason=letter.reason,
        proposed=letter.proposed,
        paragraph=next(iter(letter.paragraphs), None),
        also=letter.paragraphs[1:],
        side=Side.ORGANISATION if letter.organisation else Side.RESIDENT,
        organisation=letter.organisation,
        contact=letter.contact,
    )


def _receipt(letter: Letter, desk: Desk) -> Receipt:
    hour = letter.received.hour or time()
    try:
        at = limit_at(letter.received.day, hour, desk.round.city.zone) + timedelta(seconds=hour.second)
    except NoSuchTime as skipped:
        raise CellRefused(RECEIVED, _("The clock skipped this hour on that day.")) from skipped
    day_only = letter.received.day if letter.received.hour is None else None
    if letter.postmarked_on is not None and letter.postmarked_on > letter.received.day:
        raise CellRefused(POSTMARK, _("The postmark is later than the day on which it came: correct one of them."))
    return Receipt(letter.channel, at, day_only, letter.postmarked_on, letter.office_number)


def _circumstances(letter: Letter) -> str:
    hour = letter.received.hour
    when = datetime.combine(letter.received.day, hour).isoformat() if hour else letter.received.day.isoformat()
    return "\0".join((letter.channel, when, str(letter.postmarked_on or ""), letter.office_number))


def _known(letter: Letter, words: Words, receipt: Receipt, sending: Sending, desk: Desk) -> Remark | None:
    """The remark that this row brought before, or that somebody typed from the same letter."""
    brought: Remark | None = Remark.objects.filter(round=desk.round, submission=sending.digest(words)).first()
    if brought is not None or not letter.office_number:
        return brought
    typed = Remark.objects.filter(
        round=desk.round,
        office_number=letter.office_number,
        channel=letter.channel,
        received_at=receipt.at,
        hour_unknown=receipt.day_only is not None,
        proposed=letter.proposed,
        reason=letter.reason,
    )
    about = {one.pk for one in words.paragraphs}
    return next((one for one in typed if _about(one) == about), None)


def _about(remark: Remark) -> set[UUID]:
    """The paragraphs of a remark, whatever their order."""
    several = set(RemarkPassage.objects.filter(remark=remark).values_list("paragraph_id", flat=True))
    return several or ({remark.paragraph_id} if remark.paragraph_id else set())


def _told(letter: Letter, words: Words, receipt: Receipt, desk: Desk) -> str:
    """What will stand there, as its page will tell it."""
    at = dates().day(receipt.day_only) if receipt.day_only else dates().exact(receipt.at)
    hour = [_("hour unknown")] if receipt.day_only else []
    first = [channel_label(letter.channel), at, *hour, timeliness_word(judge(desk.round, receipt))]
    if letter.office_number:
        first.append(letter.office_number)
    if letter.postmarked_on:
        first.append(_("postmark %(day)s") % {"day": dates().day(letter.postmarked_on)})
    about = _("to %(paragraph)s") % {"paragraph": words.concerns} if words.paragraph else _("to the whole")
    lines = [", ".join(first), f"{about} · {letter.organisation or _('Resident')}"]
    if others := _of_letter(letter, desk):
        lines.append(_("The same letter brought already: %(numbers)s.") % {"numbers": ", ".join(map(str, others))})
    if words.proposed:
        lines.append(_("Proposed wording") + f": {words.proposed}")
    if words.reason:
        lines.append(words.reason)
    if words.contact:
        lines.append(_("E-mail for the answer") + f": {words.contact}")
    return "\n\n".join(lines)


def _of_letter(letter: Letter, desk: Desk) -> Sequence[Remark]:
    if not letter.office_number:
        return ()
    return list(Remark.objects.filter(round=desk.round, office_number=letter.office_number).in_order()[:5])
