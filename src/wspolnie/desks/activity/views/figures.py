"""How many different organisations are active, quarter by quarter, against a quarter of comparison."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from wspolnie.desks.activity.acts import ActivityAct
from wspolnie.desks.activity.reading import Active, active, kinds
from wspolnie.desks.activity.views.files import quarters_csv
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.deadlines.quarters import Quarter
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.pages import page
from wspolnie.foundation.web.sheets import csv_answer
from wspolnie.spaces.policy import decide
from wspolnie.spaces.views import actor_of, door

SHOWN: Final = 8
"""Quarters on one page: two years."""
YEAR: Final = 4


def asked(request: HttpRequest) -> tuple[list[Active], Active]:
    """Eight quarters up to the one asked for, and the one to compare with, else the one a year before."""
    city = city_of(request)
    now = Quarter.at(instant(), city.zone)
    until = min(Quarter.parse(request.GET.get("do", "")) or now, now)
    told = active(city, until.plus(1 - SHOWN), until)
    chosen = Quarter.parse(request.GET.get("baza", ""))
    return told, next((one for one in told if one.quarter == chosen), told[YEAR])


@door(ActivityAct.READ)
def index(request: HttpRequest) -> HttpResponse:
    """Counted from records at this moment; the office finds the organisations behind each figure."""
    told, base = asked(request)
    may_see = decide(actor_of(request), ActivityAct.SEE).ok
    most = max((one.many for one in told), default=0) or 1
    context = {
        "rows": [(one, one.many - base.many, 100 * one.many / most) for one in told],
        "base": base,
        "bases": [(str(one.quarter), one.quarter.label) for one in told],
        "kinds": [(kind.name, _(kind.label)) for kind in kinds()],
        "columns": [(_(kind.label), "num") for kind in kinds()],
        "may_see": may_see,
        "before": told[-1].quarter.plus(-1),
        "until": told[0].quarter,
    }
    return page(request, "activity/index.html", context, private=may_see)


@door(ActivityAct.READ)
def sheet(request: HttpRequest) -> HttpResponse:
    """The same as a file."""
    told, base = asked(request)
    return csv_answer(quarters_csv(told, base.many), _("activity-of-organisations"))
