"""One browser for all journeys. Those that wait for the clock begin first and end last; the others run meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser

from tests.browser import chromium_running
from tests.site import Site

FOLDER: Final = Path(__file__).parent
TURNS: Final = {"test_do_ostatniej_minuty": 0, "test_po_ostatniej_minucie": 2}
"""Halves of one story; all other tests have turn 1."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the halves of a story before and behind the other journeys."""
    places = [place for place, item in enumerate(items) if FOLDER in item.path.parents]
    ordered = sorted((items[place] for place in places), key=_turn)
    for place, item in zip(places, ordered, strict=True):
        items[place] = item


def _turn(item: pytest.Item) -> int:
    return TURNS.get(getattr(item, "originalname", ""), 1)


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    with chromium_running() as browser:
        yield browser


@pytest.fixture(autouse=True)
def a_day_of_its_own(site: Site) -> None:
    """No story is refused, nor are its remarks held back, for tries of those before: all play from one address, and the
    same clerk in more of them than an hour allows."""
    site.owner_sql("DELETE FROM web_counter")
    site.owner_sql("DELETE FROM web_limit")
