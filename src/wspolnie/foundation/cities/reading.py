"""Reading parameters: the value that held on a day, as the code needs it; a name that no room declares is a mistake."""

from __future__ import annotations

from datetime import date

from wspolnie.foundation.cities.models import Parameter
from wspolnie.foundation.modules import registry
from wspolnie.foundation.parameters import YES


def parameter(name: str, on: date) -> str:
    """The value in force in the bound city on a day, else the declared default ("" when there is none).

    Raises:
        KeyError: when no room declares the parameter.
    """
    spec = registry.parameter(name)
    value: str | None = Parameter.objects.in_force(name, on).values_list("value", flat=True).first()
    return spec.default if value is None else value


def switched_on(name: str, on: date) -> bool:
    """Whether a yes-or-no parameter says yes on a day."""
    return parameter(name, on) == YES
