"""Invitations: the office sends them, whoever is invited answers."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.experts.actions.calling import answer_call, call_expert, take_back
from wspolnie.desks.experts.acts import ExpertAct
from wspolnie.desks.experts.forms import AnswerForm, CallForm
from wspolnie.desks.experts.models import ExpertCall
from wspolnie.desks.experts.states import CallState, call_state_label
from wspolnie.desks.experts.views.finding import find, told
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.spaces.views import actor_of, door

PAGE: Final = 30


@door(ExpertAct.INVITE, "GET", "POST")
def new(request: HttpRequest, expert: UUID) -> HttpResponse:
    """Invite somebody who agreed to be found; `?sprawa=` names the matter from which one came."""
    known = find(request, expert)
    came = {"matter": request.GET.get("sprawa", "").replace("\x00", "")[:200]}
    form = CallForm(request.POST or None, zone=city_of(request).zone, initial=came)
    if request.method == "POST" and form.is_valid():
        try:
            made = call_expert(known, form.inviting(), by=actor_of(request))
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("expert_call", made.pk)
    context = told(request, known) | {"form": form}
    return page(request, "experts/new.html", context, status=422 if form.errors else 200, private=True)


@door(ExpertAct.ANSWER)
def mine(request: HttpRequest) -> HttpResponse:
    """Invitations that the person got or sent, the newest first."""
    actor = actor_of(request)
    rows = ExpertCall.objects.filter(Q(person=actor.person) | Q(by=actor.person)).select_related("person", "by")
    where = leafing(asked_page(request), rows.count(), PAGE)
    calls = [(one, call_state_label(one.state)) for one in rows.order_by("-sent_at", "pk")[where.shown]]
    context = {"calls": calls, "where": where, "me": actor.person_id}
    return page(request, "experts/calls.html", context, private=True)


@door(ExpertAct.ANSWER, "GET", "POST")
def one(request: HttpRequest, call: UUID) -> HttpResponse:
    """One invitation for the two whom it concerns; whoever got it answers here."""
    found, actor = _find(request, call), actor_of(request)
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        to, words = form.said()
        try:
            answer_call(found, to, words, by=actor)
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("expert_call", found.pk)
    waits = found.state == CallState.SENT
    context = {
        "call": found,
        "form": form,
        "state": call_state_label(found.state),
        "may_answer": waits and found.person_id == actor.person_id,
        "may_take_back": waits and found.by_id == actor.person_id,
    }
    return page(request, "experts/call.html", context, status=422 if form.errors else 200, private=True)


@door(ExpertAct.INVITE, "POST")
def back(request: HttpRequest, call: UUID) -> HttpResponse:
    """Whoever invited takes it back."""
    take_back(_find(request, call), by=actor_of(request))
    return redirect("expert_call", call)


def _find(request: HttpRequest, pk: UUID) -> ExpertCall:
    """An invitation that the person got or sent; nobody else learns that it is there."""
    me = actor_of(request).person
    rows = ExpertCall.objects.filter(Q(person=me) | Q(by=me), pk=pk).select_related("person", "by")
    found: ExpertCall | None = rows.first() if me is not None else None
    if found is None:
        raise Http404
    return found
