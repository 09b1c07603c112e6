"""Pages of clerks: enter an organisation, change it, its federations."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.organisations.actions import editing
from wspolnie.desks.organisations.acts import OrganisationAct
from wspolnie.desks.organisations.forms.register import FederationForm, LookUpForm, OrganisationForm
from wspolnie.desks.organisations.views.reading import find
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.pages import page
from wspolnie.parties.organisations.actions.register import PLAIN, particulars_of
from wspolnie.parties.organisations.models import Federation, Organisation
from wspolnie.services.registers.actions import look_up
from wspolnie.services.registers.kinds import Register
from wspolnie.services.registers.transport import set_up
from wspolnie.spaces.views import actor_of, door


@door(OrganisationAct.EDIT, "GET", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """Enter an organisation; what a public register says of its number is filled in first."""
    look, initial = _looked_up(request)
    form = OrganisationForm(request.POST or None, initial=initial, is_new=True)
    if request.method == "POST" and form.is_valid():
        try:
            made = editing.enter(form.particulars(), by=actor_of(request))
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("organisation", made.slug)
    return _form_page(request, form, None, look=look, is_filled=bool(initial))


def _looked_up(request: HttpRequest) -> tuple[LookUpForm | None, dict[str, str]]:
    """The form that asks for a number, and what the register said; without a register to ask there is no form."""
    if not set_up():
        return None, {}
    look = LookUpForm(request.GET if "numer" in request.GET else None)
    if not look.is_valid():
        return look, {}
    register = Register(look.cleaned_data["rejestr"])
    try:
        said = look_up(register, look.cleaned_data["numer"], by=actor_of(request))
    except Refused as refusal:
        look.add_error(None, refusal.reason)
        return look, {}
    if said is None:
        look.add_error("numer", _("The register knows no such number."))
    return look, said or {}


@door(OrganisationAct.EDIT, "GET", "POST")
def change(request: HttpRequest, slug: str) -> HttpResponse:
    """Change what the register says."""
    one = find(slug)
    before = particulars_of(one)
    initial = {name: getattr(before, name) for name in PLAIN} | {"district": before.district, "themes": before.themes}
    form = OrganisationForm(request.POST or None, initial=initial, is_new=False)
    if request.method == "POST" and form.is_valid():
        still_cut = before.name_is_cut and form.cleaned_data["name"] == before.name
        said = form.particulars(name_is_cut=still_cut)
        try:
            editing.change(one, said, is_correction=form.cleaned_data["is_correction"], by=actor_of(request))
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("organisation", slug)
    return _form_page(request, form, one)


def _form_page(
    request: HttpRequest,
    form: OrganisationForm,
    one: Organisation | None,
    *,
    look: LookUpForm | None = None,
    is_filled: bool = False,
) -> HttpResponse:
    context = {"form": form, "organisation": one, "look": look, "is_filled": is_filled}
    bad = form.errors or (look and look.errors)
    return page(request, "organisations/form.html", context, status=422 if bad else 200, private=True)


@door(OrganisationAct.EDIT, "GET", "POST")
def federations(request: HttpRequest, slug: str) -> HttpResponse:
    """To which federations it belongs; a new one is added."""
    one = find(slug)
    form = FederationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            editing.join(one, data["federation"], since=data["since"], by=actor_of(request))
        except Refused as refusal:
            form.add_error("federation", refusal.reason)
        else:
            return redirect("organisation_federations", slug)
    rows = Federation.objects.filter(organisation=one).select_related("federation").order_by("-since")
    context = {"form": form, "organisation": one, "federations": rows}
    return page(request, "organisations/federations.html", context, status=422 if form.errors else 200, private=True)


@door(OrganisationAct.EDIT, "POST")
def leave(request: HttpRequest, slug: str, membership: UUID) -> HttpResponse:
    """The membership ends today."""
    found = Federation.objects.select_related("organisation", "federation").filter(pk=membership).first()
    if found is None or found.organisation.slug != slug:
        raise Http404
    editing.leave(found, until=timezone.localdate(instant()), by=actor_of(request))
    return redirect("organisation_federations", slug)
