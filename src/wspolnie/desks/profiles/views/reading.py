"""What everybody reads: resources of all organisations by kind, place and word, and the same as a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from wspolnie.desks.profiles.acts import ProfileAct
from wspolnie.desks.profiles.models import Resource
from wspolnie.desks.profiles.sheets import as_csv
from wspolnie.desks.profiles.states import ResourceKind, resource_label
from wspolnie.foundation.cities.models import District
from wspolnie.foundation.web.keeping import kept
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.foundation.web.sheets import csv_answer
from wspolnie.spaces.views import door

PAGE: Final = 50
KINDS: Final = {
    "sala": ResourceKind.ROOM,
    "sprzet": ResourceKind.EQUIPMENT,
    "ludzie": ResourceKind.STAFF,
    "umiejetnosci": ResourceKind.SKILLS,
    "transport": ResourceKind.TRANSPORT,
    "teren": ResourceKind.LAND,
}
"""Words of addresses for kinds."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What the reader chose; words that mean nothing choose nothing."""

    words: str
    kind: str
    district: str

    @classmethod
    def of(cls, request: HttpRequest) -> Filter:
        words = " ".join(request.GET.get("q", "").replace("\x00", " ").split())[:200]
        kind, district = request.GET.get("rodzaj", ""), request.GET.get("osiedle", "").replace("\x00", "")
        return cls(words, kind if kind in KINDS else "", district[:60])

    def chosen(self) -> QuerySet[Resource]:
        found: QuerySet[Resource] = Resource.objects.all().like(self.words).select_related("organisation", "district")
        if self.kind:
            found = found.filter(kind=KINDS[self.kind])
        return found.filter(district__slug=self.district) if self.district else found

    def query(self) -> str:
        """The choice as an address's query, ready for one more word; empty choices are left out."""
        words = {"q": self.words, "rodzaj": self.kind, "osiedle": self.district}
        return "?" + urlencode({name: value for name, value in words.items() if value})


@door(ProfileAct.READ)
@kept
def index(request: HttpRequest) -> HttpResponse:
    """Rooms, equipment, people and skills that organisations lend to one another."""
    chosen = Filter.of(request)
    found = chosen.chosen()
    where = leafing(asked_page(request), found.count(), PAGE)
    query = chosen.query()
    context = {
        "resources": found.order_by("kind", "folded", "pk")[where.shown],
        "where": where,
        "chosen": chosen,
        "kinds": [(word, resource_label(kind)) for word, kind in KINDS.items()],
        "districts": [(district.slug, district.name) for district in District.objects.order_by("name_key")],
        "prefix": query + ("&" if len(query) > 1 else "") + "strona=",
        "resource_label": resource_label,
    }
    return page(request, "profiles/index.html", context)


@door(ProfileAct.READ)
def sheet(request: HttpRequest) -> HttpResponse:
    """Exactly what is filtered."""
    found = Filter.of(request).chosen().order_by("kind", "folded", "pk")
    return csv_answer(as_csv(found), _("resources"))
