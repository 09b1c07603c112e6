"""Verbs of founding: offices are entered into the structure, one or many at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.journal.actions import SYSTEM, record_all
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.text.slugs import first_free, slug_base
from wspolnie.parties.offices.actions.structure import hold_structure, refuse_hole, row_of
from wspolnie.parties.offices.facts import OfficeFounded
from wspolnie.parties.offices.models import Office
from wspolnie.parties.offices.reading import structure_now
from wspolnie.parties.offices.structure import EVER, OPEN, Stretch, hole

SLUG_LENGTH: Final = 90
RESERVED: Final = frozenset({"nowa", "csv", "stanowiska", "mandaty"})
"""Words that are addresses beside those of offices."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOffice:
    """An office as it is entered; without a day it was there before anybody wrote it down."""

    slug: str
    name: str
    address: str
    email: str
    kind: str = ""
    parent: str = ""
    """The slug of its parent: one that stands already, or one that is entered earlier in the same order."""
    since: date | None = None


def found_office(
    slug: str,
    *,
    name: str,
    address: str,
    email: str,
    parent: Office | None = None,
    kind: str = "",
    since: date | None = None,
    actor: UUID | None = None,
    capacity: str = SYSTEM,
) -> Office:
    """Enter an office of the bound city; an empty slug is made from the name.

    Raises:
        Refused: when the address is taken, or the parent is not there from that day on.
    """
    said = NewOffice(
        slug=slug or free_slug(name), name=name, address=address, email=email, kind=kind,
        parent=parent.slug if parent else "", since=since,
    )  # fmt: skip
    return found_offices([said], actor=actor, capacity=capacity)[0]


def found_offices(many: Sequence[NewOffice], *, actor: UUID | None = None, capacity: str = SYSTEM) -> list[Office]:
    """Enter offices together, parents before their parts, one fact each.

    Raises:
        Refused: when an address is taken, or a parent is unknown or not there.
    """
    with transaction.atomic():
        hold_structure()
        known = {office.slug: office for office in Office.objects.all()}
        structure = structure_now()
        offices, placements, facts = [], [], []
        for said in many:
            if said.slug in known or said.slug in RESERVED:
                raise Refused(_("The address “%(slug)s” is taken.") % {"slug": said.slug})
            if said.parent and said.parent not in known:
                raise Refused(_("There is no office with the address “%(slug)s”.") % {"slug": said.parent})
            parent = known[said.parent] if said.parent else None
            office = Office(slug=said.slug, name=said.name, address=said.address, email=said.email)
            life = (Stretch(said.since or EVER, OPEN, parent.pk if parent else None, said.name, said.kind),)
            refuse_hole(hole(structure, life))
            structure[office.pk], known[said.slug] = life, office
            offices.append(office)
            placements.append(row_of(office, life[0]))
            facts.append((_founded(said, parent), office.pk))
        insert(offices)
        insert(placements)
        record_all(facts, actor=actor, capacity=capacity)
    return offices


def _founded(said: NewOffice, parent: Office | None) -> OfficeFounded:
    return OfficeFounded(
        name=said.name,
        address=said.address,
        parent=parent.name if parent else "",
        kind=said.kind,
        since=said.since.isoformat() if said.since else "",
    )


def free_slug(name: str) -> str:
    """An address for a name that nobody has."""
    base = slug_base(name, longest=SLUG_LENGTH - 4, otherwise="jednostka")
    taken = set(Office.objects.values_list("slug", flat=True)) | RESERVED
    return first_free(base, taken)
