"""What everybody reads: the register, a file of what is shown, one organisation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from urllib.parse import urlencode

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import JSONObject
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from wspolnie.desks.organisations.actions.representing import today
from wspolnie.desks.organisations.acts import OrganisationAct
from wspolnie.desks.organisations.sheets.organisations import as_csv
from wspolnie.foundation.cities.models import District
from wspolnie.foundation.journal.reading import Remembered, history_of, remembered
from wspolnie.foundation.modules import registry
from wspolnie.foundation.web.keeping import kept
from wspolnie.foundation.web.pages import page
from wspolnie.foundation.web.sheets import csv_answer
from wspolnie.parties.organisations.facts import legal_class_label, state_label
from wspolnie.parties.organisations.models import (
    Federation,
    FormerName,
    Organisation,
    OrganisationQuerySet,
    OrganisationTheme,
    Representation,
)
from wspolnie.parties.organisations.states import HOLDING, LegalClass
from wspolnie.spaces.capacities import capacity_labels, speaks_for
from wspolnie.spaces.policy import decide
from wspolnie.spaces.views import actor_of, door

PAGE: Final = 50
MOST_LINES: Final = 100
"""Lines of history on the page of one organisation; the newest come first."""
CLASSES: Final = {"art-3-2": LegalClass.ART_3_2, "art-3-3": LegalClass.ART_3_3, "inna": LegalClass.OTHER}
"""Words of addresses for legal classes."""
UNSTATED: Final = "nie-podano"


@dataclass(frozen=True, slots=True)
class Filter:
    """What the reader chose; words that mean nothing choose nothing."""

    words: str
    legal_class: str
    district: str

    @classmethod
    def of(cls, request: HttpRequest) -> Filter:
        words = " ".join(request.GET.get("q", "").replace("\x00", " ").split())[:200]
        legal_class, district = request.GET.get("klasa", ""), request.GET.get("osiedle", "").replace("\x00", "")
        return cls(words, legal_class if legal_class in {*CLASSES, UNSTATED} else "", district[:60])

    def places(self) -> OrganisationQuerySet:
        """Everything but the choice of class, so that classes can be counted side by side."""
        found = Organisation.objects.named_like(self.words)
        return found.filter(district__slug=self.district) if self.district else found

    def chosen(self) -> OrganisationQuerySet:
        found = self.places()
        if not self.legal_class:
            return found
        return found.filter(legal_class=CLASSES.get(self.legal_class, ""))

    def query(self, **others: str) -> str:
        """The choice as an address's query; empty choices are left out."""
        words = {"q": self.words, "klasa": self.legal_class, "osiedle": self.district, **others}
        return "?" + urlencode({name: value for name, value in words.items() if value})


