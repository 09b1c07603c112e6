"""The list of federations with how many belong to each, and who belongs where as a file."""

from __future__ import annotations

from django.db.models import Count, F, Q
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.organisations.acts import OrganisationAct
from wspolnie.desks.organisations.sheets.federations import as_csv
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.web.keeping import kept
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.foundation.web.sheets import csv_answer
from wspolnie.parties.organisations.models import Federation, Organisation
from wspolnie.spaces.policy import decide
from wspolnie.spaces.views import actor_of, door

PAGE = 50


def _asked(request: HttpRequest) -> str:
    return " ".join(request.GET.get("q", "").replace("\x00", " ").split())[:200]


@door(OrganisationAct.READ)
@kept
def index(request: HttpRequest) -> HttpResponse:
    """Those that others belong to, today or before, in Polish order."""
    today, words = timezone.localdate(instant()), _asked(request)
    holding = Q(members__since__lte=today) & (Q(members__until__isnull=True) | Q(members__until__gte=today))
    found = (
        Organisation.objects.named_like(words)
        .filter(members__isnull=False)
        .annotate(count=Count("members", filter=holding))
        .in_order()
    )
    where = leafing(asked_page(request), found.count(), PAGE)
    context = {
        "federations": found[where.shown],
        "where": where,
        "words": words,
        "can_import": decide(actor_of(request), OrganisationAct.IMPORT).ok,
    }
    return page(request, "organisations/federation_list.html", context)


@door(OrganisationAct.READ)
def sheet(request: HttpRequest) -> HttpResponse:
    """Who belongs or belonged to the federations that the list shows, as a file that can be brought in again."""
    shown = Organisation.objects.named_like(_asked(request)).filter(members__isnull=False).values("pk")
    many = (
        Federation.objects.filter(federation__in=shown)
        .select_related("federation", "organisation")
        .order_by(F("federation__name_key"), F("organisation__name_key"), "since", "pk")
    )
    return csv_answer(as_csv(many), _("federations"))
