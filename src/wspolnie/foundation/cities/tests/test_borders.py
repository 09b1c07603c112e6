"""True borders: whose they are, how they are drawn, and what is refused."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import SHARED
from wspolnie.config.demo import CITIES
from wspolnie.foundation.cities.borders import borders, key_of
from wspolnie.foundation.cities.drawing import WIDTH
from wspolnie.foundation.cities.geojson import NotBorders
from wspolnie.foundation.cities.model_file import read_model

CITY = "Próbne"
NAMES = ["Górka Mała", "Łęg", "Rynek Płd."]


def square(x: float, y: float, side: float = 0.1) -> list[list[float]]:
    """A ring with its south-west corner at a longitude and a latitude."""
    return [[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]


def feature(name: object, *rings: list[list[float]], kind: str = "Polygon", **others: object) -> dict[str, Any]:
    coordinates: Any = [list(rings)] if kind == "MultiPolygon" else list(rings)
    geometry = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "properties": {"id": 7, "nazwa": name, **others}, "geometry": geometry}


def file(*features: dict[str, Any]) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


WHOLE = file(
    feature("gorka-mala", square(17.0, 51.0)),
    feature("Leg", square(17.1, 51.0), kind="MultiPolygon"),
    feature("RYNEK  POŁUDNIOWY", square(17.0, 51.1)),
)


def points_of(path: str) -> list[tuple[int, int]]:
    """Absolute corners of path data as we write it: M, then one relative l."""
    found = []
    for start, steps in re.findall(r"M([^l]+)l([^z]+)z", path):
        x, y = (int(part) for part in re.findall(r"-?\d+", start))
        found.append((x, y))
        numbers = [int(part) for part in re.findall(r"-?\d+", steps)]
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            found.append((x, y))
    return found


def test_names_are_met_without_diacritics_dashes_and_shortened_sides() -> None:
    drawn = borders(WHOLE, NAMES, CITY)
    assert set(drawn.shapes) == set(NAMES)
    assert (drawn.unknown, drawn.without, drawn.whole_city) == ((), (), 0)
    assert key_of("Gądów - Popowice Płd.") == key_of("Gądów-Popowice Południowe")
    assert key_of("Praga Południe") == key_of("PRAGA-POLUDNIE")
    assert key_of("Biskupin") != key_of("Bieżanów")


def test_neighbours_touch_and_the_north_is_up() -> None:
    drawn = borders(WHOLE, NAMES, CITY)
    hill, meadow, market = (set(points_of(drawn.shapes[name])) for name in NAMES)
    assert len(hill & meadow) == 2, "a common border has both its corners in both"
    assert len(hill & market) == 2
    assert min(y for _, y in market) == 0
    assert max(y for _, y in hill) == drawn.box[1] or max(y for _, y in hill) == drawn.box[1] - 1
    assert drawn.box[0] == WIDTH
    assert drawn.box[1] > WIDTH, "at 51° a degree of latitude is longer than one of longitude"


def test_what_is_the_whole_city_or_nobody_is_told_apart() -> None:
    content = file(
        feature("PROBNE", square(16.9, 50.9, 0.5)), feature("Łęg", square(17, 51)), feature("Dalej", square(18, 51))
    )
    drawn = borders(content, NAMES, CITY)
    assert drawn.whole_city == 1
    assert drawn.unknown == ("Dalej",)
    assert drawn.without == ("Górka Mała", "Rynek Płd.")
    assert drawn.box[0] == WIDTH, "the whole city does not set the scale"
    assert max(x for x, _ in points_of(drawn.shapes["Łęg"])) == WIDTH


def test_the_property_that_names_most_is_taken_or_the_one_said() -> None:
    content = file(
        feature("A1", square(17, 51), dzielnica="Łęg"), feature("A2", square(18, 51), dzielnica="Gorka Mala")
    )
    assert set(borders(content, NAMES, CITY).shapes) == {"Łęg", "Górka Mała"}
    assert set(borders(content, NAMES, CITY, named="dzielnica").shapes) == {"Łęg", "Górka Mała"}
    with pytest.raises(NotBorders, match="named by its property 'nazwa'"):
        borders(content, NAMES, CITY, named="nazwa")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no JSON"),
        (b"{", "no JSON"),
        (b"[" * 100_000, "no JSON"),
        (b"\xff\xfe", "no JSON"),
        (b"[]", "no GeoJSON"),
        (b'{"type": "FeatureCollection", "features": {}}', "no GeoJSON"),
        (b'{"type": "FeatureCollection", "features": []}', "no GeoJSON"),
        (b'{"type": "FeatureCollection", "features": [1]}', "feature 1 has no properties"),
        (b'{"type": "FeatureCollection", "features": [{"properties": null, "geometry": {}}]}', "feature 1"),
        (file(feature("Nigdzie", square(17, 51))), "no property of the file names a district"),
        (file(feature("Łęg", square(17, 51)), feature("leg", square(18, 51))), "Łęg is shown twice"),
        (file(feature("Łęg", kind="Point")), "Łęg is a Point"),
        (file(feature("Łęg", [[500_000, 380_000], [1, 2], [3, 4]])), "are no degrees"),
        (file(feature("Łęg", [["a", 1]])), "damaged"),
        (file(feature("Łęg", [[1]])), "damaged"),
        (file(feature("Łęg", [[17, 51], [17, 51], [17, 51]])), "no surface"),
        (file(feature("Łęg")), "empty"),
        (file({"properties": {"n": "Łęg"}, "geometry": {"type": "Polygon", "coordinates": None}}), "damaged"),
    ],
    ids=range(18),
)  # fmt: skip
def test_what_cannot_be_drawn_is_refused_with_its_reason(content: bytes, said: str) -> None:
    with pytest.raises(NotBorders, match=said):
        borders(content, NAMES, CITY)


@given(
    st.lists(
        st.tuples(st.floats(-180, 180), st.floats(-85, 85)), min_size=3, max_size=30, unique_by=lambda corner: corner
    )
)
def test_any_ring_is_drawn_inside_its_box_or_refused(ring: list[tuple[float, float]]) -> None:
    content = file(feature("Łęg", [list(corner) for corner in ring]))
    if len({x for x, _ in ring}) == 1 or len({y for _, y in ring}) == 1:
        with pytest.raises(NotBorders, match="surface"):
            borders(content, NAMES, CITY)
        return
    drawn = borders(content, NAMES, CITY)
    width, height = drawn.box
    path = drawn.shapes.get("Łęg", "")
    assert re.fullmatch(r"(M\d+,?-?\d+l[-\d, ]+z)?", path), "numbers alone: nothing of the file gets into the page"
    assert all(0 <= x <= width and 0 <= y <= height for x, y in points_of(path))


@pytest.mark.skipif(not (SHARED / "geo").is_dir(), reason="the public maps are not here")
@pytest.mark.parametrize(
    ("slug", "map_", "whole"), [("wroclaw", "wroclaw-osiedla", 0), ("warszawa", "warszawa-dzielnice", 1)]
)
def test_public_maps_of_two_cities_fit_their_models(slug: str, map_: str, whole: int) -> None:
    model = read_model(CITIES / f"{slug}.toml")
    names = [district.name for district in model.districts]
    drawn = borders((SHARED / "geo" / f"{map_}.geojson").read_bytes(), names, model.city["name"])
    assert set(drawn.shapes) == set(names)
    assert (drawn.unknown, drawn.whole_city) == ((), whole)
    assert sum(map(len, drawn.shapes.values())) < 20_000, "the page stays light"
