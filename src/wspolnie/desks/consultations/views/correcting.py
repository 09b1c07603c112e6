"""A correction of a published answer: written, looked at as everybody will read it, published."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.consultations.actions.correcting import (
    correct_answer,
    drop_correction,
    publish_correction,
    waiting_for,
)
from wspolnie.desks.consultations.actions.versions import Said, tied_to
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.forms.correcting import CorrectionForm
from wspolnie.desks.consultations.letter_states import Way
from wspolnie.desks.consultations.models import Correction, Remark
from wspolnie.desks.consultations.reading.corrections import corrections_by_remark
from wspolnie.desks.consultations.reading.ways import ways_of
from wspolnie.desks.consultations.states import AnswerState, RoundState, Verdict
from wspolnie.desks.consultations.views.found import Matter, find, find_remark
from wspolnie.desks.consultations.views.reading import links_of, shown
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.policy import asks_for_another
from wspolnie.spaces.views import door


@door(ConsultationAct.CORRECT, "GET", "POST", within=True)
def correction(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Write it, see exactly what will stand, publish it; one that waits for a second person is shown to them."""
    matter = find(request, slug)
    case = find_remark(matter, number)
    answer = getattr(case, "answer", None)
    if matter.round.state != RoundState.ANSWERED or answer is None or answer.state != AnswerState.ACCEPTED:
        raise Http404
    waits = waiting_for(case)
    step = request.POST.get("krok", "")
    given = {"verdict": answer.verdict, "reason": answer.reason, "wording": answer.wording}
    form = CorrectionForm(request.POST if request.method == "POST" and not waits else None, initial=given)
    refusal: Refused | None = None
    try:
        if request.method == "POST" and waits is not None:
            _decided(matter, waits, step)
            return redirect(links_of(matter)("remark_public", slug, number))
        if step == "zapis" and form.is_valid():
            correct_answer(matter.consultation, case, _said(form), why=form.cleaned_data["why"], by=matter.actor)
            two = asks_for_another(ConsultationAct.CORRECT)
            return redirect(links_of(matter)("answer_correction" if two else "remark_public", slug, number))
    except NotAllowed:
        raise
    except Refused as refused:
        refusal = refused
    return _page(request, matter, case, form, waits, refusal, look=step == "sprawdz" and form.is_valid())


def _decided(matter: Matter, waits: Correction, step: str) -> None:
    if step == "porzucenie":
        drop_correction(matter.consultation, waits, by=matter.actor)
    else:
        publish_correction(matter.consultation, waits, by=matter.actor)


def _said(form: CorrectionForm) -> Said:
    data = form.cleaned_data
    return Said(Verdict(data["verdict"]), data["reason"], data["wording"])


def _page(
    request: HttpRequest,
    matter: Matter,
    case: Remark,
    form: CorrectionForm,
    waits: Correction | None,
    refusal: Refused | None,
    *,
    look: bool,
) -> HttpResponse:
    tied = tied_to(case)
    ways = list(ways_of(Remark.objects.filter(pk__in=[one.pk for one in tied])).values())
    context = shown(matter) | {
        "remark": case,
        "number": matter.consultation.code_of(case),
        "answer": case.answer,
        "form": form,
        "waits": waits,
        "new": waits or (_said(form) if look else None),
        "why": waits.why if waits else form.cleaned_data["why"] if look else "",
        "look": look,
        "tied": tied,
        "by_mail": ways.count(Way.MAIL) + ways.count(Way.ACCOUNT),
        "on_paper": ways.count(Way.PAPER),
        "two": asks_for_another(ConsultationAct.CORRECT),
        "mine": waits is not None and waits.by_id == matter.actor.person_id,
        "refusal": refusal,
        "struck": corrections_by_remark([case.pk]),
    }
    status = 409 if refusal else 422 if form.errors else 200
    return page(request, "consultations/correction.html", context, status=status, private=True)
