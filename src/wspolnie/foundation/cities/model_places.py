"""Where things lie in a city, as its model file says it: districts with their tiles, and a line between the tiles."""

from __future__ import annotations

from itertools import pairwise
from typing import Any, Final

from wspolnie.foundation.cities.model_kinds import DistrictModel
from wspolnie.foundation.cities.model_lines import File, Table, slug_of

COLUMNS: Final = 9
ROWS: Final = 8
"""A board of tiles that can still be read on a telephone."""


def districts_of(file: File) -> tuple[DistrictModel, ...]:
    """Districts, each once, no two on one tile.

    Raises:
        ModelFileError: with the file's name and line.
    """
    found: dict[str, DistrictModel] = {}
    taken: dict[tuple[int, int], str] = {}
    for row in file.tables("district"):
        row.only("slug", "name", "kind", "code", "short", "tile")
        one = DistrictModel(
            slug=slug_of(row, 60),
            name=row.sized("name", 120),
            kind=row.sized("kind", 40),
            code=row.sized("code", 8, ""),
            short=row.sized("short", 40, ""),
            tile=_tile(row),
        )
        if one.slug in found:
            raise row.fail("slug", "stands twice")
        if one.tile is not None and taken.setdefault(one.tile, one.name) != one.name:
            raise row.fail("tile", f"is the tile of {taken[one.tile]} already")
        found[one.slug] = one
    return tuple(found.values())


def _tile(row: Table) -> tuple[int, int] | None:
    if "tile" not in row.values:
        return None
    value = row.values["tile"]
    if not (_is_pair(value) and 1 <= value[0] <= COLUMNS and 1 <= value[1] <= ROWS):
        raise row.fail("tile", f"must be [column 1-{COLUMNS}, row 1-{ROWS}]")
    return value[0], value[1]


def line_of(file: File) -> dict[str, Any]:
    """A river or a railway between the tiles: its name and the corners of tiles that it passes, 0,0 in the north-west.

    Raises:
        ModelFileError: with the file's name and line, when it leaves the board or runs across tiles.
    """
    if "line" not in file.data:
        return {}
    row = file.table("line").only("name", "points")
    name, points = row.sized("name", 40), row.values.get("points")
    if not isinstance(points, list) or len(points) < 2 or not all(map(_is_corner, points)):
        raise row.fail("points", f"must be two corners or more, as [[0, 3], [9, 3]], up to {COLUMNS}, {ROWS}")
    if any((one[0] == other[0]) == (one[1] == other[1]) for one, other in pairwise(points)):
        raise row.fail("points", "must go straight along the edges of tiles from corner to corner")
    return {"line": {"name": name, "points": points}}


def _is_pair(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(type(part) is int for part in value)


def _is_corner(value: object) -> bool:
    return isinstance(value, list) and _is_pair(value) and 0 <= value[0] <= COLUMNS and 0 <= value[1] <= ROWS
