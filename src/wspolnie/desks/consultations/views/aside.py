"""Setting a remark aside at the desk: what will happen, the button, and the way back."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.consultations.actions.aside import set_aside, take_back
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.forms.answers import AsideForm
from wspolnie.desks.consultations.states import LIVE, RemarkState
from wspolnie.desks.consultations.views.found import find, find_remark
from wspolnie.desks.consultations.views.reading import shown
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.views import door


@door(ConsultationAct.SET_ASIDE, "GET", "POST", within=True)
def aside(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """It is no remark, or abuse: what follows from that stands above the button."""
    matter = find(request, slug)
    case = find_remark(matter, number)
    form = AsideForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        set_aside(matter.consultation, case, RemarkState(given["to"]), passed_to=given["passed_to"], by=matter.actor)
        return redirect("remark_desk", slug, number)
    missing = request.method == "POST"
    context = shown(matter) | {
        "form": form,
        "remark": case,
        "number": matter.consultation.code_of(case),
        "live": case.state in LIVE,
    }
    return page(request, "consultations/aside.html", context, status=422 if missing else 200, private=True)


@door(ConsultationAct.SET_ASIDE, "POST", within=True)
def back(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """It is a remark after all."""
    matter = find(request, slug)
    take_back(matter.consultation, find_remark(matter, number), by=matter.actor)
    return redirect("remark_desk", slug, number)
