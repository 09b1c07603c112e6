"""What everybody reads: the list of documents, and one document's way from preparation to its last day."""

from __future__ import annotations

from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from wspolnie.foundation.modules import registry
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.web.keeping import kept
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.spaces.views import actor_of, door
from wspolnie.tools.documents.acts import DocumentAct
from wspolnie.tools.documents.facts.way import corrected
from wspolnie.tools.documents.models import (
    AdoptionCorrection,
    Document,
    Opinion,
    PlannedStep,
    ProgrammeReport,
    Submission,
)
from wspolnie.tools.documents.reading import checklist, newest_version, today
from wspolnie.tools.documents.states import Corrected, Genre, Life, Stance
from wspolnie.tools.documents.views.found import find, shown
from wspolnie.tools.documents.way import coming_of, way_of

PAGE: Final = 25


@door(DocumentAct.READ)
@kept
def index(request: HttpRequest) -> HttpResponse:
    """Documents that the reader may see, by where they are on their way."""
    rows, asked = _rows(request), request.GET.get("stan", "")
    chosen = _chosen(rows, asked)
    where = leafing(asked_page(request), len(chosen), PAGE)
    context = {
        "documents": chosen[where.shown],
        "total": where.total,
        "chosen": asked,
        "lives": [(life, sum(1 for _, one in rows if one is life)) for life in Life],
        "genres": Genre,
        "current": where.current,
        "page_count": where.page_count,
        "prefix": f"?stan={asked if asked in set(Life) else ''}&strona=",
    }
    return page(request, "documents/index.html", context)


def _rows(request: HttpRequest) -> list[tuple[Document, Life]]:
    """All that the reader may see, newest first, with what they are today."""
    day = today()
    every = Document.objects.visible_to(actor_of(request)).select_related("entry__space").order_by("-pk")
    return [(one, one.life(day)) for one in every]


def _chosen(rows: list[tuple[Document, Life]], asked: str) -> list[tuple[Document, Life]]:
    return [row for row in rows if asked not in set(Life) or row[1] == asked]


@door(DocumentAct.READ)
def sheet(request: HttpRequest) -> HttpResponse:
    """What is filtered, whole, as a file for a spreadsheet."""
    rows = _chosen(_rows(request), request.GET.get("stan", ""))
    columns = [_("Title"), _("Kind of document"), _("Year"), _("Where it is"), _("Resolution"), _("Adopted on"), *(
        _("In force from"), _("Last day in force"), _("Where the resolution can be read")
    )]  # fmt: skip
    cells = (
        (
            one.entry.title,
            Genre(one.genre).label if one.genre else "",
            str(one.year or ""),
            life.label,
            one.resolution,
            *(day.isoformat() if day else "" for day in (one.adopted_on, one.in_force_from, one.in_force_until)),
            one.source_link,
        )
        for one, life in rows
    )
    response = HttpResponse(write_csv(columns, cells), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="dokumenty.csv"'
    return response


@door(DocumentAct.READ)
@kept
def document(request: HttpRequest, slug: str) -> HttpResponse:
    """The whole way with its days and bodies, what comes next, what the law asks for and where it stands."""
    found = find(request, slug)
    one = found.document
    version = one.adopted_version or newest_version(one)
    context: dict[str, Any] = shown(found) | {
        "genre": Genre(one.genre).label if one.genre else "",
        "way": way_of(one),
        "coming": coming_of(one),
        "asked": checklist(one, version),
        "version": version,
        "opinions": Opinion.objects.filter(document=one).select_related("file", "version").order_by("delivered_on"),
        "submissions": Submission.objects.filter(document=one).select_related("version").order_by("number"),
        "corrections": AdoptionCorrection.objects.filter(document=one).order_by("number", "pk"),
        "corrected": corrected,
        "labels": Corrected,
        "stances": Stance,
        "report": ProgrammeReport.objects.filter(document=one).first(),
        "ended": PlannedStep.objects.filter(document=one).exclude(done_on=None, dropped_why="").order_by("planned_on"),
        "home": registry.home(one.entry.space.kind, one.entry.space_id),
    }
    return page(request, "documents/document.html", context)
