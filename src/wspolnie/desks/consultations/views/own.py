"""A remark in its author's hands: opened signed in, changed and withdrawn until the closing minute."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.consultations.actions.own import change_remark, why_not, withdraw_remark
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.forms.remarks import ChangeForm
from wspolnie.desks.consultations.models import Remark
from wspolnie.desks.consultations.numbers import remark_code
from wspolnie.desks.consultations.states import RemarkState
from wspolnie.desks.consultations.views.follow import opened, remember
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.views import actor_of, door


@door(ConsultationAct.FOLLOW)
def own(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """The author, signed in, needs no code: the browser is told which remark it may open."""
    person = actor_of(request).person
    sent = Remark.objects.filter(number=number, round__consultation__space__slug=slug)
    remark: Remark | None = sent.filter(author=person).first() if person else None
    if remark is None:
        raise Http404
    return remember(redirect("remark_receipt"), remark)


@door(ConsultationAct.CHANGE, "GET", "POST")
def change(request: HttpRequest) -> HttpResponse:
    """Other words for the remark that this browser opened."""
    remark = opened(request)
    if remark is None:
        return redirect("remark_follow")
    form = ChangeForm(
        request.POST or None,
        quoted=remark.quoted,
        initial={"proposed": remark.proposed or remark.quoted, "reason": remark.reason},
    )
    if request.method == "POST" and form.is_valid():
        change_remark(
            remark.round.consultation,
            remark,
            proposed=form.cleaned_data["proposed"],
            reason=form.cleaned_data["reason"],
            code=remark_code(remark.pk),
            by=actor_of(request),
        )
        return redirect("remark_receipt")
    context = _shown(remark) | {"form": form}
    return page(request, "consultations/remark_change.html", context, status=422 if form.errors else 200, private=True)


@door(ConsultationAct.CHANGE, "GET", "POST")
def withdrawal(request: HttpRequest) -> HttpResponse:
    """What withdrawing will do, and the button."""
    remark = opened(request)
    if remark is None:
        return redirect("remark_follow")
    if request.method == "POST":
        withdraw_remark(remark.round.consultation, remark, code=remark_code(remark.pk), by=actor_of(request))
        return redirect("remark_receipt")
    return page(request, "consultations/remark_withdrawal.html", _shown(remark), private=True)


def _shown(remark: Remark) -> dict[str, Any]:
    consultation = remark.round.consultation
    return {
        "remark": remark,
        "round": remark.round,
        "consultation": consultation,
        "space": consultation.space,
        "number": consultation.code_of(remark),
        "why_not": why_not(remark),
        "was_public": remark.state == RemarkState.RELEASED,
    }
