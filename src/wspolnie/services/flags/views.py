"""Pages of reported texts: the form without an account, what its sender sees, the office's list and decision."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django.conf import settings
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.flags import FlaggedText
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.sheets import SHEETS
from wspolnie.foundation.web.actions import TooManyTries, count_try
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.services.flags.actions import decide_flag, flag_text, most_an_hour
from wspolnie.services.flags.acts import FlagAct
from wspolnie.services.flags.forms import DecisionForm, FlagForm, FollowForm, fresh_key
from wspolnie.services.flags.models import Flag
from wspolnie.services.flags.numbers import FlagNumber, flag_code, same_code
from wspolnie.services.flags.reading import COLUMNS, Filter, cells, text_of, told
from wspolnie.services.flags.states import FlagState
from wspolnie.spaces.policy import decide
from wspolnie.spaces.views import actor_of, door, step_in

COOKIE: Final = "zgloszenie"
SALT: Final = "wspolnie.zgloszenie"
REMEMBERED_FOR: Final = timedelta(hours=1)
TRIES: Final = 10
TRIES_IN: Final = timedelta(minutes=15)
PAGE: Final = 25


@door(FlagAct.SEND, "GET", "POST")
def send(request: HttpRequest, kind: str, subject: UUID) -> HttpResponse:
    """The text as everybody reads it, and the form."""
    text = text_of(kind, subject)
    if text is None or not text.shown:
        raise Http404
    if request.method != "POST":
        get_token(request)
        return _form_page(request, kind, subject, text, FlagForm(initial={"key": fresh_key()}))
    form = FlagForm(request.POST)
    if not form.is_valid():
        return _form_page(request, kind, subject, text, form, status=422)
    try:
        count_try(request, "flag", "", limit=most_an_hour(), within=timedelta(hours=1))
        said = form.said(request.META.get("CSRF_COOKIE", ""))
        sent = flag_text(city_of(request), kind, subject, said, by=actor_of(request))
    except TooManyTries:
        form.add_error(None, _("Too many reports came from your address within an hour. Try again later."))
        return _form_page(request, kind, subject, text, form, status=429)
    except Refused as refusal:
        form.add_error(None, refusal.reason)
        return _form_page(request, kind, subject, text, form, status=409)
    return _remember(redirect("flag_receipt"), sent)


def _form_page(
    request: HttpRequest, kind: str, subject: UUID, text: FlaggedText, form: FlagForm, *, status: int = 200
) -> HttpResponse:
    context = {"kind": kind, "subject": subject, "text": text, "form": form}
    return page(request, "flags/send.html", context, status=status, private=True)


def _remember(response: HttpResponse, flag: Flag) -> HttpResponse:
    """Let this browser see the report for an hour, by a signed cookie that only its pages get."""
    response.set_signed_cookie(
        COOKIE,
        str(flag.pk),
        salt=SALT,
        max_age=int(REMEMBERED_FOR.total_seconds()),
        path="/zgloszenie/",
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )
    return response


@door(FlagAct.SEND, "GET", "POST")
def follow(request: HttpRequest) -> HttpResponse:
    """Ask for number and code; a right pair opens the report."""
    form = FollowForm(request.POST if request.method == "POST" else None)
    status = 422 if request.method == "POST" else 200
    if form.is_valid():
        try:
            found = _match(request, form.cleaned_data["number"], form.cleaned_data["code"])
        except TooManyTries as refusal:
            form.add_error(None, refusal.reason)
            status = 429
        else:
            if found is not None:
                return _remember(redirect("flag_receipt"), found)
            form.add_error("code", _("Number and code do not belong together. Check both in your confirmation."))
    return page(request, "flags/follow.html", {"form": form}, status=status, private=True)


def _match(request: HttpRequest, number: str, code: str) -> Flag | None:
    asked = FlagNumber.parse(number)
    if asked is None or asked.city != city_of(request).code:
        return None  # there is no code to guess, so nothing to count
    count_try(request, "flag-follow", str(asked), limit=TRIES, within=TRIES_IN)
    found: Flag | None = Flag.objects.filter(year=asked.year, number=asked.number).first()
    return found if found is not None and same_code(code, found.pk) else None


@door(FlagAct.SEND)
def receipt(request: HttpRequest) -> HttpResponse:
    """The report that this browser sent or opened: number, code, exact time, what was decided and why."""
    try:
        value = str(request.get_signed_cookie(COOKIE, salt=SALT, max_age=REMEMBERED_FOR))
        found: Flag | None = Flag.objects.filter(pk=UUID(value)).first()
    except (KeyError, ValueError, signing.BadSignature):
        found = None
    if found is None:
        return redirect("flag_follow")
    context = {
        "told": told(city_of(request), found),
        "code": flag_code(found.pk),
        "states": FlagState,
        "has_address": hasattr(found, "contact"),
    }
    return page(request, "flags/receipt.html", context, private=True)


@door(FlagAct.SEE, within=True)
def index(request: HttpRequest) -> HttpResponse:
    """What was reported, by state and reason; what waits stands first, in the order in which it is due."""
    looked = Filter.asked(request.GET.dict())
    flags = looked.of(Flag.objects.at_desks_of(actor_of(request)))
    where = leafing(asked_page(request), flags.count(), PAGE)
    context = {
        "flags": [told(city_of(request), one) for one in flags[where.shown]],
        "looked": looked,
        "total": where.total,
        "current": where.current,
        "page_count": where.page_count,
        "prefix": f"?{looked.query}&strona=".replace("?&", "?"),
        "states": FlagState,
        "now": instant(),
    }
    return page(request, "flags/index.html", context, private=True)


@door(FlagAct.SEE, within=True)
def sheet(request: HttpRequest, form: str) -> HttpResponse:
    """Exactly what is filtered, whole, as a file for a spreadsheet."""
    if form not in SHEETS:
        raise Http404
    write, mime = SHEETS[form]
    flags = Filter.asked(request.GET.dict()).of(Flag.objects.at_desks_of(actor_of(request)))
    response = HttpResponse(write(COLUMNS, [*cells(city_of(request), flags)]), content_type=mime)
    response["Content-Disposition"] = f'attachment; filename="zgloszone-teksty.{form}"'
    response["Cache-Control"] = "no-store"
    return response


@door(FlagAct.SEE, within=True)
def flag(request: HttpRequest, year: int, number: int) -> HttpResponse:
    """One report: what was said, the text as it stands, the means of hiding it, the decision."""
    return _flag_page(request, _find(request, year, number), DecisionForm())


@door(FlagAct.DECIDE, "POST", within=True)
def decision(request: HttpRequest, year: int, number: int) -> HttpResponse:
    """Decide, and tell both sides."""
    found = _find(request, year, number)
    form = DecisionForm(request.POST)
    if form.is_valid():
        try:
            to = FlagState(form.cleaned_data["to"])
            decide_flag(city_of(request), found, to, form.cleaned_data["why"], by=actor_of(request))
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("flag", year, number)
    return _flag_page(request, found, form)


def _find(request: HttpRequest, year: int, number: int) -> Flag:
    """The report of an address, if the actor's desk has it."""
    at_desk = Flag.objects.at_desks_of(actor_of(request)).filter(number=number, year=year).select_related("space")
    found: Flag | None = at_desk.first() if number < 1_000_000_000 and year < 10_000 else None
    if found is None:
        raise Http404
    step_in(request, found.space_id)
    return found


def _flag_page(request: HttpRequest, found: Flag, form: DecisionForm) -> HttpResponse:
    same: Any = Flag.objects.filter(kind=found.kind, subject=found.subject).exclude(pk=found.pk).order_by("received_at")
    context = {
        "told": told(city_of(request), found),
        "form": form,
        "may_decide": decide(actor_of(request), FlagAct.DECIDE, found.space_id).ok,
        "others": [told(city_of(request), one) for one in same],
        "states": FlagState,
    }
    return page(request, "flags/flag.html", context, status=422 if form.errors else 200, private=True)
