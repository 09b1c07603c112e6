"""Verbs of letters on paper: who is told so, what became of each letter, where it goes. Nobody is told twice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.facts.letters import LetterAddressed, LetterNotSent, LetterReturned, LettersSent
from wspolnie.desks.consultations.letter_states import LETTER_MOVES, LetterState, Way
from wspolnie.desks.consultations.models import (
    AnswerLetter,
    Consultation,
    Correction,
    LetterBatch,
    Remark,
    RemarkPostal,
    RemarkQuerySet,
    Round,
)
from wspolnie.desks.consultations.reading.ways import ways_of
from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.files.actions import drop_files
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Fact, Refused
from wspolnie.spaces.policy import Actor, require

ON_PAPER = {Way.PAPER: LetterState.TO_SEND, Way.NOWHERE: LetterState.NOWHERE}


@dataclass(frozen=True, slots=True)
class Postal:
    """Where a letter goes; all four parts, clean."""

    name: str
    street: str
    code: str
    place: str


def lay_out(remarks: RemarkQuerySet, correction: Correction | None = None) -> int:
    """In the transaction that publishes: whoever is told on paper, or cannot be told, gets a row. Returns how many
    were added; a remark that has one for this answer already gets no other."""
    rows = [
        AnswerLetter(remark_id=pk, correction=correction, state=ON_PAPER[way])
        for pk, way in ways_of(remarks).items()
        if way in ON_PAPER
    ]
    return insert(rows, once=True)


def give_postal(remark: Remark, postal: Postal) -> None:
    """Keep where the answer goes, inside the caller's transaction; a sending that comes again keeps it once."""
    insert([RemarkPostal(remark=remark, since=instant(), **_parts(postal))], once=True)


def change_postal(consultation: Consultation, remark: Remark, postal: Postal | None, *, by: Actor) -> int:
    """Write the address down, correct it, or remove it (None). With one, a letter that came back or had nowhere to go
    waits to be sent again. Returns how many letters wait for it now.

    Raises:
        NotAllowed: when `by` may not.
    """
    require(by, ConsultationAct.ENTER, consultation.pk)
    with transaction.atomic():
        letters = AnswerLetter.objects.filter(remark=remark)
        before = RemarkPostal.objects.filter(remark=remark).first()
        if (_postal_of(before) if before else None) == postal:
            return letters.filter(state=LetterState.TO_SEND).count()
        drop_postal([remark.pk])
        if postal is not None:
            give_postal(remark, postal)
            letters.filter(state__in=[LetterState.NOWHERE, LetterState.RETURNED]).update(
                state=LetterState.TO_SEND, sent_on=None, returned_on=None
            )
        waiting = letters.filter(state=LetterState.TO_SEND).count()
        fact = LetterAddressed(number=consultation.code_of(remark), given=postal is not None, waiting=waiting)
        _record(fact, consultation, remark.pk, by)
    return waiting


def mark_sent(consultation: Consultation, round_: Round, letters: Iterable[UUID], *, on: date, by: Actor) -> int:
    """Note that exactly these letters went out on a day; returns how many.

    Raises:
        NotAllowed: when `by` may not.
        Refused: for a day that has not come or is before the publication, or when one of them does not wait (any more).
    """
    require(by, ConsultationAct.SEND_LETTERS, consultation.pk)
    chosen = set(letters)
    with transaction.atomic():
        held: Round = Round.objects.select_for_update().get(pk=round_.pk)
        _refuse_day(held, on)
        if held.answered_at is None or on < timezone.localdate(held.answered_at, held.city.zone):
            raise Refused(_("No letter went out before the answers were published: correct the day."))
        rows = AnswerLetter.objects.filter(pk__in=chosen, remark__round=held)
        waiting = rows.filter(state=LetterState.TO_SEND, remark__postal__isnull=False)
        if not chosen or waiting.count() != len(chosen):
            raise Refused(_("Somebody changed the list while you looked. Nothing was noted: look at it again."))
        rows.update(state=LetterState.SENT, sent_on=on)
        drop_batches(held.pk)
        fact = LettersSent(number=consultation.code, round=held.number, letters=len(chosen), on=on.isoformat())
        _record(fact, consultation, held.pk, by)
    return len(chosen)


def mark_returned(consultation: Consultation, letter: AnswerLetter, *, on: date, by: Actor) -> None:
    """Note that the post brought a letter back.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it was not sent, or for a day that has not come or is before the sending.
    """
    require(by, ConsultationAct.SEND_LETTERS, consultation.pk)
    with transaction.atomic():
        held = _held(letter, LetterState.RETURNED)
        _refuse_day(held.remark.round, on)
        if held.sent_on is None or on < held.sent_on:
            raise Refused(_("It cannot have come back before it was sent: correct the day."))
        AnswerLetter.objects.filter(pk=held.pk).update(state=LetterState.RETURNED, returned_on=on)
        fact = LetterReturned(number=consultation.code_of(held.remark), on=on.isoformat())
        _record(fact, consultation, held.remark_id, by)


def mark_not_sent(consultation: Consultation, letter: AnswerLetter, *, by: Actor) -> None:
    """The note was a mistake: the letter waits again.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it is not noted as sent.
    """
    require(by, ConsultationAct.SEND_LETTERS, consultation.pk)
    with transaction.atomic():
        held = _held(letter, LetterState.TO_SEND, from_=LetterState.SENT)
        AnswerLetter.objects.filter(pk=held.pk).update(state=LetterState.TO_SEND, sent_on=None)
        _record(LetterNotSent(number=consultation.code_of(held.remark)), consultation, held.remark_id, by)


def drop_postal(remarks: Iterable[UUID]) -> int:
    """Forget where letters of these remarks go, with files that bear the addresses; what waited has nowhere to go."""
    ids = list(remarks)
    rows = RemarkPostal.objects.filter(remark__in=ids)
    rounds = set(rows.values_list("remark__round_id", flat=True))
    gone: int = rows.delete()[0]
    AnswerLetter.objects.filter(remark__in=ids, state=LetterState.TO_SEND).update(state=LetterState.NOWHERE)
    for round_id in rounds:
        drop_batches(round_id)
    return gone


def drop_batches(round_id: UUID) -> None:
    """Let files with letters of a round go: they bear addresses, and what they hold is no longer what waits."""
    batches = LetterBatch.objects.filter(round=round_id)
    files = [file for file in batches.values_list("file_id", flat=True) if file is not None]
    batches.delete()
    drop_files(files)


def _held(letter: AnswerLetter, to: LetterState, *, from_: LetterState | None = None) -> AnswerLetter:
    held: AnswerLetter = (
        AnswerLetter.objects.select_for_update(of=("self",)).select_related("remark__round__city").get(pk=letter.pk)
    )
    state = LetterState(held.state)
    if to not in LETTER_MOVES[state] or (from_ is not None and state != from_):
        raise Refused(_("Somebody changed this letter meanwhile. Look at the list again."))
    return held


def _refuse_day(round_: Round, on: date) -> None:
    if on > timezone.localdate(instant(), round_.city.zone):
        raise Refused(_("This day has not come yet: correct it."))


def _postal_of(row: RemarkPostal) -> Postal:
    return Postal(row.name, row.street, row.code, row.place)


def _parts(postal: Postal) -> dict[str, str]:
    return {"name": postal.name, "street": postal.street, "code": postal.code, "place": postal.place}


def _record(fact: Fact, consultation: Consultation, subject: UUID, by: Actor) -> None:
    record(fact, subject=subject, space=consultation.pk, actor=by.person_id, capacity=by.capacity)
