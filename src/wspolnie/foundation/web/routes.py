"""Every route says which act it is and whether it belongs to a city; a test lists those that do not."""

from __future__ import annotations

import enum
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse

from wspolnie.foundation.modules import Act

V = TypeVar("V", bound=Callable[..., Any])


class Scope(enum.Enum):
    """Whether a route speaks for one city or for the installation."""

    CITY = "city"
    GLOBAL = "global"


def route(act: Act, *, scope: Scope = Scope.CITY) -> Callable[[V], V]:
    """Declare the act of a view, and its scope."""

    def declare(view: V) -> V:
        view.act = act  # type: ignore[attr-defined]  # read again by act_of
        view.scope = scope  # type: ignore[attr-defined]  # read again by scope_of
        return view

    return declare


def scope_of(view: Callable[..., Any]) -> Scope | None:
    return getattr(view, "scope", None)


def act_of(view: Callable[..., Any]) -> Act | None:
    return getattr(view, "act", None)


def methods(*allowed: str) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """Answer 405 with Allow to any other method; HEAD goes with GET."""
    known = set(allowed) | ({"HEAD"} if "GET" in allowed else set())

    def guard(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method not in known:
                return HttpResponse(status=405, headers={"Allow": ", ".join(sorted(known))})
            return view(request, *args, **kwargs)

        return guarded

    return guard


def own_transaction(view: V) -> V:
    """The view opens its city's transaction by itself, because it tells refusals otherwise than by a page."""
    view.own_transaction = True  # type: ignore[attr-defined]  # read again by opens_itself
    return view


def opens_itself(view: Callable[..., Any]) -> bool:
    return getattr(view, "own_transaction", False)
