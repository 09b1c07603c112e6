"""Finding services: by need, theme, district and group, what is near first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from wspolnie.desks.helping.models import Service, ServiceDistrict, ServiceGroup, ServiceQuerySet
from wspolnie.desks.helping.states import ServiceKind, TargetGroup, group_label, kind_label
from wspolnie.foundation.text.vectors import query_of
from wspolnie.services.search.hits import pieces
from wspolnie.spaces.policy import NOBODY

KIND: Final = "service"
"""How the search calls services."""
KINDS: Final = {
    "pomoc": ServiceKind.HELP,
    "zajecia": ServiceKind.ACTIVITY,
    "wolontariat": ServiceKind.VOLUNTEERING,
}
"""Words of addresses for kinds."""
GROUPS: Final = {
    "dzieci": TargetGroup.CHILDREN,
    "mlodziez": TargetGroup.YOUTH,
    "rodziny": TargetGroup.FAMILIES,
    "seniorzy": TargetGroup.SENIORS,
    "niepelnosprawnosc": TargetGroup.DISABILITY,
    "opiekunowie": TargetGroup.CARERS,
    "cudzoziemcy": TargetGroup.MIGRANTS,
    "kryzys": TargetGroup.CRISIS,
    "praca": TargetGroup.JOBLESS,
    "uzaleznienia": TargetGroup.ADDICTION,
    "organizacje": TargetGroup.ORGANISATIONS,
}
"""Words of addresses for groups."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What the reader chose; words that mean nothing choose nothing."""

    words: str = ""
    theme: str = ""
    district: str = ""
    group: str = ""
    kind: str = ""

    @classmethod
    def asked(cls, given: dict[str, str]) -> Filter:
        """From the query of an address."""
        theme, district = (given.get(name, "").replace("\x00", "")[:60] for name in ("temat", "osiedle"))
        group, kind = given.get("dla", ""), given.get("rodzaj", "")
        words = " ".join(given.get("q", "").replace("\x00", " ").split())[:200]
        return cls(words, theme, district, group if group in GROUPS else "", kind if kind in KINDS else "")

    @property
    def query(self) -> str:
        """The choice as an address's query; empty choices are left out."""
        chosen = {
            "q": self.words, "temat": self.theme, "osiedle": self.district, "dla": self.group, "rodzaj": self.kind,
        }  # fmt: skip
        return urlencode({name: value for name, value in chosen.items() if value})

    def found(self) -> ServiceQuerySet:
        """Shown services that fit. With a district: those of its own first, then those for the whole city."""
        services = Service.objects.shown()
        if self.words:
            services = services.filter(Q(pk__in=_by_words(self.words)) | Q(name__icontains=self.words))
        if self.theme:
            services = services.filter(themes__theme__slug=self.theme)
        if self.kind:
            services = services.filter(kind=KINDS[self.kind])
        if self.group:
            said = ServiceGroup.objects.filter(service=OuterRef("pk"))
            fits = Q(Exists(said.filter(target=GROUPS[self.group]))) | ~Q(Exists(said))
            services = services.filter(fits)
        if not self.district:
            return services.in_order()
        said_where = ServiceDistrict.objects.filter(service=OuterRef("pk"))
        near = Exists(said_where.filter(district__slug=self.district))
        there = services.annotate(near=near).filter(Q(near=True) | ~Q(Exists(said_where)))
        return there.order_by("-near", "name_key", "slug")


def _by_words(words: str) -> set[UUID]:
    query = query_of(words, every=True)
    return {hit.id for hits in pieces(NOBODY, query, kind=KIND) for hit in hits} if query else set()


def in_short(service: Service) -> str:
    """Kind, for whom and where, in a line. Groups and districts are read from what was fetched with the service."""
    groups = ", ".join(groups_of(service))
    places = ", ".join(one.district.name for one in service.districts.all())
    parts = (kind_label(service.kind), groups or service.groups_told, places or _("whole city"))
    return " · ".join(filter(None, parts))


def groups_of(service: Service) -> list[str]:
    """For whom, in the order of the closed list."""
    stated = {one.target for one in service.groups.all()}
    return [group_label(one) for one in TargetGroup if one in stated]


def with_all(services: ServiceQuerySet) -> ServiceQuerySet:
    """With what lists and pages say of each."""
    return services.select_related("organisation").prefetch_related("groups", "districts__district", "themes__theme")
