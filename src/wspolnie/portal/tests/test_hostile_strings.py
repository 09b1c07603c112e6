"""Search, language and addresses of the front of the house take any string and never break."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

import pytest
from django.test import Client

from tests.factories import Makers
from tests.seen import Seen, flat


@pytest.fixture
def visitor() -> Client:
    return Client(headers={"host": "wroclaw.localhost"})


def test_search(visitor: Client, make: Makers, naughty: list[str]) -> None:
    make.consultation("Ławki")
    for text in naughty:
        answer = visitor.get("/szukaj/", {"q": text, "strona": text})
        assert answer.status_code == 200, text
        page = Seen(answer.content.decode())
        assert flat(page.fields["q"]) == flat(" ".join(text.split())[:200])
        assert all(script.keys() == {"src", "defer"} for script in page.scripts)


def test_a_search_that_is_no_text_gets_a_message(visitor: Client, make: Makers) -> None:
    for query in ("q=%ED%A0%80", "q=%FF", "q=%C0%AF"):
        answer = visitor.get(f"/szukaj/?{query}")
        assert answer.status_code == 400
        assert "UTF-8" in answer.content.decode()
    assert visitor.get("/szukaj/?q=a%00b").status_code == 200


def test_language(visitor: Client, make: Makers, naughty: list[str]) -> None:
    """A cookie of anything means Polish; an address of anything is unknown; the way back stays in the city."""
    for text in naughty:
        assert visitor.get(f"/jezyk/{quote(text, safe='')}/").status_code == 404, text
        answer = visitor.get("/jezyk/en/", {"z": text})
        assert answer.status_code == 302, text
        target = urlsplit(answer["Location"])
        assert (target.scheme, target.netloc) in {("", ""), ("http", "wroclaw.localhost")}, text
        assert "\n" not in answer["Location"]
    for text in filter(str.isascii, naughty):
        visitor.cookies["jezyk"] = text
        answer = visitor.get("/szukaj/")
        assert answer.status_code == 200
        assert '<html lang="pl">' in answer.content.decode()


def test_paths(visitor: Client, make: Makers, naughty: list[str]) -> None:
    for text in filter(None, naughty):
        for path in ("/konsultacje/{}/", "/zasoby/{}"):
            answer = visitor.get(path.format(quote(text, safe="")))
            assert answer.status_code in {301, 404}, (path, text)
