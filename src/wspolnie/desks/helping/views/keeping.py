"""Pages of those who keep an organisation's services."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from wspolnie.desks.helping.actions.keepers import may_keep
from wspolnie.desks.helping.actions.services import (
    MANY,
    PLAIN,
    change_service,
    describe_service,
    move_service,
    said_of,
)
from wspolnie.desks.helping.acts import HelpingAct
from wspolnie.desks.helping.forms import ServiceForm
from wspolnie.desks.helping.models import Service
from wspolnie.desks.helping.states import SERVICE_MOVES, ServiceState, service_state_label
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.foundation.web.pages import page
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.views import actor_of, door


@door(HelpingAct.DESCRIBE)
def index(request: HttpRequest, slug: str) -> HttpResponse:
    """All services of an organisation, drafts and ended ones too."""
    organisation = _organisation(request, slug)
    services = Service.objects.filter(organisation=organisation).in_order()
    context = {
        "organisation": organisation,
        "services": [(one, service_state_label(one.state)) for one in services],
    }
    return page(request, "helping/kept.html", context, private=True)


@door(HelpingAct.DESCRIBE, "GET", "POST")
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """A draft of a service."""
    organisation = _organisation(request, slug)
    form = ServiceForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = describe_service(organisation, form.said(), by=actor_of(request))
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("service_kept", organisation.slug, made.pk)
    context = {"form": form, "organisation": organisation, "service": None}
    return page(request, "helping/form.html", context, status=422 if form.errors else 200, private=True)


@door(HelpingAct.DESCRIBE, "GET", "POST")
def change(request: HttpRequest, slug: str, service: UUID) -> HttpResponse:
    """What is said of a service, and whether it is shown."""
    organisation, one = _found(request, slug, service)
    form = ServiceForm(request.POST or None, initial=_typed(one))
    if request.method == "POST" and form.is_valid():
        try:
            change_service(one, form.said(), by=actor_of(request))
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("service_kept", organisation.slug, one.pk)
    return _page(request, organisation, one, form)


@door(HelpingAct.DESCRIBE, "POST")
def move(request: HttpRequest, slug: str, service: UUID) -> HttpResponse:
    """Show it, hide it, end it."""
    organisation, one = _found(request, slug, service)
    form = ServiceForm(initial=_typed(one))
    try:
        to = ServiceState(request.POST.get("to", ""))
        move_service(one, to, by=actor_of(request))
    except ValueError:
        return _page(request, organisation, one, form, refusal=_("Choose what should become of it."), status=422)
    except NotAllowed:
        raise
    except Refused as refusal:
        return _page(request, organisation, one, form, refusal=refusal.reason, status=409)
    return redirect("service_kept", organisation.slug, one.pk)


def _page(
    request: HttpRequest,
    organisation: Organisation,
    one: Service,
    form: ServiceForm,
    *,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    context = {
        "form": form,
        "organisation": organisation,
        "service": one,
        "state": service_state_label(one.state),
        "states": ServiceState,
        "moves": SERVICE_MOVES[ServiceState(one.state)],
        "refusal": refusal,
    }
    return page(request, "helping/form.html", context, status=422 if form.errors else status, private=True)


def _typed(one: Service) -> dict[str, Any]:
    said = said_of(one)
    typed: dict[str, Any] = {name: getattr(said, name) for name in (*PLAIN, *MANY)}
    return {**typed, "groups": [group.value for group in said.groups]}


def _found(request: HttpRequest, slug: str, key: UUID) -> tuple[Organisation, Service]:
    organisation = _organisation(request, slug)
    one: Service | None = (
        Service.objects.select_related("organisation").filter(organisation=organisation, pk=key).first()
    )
    if one is None:
        raise Http404
    return organisation, one


def _organisation(request: HttpRequest, slug: str) -> Organisation:
    """The organisation of an address, for those who keep its services."""
    found: Organisation | None = Organisation.objects.filter(slug=slug).first()
    if found is None:
        raise Http404
    if not may_keep(found, actor_of(request)):
        raise NotAllowed(_("Only those who are confirmed to speak for the organisation can do it."))
    return found
