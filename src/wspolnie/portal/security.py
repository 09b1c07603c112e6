"""`/moje/bezpieczenstwo/`: one's own ways of signing in, and where one is signed in; each can be ended here."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from allauth.account.internal.flows.reauthentication import raise_if_reauthentication_required
from allauth.mfa.models import Authenticator
from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext

from wspolnie.foundation.modules import Waiting
from wspolnie.foundation.web.pages import page
from wspolnie.parties.people.actions import end_session, end_sessions
from wspolnie.parties.people.models import Account, Session
from wspolnie.portal.acts import PortalAct
from wspolnie.portal.sign_in_frame import Adapter, secured
from wspolnie.spaces.policy import Actor
from wspolnie.spaces.views import actor_of, door


def account_of(request: HttpRequest) -> Account:
    """The account of a signed-in request."""
    assert isinstance(request.user, Account)
    return request.user


@door(PortalAct.SECURE)
def overview(request: HttpRequest) -> HttpResponse:
    """What lets me in, and where am I signed in?"""
    account = account_of(request)
    factors = list(Authenticator.objects.filter(user=account).order_by("created_at"))
    codes = [kept for kept in factors if kept.type == Authenticator.Type.RECOVERY_CODES]
    mine = request.session.session_key
    context = {
        "email": account.email,
        "keys": [kept for kept in factors if kept.type == Authenticator.Type.WEBAUTHN],
        "totp": next((kept for kept in factors if kept.type == Authenticator.Type.TOTP), None),
        "codes": len(codes[0].wrap().get_unused_codes()) if codes else None,
        "sessions": [
            (session, session.pk == mine)
            for session in Session.objects.filter(account=account, began_at__isnull=False).order_by("-began_at")
        ],
        "done": request.GET.get("stan", ""),
    }
    return page(request, "mfa/index.html", context, private=True)


@door(PortalAct.SECURE)
def second_step(request: HttpRequest) -> HttpResponse:
    """My role needs a second factor in this session: what do I do?"""
    actor = actor_of(request)
    there = request.GET.get("next", "")
    ours = there.startswith("/") and url_has_allowed_host_and_scheme(there, allowed_hosts=None)
    if not actor.held_back:
        return HttpResponseRedirect(there if ours else reverse("my_matters"))
    ways = Adapter(request).get_reauthentication_methods(request.user)
    context = {"ways": [(way["id"], way["url"]) for way in ways], "next": there if ours else reverse("my_matters")}
    return page(request, "mfa/needed.html", context, private=True)


def todo(actor: Actor) -> list[Waiting]:
    """One of the office whose roles were left at the door has that to do first."""
    if not actor.held_back:
        return []
    return [
        Waiting(gettext("Security"), gettext("Your role needs a second step of signing in"), reverse("second_step"))
    ]


@door(PortalAct.SECURE, "POST")
def end_one(request: HttpRequest, seat: UUID) -> HttpResponse:
    """One session ends; one's own is signed out."""
    own = Session.objects.filter(pk=request.session.session_key, seat=seat).exists()
    if own:
        logout(request)
        return HttpResponseRedirect(reverse("home"))
    end_session(account_of(request), seat)
    return _back("sesje")


@door(PortalAct.SECURE, "POST")
def end_others(request: HttpRequest) -> HttpResponse:
    """Every session ends but this one."""
    end_sessions(account_of(request).pk, but=request.session.session_key)
    return _back("sesje")


def _back(state: str) -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('mfa_index')}?stan={state}")


def _codes(request: HttpRequest) -> list[str]:
    """Recovery codes that are still good; shown after the second factor alone.

    The library's own pages note in the table that they were seen, which a GET of ours may not.
    """
    raise_if_reauthentication_required(request, app="allauth.mfa")
    kept: Any = Authenticator.objects.filter(user=account_of(request), type=Authenticator.Type.RECOVERY_CODES).first()
    if kept is None:
        raise Http404
    unused: list[str] = kept.wrap().get_unused_codes()
    return unused


def _codes_page(request: HttpRequest) -> HttpResponse:
    """The codes on a page, to be copied or printed."""
    return page(request, "mfa/recovery_codes/index.html", {"codes": _codes(request)}, private=True)


def _codes_file(request: HttpRequest) -> HttpResponse:
    """The codes as a file."""
    text = "\n".join([request.get_host(), "", *_codes(request), ""])
    return HttpResponse(
        text,
        content_type="text/plain; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="wspolnie-kody-zapasowe.txt"'},
    )


codes = secured(_codes_page)
codes_file = secured(_codes_file)
