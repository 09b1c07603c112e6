"""Following a remark by its number and code. A code never stands in an address or a log."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Final
from uuid import UUID

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.actions.own import why_not
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.forms.remarks import FollowForm
from wspolnie.desks.consultations.models import Remark, RemarkPassage
from wspolnie.desks.consultations.numbers import RemarkNumber, remark_code, same_code
from wspolnie.desks.consultations.reading.corrections import corrections_by_remark
from wspolnie.desks.consultations.remark_words import speaker, verdict_label, verdict_shape
from wspolnie.desks.consultations.states import LIVE, RemarkState, RoundState
from wspolnie.desks.consultations.views.files import files_of
from wspolnie.desks.consultations.work import challenge
from wspolnie.foundation.journal.reading import history_of
from wspolnie.foundation.journal.reading import remembered as told
from wspolnie.foundation.web.actions import TooManyTries, count_try
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.views import door

COOKIE: Final = "uwaga"
SENT: Final = "wyslana"
"""The cookies with the remark that a browser opened last, and with the one that it sent last."""
REMEMBERED_FOR: Final = timedelta(hours=1)
TRIES: Final = 10
TRIES_IN: Final = timedelta(minutes=15)


def remember(
    response: HttpResponse, remark: Remark, *, name: str = COOKIE, path: str = "/uwaga/", said: str = ""
) -> HttpResponse:
    """Let this browser see the remark for an hour: a signed cookie that only the pages under `path` get.

    `said` is a digest of its text, for telling without a look-up whether another text is the same.
    """
    response.set_signed_cookie(
        name,
        f"{remark.pk} {said}",
        salt="wspolnie.uwaga",
        max_age=int(REMEMBERED_FOR.total_seconds()),
        path=path,
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )
    return response


def remembered(request: HttpRequest, name: str = COOKIE) -> tuple[UUID, str] | None:
    """The remark that this browser sent or opened last, and the digest kept with it."""
    try:
        value = str(request.get_signed_cookie(name, salt="wspolnie.uwaga", max_age=REMEMBERED_FOR))
        remark_id, _space, said = value.partition(" ")
        return UUID(remark_id), said
    except (KeyError, ValueError, signing.BadSignature):
        return None


@door(ConsultationAct.FOLLOW, "GET", "POST")
def follow(request: HttpRequest) -> HttpResponse:
    """Ask for number and code; a right pair opens the remark."""
    form = FollowForm(request.POST or None)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                remark = _match(request, form.cleaned_data["number"], form.cleaned_data["code"])
            except TooManyTries as refusal:
                form.add_error(None, refusal.reason)
                response = page(request, "consultations/follow.html", {"form": form}, status=429, private=True)
                response["Retry-After"] = str(int(TRIES_IN.total_seconds()))
                return response
            if remark is not None:
                return remember(redirect("remark_receipt"), remark)
            form.add_error("code", _("Number and code do not belong together. Check both in your confirmation."))
    return page(request, "consultations/follow.html", {"form": form}, status=status, private=True)


def _match(request: HttpRequest, number: str, code: str) -> Remark | None:
    asked = RemarkNumber.parse(number)
    if asked is None or asked.city != city_of(request).code:
        return None  # there is no code to guess, so nothing to count
    count_try(request, "follow", str(asked), limit=TRIES, within=TRIES_IN)
    remark: Remark | None = Remark.objects.filter(
        number=asked.remark, round__consultation__number=asked.consultation, round__consultation__year=asked.year
    ).first()
    return remark if remark is not None and same_code(code, remark.pk) else None


def opened(request: HttpRequest) -> Remark | None:
    """The remark that this browser sent or opened last, whole, with its consultation."""
    known = remembered(request)
    if known is None:
        return None
    remark: Remark | None = (
        Remark.objects.filter(pk=known[0]).select_related("round__consultation__space", "paragraph", "answer").first()
    )
    if remark is not None:
        remark.round.consultation.city = city_of(request)
    return remark


def passages_of(remark: Remark) -> list[RemarkPassage]:
    """The quoted paragraphs of a remark on several, in order; none of another."""
    if not remark.concerns:
        return []
    return list(RemarkPassage.objects.filter(remark=remark).select_related("paragraph").order_by("position"))


@door(ConsultationAct.FOLLOW)
def receipt(request: HttpRequest) -> HttpResponse:
    """The remark that this browser sent or opened: number, code, exact time, what became of it."""
    remark = opened(request)
    if remark is None:
        return redirect("remark_follow")
    consultation = remark.round.consultation
    context = {
        "remark": remark,
        "passages": passages_of(remark),
        "struck": corrections_by_remark([remark.pk]) if remark.round.state == RoundState.ANSWERED else {},
        "sent_files": list(files_of(remark)),
        "consultation": consultation,
        "space": consultation.space,
        "number": consultation.code_of(remark),
        "code": remark_code(remark.pk),
        "answered": remark.round.state == RoundState.ANSWERED,
        "work": json.dumps(challenge(remark.pk)) if remark.state == RemarkState.UNCONFIRMED else "",
        "live": remark.state in LIVE,
        "may_change": not why_not(remark),
        "lines": told(history_of(remark.pk)) if remark.changed_at or remark.state not in LIVE else (),
        "speaker": speaker,
        "verdict_label": verdict_label,
        "shape": verdict_shape,
    }
    return page(request, "consultations/receipt.html", context, private=True)
