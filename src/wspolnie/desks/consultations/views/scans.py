"""Scans that wait to be typed: the list, one more, and the scan itself beside the form; each look is written down."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from wspolnie.desks.consultations.actions.scans import keep_scan
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.forms.scans import ScanForm
from wspolnie.desks.consultations.models import WaitingScan
from wspolnie.desks.consultations.states import Phase
from wspolnie.desks.consultations.views.found import Matter, find
from wspolnie.desks.consultations.views.reading import shown
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.files import file_answer
from wspolnie.foundation.web.pages import page
from wspolnie.services.privacy.actions.access import Subject, note_access
from wspolnie.services.privacy.states import Looked
from wspolnie.spaces.views import door


@door(ConsultationAct.ENTER, "GET", "POST", within=True)
def scans(request: HttpRequest, slug: str) -> HttpResponse:
    """Those that wait, oldest first, and the form for one more: after it the letter is typed beside its scan."""
    matter = find(request, slug)
    if matter.phase is Phase.DRAFT:
        raise Http404
    form = ScanForm(request.POST, request.FILES) if request.method == "POST" else ScanForm()
    if form.is_valid():
        given = form.cleaned_data["scan"]
        try:
            kept = keep_scan(matter.consultation, given.chunks(), name=given.name, by=matter.actor)
        except Refused as refusal:
            form.add_error("scan", refusal.reason)
        else:
            return redirect(f"{reverse('remark_enter', args=[slug])}?{matter.asked}skan={kept.pk}")
    context = shown(matter) | {"form": form, "unused": waiting_scans(matter)}
    return page(request, "consultations/scans.html", context, status=422 if form.errors else 200, private=True)


@door(ConsultationAct.ENTER, within=True)
def scan(request: HttpRequest, slug: str, file: UUID) -> HttpResponse:
    """The scan, to be seen in a frame of our own page; that somebody looks is noted before it is sent."""
    matter = find(request, slug)
    kept = waiting_scans(matter).filter(pk=file).first()
    if kept is None:
        raise Http404
    note_access(matter.actor, what=Looked.REMARK_PROOF, subjects=[Subject(kept.pk)], path=request.path)
    return file_answer(request, kept.file, inline=True)


def waiting_scans(matter: Matter) -> QuerySet[WaitingScan]:
    """In the order in which they came."""
    return WaitingScan.objects.filter(consultation=matter.consultation).select_related("file").order_by("kept_at", "pk")


def asked_scan(request: HttpRequest, matter: Matter) -> WaitingScan | None:
    """The scan that is typed now: the address or the form names it; None when it was typed already."""
    word = request.POST.get("skan", "") or request.GET.get("skan", "")
    try:
        return waiting_scans(matter).filter(pk=UUID(word)).first() if word else None
    except ValueError:
        return None
