"""Everything that passed between the city and one organisation, in one view."""

from __future__ import annotations

from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from wspolnie.desks.activity.acts import ActivityAct
from wspolnie.desks.activity.policy import may_look
from wspolnie.desks.activity.reading import dealings
from wspolnie.desks.activity.views.files import dealings_csv
from wspolnie.foundation.modules import NotAllowed
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.pages import page
from wspolnie.foundation.web.sheets import csv_answer
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.views import actor_of, door


def _find(request: HttpRequest, slug: str) -> Organisation:
    found: Organisation | None = Organisation.objects.filter(slug=slug).first()
    if found is None:
        raise Http404
    decision = may_look(actor_of(request), found.pk)
    if not decision:
        raise NotAllowed(decision.reason)
    return found


@door(ActivityAct.LOOK)
def index(request: HttpRequest, slug: str) -> HttpResponse:
    """By year and kind, each with its number and its last hour."""
    one = _find(request, slug)
    told = [(row, _(row.kind.label)) for row in dealings(city_of(request), one.pk)]
    years = [(year, list(rows)) for year, rows in groupby(told, key=lambda pair: pair[0].year)]
    return page(request, "activity/dealings.html", {"organisation": one, "years": years}, private=True)


@door(ActivityAct.LOOK)
def sheet(request: HttpRequest, slug: str) -> HttpResponse:
    """The same as a file."""
    one = _find(request, slug)
    return csv_answer(dealings_csv(dealings(city_of(request), one.pk)), f"wspolpraca-{one.slug}")
