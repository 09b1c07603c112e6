"""The profile itself: written, or suggested where others speak; verified by a clerk."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from wspolnie.desks.profiles.actions.suggesting import suggest, waiting_of
from wspolnie.desks.profiles.actions.writing import FIELDS, verify_profile, write_profile
from wspolnie.desks.profiles.acts import ProfileAct
from wspolnie.desks.profiles.forms.profile import ProfileForm, SuggestionForm
from wspolnie.desks.profiles.models import Profile
from wspolnie.desks.profiles.policy import may_suggest
from wspolnie.desks.profiles.states import Standing
from wspolnie.desks.profiles.views.finding import find, writable
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.text.spoken import dates
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.foundation.web.sheets import csv_answer
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.views import actor_of, door

PAGE = 50


@door(ProfileAct.KEEP, "GET", "POST")
def edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Write the profile of one's own organisation, or of one for which nobody speaks."""
    one = writable(request, slug)
    form = ProfileForm(request.POST or None, initial=_said(one))
    if request.method == "POST" and form.is_valid():
        try:
            write_profile(one, form.telling(), by=actor_of(request))
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("organisation", slug)
    context = {"form": form, "organisation": one}
    return page(request, "profiles/profile.html", context, status=422 if form.errors else 200, private=True)


@door(ProfileAct.SUGGEST, "GET", "POST")
def suggestion(request: HttpRequest, slug: str) -> HttpResponse:
    """Suggest a description; the organisation decides."""
    one, actor = find(slug), actor_of(request)
    decision = may_suggest(actor, one.pk)
    if not decision:
        raise NotAllowed(decision.reason)
    form = SuggestionForm(request.POST or None, initial=_said(one))
    if request.method == "POST" and form.is_valid():
        try:
            suggest(one, form.telling(), form.cleaned_data["why"], by=actor)
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("organisation", slug)
    context = {"form": form, "organisation": one, "waits": waiting_of(one)}
    return page(request, "profiles/suggestion.html", context, status=422 if form.errors else 200, private=True)


@door(ProfileAct.VERIFY, "POST")
def verify(request: HttpRequest, slug: str) -> HttpResponse:
    """What stands there is so."""
    verify_profile(find(slug), by=actor_of(request))
    return redirect("organisation", slug)


@door(ProfileAct.VERIFY)
def unverified(request: HttpRequest) -> HttpResponse:
    """Profiles that a clerk has not verified, those that wait longest first."""
    found = _unverified()
    where = leafing(asked_page(request), found.count(), PAGE)
    return page(request, "profiles/unverified.html", {"profiles": found[where.shown], "where": where}, private=True)


@door(ProfileAct.VERIFY)
def unverified_sheet(request: HttpRequest) -> HttpResponse:
    """The same for a spreadsheet."""
    columns = (_("organisation"), _("KRS number"), _("written"))
    rows = ((one.organisation.name, one.organisation.krs, dates().iso(one.written_at)) for one in _unverified())
    return csv_answer(write_csv(columns, rows), _("profiles-to-verify"))


def _unverified() -> QuerySet[Profile]:
    rows: QuerySet[Profile] = Profile.objects.filter(state=Standing.UNVERIFIED).select_related("organisation")
    return rows.order_by("written_at", "pk")


def _said(one: Organisation) -> dict[str, Any]:
    """What the profile says today, for the form."""
    held = Profile.objects.filter(organisation=one).first()
    return {name: getattr(held, name) for name in FIELDS} if held else {}
