"""Where something goes on in the city: how many matters each district has, on tiles or true borders and in a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from wspolnie.foundation.cities.models import City, District
from wspolnie.foundation.db.kept import Kept
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import FrontRow, registry
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.ui.jinja import language
from wspolnie.foundation.web.city import city_of
from wspolnie.portal.acts import PortalAct
from wspolnie.spaces.views import actor_of, door

STEPS: Final = (1, 2, 4)
"""From how many matters on a district is coloured more strongly."""
MOST_NAMED: Final = 4
FILLS: Final = ("var(--wash)", "var(--pale)", "var(--mid)", "var(--accent)")
"""Of true borders, by step; tiles get theirs from the sheet."""


@dataclass(frozen=True, slots=True)
class Place:
    """A district with what goes on in it."""

    district: District
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
        """The open matters that concern it; what concerns the whole city stands there too."""
        return reverse("consultations") + "?" + urlencode({"stan": "otwarte", "osiedle": self.district.slug})

    @property
    def said(self) -> str:
        """What a screen reader says of it."""
        return f"{self.name}: {self.told}"

    @property
    def told(self) -> str:
        """“3 matters”, “nothing now”"""
        return told(self.count) if self.count else _("nothing now")


def told(count: int) -> str:
    """“3 matters”, never parted at the end of a line."""
    return (ngettext("%(num)s matter", "%(num)s matters", count) % {"num": count}).replace(" ", "\u00a0")


_districts: Kept[District] = Kept(lambda: District.objects.order_by("name_key"))


def places(rows: Sequence[FrontRow]) -> list[Place]:
    """Districts that exist today with the open matters that name them, those with most first."""
    counts = Counter(district for row in rows for district in row.districts)
    today = timezone.localdate(instant())
    standing = (one for one in _districts() if (one.since or today) <= today <= (one.until or today))
    return sorted((Place(one, counts[one.pk]) for one in standing), key=lambda place: -place.count)


def where(city: City, rows: Sequence[FrontRow]) -> dict[str, Any]:
    """What the part “Where” of the front page shows; no places, no part."""
    found = places(rows)
    drawn = [place for place in found if place.district.shape]
    box = city.map.get("box")
    on_board = sorted(
        (place for place in found if place.district.tile_x and place.district.tile_y),
        key=lambda place: (place.district.tile_y, place.district.tile_x),
    )
    return {
        "places": found,
        "kind": kind_of(found),
        "most": [place for place in found if place.count][:MOST_NAMED],
        "drawn": drawn if box and len(drawn) == len(found) else [],
        "box": box,
        "fills": FILLS,
        "tiles": [tile(place) for place in on_board] if len(on_board) == len(found) else [],
        "rows": max((place.district.tile_y or 0 for place in on_board), default=0),
        "line": path_of(city.map["line"]["points"]) if "line" in city.map else "",
        "line_name": city.map.get("line", {}).get("name", ""),
        "legend": ["0", "1", "2–3", _("4 and more")],
        "whole_city": sum(not row.districts for row in rows),
        "total": sum(place.count for place in found),
    }


def kind_of(found: Sequence[Place]) -> str:
    """“osiedle”, “dzielnica”: what the city calls most of its parts, to readers of Polish."""
    kinds = Counter(place.district.kind for place in found).most_common(1)
    return kinds[0][0] if kinds and language() == "pl" else _("district")


def tile(place: Place) -> tuple[Any, ...]:
    """As the component `tiles` takes it."""
    one = place.district
    said = place.said if place.count else place.told
    return (one.tile_x, one.tile_y, one.short or one.name, one.code, place.count, place.url, place.step, said)


def path_of(corners: Sequence[Sequence[int]]) -> str:
    """Path data of SVG through corners of tiles."""
    return "M" + "L".join(f"{x} {y}" for x, y in corners)


@door(PortalAct.READ)
def sheet(request: HttpRequest) -> HttpResponse:
    """The table as a file."""
    actor = actor_of(request)
    rows = [row for module in registry.all() for part in module.front for row in part(actor).open_now]
    found = places(rows)
    columns = (kind_of(found), pgettext("column", "code"), _("open matters"), _("address"))
    content = write_csv(
        columns,
        ((place.name, place.district.code, str(place.count), request.build_absolute_uri(place.url)) for place in found),
    )
    response = HttpResponse(content, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{city_of(request).slug}-{_("districts")}.csv"'
    return response
