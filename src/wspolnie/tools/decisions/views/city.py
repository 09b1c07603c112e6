"""Recommendations of the whole city: a list by what became of them, overdue ones by office, figures of agency."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final
from urllib.parse import urlencode

from django.db.models import F, Q
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.deadlines.limits import MINUTE
from wspolnie.foundation.deadlines.quarters import Quarter
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.text.spoken import dates
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.keeping import kept
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.foundation.web.sheets import csv_answer
from wspolnie.parties.offices.models import Office
from wspolnie.spaces.models import Space
from wspolnie.spaces.views import actor_of, door
from wspolnie.tools.decisions.acts import DecisionAct
from wspolnie.tools.decisions.models import Recommendation, RecommendationQuerySet
from wspolnie.tools.decisions.reading import Shown, shown
from wspolnie.tools.decisions.report import COLUMNS, by_key, by_quarter, counted, tally
from wspolnie.tools.decisions.states import PROMISES, Standing, Verdict, standing_label, verdict_label
from wspolnie.tools.decisions.views.found import words

PAGE: Final = 25
QUARTERS: Final = 8
"""So many of the newest quarters are shown as a trend."""
STANDINGS: Final = {
    "czekaja": Standing.WAITING,
    "po-terminie": Standing.OVERDUE,
    "w-realizacji": Standing.PROMISED,
    "zalegle": Standing.LAPSED,
    "odmowy": Standing.REJECTED,
    "wykonane": Standing.DONE,
}
"""Words of addresses for standings."""
BY_HOUR: Final = frozenset({"czekaja", "po-terminie", "zalegle"})
"""Lists on which the soonest stands first."""


def _others() -> dict[str, tuple[str, Callable[[RecommendationQuerySet], RecommendationQuerySet]]]:
    """Further words of addresses: what figures lead to."""
    on_time = Q(answered_at__lt=F("due_at") + MINUTE)
    overdue = Q(answered_at__isnull=True, due_at__lte=instant() - MINUTE)
    return {
        "wyslane": (_("all that were sent"), lambda rows: rows.sent()),
        "nalezne": (
            _("answered or overdue"),
            lambda rows: rows.sent().filter(Q(answered_at__isnull=False) | overdue),
        ),
        "odpowiedziane": (_("answered"), lambda rows: rows.sent().filter(answered_at__isnull=False)),
        "w-terminie": (_("answered in time"), lambda rows: rows.sent().filter(on_time)),
        "po-godzinie": (
            _("answered late"),
            lambda rows: rows.sent().filter(answered_at__isnull=False).exclude(on_time),
        ),
        "przyjete": (
            _("accepted, whole or in part"),
            lambda rows: rows.sent().judged().filter(Q(verdict__in=PROMISES)),
        ),
        "niezaakceptowane": (
            _("not accepted"),
            lambda rows: rows.sent().judged().filter(Q(verdict=Verdict.REJECTED)),
        ),
    }


def _asked(request: HttpRequest) -> dict[str, str]:
    """What the address chooses; what is none is empty."""
    given = {
        name: " ".join(request.GET.get(name, "").replace("\x00", " ").split())[:200]
        for name in ("q", "stan", "grupa", "urzad", "kwartal")
    }
    known = STANDINGS.keys() | _others().keys()
    quarter = Quarter.parse(given["kwartal"])
    return given | {"stan": given["stan"] if given["stan"] in known else "", "kwartal": str(quarter) if quarter else ""}


def _chosen(request: HttpRequest, asked: dict[str, str]) -> RecommendationQuerySet:
    rows: RecommendationQuerySet = Recommendation.objects.visible_to(actor_of(request)).filter(adopted_on__isnull=False)
    rows = _narrowed(city_of(request), rows, asked)
    for word in asked["q"].split():
        rows = rows.filter(Q(title__icontains=word) | Q(words__icontains=word))
    others = _others()
    if asked["stan"] in STANDINGS:
        rows = rows.standing(STANDINGS[asked["stan"]], instant())
    elif asked["stan"]:
        rows = others[asked["stan"]][1](rows)
    order = ("due_at", "pk") if asked["stan"] in BY_HOUR else ("-adopted_on", "-number", "pk")
    return rows.select_related("space", "office").order_by(*order)


def _narrowed(city: City, rows: RecommendationQuerySet, asked: dict[str, str]) -> RecommendationQuerySet:
    if asked["grupa"]:
        rows = rows.filter(space__slug=asked["grupa"])
    if asked["urzad"]:
        rows = rows.filter(office__slug=asked["urzad"])
    quarter = Quarter.parse(asked["kwartal"])
    if quarter is not None:
        rows = rows.filter(due_at__gte=quarter.begins(city.zone), due_at__lt=quarter.ends(city.zone))
    return rows


def _bodies(request: HttpRequest) -> list[tuple[str, str]]:
    with_some = Recommendation.objects.filter(adopted_on__isnull=False).values("space")
    rows = Space.objects.visible_to(actor_of(request)).filter(pk__in=with_some).order_by("name")
    return [("", _("all")), *rows.values_list("slug", "name")]


def _offices() -> list[tuple[str, str]]:
    with_some = Recommendation.objects.filter(adopted_on__isnull=False).values("office")
    rows = Office.objects.filter(pk__in=with_some).order_by("name_key")
    return [("", _("all")), *rows.values_list("slug", "name")]


def _states() -> list[tuple[str, str]]:
    return [
        ("", _("all")),
        *((word, standing_label(standing)) for word, standing in STANDINGS.items()),
        *((word, label) for word, (label, _rows) in _others().items()),
    ]


@door(DecisionAct.READ)
@kept
def index(request: HttpRequest) -> HttpResponse:
    """By what became of them, body, office, quarter of the hour; an overdue list of an office is one address."""
    asked = _asked(request)
    rows = _chosen(request, asked)
    where = leafing(asked_page(request), rows.count(), PAGE)
    chosen = {name: word for name, word in asked.items() if word}
    context = words() | {
        "rows": shown(rows[where.shown]),
        "where": where,
        "asked": asked,
        "bodies": _bodies(request),
        "offices": _offices(),
        "stages": _states(),
        "quarter": Quarter.parse(asked["kwartal"]),
        "query": urlencode(chosen),
        "prefix": "?" + urlencode(chosen | {"strona": ""}),
    }
    return page(request, "decisions/index.html", context)


@door(DecisionAct.READ)
def sheet(request: HttpRequest) -> HttpResponse:
    """Exactly what is filtered."""
    columns = (
        _("recommendation"), _("body"), _("office"), _("adopted"), pgettext("column", "sent"), _("answer due"),
        pgettext("column", "answered"), pgettext("column", "in time"), _("answer"), _("to be done by"), _("done"),
        _("state"), _("reminders"), _("address"),
    )  # fmt: skip
    rows = [_cells(request, one) for one in shown(_chosen(request, _asked(request)))]
    return csv_answer(write_csv(columns, rows), _("recommendations"))


def _cells(request: HttpRequest, one: Shown) -> tuple[str, ...]:
    row, reply = one.row, one.reply
    at = [dates().iso(moment) if moment else "" for moment in (row.sent_at, row.due_at, row.answered_at)]
    return (
        row.title,
        row.space.name,
        row.office.name,
        row.adopted_on.isoformat() if row.adopted_on else "",
        *at,
        "" if row.in_time is None else _("yes") if row.in_time else _("no"),
        verdict_label(reply.verdict) if reply else "",
        reply.do_by.isoformat() if reply and reply.do_by else "",
        dates().iso(row.done_at) if row.done_at else "",
        standing_label(one.standing) if one.standing else row.stage.label,
        str(one.reminded),
        request.build_absolute_uri(one.url),
    )


def _figures(request: HttpRequest) -> dict[str, Any]:
    """Everything that is counted, of one body or office or of all."""
    asked = _asked(request)
    rows: RecommendationQuerySet = Recommendation.objects.visible_to(actor_of(request))
    found = counted(_narrowed(city_of(request), rows, asked | {"kwartal": ""}))
    bodies, offices = by_key(found, "space_id"), by_key(found, "office_id")
    spaces = Space.objects.filter(pk__in=bodies).order_by("name").values_list("pk", "slug", "name")
    named = Office.objects.filter(pk__in=offices).order_by("name_key").values_list("pk", "slug", "name")
    return {
        "asked": asked,
        "all": tally(found, instant()),
        "bodies_": [(slug, name, bodies[key]) for key, slug, name in spaces],
        "offices_": [(slug, name, offices[key]) for key, slug, name in named],
        "quarters": by_quarter(city_of(request), found),
    }


def _columns() -> list[tuple[str, str]]:
    """Heads of the columns of figures, after that of the row."""
    labels = (
        pgettext("figure", "Sent"), pgettext("figure", "Due"), pgettext("figure", "In time"), _("Overdue now"),
        pgettext("figure", "Days"), pgettext("figure", "Accepted"), _("Promised and late"), _("Carried out"),
    )  # fmt: skip
    return [(label, "num") for label in labels]


@door(DecisionAct.READ)
@kept
def agency(request: HttpRequest) -> HttpResponse:
    """Whether the city answers in time and does what it promised; each figure leads to its rows."""
    found = _figures(request)
    quarters = list(found["quarters"].items())[:QUARTERS]
    chosen = {name: word for name, word in found["asked"].items() if word and name in ("grupa", "urzad")}
    context = found | {
        "quarters": quarters,
        "bodies": _bodies(request),
        "offices": _offices(),
        "rows_of": lambda **more: f"{reverse('recommendations')}?{urlencode(chosen | more)}",
        "chosen": f"?{urlencode(chosen)}" if chosen else "",
        "columns": _columns(),
    }
    return page(request, "decisions/agency.html", context)


@door(DecisionAct.READ)
def agency_sheet(request: HttpRequest) -> HttpResponse:
    """Every body, every office, every quarter: a line each."""
    found = _figures(request)
    lines = [("miasto", "", *found["all"].cells())]
    lines += [("grupa", name, *one.cells()) for _slug, name, one in found["bodies_"]]
    lines += [("urzad", name, *one.cells()) for _slug, name, one in found["offices_"]]
    lines += [("kwartal", str(quarter), *one.cells()) for quarter, one in found["quarters"].items()]
    return csv_answer(write_csv(("czego", "nazwa", *COLUMNS), lines), _("agency"))
