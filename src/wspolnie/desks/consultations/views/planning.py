"""Pages of planning: prepare, paste and look, start."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.consultations.actions.changing import change_plan, plan_of
from wspolnie.desks.consultations.actions.planning import (
    Plan,
    paste_draft,
    plan_consultation,
    start_consultation,
    what_is_missing,
)
from wspolnie.desks.consultations.actions.rounds import add_round
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.forms.notices import NoticeForm, given
from wspolnie.desks.consultations.forms.planning import PlanForm, RoundForm
from wspolnie.desks.consultations.forms.texts import TextForm
from wspolnie.desks.consultations.states import RoundState
from wspolnie.desks.consultations.views.found import find
from wspolnie.desks.consultations.views.reading import paragraphs_of, shown
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.views import actor_of, door
from wspolnie.tools.documents.models import Version
from wspolnie.tools.documents.structure import UnreadableDocument


@door(ConsultationAct.PLAN, "GET", "POST")
def plan(request: HttpRequest) -> HttpResponse:
    """A new consultation."""
    form = PlanForm(request.POST or None, zone=city_of(request).zone)
    if request.method == "POST" and form.is_valid():
        try:
            made = plan_consultation(Plan(**form.cleaned_data), by=actor_of(request))
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("consultation_text", made.space.slug)
    status = 422 if form.errors else 200
    return page(request, "consultations/plan.html", {"form": form}, status=status, private=True)


@door(ConsultationAct.PLAN, "GET", "POST", within=True)
def change(request: HttpRequest, slug: str) -> HttpResponse:
    """The plan as it stands: what the notice says, its times, where it was published. Closed after the start."""
    matter = find(request, slug)
    before = plan_of(matter.consultation, matter.round)
    form = NoticeForm(request.POST or None, initial=given(before), zone=city_of(request).zone)
    if request.method == "POST" and form.is_valid():
        change_plan(matter.consultation, form.plan(), by=matter.actor)
        return redirect("consultation_start", matter.slug)
    context = shown(matter) | {"form": form, "frozen": matter.round.state != RoundState.DRAFT}
    return page(request, "consultations/change.html", context, status=422 if form.errors else 200, private=True)


@door(ConsultationAct.PLAN, "GET", "POST", within=True)
def new_round(request: HttpRequest, slug: str) -> HttpResponse:
    """The next round: what it consults and its times; after it comes the page of its text."""
    matter = find(request, slug)
    form = RoundForm(request.POST or None, zone=city_of(request).zone)
    if request.method == "POST" and form.is_valid():
        try:
            add_round(matter.consultation, **form.cleaned_data, by=matter.actor)
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("consultation_text", slug)
    context = shown(matter) | {"form": form}
    return page(request, "consultations/round.html", context, status=422 if form.errors else 200, private=True)


@door(ConsultationAct.PLAN, "GET", "POST", within=True)
def text(request: HttpRequest, slug: str) -> HttpResponse:
    """Paste the draft and see at once what it became: numbered paragraphs."""
    matter = find(request, slug)
    version = matter.round.version
    form = TextForm(request.POST or None, request.FILES or None, initial={"source": _source(version)})
    if request.method == "POST" and form.is_valid():
        try:
            paste_draft(matter.consultation, form.cleaned_data["source"], by=matter.actor)
        except UnreadableDocument as refusal:
            form.add_error("source", str(refusal.reason))
        else:
            return redirect("consultation_text", slug)
    context = shown(matter) | {
        "form": form,
        "paragraphs": paragraphs_of(matter.round),
        "frozen": matter.round.state != RoundState.DRAFT,
    }
    return page(request, "consultations/text.html", context, status=422 if form.errors else 200, private=True)


def _source(version: Version | None) -> str:
    """What stands in the field: the draft's text, or that of the version before, to be changed."""
    if version is None or version.source:
        return version.source if version else ""
    before = Version.objects.filter(document=version.document_id, number=version.number - 1).first()
    return before.source if before else ""


@door(ConsultationAct.START, "GET", "POST", within=True)
def start(request: HttpRequest, slug: str) -> HttpResponse:
    """What will happen, what is missing, and the button."""
    matter = find(request, slug)
    if request.method == "POST":
        start_consultation(matter.consultation, by=matter.actor)
        return redirect("consultation", slug)
    context = shown(matter) | {
        "missing": what_is_missing(matter.consultation, matter.round),
        "paragraph_count": sum(1 for paragraph in paragraphs_of(matter.round) if paragraph.number),
    }
    return page(request, "consultations/start.html", context, private=True)
