"""What everybody reads: a consultation with its text and remarks, its history."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.template.loader import get_template
from django.urls import reverse
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.actions.notices import notice_of
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.blackouts import masked
from wspolnie.desks.consultations.facts.remarks import RemarkReceived
from wspolnie.desks.consultations.front import first_words
from wspolnie.desks.consultations.models import Remark, Round
from wspolnie.desks.consultations.notice_words import consulted_told, kind_label, means_label, place_label
from wspolnie.desks.consultations.onward import onward_of
from wspolnie.desks.consultations.remark_words import speaker, verdict_label, verdict_shape
from wspolnie.desks.consultations.states import Phase, RoundState
from wspolnie.desks.consultations.views.found import Matter, find
from wspolnie.desks.consultations.views.listing import files_told
from wspolnie.desks.consultations.views.stages import stages_of
from wspolnie.foundation.db.kept import Kept
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.reading import history, remembered
from wspolnie.foundation.ui.links import url
from wspolnie.foundation.web.keeping import kept, kept_with_every_line
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.foundation.web.pieces import shelf
from wspolnie.spaces.capacities import capacity_labels
from wspolnie.spaces.policy import NOBODY
from wspolnie.spaces.views import door
from wspolnie.tools.documents.models import Paragraph
from wspolnie.tools.documents.reading import today
from wspolnie.tools.meetings.reading import of_space, outside, periods_of

WORDS: Final = {"speaker": speaker, "verdict_label": verdict_label, "shape": verdict_shape, "short": first_words}
BESIDE: Final = 2
"""Remarks shown in the margin of a paragraph."""
LINES: Final = 30
"""Lines on one page of the history."""


@door(ConsultationAct.READ)
@kept
def consultation(request: HttpRequest, slug: str) -> HttpResponse:
    """The consultation: what, until when, how; the text with remarks beside it."""
    matter = find(request, slug)
    text = shelf.piece(
        "consultation", matter.round.pk, matter.phase, matter.asked, space=matter.consultation.pk,
        make=lambda: text_of(matter), but=(RemarkReceived,),
    )  # fmt: skip
    office = matter.consultation.office
    notice = shelf.piece(
        "notice",
        today(),
        matter.round.pk,
        matter.phase,
        office.name,
        office.address,
        office.email,
        space=matter.consultation.pk,
        make=lambda: notice_told(matter),
        but=(RemarkReceived,),
    )
    top = shelf.piece("top", space=matter.consultation.pk, make=lambda: top_told(matter), but=(RemarkReceived,))
    now = instant()
    stages = shelf.piece(
        "stages", *(one.phase(now) for one in matter.rounds), now.replace(second=0, microsecond=0),
        space=matter.consultation.pk, make=lambda: stages_told(matter, now), but=(RemarkReceived,),
    )  # fmt: skip
    context = {"text": text, "notice": notice, "top": top, "stages": stages}
    return page(request, "consultations/consultation.html", shown(matter) | context)


def notice_told(matter: Matter) -> str:
    """The way of the document, meetings, the notice and its files as HTML, for readers and for the office alike."""
    notice = notice_of(matter.consultation)
    context = {
        "notice": notice,
        "round": matter.round,
        "office": matter.consultation.office,
        "means": "; ".join(map(means_label, notice.means)),
        "consulted_told": consulted_told,
        "kind_label": kind_label,
        "place_label": place_label,
        "meetings": of_space(matter.consultation.pk),
        "home": reverse("consultation", args=[matter.slug]),
        "outside": outside,
        "periods": periods_of(matter.consultation.space),
    }
    files = {"slug": matter.slug, **files_told(matter.consultation)}
    told = get_template("consultations/_notice.html").render(context)
    way = onward_of(matter.consultation, matter.round, instant()) if matter.phase is not Phase.DRAFT else {}
    onward = get_template("consultations/_onward.html").render(way) if way else ""
    return onward + told + get_template("consultations/_files.html").render(files)


def stages_told(matter: Matter, now: datetime) -> str:
    """The stages as HTML; the piece that keeps it is made anew with each minute, for a meeting ends by the clock."""
    return get_template("consultations/_stages.html").render(
        {"stages": [stage.line for stage in stages_of(matter, now)]}
    )


def top_told(matter: Matter) -> str:
    """What stands on top as HTML: the text easy to read, the film in sign language."""
    context = {"slug": matter.slug, "consultation": matter.consultation, **files_told(matter.consultation)}
    return get_template("consultations/_top.html").render(context)


def text_of(matter: Matter) -> str:
    """The text and the remarks beside it as HTML: what all readers see alike until something is released or changed."""
    context = {
        "slug": matter.slug,
        "is_open": matter.phase is Phase.OPEN,
        "asked": matter.asked,
        **text_with_remarks(matter),
    }
    return get_template("consultations/_text.html").render(context)


@door(ConsultationAct.READ)
@kept
def draft(request: HttpRequest, slug: str) -> HttpResponse:
    """The text alone, for reading and printing, with permanent addresses."""
    matter = find(request, slug)
    return page(request, "consultations/draft.html", shown(matter) | {"paragraphs": paragraphs_of(matter.round)})


@door(ConsultationAct.READ)
@kept_with_every_line
def history_page(request: HttpRequest, slug: str) -> HttpResponse:
    """Every public act, newest first, as the journal holds it."""
    matter = find(request, slug)
    number, inner = asked_page(request), matter.actor.is_staff
    lines = shelf.piece(
        "history", number, inner, space=matter.consultation.pk, make=lambda: lines_of(matter, number, inner=inner)
    )
    return page(request, "consultations/history.html", shown(matter) | {"lines": lines})


def lines_of(matter: Matter, number: int, *, inner: bool) -> str:
    """One page of the history as HTML; `inner` is what the office sees."""
    lines = history(matter.consultation.pk, public_only=not inner)
    where = leafing(number, lines.count(), LINES)
    told = remembered(lines[where.shown])
    whom = capacity_labels((line.capacity for line in told), inner=inner)
    context = {"lines": told, "whom": whom, "where": where}
    return get_template("consultations/_history.html").render(context)


def shown(matter: Matter) -> dict[str, Any]:
    """What every page of a consultation needs."""
    return {
        "matter": matter,
        "consultation": matter.consultation,
        "space": matter.consultation.space,
        "round": matter.round,
        "rounds": matter.rounds,
        "url": links_of(matter),
        "round_told": round_told,
        "phase": matter.phase,
        "phases": Phase,
        "can": matter.can,
        "remark_count": _count(matter),
        "answered": matter.round.state == RoundState.ANSWERED,
        **WORDS,
    }


UNTIED: Final = frozenset({"round_new", "remarks_sheet"})
"""Addresses that speak of no round, or say it themselves."""


def links_of(matter: Matter) -> Callable[..., str]:
    """Addresses for the pages of a consultation: those of its own pages stay with the round that is read."""
    if not matter.asked:
        return url

    def within(name: str, *args: Any, **kwargs: Any) -> str:
        plain = url(name, *args, **kwargs)
        return (
            f"{plain}?{matter.asked.rstrip('&')}" if args and args[0] == matter.slug and name not in UNTIED else plain
        )

    return within


def round_told(round_: Round) -> str:
    """`Round 1: assumptions, answered`"""
    what = f": {round_.name}" if round_.name else ""
    return _("Round %(number)s") % {"number": round_.number} + f"{what}, {round_.phase(instant()).label}"


def _count(matter: Matter) -> int:
    """How many remarks the reader may see."""
    if matter.actor is NOBODY:
        return next(iter(_public_count(round_id=matter.round.pk)), 0)
    return Remark.objects.visible_to(matter.actor).filter(round=matter.round).count()


_public_count: Kept[int] = Kept(
    lambda round_id: (
        Remark.objects.visible_to(NOBODY)
        .filter(round_id=round_id)
        .values("round_id")
        .annotate(count=Count("pk"))
        .values_list("count", flat=True)
    ),
    round_id=UUID,
)


def paragraphs_of(round_: Round) -> list[Paragraph]:
    """The consulted text in order."""
    return _paragraphs(version_id=round_.version_id) if round_.version_id else []


_paragraphs = Kept(
    lambda version_id: Paragraph.objects.filter(version_id=version_id).order_by("position"), version_id=UUID
)


def text_with_remarks(matter: Matter) -> dict[str, Any]:
    """Paragraphs with how many remarks each has and the newest of them: two statements, however many remarks."""
    counts: dict[UUID | None, int] = {}
    beside: dict[UUID | None, list[tuple[str, str]]] = defaultdict(list)
    for paragraph, count, side, organisation, standing, proposed, reason, hidden in _newest(round_id=matter.round.pk):
        counts[paragraph] = count
        said = masked(proposed, "proposed", hidden) if proposed else masked(reason, "reason", hidden)
        beside[paragraph].append((speaker(side, organisation, standing), first_words(said)))
    return {"paragraphs": paragraphs_of(matter.round), "counts": counts, "beside": beside}


_newest = Kept(
    lambda round_id: Remark.objects.filter(round_id=round_id).released().newest_of_paragraphs(BESIDE), round_id=UUID
)
