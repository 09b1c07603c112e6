"""The page of the report: a draft for the office while remarks are taken and answered, then public at one moment."""

from __future__ import annotations

from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import get_template
from markupsafe import Markup

from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.facts.remarks import RemarkReceived
from wspolnie.desks.consultations.facts.reports import ReportMade, ReportStarted, ReportStopped
from wspolnie.desks.consultations.models import Report
from wspolnie.desks.consultations.notice_words import place_label
from wspolnie.desks.consultations.remark_words import verdict_label, verdict_shape
from wspolnie.desks.consultations.report import tables, words
from wspolnie.desks.consultations.report.counting import figures_of
from wspolnie.desks.consultations.report.figures import digest, numbers_told
from wspolnie.desks.consultations.report.rows import NONE, WHOLE, Chosen
from wspolnie.desks.consultations.report.telling import at_places, placed_of, places_of, public_rows
from wspolnie.desks.consultations.report_states import ReportState
from wspolnie.desks.consultations.states import Phase, Verdict
from wspolnie.desks.consultations.views.found import Matter, find
from wspolnie.desks.consultations.views.reading import shown
from wspolnie.foundation.modules import Fact
from wspolnie.foundation.web.keeping import kept
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.foundation.web.pieces import shelf
from wspolnie.spaces.policy import decide
from wspolnie.spaces.views import door

PAGE: Final = 25
FILES: Final[tuple[type[Fact], ...]] = (ReportMade, ReportStarted, ReportStopped)
"""Lines that change the files, not the figures."""


@door(ConsultationAct.READ)
@kept
def report(request: HttpRequest, slug: str) -> HttpResponse:
    """Figures, changes, every remark with its answer."""
    matter = find(request, slug)
    if matter.phase is Phase.DRAFT:
        raise Http404
    context = shown(matter) | {"is_draft": matter.phase is not Phase.ANSWERED}
    if not may_read(matter):
        return page(request, "consultations/report_none.html", context)
    chosen, number = Chosen.asked(request.GET.dict()), asked_page(request)
    parts = shelf.piece(
        "report", matter.round.pk, matter.phase, matter.asked,
        space=matter.consultation.pk, make=lambda: figures_told(matter), but=told_later(matter),
    )  # fmt: skip
    top, _mark, below = parts.partition(BREAK)

    def listed() -> Markup:
        return list_told(matter, chosen, number)

    remarks = listed() if chosen.word else shelf.piece(
        "report-remarks", matter.round.pk, matter.phase, matter.asked, chosen.query, number,
        space=matter.consultation.pk, make=listed, but=(*FILES, *told_later(matter)),
    )  # fmt: skip
    context |= {"top": top, "below": below, "listed": remarks}
    return page(request, "consultations/report.html", context)


BREAK: Final = Markup("<!-- uwagi -->")


def may_read(matter: Matter) -> bool:
    """Everybody after the publication; before it those who answer."""
    return matter.phase is Phase.ANSWERED or decide(matter.actor, ConsultationAct.ANSWER, matter.consultation.pk).ok


def told_later(matter: Matter) -> tuple[type[Fact], ...]:
    """A remark that comes after the publication changes nothing in the report."""
    return (RemarkReceived,) if matter.phase is Phase.ANSWERED else ()


def standing_digest(matter: Matter) -> str:
    """The digest of the report as it stands now; counted once for each change of the consultation."""
    return str(
        shelf.piece(
            "report-digest", matter.round.pk, matter.phase, space=matter.consultation.pk,
            make=lambda: digest(figures_of(matter.round)), but=(*FILES, *told_later(matter)),
        )
    )  # fmt: skip


def figures_told(matter: Matter) -> str:
    """All but the list of remarks, as HTML: the same for every reader."""
    figures, standing = figures_of(matter.round, whole=False), standing_digest(matter)
    done = Report.objects.filter(round=matter.round, digest=standing, state=ReportState.DONE)
    made = done.values_list("moved_at", flat=True).first()
    context = _named(matter) | {
        "figures": figures,
        "notice": figures.notice,
        "digest": standing,
        "made": made,
        "tables": tables,
        "all_of": tables.all_of,
        "numbers_told": numbers_told,
        "place_label": place_label,
        "break": BREAK,
    }
    return get_template("consultations/_report.html").render(context)


def list_told(matter: Matter, chosen: Chosen, number: int) -> Markup:
    """One page of remarks with their answers, in the order of the text."""
    every = public_rows(matter.round)
    picked = chosen.pick(every)
    rows = at_places(picked, chosen.paragraph)
    where = leafing(number, rows.count(), PAGE)
    named = places_of(every)
    context = _named(matter) | {
        "placed": list(placed_of(matter.consultation, rows[where.shown], alone=bool(chosen.paragraph))),
        "where": where,
        "count": picked.count(),
        "every": every.count(),
        "chosen": chosen,
        "prefix": f"?{matter.asked}{chosen.query}{'&' if chosen.query else ''}strona=",
        "paragraphs": [(anchor, words.where_told(name)) for anchor, name in named],
        "verdicts": [(verdict.value, verdict_label(verdict)) for verdict in Verdict] + [(NONE, words.verdict_told(""))],
        "whole": WHOLE,
    }
    return Markup(get_template("consultations/_report_remarks.html").render(context))  # noqa: S704 - it escapes


def _named(matter: Matter) -> dict[str, Any]:
    return {
        "slug": matter.slug,
        "matter": matter,
        "consultation": matter.consultation,
        "round": matter.round,
        "words": words,
        "shape": verdict_shape,
        "is_draft": matter.phase is not Phase.ANSWERED,
    }
