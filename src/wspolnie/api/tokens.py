"""Who acts with a token: its person, in the one capacity for which it was made, as long as that is theirs."""

from __future__ import annotations

import hashlib
import re
import secrets
from typing import Final
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.api.models import ApiToken
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.parties.offices.models import Office
from wspolnie.parties.organisations.models import Organisation, Representation
from wspolnie.parties.organisations.states import RepresentationState
from wspolnie.parties.people.models import Person
from wspolnie.spaces.capacities import SELF
from wspolnie.spaces.kinds import STAFF, Role, SpaceKind
from wspolnie.spaces.models import Membership
from wspolnie.spaces.policy import Actor, roles_by_space

MARK: Final = "wsp_"
SHOWN: Final = 12
"""Signs of a key that are kept as they are; the others are random and known to nobody."""
TOKEN: Final = re.compile(r"wsp_[A-Za-z0-9_-]{43}", re.ASCII)


class Lapsed(Exception):
    """The person no longer acts in the capacity of the key; the reason is for the reader."""


def fresh_token() -> str:
    """256 random bits behind a mark by which scanners of leaked secrets find it."""
    return MARK + secrets.token_urlsafe(32)


def digest_of(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()


def find_token(given: str) -> ApiToken | None:
    """The key that a program showed, unless it was revoked or is none of this city."""
    if not TOKEN.fullmatch(given):
        return None
    found: ApiToken | None = (
        ApiToken.objects.standing().select_related("person__account").filter(digest=digest_of(given)).first()
    )
    return found


def actor_with(person: Person, capacity: str) -> Actor:
    """The person as they may act today in a capacity: a resident and a representative without rights of the office.

    Raises:
        Lapsed: when the capacity is not theirs today.
    """
    kind, _colon, key = capacity.partition(":")
    if kind == "office":
        return _for_office(person, capacity, key)
    if kind == "organisation" and not _speaks(person, key):
        raise Lapsed(_("This person no longer speaks for the organisation of the key, or nobody has confirmed it."))
    rows = [(space, role) for space, role, *_rest in _roles(person) if role not in STAFF]
    return Actor(person=person, capacity=capacity, space_roles=roles_by_space(rows))


def _for_office(person: Person, capacity: str, key: str) -> Actor:
    """With the roles that the person has for this office, or for no particular one."""
    held = [row for row in _roles(person) if row[3] is None or str(row[3]) == key]
    city = frozenset(role for _space, role, kind, _office in held if kind == SpaceKind.CITY)
    below = roles_by_space((space, role) for space, role, kind, _office in held if kind != SpaceKind.CITY)
    actor = Actor(person=person, capacity=capacity, city_roles=city, space_roles=below)
    if not city & STAFF and not actor.desks():
        raise Lapsed(_("This person no longer works for the office of the key."))
    if not Office.objects.standing(timezone.localdate(instant())).filter(pk=key).exists():
        raise Lapsed(_("The office of the key is closed."))
    return actor


def _roles(person: Person) -> list[tuple[UUID, Role, str, UUID | None]]:
    """(space, role, kind of space, office) of what the person is today."""
    today = timezone.localdate(instant())
    rows = Membership.objects.on(today).filter(person=person).order_by("since", "pk")
    found = rows.values_list("space_id", "role", "space__kind", "office_id")
    return [(space, Role(role), kind, office) for space, role, kind, office in found]


def _speaks(person: Person, organisation: str) -> bool:
    today = timezone.localdate(instant())
    held = Representation.objects.on(today).filter(person=person, organisation_id=UUID(organisation))
    return held.filter(state=RepresentationState.CONFIRMED).exists()


def choices_of(person: Person, *, staff: bool) -> list[tuple[str, str]]:
    """Capacities for which this person can make a key today, with their names."""
    today = timezone.localdate(instant())
    found = [(SELF, _("in my own name"))]
    spoken = Representation.objects.on(today).filter(person=person, state=RepresentationState.CONFIRMED)
    found += [
        (f"organisation:{row.pk}", row.name)
        for row in Organisation.objects.filter(pk__in=spoken.values("organisation")).in_order()
    ]
    if staff:
        found += [(f"office:{one.pk}", one.name) for one in offices_of(person)]
    return found


def offices_of(person: Person) -> list[Office]:
    """Offices for which the person works today: named ones; all, with a role that names none."""
    rows = [row for row in _roles(person) if row[1] in STAFF]
    if not rows:
        return []
    standing = Office.objects.standing(timezone.localdate(instant())).order_by("name_key", "pk")
    named = {row[3] for row in rows}
    return list(standing if None in named else standing.filter(pk__in=named))
