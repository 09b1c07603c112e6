"""Files of remarks: read by whom they are for, shown or hidden by a clerk."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.consultations.actions.files import hide_file, show_file
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.forms.files import ShowFileForm
from wspolnie.desks.consultations.models import Remark, RemarkFile
from wspolnie.desks.consultations.states import RemarkState
from wspolnie.desks.consultations.views.found import find, find_remark
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.files import file_answer
from wspolnie.spaces.views import door


@door(ConsultationAct.READ)
def remark_file(request: HttpRequest, slug: str, number: int, file: UUID) -> HttpResponse:
    """A file of a remark: for everybody once a clerk showed it, before that for the office and its author."""
    matter = find(request, slug)
    case = find_remark(matter, number)
    kept = _find(case, file)
    is_public = kept.released_at is not None and case.state == RemarkState.RELEASED
    own = matter.actor.person_id is not None and case.author_id == matter.actor.person_id
    if not (is_public or own or matter.can["answer"]):
        raise Http404
    return file_answer(request, kept.file, private=not is_public)


@door(ConsultationAct.RELEASE, "POST", within=True)
def publicity(request: HttpRequest, slug: str, number: int, file: UUID) -> HttpResponse:
    """Show the file to everybody, or to the office alone again."""
    matter = find(request, slug)
    case = find_remark(matter, number)
    kept = _find(case, file)
    form = ShowFileForm(request.POST)
    if not form.is_valid():
        raise Refused(str(form.errors["alt"][0]))
    if kept.released_at is None:
        show_file(matter.consultation, kept, alt=form.cleaned_data["alt"], by=matter.actor)
    else:
        hide_file(matter.consultation, kept, by=matter.actor)
    return redirect("remark_desk", slug, number)


def files_of(case: Remark) -> Iterable[RemarkFile]:
    """What its author sent with it, in order."""
    return RemarkFile.objects.filter(remark=case, is_proof=False).select_related("file").order_by("pk")


def public_files(remarks: Iterable[Remark]) -> dict[UUID, list[RemarkFile]]:
    """The files that everybody may read, by remark."""
    shown: dict[UUID, list[RemarkFile]] = {}
    wanted = [one.pk for one in remarks if one.state == RemarkState.RELEASED]
    rows = RemarkFile.objects.filter(remark__in=wanted, is_proof=False, released_at__isnull=False)
    for kept in rows.select_related("file").order_by("pk"):
        shown.setdefault(kept.remark_id, []).append(kept)
    return shown


def _find(case: Remark, file: UUID) -> RemarkFile:
    kept: RemarkFile | None = (
        RemarkFile.objects.filter(pk=file, remark=case, is_proof=False).select_related("file").first()
    )
    if kept is None:
        raise Http404
    return kept
