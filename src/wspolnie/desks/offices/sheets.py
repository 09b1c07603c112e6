"""Rows of spreadsheets about the structure: what the cells of an office mean, and how offices are written as
a file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.text import slugify
from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Refused
from wspolnie.foundation.sheets import Row, write_csv
from wspolnie.foundation.text.letters import fold
from wspolnie.parties.offices.models import NAME_LENGTH
from wspolnie.parties.offices.reading import Node
from wspolnie.parties.offices.structure import EVER, OPEN, Structure

COLUMNS: Final = ("adres", "nazwa", "rodzaj", "nadrzedna", "siedziba", "email", "od", "dnia")
SHOWN: Final = (*COLUMNS, "do", "sciezka")
"""What the file of the tree has: the rest is for reading only."""
TOP: Final = "-"
"""In the column of the parent: the office stands by itself."""
SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LENGTHS: Final = {"nazwa": NAME_LENGTH, "rodzaj": 40, "siedziba": 300, "email": 200}


class CellRefused(Refused):
    """A cell that cannot be taken: its column and why."""

    def __init__(self, column: str, reason: str) -> None:
        super().__init__(reason)
        self.column = column


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a row says of an office; an empty text says nothing, `parent` TOP that it stands by itself."""

    number: int
    slug: str
    name: str
    kind: str
    parent: str
    address: str
    email: str
    since: date | None
    """Since when the office is there; only for one that is new."""
    day: date | None
    """For which day the row is true; changes hold from it. Empty is today."""


def refuse_columns(columns: Sequence[str]) -> str:
    """Why a file with these columns cannot be read; empty when it can."""
    if "adres" in columns or "nazwa" in columns:
        return ""
    return _("The file has neither the column “adres” nor “nazwa”, by which an office is known.")


def keys(values: Mapping[str, str]) -> tuple[str, ...]:
    """What a row is known by: the office and the day."""
    slug = slug_of(values)
    return (f"{slug} {values.get('dnia', '')}",) if slug else ()


def slug_of(values: Mapping[str, str]) -> str:
    """The address of a row's office: as given, else made from the name."""
    return values.get("adres", "").strip("/") or slugify(fold(values.get("nazwa", "")))[:80].strip("-_")


def read_row(row: Row) -> Wanted:
    """What a row says.

    Raises:
        CellRefused: when a cell cannot be taken.
    """
    values = row.values
    slug = slug_of(values)
    if not slug:
        raise CellRefused("adres", _("Give the address of the office or its name."))
    if not SLUG.fullmatch(slug) or len(slug) > 90:
        raise CellRefused("adres", _("An address has small letters without tails, digits and hyphens."))
    for column, longest in LENGTHS.items():
        if len(values.get(column, "")) > longest:
            raise CellRefused(column, _("This text is longer than %(longest)s characters.") % {"longest": longest})
    if email := values.get("email", ""):
        try:
            validate_email(email)
        except ValidationError as wrong:
            raise CellRefused("email", _("This is not an e-mail address.")) from wrong
    return Wanted(
        number=row.number, slug=slug, name=values.get("nazwa", ""), kind=values.get("rodzaj", "").lower(),
        parent=values.get("nadrzedna", "").strip("/"), address=values.get("siedziba", ""), email=email,
        since=day_of("od", values), day=day_of("dnia", values),
    )  # fmt: skip


def day_of(column: str, values: Mapping[str, str]) -> date | None:
    """The day in a cell, None when it is empty. Raises CellRefused."""
    cell = values.get(column, "")
    if not cell:
        return None
    for shape in ("%Y-%m-%d", "%d.%m.%Y"):
        try:
            return datetime.strptime(cell, shape).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    raise CellRefused(column, _("Give a day, for example 2026-03-01."))


def tree_csv(nodes: Iterable[Node], structure: Structure, day: date) -> bytes:
    """Offices of a day as a file that can be brought in again."""

    def cells(node: Node) -> list[str]:
        life = structure[node.office.pk]
        since, until = life[0].since, life[-1].until
        return [
            node.office.slug, node.name, node.kind, node.above[-1].office.slug if node.above else TOP,
            node.office.address, node.office.email, "" if since == EVER else since.isoformat(), day.isoformat(),
            "" if until == OPEN else until.isoformat(), node.path,
        ]  # fmt: skip

    return write_csv(SHOWN, (cells(node) for node in nodes))


POSTS: Final = ("adres", "stanowisko", "decyduje", "zakres", "telefon", "email", "od", "do")
"""Columns of posts; `adres` is the office's."""


def refuse_post_columns(columns: Sequence[str]) -> str:
    """Why a file of posts cannot be read; empty when it can."""
    missing = [name for name in ("adres", "stanowisko") if name not in columns]
    return _("The file lacks columns: %(names)s.") % {"names": ", ".join(missing)} if missing else ""


def post_keys(values: Mapping[str, str]) -> tuple[str, ...]:
    """A post is known by its office, title and first day."""
    return (" ".join(values.get(name, "").strip() for name in ("adres", "stanowisko", "od")),)
