"""Verbs of public registers: ask, take over what one chose."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.merging import Merging
from wspolnie.foundation.modules import Refused
from wspolnie.parties.organisations.actions.register import change_organisation, particulars_of
from wspolnie.parties.organisations.models import Organisation
from wspolnie.services.registers.acts import RegistryAct
from wspolnie.services.registers.facts import CourtRegisterAsked
from wspolnie.services.registers.models import FIELDS, CourtEntry
from wspolnie.services.registers.reading import differences, told
from wspolnie.services.registers.transport import ask
from wspolnie.spaces.policy import Actor, require


def ask_register(organisation: Organisation, *, by: Actor) -> CourtEntry:
    """Ask the court register of an organisation; its answer takes the place of the one before.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when its KRS number is not known, or the register does not answer as it should.
    """
    require(by, RegistryAct.ASK)
    if not organisation.krs:
        raise Refused(_("Write down the KRS number of the organisation first: the court register is asked by it."))
    content = ask(organisation.krs)
    said = told(content, organisation.krs) if content is not None else dict.fromkeys(FIELDS, "")
    with transaction.atomic():
        Organisation.objects.select_for_update().get(pk=organisation.pk)
        held = CourtEntry.objects.filter(organisation=organisation).first() or CourtEntry(organisation=organisation)
        held.krs, held.asked_at, held.found = organisation.krs, instant(), content is not None
        for name, value in said.items():
            setattr(held, name, value)
        held.save()
        fact = CourtRegisterAsked(organisation=organisation.name, krs=organisation.krs, found=held.found)
        record(fact, subject=held.pk, actor=by.person_id, capacity=by.capacity)
    return held


def take_over(entry: CourtEntry, fields: Collection[str], *, by: Actor) -> bool:
    """The city's register says of these fields what the court register said; False when it did already.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when nothing was chosen, a field does not differ any more, or a number is wrong or taken.
    """
    require(by, RegistryAct.ASK)
    with transaction.atomic():
        organisation: Organisation = Organisation.objects.select_for_update().get(pk=entry.organisation_id)
        differ = {one.field: one.theirs for one in differences(entry, organisation)}
        if not fields or not set(fields) <= set(differ):
            raise Refused(_("Choose what to take over. What does not differ any more cannot be chosen."))
        chosen: dict[str, Any] = {name: differ[name] for name in fields}
        said = replace(particulars_of(organisation), **chosen)
        return change_organisation(
            organisation, said, is_correction=True, actor=by.person_id, capacity=by.doing(RegistryAct.ASK).capacity
        )


def point_entries(rows: Collection[object], organisation: object) -> None:
    """An organisation turned out to be another: the one that stays keeps its own answer."""
    CourtEntry.objects.filter(pk__in=rows).update(organisation_id=organisation)


MERGINGS = (Merging("registers.CourtEntry", "organisation", point_entries),)
