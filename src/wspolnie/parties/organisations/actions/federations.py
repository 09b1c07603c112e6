"""Verbs of federations: an organisation joins another one and leaves it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from wspolnie.foundation.db.clashes import refusing
from wspolnie.foundation.journal.actions import SYSTEM, record
from wspolnie.foundation.modules import Refused
from wspolnie.parties.organisations.facts import FederationJoined, FederationLeft
from wspolnie.parties.organisations.models import Federation, Organisation


def refuse_membership(
    organisation: Organisation, federation: Organisation, *, since: date, until: date | None = None
) -> None:
    """Nothing is written; says what `join_federation` would refuse.

    Raises:
        Refused: when they are one, when it is a member already, or when they would belong to each other.
    """
    if organisation.pk == federation.pk:
        raise Refused(_("An organisation cannot be a member of itself."))
    today_member = Federation.objects.filter(until__isnull=True)
    if today_member.filter(federation=organisation, organisation=federation).exists():
        raise Refused(_("“%(name)s” is a member of this organisation: it cannot be the other way too.")
                      % {"name": federation.name})  # fmt: skip
    same = Federation.objects.filter(Q(until__isnull=True) | Q(until__gte=since), since__lte=until or date.max)
    if same.filter(federation=federation, organisation=organisation).exists():
        raise Refused(_("It is a member of this federation already at that time."))


def join_federation(
    organisation: Organisation,
    federation: Organisation,
    *,
    since: date,
    actor: UUID | None = None,
    capacity: str = SYSTEM,
) -> Federation:
    """`organisation` is a member of `federation` from a day on.

    Raises:
        Refused: when they are one, when it is a member already, or when they would belong to each other.
    """
    refuse_membership(organisation, federation, since=since)
    with transaction.atomic():
        made = Federation(organisation=organisation, federation=federation, since=since)
        with refusing("federation_no_overlap", _("It is a member of this federation already at that time.")):
            made.save(force_insert=True)
        record(
            FederationJoined(organisation=organisation.name, federation=federation.name, since=since.isoformat()),
            subject=organisation.pk,
            actor=actor,
            capacity=capacity,
        )
    return made


def leave_federation(membership: Federation, *, until: date, actor: UUID | None = None, capacity: str = SYSTEM) -> None:
    """The membership lasts to the end of a day.

    Raises:
        Refused: when it has ended already, or would end before it began.
    """
    if until < membership.since:
        raise Refused(_("The end cannot come before the start."))
    with transaction.atomic():
        if not Federation.objects.filter(pk=membership.pk, until__isnull=True).update(until=until):
            raise Refused(_("This membership has ended already."))
        record(
            FederationLeft(
                organisation=membership.organisation.name,
                federation=membership.federation.name,
                until=until.isoformat(),
            ),
            subject=membership.organisation_id,
            actor=actor,
            capacity=capacity,
        )
