"""Which city a host is; an unknown one learns nothing."""

from __future__ import annotations

import pytest
from django.conf import LazySettings
from django.http import HttpResponse
from django.test import Client, RequestFactory

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.web.city import CityMiddleware, city_of

pytestmark = pytest.mark.django_db


def ask(host: str, path: str = "/") -> tuple[int, str]:
    """The status and the city's slug that a view would meet."""

    def answer(request: object) -> HttpResponse:
        return HttpResponse(getattr(getattr(request, "city", None), "slug", ""))

    response = CityMiddleware(answer)(RequestFactory().get(path, headers={"host": host}))
    return response.status_code, response.content.decode().strip()


@pytest.mark.parametrize(
    ("host", "slug"),
    [
        ("wroclaw.localhost", "wroclaw"),
        ("wroclaw.localhost:8000", "wroclaw"),
        ("WROCLAW.localhost", "wroclaw"),
        ("wroclaw.localhost.", "wroclaw"),
        ("wroclaw.localhost.:443", "wroclaw"),
        ("testowo.localhost", "testowo"),
        ("testowo.localhost:1", "testowo"),
    ],
)
def test_a_city_by_its_host(ground: None, host: str, slug: str) -> None:
    assert ask(host) == (200, slug)


@pytest.mark.parametrize(
    "host",
    ["", "localhost", "wroclaw", "x.wroclaw.localhost", "wroclaw.localhost.evil.example", "[::1]:8000", "[::1]", ":80",
     "wroclaw.localhost@evil.example", "127.0.0.1", " wroclaw.localhost", "wroclaw.localhost:80:80", "\u0142", "%"],
)  # fmt: skip
def test_an_unknown_host_gets_a_bare_404(ground: None, host: str) -> None:
    assert ask(host) == (404, "404")


def test_the_bare_404_names_no_city(ground: None) -> None:
    answer = Client(headers={"host": "elsewhere.example"}).get("/")
    assert answer.status_code == 404
    assert answer.headers["Content-Type"].startswith("text/plain")
    assert answer.content == b"404\n"


def test_an_only_city_answers_at_any_host(ground: None, settings: LazySettings) -> None:
    settings.ONLY_CITY = "testowo"
    assert ask("127.0.0.1:8000") == (200, "testowo")
    assert ask("wroclaw.localhost") == (200, "testowo")
    settings.ONLY_CITY = "no-such-city"
    assert ask("wroclaw.localhost") == (404, "404")


@pytest.mark.parametrize("path", ["/zdrowie", "/zasoby/tokens.css"])
def test_paths_of_the_installation_need_no_city(ground: None, path: str) -> None:
    assert ask("elsewhere.example", path) == (200, "")


@pytest.mark.parametrize(
    "path", ["/zdrowie/", "/zdrowie/wroclaw", "/zdrowiej", "/zasoby/none.css", "/zasoby/", "/zdrowie?q=%ff"]
)
def test_wrong_paths_of_the_installation_are_plain_refusals(ground: None, path: str) -> None:
    answer = Client(headers={"host": "elsewhere.example"}).get(path)
    assert answer.status_code in (400, 404)
    assert b"Wroc" not in answer.content


def test_a_view_asks_for_its_city(city: City) -> None:
    request = RequestFactory().get("/")
    request.city = city  # type: ignore[attr-defined]
    assert city_of(request) is city
