"""Who speaks for an organisation: seen by the office and by those who do, counted for everybody; declared, ended."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from wspolnie.desks.organisations.actions import representing
from wspolnie.desks.organisations.acts import OrganisationAct
from wspolnie.desks.organisations.forms.speaking import ContactForm, DeclarationForm, EndForm, ReasonForm
from wspolnie.desks.organisations.sheets.mandates import as_csv
from wspolnie.desks.organisations.views.reading import find
from wspolnie.foundation.cities.reading import parameter
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.parties.organisations.facts import confirmation_label, state_label
from wspolnie.parties.organisations.links import PARAMETER
from wspolnie.parties.organisations.models import Organisation, Proposal, Representation, RepresentationQuerySet
from wspolnie.parties.organisations.states import Confirmation, RepresentationState
from wspolnie.spaces.capacities import speaks_for
from wspolnie.spaces.policy import Actor
from wspolnie.spaces.views import actor_of, door

PAGE: Final = 50
STATES: Final = {
    "czekaja": RepresentationState.DECLARED,
    "potwierdzone": RepresentationState.CONFIRMED,
    "odmowy": RepresentationState.REFUSED,
    "zakonczone": RepresentationState.ENDED,
}
"""Words of addresses for states."""
WORDS: Final = {"states": RepresentationState, "state_label": state_label, "confirmation_label": confirmation_label}


@door(OrganisationAct.READ)
def index(request: HttpRequest, slug: str) -> HttpResponse:
    """Who speaks for it: all for the office and for those who speak for it, a count of roles for strangers."""
    actor, one = actor_of(request), find(slug)
    shown = list(_seen(actor).filter(organisation=one).select_related("person", "organisation").in_order())
    known = Representation.objects.filter(organisation=one).confirmed_on(representing.today())
    context = {
        "organisation": one,
        "representations": shown,
        "can_vouch": representing.may_vouch(shown, actor),
        "count": known.count(),
        "roles": sorted(set(known.exclude(role="").values_list("role", flat=True))),
        "is_office": actor.is_staff,
        "holds": _holds(actor, one),
        "me": actor.person_id,
        **WORDS,
    }
    return page(request, "organisations/representations.html", context, private=bool(shown))


def _seen(actor: Actor) -> RepresentationQuerySet:
    mine = speaks_for(actor)
    found: RepresentationQuerySet = Representation.objects.visible_to(
        actor.person_id, office=actor.is_staff, speaks_for=mine
    )
    return found


def _holds(actor: Actor, organisation: Organisation) -> Representation | None:
    """What the actor declared of themselves that still holds or waits."""
    if actor.person is None:
        return None
    theirs = Representation.objects.filter(organisation=organisation, person=actor.person)
    return theirs.on(representing.today()).filter(state__in=["declared", "confirmed"]).first()


@door(OrganisationAct.DECLARE, "GET", "POST")
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """Say that one speaks for the organisation; what happens next stands above the button."""
    one = find(slug)
    form = DeclarationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            representing.declare(one, form.declaration(), by=actor_of(request))
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("representations", slug)
    context = {
        "form": form,
        "organisation": one,
        "holds": _holds(actor_of(request), one),
        "days": int(parameter(PARAMETER, representing.today())),
    }
    status = 422 if form.errors else 200
    return page(request, "organisations/representation_new.html", context, status=status, private=True)


@door(OrganisationAct.VOUCH, "POST")
def confirm(request: HttpRequest, slug: str, one: UUID) -> HttpResponse:
    """It is so."""
    representing.confirm(_one(request, slug, one), by=actor_of(request))
    return redirect("representations", slug)


@door(OrganisationAct.VOUCH, "GET", "POST")
def refuse(request: HttpRequest, slug: str, one: UUID) -> HttpResponse:
    """It is not so, and why."""
    found, actor = _one(request, slug, one), actor_of(request)
    if found.pk not in representing.may_vouch([found], actor):
        raise Http404
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        representing.refuse(found, because=form.cleaned_data["because"], by=actor)
        return redirect("representations", slug)
    context = {"form": form, "organisation": found.organisation, "representation": found}
    status = 422 if form.errors else 200
    return page(request, "organisations/representation_refuse.html", context, status=status, private=True)


@door(OrganisationAct.DECLARE, "GET", "POST")
def end(request: HttpRequest, slug: str, one: UUID) -> HttpResponse:
    """The last day on which the person spoke for it."""
    found, actor = _one(request, slug, one), actor_of(request)
    if found.person_id != actor.person_id and found.pk not in representing.may_vouch([found], actor):
        raise Http404
    form = EndForm(request.POST or None, since=found.since)
    if request.method == "POST" and form.is_valid():
        try:
            representing.end(found, until=form.cleaned_data["until"], by=actor)
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("representations", slug)
    context = {"form": form, "organisation": found.organisation, "representation": found, "me": actor.person_id}
    status = 422 if form.errors else 200
    return page(request, "organisations/representation_end.html", context, status=status, private=True)


@door(OrganisationAct.DECLARE, "POST")
def letter(request: HttpRequest, slug: str, one: UUID) -> HttpResponse:
    """Ask the register's address once more."""
    representing.ask_again(_one(request, slug, one), by=actor_of(request))
    return redirect("representations", slug)


