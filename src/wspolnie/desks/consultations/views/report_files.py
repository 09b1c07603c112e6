"""Files of the report: each is sent only while it says what stands in the tables."""

from __future__ import annotations

from datetime import timedelta
from typing import Final, cast

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect
from django.utils.http import content_disposition_header

from wspolnie.desks.consultations.actions.reports import start_report, stop_report
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.jobs import queue
from wspolnie.desks.consultations.models import Report, ReportFile
from wspolnie.desks.consultations.report.counting import figures_of
from wspolnie.desks.consultations.report.making import file_name
from wspolnie.desks.consultations.report.proofs import packed, proofs_of
from wspolnie.desks.consultations.report.sheets import cells, columns
from wspolnie.desks.consultations.report_states import ReportForm, ReportState
from wspolnie.desks.consultations.states import Phase
from wspolnie.desks.consultations.views.found import find
from wspolnie.desks.consultations.views.reading import links_of, shown
from wspolnie.desks.consultations.views.report import may_read, standing_digest
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.files.disk import place_of
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.pages import page
from wspolnie.services.privacy.actions.access import Subject, note_access
from wspolnie.services.privacy.acts import PrivacyAct
from wspolnie.services.privacy.states import Looked
from wspolnie.spaces.policy import decide, require
from wspolnie.spaces.views import door

KINDS: Final = {
    ReportForm.PDF: "application/pdf",
    ReportForm.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ReportForm.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ReportForm.CSV: "text/csv; charset=utf-8",
    ReportForm.JSON: "application/json",
    ReportForm.BIP: "application/zip",
}
STILL: Final = timedelta(minutes=2)
"""A making that has not moved for so long has lost its worker and can be taken up again."""


@door(ConsultationAct.READ)
def file(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    """One form of the report as it stands; an older one, in which something has changed since, is never sent."""
    matter = find(request, slug)
    if matter.phase is Phase.DRAFT or not may_read(matter) or form not in set(ReportForm):
        raise Http404
    kept = (
        ReportFile.objects.filter(report__round=matter.round, report__digest=standing_digest(matter), form=form)
        .select_related("file")
        .first()
    )
    if kept is None:
        raise Http404
    one = ReportForm(form)
    content = place_of(city_of(request).id, kept.file.sha256).read_bytes()
    response = HttpResponse(content, content_type=KINDS[one])
    name = file_name(one, matter.consultation.code, matter.round.number)
    response["Content-Disposition"] = str(content_disposition_header(True, name))
    response["Cache-Control"] = "private, no-cache" if matter.phase is Phase.ANSWERED else "no-store"
    return response


@door(ConsultationAct.REPORT, "GET", "POST", within=True)
def making(request: HttpRequest, slug: str) -> HttpResponse:
    """How far the files have come; they are made by a worker, can be stopped and gone on with."""
    matter = find(request, slug)
    if matter.phase is Phase.DRAFT:
        raise Http404
    digest = standing_digest(matter)
    found: Report | None = Report.objects.filter(round=matter.round, digest=digest).first()
    if request.method == "POST":
        if "stop" in request.POST and found is not None:
            stop_report(matter.consultation, found, by=matter.actor)
        else:
            queue(start_report(matter.consultation, matter.round, digest=digest, by=matter.actor))
        return redirect(links_of(matter)("report_making", slug))
    made = set(ReportFile.objects.filter(report=found).values_list("form", flat=True)) if found else set()
    context = shown(matter) | {
        "report": found,
        "states": ReportState,
        "forms": [(form, form in made) for form in ReportForm],
        "done": len(made),
        "stands_still": bool(found and found.state == ReportState.RUNNING and instant() - found.moved_at > STILL),
        "digest": digest,
        "may_see": decide(matter.actor, PrivacyAct.SEE_CONTACTS, matter.consultation.pk).ok,
    }
    return page(request, "consultations/report_making.html", context, private=True)


@door(PrivacyAct.SEE_CONTACTS, "POST", within=True)
def proofs(request: HttpRequest, slug: str) -> HttpResponse:
    """All remarks with the letters that brought them; each look is noted before anything is sent."""
    matter = find(request, slug)
    require(matter.actor, PrivacyAct.SEE_CONTACTS, matter.consultation.pk)
    city = city_of(request).id
    found = proofs_of(matter.round, city)
    by = matter.actor.doing(PrivacyAct.SEE_CONTACTS, matter.consultation.pk)
    subjects = [Subject(remark, author) for remark, author in {one.remark: one.author for one in found}.items()]
    note_access(by, what=Looked.REMARK_PROOF, subjects=subjects, path=request.path)
    told = [cells(one) for one in figures_of(matter.round).remarks]
    response = StreamingHttpResponse(packed((columns(), told), found), content_type="application/zip")
    name = f"uwagi-z-dowodami-{matter.consultation.code.replace('/', '-')}-tura-{matter.round.number}.zip"
    response["Content-Disposition"] = str(content_disposition_header(True, name))
    response["Cache-Control"] = "no-store"
    return cast(HttpResponse, response)
