"""Verbs of representations: somebody speaks for an organisation, and stops. Who may is asked by the callers above."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from wspolnie.foundation.journal.actions import SYSTEM, forget_private, record
from wspolnie.foundation.modules import Refused
from wspolnie.parties.organisations.facts import (
    RepresentationConfirmed,
    RepresentationDeclared,
    RepresentationEnded,
)
from wspolnie.parties.organisations.models import Organisation, Representation
from wspolnie.parties.organisations.states import REPRESENTATION_MOVES, Confirmation, RepresentationState
from wspolnie.parties.people.models import Person


def declare_representation(
    organisation: Organisation,
    person: Person,
    *,
    role: str,
    since: date,
    decision_maker: bool = False,
    actor: UUID | None = None,
    capacity: str = SYSTEM,
) -> Representation:
    """A person says that they speak for an organisation from a day on; nobody has confirmed it yet.

    Raises:
        Refused: when they represent it at that time already.
    """
    with transaction.atomic():
        made = Representation(
            organisation=organisation, person=person, role=role, since=since, decision_maker=decision_maker
        )
        try:
            with transaction.atomic():
                made.save(force_insert=True)
        except IntegrityError as clash:
            if "representation_no_overlap" not in str(clash):
                raise
            raise Refused(_("This person represents the organisation at that time already.")) from clash
        record(
            RepresentationDeclared(
                organisation=organisation.name,
                role=role,
                decision_maker=decision_maker,
                since=since.isoformat(),
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
        Refused: when it is confirmed or has ended.
    """
    with transaction.atomic():
        held = _moved(representation, RepresentationState.CONFIRMED)
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
        raise Refused(_("This representation has been confirmed or ended already."))
    return held


def forget_person(person_id: UUID) -> None:
    """Take a person out of their representations; that somebody spoke for the organisation stays, without role."""
    with transaction.atomic():
        theirs = Representation.objects.filter(person_id=person_id)
        forget_private(subjects=list(theirs.values_list("pk", flat=True)))
        theirs.update(person=None, role="")
