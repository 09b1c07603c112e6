"""Parameters as the administration shows them: what each means, what holds today, what was and what comes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid5

from wspolnie.foundation.cities.models import Parameter
from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.modules import ParameterSpec, registry


@dataclass(frozen=True, slots=True)
class Known:
    """A declared parameter with its values in the bound city, the oldest first."""

    spec: ParameterSpec
    values: tuple[Parameter, ...]
    today: date

    @property
    def now(self) -> Parameter | None:
        """The row that holds today; None when only the default does, or nothing."""
        return next((one for one in self.values if _holds(one, self.today)), None)

    @property
    def value(self) -> str:
        """What holds today: the row's value, else the declared default."""
        return self.now.value if self.now else self.spec.default

    @property
    def coming(self) -> tuple[Parameter, ...]:
        """Values that have not begun."""
        return tuple(one for one in self.values if one.since is not None and one.since > self.today)

    @property
    def past(self) -> tuple[Parameter, ...]:
        """Values that hold no more, the newest first."""
        return tuple(one for one in reversed(self.values) if one.until is not None and one.until < self.today)


def _holds(one: Parameter, today: date) -> bool:
    return (one.since is None or one.since <= today) and (one.until is None or one.until >= today)


def known_parameters(today: date) -> list[Known]:
    """Every declared parameter, in the order of declaration."""
    rows: dict[str, list[Parameter]] = {}
    for one in Parameter.objects.order_by("name", "since"):
        rows.setdefault(one.name, []).append(one)
    return [Known(spec, _in_order(rows.get(spec.name, [])), today) for spec in registry.parameters()]


def known_parameter(name: str, today: date) -> Known:
    """One declared parameter. Raises KeyError for a name that no room declares."""
    return Known(registry.parameter(name), _in_order(list(Parameter.objects.filter(name=name))), today)


def _in_order(rows: list[Parameter]) -> tuple[Parameter, ...]:
    """The oldest first; one that has always held stands in front."""
    return tuple(sorted(rows, key=lambda one: one.since or date.min))


def subject_of(name: str) -> UUID:
    """The parameter as the journal's subject: one for all its values, so that its history is found at once."""
    return uuid5(current_city(), f"parameter {name}")
