"""How answers may be kept: public pages are asked for again, forms and pages of a person are kept by nobody."""

from __future__ import annotations

import gzip

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from tests.factories import Makers
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.web.pages import page

pytestmark = pytest.mark.django_db
PUBLIC = "/prywatnosc/"


def test_a_public_page_carries_a_tag_and_is_asked_for_again(visitor: Client) -> None:
    answer = visitor.get(PUBLIC)
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert "Cookie" in answer.headers["Vary"]
    assert answer.headers["ETag"].startswith('"')
    assert visitor.get(PUBLIC).headers["ETag"] == answer.headers["ETag"]


@pytest.mark.parametrize("shape", ["{}", "W/{}", '"other", {}', '"other",W/{} , "more"', "*"])
def test_what_the_visitor_holds_is_not_sent_again(visitor: Client, shape: str) -> None:
    tag = visitor.get(PUBLIC).headers["ETag"]
    answer = visitor.get(PUBLIC, headers={"if-none-match": shape.format(tag)})
    assert answer.status_code == 304
    assert answer.content == b""
    assert answer.headers["ETag"] == tag
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert "Cookie" in answer.headers["Vary"]


@pytest.mark.parametrize("given", ['"other"', "", "garbage", '"', "W/", "\udcff"])
def test_anything_else_gets_the_page(visitor: Client, given: str) -> None:
    if "\udcff" in given:
        given = "\xff"
    assert visitor.get(PUBLIC, headers={"if-none-match": given}).status_code == 200


def test_a_compressed_page_is_known_again(visitor: Client) -> None:
    """A browser gets a weak tag with a compressed page and sends it back."""
    answer = visitor.get(PUBLIC, headers={"accept-encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in answer.headers["Vary"]
    assert gzip.decompress(answer.content).startswith(b"<!doctype html>")
    again = {"accept-encoding": "gzip", "if-none-match": answer.headers["ETag"]}
    assert visitor.get(PUBLIC, headers=again).status_code == 304


def test_another_language_is_another_text(visitor: Client) -> None:
    tag = visitor.get(PUBLIC).headers["ETag"]
    visitor.cookies["jezyk"] = "en"
    answer = visitor.get(PUBLIC, headers={"if-none-match": tag})
    assert answer.status_code == 200
    assert answer.headers["ETag"] != tag


def test_head_answers_like_get_without_the_page(visitor: Client) -> None:
    tag = visitor.get(PUBLIC).headers["ETag"]
    answer = visitor.head(PUBLIC)
    assert (answer.status_code, answer.content, answer.headers["ETag"]) == (200, b"", tag)
    assert visitor.head(PUBLIC, headers={"if-none-match": tag}).status_code == 304


def answer_to(method: str, city: City, **how: object) -> HttpResponse:
    request = getattr(RequestFactory(), method)("/", headers={"if-none-match": "*"})
    request.city = city
    return page(request, "portal/409.html", {}, **how)  # type: ignore[arg-type]


def test_a_form_is_kept_by_nobody(city: City) -> None:
    answer = answer_to("get", city, private=True)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert "ETag" not in answer.headers


@pytest.mark.parametrize("status", [400, 404, 409, 422, 429, 500])
def test_an_error_is_kept_by_nobody(city: City, status: int) -> None:
    answer = answer_to("get", city, status=status)
    assert (answer.status_code, answer.headers["Cache-Control"]) == (status, "no-store")


def test_the_answer_to_a_post_is_always_whole(city: City) -> None:
    assert answer_to("post", city).status_code == 200


def test_pages_of_somebody_signed_in_are_kept_by_nobody(visitor: Client, make: Makers) -> None:
    visitor.force_login(make.clerk().person.account)
    answer = visitor.get("/konsultacje/")
    assert answer.headers["Cache-Control"] == "no-store"
    assert "ETag" not in answer.headers


def test_the_canonical_address_has_no_query(visitor: Client) -> None:
    assert (
        '<link rel="canonical" href="http://wroclaw.localhost/szukaj/">' in visitor.get("/szukaj/?q=x").content.decode()
    )


def test_only_the_place_where_one_is_is_marked(visitor: Client) -> None:
    assert visitor.get("/konsultacje/").content.decode().count('aria-current="page"') >= 1
    assert 'href="/konsultacje/" aria-current="page"' not in visitor.get(PUBLIC).content.decode()
