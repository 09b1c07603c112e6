"""A GeoJSON file (RFC 7946) as features with properties and rings of corners; what is damaged is refused aloud."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

MOST_BYTES: Final = 50_000_000
MOST_CORNERS: Final = 1_000_000
Ring = list[tuple[float, float]]
"""Longitude and latitude of each corner, in degrees (WGS 84)."""


class NotBorders(ValueError):
    """Why a file cannot be taken, in words for whoever runs the command."""


def features_of(content: bytes) -> list[dict[str, Any]]:
    """The features of a FeatureCollection; each has properties and a geometry.

    Raises:
        NotBorders: when it is none, or is too large.
    """
    if len(content) > MOST_BYTES:
        raise NotBorders(f"the file is larger than {MOST_BYTES // 1_000_000} MB")
    try:
        told = json.loads(content)
    except (ValueError, RecursionError) as fault:
        raise NotBorders(f"this is no JSON: {fault}") from fault
    features = told.get("features") if isinstance(told, dict) and told.get("type") == "FeatureCollection" else None
    if not isinstance(features, list) or not features:
        raise NotBorders("this is no GeoJSON with a FeatureCollection (RFC 7946)")
    for place, feature in enumerate(features, 1):
        parts = (feature.get("properties"), feature.get("geometry")) if isinstance(feature, dict) else (None, None)
        if not all(isinstance(part, dict) for part in parts):
            raise NotBorders(f"feature {place} has no properties or no geometry")
    return features


def rings_of(geometry: Mapping[str, Any], name: str) -> list[Ring]:
    """All rings of a polygon or of several, holes too. `name` is whose they are, for the refusal.

    Raises:
        NotBorders: when it is another shape, or its coordinates are no degrees.
    """
    kind, parts = geometry.get("type"), geometry.get("coordinates")
    if kind not in ("Polygon", "MultiPolygon"):
        raise NotBorders(f"{name} is a {kind}; borders are a Polygon or a MultiPolygon")
    polygons: Any = [parts] if kind == "Polygon" else parts
    try:
        rings = [[_corner(corner) for corner in ring] for polygon in polygons for ring in polygon]
    except (TypeError, ValueError, IndexError, KeyError) as fault:
        raise NotBorders(f"the borders of {name} are damaged: {fault}") from fault
    if sum(map(len, rings)) > MOST_CORNERS:
        raise NotBorders(f"the borders of {name} have more than {MOST_CORNERS} corners")
    return rings


def _corner(said: Any) -> tuple[float, float]:
    longitude, latitude = float(said[0]), float(said[1])
    if not (-180 <= longitude <= 180 and -85 <= latitude <= 85):
        raise ValueError(f"{longitude:g}, {latitude:g} are no degrees (export the map in WGS 84)")
    return longitude, latitude
