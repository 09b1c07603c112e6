"""Verb of importing: rows become offices where they stand in the tree. All is decided before anything is written, in an
order in which every step leaves a tree: a parent may stand anywhere in the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.offices.sheets import TOP, CellRefused, Wanted, read_row
from wspolnie.foundation.db.ids import new_id
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.sheets import Doer, Outcome, Result, Row
from wspolnie.parties.offices.actions.founding import RESERVED, NewOffice, found_offices
from wspolnie.parties.offices.actions.structure import (
    change_address,
    hold_structure,
    move_office,
    refuse_break,
    rename_office,
)
from wspolnie.parties.offices.models import Office
from wspolnie.parties.offices.reading import structure_now
from wspolnie.parties.offices.structure import EVER, OPEN, Stretch, Structure, changed, on

NEEDED: Final = {"name": "nazwa", "address": "siedziba", "email": "email"}
"""What an office that is new cannot do without, with its column."""


@dataclass(frozen=True, slots=True)
class Known:
    """An office of the city, or one that an earlier step of the plan enters."""

    id: UUID
    address: str
    email: str


@dataclass(frozen=True, slots=True)
class Change:
    """What a step changes in an office from a day on; None leaves it."""

    slug: str
    day: date
    called: tuple[str, str] | None
    """Name and kind."""
    below: str | None
    """The slug of the parent, empty for the top."""
    reached: tuple[str, str] | None
    """Address and e-mail."""


@dataclass(slots=True)
class Plan:
    """What will be written, in its order, on the structure as it will be then."""

    today: date
    structure: Structure
    known: dict[str, Known]
    new: list[NewOffice] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    outcomes: dict[int, Outcome] = field(default_factory=dict)

    def refuse(self, number: int, refusal: CellRefused) -> None:
        self.outcomes[number] = Outcome(number, Result.REFUSED, refusal.column, refusal.reason)


class _Later(Exception):
    """A row that another row of the file may make possible; the reason why it is not yet."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def take(rows: Sequence[Row], doer: Doer, dry_run: bool) -> list[Outcome]:
    """Bring a file in, in the running transaction; a dry run only says what would happen."""
    if not dry_run:
        hold_structure()
    plan = _planned(rows)
    if not dry_run:
        _write(plan, doer)
    return [plan.outcomes[row.number] for row in rows]


def _planned(rows: Sequence[Row]) -> Plan:
    known = {office.slug: Known(office.pk, office.address, office.email) for office in Office.objects.all()}
    plan = Plan(timezone.localdate(instant()), structure_now(), known)
    waiting: list[Wanted] = []
    for row in rows:
        try:
            waiting.append(read_row(row))
        except CellRefused as refusal:
            plan.refuse(row.number, refusal)
    waiting.sort(key=lambda wanted: (wanted.day or plan.today, wanted.number))
    while waiting:
        left: list[tuple[Wanted, str]] = []
        for wanted in waiting:
            try:
                plan.outcomes[wanted.number] = Outcome(wanted.number, _step(wanted, plan))
            except CellRefused as refusal:
                plan.refuse(wanted.number, refusal)
            except _Later as later:
                left.append((wanted, later.reason))
        if len(left) == len(waiting):
            for wanted, reason in left:
                plan.refuse(wanted.number, CellRefused("nadrzedna", reason))
            break
        waiting = [wanted for wanted, _reason in left]
    return plan


def _step(wanted: Wanted, plan: Plan) -> Result:
    if wanted.parent not in {"", TOP} and wanted.parent not in plan.known:
        raise _Later(
            _("There is no office with the address “%(slug)s”, or it lies below this one.") % {"slug": wanted.parent}
        )
    return _change(wanted, plan) if wanted.slug in plan.known else _found(wanted, plan)


def _found(wanted: Wanted, plan: Plan) -> Result:
    if wanted.slug in RESERVED:
        raise CellRefused("adres", _("The address “%(slug)s” is taken.") % {"slug": wanted.slug})
    for name, column in NEEDED.items():
        if not getattr(wanted, name):
            raise CellRefused(column, _("An office that is new needs this."))
    parent = plan.known[wanted.parent] if wanted.parent not in {"", TOP} else None
    begins = plan.structure[parent.id][0].since if parent else EVER
    since = wanted.since or begins
    made = new_id()
    life = (Stretch(since, OPEN, parent.id if parent else None, wanted.name, wanted.kind),)
    try:
        refuse_break(plan.structure, made, life)
    except Refused as refusal:
        raise CellRefused("od", refusal.reason) from refusal
    plan.structure[made] = life
    plan.known[wanted.slug] = Known(made, wanted.address, wanted.email)
    plan.new.append(
        NewOffice(
            slug=wanted.slug, name=wanted.name, address=wanted.address, email=wanted.email, kind=wanted.kind,
            parent=wanted.parent if parent else "", since=None if since == EVER else since,
        )
    )  # fmt: skip
    return Result.CREATED


def _change(wanted: Wanted, plan: Plan) -> Result:
    known, day = plan.known[wanted.slug], wanted.day or plan.today
    life = plan.structure[known.id]
    here = on(life, day)
    if here is None:
        raise CellRefused("dnia", _("The office is not there on that day."))
    name, kind = wanted.name or here.name, wanted.kind or here.kind
    reach = wanted.address or known.address, wanted.email or known.email
    above = here.parent
    if wanted.parent:
        above = None if wanted.parent == TOP else plan.known[wanted.parent].id
    after = changed(life, day, name=name, kind=kind, parent=above)
    if after == life and reach == (known.address, known.email):
        return Result.UNCHANGED
    try:
        refuse_break(plan.structure, known.id, after)
    except Refused as refusal:
        raise _Later(refusal.reason) from refusal
    plan.structure[known.id] = after
    plan.known[wanted.slug] = Known(known.id, *reach)
    plan.changes.append(
        Change(
            wanted.slug,
            day,
            (name, kind) if (name, kind) != (here.name, here.kind) else None,
            wanted.parent.removeprefix(TOP) if above != here.parent else None,
            reach if reach != (known.address, known.email) else None,
        )
    )
    return Result.CHANGED


def _write(plan: Plan, doer: Doer) -> None:
    if plan.new:
        found_offices(plan.new, actor=doer.person_id, capacity=doer.capacity)
    slugs = {slug for change in plan.changes for slug in (change.slug, change.below) if slug}
    offices = {office.slug: office for office in Office.objects.filter(slug__in=slugs)}
    for change in plan.changes:
        office = offices[change.slug]
        if change.called is not None:
            name, kind = change.called
            rename_office(office, name=name, kind=kind, since=change.day, actor=doer.person_id, capacity=doer.capacity)
        if change.below is not None:
            parent = offices[change.below] if change.below else None
            move_office(office, parent=parent, since=change.day, actor=doer.person_id, capacity=doer.capacity)
        if change.reached is not None:
            address, email = change.reached
            change_address(office, address=address, email=email, actor=doer.person_id, capacity=doer.capacity)
