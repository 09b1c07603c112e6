"""The National Court Register: the current extract of a KRS number, from its open API.

Source: art. 4aa of the act of 20 August 1997 on the National Court Register.
"""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlencode
from urllib.request import Request

import msgspec
from django.conf import settings
from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Refused
from wspolnie.services.registers.kinds import LIMITS
from wspolnie.services.registers.transport.fetch import fetch, not_understood, short_regon, text_of

REGISTERS: Final = ("P", "S")
"""Entrepreneurs first; associations, foundations and others when those do not know the number."""


def ask(krs: str) -> dict[str, str] | None:
    """What the register says of a number; None when neither part of it knows the number."""
    for register in REGISTERS:
        query = urlencode({"rejestr": register, "format": "json"})
        url = f"{settings.KRS_URL.rstrip('/')}/OdpisAktualny/{krs}?{query}"
        content = fetch(Request(url, headers={"Accept": "application/json"}))  # noqa: S310 - http(s), see `set_up`
        if content is not None:
            return told(content, krs)
    return None


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
        raise not_understood() from error
    if number != krs:
        raise Refused(_("The register answered about another number. Nothing was changed."))
    numbers, place = _part(body, "identyfikatory"), _part(first, "siedzibaIAdres")
    found = {
        "name": body.get("nazwa"),
        "legal_form": body.get("formaPrawna"),
        "krs": krs,
        "nip": numbers.get("nip"),
        "regon": short_regon(text_of(numbers.get("regon"), LIMITS["regon"])),
        "seat": _part(place, "siedziba").get("miejscowosc"),
        "email": place.get("adresPocztyElektronicznej"),
        "www": place.get("adresStronyInternetowej"),
    }
    return {name: text_of(found[name], longest) for name, longest in LIMITS.items()}


def _part(of: Any, name: str) -> dict[str, Any]:
    found = of.get(name) if isinstance(of, dict) else None
    return found if isinstance(found, dict) else {}
