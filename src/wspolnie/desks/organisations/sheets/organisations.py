"""A row of a spreadsheet about an organisation: what its cells mean, and how an organisation is written as one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, TypeVar

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from wspolnie.foundation.cities.models import District, Theme
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.text.letters import fold
from wspolnie.parties.organisations.actions.register import CLEANERS, Particulars
from wspolnie.parties.organisations.models import NAME_LENGTH, Organisation, OrganisationTheme
from wspolnie.parties.organisations.states import LegalClass

SLUG: Final = "adres"
NAME: Final = "nazwa"
WHOLE: Final = "nazwa_kompletna"
NUMBERS: Final = ("krs", "nip", "regon")
TEXTS: Final = {"forma": ("legal_form", 120), "siedziba": ("seat", 200), "www": ("www", 200)}
COLUMNS: Final = (SLUG, *NUMBERS, NAME, WHOLE, "klasa", *TEXTS, "email", "osiedle", "obszary")
BETWEEN: Final = " | "
"""Between the names of themes in one cell."""
CLASSES: Final = {
    LegalClass.ART_3_2: "art. 3 ust. 2",
    LegalClass.ART_3_3: "art. 3 ust. 3",
    LegalClass.OTHER: "inna",
}
Place = TypeVar("Place", District, Theme)
YES: Final = frozenset({"", "1", "tak", "t", "yes", "true"})
NO: Final = frozenset({"0", "nie", "n", "no", "false"})


class CellRefused(Refused):
    """A cell that cannot be taken: its column and why."""

    def __init__(self, column: str, reason: str) -> None:
        super().__init__(reason)
        self.column = column


@dataclass(frozen=True, slots=True)
class Places:
    """Districts and themes of the city by what people write."""

    districts: Mapping[str, District]
    themes: Mapping[str, Theme]

    @classmethod
    def load(cls) -> Places:
        districts = {word: row for row in District.objects.all() for word in (row.slug, fold(row.name))}
        themes = {word: row for row in Theme.objects.all() for word in (row.slug, fold(row.name))}
        return cls(districts, themes)


def refuse_columns(columns: Sequence[str]) -> str:
    """Why a file with these columns cannot be read; empty when it can."""
    if not set(columns) & {SLUG, *NUMBERS}:
        return _("The file has none of the columns by which an organisation is known: krs, nip, regon.")
    return "" if NAME in columns else _("The file has no column “nazwa”.")


def keys(values: Mapping[str, str]) -> tuple[str, ...]:
    """What a row is known by, the strongest first; wrong numbers count as written, the row is refused later."""
    return tuple(f"{name}:{_tidy(name, values[name])}" for name in (SLUG, "krs", "regon", "nip") if values.get(name))


def _tidy(name: str, cell: str) -> str:
    if name not in CLEANERS:
        return cell
    try:
        return CLEANERS[name](cell)
    except Refused:
        return cell


def numbers_of(values: Mapping[str, str]) -> dict[str, str]:
    """The numbers in a row, checked.

    Raises:
        CellRefused: for the first that is not one.
    """
    return {name: _checked(name, CLEANERS[name], values.get(name, "")) for name in NUMBERS}


def _checked(column: str, clean: Callable[[str], str], cell: str) -> str:
    try:
        return clean(cell)
    except Refused as refusal:
        raise CellRefused(column, refusal.reason) from refusal


def said(values: Mapping[str, str], before: Particulars | None, places: Places) -> Particulars:
    """What the register will say after a row: empty cells leave what stands there.

    Raises:
        CellRefused: when a cell cannot be taken.
    """
    given: dict[str, Any] = {name: number for name, number in numbers_of(values).items() if number}
    after = replace(before or Particulars(name=""), **given, **_texts(values))
    if cell := values.get("klasa", ""):
        after = replace(after, legal_class=_legal_class(cell))
    if cell := values.get("email", ""):
        after = replace(after, email=_email(cell))
    if cell := values.get("osiedle", ""):
        after = replace(
            after, district=_known("osiedle", cell, places.districts, _("The city has no district “%(word)s”."))
        )
    if cell := values.get("obszary", ""):
        missing = _("The city has no field of work “%(word)s”.")
        words = [word for word in cell.split("|") if word.strip()]
        after = replace(after, themes=tuple(_known("obszary", word, places.themes, missing) for word in words))
    return _named(after, values, before)


def _texts(values: Mapping[str, str]) -> dict[str, Any]:
    found = {}
    for column, (name, longest) in TEXTS.items():
        if cell := values.get(column, ""):
            found[name] = _short(column, cell, longest)
    return found


def _short(column: str, cell: str, longest: int) -> str:
    if len(cell) > longest:
        raise CellRefused(column, _("This text is longer than %(longest)s characters.") % {"longest": longest})
    return cell


def _legal_class(cell: str) -> str:
    word = fold(cell).replace(" ", "")
    for legal_class, label in CLASSES.items():
        if word in {fold(label).replace(" ", ""), legal_class.value}:
            return legal_class.value
    raise CellRefused("klasa", _("The legal class is one of: %(words)s.") % {"words": ", ".join(CLASSES.values())})


def _email(cell: str) -> str:
    try:
        validate_email(cell)
    except ValidationError as wrong:
        raise CellRefused("email", _("This is not an e-mail address.")) from wrong
    return _short("email", cell, 200)


def _known(column: str, word: str, known: Mapping[str, Place], missing: str) -> Place:
    found = known.get(fold(word.strip()))
    if found is None:
        raise CellRefused(column, missing % {"word": word.strip()})
    return found


def _named(after: Particulars, values: Mapping[str, str], before: Particulars | None) -> Particulars:
    """The name: a cut one never takes the place of a whole one; a new organisation whose name the source lost goes
    by its number until somebody knows better."""
    name = _short(NAME, values.get(NAME, ""), NAME_LENGTH)
    word = fold(values.get(WHOLE, ""))
    if word not in YES | NO:
        raise CellRefused(WHOLE, _("Write 1 when the name is whole and 0 when it is cut short."))
    is_cut = word in NO
    if before is not None and (not name or (is_cut and not before.name_is_cut)):
        return after
    if name:
        return replace(after, name=name, name_is_cut=is_cut)
    if is_cut and after.krs:
        return replace(after, name=f"KRS {after.krs}", name_is_cut=True)
    raise CellRefused(NAME, _("The name is missing."))


def as_csv(organisations: Iterable[Organisation]) -> bytes:
    """Organisations as a file that can be brought in again."""
    many = list(organisations)
    themes: dict[object, list[str]] = {}
    links = OrganisationTheme.objects.select_related("theme").order_by("theme__slug")
    for link in links if len(many) > 500 else links.filter(organisation__in=many):
        themes.setdefault(link.organisation_id, []).append(link.theme.name)
    return write_csv(COLUMNS, (_cells(one, themes.get(one.pk, [])) for one in many))


def _cells(one: Organisation, themes: Sequence[str]) -> list[str]:
    legal_class = CLASSES[LegalClass(one.legal_class)] if one.legal_class else ""
    district = one.district.name if one.district else ""
    texts = [getattr(one, name) for name, _longest in TEXTS.values()]
    whole = "0" if one.name_is_cut else "1"
    return [
        one.slug, one.krs, one.nip, one.regon, one.name, whole, legal_class, *texts, one.email, district,
        BETWEEN.join(themes),
    ]  # fmt: skip
