"""Blacking out a part of a remark at the desk, and the whole text for those entitled."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.consultations.actions.hiding import black_out, uncover
from wspolnie.desks.consultations.actions.hiding_answers import hide_answer, show_answer
from wspolnie.desks.consultations.actions.hiding_whole import black_out_whole
from wspolnie.desks.consultations.actions.versions import tied_to
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.forms.hiding import BlackoutForm, HidingForm
from wspolnie.desks.consultations.models import Answer
from wspolnie.desks.consultations.remark_words import verdict_label, verdict_shape
from wspolnie.desks.consultations.states import AnswerState, RoundState
from wspolnie.desks.consultations.views.found import find, find_remark
from wspolnie.desks.consultations.views.reading import links_of, shown
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.pages import page
from wspolnie.services.privacy.actions.access import Subject, note_access
from wspolnie.services.privacy.states import Looked
from wspolnie.spaces.policy import require
from wspolnie.spaces.views import door


@door(ConsultationAct.BLACK_OUT, "GET", "POST", within=True)
def blackout(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """The texts as readers see them, what is hidden, and forms: a part, all of it or the words of its published answer
    are hidden; one part (`mark`) or the answer (`show`) is uncovered."""
    matter = find(request, slug)
    case = find_remark(matter, number)
    mark = request.POST.get("mark", "")
    if mark:
        uncover(matter.consultation, case, int(mark) if mark.isascii() and mark.isdecimal() else 0, by=matter.actor)
        return redirect(links_of(matter)("remark_blackout", slug, number))
    if "show" in request.POST:
        show_answer(matter.consultation, case, by=matter.actor)
        return redirect(links_of(matter)("remark_blackout", slug, number))
    whole = HidingForm(request.POST if "what" in request.POST or "whole_why" in request.POST else None)
    form = BlackoutForm(request.POST if request.method == "POST" and not whole.is_bound else None)
    try:
        if whole.is_bound and whole.is_valid():
            hide = hide_answer if whole.cleaned_data["what"] == "odpowiedz" else black_out_whole
            hide(matter.consultation, case, whole.cleaned_data["whole_why"], by=matter.actor)
            return redirect(links_of(matter)("remark_blackout", slug, number))
        if form.is_bound and form.is_valid():
            black_out(
                matter.consultation, case, form.cleaned_data["passage"], form.cleaned_data["why"], by=matter.actor
            )
            return redirect(links_of(matter)("remark_blackout", slug, number))
    except Refused as refusal:
        (whole if whole.is_bound else form).add_error("what" if whole.is_bound else "passage", refusal.reason)
    answer = Answer.objects.filter(remark=case, state=AnswerState.ACCEPTED).first()
    published = answer if matter.round.state == RoundState.ANSWERED else None
    context = shown(matter) | {
        "form": form,
        "whole": whole,
        "remark": case,
        "number": matter.consultation.code_of(case),
        "marks": {one["mark"]: one["why"] for one in case.blackouts},
        "answer": published,
        "tied": len(tied_to(case)) if published else 1,
        "shape": verdict_shape,
        "verdict_label": verdict_label,
    }
    failed = request.method == "POST"
    return page(request, "consultations/blackout.html", context, status=422 if failed else 200, private=True)


@door(ConsultationAct.SEE_ORIGINAL, "POST", within=True)
def original(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """The whole text. The look is noted before it is shown; where nothing is hidden there is nothing to note."""
    matter = find(request, slug)
    require(matter.actor, ConsultationAct.SEE_ORIGINAL, matter.consultation.pk)
    case = find_remark(matter, number)
    if case.blackouts:
        by = matter.actor.doing(ConsultationAct.SEE_ORIGINAL, matter.consultation.pk)
        note_access(by, what=Looked.REMARK_ORIGINAL, subjects=[Subject(case.pk, case.author_id)], path=request.path)
    context = shown(matter) | {"remark": case, "number": matter.consultation.code_of(case)}
    return page(request, "consultations/original.html", context, private=True)
