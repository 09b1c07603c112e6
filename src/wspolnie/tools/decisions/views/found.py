"""What every page of a recommendation needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.foundation.web.pages import page
from wspolnie.foundation.web.routes import act_of
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor, decide
from wspolnie.spaces.views import place_of
from wspolnie.tools.decisions.acts import DecisionAct
from wspolnie.tools.decisions.models import Recommendation
from wspolnie.tools.decisions.reading import answers_for, has_tool
from wspolnie.tools.decisions.states import RecommendationState, Standing, standing_label, verdict_label, way_label

FOR_AN_OFFICE: Final = frozenset({DecisionAct.ANSWER, DecisionAct.PASS, DecisionAct.FOLLOW})


@dataclass(frozen=True, slots=True)
class Found:
    """A recommendation at its address, and who acts there."""

    row: Recommendation
    home: str
    actor: Actor

    @property
    def here(self) -> str:
        return f"{self.home}rekomendacje/{self.row.number}/"

    @property
    def context(self) -> dict[str, Any]:
        return words() | {"one": self.row, "space": self.row.space, "home": self.home, "here": self.here}


def words() -> dict[str, Any]:
    """What templates call things by."""
    return {
        "states": RecommendationState,
        "standings": Standing,
        "standing_label": standing_label,
        "verdict_words": verdict_label,
        "way_label": way_label,
    }


def body_of(request: HttpRequest, home: str, slug: str) -> tuple[Space, str, Actor]:
    """The space of an address that makes recommendations."""
    place = place_of(request, home, slug)
    if not has_tool(place.space):
        raise Http404
    return place.space, place.home, place.actor


def find(request: HttpRequest, home: str, slug: str, number: int) -> Found:
    """The recommendation of an address, if the reader may see it."""
    space, address, actor = body_of(request, home, slug)
    rows = Recommendation.objects.visible_to(actor).filter(space=space, number=number)
    one: Recommendation | None = rows.select_related(
        "space", "office", "city", "meeting__space", "origin__space"
    ).first()
    if one is None:
        raise Http404
    return Found(one, address, actor)


def done(request: HttpRequest, form: forms.Form, verb: Callable[[], object]) -> bool:
    """Whether the form was sent and its verb went through; a refusal stands in the form.

    Raises:
        NotAllowed: when the verb may not happen here.
    """
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        verb()
    except NotAllowed:
        raise
    except Refused as refusal:
        form.add_error(None, refusal.reason)
        return False
    return True


def answered(
    request: HttpRequest,
    found: Found,
    form: forms.Form,
    verb: Callable[[], object],
    template: str,
    more: dict[str, Any] | None = None,
) -> HttpResponse:
    """A page with one form of a recommendation; back to the recommendation once its verb went through."""
    if done(request, form, verb):
        return redirect(found.here)
    context = found.context | {"form": form, "not_now": _not_now(request, found)} | (more or {})
    return page(request, template, context, status=422 if form.errors else 200, private=True)


def _not_now(request: HttpRequest, found: Found) -> str:
    """Why the act of this page cannot be done; empty when it can."""
    match = request.resolver_match
    act = act_of(match.func) if match else None
    if act is None:
        return ""
    decision = decide(found.actor, act, found.row.space_id, found.row.stage)
    if decision and act in FOR_AN_OFFICE and not answers_for(found.actor, found.row.office_id):
        return _("%(office)s answers this: sign in as somebody of it.") % {"office": found.row.office.name}
    return decision.reason
