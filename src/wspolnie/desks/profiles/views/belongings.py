"""Contacts of one organisation, and what it did: shown and taken away by who may write of it."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.profiles.actions.contacts import hide_contact, show_contact, show_oneself
from wspolnie.desks.profiles.actions.evidence import add_evidence, remove_evidence
from wspolnie.desks.profiles.acts import ProfileAct
from wspolnie.desks.profiles.forms.belongings import ContactForm, EvidenceForm
from wspolnie.desks.profiles.models import Evidence, RoleContact
from wspolnie.desks.profiles.states import contact_label
from wspolnie.desks.profiles.views.finding import find, writable
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.capacities import speaks_for
from wspolnie.spaces.views import actor_of, door


@door(ProfileAct.KEEP, "GET", "POST")
def contacts(request: HttpRequest, slug: str) -> HttpResponse:
    """Whom one writes to and calls, and a form for one more."""
    one, actor = writable(request, slug), actor_of(request)
    form = ContactForm(request.POST or None, speaks=one.pk in speaks_for(actor))
    if request.method == "POST" and form.is_valid():
        show = show_oneself if form.cleaned_data.get("is_me") else show_contact
        try:
            show(one, form.reached(), by=actor)
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("profile_contacts", slug)
    context = {
        "form": form,
        "organisation": one,
        "contacts": RoleContact.objects.filter(organisation=one).order_by("role", "name", "pk"),
        "contact_label": contact_label,
        "me": actor.person_id,
    }
    return page(request, "profiles/contacts.html", context, status=422 if form.errors else 200, private=True)


@door(ProfileAct.KEEP, "POST")
def hide(request: HttpRequest, slug: str, contact: UUID) -> HttpResponse:
    """It is gone at once; a person does it also when they no longer speak for the organisation."""
    one, actor = find(slug), actor_of(request)
    rows = RoleContact.objects.filter(organisation=one, pk=contact).select_related("organisation")
    found: RoleContact | None = rows.first()
    if found is None:
        raise Http404
    hide_contact(found, by=actor)
    return redirect("organisation", slug)


@door(ProfileAct.KEEP, "GET", "POST")
def evidence(request: HttpRequest, slug: str) -> HttpResponse:
    """What it did for the local community, and a form for one more."""
    one = writable(request, slug)
    form = EvidenceForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            add_evidence(one, data["title"], data["year"], data["link"], by=actor_of(request))
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("profile_evidence", slug)
    shown = Evidence.objects.filter(organisation=one).order_by("-year", "title", "pk")
    context = {"form": form, "organisation": one, "evidence": shown}
    return page(request, "profiles/evidence.html", context, status=422 if form.errors else 200, private=True)


@door(ProfileAct.KEEP, "POST")
def remove(request: HttpRequest, slug: str, evidence: UUID) -> HttpResponse:
    """It is shown no more."""
    one = writable(request, slug)
    found: Evidence | None = (
        Evidence.objects.filter(organisation=one, pk=evidence).select_related("organisation").first()
    )
    if found is None:
        raise Http404
    remove_evidence(found, by=actor_of(request))
    return redirect("profile_evidence", slug)