def _one(request: HttpRequest, slug: str, pk: UUID) -> Representation:
    """A representation that the reader may see, at its organisation's address."""
    found: Representation | None = (
        _seen(actor_of(request))
        .filter(organisation__slug=slug, pk=pk)
        .select_related("organisation__city", "person__account")
        .first()
    )
    if found is None:
        raise Http404
    return found


@door(OrganisationAct.VOUCH, "GET", "POST")
def contact(request: HttpRequest, slug: str) -> HttpResponse:
    """Contact data, district and fields of work, kept by those who speak for the organisation."""
    one, actor = find(slug), actor_of(request)
    if one.pk not in speaks_for(actor):
        raise Http404
    form = ContactForm(one, request.POST or None)
    if request.method == "POST" and form.is_valid():
        representing.change_contact(one, form.particulars(), by=actor)
        return redirect("organisation", slug)
    context = {"form": form, "organisation": one}
    status = 422 if form.errors else 200
    return page(request, "organisations/contact.html", context, status=status, private=True)


@door(OrganisationAct.DECLARE)
def mine(request: HttpRequest) -> HttpResponse:
    """Whom I represent, with what waits and what is past; what I proposed."""
    actor = actor_of(request)
    theirs = Representation.objects.filter(person=actor.person).select_related("organisation").in_order()
    proposals = Proposal.objects.filter(person=actor.person).select_related("organisation").order_by("-proposed_at")
    context = {"representations": theirs, "proposals": proposals, **WORDS}
    return page(request, "organisations/mine.html", context, private=True)


@door(OrganisationAct.CONFIRM)
def everybody(request: HttpRequest) -> HttpResponse:
    """Everybody who speaks for anybody: for the office, with what waits on top."""
    chosen = request.GET.get("stan", "")
    found = _chosen(chosen)
    where = leafing(asked_page(request), found.count(), PAGE)
    context = {
        "representations": found.in_order()[where.shown],
        "where": where,
        "chosen": chosen if chosen in STATES else "",
        "choices": [(word, state_label(state)) for word, state in STATES.items()],
        "prefix": f"?stan={chosen}&strona=" if chosen in STATES else "?strona=",
        "proposals": Proposal.objects.filter(state="proposed").count(),
        **WORDS,
    }
    return page(request, "organisations/everybody.html", context, private=True)


def _chosen(word: str) -> RepresentationQuerySet:
    found: RepresentationQuerySet = Representation.objects.select_related("organisation", "person__account")
    return found.filter(state=STATES[word]) if word in STATES else found


@door(OrganisationAct.CONFIRM)
def sheet(request: HttpRequest) -> HttpResponse:
    """Exactly what is filtered, as a file that can be brought in again."""
    labels = {state.value: state_label(state) for state in RepresentationState}
    ways = {"": "", **{how.value: confirmation_label(how) for how in Confirmation}}
    response = HttpResponse(
        as_csv(_chosen(request.GET.get("stan", "")).in_order(), labels, ways), content_type="text/csv; charset=utf-8"
    )
    response["Content-Disposition"] = f'attachment; filename="{_("representations")}.csv"'
    response["Cache-Control"] = "no-store"
    return response
