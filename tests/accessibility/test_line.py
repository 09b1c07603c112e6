"""Every page of the line, for anybody and for the clerk: axe, widths, titles, headings, reading order, landmarks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page

from tests.browser import Visitor
from tests.journeys.people import Clerk
from tests.line import Line, Place
from tests.site import Site

AXE: Final = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
RULES: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS: Final = (1280, 390)
PLACES: Final = [place.name for place in Line(*"abcde").pages()]
ORDER: Final = """() => {
  const all = "main :is(h1, h2, h3, h4, p, label, input, textarea, button, dt, dd, li)";
  const apart = ".hidden, .scroll, .figures, label";
  return [...document.querySelectorAll(all)]
    .filter(e => e.checkVisibility() && !e.closest(apart) && e.type !== "hidden")
    .map(e => [e.getBoundingClientRect().top, e.textContent.trim().slice(0, 40)]);
}"""


class Readers:
    """Anybody and the clerk, each with one browser for all pages."""

    def __init__(self, browser: Browser, site: Site, line: Line) -> None:
        self.places = {place.name: place for place in line.pages()}
        self.anybody = Visitor(browser, site)
        self.clerk = Clerk(browser, site)
        self.clerk.sign_in("administrator@wroclaw.example")

    def open(self, name: str, width: int = 1280, height: int = 900) -> Page:
        """A page of the line at a width; a phone that turns draws it anew."""
        place = self.places[name]
        reader = self.of(place)
        reader.page.set_viewport_size({"width": width, "height": height})
        return reader.go(place.path)

    def of(self, place: Place) -> Visitor:
        return self.clerk if place.of_clerk else self.anybody


@pytest.fixture(scope="module")
def readers(chromium: Browser, site: Site, line: Line) -> Iterator[Readers]:
    made = Readers(chromium, site, line)
    yield made
    made.anybody.leave()
    made.clerk.leave()


def axe(page: Page, rules: dict[str, Any] | None = None) -> list[tuple[str, list[str]]]:
    """What axe finds, with the places."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    options = {"runOnly": rules or {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
    found = page.evaluate("options => axe.run(document, options)", options)["violations"]
    return [(fault["id"], [node["html"][:150] for node in fault["nodes"]]) for fault in found]


@pytest.mark.parametrize("name", PLACES)
def test_axe_finds_nothing(readers: Readers, name: str) -> None:
    """In the dark only colours can differ, so only they are looked at again."""
    for width in WIDTHS:
        page = readers.open(name, width)
        page.emulate_media(color_scheme="light")
        assert axe(page) == [], width
        page.emulate_media(color_scheme="dark")
        assert axe(page, {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}) == [], (width, "dark")


@pytest.mark.parametrize("name", PLACES)
def test_fits_a_phone_and_four_hundred_percent(readers: Readers, name: str) -> None:
    """320 x 256 is a window of 1280 x 1024 at 400 %: no sideways scrolling, and what is read first stands first."""
    page = readers.open(name, 320, 256)
    widths = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert widths[0] <= widths[1], page.evaluate(
        "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1"
        " && !e.closest('.scroll')).map(e => e.outerHTML.slice(0, 150))"
    )
    seen = page.evaluate(ORDER)
    for (above, first), (below, second) in pairwise(seen):
        assert below >= above - 24, f"“{second}” stands above “{first}”"


