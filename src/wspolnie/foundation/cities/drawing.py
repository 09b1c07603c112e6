"""Rings of corners as path data of SVG on a grid. Neighbours have the same corners, so they still touch on it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from wspolnie.foundation.cities.geojson import NotBorders, Ring

WIDTH: Final = 450
"""Steps of the grid from west to east: on a screen one is about a pixel."""
Grid = tuple[float, float, float, float]
"""West, north, steps to a degree of longitude and of latitude."""


def grid_of(corners: Sequence[tuple[float, float]]) -> tuple[Grid, tuple[int, int]]:
    """The grid that holds all corners, with its width and height; a degree of longitude is shorter by the cosine of the
    latitude.

    Raises:
        NotBorders: when there is nothing to draw.
    """
    if not corners:
        raise NotBorders("the borders are empty")
    west, east = (pick(corner[0] for corner in corners) for pick in (min, max))
    south, north = (pick(corner[1] for corner in corners) for pick in (min, max))
    if east <= west or north <= south:
        raise NotBorders("the borders have no surface")
    across = WIDTH / (east - west)
    up = across / math.cos(math.radians((north + south) / 2))
    return (west, north, across, up), (WIDTH, math.ceil((north - south) * up))


def path_of(ring: Ring, grid: Grid) -> str:
    """The ring on the grid, as relative steps; empty when nothing of it is left."""
    west, north, across, up = grid
    steps: list[tuple[int, int]] = []
    for longitude, latitude in ring:
        step = (round((longitude - west) * across), round((north - latitude) * up))
        if not steps or steps[-1] != step:
            steps.append(step)
    if len(steps) > 1 and steps[0] == steps[-1]:
        steps.pop()
    if len(steps) < 3:
        return ""
    moves = [f"{x - px},{y - py}" for (px, py), (x, y) in pairwise(steps)]
    return f"M{steps[0][0]},{steps[0][1]}l{' '.join(moves)}z".replace(",-", "-").replace(" -", "-")
