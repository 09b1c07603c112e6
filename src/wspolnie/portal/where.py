"""Where something goes on in the city: its districts on tiles or true borders, and the same numbers in a table."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from markupsafe import Markup

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.modules import FrontRow, registry
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.ui.jinja import language
from wspolnie.foundation.web.city import city_of
from wspolnie.portal.acts import PortalAct
from wspolnie.portal.places import Place, places
from wspolnie.spaces.views import actor_of, door

MOST_NAMED: Final = 4
FILLS: Final = ("var(--wash)", "var(--pale)", "var(--mid)", "var(--accent)")
"""Of true borders, by step; tiles get theirs from the sheet."""


def where(city: City, rows: Sequence[FrontRow]) -> str:
    """The part “Where” of the front page, safe as it stands; empty without places.

    It is the same text for the same numbers, and they seldom change: kept by all that it is made of.
    """
    found = tuple(places(rows))
    whole_city = sum(not row.districts for row in rows)
    return _told(language(), json.dumps(city.map, sort_keys=True), found, whole_city) if found else ""


@lru_cache(maxsize=16)
def _told(_language: str, map_: str, found: Sequence[Place], whole_city: int) -> Markup:
    text = render_to_string("portal/where.html", {"where": _shown(json.loads(map_), found, whole_city)})
    return Markup(text)  # noqa: S704 - templates escape


def _shown(map_: dict[str, Any], found: Sequence[Place], whole_city: int) -> dict[str, Any]:
    drawn = [place for place in found if place.district.shape]
    box = map_.get("box")
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
        "line": path_of(map_["line"]["points"]) if "line" in map_ else "",
        "line_name": map_.get("line", {}).get("name", ""),
        "legend": ["0", "1", "2–3", _("4 and more")],
        "whole_city": whole_city,
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
