"""A suggestion as the organisation sees it: taken over, or refused with a reason."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.profiles.actions.suggesting import accept_suggestion, refuse_suggestion
from wspolnie.desks.profiles.acts import ProfileAct
from wspolnie.desks.profiles.forms.profile import RefusalForm
from wspolnie.desks.profiles.models import Profile, Suggestion
from wspolnie.desks.profiles.states import SuggestionState, suggestion_label
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.capacities import speaks_for
from wspolnie.spaces.views import actor_of, door


@door(ProfileAct.KEEP, "GET", "POST")
def answer(request: HttpRequest, slug: str, suggestion: UUID) -> HttpResponse:
    """Read it and take it over; the office reads what became of it."""
    found, form = _one(request, slug, suggestion), RefusalForm()
    if request.method == "POST":
        accept_suggestion(found, by=actor_of(request))
        return redirect("organisation", slug)
    return _shown(request, found, form)


@door(ProfileAct.KEEP, "POST")
def refuse(request: HttpRequest, slug: str, suggestion: UUID) -> HttpResponse:
    """It is not wanted, and why."""
    found, form = _one(request, slug, suggestion), RefusalForm(request.POST)
    if form.is_valid():
        try:
            refuse_suggestion(found, form.cleaned_data["because"], by=actor_of(request))
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("organisation", slug)
    return _shown(request, found, form)


def _shown(request: HttpRequest, found: Suggestion, form: RefusalForm) -> HttpResponse:
    context = {
        "suggestion": found,
        "organisation": found.organisation,
        "profile": Profile.objects.filter(organisation=found.organisation).first(),
        "form": form,
        "can_answer": found.state == SuggestionState.WAITING and found.organisation_id in speaks_for(actor_of(request)),
        "label": suggestion_label(found.state),
    }
    return page(request, "profiles/answer.html", context, status=422 if form.errors else 200, private=True)


def _one(request: HttpRequest, slug: str, pk: UUID) -> Suggestion:
    """A suggestion that the reader may see: of their organisation, or as one of the office."""
    actor = actor_of(request)
    rows = Suggestion.objects.select_related("organisation")
    found: Suggestion | None = rows.filter(pk=pk, organisation__slug=slug).first()
    if found is None or not (actor.is_staff or found.organisation_id in speaks_for(actor)):
        raise Http404
    return found
