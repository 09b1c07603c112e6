"""Pictures of the product for docs/users, made by journeys; without `--pictures` nothing is written."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image
from playwright.sync_api import Locator, Page

from tests.ground import ROOT

FOLDER: Final = ROOT / "docs" / "users" / "obrazy"
LARGEST: Final = 200_000
"""Bytes of one picture."""


@dataclass(frozen=True)
class Camera:
    """Takes the upper part of a page as somebody sees it, into a file of the folder; no folder, no picture."""

    folder: Path | None

    def take(self, page: Page, name: str, *, height: int = 860, top: Locator | None = None) -> None:
        """The window from the page's top, or from a little above `top`, without caret and movement, as WebP; `height`
        in CSS pixels."""
        page.set_viewport_size({"width": 1280, "height": height})
        if top is None:
            page.evaluate("scrollTo(0, 0)")
        else:
            top.evaluate("one => scrollTo(0, scrollY + one.getBoundingClientRect().top - 24)")
        shot = page.screenshot(animations="disabled", caret="hide", scale="css")
        if self.folder is not None:
            self.folder.mkdir(exist_ok=True)
            Image.open(io.BytesIO(shot)).convert("RGB").save(
                self.folder / f"{name}.webp", quality=82, method=6, exact=True
            )
