"""How many open matters each district of the city has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wspolnie.foundation.cities.models import District
from wspolnie.foundation.db.kept import Kept
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import FrontRow

STEPS: Final = (1, 2, 4)
"""From how many matters on a district is coloured more strongly."""


class Row(NamedTuple):
    """A district as the front page needs it."""

    pk: UUID
    slug: str
    name: str
    kind: str
    since: date | None
    until: date | None
    short: str
    code: str
    tile_x: int | None
    tile_y: int | None
    shape: str


@dataclass(frozen=True, slots=True)
class Place:
    """A district with what goes on in it."""

    district: Row
    count: int

    @property
    def name(self) -> str:
        return self.district.name

    @property
    def step(self) -> int:
        """0 for none, then how strongly it is coloured."""
        return sum(self.count >= least for least in STEPS)

    @property
    def url(self) -> str:
        """The page of the district: what is open there, and everything else."""
        return reverse("district", args=[self.district.slug])

    @property
    def said(self) -> str:
        """What a screen reader says of it."""
        return f"{self.name}: {self.told}"

    @property
    def told(self) -> str:
        """“3 matters”, “nothing now”"""
        return told(self.count) if self.count else _("nothing now")


def told(count: int) -> str:
    """“3 matters”"""
    return ngettext("%(num)s matter", "%(num)s matters", count) % {"num": count}


_districts: Kept[Row] = Kept(lambda: District.objects.order_by("name_key").values_list(*Row._fields))


def places(rows: Sequence[FrontRow]) -> list[Place]:
    """Districts that exist today with the open matters that name them, those with most first."""
    counts = Counter(district for row in rows for district in row.districts)
    today = timezone.localdate(instant())
    every = (Row(*one) for one in _districts())
    standing = (one for one in every if (one.since or today) <= today <= (one.until or today))
    return sorted((Place(one, counts[one.pk]) for one in standing), key=lambda place: -place.count)
