"""Who acts in a request, and the door that every view of a city passes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Final
from uuid import UUID

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from wspolnie.foundation.cities.reading import switched_on
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import Act, NotAllowed, registry
from wspolnie.foundation.web.routes import act_of, methods, route
from wspolnie.parties.people.models import Person
from wspolnie.spaces.kinds import Role, SpaceKind
from wspolnie.spaces.models import Membership, Space
from wspolnie.spaces.policy import NOBODY, Actor, Loan, decide, decide_somewhere, require, roles_by_space

SHOWN: Final = "account_authentication_methods"
"""Where the sign-in library keeps by what a session was let in."""


def actor_of(request: HttpRequest) -> Actor:
    """The acting person with today's roles, read once a request: two statements when signed in, none when not."""
    known = request.__dict__.get("_actor")
    if isinstance(known, Actor):
        return known
    actor = _find(request)
    request.__dict__["_actor"] = actor
    return actor


def _find(request: HttpRequest) -> Actor:
    account = request.user
    if not account.is_authenticated:
        return NOBODY
    person: Person | None = Person.objects.filter(account_id=account.pk).first()
    if person is None:
        return NOBODY
    actor = actor_today(person)
    works_for_office = actor.is_staff or bool(actor.desks())
    return actor.without_office() if works_for_office and _lacks_second_factor(request) else actor


def _lacks_second_factor(request: HttpRequest) -> bool:
    """Whether the city asks its office for a second factor today and this session has shown none."""
    shown = request.session.get(SHOWN, [])
    if any(step.get("method") == "mfa" for step in shown):
        return False
    return switched_on("second_factor_for_staff", timezone.localdate(instant()))


def actor_today(person: Person) -> Actor:
    """A person with the roles that hold today, their own and those of people whom they stand in for: one statement."""
    today = timezone.localdate(instant())
    lent = Q(
        person__replaced__deputy=person,
        person__replaced__since__lte=today,
        person__replaced__until__gte=today,
        person__replaced__ended_at__isnull=True,
    )
    rows = list(
        Membership.objects.on(today)
        .filter(Q(person=person) | lent)
        .order_by("since", "pk")
        .values_list("space_id", "role", "space__kind", "person_id", "person__replaced__id", "office_id")
    )
    own = [row for row in rows if row[3] == person.pk]
    city_roles, space_roles = _roles(own)
    offices = [row[5] for row in own if row[2] == SpaceKind.CITY and row[5] is not None]
    others = {row[4]: row[3] for row in rows if row[3] != person.pk}
    loans = tuple(
        Loan(deputyship, absent, *_roles([row for row in rows if row[4] == deputyship and row[3] == absent]))
        for deputyship, absent in others.items()
    )
    capacity = f"office:{offices[0]}" if offices else "office" if city_roles else "self"
    return Actor(
        person=person, capacity=capacity, city_roles=city_roles, space_roles=space_roles, loans=loans, spoken=[]
    )


def _roles(rows: list[Any]) -> tuple[frozenset[Role], dict[UUID, frozenset[Role]]]:
    """Roles in the city as a whole, and those in spaces below it."""
    city = frozenset(Role(row[1]) for row in rows if row[2] == SpaceKind.CITY)
    return city, roles_by_space((row[0], row[1]) for row in rows if row[2] != SpaceKind.CITY)


def door(
    act: Act, *allowed: str, within: bool = False
) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """A view of a city: its act is declared, its methods are closed, and the actor is asked before it runs.

    `within`: the page is of a space below the city, whose own roles count. The door lets in who may do the act in some
    space, and the view must ask again with `step_in` once it knows which one.
    """

    def wrap(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @route(act)
        @methods(*(allowed or ("GET",)))
        @wraps(view)
        def opened(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            actor = actor_of(request)
            decision = decide_somewhere(actor, act) if within else decide(actor, act)
            if not decision:
                raise NotAllowed(decision.reason)
            if not within:
                request.__dict__["_actor"] = actor.doing(act)
            return view(request, *args, **kwargs)

        return opened

    return wrap


def step_in(request: HttpRequest, space_id: UUID) -> Actor:
    """The actor of a page of a space, in the capacity in which they do the page's act there.

    Raises:
        NotAllowed: when the roles that let them through the door do not hold in this space.
    """
    match = request.resolver_match
    act = act_of(match.func) if match else None
    actor = actor_of(request)
    if act is not None:
        require(actor, act, space_id)
        actor = actor.doing(act, space_id)
        request.__dict__["_actor"] = actor
    return actor


@dataclass(frozen=True, slots=True)
class Place:
    """The space of an address with its home ("/grupy/zielen/"), and who acts there."""

    space: Space
    home: str
    actor: Actor


def place_of(request: HttpRequest, home: str, slug: str) -> Place:
    """The space that lives at an address, if the reader may see it.

    Raises:
        Http404: when none does.
        NotAllowed: as `step_in`.
    """
    space: Space | None = Space.objects.visible_to(actor_of(request)).filter(slug=slug).first()
    address = f"/{home}/{slug}/"
    if space is None or registry.home(space.kind, space.pk) != address:
        raise Http404
    return Place(space, address, step_in(request, space.pk))
