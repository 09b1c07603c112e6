"""Verbs of notes among those who answer: written, replied to, asking for an opinion, removed. Never public."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.actions.assigning import Duty
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.facts.assignments import NoteRemoved, NoteWritten, OpinionAsked, OpinionGiven
from wspolnie.desks.consultations.models import Assignment, Consultation, Remark, RemarkNote
from wspolnie.desks.consultations.reading.answerers import people_of
from wspolnie.desks.consultations.states import Ending
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import forget_private, record
from wspolnie.foundation.modules import Fact, NotAllowed, Refused
from wspolnie.spaces.policy import Actor, decide, require


def write_note(
    consultation: Consultation, remark: Remark, text: str, *, asks: Duty | None = None, by: Actor
) -> RemarkNote:
    """Write down what colleagues should know of a remark; with `asks` it asks for an opinion until a day and hour.

    Raises:
        NotAllowed: when `by` does not answer here.
        Refused: without words, or when nobody could give the opinion in time.
    """
    require(by, ConsultationAct.NOTE, consultation.pk)
    _refuse_silence(text)
    if asks is not None:
        asks.refuse(consultation)
    with transaction.atomic():
        note = RemarkNote(remark=remark, text=text, by_id=by.person_id, at=instant())
        if asks is not None:
            note.office, note.person, note.due_at = asks.office, asks.person, asks.due_at
        note.save(force_insert=True)
        fact: Fact = NoteWritten(number=consultation.code_of(remark), is_reply=False)
        if asks is not None:
            fact = OpinionAsked(
                number=consultation.code_of(remark),
                office=asks.office.name if asks.office else "",
                person=asks.person.name if asks.person else "",
                due_at=asks.due_at,
            )
        _told(fact, note, consultation, by)
    return note


def reply(consultation: Consultation, note: RemarkNote, text: str, *, by: Actor) -> RemarkNote:
    """Reply to a note; a reply by whoever was asked (or, where an office was, by anybody but who asked) is the opinion.

    Raises:
        NotAllowed: when `by` does not answer here.
        Refused: without words, or to a reply.
    """
    require(by, ConsultationAct.NOTE, consultation.pk)
    _refuse_silence(text)
    if note.parent_id is not None:
        raise Refused(_("A reply is not replied to: write under the note itself."))
    with transaction.atomic():
        held: RemarkNote = RemarkNote.objects.select_for_update(of=("self",)).select_related("remark").get(pk=note.pk)
        answer = RemarkNote(remark=held.remark, parent=held, text=text, by_id=by.person_id, at=instant())
        answer.save(force_insert=True)
        number = consultation.code_of(held.remark)
        _told(NoteWritten(number=number, is_reply=True), answer, consultation, by)
        if gives_opinion(held, by):
            RemarkNote.objects.filter(pk=held.pk).update(answered_at=instant())
            _told(OpinionGiven(number=number), held, consultation, by)
    return answer


def gives_opinion(note: RemarkNote, actor: Actor) -> bool:
    """Whether a reply of the actor is the opinion that the note waits for."""
    if note.due_at is None or note.answered_at is not None or note.removed_at is not None:
        return False
    if note.person_id is not None:
        return note.person_id in people_of(actor)
    return actor.person_id != note.by_id


def remove_note(consultation: Consultation, note: RemarkNote, *, by: Actor) -> None:
    """Take the words of a note away, its own writer or who shares the work out; that there was one stays.

    Raises:
        NotAllowed: when it is somebody else's.
        Refused: when it was removed already.
    """
    require(by, ConsultationAct.NOTE, consultation.pk)
    if not may_remove(note, by, consultation):
        raise NotAllowed(_("Only whoever wrote it, or who shares the work out, can remove it."))
    with transaction.atomic():
        held: RemarkNote = RemarkNote.objects.select_for_update(of=("self",)).select_related("remark").get(pk=note.pk)
        if held.removed_at is not None:
            raise Refused(_("This note was removed already."))
        RemarkNote.objects.filter(pk=held.pk).update(text="", removed_at=instant())
        _told(NoteRemoved(number=consultation.code_of(held.remark)), held, consultation, by)


def may_remove(note: RemarkNote, actor: Actor, consultation: Consultation) -> bool:
    own = note.by_id is not None and note.by_id == actor.person_id
    return own or decide(actor, ConsultationAct.ASSIGN, consultation.pk).ok


def _refuse_silence(text: str) -> None:
    if not text:
        raise Refused(_("Write the note."))


def _told(fact: Fact, note: RemarkNote, consultation: Consultation, by: Actor) -> None:
    record(fact, subject=note.pk, space=consultation.pk, actor=by.person_id, capacity=by.capacity)


def forget_notes(before: datetime, *, dry_run: bool) -> int:
    """Remove notes about remarks whose answers were published before an instant, or only count them."""
    old = RemarkNote.objects.filter(remark__round__answered_at__lt=before)
    if dry_run:
        return old.count()
    keys = list(old.values_list("pk", flat=True))
    RemarkNote.objects.filter(pk__in=keys, parent__isnull=False).delete()
    RemarkNote.objects.filter(pk__in=keys).delete()
    return len(keys)


def forget_work(person_id: UUID) -> None:
    """Erasing a person, inside its transaction: the words of their notes go, nobody waits for them any more, and the
    journal forgets whom it named."""
    named = Assignment.objects.filter(person=person_id)
    notes = RemarkNote.objects.filter(person=person_id)
    rows = Assignment.objects.filter(Q(remark__in=named.values("remark")) | Q(ended_by=person_id))
    forget_private(subjects=[*rows.values_list("pk", flat=True), *notes.values_list("pk", flat=True)])
    RemarkNote.objects.filter(by=person_id, removed_at__isnull=True).update(text="", removed_at=instant())
    notes.filter(office__isnull=True).update(person=None, due_at=None, answered_at=None)
    notes.update(person=None)
    Assignment.objects.filter(ended_by=person_id).update(why="")
    named.current().update(ended_at=instant(), ending=Ending.ERASED)
