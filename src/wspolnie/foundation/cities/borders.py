"""True borders of a city's districts: which feature of a GeoJSON file is which district."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from wspolnie.foundation.cities.drawing import grid_of, path_of
from wspolnie.foundation.cities.geojson import NotBorders, Ring, features_of, rings_of
from wspolnie.foundation.text.letters import fold

SHORTENED: Final = {"pld": "poludnie", "pln": "polnoc", "wsch": "wschod", "zach": "zachod"}
"""How maps shorten sides of the world; endings do not count, so "Płd." is "Południowe" and "Południe"."""
SIDES: Final = re.compile(r"(poludni|polnoc|wschod|zachod)\w*")


@dataclass(frozen=True, slots=True)
class Borders:
    """What a file says of a city's districts."""

    shapes: Mapping[str, str]
    """Path data by the name of the district, in steps of the grid."""
    box: tuple[int, int]
    """Width and height of the grid."""
    whole_city: int
    """Features that show the whole city and were left out."""
    unknown: tuple[str, ...]
    """Names that are no district's."""
    without: tuple[str, ...]
    """Districts that the file does not show."""


def key_of(name: str) -> str:
    """What is compared: no diacritics, capitals, spaces, dashes or dots; "Gądów - Popowice Płd." is
    "Gądów-Popowice Południowe"."""
    words = re.findall(r"[a-z0-9]+", fold(name).lower())
    return " ".join(SIDES.sub(r"\1", SHORTENED.get(word, word)) for word in words)


def borders(content: bytes, districts: Sequence[str], city: str, *, named: str = "") -> Borders:
    """The borders that a file gives to districts of these names. `named` is the property that holds the name; without
    it the one that names most districts is taken.

    Raises:
        NotBorders: no GeoJSON, too large, coordinates that are no degrees, no district known, one shown twice.
    """
    features = features_of(content)
    keys = {key_of(name): name for name in districts}
    if len(keys) != len(districts):
        raise NotBorders("two districts have names that cannot be told apart")
    property_ = named or _best(features, keys)
    outlines: dict[str, list[Ring]] = {}
    unknown: list[str] = []
    whole = 0
    for feature in features:
        said = feature["properties"].get(property_)
        name = keys.get(key_of(said)) if isinstance(said, str) else None
        if name is None:
            is_city = isinstance(said, str) and key_of(said) == key_of(city)
            whole += is_city
            if not is_city:
                unknown.append(str(said))
            continue
        if name in outlines:
            raise NotBorders(f"{name} is shown twice")
        outlines[name] = rings_of(feature["geometry"], name)
    if not outlines:
        raise NotBorders(f"no district of {city} is named by its property {property_!r}")
    grid, box = grid_of([corner for rings in outlines.values() for ring in rings for corner in ring])
    shapes = {name: "".join(path_of(ring, grid) for ring in rings) for name, rings in outlines.items()}
    without = tuple(name for name in districts if not shapes.get(name))
    return Borders({name: path for name, path in shapes.items() if path}, box, whole, tuple(unknown), without)


def _best(features: Iterable[dict[str, Any]], keys: Mapping[str, str]) -> str:
    met: dict[str, int] = {}
    for feature in features:
        for name, value in feature["properties"].items():
            met[name] = met.get(name, 0) + (isinstance(value, str) and key_of(value) in keys)
    best = max(met, key=lambda name: met[name], default="")
    if not met.get(best):
        raise NotBorders("no property of the file names a district; name it with --property")
    return best
