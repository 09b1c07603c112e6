"""One browser for all tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser import chromium_running


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    with chromium_running() as browser:
        yield browser
