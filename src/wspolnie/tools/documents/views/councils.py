"""The page of a council that works here: what it was asked, and its opinion."""

from __future__ import annotations

from datetime import time
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.deadlines.limits import MINUTE, limit_at
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.policy import NOBODY, decide
from wspolnie.spaces.views import Place, door, place_of
from wspolnie.tools.documents.actions.councils import Voted, opine
from wspolnie.tools.documents.actions.opinions import Attached
from wspolnie.tools.documents.acts import DocumentAct
from wspolnie.tools.documents.forms.opinions import CouncilForm
from wspolnie.tools.documents.models import Document, Opinion
from wspolnie.tools.documents.states import Stance


@door(DocumentAct.SEE_ASKED, within=True)
def of_council(request: HttpRequest, home: str, slug: str, opinion: UUID) -> HttpResponse:
    """What a council was asked: the wording, the last minute; a form for whoever runs it."""
    place, asked = _asked(request, home, slug, opinion)
    may = asked.is_waiting and decide(place.actor, DocumentAct.OPINE, place.space.pk)
    return _page(request, place, asked, CouncilForm() if may else None)


@door(DocumentAct.OPINE, "POST", within=True)
def give(request: HttpRequest, home: str, slug: str, opinion: UUID) -> HttpResponse:
    """The council gives its opinion."""
    place, asked = _asked(request, home, slug, opinion)
    form = CouncilForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            opine(asked, _voted(form.cleaned_data), by=place.actor)
        except NotAllowed:
            raise
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("council_opinion", home, slug, opinion)
    return _page(request, place, asked, form)


def _asked(request: HttpRequest, home: str, slug: str, opinion: UUID) -> tuple[Place, Opinion]:
    place = place_of(request, home, slug)
    rows = Opinion.objects.filter(pk=opinion, space=place.space)
    found: Opinion | None = rows.select_related("document__entry__space", "version", "file").first()
    if found is None:
        raise Http404
    return place, found


def _page(request: HttpRequest, place: Place, asked: Opinion, form: CouncilForm | None) -> HttpResponse:
    context = {
        "space": place.space,
        "home": place.home,
        "asked": asked,
        "stance": Stance(asked.stance).label if asked.stance else "",
        "until": asked.silent_from - MINUTE,
        "opened": limit_at(asked.delivered_on, time(0), city_of(request).zone),
        "is_over": instant() >= asked.silent_from,
        "paragraphs": asked.version.paragraphs.order_by("position"),
        "form": form,
        "is_public": Document.objects.visible_to(NOBODY).filter(pk=asked.document_id).exists(),
    }
    wrong = form is not None and bool(form.errors)
    return page(request, "documents/of_council.html", context, status=422 if wrong else 200, private=True)


def _voted(data: dict[str, Any]) -> Voted:
    votes = tuple(data[name] for name in ("votes_for", "votes_against", "votes_abstained"))
    file = data["file"]
    return Voted(
        stance=Stance(data["stance"]),
        text=data["text"],
        separate=data["separate"],
        votes=None if None in votes else (votes[0], votes[1], votes[2]),
        file=Attached(file.chunks(), file.name) if file else None,
    )
