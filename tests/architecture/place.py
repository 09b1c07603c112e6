"""What the architecture tests look at: the package, its rooms, its Python files."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from wspolnie.config.modules import GROUND, ROOMS

ROOT: Final = Path(__file__).resolve().parents[2]
SOURCE: Final = ROOT / "src" / "wspolnie"
FLOORS: Final = ("cli", "config", "portal", "api", "desks", "tools", "services", "spaces", "parties", "foundation")
"""From the top down; portal and api share one."""


def height(dotted: str) -> int:
    """How low a module lies: 0 for the topmost floor; portal and api count as one."""
    floor = dotted.split(".")[1]
    return FLOORS.index("portal" if floor == "api" else floor)


def folder_of(room: str) -> Path:
    """`wspolnie.tools.documents` -> its folder."""
    return SOURCE.joinpath(*room.split(".")[1:])


def rooms() -> list[Path]:
    """Folders of the rooms that declare themselves."""
    return [folder_of(room) for room in ROOMS]


def ground() -> list[Path]:
    """Folders of the ground's rooms."""
    return [SOURCE / "foundation" / name for name in GROUND]


def files(*, tests: bool = False, migrations: bool = False) -> list[Path]:
    """Python files of the package, by default those that people read to understand the product."""
    return [
        path
        for path in sorted(SOURCE.rglob("*.py"))
        if (tests or "tests" not in path.parts) and (migrations or "migrations" not in path.parts)
    ]
