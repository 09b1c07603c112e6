"""Verbs of those who keep the structure: enter an office, rename it, move it, give it another address, close it."""

from __future__ import annotations

from datetime import date

from wspolnie.desks.offices.acts import OfficeAct
from wspolnie.parties.offices.actions import closing, founding, structure
from wspolnie.parties.offices.models import Office
from wspolnie.spaces.policy import Actor, require


def enter(
    *, name: str, kind: str, parent: Office | None, since: date | None, address: str, email: str, by: Actor
) -> Office:
    """Raises NotAllowed, and Refused when the parent is not there from that day on."""
    by = _allowed(by)
    return founding.found_office(
        "", name=name, kind=kind, parent=parent, since=since, address=address, email=email,
        actor=by.person_id, capacity=by.capacity,
    )  # fmt: skip


def rename(office: Office, *, name: str, kind: str, since: date, by: Actor) -> bool:
    """Whether anything changed. Raises NotAllowed, and Refused when the office is not there on that day."""
    by = _allowed(by)
    return structure.rename_office(office, name=name, kind=kind, since=since, actor=by.person_id, capacity=by.capacity)


def move(office: Office, *, parent: Office | None, since: date, by: Actor) -> bool:
    """Whether anything changed. Raises NotAllowed, and Refused when the tree would break."""
    by = _allowed(by)
    return structure.move_office(office, parent=parent, since=since, actor=by.person_id, capacity=by.capacity)


def readdress(office: Office, *, address: str, email: str, by: Actor) -> bool:
    """Whether anything changed. Raises NotAllowed."""
    by = _allowed(by)
    return structure.change_address(office, address=address, email=email, actor=by.person_id, capacity=by.capacity)


def close(office: Office, *, until: date, by: Actor) -> None:
    """Raises NotAllowed, and Refused when parts or people on posts need the office after that day."""
    by = _allowed(by)
    closing.close_office(office, until=until, actor=by.person_id, capacity=by.capacity)


def _allowed(by: Actor) -> Actor:
    """The actor in the capacity in which it is done."""
    require(by, OfficeAct.EDIT)
    return by.doing(OfficeAct.EDIT)