@pytest.mark.parametrize("name", PLACES)
def test_one_first_heading_no_skipped_level_polish(readers: Readers, name: str) -> None:
    page = readers.open(name)
    levels = [int(tag[1]) for tag in page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(e => e.tagName)")]
    main = [
        int(t[1]) for t in page.evaluate("[...document.querySelectorAll('main :is(h1,h2,h3,h4)')].map(e => e.tagName)")
    ]
    assert levels.count(1) == 1
    assert main[0] == 1
    assert all(next_ <= level + 1 for level, next_ in pairwise(main))
    assert page.locator("html").get_attribute("lang") == "pl"
    assert len(page.title()) > len("– Wspólnie, Wrocław")
    lost = page.evaluate(
        "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.hash.slice(1))"
        ".filter(id => id && !document.getElementById(id))"
    )
    assert lost == []


def test_titles_tell_pages_apart(readers: Readers) -> None:
    for of_clerk in (False, True):
        titles: dict[str, str] = {}
        for place in readers.places.values():
            if place.of_clerk == of_clerk:
                title = readers.open(place.name).title()
                assert title not in titles, f"{place.name} and {titles[title]} are both called {title}"
                titles[title] = place.name


def test_the_first_tab_jumps_to_the_content(readers: Readers) -> None:
    for name in ("start", "otwarte", "nowa-uwaga", "urzad-biurko"):
        page = readers.open(name, 390)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip", name
        assert page.locator(".skip").is_visible()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('main') !== null"), name


FORMS: Final[dict[str, Callable[[Visitor], None]]] = {
    "nowa-uwaga": lambda visitor: visitor.press("Wyślij uwagę"),
    "sprawdz-uwage": lambda visitor: visitor.press("Pokaż uwagę"),
    "logowanie": lambda visitor: visitor.press("Wyślij mi kod"),
    "urzad-plan": lambda visitor: visitor.press("Zapisz i przejdź do tekstu"),
    "urzad-uwaga-na-biurku": lambda visitor: visitor.press("Zapisz odpowiedź i pokaż następną"),
}


@pytest.mark.parametrize("name", FORMS)
def test_forms_with_mistakes(readers: Readers, name: str) -> None:
    """The summary has the focus, names each mistake once, and axe agrees at both widths and in the dark."""
    page = readers.open(name, 390)
    reader = readers.of(readers.places[name])
    FORMS[name](reader)
    assert page.title().startswith("Błąd: ")
    assert page.evaluate("document.activeElement.className") == "problem"
    told = page.get_by_role("alert").get_by_role("link").all_inner_texts()
    assert len(told) == len(set(told)) > 0
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert axe(page) == [], (scheme, width)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_forced_colours_show_everything(chromium: Browser, site: Site, line: Line) -> None:
    with Visitor(chromium, site, forced_colors="active") as reader:
        for slug in (line.running, line.answered):
            page = reader.go(f"/konsultacje/{slug}/")
            assert len(page.screenshot(full_page=True)) > 20_000
        page = reader.go(f"/konsultacje/{line.answered}/uwagi/")
        assert axe(page) == []


def test_what_a_screen_reader_hears_of_a_consultation(readers: Readers) -> None:
    """The tree of the page: landmarks by name, headings in the order of the text, links that make sense alone."""
    page = readers.open("otwarte")
    tree = page.locator("body").aria_snapshot()
    landmarks = re.findall(r'^ *- (banner|navigation|search|main|contentinfo)(?: "([^"]+)")?', tree, re.MULTILINE)
    assert [role for role, _ in landmarks].count("main") == 1
    assert landmarks[0][0] == "banner"
    assert [role for role, _ in landmarks][-3:] == ["contentinfo", "navigation", "navigation"]
    named = [name for role, name in landmarks if role == "navigation"]
    assert len(named) == len(set(named))
    assert all(named)
    assert {"Główna nawigacja", "Konsultacje"} <= set(named)
    headings = re.findall(r'- heading "([^"]+)" \[level=(\d)\]', tree.split("- main", 1)[1])
    assert [(level, name.replace("\u00a0", " ")) for name, level in headings[:10]] == [
        ("1", "Podwórka otwarte dla wszystkich mieszkańców"),
        ("2", "Etapy"),
        ("2", "Co dalej"),
        ("2", "Spotkania"),
        ("2", "Ogłoszenie"),
        ("2", "Tekst projektu"),
        ("3", "Zasady dzielenia się podwórkami"),
        ("3", "Rozdział I. O czym są te zasady"),
        ("4", "§ 1. Gospodarz podwórka"),
        ("4", "§ 2. Jak zostać gospodarzem"),
    ]
    links = [name.replace("\u00a0", " ") for name in re.findall(r'- link "([^"]+)"', tree.split("- main", 1)[1])]
    adding = [name for name in links if name.startswith("Dodaj uwagę")]
    assert len(adding) == len(set(adding)) == 7
    assert "Dodaj uwagę do § 1 ust. 2 pkt 1" in adding


def test_what_a_screen_reader_hears_of_the_form(readers: Readers) -> None:
    tree = readers.open("nowa-uwaga").get_by_role("main").aria_snapshot().replace("\u00a0", " ")
    assert re.search(r'- textbox "Jak to powinno brzmieć', tree)
    assert re.search(r'- textbox "Co zmienić i dlaczego"', tree)
    group = tree.split('- group "W czyim imieniu piszesz?"')[1].split('- textbox "Nazwa organizacji')[0]
    assert '- radio "mieszkaniec albo mieszkanka" [checked]' in group
    assert '- radio "organizacja, w jej imieniu"' in group
    assert tree.index('- textbox "E-mail') < tree.index('- button "Wyślij uwagę"')
