"""Verbs of the register: organisations are entered and changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import reduce
from operator import or_
from typing import Final
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from wspolnie.foundation.cities.models import District, Theme
from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import SYSTEM, record, record_all
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.text.letters import fold
from wspolnie.parties.organisations.facts import OrganisationChanged, OrganisationRegistered, field_label
from wspolnie.parties.organisations.models import (
    FormerName,
    Organisation,
    OrganisationQuerySet,
    OrganisationTheme,
)
from wspolnie.parties.organisations.numbers import krs_number, nip_number, regon_number
from wspolnie.parties.organisations.states import LegalClass

SLUG_LENGTH: Final = 60
RESERVED: Final = frozenset(
    {"nowa", "csv", "przedstawiciele", "zgloszenie", "zgloszenia", "potwierdzenie", "federacje", "podobne"}
)
"""Words that are addresses beside those of organisations."""
NUMBERS: Final = ("krs", "nip", "regon")
CLEANERS: Final = {"krs": krs_number, "nip": nip_number, "regon": regon_number}
PLAIN: Final = ("name", "name_is_cut", "legal_class", "legal_form", "krs", "nip", "regon", "seat", "email", "www")


@dataclass(frozen=True, slots=True, kw_only=True)
class Particulars:
    """What the register says of an organisation; an empty text is what is not known."""

    name: str
    name_is_cut: bool = False
    legal_class: str = ""
    legal_form: str = ""
    krs: str = ""
    nip: str = ""
    regon: str = ""
    seat: str = ""
    email: str = ""
    www: str = ""
    district: District | None = None
    themes: tuple[Theme, ...] = ()


def register_organisation(said: Particulars, *, actor: UUID | None = None, capacity: str = SYSTEM) -> Organisation:
    """Enter one organisation of the bound city.

    Raises:
        Refused: when a number is wrong, or stands in the register already.
    """
    return register_organisations([said], actor=actor, capacity=capacity)[0]


def register_organisations(
    many: Sequence[Particulars],
    *,
    slugs: Sequence[str] = (),
    actor: UUID | None = None,
    capacity: str = SYSTEM,
) -> list[Organisation]:
    """Enter organisations together, one fact each; `slugs` are wished addresses in the same order.

    Raises:
        Refused: when a number of any of them is wrong, or stands in the register or twice among them.
    """
    with transaction.atomic():
        hold_register()
        clean = [_clean(said) for said in many]
        _refuse_taken(clean)
        addresses = _free_slugs(
            [wish or said.name for wish, said in zip(slugs or [""] * len(clean), clean, strict=True)]
        )
        made = [_row(said, slug) for said, slug in zip(clean, addresses, strict=True)]
        insert(made)
        insert(
            [
                OrganisationTheme(organisation=organisation, theme=theme)
                for organisation, said in zip(made, clean, strict=True)
                for theme in said.themes
            ]
        )
        record_all(
            [(_registered(organisation), organisation.pk) for organisation in made], actor=actor, capacity=capacity
        )
    return made


def change_organisation(
    organisation: Organisation,
    said: Particulars,
    *,
    is_correction: bool = False,
    actor: UUID | None = None,
    capacity: str = SYSTEM,
) -> bool:
    """Put what is said in place of what stood there; returns whether anything changed.

    The name that it had is kept as a former one, unless the new name only corrects it or the old one was cut.

    Raises:
        Refused: when a number is wrong or another organisation's.
    """
    with transaction.atomic():
        hold_register()
        held: Organisation = Organisation.objects.get(pk=organisation.pk)
        clean, before = _clean(said), particulars_of(held)
        changed = [name for name in (*PLAIN, "district", "themes") if getattr(clean, name) != getattr(before, name)]
        if not changed:
            return False
        _refuse_taken([clean], beside=held.pk)
        if "name" in changed and not before.name_is_cut and not is_correction:
            FormerName(organisation=held, name=before.name, until=timezone.localdate(instant())).save(force_insert=True)
        Organisation.objects.filter(pk=held.pk).update(
            **{name: getattr(clean, name) for name in PLAIN}, district=clean.district, name_folded=fold(clean.name)
        )
        if "themes" in changed:
            OrganisationTheme.objects.filter(organisation=held).delete()
            insert([OrganisationTheme(organisation=held, theme=theme) for theme in clean.themes])
        record(_changed(before, clean, changed), subject=held.pk, actor=actor, capacity=capacity)
    return True


def hold_register() -> None:
    """One at a time writes to a city's register, so that a number looked for and not found stays so."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"organisations {current_city()}"])


