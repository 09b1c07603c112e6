"""People in front of a browser: each has cookies of their own, with or without JavaScript, and hears every fault."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Response, sync_playwright

from tests.site import Site
from wspolnie.cli.test import find_chromium

ARGUMENTS: Final = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]
FLAVOURS: Final = {"z-js": True, "bez-js": False}
"""The same journeys run with JavaScript and without."""
REFUSED: Final = re.compile(r"^Failed to load resource: the server responded with a status of 4")


@contextmanager
def chromium_running() -> Iterator[Browser]:
    """Chromium of this machine; `./wspolnie test` has made sure that there is one.

    Closed after each package of browser tests: playwright's event loop would upset tests that talk to the database.
    """
    path = find_chromium()
    if path is None:
        pytest.fail("no Chromium: run ./wspolnie test, or put its path in WSPOLNIE_CHROMIUM")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which(path) or path, args=ARGUMENTS)
        yield browser
        browser.close()


class Visitor:
    """Somebody with a browser. Leaving fails when it complained: script errors, broken policy, missing files."""

    def __init__(
        self, browser: Browser, site: Site, *, scripts: bool = True, width: int = 1280, **options: Any
    ) -> None:
        self.site = site
        self.scripts = scripts
        self.context = browser.new_context(
            **{
                "base_url": site.address,
                "java_script_enabled": scripts,
                "viewport": {"width": width, "height": 900},
                "locale": "pl-PL",
                **options,
            }
        )
        self.context.set_default_timeout(15_000)
        self.faults: list[str] = []
        self.page = self.new_page()

    def new_page(self) -> Page:
        """One more tab."""
        page = self.context.new_page()
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", self._heard)
        page.on("response", self._answered)
        return page

    def _heard(self, said: ConsoleMessage) -> None:
        where = urlsplit(said.location["url"]).path
        if said.type == "error" and not (REFUSED.match(said.text) and not where.startswith("/zasoby/")):
            self.faults.append(f"{where}: {said.text}")

    def _answered(self, response: Response) -> None:
        if response.status >= 500:
            self.faults.append(f"{response.url} answered {response.status}")

    def __enter__(self) -> Visitor:
        return self

    def __exit__(self, *_: object) -> None:
        self.leave()

    def leave(self) -> None:
        """Close the browser; what went wrong in it is told now."""
        self.context.close()
        assert self.faults == []

    def go(self, path: str) -> Page:
        """Open an address of the site."""
        self.page.goto(path)
        return self.page

    def press(self, name: str) -> None:
        """Press the button of this name; a page that follows is there whole, not only begun."""
        self.page.get_by_role("button", name=name, exact=True).click()
        self.page.wait_for_load_state("domcontentloaded")

    def follow(self, name: str | re.Pattern[str]) -> None:
        """Follow the first link of this name in the page's main part, until the page is there whole."""
        self.main.get_by_role("link", name=name).first.click()
        self.page.wait_for_load_state("domcontentloaded")

    @property
    def main(self) -> Locator:
        """The page's own part, without header and footer."""
        return self.page.get_by_role("main")

    @property
    def heading(self) -> str:
        return _plain(self.page.get_by_role("heading", level=1).inner_text())

    @property
    def text(self) -> str:
        """What the main part says, with plain spaces."""
        return _plain(self.main.inner_text())

    @property
    def path(self) -> str:
        return urlsplit(self.page.url).path

    def fact(self, label: str) -> str:
        """The value beside a label in a list of facts (the receipt's number, code, time)."""
        term = self.main.locator("dt", has_text=re.compile(f"^{label}$"))
        return _plain(term.locator("xpath=following-sibling::dd[1]").inner_text())


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").strip()
