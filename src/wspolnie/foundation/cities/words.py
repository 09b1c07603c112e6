"""The bound city's own words, for readers of Polish; nothing where none is bound or it has none."""

from __future__ import annotations

from typing import Any

from django.utils.functional import lazy
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from wspolnie.foundation.cities.hosts import book
from wspolnie.foundation.db.tenancy import NoCityBound, current_city


def own_word(key: str, otherwise: str = "") -> str:
    """What the bound city calls `key` ("mayor", "council"), in its own language; else `otherwise`."""
    return str(_said().get(key) or otherwise)


def _example(key: str) -> str:
    return _("For example: %(name)s.") % {"name": own_word(key, _("mayor of the city"))}


example = lazy(_example, str)
"""A hint below a field, in the words of whichever city shows it: "Na przykład: Prezydent Wrocławia." """


def own_role(role: str, otherwise: str) -> str:
    """What the bound city calls a role; `otherwise` where it has no word, and for readers of other languages."""
    if (get_language() or "pl").split("-")[0] != "pl":
        return otherwise
    return str(_said().get("roles", {}).get(role) or otherwise)


def _said() -> dict[str, Any]:
    try:
        bound = current_city()
    except NoCityBound:
        return {}
    return next((city.words for city in book.cities() if city.pk == bound), {})
