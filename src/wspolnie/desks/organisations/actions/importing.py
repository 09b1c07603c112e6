"""Verb of importing: rows become organisations. All is decided before anything is written: a dry run says the truth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from django.utils.translation import gettext as _

from wspolnie.desks.organisations.sheets.organisations import NUMBERS, SLUG, CellRefused, Places, numbers_of, said
from wspolnie.foundation.sheets import Doer, Outcome, Result, Row
from wspolnie.parties.organisations.actions.register import (
    Particulars,
    change_organisation,
    hold_register,
    particulars_of_many,
    register_organisations,
)
from wspolnie.parties.organisations.models import Organisation

KNOWN_BY: Final = ("krs", "regon", "nip")
"""The order in which a row's numbers are asked."""


@dataclass(slots=True)
class Known:
    """An organisation of the register, or one that an earlier row of the batch will enter (`id` is None)."""

    id: UUID | None
    said: Particulars


@dataclass(slots=True)
class Register:
    """What the batch needs to know of the register."""

    by_key: dict[tuple[str, str], Known] = field(default_factory=dict)

    @classmethod
    def load(cls, rows: Sequence[Row]) -> Register:
        """Organisations that any row of the batch may speak of."""
        wanted: dict[str, set[str]] = {name: set() for name in (SLUG, *NUMBERS)}
        for row in rows:
            try:
                numbers = numbers_of(row.values)
            except CellRefused:
                continue
            for name, number in {**numbers, SLUG: row.values.get(SLUG, "")}.items():
                wanted[name].add(number)
        register = cls()
        seen: set[UUID] = set()
        for name, values in wanted.items():
            column = "slug" if name == SLUG else name
            found = Organisation.objects.filter(**{f"{column}__in": values - {""}}).exclude(pk__in=seen)
            for organisation, particulars in particulars_of_many(found):
                seen.add(organisation.pk)
                register.put(Known(organisation.pk, particulars), organisation.slug)
        return register

    def put(self, known: Known, slug: str = "") -> None:
        for name, value in ((SLUG, slug), *((name, getattr(known.said, name)) for name in NUMBERS)):
            if value:
                self.by_key[name, value] = known

    def find(self, slug: str, numbers: Mapping[str, str]) -> Known | None:
        """Whom a row speaks of: by its address, else by the strongest number it gives. A KRS that nobody has is
        somebody new, whatever the rest says."""
        if slug and (SLUG, slug) in self.by_key:
            return self.by_key[SLUG, slug]
        for name in KNOWN_BY:
            if numbers[name]:
                known = self.by_key.get((name, numbers[name]))
                if known is not None or name == "krs":
                    return known if known is not None else self._without_krs(numbers)
        return None

    def _without_krs(self, numbers: Mapping[str, str]) -> Known | None:
        """Somebody entered by another number before their KRS was known."""
        for name in KNOWN_BY[1:]:
            known = self.by_key.get((name, numbers[name])) if numbers[name] else None
            if known is not None and not known.said.krs:
                return known
        return None

    def clash(self, after: Particulars, known: Known | None) -> CellRefused | None:
        """A number of the row that another organisation has."""
        for name in NUMBERS:
            holder = self.by_key.get((name, getattr(after, name))) if getattr(after, name) else None
            if holder is not None and holder is not known:
                message = _("This number stands in the register already: “%(name)s”.") % {"name": holder.said.name}
                return CellRefused(name, message)
        return None


@dataclass(slots=True)
class Plan:
    """What will be written."""

    new: list[tuple[Particulars, str]] = field(default_factory=list)
    changed: list[tuple[UUID, Particulars]] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)


def take(rows: Sequence[Row], doer: Doer, dry_run: bool) -> list[Outcome]:
    """Bring a batch in, in the running transaction; a dry run only says what would happen."""
    if not dry_run:
        hold_register()
    plan = _planned(rows)
    if dry_run:
        return plan.outcomes
    if plan.new:
        register_organisations(
            [particulars for particulars, _slug in plan.new],
            slugs=[slug for _particulars, slug in plan.new],
            actor=doer.person_id,
            capacity=doer.capacity,
        )
    for pk, particulars in plan.changed:
        change_organisation(Organisation.objects.get(pk=pk), particulars, actor=doer.person_id, capacity=doer.capacity)
    return plan.outcomes


def _planned(rows: Sequence[Row]) -> Plan:
    register, places, plan = Register.load(rows), Places.load(), Plan()
    for row in rows:
        try:
            result = _plan_row(row, register, places, plan)
        except CellRefused as refusal:
            plan.outcomes.append(Outcome(row.number, Result.REFUSED, refusal.column, refusal.reason))
        else:
            plan.outcomes.append(Outcome(row.number, result))
    return plan


def _plan_row(row: Row, register: Register, places: Places, plan: Plan) -> Result:
    slug, numbers = row.values.get(SLUG, ""), numbers_of(row.values)
    if not slug and not any(numbers.values()):
        raise CellRefused("krs", _("Give KRS, NIP or REGON: by the name alone the same one could be entered twice."))
    known = register.find(slug, numbers)
    after = said(row.values, known.said if known else None, places)
    if clash := register.clash(after, known):
        raise clash
    if known is None:
        register.put(Known(None, after), slug)
        plan.new.append((after, slug))
        return Result.CREATED
    if known.id is None or after == known.said:
        return Result.UNCHANGED
    known.said = after
    register.put(known, slug)
    plan.changed.append((known.id, after))
    return Result.CHANGED
