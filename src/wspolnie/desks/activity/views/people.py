"""How many people took part, by class: residents, organisations, the city and others are counted apart."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from wspolnie.desks.activity.acts import ActivityAct
from wspolnie.desks.activity.reading import participations, taking_part
from wspolnie.desks.activity.views.figures import SHOWN
from wspolnie.desks.activity.views.files import people_csv
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.deadlines.quarters import Quarter
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.pages import page
from wspolnie.foundation.web.sheets import csv_answer
from wspolnie.spaces.kinds import Side, side_label
from wspolnie.spaces.views import door

CLASSES: Final = (*(side.value for side in Side), "")


def _rows(request: HttpRequest) -> list[tuple[Quarter, str, str, int]]:
    """(quarter, label of the kind, label of the class, people), the newest quarter first; nothing is 0 people."""
    city = city_of(request)
    now = Quarter.at(instant(), city.zone)
    until = min(Quarter.parse(request.GET.get("do", "")) or now, now)
    labels = {kind.name: _(kind.label) for kind in participations()}
    rows: list[tuple[Quarter, str, str, int]] = []
    for quarter, told in sorted(taking_part(city, until.plus(1 - SHOWN), until).items(), reverse=True):
        for name, label in labels.items():
            some = [(who, told[name, who]) for who in CLASSES if told.get((name, who))]
            rows += [(quarter, label, side_label(who) if who else _("others"), people) for who, people in some]
    return rows


@door(ActivityAct.READ)
def index(request: HttpRequest) -> HttpResponse:
    """Counted from remarks and from what was noted at meetings."""
    return page(request, "activity/people.html", {"rows": _rows(request)})


@door(ActivityAct.READ)
def sheet(request: HttpRequest) -> HttpResponse:
    """The same as a file."""
    return csv_answer(people_csv(_rows(request)), _("participants"))
