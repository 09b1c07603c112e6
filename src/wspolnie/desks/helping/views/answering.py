"""Pages of the organisation: what it was asked, and its answer; by signing in or by a link to its mailbox."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from wspolnie.desks.helping.actions.enquiries import answer, answer_mail
from wspolnie.desks.helping.actions.services import taken_places
from wspolnie.desks.helping.acts import HelpingAct
from wspolnie.desks.helping.forms import AnswerForm
from wspolnie.desks.helping.links import MAIL, enquiry_of
from wspolnie.desks.helping.models import Enquiry, EnquiryQuerySet
from wspolnie.desks.helping.states import OPEN, EnquiryState, enquiry_state_label
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.text.spoken import dates
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.capacities import speaks_for
from wspolnie.spaces.views import actor_of, door

PAGE: Final = 25


@door(HelpingAct.ANSWER)
def index(request: HttpRequest, slug: str) -> HttpResponse:
    """What an organisation was asked: what waits first, in the order in which it is due."""
    organisation, enquiries = _asked(request, slug)
    only_open = request.GET.get("stan", "czeka") == "czeka"
    found = (
        enquiries.filter(state__in=OPEN).order_by("due_at", "pk") if only_open else enquiries.order_by("-sent_at", "pk")
    )
    where = leafing(asked_page(request), found.count(), PAGE)
    context = {
        "organisation": organisation,
        "enquiries": [(one, enquiry_state_label(one.state)) for one in found.select_related("service")[where.shown]],
        "only_open": only_open,
        "total": where.total,
        "current": where.current,
        "page_count": where.page_count,
    }
    return page(request, "helping/enquiries.html", context, private=True)


@door(HelpingAct.ANSWER)
def sheet(request: HttpRequest, slug: str) -> HttpResponse:
    """All of them as a file, without addresses."""
    _organisation, enquiries = _asked(request, slug)
    columns = (_("number"), _("service"), _("state"), _("asked"), _("due"), _("answered"), _("what was asked"))
    told = (
        (
            str(one), one.service.name, enquiry_state_label(one.state),
            *(dates().moment(at) if at else "" for at in (one.sent_at, one.due_at, one.answered_at)), one.words,
        )
        for one in enquiries.select_related("service").order_by("sent_at", "pk")
    )  # fmt: skip
    response = HttpResponse(write_csv(columns, told), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{_("enquiries")}.csv"'
    response["Cache-Control"] = "no-store"
    return response


@door(HelpingAct.ANSWER, "GET", "POST")
def one(request: HttpRequest, slug: str, enquiry: UUID) -> HttpResponse:
    """One enquiry and the answer to it."""
    organisation, enquiries = _asked(request, slug)
    found = enquiries.select_related("service__organisation", "city").filter(pk=enquiry).first()
    if found is None:
        raise Http404

    def send(to: EnquiryState, words: str) -> None:
        answer(found, to, words, by=actor_of(request))

    done = _answered(request, found, send)
    if isinstance(done, AnswerForm):
        status = 422 if done.errors else 200
        context = {**_told(found), "form": done, "organisation": organisation}
        return page(request, "helping/enquiry.html", context, status=status, private=True)
    return redirect("enquiries", organisation.slug)


@door(HelpingAct.ANSWER_MAIL, "GET", "POST")
def by_mail(request: HttpRequest, code: str) -> HttpResponse:
    """The same from the mailbox of the register's address: no account, one answer."""
    found = enquiry_of(code, MAIL)
    if found is None or found.state == EnquiryState.UNCONFIRMED:
        return page(request, "helping/over.html", status=404, private=True)

    def send(to: EnquiryState, words: str) -> None:
        answer_mail(code, to, words)

    done = _answered(request, found, send)
    if isinstance(done, AnswerForm):
        context = {**_told(found), "form": done, "code": code}
        return page(request, "helping/mail.html", context, status=422 if done.errors else 200, private=True)
    return redirect(MAIL, code)


def _answered(request: HttpRequest, enquiry: Enquiry, send: Callable[[EnquiryState, str], None]) -> AnswerForm | None:
    """None when it was answered now; else the form, with what stands in the way."""
    form = AnswerForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return form
    try:
        send(form.chosen, form.cleaned_data["words"])
    except NotAllowed:
        raise
    except Refused as refusal:
        form.add_error(None, refusal.reason)
        return form
    return None


def _told(enquiry: Enquiry) -> dict[str, Any]:
    service = enquiry.service
    return {
        "enquiry": enquiry,
        "service": service,
        "state": enquiry_state_label(enquiry.state),
        "may_answer": enquiry.state in OPEN,
        "free": max(service.places - taken_places(service), 0) if service.places is not None else None,
    }


def _asked(request: HttpRequest, slug: str) -> tuple[Organisation, EnquiryQuerySet]:
    """An organisation and what it was asked, for those who are known to speak for it."""
    organisation: Organisation | None = Organisation.objects.filter(slug=slug).first()
    if organisation is None:
        raise Http404
    mine = speaks_for(actor_of(request))
    if organisation.pk not in mine:
        raise NotAllowed(_("Only those who are confirmed to speak for the organisation can do it."))
    return organisation, Enquiry.objects.visible_to(keeps=mine).filter(service__organisation=organisation)
