"""Reading an answer of the court register, and what differs from the city's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import msgspec
from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Refused
from wspolnie.foundation.text.letters import fold
from wspolnie.foundation.text.plain import HostileText, clean_text
from wspolnie.parties.organisations.models import Organisation
from wspolnie.services.registers.models import FIELDS, CourtEntry


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that the court register says otherwise."""

    field: str
    ours: str
    theirs: str


LIMITS: Final = {"name": 300, "legal_form": 120, "nip": 10, "regon": 14, "seat": 120, "email": 200, "www": 300}


def told(content: bytes, krs: str) -> dict[str, str]:
    """Fields of an organisation out of an extract in JSON; those that are missing are empty. People are not read.

    Raises:
        Refused: when it is no extract of this number.
    """
    try:
        extract = msgspec.json.decode(content)["odpis"]
        number = str(extract["naglowekA"]["numerKRS"])
        first = extract["dane"]["dzial1"]
        body = first["danePodmiotu"]
        if not isinstance(body, dict):
            raise TypeError("an organisation is no object")
    except (msgspec.DecodeError, KeyError, TypeError, IndexError, RecursionError) as error:
        raise Refused(
            _("The court register answered in a way that we do not understand. Nothing was changed.")
        ) from error
    if number != krs:
        raise Refused(_("The court register answered about another number. Nothing was changed."))
    numbers, place = _part(body, "identyfikatory"), _part(first, "siedzibaIAdres")
    found = {
        "name": body.get("nazwa"),
        "legal_form": body.get("formaPrawna"),
        "nip": numbers.get("nip"),
        "regon": _short(numbers.get("regon")),
        "seat": _part(place, "siedziba").get("miejscowosc"),
        "email": place.get("adresPocztyElektronicznej"),
        "www": place.get("adresStronyInternetowej"),
    }
    return {name: _text(found[name])[: LIMITS[name]] for name in FIELDS}


def _part(of: Any, name: str) -> dict[str, Any]:
    found = of.get(name) if isinstance(of, dict) else None
    return found if isinstance(found, dict) else {}


def _text(value: object) -> str:
    """A text in one line; what is no text, or holds what no text should, is nothing."""
    try:
        return " ".join(clean_text(value).split()) if isinstance(value, str) else ""
    except HostileText:
        return ""


def _short(regon: object) -> str:
    """Nine digits of a number of fourteen whose last five say "the whole unit"."""
    text = _text(regon)
    return text[:9] if len(text) == 14 and text.endswith("00000") else text


def differences(entry: CourtEntry, organisation: Organisation) -> Sequence[Difference]:
    """Fields that both say and say otherwise, and those that only the court register says. Capitals, accents and
    spaces make no difference in names and places."""
    found = []
    for name in FIELDS:
        ours, theirs = getattr(organisation, name), getattr(entry, name)
        if theirs and _plain(name, ours) != _plain(name, theirs):
            found.append(Difference(name, ours, theirs))
    return found


def _plain(name: str, value: str) -> str:
    if name == "www":
        return value.lower().removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
    return " ".join(fold(value).replace('"', " ").replace("„", " ").replace("”", " ").split())
