"""The rows behind a figure of the report: exactly those remarks that it counts, in the order of receipt."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.template.loader import get_template
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.remark_words import verdict_label, verdict_shape
from wspolnie.desks.consultations.report import words
from wspolnie.desks.consultations.report.rows import DECLARED, NONE, Chosen, counted
from wspolnie.desks.consultations.report.telling import told_of
from wspolnie.desks.consultations.states import Channel, Side, Verdict
from wspolnie.desks.consultations.views.found import Matter
from wspolnie.desks.consultations.views.reading import shown
from wspolnie.desks.consultations.views.report import FILES, told_later
from wspolnie.foundation.deadlines.limits import Timeliness
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.foundation.web.pieces import shelf

PAGE: Final = 50


def rows(request: HttpRequest, matter: Matter, chosen: Chosen) -> HttpResponse:
    """The list that a number of the report leads to."""
    number = asked_page(request)

    def listed() -> str:
        return rows_told(matter, chosen, number)

    told = listed() if chosen.word else shelf.piece(
        "report-rows", matter.round.pk, matter.phase, matter.asked, chosen.query, number,
        space=matter.consultation.pk, make=listed, but=(*FILES, *told_later(matter)),
    )  # fmt: skip
    return page(request, "consultations/rows.html", shown(matter) | {"listed": told})


def rows_told(matter: Matter, chosen: Chosen, number: int) -> str:
    """One page of them as HTML, with the filter that chose them."""
    picked = chosen.pick(counted(matter.round))
    where = leafing(number, picked.count(), PAGE)
    context = {
        "told": list(told_of(matter.consultation, picked.in_order()[where.shown])),
        "where": where,
        "chosen": chosen,
        "prefix": f"?{matter.asked}{chosen.query}&strona=",
        "matter": matter,
        "slug": matter.slug,
        "round": matter.round,
        "words": words,
        "shape": verdict_shape,
        "ways": [(channel.value, words.channel_label(channel)) for channel in Channel],
        "sides": [(side, words.side_label(side)) for side in (*Side, DECLARED)],
        "verdicts": [(verdict.value, verdict_label(verdict)) for verdict in Verdict] + [(NONE, words.verdict_told(""))],
        "times": [
            (Timeliness.ON_TIME.value, _("on time")),
            (Timeliness.LATE.value, _("after the closing")),
            (Timeliness.EARLY.value, _("before the start")),
        ],
    }
    return get_template("consultations/_rows.html").render(context)
