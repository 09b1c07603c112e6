"""What proof.js adds: under a strict policy a worker solves the challenge, the page says so, and the form is sent."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape
from typing import Any
from urllib.parse import parse_qs

import altcha
import pytest
from playwright.sync_api import Browser, Page, Route, expect

from wspolnie.foundation.ui.assets import asset

HOME = "http://wspolnie.localhost/"
SECRET = "tajne"
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; form-action 'self'"


def form(challenge: altcha.Challenge) -> str:
    work = escape(json.dumps(challenge.to_dict()))
    return (
        f'<form method="post" action="/praca/" data-work="{work}" data-working="Liczy" data-done="Gotowe" '
        'data-failed="Nie umie" hidden><input type="hidden" name="solution" value="">'
        '<p role="status"></p><progress max="1" value="0" aria-label="Postęp"></progress></form>'
    )


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context()
    page, faults = context.new_page(), list[str]()
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    yield page
    context.close()
    assert faults == []


def serve(page: Page, body: str, sent: list[str]) -> None:
    def answer(route: Route) -> None:
        head: dict[str, Any] = {"headers": {"Content-Security-Policy": POLICY}}
        if route.request.url.endswith(".js"):
            route.fulfill(body=asset("proof.js").body, content_type="text/javascript", **head)
        elif route.request.method == "POST":
            sent.append(route.request.post_data or "")
            route.fulfill(body="<!doctype html><link rel=icon href=data:,><p>Potwierdzona", content_type="text/html")
        else:
            top = '<meta charset="utf-8"><link rel="icon" href="data:,"><script src="/proof.js" defer></script>'
            html = f'<!doctype html><html lang="pl">{top}<body>{body}'
            route.fulfill(body=html, content_type="text/html", **head)

    page.context.route("**/*", answer)


@pytest.mark.parametrize("prefix", ["00", "7f"])
def test_a_worker_solves_what_the_library_asks(page: Page, prefix: str) -> None:
    asked = altcha.create_challenge(
        algorithm="PBKDF2/SHA-256", cost=50, key_prefix=prefix, hmac_secret=SECRET, data={"remark": "1"}
    )
    sent: list[str] = []
    serve(page, form(asked), sent)
    page.goto(HOME)
    expect(page.get_by_text("Potwierdzona")).to_be_visible(timeout=60_000)
    (solution,) = parse_qs(sent[0])["solution"]
    assert altcha.verify_solution(solution, SECRET).verified


def test_while_it_works_the_page_says_so(page: Page) -> None:
    asked = altcha.create_challenge(
        algorithm="PBKDF2/SHA-256", cost=1000, key_prefix="00" * 8, hmac_secret=SECRET
    )  # nobody finds eight bytes
    sent: list[str] = []
    serve(page, form(asked), sent)
    page.goto(HOME)
    expect(page.get_by_role("status")).to_have_text("Liczy")
    expect(page.get_by_role("progressbar", name="Postęp")).to_be_visible()
    page.wait_for_function("document.querySelector('progress').value > 0.1", timeout=60_000)
    assert sent == []


def test_without_workers_it_stays_hidden(page: Page) -> None:
    asked = altcha.create_challenge(algorithm="PBKDF2/SHA-256", cost=1, hmac_secret=SECRET)
    page.add_init_script("delete window.Worker")
    sent: list[str] = []
    serve(page, form(asked), sent)
    page.goto(HOME)
    expect(page.locator("form")).to_be_hidden()
    assert sent == []
