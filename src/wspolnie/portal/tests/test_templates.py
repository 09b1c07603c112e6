"""Pages of the portal rendered without a request's database: errors, the statement, sign-in, letters."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

import pytest
from django import forms
from django.template.loader import get_template
from django.test import RequestFactory
from django.utils import translation

from wspolnie.foundation.text.spacing import plain
from wspolnie.portal.statement import STATEMENT

CITY = SimpleNamespace(
    name="Wrocław",
    hue=212,
    arms="wroclaw",
    office_name="Urząd Miejski <Wrocławia>",
    office_line="ul. Zapolskiej 4",
    office_email="ngo@miasto.example",
    officer_email="iod@miasto.example",
)
STATEMENT_IDS = (
    "a11y-wstep", "a11y-podmiot", "a11y-url", "a11y-data-publikacja", "a11y-data-aktualizacja", "a11y-status",
    "a11y-data-sporzadzenie", "a11y-audytor", "a11y-kontakt", "a11y-osoba", "a11y-email", "a11y-procedura",
    "a11y-aplikacje", "a11y-architektura",
)  # fmt: skip
"""Technical conditions of the accessibility statement, version 2.0 of 31 July 2024."""


def draw(template: str, language: str = "pl", **context: Any) -> str:
    request = RequestFactory().get("/strona/")
    with translation.override(language):
        return plain(get_template(template).render({"language": language, **context}, request))


@pytest.mark.parametrize("status", [400, 403, 404, 409, 429, 500, 503, 507])
def test_an_error_says_what_happened_and_what_to_do(status: int) -> None:
    """In a city and without one (unknown host, broken database): one heading, a way out, no English."""
    for context in ({"city": CITY}, {}):
        html = draw(f"portal/{status}.html", **context)
        assert html.count("<h1>") == 1
        assert f"Błąd {status}" in html
        assert 'href="/"' in html
        assert not re.search(r"\b(Error|Sign in|Go to|the)\b", re.sub(r"<[^>]+>", "", html))


@pytest.mark.parametrize("status", [400, 403, 409, 429, 503, 507])
def test_what_was_typed_is_given_back(status: int) -> None:
    html = draw(f"portal/{status}.html", city=CITY, reason="", kept=[("Uwaga", "pół godziny </textarea> pracy")])
    assert "pół godziny &lt;/textarea&gt; pracy</textarea>" in html


def test_a_refusal_shows_its_reason_escaped() -> None:
    assert "Nie masz <b>roli" not in draw("portal/403.html", city=CITY, reason="Nie masz <b>roli")
    assert "Nie masz &lt;b&gt;roli" in draw("portal/403.html", city=CITY, reason="Nie masz <b>roli")


def test_the_statement_has_the_ids_that_the_ministry_looks_for() -> None:
    html = draw("portal/accessibility.html", city=CITY, statement=STATEMENT)
    assert [name for name in STATEMENT_IDS if html.count(f'id="{name}"') != 1] == []
    assert '<time id="a11y-data-sporzadzenie" datetime="2026-11-22">22 listopada 2026</time>' in html
    assert "częściowo zgodna" in html
    assert "Urząd Miejski &lt;Wrocławia&gt;" in html
    assert '<meta name="deklaracja-dostępności"' in html


class Code(forms.Form):
    """The shape of allauth's form."""

    code = forms.CharField(label="Code", widget=forms.TextInput(attrs={"placeholder": "Code", "autocomplete": "x"}))


def test_sign_in_pages_label_their_field_and_lead_back() -> None:
    wrong = Code({"code": ""})
    html = draw(
        "account/confirm_login_code.html",
        city=CITY,
        form=wrong,
        verify_form=wrong,
        email="a@b.example",
        can_resend=True,
    )
    assert "<title>Błąd: Wpisz kod" in html
    assert "placeholder" not in html
    assert 'href="#id_code">Kod:' in html
    assert 'name="action" value="resend"' in html
    assert "Wyślij mi kod" in draw("account/login.html", city=CITY, form=Code())


@pytest.mark.parametrize("language", ["pl", "en"])
def test_letters_are_plain_text(language: str) -> None:
    for name in ("login_code", "unknown_account"):
        context = {"city": CITY, "code": "QWE-RTY", "email": "a&b@c.example"}
        subject = draw(f"account/email/{name}_subject.txt", language, **context)
        body = draw(f"account/email/{name}_message.txt", language, **context)
        assert subject.strip()
        assert "\n" not in subject.strip()
        assert "Urząd Miejski <Wrocławia>" in body, "plain text is not escaped"
        assert not re.search(r"\n{4,}|&(amp|lt);", body)
        assert "\n-- \n" in body
    assert "\n    QWE-RTY\n" in draw("account/email/login_code_message.txt", language, **context)
