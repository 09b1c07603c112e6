"""What is said of a procedure, as the verbs take it and as a version says it."""

from __future__ import annotations

from dataclasses import dataclass

from wspolnie.foundation.cities.models import Theme
from wspolnie.parties.offices.models import Office


@dataclass(frozen=True, slots=True)
class Step:
    """Who does what; `days` that it takes at most."""

    who: str
    what: str
    days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One wording of a procedure."""

    name: str
    purpose: str
    steps: tuple[Step, ...]
    needed: str = ""
    basis: str = ""
    change: str = ""
    theme: Theme | None = None
    office: Office | None = None
