"""Who may read and who may act: the one place where it is decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.foundation.cities.reading import switched_on
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import Act, Decision, NotAllowed, Stage
from wspolnie.spaces.kinds import STAFF, Audience, Role, role_label
from wspolnie.spaces.states import EntryState, SpaceState

if TYPE_CHECKING:
    from wspolnie.parties.people.models import Person


@dataclass(frozen=True, slots=True)
class Loan:
    """Roles of somebody absent that their deputy has for the time."""

    deputyship_id: UUID
    person_id: UUID
    city_roles: frozenset[Role] = frozenset()
    space_roles: dict[UUID, frozenset[Role]] = field(default_factory=dict)

    def roles_in(self, space_id: UUID | None) -> frozenset[Role]:
        """As Actor.roles_in, of the absent one."""
        return self.city_roles | (self.space_roles.get(space_id, frozenset()) if space_id else frozenset())


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts in this request: a person or nobody known, with the roles that hold today, read once."""

    person: Person | None = None
    capacity: str = "anonymous"
    city_roles: frozenset[Role] = frozenset()
    space_roles: dict[UUID, frozenset[Role]] = field(default_factory=dict)
    loans: tuple[Loan, ...] = ()
    held_back: bool = False
    """Roles of the office were left at the door: this session has not shown the second factor that they need."""
    spoken: list[frozenset[UUID]] | None = field(default=None, compare=False, repr=False)
    """Organisations that the actor of one request speaks for, once they were read; None keeps nothing."""

    @property
    def person_id(self) -> UUID | None:
        return self.person.pk if self.person else None

    @property
    def is_staff(self) -> bool:
        return bool(self.roles_in(None) & STAFF)

    def roles_in(self, space_id: UUID | None) -> frozenset[Role]:
        """Roles that count in a space: the city's, the space's, and lent ones; None asks for the city as a whole."""
        lent = frozenset(role for loan in self.loans for role in loan.roles_in(space_id))
        return self._own_in(space_id) | lent

    def _own_in(self, space_id: UUID | None) -> frozenset[Role]:
        return self.city_roles | (self.space_roles.get(space_id, frozenset()) if space_id else frozenset())

    def spaces(self) -> tuple[UUID, ...]:
        """Spaces that the actor, or somebody absent whom they stand in for, is a member of."""
        return tuple(dict.fromkeys([*self.space_roles, *(space for loan in self.loans for space in loan.space_roles)]))

    def desks(self) -> tuple[UUID, ...]:
        """Spaces in which the actor works for the office, by a role of the space itself."""
        return tuple(space for space in self.spaces() if self.roles_in(space) & STAFF)

    def without_office(self) -> Actor:
        """The same person without any role of the office, own or lent."""
        below = {space: roles - STAFF for space, roles in self.space_roles.items()}
        city = self.city_roles - STAFF
        return replace(self, capacity="self", city_roles=city, space_roles=below, loans=(), held_back=True)

    def doing(self, act: Act, space_id: UUID | None = None) -> Actor:
        """The actor in the capacity in which the act is done: one's own rights first, then those of somebody absent,
        which the journal and the page then say ("in the place of")."""
        roles = act.rule.roles
        if not roles or roles & self._own_in(space_id):
            return self
        for loan in self.loans:
            if roles & loan.roles_in(space_id):
                return replace(self, capacity=f"deputy:{loan.deputyship_id}")
        return self


NOBODY = Actor()


def decide(actor: Actor, act: Act, space_id: UUID | None = None, state: Stage | None = None) -> Decision:
    """May the actor do the act here, and (when a stage is given) now? A no says why."""
    rule = act.rule
    if not rule.anyone:
        if actor.person is None:
            return Decision.no(_("Sign in first: this needs a person whom the city knows."))
        if not rule.signed_in and not rule.roles & actor.roles_in(space_id):
            if actor.held_back and rule.roles & STAFF:
                return Decision.no(_("Your role needs a second step of signing in: open “Signing in and security”."))
            names = ", ".join(role_label(role) for role in sorted(rule.roles))
            return Decision.no(_("Only people with this role can do it: %(roles)s.") % {"roles": names})
    if state is not None and rule.states and state not in rule.states:
        when = ", ".join(stage.label for stage in rule.states)
        return Decision.no(
            _("Not now: the matter is at the stage “%(now)s”. This can be done at: %(when)s.")
            % {"now": state.label, "when": when}
        )
    return Decision.yes()


def decide_somewhere(actor: Actor, act: Act) -> Decision:
    """May the actor do the act in some space of the city? The answer for a door behind which a space is looked up."""
    for space_id in (None, *actor.spaces()):
        decision = decide(actor, act, space_id)
        if decision:
            break
    return decision


def require(actor: Actor, act: Act, space_id: UUID | None = None) -> None:
    """Go on only when the actor may.

    Raises:
        NotAllowed: with the reason.
    """
    decision = decide(actor, act, space_id)
    if not decision:
        raise NotAllowed(decision.reason)


def require_another(actor: Actor, act: Act, first: Iterable[UUID | None]) -> None:
    """Go on only when the act needs no second person today, or the actor is none of the `first` (ids of persons).

    Raises:
        NotAllowed: with the reason.
    """
    if asks_for_another(act) and actor.person_id in {person for person in first if person is not None}:
        raise NotAllowed(
            _("Four eyes: you prepared this yourself, so another person with the same right has to do it.")
        )


def asks_for_another(act: Act) -> bool:
    """Whether the city's parameter asks for a second person today."""
    name = act.rule.four_eyes
    return bool(name) and switched_on(name, timezone.localdate(instant()))


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
