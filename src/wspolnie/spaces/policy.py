"""Who may read and who may act: the one place where it is decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Act, Decision, NotAllowed
from wspolnie.spaces.kinds import STAFF, Audience, Role, role_label
from wspolnie.spaces.states import EntryState, SpaceState

if TYPE_CHECKING:
    from wspolnie.parties.people.models import Person


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts in this request: a person or nobody known, with the roles that hold today, read once."""

    person: Person | None = None
    capacity: str = "anonymous"
    city_roles: frozenset[Role] = frozenset()
    space_roles: dict[UUID, frozenset[Role]] = field(default_factory=dict)

    @property
    def person_id(self) -> UUID | None:
        return self.person.pk if self.person else None

    @property
    def is_staff(self) -> bool:
        return bool(self.city_roles & STAFF)

    def roles_in(self, space_id: UUID | None) -> frozenset[Role]:
        """Roles that count in a space: the city's own and the space's; None asks for the city as a whole."""
        own = self.space_roles.get(space_id, frozenset()) if space_id else frozenset()
        return self.city_roles | own

    def spaces(self) -> tuple[UUID, ...]:
        """Spaces that the actor is a member of."""
        return tuple(self.space_roles)


NOBODY = Actor()


def decide(actor: Actor, act: Act, space_id: UUID | None = None) -> Decision:
    """May the actor do the act here? A no says why."""
    rule = act.rule
    if rule.anyone:
        return Decision.yes()
    if actor.person is None:
        return Decision.no(_("Sign in first: this needs a person whom the city knows."))
    if rule.signed_in:
        return Decision.yes()
    if rule.roles & actor.roles_in(space_id):
        return Decision.yes()
    names = ", ".join(role_label(role) for role in sorted(rule.roles))
    return Decision.no(_("Only people with this role can do it: %(roles)s.") % {"roles": names})


def require(actor: Actor, act: Act, space_id: UUID | None = None) -> None:
    """Go on only when the actor may.

    Raises:
        NotAllowed: with the reason.
    """
    decision = decide(actor, act, space_id)
    if not decision:
        raise NotAllowed(decision.reason)


def audiences_of(actor: Actor) -> tuple[Audience, ...]:
    """Audiences that the actor belongs to everywhere in the city."""
    return (
        (Audience.PUBLIC, Audience.CITY_NGO, Audience.MEMBERS, Audience.OFFICE)
        if actor.is_staff
        else (Audience.PUBLIC,)
    )


def spaces_visible_to(actor: Actor, path: str = "") -> Q:
    """Condition on Space, or on what reaches it by `path` ("consultation__space__"): public and begun, or mine, or
    anything when I am of the office."""
    if actor.is_staff:
        return Q()
    seen = Q(**{f"{path}audience": Audience.PUBLIC}) & ~Q(**{f"{path}state": SpaceState.DRAFT})
    mine = actor.spaces()
    return seen | Q(**{f"{path}pk__in": mine}) if mine else seen


def entries_visible_to(actor: Actor) -> Q:
    """Condition on Entry. An entry is never wider than its space (actions see to it), so the narrower one wins."""
    published = Q(state=EntryState.PUBLISHED)
    if actor.is_staff:
        named = Q(audience=Audience.NAMED, readers__person=actor.person)
        return published & (Q(audience__in=audiences_of(actor)) | named)
    seen: Q = Q(audience=Audience.PUBLIC, space__audience=Audience.PUBLIC) & ~Q(space__state=SpaceState.DRAFT)
    mine = actor.spaces()
    if mine:
        seen |= Q(space_id__in=mine, audience__in=[Audience.PUBLIC, Audience.CITY_NGO, Audience.MEMBERS])
    if actor.person is not None:
        seen |= Q(audience=Audience.NAMED, readers__person=actor.person)
    return published & seen


def roles_by_space(rows: Iterable[tuple[UUID, str]]) -> dict[UUID, frozenset[Role]]:
    """(space, role) rows as a table of roles by space."""
    table: dict[UUID, frozenset[Role]] = {}
    for space_id, role in rows:
        table[space_id] = table.get(space_id, frozenset()) | {Role(role)}
    return table
