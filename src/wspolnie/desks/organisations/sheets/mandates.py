"""A row of a spreadsheet about who speaks for whom, and how such rows are written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from django.utils.translation import gettext as _

from wspolnie.desks.organisations.sheets.organisations import NO, YES, CellRefused
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.text.letters import fold
from wspolnie.parties.organisations.models import Representation
from wspolnie.parties.organisations.numbers import krs_number

KRS: Final = "krs"
EMAIL: Final = "email"
COLUMNS: Final = (KRS, EMAIL, "osoba", "rola", "decyzyjna", "od", "do")
SHOWN: Final = (KRS, "organizacja", EMAIL, "osoba", "rola", "decyzyjna", "od", "do", "stan", "jak_potwierdzono")


def refuse_columns(columns: Sequence[str]) -> str:
    """Why a file with these columns cannot be read; empty when it can."""
    missing = [name for name in (KRS, EMAIL, "rola", "od") if name not in columns]
    return _("The file lacks columns: %(names)s.") % {"names": ", ".join(missing)} if missing else ""


def keys(values: Mapping[str, str]) -> tuple[str, ...]:
    """A mandate is known by organisation, address and first day."""
    return (f"{tidy_krs(values)}:{values.get(EMAIL, '').strip().lower()}:{values.get('od', '').strip()}",)


def tidy_krs(values: Mapping[str, str]) -> str:
    try:
        return krs_number(values.get(KRS, ""))
    except Refused:
        return values.get(KRS, "")


def day_of(values: Mapping[str, str], column: str) -> date | None:
    """The day in a cell: 2026-03-01 or 1.03.2026.

    Raises:
        CellRefused: when it is none.
    """
    typed = values.get(column, "").strip()
    if not typed:
        return None
    try:
        if "." in typed:
            day, month, year = typed.split(".")
            return date(int(year), int(month), int(day))
        return date.fromisoformat(typed)
    except ValueError as wrong:
        raise CellRefused(column, _("Write a day as 2026-03-01.")) from wrong


def decides(values: Mapping[str, str]) -> bool:
    """Whether the person decides; an empty cell says no.

    Raises:
        CellRefused: when it is neither yes nor no.
    """
    word = fold(values.get("decyzyjna", ""))
    if word in NO | {""}:
        return False
    if word in YES:
        return True
    raise CellRefused("decyzyjna", _("Write 1 when the person takes decisions and 0 when not."))


def as_csv(many: Iterable[Representation], labels: Mapping[str, str], ways: Mapping[str, str]) -> bytes:
    """Representations for the office: the columns of an import and the state beside them."""
    return write_csv(SHOWN, (_cells(one, labels, ways) for one in many))


def _cells(one: Representation, labels: Mapping[str, str], ways: Mapping[str, str]) -> list[str]:
    person = one.person
    email = person.account.email if person and person.account else ""
    return [
        one.organisation.krs, one.organisation.name, email, person.name if person else "", one.role,
        "1" if one.decision_maker else "0", one.since.isoformat(), one.until.isoformat() if one.until else "",
        labels[one.state], ways[one.how_confirmed],
    ]  # fmt: skip
