"""Verbs of sharing the work: somebody answers a remark until a day and hour, and may give it back with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.actions.versions import refuse_published
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.facts.assignments import AssignmentEnded, RemarkAssigned
from wspolnie.desks.consultations.models import Assignment, Consultation, Remark
from wspolnie.desks.consultations.reading.answerers import answerers, people_of, work_of
from wspolnie.desks.consultations.states import Ending
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.parties.offices.models import Office
from wspolnie.parties.people.models import Person
from wspolnie.spaces.policy import Actor, decide, require


@dataclass(frozen=True, slots=True)
class Duty:
    """Who does something until when: an office, a person of it, or a person alone."""

    office: Office | None
    person: Person | None
    due_at: datetime

    def refuse(self, consultation: Consultation) -> None:
        """Raises Refused when today nobody of these could do it in time."""
        today = timezone.localdate(instant())
        if self.office is None and self.person is None:
            raise Refused(_("Choose an office or a person."))
        if self.office is not None and not Office.objects.standing(today).filter(pk=self.office.pk).exists():
            raise Refused(_("This office is not in the structure of the city today."))
        if self.person is not None and self.person not in {one.person for one in answerers(consultation.pk, today)}:
            raise Refused(_("This person has no role in which they may answer here."))
        if self.due_at <= instant():
            raise Refused(_("This hour has passed. Give a later one."))

    @property
    def key(self) -> tuple[object, object, datetime]:
        return self.office and self.office.pk, self.person and self.person.pk, self.due_at


def duty_of(row: Assignment | None) -> Duty | None:
    """What a row says; None for nobody."""
    return Duty(row.office, row.person, row.due_at) if row is not None else None


def current_of(remark: Remark) -> Assignment | None:
    """Who answers the remark now."""
    return Assignment.objects.by_remark([remark.pk]).get(remark.pk)


def pass_on(
    consultation: Consultation,
    remark: Remark,
    duty: Duty | None,
    *,
    by: Actor,
    ending: Ending = Ending.PASSED,
    why: str = "",
) -> Assignment | None:
    """Let `duty` stand from now on (None: nobody), inside the caller's transaction that holds the round or the remark.
    Returns its row; whoever had it until now is kept with how that ended."""
    before = current_of(remark)
    if before is not None:
        Assignment.objects.filter(pk=before.pk).update(
            ended_at=instant(), ended_by=by.person_id, ending=ending, why=why
        )
    number = consultation.code_of(remark)
    if duty is None:
        if before is not None:
            ended = AssignmentEnded(
                number=number, office=_office(before), person=_person(before), ending=ending, why=why
            )
            _told(ended, before, consultation, by)
        return None
    row = Assignment(
        remark=remark, office=duty.office, person=duty.person, due_at=duty.due_at, by_id=by.person_id, at=instant()
    )
    row.save(force_insert=True)
    assigned = RemarkAssigned(
        number=number,
        office=_office(row),
        person=_person(row),
        due_at=row.due_at,
        old_office=_office(before),
        old_person=_person(before),
        old_due_at=before.due_at if before is not None else None,
    )
    _told(assigned, row, consultation, by)
    return row


def _told(fact: RemarkAssigned | AssignmentEnded, row: Assignment, consultation: Consultation, by: Actor) -> None:
    record(fact, subject=row.pk, space=consultation.pk, actor=by.person_id, capacity=by.capacity)


def _office(row: Assignment | None) -> str:
    return row.office.name if row is not None and row.office is not None else ""


def _person(row: Assignment | None) -> str:
    return row.person.name if row is not None and row.person is not None else ""


def may_give_back(row: Assignment, actor: Actor, consultation: Consultation) -> bool:
    """Whoever has it, their office, their deputy, and those who share the work out."""
    if decide(actor, ConsultationAct.ASSIGN, consultation.pk):
        return True
    mine = Assignment.objects.filter(work_of(people_of(actor)), pk=row.pk).exists()
    return mine and decide(actor, ConsultationAct.ANSWER, consultation.pk).ok


def give_back(consultation: Consultation, remark: Remark, *, why: str, by: Actor) -> None:
    """Nobody in particular answers the remark from now on; those who share the work out read why.

    Raises:
        NotAllowed: when `by` has it neither for themselves nor for somebody, and does not share the work out.
        Refused: without a reason, when nobody has it, or after the publication.
    """
    if not why:
        raise Refused(_("Write why you give it back."))
    require(by, ConsultationAct.ANSWER, consultation.pk)
    with transaction.atomic():
        refuse_published(remark.round_id)
        row = current_of(remark)
        if row is None:
            raise Refused(_("Nobody in particular answers this remark."))
        if not may_give_back(row, by, consultation):
            raise NotAllowed(_("Only whoever answers this remark, their deputy, or who shares the work out can do it."))
        pass_on(consultation, remark, None, by=by, ending=Ending.GIVEN_BACK, why=why)
