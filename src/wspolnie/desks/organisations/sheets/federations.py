"""A row of a spreadsheet about who belongs to which federation, and how such rows are written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from django.utils.translation import gettext as _

from wspolnie.foundation.sheets import write_csv
from wspolnie.parties.organisations.models import Federation

FEDERATION: Final = "federacja"
MEMBER: Final = "czlonek"
COLUMNS: Final = (FEDERATION, MEMBER, "od", "do")
SHOWN: Final = (FEDERATION, "federacja_krs", "federacja_nazwa", MEMBER, "czlonek_krs", "czlonek_nazwa", "od", "do")
"""An organisation is named by its address here or by its KRS number; the names are for reading only."""


def refuse_columns(columns: Sequence[str]) -> str:
    """Why a file with these columns cannot be read; empty when it can."""
    missing = [name for name in (FEDERATION, MEMBER, "od") if name not in columns]
    return _("The file lacks columns: %(names)s.") % {"names": ", ".join(missing)} if missing else ""


def keys(values: Mapping[str, str]) -> tuple[str, ...]:
    """A membership is known by both organisations and its first day."""
    return (":".join(values.get(name, "").strip().strip("/") for name in (FEDERATION, MEMBER, "od")),)


def as_csv(many: Iterable[Federation]) -> bytes:
    """Memberships as a file that can be brought in again."""
    return write_csv(SHOWN, (_cells(one) for one in many))


def _cells(one: Federation) -> list[str]:
    over, under = one.federation, one.organisation
    return [
        over.slug, over.krs, over.name, under.slug, under.krs, under.name, one.since.isoformat(),
        one.until.isoformat() if one.until else "",
    ]  # fmt: skip
