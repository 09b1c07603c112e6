"""Which organisations stand behind a figure, and which did nothing in a period: for the office."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Final

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.activity.acts import ActivityAct
from wspolnie.desks.activity.reading import active, idle_between, kinds
from wspolnie.desks.activity.views.files import organisations_csv
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.deadlines.quarters import Quarter
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.foundation.web.sheets import csv_answer
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.views import door

PAGE: Final = 50
YEAR: Final = timedelta(days=365)


def _those(request: HttpRequest, word: str) -> tuple[Quarter, dict[str, str], str, QuerySet[Organisation]]:
    """Quarter, names of kinds, the kind asked for, organisations that were active so."""
    found, labels = Quarter.parse(word), {kind.name: _(kind.label) for kind in kinds()}
    if found is None:
        raise Http404
    (told,) = active(city_of(request), found, found)
    kind = request.GET.get("rodzaj", "")
    keys = told.of_kinds.get(kind, frozenset()) if kind in labels else told.organisations
    rows: QuerySet[Organisation] = Organisation.objects.all().in_order().filter(pk__in=keys)
    return found, labels, kind if kind in labels else "", rows.select_related("district")


@door(ActivityAct.SEE)
def quarter(request: HttpRequest, quarter: str) -> HttpResponse:
    """Organisations that were active in a quarter, or active in one way."""
    found, labels, kind, rows = _those(request, quarter)
    where = leafing(asked_page(request), rows.count(), PAGE)
    context = {
        "quarter": found,
        "kinds": [("", _("every way")), *labels.items()],
        "kind": kind,
        "organisations": rows[where.shown],
        "where": where,
        "prefix": f"?rodzaj={kind}&strona=",
    }
    return page(request, "activity/quarter.html", context, private=True)


@door(ActivityAct.SEE)
def quarter_sheet(request: HttpRequest, quarter: str) -> HttpResponse:
    """The same as a file."""
    found, _labels, _kind, rows = _those(request, quarter)
    return csv_answer(organisations_csv(rows), f"aktywne-{found}")


def _period(request: HttpRequest, city: City) -> tuple[date, date]:
    """The days asked for, the last year when they are none or the wrong way round."""
    today = timezone.localdate(instant(), city.zone)
    try:
        since = date.fromisoformat(request.GET.get("od", ""))
        until = date.fromisoformat(request.GET.get("do", ""))
    except ValueError:
        return today - YEAR, today
    return (since, until) if date(1990, 1, 1) <= since <= until <= date(2199, 12, 31) else (today - YEAR, today)


def _idle(request: HttpRequest) -> tuple[date, date, QuerySet[Organisation]]:
    city = city_of(request)
    since, until = _period(request, city)
    begins = datetime.combine(since, time(), city.zone)
    ends = datetime.combine(until + timedelta(days=1), time(), city.zone)
    return since, until, idle_between(begins, ends).select_related("district")


@door(ActivityAct.SEE)
def idle(request: HttpRequest) -> HttpResponse:
    """Organisations of the register that did nothing with the city from one day to another."""
    since, until, rows = _idle(request)
    where = leafing(asked_page(request), rows.count(), PAGE)
    context = {
        "since": since,
        "until": until,
        "organisations": rows[where.shown],
        "where": where,
        "kinds": [_(kind.label) for kind in kinds()],
        "query": f"?od={since}&do={until}",
    }
    return page(request, "activity/idle.html", context, private=True)


@door(ActivityAct.SEE)
def idle_sheet(request: HttpRequest) -> HttpResponse:
    """The same as a file."""
    since, until, rows = _idle(request)
    return csv_answer(organisations_csv(rows), f"bez-aktywnosci-{since}-{until}")
