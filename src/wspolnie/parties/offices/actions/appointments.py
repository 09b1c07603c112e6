"""Verbs of appointments: somebody holds a post, everybody may know it or not, somebody holds it no longer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.foundation.db.clashes import refusing
from wspolnie.foundation.journal.actions import SYSTEM, forget_private, record
from wspolnie.foundation.modules import Refused
from wspolnie.parties.offices.facts import AppointmentEnded, AppointmentNameShown, PersonAppointed
from wspolnie.parties.offices.models import Appointment, Post
from wspolnie.parties.people.models import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandate:
    """By whose authority somebody acts, on what basis, in what, and whether everybody may know their name."""

    authority: str
    basis: str = ""
    scope: str = ""
    name_public: bool = False


def appoint(
    post: Post,
    person: Person,
    mandate: Mandate,
    *,
    since: date,
    until: date | None = None,
    actor: UUID | None = None,
    capacity: str = SYSTEM,
) -> Appointment:
    """A person holds a post from a day on; one person may hold many, and a post may be shared.

    Raises:
        Refused: when the post is not there all that time, when the person holds it then, when nobody appoints.
    """
    if not mandate.authority.strip():
        raise Refused(_("Say who appoints."))
    if until is not None and until < since:
        raise Refused(_("The end cannot come before the start."))
    with transaction.atomic():
        held: Post = Post.objects.select_for_update(of=("self",)).select_related("office").get(pk=post.pk)
        if (held.since is not None and since < held.since) or (
            held.until is not None and (until is None or until > held.until)
        ):
            raise Refused(_("The post is not there on all these days."))
        made = Appointment(
            post=held,
            person=person,
            authority=mandate.authority,
            basis=mandate.basis,
            scope=mandate.scope,
            name_public=mandate.name_public,
            since=since,
            until=until,
        )
        with refusing("appointment_no_overlap", _("This person holds the post at that time already.")):
            made.save(force_insert=True)
        record(
            PersonAppointed(
                office=held.office.name,
                post=held.title,
                authority=mandate.authority,
                since=since.isoformat(),
                name_public=mandate.name_public,
                person=person.name,
                basis=mandate.basis,
                scope=mandate.scope,
            ),
            subject=made.pk,
            actor=actor,
            capacity=capacity,
        )
    return made


def end_appointment(
    appointment: Appointment, *, until: date, actor: UUID | None = None, capacity: str = SYSTEM
) -> None:
    """Somebody holds a post to the end of a day.

    Raises:
        Refused: when it ends already, or would end before it began.
    """
    with transaction.atomic():
        held = _held(appointment)
        if held.until is not None and held.until <= until:
            raise Refused(_("This appointment ends on that day or earlier already."))
        if until < held.since:
            raise Refused(_("The end cannot come before the start."))
        Appointment.objects.filter(pk=held.pk).update(until=until)
        record(
            AppointmentEnded(
                office=held.post.office.name,
                post=held.post.title,
                until=until.isoformat(),
                person=held.person.name if held.person else "",
            ),
            subject=held.pk,
            actor=actor,
            capacity=capacity,
        )


def show_name(
    appointment: Appointment, *, name_public: bool, actor: UUID | None = None, capacity: str = SYSTEM
) -> bool:
    """Whether everybody may know the name from now on; returns whether anything changed.

    Raises:
        Refused: when the person's data were erased.
    """
    with transaction.atomic():
        held = _held(appointment)
        if held.name_public == name_public:
            return False
        if held.person is None:
            raise Refused(_("The data of this person were erased."))
        Appointment.objects.filter(pk=held.pk).update(name_public=name_public)
        record(
            AppointmentNameShown(
                office=held.post.office.name, post=held.post.title, name_public=name_public, person=held.person.name
            ),
            subject=held.pk,
            actor=actor,
            capacity=capacity,
        )
    return True


def _held(appointment: Appointment) -> Appointment:
    found: Appointment = (
        Appointment.objects.select_for_update(of=("self",))
        .select_related("post__office", "person")
        .get(pk=appointment.pk)
    )
    return found


def forget_person(person_id: UUID) -> None:
    """Take a person out of their appointments; that the post was held, since when and by whose authority, stays."""
    with transaction.atomic():
        theirs = Appointment.objects.filter(person_id=person_id)
        forget_private(subjects=list(theirs.values_list("pk", flat=True)))
        theirs.update(person=None, basis="", scope="", name_public=False)