def particulars_of(organisation: Organisation) -> Particulars:
    """What stands in the register now."""
    return next(said for _row_, said in particulars_of_many(Organisation.objects.filter(pk=organisation.pk)))


def particulars_of_many(organisations: OrganisationQuerySet) -> Iterator[tuple[Organisation, Particulars]]:
    """Each organisation with what stands in the register: two statements, however many there are."""
    many = list(organisations.select_related("district"))
    themes: dict[UUID, list[Theme]] = {}
    for link in OrganisationTheme.objects.filter(organisation__in=many).select_related("theme"):
        themes.setdefault(link.organisation_id, []).append(link.theme)
    for organisation in many:
        plain = {name: getattr(organisation, name) for name in PLAIN}
        here = _in_order(themes.get(organisation.pk, []))
        yield organisation, Particulars(**plain, district=organisation.district, themes=here)


def _in_order(themes: Iterable[Theme]) -> tuple[Theme, ...]:
    return tuple(sorted(themes, key=lambda theme: theme.slug))


def _clean(said: Particulars) -> Particulars:
    values = {field.name: getattr(said, field.name) for field in fields(said)}
    values |= {name: cleaner(values[name]) for name, cleaner in CLEANERS.items()}
    values["themes"] = _in_order(set(said.themes))
    if not said.name.strip():
        raise Refused(_("An organisation has a name."))
    if said.legal_class:
        LegalClass(said.legal_class)
    return Particulars(**values)


def _refuse_taken(many: Sequence[Particulars], beside: UUID | None = None) -> None:
    """A number belongs to one organisation of the city."""
    for name in NUMBERS:
        numbers = [getattr(said, name) for said in many if getattr(said, name)]
        if not numbers:
            continue
        others = Organisation.objects.exclude(pk=beside) if beside else Organisation.objects.all()
        holder = others.filter(Q(**{f"{name}__in": numbers})).first()
        if holder is not None:
            raise Refused(
                _("%(number)s stands in the register already: “%(name)s”.")
                % {"number": f"{field_label(name)} {getattr(holder, name)}", "name": holder.name}
            )
        if len(set(numbers)) < len(numbers):
            raise Refused(_("The same number is given to two organisations."))


def _free_slugs(names: Sequence[str]) -> list[str]:
    """An address for each name: Polish letters lose their tails, a number is added when it is taken."""
    bases = [slugify(fold(name))[:SLUG_LENGTH].strip("-_") or "organizacja" for name in names]
    taken = _taken_slugs(bases)
    found = []
    for base in bases:
        slug, number = base, 1
        while slug in taken:
            number += 1
            slug = f"{base}-{number}"
        taken.add(slug)
        found.append(slug)
    return found


def _taken_slugs(bases: Sequence[str]) -> set[str]:
    """Those that stand in the way of these; a register has a hundred thousand, so not all are read."""
    held = set(Organisation.everybody.filter(slug__in=set(bases)).values_list("slug", flat=True)) | RESERVED
    numbered = [base for base, count in Counter(bases).items() if count > 1 or base in held]
    if numbered:
        begins = reduce(or_, (Q(slug__startswith=f"{base}-") for base in numbered))
        held |= set(Organisation.everybody.filter(begins).values_list("slug", flat=True))
    return held


def _row(said: Particulars, slug: str) -> Organisation:
    plain = {name: getattr(said, name) for name in PLAIN}
    return Organisation(slug=slug, **plain, name_folded=fold(said.name), district=said.district)


def _registered(organisation: Organisation) -> OrganisationRegistered:
    return OrganisationRegistered(
        name=organisation.name,
        name_is_cut=organisation.name_is_cut,
        legal_class=organisation.legal_class,
        krs=organisation.krs,
        nip=organisation.nip,
        regon=organisation.regon,
    )


def _changed(before: Particulars, after: Particulars, names: Sequence[str]) -> OrganisationChanged:
    return OrganisationChanged(
        name=after.name,
        fields=tuple(names),
        old=tuple(_told(before, name) for name in names),
        new=tuple(_told(after, name) for name in names),
        old_email=before.email if "email" in names else "",
        email=after.email if "email" in names else "",
    )


def _told(said: Particulars, name: str) -> str:
    """A field as the journal tells it for ever; addresses are told apart."""
    match name:
        case "email":
            return ""
        case "themes":
            return ", ".join(theme.name for theme in said.themes)
        case "name_is_cut":
            return "1" if said.name_is_cut else ""
        case _:
            value = getattr(said, name)
            return str(value) if value is not None else ""
