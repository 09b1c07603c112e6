"""How files are shared out between the workers of a parallel run: a file goes to one of them whole, and journeys as one
file, for the halves of some lie around all the others: while a closing minute passes nobody waits."""

from __future__ import annotations

from typing import Any, Final

import pytest
from xdist.scheduler import LoadFileScheduling

JOURNEYS: Final = "tests/journeys/"
FIRST: Final = (JOURNEYS, "tests/deploy/", "tests/accessibility/", "tests/releases/")
"""What lasts longest begins first, so that no worker is alone with it at the end."""


class Shares(LoadFileScheduling):  # type: ignore[misc]  # xdist has no types of its own
    """As `--dist loadfile`, with all journeys in one piece."""

    def _split_scope(self, nodeid: str) -> str:
        return share_of(nodeid)


def share_of(nodeid: str) -> str:
    """The name of the piece that a test belongs to."""
    return JOURNEYS if nodeid.startswith(JOURNEYS) else nodeid.partition("::")[0]


def turn_of(nodeid: str) -> int:
    """Place of a test's piece; those of one place keep their order."""
    return next((place for place, start in enumerate(FIRST) if nodeid.startswith(start)), len(FIRST))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Shares | None:
    """Asked by xdist; in a run of another kind it keeps its own way."""
    return Shares(config, log) if config.getoption("dist") == "loadfile" else None


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest first."""
    items.sort(key=lambda item: turn_of(item.nodeid))
