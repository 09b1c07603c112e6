"""Public pages of the front of the house."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import FrontRow, registry
from wspolnie.foundation.ui import views as ui
from wspolnie.foundation.ui.sample import sample
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.keeping import kept
from wspolnie.foundation.web.language import COOKIE
from wspolnie.foundation.web.pages import page
from wspolnie.foundation.web.routes import Scope, route
from wspolnie.portal.acts import PortalAct
from wspolnie.portal.statement import STATEMENT
from wspolnie.portal.where import where
from wspolnie.spaces.views import actor_of, door

A_YEAR: Final = 365 * 24 * 3600
FAR: Final = datetime.max.replace(tzinfo=UTC)
SHOWN: Final = 8


@door(PortalAct.READ)
@kept
def home(request: HttpRequest) -> HttpResponse:
    """What can I take part in now, what has been decided, what is next."""
    actor = actor_of(request)
    shown = [part(actor) for module in registry.all() for part in module.front]
    open_now = sorted((row for part in shown for row in part.open_now), key=lambda row: row.closes_at or FAR)
    coming = sorted((row for part in shown for row in (*part.upcoming, *part.dates)), key=_next_moment)
    context = {
        "open_matters": open_now[:SHOWN],
        "open_total": len(open_now),
        "all_url": reverse("consultations"),
        "coming": [(_next_moment(row), row.title, row.url, row.meta) for row in coming[:SHOWN]],
        "decided": [row for part in shown for row in part.decided],
        "figures": [(figure.value, figure.label, "") for part in shown for figure in part.figures()],
        "where": where(city_of(request), open_now),
    }
    return page(request, "portal/home.html", context)


def _next_moment(row: FrontRow) -> datetime:
    """When a coming matter comes: its opening if that is ahead, else its end."""
    if row.opens_at and row.opens_at > instant():
        return row.opens_at
    return row.closes_at or FAR


@door(PortalAct.CHOOSE_LANGUAGE)
def language(request: HttpRequest, code: str) -> HttpResponse:
    """Remember the language and go back to where the visitor was."""
    return choose_language(request, code)


def choose_language(request: HttpRequest, code: str) -> HttpResponse:
    """The answer that keeps the choice in a cookie of this host."""
    if code not in dict(settings.LANGUAGES):
        raise Http404
    back = request.GET.get("z", "/")
    if not back.startswith("/") or not url_has_allowed_host_and_scheme(back, allowed_hosts=None):
        back = "/"
    response = redirect(back)
    response.set_cookie(COOKIE, code, max_age=A_YEAR, samesite="Lax", secure=settings.HTTPS, httponly=True)
    return response


@door(PortalAct.READ)
@kept
def accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement (Act of 4 April 2019)."""
    return page(request, "portal/accessibility.html", {"statement": STATEMENT})


@door(PortalAct.SEE_COMPONENTS)
def wzornik(request: HttpRequest) -> HttpResponse:
    """The living page of components: in demo and development only."""
    if not settings.DEMO:
        raise Http404
    return page(request, "ui/wzornik.html", sample())


asset = route(PortalAct.READ, scope=Scope.GLOBAL)(ui.asset)
