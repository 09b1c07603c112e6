"""The page on which a clerk types a stack of letters: after each it comes back empty, ready for the next."""

from __future__ import annotations

from datetime import date
from typing import Any, Final
from urllib.parse import urlencode

from csp.constants import SELF
from csp.decorators import csp_update
from django.http import Http404, HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.urls import reverse

from wspolnie.desks.consultations.actions.entering import enter_remark, today
from wspolnie.desks.consultations.actions.remarks import Sending
from wspolnie.desks.consultations.actions.saying import begun
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.forms.entering import EnteringForm
from wspolnie.desks.consultations.models import Remark
from wspolnie.desks.consultations.states import Channel, Phase
from wspolnie.desks.consultations.views.found import Matter, find
from wspolnie.desks.consultations.views.reading import paragraphs_of, shown
from wspolnie.desks.consultations.views.remarks import fresh_key
from wspolnie.desks.consultations.views.scans import asked_scan, waiting_scans
from wspolnie.foundation.files.kinds import is_picture
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.views import door

LONGEST_NUMBER: Final = 9
"""Digits of a remark's number in an address."""


@door(ConsultationAct.ENTER, "GET", "POST", within=True)
@csp_update({"object-src": [SELF], "frame-src": [SELF]})  # type: ignore[untyped-decorator]  # the scan beside it
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """A remark that came on paper, by mail or was said."""
    matter = find(request, slug)
    if matter.phase is Phase.DRAFT:
        raise Http404
    get_token(request)
    given: dict[str, Any] = {
        "round_": matter.round,
        "paragraphs": paragraphs_of(matter.round),
        "meetings": list(begun(matter.consultation)),
    }
    if request.method != "POST":
        last = _last(request, matter)
        form = EnteringForm(initial=_kept(request, matter), **given)
        form.fields["office_number" if last else "channel"].widget.attrs["autofocus"] = True
        return _shown(request, matter, form, last)
    form = EnteringForm(request.POST, request.FILES, **given)
    try:
        if form.is_valid():
            return _entered(request, matter, form)
    except Refused as refusal:
        form.add_error(None, refusal.reason)
    return _shown(request, matter, form, None)


def _entered(request: HttpRequest, matter: Matter, form: EnteringForm) -> HttpResponse:
    scan = asked_scan(request, matter)
    remark = enter_remark(
        matter.consultation,
        matter.round,
        form.words(),
        form.receipt(),
        by=matter.actor,
        sending=Sending(visitor=request.META.get("CSRF_COOKIE", ""), key=form.cleaned_data["key"]),
        proof=form.letter(),
        scan=scan.pk if scan else None,
        said=form.said(),
        postal=form.postal(),
    )
    following = waiting_scans(matter).first() if scan else None
    beside = {"skan": str(following.pk)} if following else {}
    query = urlencode({**form.kept(), **beside, "zapisana": remark.number})
    return redirect(f"{reverse('remark_enter', args=[matter.slug])}?{matter.asked}{query}")


def _shown(request: HttpRequest, matter: Matter, form: EnteringForm, last: Remark | None) -> HttpResponse:
    if "key" in form.errors:
        form.data = request.POST.copy()
        form.data["key"] = fresh_key()
    here = reverse("remark_enter", args=[matter.slug])
    context = shown(matter) | {
        "form": form,
        "last": last,
        "scan": asked_scan(request, matter),
        "is_picture": is_picture,
        "here": f"{here}?{matter.asked}".rstrip("?&"),
        "numbered": [one for one in form.paragraphs if one.number is not None],
    }
    status = 422 if form.errors else 200
    return page(request, "consultations/entering.html", context, status=status, private=True)


def _kept(request: HttpRequest, matter: Matter) -> dict[str, Any]:
    """Way and day of the letter before this one; without them paper, today."""
    channel, day = request.GET.get("kanal", ""), request.GET.get("dzien", "")
    try:
        received = date.fromisoformat(day)
    except ValueError:
        received = today(matter.round)
    return {
        "key": fresh_key(),
        "channel": channel if channel in set(Channel) - {Channel.WEB} else Channel.PAPER,
        "meeting": request.GET.get("spotkanie", ""),
        "day": received,
        "hour_unknown": request.GET.get("bez-godziny") == "1",
    }


def _last(request: HttpRequest, matter: Matter) -> Remark | None:
    """The remark that was entered just before, as the address says."""
    number = request.GET.get("zapisana", "")
    if not (number.isascii() and number.isdecimal() and len(number) <= LONGEST_NUMBER):
        return None
    return Remark.objects.filter(round=matter.round, number=int(number)).select_related("paragraph").first()
