"""The page by which another office takes a consultation over."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.consultations.actions.handing import hand_over
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.forms.handing import HandingForm
from wspolnie.desks.consultations.views.found import find
from wspolnie.desks.consultations.views.reading import shown
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.views import door


@door(ConsultationAct.HAND_OVER, "GET", "POST", within=True)
def handing(request: HttpRequest, slug: str) -> HttpResponse:
    """Who runs it now, who takes it over, and what follows."""
    matter = find(request, slug)
    form = HandingForm(request.POST or None, running=matter.consultation.office)
    if request.method == "POST" and form.is_valid():
        hand_over(matter.consultation, form.cleaned_data["office"], by=matter.actor)
        return redirect("consultation_history", slug)
    context = shown(matter) | {"form": form}
    return page(request, "consultations/handing.html", context, status=422 if form.is_bound else 200, private=True)
