"""The living page of components on the real server: axe, no sideways scrolling, forced colours, a way by keyboard."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = [1280, 390, 320]


def visit(chromium: Browser, url: str, width: int, **options: Any) -> Page:
    context = chromium.new_context(viewport={"width": width, "height": 900}, **options)
    page = context.new_page()
    page.goto(url)
    return page


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(chromium: Browser, site: Any, width: int, scheme: str) -> None:
    """`bypass_csp` because axe is put into the page from outside; the page itself keeps its policy elsewhere."""
    page = visit(chromium, f"{site.address}/wzornik", width, color_scheme=scheme, bypass_csp=True)
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    assert [(fault["id"], [node["html"][:120] for node in fault["nodes"]]) for fault in found] == []
    page.context.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_wider_than_the_window_and_the_policy_is_kept(chromium: Browser, site: Any, width: int) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.goto(f"{site.address}/wzornik")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert said == []
    context.close()


def test_every_target_of_a_link_exists(chromium: Browser, site: Any) -> None:
    page = visit(chromium, f"{site.address}/wzornik", 1280)
    lost = page.evaluate(
        "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.hash.slice(1))"
        ".filter(id => id && !document.getElementById(id))"
    )
    assert lost == []
    page.context.close()


def test_the_first_tab_jumps_to_the_content(chromium: Browser, site: Any) -> None:
    page = visit(chromium, f"{site.address}/wzornik", 390)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").is_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
    page.context.close()


def test_forced_colours_keep_verdicts_apart(chromium: Browser, site: Any) -> None:
    """A verdict is a shape first: full, half, empty circle and a dash stay different without colours."""
    page = visit(chromium, f"{site.address}/wzornik", 1280, forced_colors="active")
    shapes = page.evaluate(
        """["accepted", "partly", "rejected", "noted"].map(word => {
          const style = getComputedStyle(document.querySelector(`.verdict[data-verdict=${word}]`), "::before");
          return [style.height, style.backgroundImage !== "none", style.backgroundColor !== "rgba(0, 0, 0, 0)"].join();
        })"""
    )
    assert len(set(shapes)) == 4
    page.context.close()
