"""Resources as a file of a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from wspolnie.desks.profiles.models import Resource
from wspolnie.desks.profiles.states import resource_label
from wspolnie.foundation.sheets import write_csv

COLUMNS: Final = (
    "rodzaj", "nazwa", "opis", "organizacja", "krs", "osiedle", "miejsce", "ile", "warunki",
)  # fmt: skip


def as_csv(many: Iterable[Resource]) -> bytes:
    """One row a resource, in the reader's language."""
    return write_csv(COLUMNS, (_cells(one) for one in many))


def _cells(one: Resource) -> list[str]:
    return [
        resource_label(one.kind), one.name, one.description, one.organisation.name, one.organisation.krs,
        one.district.name if one.district else "", one.place, str(one.places or ""), one.terms,
    ]  # fmt: skip
