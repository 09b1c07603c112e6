"""Verbs of representations: somebody speaks for an organisation, and stops. Who may is asked by the callers above."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.foundation.db.clashes import refusing
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import SYSTEM, forget_private, record
from wspolnie.foundation.modules import Refused
from wspolnie.parties.organisations.facts import (
    RepresentationConfirmed,
    RepresentationDeclared,
    RepresentationEnded,
    RepresentationRefused,
)
from wspolnie.parties.organisations.models import Organisation, Proposal, Representation
from wspolnie.parties.organisations.states import REPRESENTATION_MOVES, Confirmation, RepresentationState
from wspolnie.parties.people.models import Person


def declare_representation(
    organisation: Organisation,
    person: Person,
    *,
    role: str,
    since: date,
    until: date | None = None,
    decision_maker: bool = False,
    actor: UUID | None = None,
    capacity: str = SYSTEM,
) -> Representation:
    """A person says that they speak for an organisation from a day on; nobody has confirmed it yet.

    Raises:
        Refused: when they say so of that time already, or the end comes before the start.
    """
    if until is not None and until < since:
        raise Refused(_("The end cannot come before the start."))
    with transaction.atomic():
        made = Representation(
            organisation=organisation,
            person=person,
            role=role,
            since=since,
            until=until,
            decision_maker=decision_maker,
        )
        with refusing("representation_no_overlap", _("This person represents the organisation at that time already.")):
            made.save(force_insert=True)
        record(
            RepresentationDeclared(
                organisation=organisation.name,
                role=role,
                decision_maker=decision_maker,
                since=since.isoformat(),
                until=until.isoformat() if until else "",
                person=person.name,
            ),
            subject=made.pk,
            actor=actor,
            capacity=capacity,
        )
    return made


def confirm_representation(
    representation: Representation, *, how: Confirmation, actor: UUID | None = None, capacity: str = SYSTEM
) -> None:
    """What was declared is known to be so.

    Raises:
        Refused: when it is confirmed, refused or past.
    """
    with transaction.atomic():
        held = _moved(representation, RepresentationState.CONFIRMED)
        if held.until is not None and held.until < timezone.localdate(instant()):
            raise Refused(_("Its time has passed: it ended on the day that was given."))
        Representation.objects.filter(pk=held.pk).update(state=RepresentationState.CONFIRMED, how_confirmed=how)
        record(
            RepresentationConfirmed(
                organisation=held.organisation.name,
                old=held.state,
                new=RepresentationState.CONFIRMED,
                how=how,
                person=held.person.name if held.person else "",
            ),
            subject=held.pk,
            actor=actor,
            capacity=capacity,
        )


def refuse_representation(
    representation: Representation, *, because: str, actor: UUID | None = None, capacity: str = SYSTEM
) -> None:
    """What was declared is not so; the person is told why.

    Raises:
        Refused: when it is confirmed, refused or past, or when no reason is given.
    """
    if not because:
        raise Refused(_("Write why: the person reads it."))
    with transaction.atomic():
        held = _moved(representation, RepresentationState.REFUSED)
        Representation.objects.filter(pk=held.pk).update(state=RepresentationState.REFUSED, because=because)
        record(
            RepresentationRefused(
                organisation=held.organisation.name,
                old=held.state,
                new=RepresentationState.REFUSED,
                because=because,
                person=held.person.name if held.person else "",
            ),
            subject=held.pk,
            actor=actor,
            capacity=capacity,
        )


def end_representation(
    representation: Representation, *, until: date, actor: UUID | None = None, capacity: str = SYSTEM
) -> None:
    """The person speaks for the organisation to the end of a day and no longer.

    Raises:
        Refused: when it has ended, or would end before it began.
    """
    with transaction.atomic():
        held = _moved(representation, RepresentationState.ENDED)
        if until < held.since:
            raise Refused(_("The end cannot come before the start."))
        Representation.objects.filter(pk=held.pk).update(state=RepresentationState.ENDED, until=until)
        record(
            RepresentationEnded(
                organisation=held.organisation.name,
                old=held.state,
                new=RepresentationState.ENDED,
                until=until.isoformat(),
                person=held.person.name if held.person else "",
            ),
            subject=held.pk,
            actor=actor,
            capacity=capacity,
        )


def _moved(representation: Representation, to: RepresentationState) -> Representation:
    """The row, held, when its state may become `to`."""
    held: Representation = (
        Representation.objects.select_for_update(of=("self",))
        .select_related("organisation", "person")
        .get(pk=representation.pk)
    )
    if to not in REPRESENTATION_MOVES[RepresentationState(held.state)]:
        raise Refused(_("This representation has been confirmed, refused or ended already."))
    return held


def forget_person(person_id: UUID) -> None:
    """Take a person out of their representations and proposals; that somebody spoke for the organisation stays."""
    with transaction.atomic():
        theirs = Representation.objects.filter(person_id=person_id)
        forget_private(subjects=list(theirs.values_list("pk", flat=True)))
        theirs.update(person=None, role="", because="")
        proposed = Proposal.objects.filter(person_id=person_id)
        forget_private(subjects=list(proposed.values_list("pk", flat=True)))
        proposed.update(person=None, role="", because="")


def forget_ended(before: datetime, *, dry_run: bool) -> int:
    """Remove what was written of representations that ended before an instant, or only count them.

    That somebody spoke for the organisation, and when, stays.
    """
    ended = Representation.objects.filter(state=RepresentationState.ENDED, until__lt=timezone.localdate(before))
    told = ended.exclude(role="", because="")
    if dry_run:
        return told.count()
    with transaction.atomic():
        which = list(told.values_list("pk", flat=True))
        forget_private(subjects=which)
        return Representation.objects.filter(pk__in=which).update(role="", because="")
