"""Blacking out a part of a remark at the desk, and the whole text for those entitled."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.consultations.actions.hiding import black_out, uncover
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.forms.hiding import BlackoutForm
from wspolnie.desks.consultations.views.found import find, find_remark
from wspolnie.desks.consultations.views.reading import shown
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.pages import page
from wspolnie.services.privacy.actions.access import Subject, note_access
from wspolnie.services.privacy.states import Looked
from wspolnie.spaces.policy import require
from wspolnie.spaces.views import door


@door(ConsultationAct.BLACK_OUT, "GET", "POST", within=True)
def blackout(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """The text as readers see it, what is hidden in it, and the form that hides more or uncovers one (`mark`)."""
    matter = find(request, slug)
    case = find_remark(matter, number)
    mark = request.POST.get("mark", "")
    if mark:
        uncover(matter.consultation, case, int(mark) if mark.isascii() and mark.isdecimal() else 0, by=matter.actor)
        return redirect("remark_blackout", slug, number)
    form = BlackoutForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            black_out(matter.consultation, case, given["passage"], given["why"], by=matter.actor)
            return redirect("remark_blackout", slug, number)
        except Refused as refusal:
            form.add_error("passage", refusal.reason)
    context = shown(matter) | {
        "form": form,
        "remark": case,
        "number": matter.consultation.code_of(case),
        "marks": {one["mark"]: one["why"] for one in case.blackouts},
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
