"""Verbs of the structure: an office is called otherwise or moved, from a day on. What stood before stays."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import SYSTEM, record
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.text.spoken import dates
from wspolnie.parties.offices.facts import (
    OfficeAddressChanged,
    OfficeMoved,
    OfficeRenamed,
)
from wspolnie.parties.offices.models import Office, Placement
from wspolnie.parties.offices.reading import life_of, structure_now
from wspolnie.parties.offices.structure import EVER, OPEN, Hole, Life, Stretch, changed, hole, loop, on


def rename_office(
    office: Office, *, name: str, kind: str, since: date, actor: UUID | None = None, capacity: str = SYSTEM
) -> bool:
    """From a day on an office has another name, or is of another kind; returns whether anything changed.

    Raises:
        Refused: when the office is not there on that day, or would have no name.
    """
    if not name.strip():
        raise Refused(_("An office has a name."))
    with transaction.atomic():
        hold_structure()
        before = life_of(office)
        here = here_on(before, since)
        if (here.name, here.kind) == (name, kind):
            return False
        write_life(office, before, changed(before, since, name=name, kind=kind))
        record(
            OfficeRenamed(old=here.name, new=name, old_kind=here.kind, kind=kind, since=since.isoformat()),
            subject=office.pk,
            actor=actor,
            capacity=capacity,
        )
    return True


def move_office(
    office: Office, *, parent: Office | None, since: date, actor: UUID | None = None, capacity: str = SYSTEM
) -> bool:
    """From a day on an office is a part of another one, or of none; returns whether anything changed.

    Raises:
        Refused: when it is not there on that day, when the other is not there all the time, or when the office would
            lie below itself on any day.
    """
    with transaction.atomic():
        hold_structure()
        structure = structure_now()
        before = structure.get(office.pk, ())
        here = here_on(before, since)
        if here.parent == (parent.pk if parent else None):
            return False
        after = changed(before, since, parent=parent.pk if parent else None)
        refuse_break(structure, office.pk, after)
        write_life(office, before, after)
        record(
            OfficeMoved(
                name=here.name,
                old=_name_of(here.parent, since),
                new=_name_of(parent.pk if parent else None, since),
                since=since.isoformat(),
            ),
            subject=office.pk,
            actor=actor,
            capacity=capacity,
        )
    return True


def change_address(
    office: Office, *, address: str, email: str, actor: UUID | None = None, capacity: str = SYSTEM
) -> bool:
    """Paper and mail for the office go elsewhere from now on; returns whether anything changed."""
    with transaction.atomic():
        held: Office = Office.objects.select_for_update().get(pk=office.pk)
        if (held.address, held.email) == (address, email):
            return False
        Office.objects.filter(pk=held.pk).update(address=address, email=email)
        record(
            OfficeAddressChanged(
                name=held.name, old_address=held.address, address=address, old_email=held.email, email=email
            ),
            subject=held.pk,
            actor=actor,
            capacity=capacity,
        )
    return True


def refresh_names() -> int:
    """Offices whose new name comes into force today get it; returns how many. Run by the worker each night."""
    today = timezone.localdate(instant())
    renamed = 0
    with transaction.atomic():
        hold_structure()
        for placement in Placement.objects.on(today).select_related("office"):
            if placement.name != placement.office.name:
                renamed += Office.objects.filter(pk=placement.office_id).update(name=placement.name)
    return renamed


def hold_structure() -> None:
    """One at a time changes a city's structure; the database's own watch takes the same lock."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"offices {current_city()}"])


def refuse_break(structure: dict[UUID, Life], office: UUID, after: Life) -> None:
    """Raises Refused when the office would lie below itself, or below one that is not there."""
    refuse_hole(hole(structure, after))
    day = loop(structure, office, after)
    if day is not None:
        when = _("always") if day == EVER else _("from %(day)s") % {"day": dates().day(day)}
        raise Refused(_("Then the office would be a part of itself (%(when)s): choose another place.") % {"when": when})


def refuse_hole(found: Hole | None) -> None:
    if found is None:
        return
    name = _name_of(found.parent, found.since)
    if found.until < OPEN:
        raise Refused(_("“%(name)s” is there only until %(day)s.") % {"name": name, "day": dates().day(found.until)})
    raise Refused(_("“%(name)s” is there only from %(day)s.") % {"name": name, "day": dates().day(found.since)})


def here_on(life: Life, day: date) -> Stretch:
    here = on(life, day)
    if here is None:
        raise Refused(_("The office is not there on %(day)s.") % {"day": dates().day(day)})
    return here


def _name_of(office: UUID | None, day: date) -> str:
    """What an office is called on a day; today's name when it is not there then."""
    if office is None:
        return ""
    name = Placement.objects.on(day).filter(office_id=office).values_list("name", flat=True).first()
    return str(name or Office.objects.values_list("name", flat=True).get(pk=office))


def write_life(office: Office, before: Life, after: Life) -> None:
    """Put the rows of one life in place of another; what is the same stays untouched. Today's name follows."""
    kept = set(before) & set(after)
    for stretch in set(before) - kept:
        _rows_at(office, stretch).delete()
    insert([row_of(office, stretch) for stretch in after if stretch not in kept])
    name = (on(after, timezone.localdate(instant())) or after[-1]).name
    if name != office.name:
        Office.objects.filter(pk=office.pk).update(name=name)
        office.name = name


def _rows_at(office: Office, stretch: Stretch) -> Any:
    if stretch.since == EVER:
        return Placement.objects.filter(office=office, since__isnull=True)
    return Placement.objects.filter(office=office, since=stretch.since)


def row_of(office: Office, stretch: Stretch) -> Placement:
    return Placement(
        office=office,
        parent_id=stretch.parent,
        name=stretch.name,
        kind=stretch.kind,
        since=None if stretch.since == EVER else stretch.since,
        until=None if stretch.until == OPEN else stretch.until,
    )
