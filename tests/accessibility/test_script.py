"""What app.js adds: drafts that survive a closed tab, clocks that agree with the server, focus after an error."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser, Page, Route

from wspolnie.foundation.text.left import time_left
from wspolnie.foundation.ui.assets import asset

HOME = "http://wspolnie.test/"
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'"
FORM = """<form data-draft="uwaga:1" novalidate>
<input type="hidden" name="key" value="k1"><input name="title" value="">
<textarea name="reason"></textarea><input type="email" name="contact"><input name="who" autocomplete="name">
<input type="radio" name="side" value="resident" checked><input type="radio" name="side" value="organisation">
<p data-draft-status hidden>Szkic <i data-draft-time></i> <button type="button" data-draft-drop>Usuń</button></p>
</form>"""


class Sheet:
    """A page of our own behind a strict policy; its body can change between visits."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.body = ""
        self.language = "pl"
        self.faults: list[str] = []
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda said: self.faults.append(said.text) if said.type == "error" else None)
        page.route("**/*", self._answer)

    def show(self, body: str, language: str = "pl") -> Page:
        self.body, self.language = body, language
        self.page.goto(HOME)
        return self.page

    def _answer(self, route: Route) -> None:
        if route.request.url.endswith(".js"):
            route.fulfill(body=asset("app.js").body, content_type="text/javascript")
        elif route.request.url == HOME:
            head = '<meta charset="utf-8"><link rel="icon" href="data:,"><script src="/app.js" defer></script>'
            html = f'<!doctype html><html lang="{self.language}">{head}<body>{self.body}'
            policy = POLICY + "; img-src data:"
            route.fulfill(body=html, content_type="text/html", headers={"Content-Security-Policy": policy})
        else:
            route.fulfill(status=404)


@pytest.fixture
def sheet(chromium: Browser) -> Iterator[Sheet]:
    context = chromium.new_context(locale="pl-PL")
    sheet = Sheet(context.new_page())
    yield sheet
    context.close()
    assert sheet.faults == []


def type_and_wait(page: Page) -> None:
    page.locator("[name=reason]").fill("Ławki co 80 metrów")
    page.locator("[name=contact]").fill("anna@poczta.example")
    page.locator("[name=who]").fill("Anna Nowak")
    page.locator("[value=organisation]").check()
    page.locator("[data-draft-status]").wait_for(state="visible")


def test_a_draft_survives_and_holds_no_contact(sheet: Sheet) -> None:
    page = sheet.show(FORM)
    type_and_wait(page)
    sheet.show(FORM)
    assert page.locator("[name=reason]").input_value() == "Ławki co 80 metrów"
    assert page.locator("[value=organisation]").is_checked()
    assert page.locator("[name=contact]").input_value() == ""
    assert page.locator("[name=who]").input_value() == ""
    assert page.locator("[data-draft-status]").is_visible()
    kept = page.evaluate("JSON.stringify(localStorage)")
    assert "poczta" not in kept
    assert "Nowak" not in kept
    assert "k1" not in kept


def test_what_the_server_sends_back_wins(sheet: Sheet) -> None:
    page = sheet.show(FORM)
    type_and_wait(page)
    wrong = '<div class="problem" tabindex="-1">Popraw</div>' + FORM.replace("></textarea>", ">Z serwera</textarea>")
    sheet.show(wrong)
    assert page.locator("[name=reason]").input_value() == "Z serwera"


def test_a_draft_ends_when_it_is_sent_or_dropped(sheet: Sheet) -> None:
    page = sheet.show(FORM)
    type_and_wait(page)
    sheet.show('<p data-draft-done="uwaga:1">Przyjęliśmy</p>')
    sheet.show(FORM)
    assert page.locator("[name=reason]").input_value() == ""
    type_and_wait(page)
    page.locator("[data-draft-drop]").click()
    assert page.locator("[name=reason]").input_value() == ""
    assert page.evaluate("Object.keys(localStorage)") == []


def test_a_draft_is_forgotten_after_a_week(sheet: Sheet) -> None:
    page = sheet.show(FORM)
    eight_days = "Date.now() - 8 * 86400e3"
    page.evaluate(
        f"localStorage.setItem('draft:uwaga:1', JSON.stringify({{at: {eight_days}, values: {{reason: 'x'}}}}))"
    )
    sheet.show(FORM)
    assert page.locator("[name=reason]").input_value() == ""
    assert page.evaluate("Object.keys(localStorage)") == []


def test_a_form_works_without_storage(sheet: Sheet) -> None:
    sheet.page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('refused') }")
    page = sheet.show(FORM)
    page.locator("[name=reason]").fill("Tekst")
    assert page.locator("[data-draft-status]").is_hidden()
    assert page.locator("[name=reason]").input_value() == "Tekst"


def test_the_summary_of_errors_takes_the_focus(sheet: Sheet) -> None:
    page = sheet.show('<input autofocus><div class="problem" id="here" tabindex="-1" role="alert">Popraw</div>')
    assert page.evaluate("document.activeElement.id") == "here"


@pytest.mark.parametrize("language", ["pl", "en"])
def test_the_browser_says_what_the_server_says(sheet: Sheet, language: str) -> None:
    """Every minute of the last day, and every hour and day of two months."""
    page = sheet.show("<p>x</p>", language)
    now = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
    seconds = [*range(0, 86400, 60), *range(3600, 60 * 86400, 3600), 59, 61, 3 * 86400 - 1, 7 * 86400 + 60]
    said = page.evaluate("list => list.map(s => [wspolnie.leftText(s, false), wspolnie.leftText(s, true)])", seconds)
    for second, (sentence, brief) in zip(seconds, said, strict=True):
        left = time_left(now + timedelta(seconds=second), now, language)
        if second % 60 == 0:
            assert (sentence, brief) == (left.sentence, left.brief), second
    assert page.evaluate("[wspolnie.leftText(-59), wspolnie.leftText(-60)]") == [
        time_left(now, now + timedelta(seconds=59), language).sentence,
        time_left(now, now + timedelta(seconds=60), language).sentence,
    ]


def test_the_clock_ticks_once_a_minute(sheet: Sheet) -> None:
    page = sheet.page
    page.clock.install()
    sheet.show(
        '<div class="deadline"><p class="deadline-left" data-left="259260">Zostały 3 dni</p></div>'
        '<li class="board-row is-soon"><strong class="board-left" data-left="60">1 min</strong></li>'
    )
    far, near = page.locator(".deadline"), page.locator(".board-row")
    page.clock.run_for(60_000)
    assert far.locator("p").text_content() == "Zostały 3 dni"
    assert near.locator("strong").text_content() == "Kończy się w tej minucie"
    page.clock.run_for(60_000)
    assert far.locator("p").text_content() == "Zostały 2 dni 23 godz. 59 min"
    assert "is-soon" in (far.get_attribute("class") or "")
    assert near.locator("strong").text_content() == "Zakończone"
    assert near.get_attribute("class") == "board-row is-over"


def test_a_language_without_words_keeps_the_servers_text(sheet: Sheet) -> None:
    sheet.page.clock.install()
    page = sheet.show('<p class="deadline-left" data-left="7200">Залишилося 2 год</p>', "uk")
    page.clock.run_for(180_000)
    assert page.locator("p").text_content() == "Залишилося 2 год"
