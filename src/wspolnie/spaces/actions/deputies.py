"""Verbs of deputies: somebody acts in another's place for some days."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.foundation.db.clashes import refusing
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import forget_named, record
from wspolnie.foundation.modules import Refused
from wspolnie.parties.people.models import Person
from wspolnie.spaces.acts import SpaceAct
from wspolnie.spaces.facts import DeputyNamed, DeputyshipEnded
from wspolnie.spaces.models import Deputyship, Membership
from wspolnie.spaces.policy import Actor, require


def name_deputy(person: Person, deputy: Person, *, since: date, until: date, by: Actor) -> Deputyship:
    """From `since` to `until`, both included, `deputy` has the rights of `person` and sees what waits for them.

    Everybody may name their own deputy; an administrator names one for somebody else.

    Raises:
        NotAllowed: when `by` is neither of them.
        Refused: when the days are wrong, the person has no role to lend, or has a deputy at that time already.
    """
    if by.person_id != person.pk:
        require(by, SpaceAct.NAME_DEPUTY)
    if person.pk == deputy.pk:
        raise Refused(_("Nobody can be their own deputy."))
    if until < since:
        raise Refused(_("The last day must not come before the first."))
    if until < timezone.localdate(instant()):
        raise Refused(_("These days are over already."))
    if not Membership.objects.between(since, until).filter(person=person).exists():
        raise Refused(_("This person holds no role on these days, so there is nothing to stand in for."))
    made = Deputyship(person=person, deputy=deputy, since=since, until=until)
    with transaction.atomic():
        with refusing("deputyship_no_overlap", _("This person has a deputy on some of these days already.")):
            made.save(force_insert=True)
        record(
            DeputyNamed(since=since.isoformat(), until=until.isoformat(), person=person.name, deputy=deputy.name),
            subject=person.pk,
            actor=by.person_id,
            capacity=by.capacity,
        )
    return made


def end_deputyship(deputyship: Deputyship, *, by: Actor) -> None:
    """The deputy acts no more from this moment: named by the absent person, the deputy or an administrator.

    Raises:
        NotAllowed: when `by` is none of them.
        Refused: when it has ended.
    """
    if by.person_id not in {deputyship.person_id, deputyship.deputy_id}:
        require(by, SpaceAct.NAME_DEPUTY)
    with transaction.atomic():
        _end(deputyship, by=by)


def end_all_deputyships(person: Person, *, by: Actor) -> None:
    """Nobody acts for the person any more and they act for nobody; the caller has asked who may."""
    today = timezone.localdate(instant())
    theirs = Deputyship.objects.filter(Q(person=person) | Q(deputy=person), ended_at__isnull=True, until__gte=today)
    for deputyship in theirs:
        _end(deputyship, by=by)


def _end(deputyship: Deputyship, *, by: Actor) -> None:
    now = instant()
    held = Deputyship.objects.select_related("person", "deputy").get(pk=deputyship.pk)
    moved = Deputyship.objects.filter(pk=held.pk, ended_at__isnull=True, until__gte=timezone.localdate(now)).update(
        ended_at=now
    )
    if not moved:
        raise Refused(_("This deputyship has ended already."))
    record(
        DeputyshipEnded(at=now, person=held.person.name, deputy=held.deputy.name),
        subject=held.person_id,
        actor=by.person_id,
        capacity=by.capacity,
    )


def forget_deputy(person_id: UUID) -> None:
    """Lines about those whom a person stood in for name that person no more; that somebody stood in stays.

    Names of their other deputies go from these lines too: a name alone cannot tell whose it was.
    """
    absent = Deputyship.objects.filter(deputy_id=person_id).values_list("person_id", flat=True)
    forget_named("deputy", facts=(DeputyNamed, DeputyshipEnded), subjects=list(absent))
