"""Reading what changes by day: parameters and wordings of letters, as they held on a day; a parameter that no room
declares is a mistake."""

from __future__ import annotations

from datetime import date

from wspolnie.foundation.cities.models import LetterTemplate, Parameter
from wspolnie.foundation.db.kept import Kept
from wspolnie.foundation.modules import registry
from wspolnie.foundation.parameters import YES

_values = Kept(lambda name: Parameter.objects.filter(name=name), name=str)
_wordings = Kept(lambda name: LetterTemplate.objects.filter(name=name), name=str)


def parameter(name: str, on: date) -> str:
    """The value in force in the bound city on a day, else the declared default ("" when there is none).

    Raises:
        KeyError: when no room declares the parameter.
    """
    spec = registry.parameter(name)
    held = (row.value for row in _values(name=name) if (row.since or on) <= on <= (row.until or on))
    return next(held, spec.default)


def parameters(on: date) -> dict[str, str]:
    """Every value in force in the bound city on a day, by name, in one statement; a declared default where none is."""
    found = {spec.name: spec.default for spec in registry.parameters()}
    held = (row for row in Parameter.objects.all() if (row.since or on) <= on <= (row.until or on))
    return found | {row.name: row.value for row in held}


def switched_on(name: str, on: date) -> bool:
    """Whether a yes-or-no parameter says yes on a day."""
    return parameter(name, on) == YES


def wording(name: str, on: date) -> LetterTemplate | None:
    """The bound city's own words for a kind of letter on a day; None when the built-in ones hold."""
    held = (row for row in _wordings(name=name) if (row.since or on) <= on <= (row.until or on))
    return next(held, None)
