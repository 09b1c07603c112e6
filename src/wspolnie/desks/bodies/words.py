"""What is said of a body and of a seat, as verbs take it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wspolnie.desks.bodies.states import SeatTitle
from wspolnie.foundation.cities.models import District, Theme
from wspolnie.parties.offices.models import Office
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.kinds import Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A body in words; `parent` is the slug of the body above it, empty without one."""

    name: str
    kind: str
    since: date
    purpose: str = ""
    until: date | None = None
    theme: Theme | None = None
    district: District | None = None
    office: Office | None = None
    parent: str = ""
    basis: str = ""
    contact: str = ""
    email: str = ""
    rules: tuple[tuple[Side, int, int | None], ...] = ()
    """(side, least, most); no row for a side without a rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seating:
    """A seat in words. A person is known by the address; without one the seat is the organisation's or office's."""

    side: Side
    since: date
    title: SeatTitle = SeatTitle.MEMBER
    until: date | None = None
    organisation: Organisation | None = None
    office: Office | None = None
    name: str = ""
    email: str = ""
    is_named: bool = False
    decides: bool = False
    basis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Regulated:
    """A version of regulations in words."""

    source: str
    adopted: str
    in_force_from: date
