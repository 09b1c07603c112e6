"""Forms that are not text in UTF-8 are refused with a page, before anything reads them."""

from __future__ import annotations

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
FORM = "application/x-www-form-urlencoded"


@pytest.mark.parametrize("body", [b"number=%C5", b"number=%ED%A0%80", b"n%FFmber=1", b"number=\xff"])
def test_a_broken_form_gets_a_page_that_says_why(visitor: Client, body: bytes) -> None:
    answer = visitor.post("/uwaga/", body, FORM)
    assert answer.status_code == 400
    text = answer.content.decode()
    assert "UTF-8" in text
    assert "Nic nie zosta" in text
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_broken_query_gets_the_same_page(visitor: Client) -> None:
    answer = visitor.get("/szukaj/?q=%FF")
    assert answer.status_code == 400
    assert "UTF-8" in answer.content.decode()


def test_a_broken_part_of_a_multipart_form(visitor: Client) -> None:
    body = b'--x\r\nContent-Disposition: form-data; name="number"\r\n\r\n\xc5\r\n--x--\r\n'
    assert visitor.post("/uwaga/", body, "multipart/form-data; boundary=x").status_code == 400


@pytest.mark.parametrize("boundary", ["", "; boundary=", "; boundary=\xff"])
def test_a_multipart_form_that_is_none(visitor: Client, boundary: str) -> None:
    assert visitor.post("/uwaga/", b"--x", f"multipart/form-data{boundary}").status_code == 400


def test_too_long_a_form_is_refused_with_a_page(visitor: Client) -> None:
    answer = visitor.post("/uwaga/", b"number=" + b"x" * (5 * 1024 * 1024), FORM)
    assert answer.status_code in (400, 413)
    assert b"<main" in answer.content


def test_polish_letters_pass(visitor: Client) -> None:
    assert visitor.get("/szukaj/?q=za%C5%BC%C3%B3%C5%82%C4%87").status_code == 200
