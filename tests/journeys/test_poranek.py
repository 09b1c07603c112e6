"""An official's morning: sixty remarks by the keyboard alone, a second pair of eyes, and nothing left to write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Final

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser import Visitor
from tests.journeys.people import Clerk
from tests.site import Site

OFFICIAL: Final = "odpowiada@wroclaw.example"
SINGLE, ALIKE = 24, 36
"""Remarks that are answered one by one, and those that ask for the same and get one answer."""
STROKES: Final = 6
"""Keys for a remark beside the words of its answer: to the answer, the verdict (up to three), to the reason, save."""
VERDICTS: Final = (("Uwzględniona", ("Space",)), ("Uwzględniona w części", ("ArrowDown",)),
                   ("Nieuwzględniona", ("ArrowDown", "ArrowDown")), ("Poza tematem", ("ArrowUp",)))  # fmt: skip
"""What is decided in turn, and the keys for it among six verdicts of which none is chosen."""


class Keyboard:
    """The only thing that the official touches; it counts."""

    def __init__(self, visitor: Visitor) -> None:
        self.page = visitor.page
        self.pressed = 0

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
            self.pressed += 1

    def write(self, words: str) -> None:
        """The words themselves are not counted: nobody can take them off the official."""
        self.page.keyboard.insert_text(words)

    def tab_to(self, target: Locator, key: str = "Tab", most: int = 60) -> None:
        for _ in range(most):
            if target.evaluate("it => it === document.activeElement"):
                return
            self.press(key)
        raise AssertionError(f"{most} presses of {key} do not lead to {target}")

    def remark_in_hand(self, number: int) -> None:
        """The page of the remark has come, and the focus is in its heading."""
        heading = self.page.get_by_role("heading", name=re.compile(rf"U-{number:04d}\b"), level=2)
        expect(heading).to_be_focused()

    def answer(self, keys: tuple[str, ...], reason: str) -> None:
        self.press("Control+Enter", *keys, "Tab")
        self.write(reason)
        self.press("Control+Enter")


@pytest.fixture(scope="module")
def slug(site: Site) -> str:
    now = datetime.now(UTC)
    single = [{"reason": f"Ławka numer {place} stoi w słońcu, przesuńcie ją pod drzewo.", "paragraph": 1 + place % 2}
              for place in range(SINGLE)]  # fmt: skip
    alike = [{"reason": f"Na przystanku {place} nie ma gdzie usiąść.", "paragraph": 3} for place in range(ALIKE)]
    return site.consultation(
        "Poranek z uwagami", opens=now - timedelta(days=9), closes=now - timedelta(days=1), assigned=OFFICIAL,
        remarks=[
            {**one, "released": True, "at": now - timedelta(days=5) + timedelta(minutes=place)}
            for place, one in enumerate((*single, *alike))
        ],
    )  # fmt: skip


@contextmanager
def four_eyes(site: Site) -> Iterator[None]:
    """Meanwhile the city wants a second person to accept answers."""
    change = "UPDATE cities_parameter SET value = %s WHERE name = 'four_eyes_accept' RETURNING 1"
    assert site.owner_sql(change, "yes")
    try:
        yield
    finally:
        site.owner_sql(change, "no")


def test_an_officials_morning_with_sixty_remarks_by_the_keyboard_alone(
    site: Site, chromium: Browser, slug: str
) -> None:
    queue = f"/konsultacje/{slug}/odpowiedzi/"
    with four_eyes(site), Clerk(chromium, site) as official, Clerk(chromium, site) as reviewer:
        official.sign_in(OFFICIAL)
        reviewer.sign_in("urzedniczka@wroclaw.example")
        keyboard = Keyboard(official)
        official.go(f"{queue}?etap=do-napisania&komu=moje")
        keyboard.tab_to(official.main.get_by_role("link", name="Zacznij od pierwszej"), most=120)
        keyboard.press("Enter")
        one_by_one(keyboard)
        asked_a_colleague(keyboard, official, reviewer, queue)
        all_alike_at_once(keyboard, official, queue)
        looked_through(official, reviewer, queue)
        official.go(f"{queue}postep/")
        cells = official.main.get_by_role("row", name="Razem").get_by_role("cell").all_inner_texts()
        assert cells == ["60", "0", "0", "0", "60", "0"], "all sixty are accepted"


def one_by_one(keyboard: Keyboard) -> None:
    page = keyboard.page
    for number in range(1, SINGLE + 1):
        keyboard.remark_in_hand(number)
        before = keyboard.pressed
        verdict, keys = VERDICTS[number % len(VERDICTS)]
        if number == 2:
            nothing_is_lost_on_refusal(keyboard, verdict, keys)
            continue
        keyboard.answer(keys, f"Sprawdziliśmy ławkę {number} na miejscu.")
        assert keyboard.pressed - before <= STROKES
    keyboard.remark_in_hand(SINGLE + 1)
    keyboard.press("Alt+PageDown")
    keyboard.remark_in_hand(SINGLE + 2)
    keyboard.press("Alt+PageUp")
    keyboard.remark_in_hand(SINGLE + 1)
    told = page.get_by_text("Klawisze:").locator("kbd").all_inner_texts()
    assert told == ["Ctrl+Enter", "Alt+Page Down", "Alt+Page Up"], "the page tells of its keys"


def nothing_is_lost_on_refusal(keyboard: Keyboard, verdict: str, keys: tuple[str, ...]) -> None:
    """Without a reason it comes back with the verdict as chosen; the same keys lead on."""
    keyboard.press("Control+Enter", *keys, "Tab", "Control+Enter")
    expect(keyboard.page.get_by_role("alert").first).to_be_focused()
    keyboard.press("Control+Enter")
    expect(keyboard.page.get_by_role("radio", name=verdict, exact=True)).to_be_focused()
    expect(keyboard.page.get_by_role("radio", name=verdict, exact=True)).to_be_checked()
    keyboard.press("Tab")
    keyboard.write("Teraz z uzasadnieniem.")
    keyboard.press("Control+Enter")


def asked_a_colleague(keyboard: Keyboard, official: Clerk, reviewer: Clerk, queue: str) -> None:
    """A private note, and the reply to it."""
    keyboard.tab_to(official.main.locator("summary", has_text="Napisz notatkę"))
    keyboard.press("Enter", "Tab")
    keyboard.write("Czy zarząd zieleni zgadza się na przystanki?")
    keyboard.press("Control+Enter")
    expect(official.main.get_by_text("Czy zarząd zieleni zgadza się")).to_be_visible()
    reviewer.go(f"{queue}{SINGLE + 1}/")
    other = Keyboard(reviewer)
    other.tab_to(reviewer.main.locator("summary", has_text="Odpowiedz").first, most=200)
    other.press("Enter", "Tab")
    other.write("Zgadza się, pismo jest w aktach.")
    other.press("Control+Enter")
    expect(reviewer.main.get_by_text("pismo jest w aktach")).to_be_visible()


def all_alike_at_once(keyboard: Keyboard, official: Clerk, queue: str) -> None:
    """Those that are left get one answer: tick all, say what, see what will change, press."""
    before, page = keyboard.pressed, keyboard.page
    official.go(f"{queue}?etap=do-napisania&komu=moje")
    expect(official.main.get_by_text("Zaznaczone uwagi")).to_be_hidden()
    keyboard.tab_to(page.get_by_role("checkbox", name="wszystkie 36 z tego filtra"), most=120)
    keyboard.press("Space")
    expect(official.main.get_by_text("Zaznaczone uwagi: 36")).to_be_visible()
    keyboard.press("Control+Enter")
    expect(page.get_by_label("Rozstrzygnięcie dla zaznaczonych")).to_be_focused()
    keyboard.press("Tab", "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Jedna odpowiedź na wiele uwag")
    keyboard.press("Control+Enter", "Tab")
    keyboard.write("Na każdym przystanku stanie ławka.")
    keyboard.tab_to(page.get_by_label("Na jakim etapie są odpowiedzi"))
    keyboard.press("ArrowDown", "Control+Enter")
    expect(page.get_by_role("heading", name="Zmieni się 36 uwag")).to_be_visible()
    keyboard.press("Control+Enter", "Enter")
    expect(official.main.get_by_text("Zmieniono 36 uwag")).to_be_visible()
    assert (keyboard.pressed - before) / ALIKE < STROKES / 2, "together it is less work than one by one"


def looked_through(official: Clerk, reviewer: Clerk, queue: str) -> None:
    """The other pair of eyes gives one back, which is mended, and accepts all."""
    hers, his = Keyboard(official), Keyboard(reviewer)
    reviewer.go(f"{queue}1/?etap=do-przejrzenia")
    his.press("Control+Enter", "Tab")
    his.write("Napisz, kto to sprawdził.")
    his.press("Control+Enter")
    expect(reviewer.page.get_by_role("heading", name="Oddana do poprawy")).to_be_visible()
    official.go(f"{queue}1/?etap=szkice")
    hers.press("Control+Enter", "Tab", "End")
    hers.write(" Był tam inspektor.")
    hers.press("Control+Enter")
    expect(official.main.get_by_text("Nic tu nie czeka")).to_be_visible()
    reviewer.go(f"{queue}?etap=do-przejrzenia")
    his.tab_to(reviewer.page.get_by_role("checkbox", name="wszystkie 60 z tego filtra"), most=120)
    his.press("Space", "Control+Enter")
    his.tab_to(reviewer.page.get_by_role("button", name="Przyjmij odpowiedzi"))
    his.press("Enter")
    expect(reviewer.page.get_by_role("heading", level=1)).to_have_text("Przyjmij odpowiedzi")
    his.press("Control+Enter", "Enter")
    expect(reviewer.main.get_by_text("Zmieniono 60 uwag")).to_be_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_what_can_be_done_with_ticked_ones_never_lies_over_the_answer(
    site: Site, chromium: Browser, slug: str, width: int
) -> None:
    with Clerk(chromium, site, width=width) as clerk:
        clerk.sign_in(OFFICIAL)
        page = clerk.go(f"/konsultacje/{slug}/odpowiedzi/{SINGLE + 2}/")
        bar = page.locator(".bulk")
        expect(bar).to_be_hidden()
        page.locator(".queue [type=checkbox]").first.check()
        expect(bar.get_by_text("Zaznaczone uwagi: 1")).to_be_in_viewport()
        box = bar.bounding_box()
        assert box is not None
        assert box["height"] < 56, "one line"
        for field in page.locator("form[data-desk] :is([type=radio], textarea, button:not([type=button]))").all():
            field.focus()
            over = field.evaluate(
                "it => { const box = it.getBoundingClientRect();"
                " const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);"
                " return top !== null && top.closest('.bulk') !== null }"
            )
            assert not over


def test_without_scripts_it_is_a_block_below_the_list(site: Site, chromium: Browser, slug: str) -> None:
    with Clerk(chromium, site, scripts=False, width=390) as clerk:
        clerk.sign_in(OFFICIAL)
        page = clerk.go(f"/konsultacje/{slug}/odpowiedzi/")
        bar = page.locator(".bulk")
        expect(bar).to_be_visible()
        assert bar.evaluate("it => getComputedStyle(it).position") == "static"
        expect(page.get_by_text("Klawisze:")).to_be_hidden()
