"""Pages of whoever asks: the form without an account, and the page behind the link of the letter."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from wspolnie.desks.helping.actions.enquiries import ask, confirm, most_an_hour, withdraw
from wspolnie.desks.helping.acts import HelpingAct
from wspolnie.desks.helping.forms import EnquiryForm, fresh_key
from wspolnie.desks.helping.links import OWN, code_of, enquiry_of
from wspolnie.desks.helping.models import Enquiry, Service
from wspolnie.desks.helping.states import ENQUIRY_MOVES, EnquiryState, asking_label, enquiry_state_label
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.actions import TooManyTries, count_try
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.views import actor_of, door

HOUR: Final = timedelta(hours=1)


@door(HelpingAct.ASK, "GET", "POST")
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask about a service."""
    service: Service | None = Service.objects.shown().select_related("organisation").filter(slug=slug).first()
    if service is None:
        raise Http404
    actor = actor_of(request)
    if request.method != "POST":
        get_token(request)
        account = actor.person.account if actor.person is not None else None
        typed = {"key": fresh_key(), "email": account.email if account else ""}
        return _form_page(request, service, EnquiryForm(initial=typed))
    form = EnquiryForm(request.POST)
    if not form.is_valid():
        return _form_page(request, service, form, status=422)
    try:
        count_try(request, "enquiry", "", limit=most_an_hour(), within=HOUR)
        sent = ask(city_of(request), service, form.said(request.META.get("CSRF_COOKIE", "")), by=actor)
    except TooManyTries:
        form.add_error(None, _("Too many enquiries came from your address within an hour. Try again later."))
        return _form_page(request, service, form, status=429)
    except Refused as refusal:
        form.add_error(None, refusal.reason)
        return _form_page(request, service, form, status=409)
    if sent.state == EnquiryState.UNCONFIRMED:
        return redirect("enquiry_asked", service.slug)
    return redirect(OWN, code_of(sent, OWN))


def _form_page(request: HttpRequest, service: Service, form: EnquiryForm, *, status: int = 200) -> HttpResponse:
    context = {"service": service, "form": form, "asking": asking_label(service.kind)}
    return page(request, "helping/ask.html", context, status=status, private=True)


@door(HelpingAct.ASK)
def asked(request: HttpRequest, slug: str) -> HttpResponse:
    """A letter is on its way: without its link nobody reads the enquiry."""
    service = Service.objects.shown().select_related("organisation").filter(slug=slug).first()
    if service is None:
        raise Http404
    return page(request, "helping/asked.html", {"service": service}, private=True)


@door(HelpingAct.ASK, "GET", "POST")
def own(request: HttpRequest, code: str) -> HttpResponse:
    """The enquiry as its sender sees it. Opening the page changes nothing; buttons confirm and withdraw."""
    found = enquiry_of(code, OWN)
    if found is None:
        return page(request, "helping/over.html", status=404, private=True)
    refusal, status = "", 200
    if request.method == "POST":
        try:
            (withdraw if request.POST.get("act") == "withdraw" else confirm)(code)
        except Refused as no:
            refusal, status = no.reason, 409
        else:
            return redirect(OWN, code)
    return page(request, "helping/own.html", _told(found, code, refusal), status=status, private=True)


def _told(enquiry: Enquiry, code: str, refusal: str) -> dict[str, Any]:
    return {
        "enquiry": enquiry,
        "service": enquiry.service,
        "code": code,
        "state": enquiry_state_label(enquiry.state),
        "states": EnquiryState,
        "may_withdraw": EnquiryState.WITHDRAWN in ENQUIRY_MOVES[EnquiryState(enquiry.state)],
        "refusal": refusal,
    }