@door(OrganisationAct.READ)
@kept
def index(request: HttpRequest) -> HttpResponse:
    """The register in Polish order, with figures by legal class."""
    actor, chosen = actor_of(request), Filter.of(request)
    organisations = chosen.chosen()
    total = organisations.count()
    last = max(1, -(-total // PAGE))
    text = request.GET.get("strona", "1")
    current = min(max(int(text), 1), last) if text.isascii() and text.isdecimal() and len(text) < 7 else 1
    rows = organisations.in_order().select_related("district")[(current - 1) * PAGE : current * PAGE]
    context = {
        "organisations": rows,
        "total": total,
        "figures_by_class": _figures(chosen),
        "chosen": chosen,
        "classes": [(word, legal_class_label(value)) for word, value in CLASSES.items()],
        "unstated": UNSTATED,
        "districts": [(district.slug, district.name) for district in District.objects.order_by("name_key")],
        "current": current,
        "page_count": last,
        "prefix": chosen.query() + ("&" if len(chosen.query()) > 1 else "") + "strona=",
        "can_edit": decide(actor, OrganisationAct.EDIT).ok,
        "can_import": decide(actor, OrganisationAct.IMPORT).ok,
        "legal_class_label": legal_class_label,
        "lacks": _lacks(chosen.words),
    }
    return page(request, "organisations/index.html", context)


def _lacks(words: str) -> str:
    """What was looked for in vain, for the form that proposes it: a number or a name."""
    if not words:
        return ""
    return "?" + urlencode({"krs" if words.replace("-", "").replace(" ", "").isdecimal() else "name": words})


def _figures(chosen: Filter) -> list[tuple[str, str, int]]:
    """(word of the address, label, how many) for each class of what is otherwise chosen."""
    counted = dict(chosen.places().values_list("legal_class").annotate(count=Count("pk")))
    words = [*((word, value.value) for word, value in CLASSES.items()), (UNSTATED, "")]
    return [(word, legal_class_label(value), counted.get(value, 0)) for word, value in words]


@door(OrganisationAct.READ)
def sheet(request: HttpRequest) -> HttpResponse:
    """Exactly what is filtered, as a file that can be brought in again."""
    found = Filter.of(request).chosen().in_order().select_related("district")
    return csv_answer(as_csv(found), _("organisations"))


def _turned_out(slug: str) -> Organisation:
    """The one that the organisation of an address turned out to be."""
    merged: Organisation | None = Organisation.everybody.select_related("merged_into").filter(slug=slug).first()
    if merged is None or merged.merged_into is None:
        raise Http404
    return merged.merged_into


def find(slug: str) -> Organisation:
    """The organisation of an address."""
    found: Organisation | None = Organisation.objects.select_related("district").filter(slug=slug).first()
    if found is None:
        raise Http404
    return found


def _lines(one: Organisation, merged: list[Organisation]) -> list[Remembered]:
    """What happened to it and to those that turned out to be it; what happened to two of them at once, once."""
    lines = remembered(history_of(one.pk, *(other.pk for other in merged))[:MOST_LINES])
    told = {(line.at, line.fact.sentence()): line for line in reversed(lines)}
    return list(reversed(told.values()))


def _by_name(row: Federation) -> tuple[str, str]:
    return row.organisation.name_key, str(row.pk)


@door(OrganisationAct.READ)
@kept
def organisation(request: HttpRequest, slug: str) -> HttpResponse:
    """One organisation: what it is, to whom it belongs, what happened to it."""
    spoken = Representation.objects.filter(organisation=OuterRef("pk")).confirmed_on(today()).order_by()
    counted = Subquery(spoken.values("organisation").annotate(many=Count("pk")).values("many"))
    former = FormerName.objects.filter(organisation=OuterRef("pk")).order_by("-until", "-id")
    rows: QuerySet[Organisation] = Organisation.objects.select_related("district").annotate(
        confirmed=counted,
        former=ArraySubquery(former.values(told=JSONObject(name="name", until="until"))),
        took_in=Exists(Organisation.everybody.filter(merged_into=OuterRef("pk"))),
    )
    one: Any = rows.filter(slug=slug).first()
    if one is None:
        return redirect("organisation", _turned_out(slug).slug)
    actor = actor_of(request)
    merged = list(Organisation.everybody.filter(merged_into=one).in_order()) if one.took_in else []
    mine, lines = speaks_for(actor), _lines(one, merged)
    both = Federation.objects.filter(Q(organisation=one) | Q(federation=one))
    beside = list(both.select_related("federation", "organisation").order_by("-since", "pk"))
    context: dict[str, Any] = {
        "organisation": one,
        "legal_class": legal_class_label(one.legal_class),
        "themes": OrganisationTheme.objects.filter(organisation=one)
        .select_related("theme")
        .order_by("theme__name_key"),
        "merged": merged,
        "former_names": [(told["name"], date.fromisoformat(told["until"])) for told in one.former],
        "federations": [row for row in beside if row.organisation_id == one.pk],
        "members": sorted((row for row in beside if row.federation_id == one.pk), key=_by_name),
        "representations": Representation.objects.filter(organisation=one)
        .visible_to(actor.person_id, office=actor.is_staff, speaks_for=mine)
        .filter(state__in=HOLDING)
        .select_related("person")
        .in_order()
        if actor.person
        else (),
        "confirmed": one.confirmed or 0,
        "speaks": one.pk in mine,
        "state_label": state_label,
        "lines": lines,
        "whom": capacity_labels((line.capacity for line in lines), inner=actor.is_staff),
        "can_edit": decide(actor, OrganisationAct.EDIT).ok,
        "parts": registry.about_organisation(actor, one),
    }
    return page(request, "organisations/organisation.html", context)
