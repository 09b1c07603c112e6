"""Pages of following: asking, the two links of letters, and what somebody follows."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from wspolnie.foundation.modules import Refused, registry
from wspolnie.foundation.web.actions import TooManyTries, count_try
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.pages import page
from wspolnie.services.follows import actions
from wspolnie.services.follows.acts import FollowAct
from wspolnie.services.follows.forms import AddressForm, ButtonForm
from wspolnie.services.follows.letters import days, news_told
from wspolnie.services.follows.links import BEGIN, END, follow_of
from wspolnie.spaces.actions import end_follow
from wspolnie.spaces.models import Entry, Follow
from wspolnie.spaces.policy import NOBODY, Actor
from wspolnie.spaces.views import actor_of, door

TRIES: Final = 10
TRIES_IN: Final = timedelta(minutes=15)


@door(FollowAct.BEGIN, "GET", "POST")
def begin(request: HttpRequest, entry: UUID) -> HttpResponse:
    """Follow what everybody may read: an address and its letter; whoever signed in needs one button."""
    actor = actor_of(request)
    found = Entry.objects.visible_to(NOBODY).select_related("space").filter(pk=entry).first()
    if found is None:
        raise Http404
    if actor.person is not None:
        return _signed_in(request, actor, found)
    form = AddressForm(request.POST or None) if request.method == "POST" else AddressForm()
    if request.method == "POST" and form.is_valid():
        try:
            count_try(request, "follow-entry", "", limit=TRIES, within=TRIES_IN)
        except TooManyTries as refusal:
            form.add_error(None, refusal.reason)
            response = _page(request, "begin", found, form=form, status=429)
            response["Retry-After"] = str(int(TRIES_IN.total_seconds()))
            return response
        actions.ask(city_of(request), found, form.cleaned_data["address"])
        return redirect(f"{request.path}?wyslano=1")
    return _page(request, "begin", found, form=form, is_sent="wyslano" in request.GET, status=_status(form))


def _signed_in(request: HttpRequest, actor: Actor, entry: Entry) -> HttpResponse:
    form = ButtonForm(request.POST if request.method == "POST" else None)
    mine = Follow.objects.filter(entry=entry, person=actor.person).first()
    if form.is_valid():
        try:
            if "koniec" in request.POST and mine is not None:
                end_follow(mine, by=actor)
            elif "koniec" not in request.POST:
                actions.follow_signed_in(entry, by=actor)
            return redirect(request.path)
        except Refused as refusal:
            form.add_error(None, refusal.reason)
    return _page(request, "begin", entry, form=form, mine=mine, status=_status(form))


def _status(form: Any) -> int:
    return 422 if form.is_bound and form.errors else 200


def _page(request: HttpRequest, name: str, entry: Entry, *, status: int = 200, **more: Any) -> HttpResponse:
    context = {
        "entry": entry,
        "address": registry.addresses([entry])[entry.pk],
        "days": days(),
        "news": news_told(),
        **more,
    }
    return page(request, f"follows/{name}.html", context, status=status, private=True)


@door(FollowAct.BEGIN, "GET", "POST")
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Where the link of the letter leads: its matter and a button; a mail scanner that opens it does nothing."""
    follow = follow_of(token, BEGIN)
    if follow is None:
        return page(request, "follows/unknown.html", status=404, private=True)
    if request.method == "POST":
        actions.confirm(follow)
        return redirect(request.path)
    return _page(request, "confirm", follow.entry, token=token, is_done=follow.confirmed_at is not None)


@door(FollowAct.BEGIN, "GET", "POST")
def end(request: HttpRequest, token: str) -> HttpResponse:
    """Where the link under each message leads: one button, and this matter is followed no more."""
    follow = follow_of(token, END)
    if follow is None:
        return page(request, "follows/unknown.html", {"is_end": True}, status=404, private=True)
    if request.method == "POST":
        end_follow(follow)
    return _page(request, "end", follow.entry, token=token, is_done=request.method == "POST")


@door(FollowAct.SEE_OWN, "GET", "POST")
def own(request: HttpRequest) -> HttpResponse:
    """What I follow, signed in or by the address of my account, each with its button."""
    actor = actor_of(request)
    assert actor.person is not None  # the act is for people who are signed in
    theirs = Follow.objects.of(actor.person).confirmed().select_related("entry__space").order_by("entry__title", "pk")
    form = ButtonForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        for follow in theirs:
            if str(follow.pk) == request.POST.get("one", ""):
                end_follow(follow, by=actor)
        return redirect(reverse("follows_own"))
    read_at = registry.addresses([follow.entry for follow in theirs])
    rows = [(follow, read_at[follow.entry_id]) for follow in theirs]
    return page(request, "follows/own.html", {"rows": rows, "form": form}, private=True)
