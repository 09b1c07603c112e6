"""Verbs of evidence: what an organisation did for the local community is shown, or no more."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.profiles.facts import EvidenceAdded, EvidenceRemoved
from wspolnie.desks.profiles.models import Evidence
from wspolnie.desks.profiles.policy import write_as
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.policy import Actor


def add_evidence(organisation: Organisation, title: str, year: int, link: str = "", *, by: Actor) -> Evidence:
    """Show something that the organisation did.

    Raises:
        NotAllowed: when `by` may not write of the organisation.
        Refused: when it has no title, a year that cannot be, a link that is none, or stands there already.
    """
    capacity = write_as(by, organisation.pk)
    if not title.strip():
        raise Refused(_("Say what the organisation did."))
    if not 1000 <= year <= instant().year:
        raise Refused(_("Give the year: four digits, not later than this year."))
    if link and not link.startswith(("http://", "https://")):
        raise Refused(_("A link begins with https:// or http://."))
    with transaction.atomic():
        Organisation.objects.select_for_update().get(pk=organisation.pk)
        if Evidence.objects.filter(organisation=organisation, title=title.strip(), year=year).exists():
            raise Refused(_("It stands there already."))
        made = Evidence(organisation=organisation, title=title.strip(), year=year, link=link)
        made.save(force_insert=True)
        fact = EvidenceAdded(organisation=organisation.name, title=made.title, year=year)
        record(fact, subject=organisation.pk, actor=by.person_id, capacity=capacity)
    return made


def remove_evidence(evidence: Evidence, *, by: Actor) -> None:
    """It is shown no more. Raises NotAllowed when `by` may not write of the organisation."""
    capacity = write_as(by, evidence.organisation_id)
    with transaction.atomic():
        fact = EvidenceRemoved(organisation=evidence.organisation.name, title=evidence.title)
        record(fact, subject=evidence.organisation_id, actor=by.person_id, capacity=capacity)
        evidence.delete()
