"""Organisations that the register lacks: anybody signed in proposes one, a clerk enters it or refuses."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.organisations.actions import proposing
from wspolnie.desks.organisations.acts import OrganisationAct
from wspolnie.desks.organisations.forms.register import OrganisationForm
from wspolnie.desks.organisations.forms.speaking import ProposalForm, ReasonForm
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.pages import page
from wspolnie.parties.organisations.models import Proposal
from wspolnie.parties.organisations.states import ProposalState
from wspolnie.spaces.views import actor_of, door


@door(OrganisationAct.PROPOSE, "GET", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """Propose an organisation for which one speaks."""
    initial = {name: request.GET.get(name, "").replace("\x00", "")[:300] for name in ("name", "krs")}
    form = ProposalForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            proposing.propose(form.proposed(), by=actor_of(request))
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("my_representations")
    status = 422 if form.errors else 200
    return page(request, "organisations/propose.html", {"form": form}, status=status, private=True)


@door(OrganisationAct.EDIT)
def index(request: HttpRequest) -> HttpResponse:
    """Proposals: those that wait first."""
    proposals = Proposal.objects.select_related("person", "organisation").order_by("-proposed_at")
    context = {
        "to_decide": proposals.filter(state=ProposalState.PROPOSED),
        "decided": proposals.exclude(state=ProposalState.PROPOSED)[:50],
        "states": ProposalState,
    }
    return page(request, "organisations/proposals.html", context, private=True)


@door(OrganisationAct.EDIT, "GET", "POST")
def decide(request: HttpRequest, one: UUID) -> HttpResponse:
    """A proposal with everything that will be entered, to be checked first."""
    found = _find(one)
    initial = {name: getattr(found, name) for name in ("name", "krs", "regon", "legal_form", "seat", "email")}
    form = OrganisationForm(request.POST or None, initial=initial, is_new=True)
    if request.method == "POST" and form.is_valid():
        try:
            made = proposing.accept(found, form.particulars(), by=actor_of(request))
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("representations", made.slug)
    context = {"form": form, "refusal": ReasonForm(), "proposal": found, "states": ProposalState}
    status = 422 if form.errors else 200
    return page(request, "organisations/proposal.html", context, status=status, private=True)


@door(OrganisationAct.EDIT, "POST")
def refuse(request: HttpRequest, one: UUID) -> HttpResponse:
    """It is not entered, and why."""
    found = _find(one)
    form = ReasonForm(request.POST)
    if form.is_valid():
        proposing.refuse(found, because=form.cleaned_data["because"], by=actor_of(request))
        return redirect("organisation_proposals")
    initial = {name: getattr(found, name) for name in ("name", "krs", "regon", "legal_form", "seat", "email")}
    form_of_data = OrganisationForm(initial=initial, is_new=True)
    context = {"form": form_of_data, "refusal": form, "proposal": found, "states": ProposalState}
    return page(request, "organisations/proposal.html", context, status=422, private=True)


def _find(pk: UUID) -> Proposal:
    found: Proposal | None = (
        Proposal.objects.select_related("person__account", "organisation", "city").filter(pk=pk).first()
    )
    if found is None:
        raise Http404
    return found
