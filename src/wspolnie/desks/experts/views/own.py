"""What I know: written by oneself, taken back by oneself."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.experts.actions.listing import list_oneself, withdraw_oneself
from wspolnie.desks.experts.acts import ExpertAct
from wspolnie.desks.experts.forms import KnownForm
from wspolnie.desks.experts.models import Expert
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.views import actor_of, door


@door(ExpertAct.LIST, "GET", "POST")
def edit(request: HttpRequest) -> HttpResponse:
    """Say what one knows and who may find it."""
    actor = actor_of(request)
    held = Expert.objects.filter(person=actor.person).prefetch_related("themes__theme").first()
    form = KnownForm(request.POST or None, actor=actor, initial=_said(held))
    if request.method == "POST" and form.is_valid():
        try:
            list_oneself(form.known(), by=actor)
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("expert_own")
    context = {"form": form, "held": held, "chosen": len(form["themes"].value() or ())}
    return page(request, "experts/own.html", context, status=422 if form.errors else 200, private=True)


@door(ExpertAct.LIST, "POST")
def withdraw(request: HttpRequest) -> HttpResponse:
    """Nobody finds the person from now on."""
    withdraw_oneself(by=actor_of(request))
    return redirect("expert_own")


def _said(held: Expert | None) -> dict[str, Any]:
    if held is None:
        return {"everybody": "nie"}
    return {
        "topics": held.topics,
        "about": held.about,
        "themes": [row.theme_id for row in held.themes.all()],
        "organisation": held.organisation_id,
        "everybody": "tak" if held.everybody else "nie",
        "agree": True,
    }
