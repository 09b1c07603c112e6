"""The language of a page: the visitor's cookie, else Polish; addresses stay."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils.translation import get_language

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("cookie", "language"),
    [("", "pl"), ("pl", "pl"), ("en", "en"), ("de", "pl"), ("EN", "pl"), ("../en", "pl"), ("en-GB", "pl")],
)
def test_a_known_choice_is_followed(visitor: Client, cookie: str, language: str) -> None:
    visitor.cookies["jezyk"] = cookie
    answer = visitor.get("/prywatnosc/")
    assert f'<html lang="{language}"' in answer.content.decode()


def test_the_browsers_own_wish_is_not_asked(visitor: Client) -> None:
    answer = visitor.get("/prywatnosc/", headers={"accept-language": "en"})
    assert '<html lang="pl"' in answer.content.decode()


def test_after_the_request_the_language_is_what_it_was(visitor: Client) -> None:
    before = get_language()
    visitor.cookies["jezyk"] = "en"
    visitor.get("/prywatnosc/")
    assert get_language() == before


def test_each_page_offers_the_other_language_and_comes_back(visitor: Client) -> None:
    text = visitor.get("/szukaj/?q=zielen").content.decode()
    assert "/jezyk/en/?z=%2Fszukaj%2F%3Fq%3Dzielen" in text
