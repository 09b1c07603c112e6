"""Who acts in a request, and the door that every view of a city passes."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from wspolnie.foundation.modules import Act
from wspolnie.foundation.web.routes import methods, route
from wspolnie.parties.people.models import Person
from wspolnie.spaces.kinds import SpaceKind
from wspolnie.spaces.models import Membership
from wspolnie.spaces.policy import NOBODY, Actor, require, roles_by_space


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
    today = timezone.localdate()
    rows = list(
        Membership.objects.filter(person=person, since__lte=today)
        .exclude(until__lt=today)
        .values_list("space_id", "role", "space__kind")
    )
    city_roles = roles_by_space((space, role) for space, role, kind in rows if kind == SpaceKind.CITY)
    own = roles_by_space((space, role) for space, role, kind in rows if kind != SpaceKind.CITY)
    roles = next(iter(city_roles.values()), frozenset())
    return Actor(person=person, capacity="office" if roles else "self", city_roles=roles, space_roles=own)


def door(act: Act, *allowed: str) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """A view of a city: its act is declared, its methods are closed, and the actor is asked before it runs.

    Acts that depend on a space below the city are asked again by the verb, with the space.
    """

    def wrap(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @route(act)
        @methods(*(allowed or ("GET",)))
        @wraps(view)
        def opened(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            require(actor_of(request), act)
            return view(request, *args, **kwargs)

        return opened

    return wrap
