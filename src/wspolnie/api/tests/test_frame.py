"""Every answer of the API has its form, whatever was asked and however."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.factories import Makers
from wspolnie.api.limits import READS
from wspolnie.api.tests.conftest import Program
from wspolnie.foundation.cities.actions import change_parameter
from wspolnie.foundation.cities.models import City, District
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.spaces.kinds import Role

pytestmark = pytest.mark.django_db
FIELDS = {"type", "title", "status", "detail", "errors"}


def is_problem(answer: Any, status: int) -> dict[str, Any]:
    assert answer.status_code == status, answer.content
    assert answer["Content-Type"] == "application/problem+json"
    told: dict[str, Any] = answer.json()
    assert told.keys() == FIELDS
    assert told["status"] == status
    return told


def test_a_list_goes_on_where_it_stopped_whatever_comes_or_goes(anybody: Program) -> None:
    every = [one["slug"] for one in anybody.get("districts?limit=200").json()["items"]]
    assert every == list(District.objects.order_by("name_key", "pk").values_list("slug", flat=True))
    assert len(every) > 5
    seen: list[str] = []
    address = "districts?limit=3"
    while address:
        told = anybody.get(address).json()
        seen += [one["slug"] for one in told["items"]]
        assert told["next"] is None or told["next"].startswith("http://wroclaw.localhost/api/v1/districts?")
        address = told["next"] and told["next"].removeprefix("http://wroclaw.localhost")
    assert seen == every


@pytest.mark.parametrize("cursor", ["abc", "W10:x", "%00", "a" * 1999])
def test_a_cursor_that_was_not_made_here_is_refused(anybody: Program, cursor: str) -> None:
    told = is_problem(anybody.get(f"districts?cursor={cursor}"), 400)
    assert told["errors"][0]["field"] == "cursor"


def test_a_cursor_means_nothing_in_another_list(anybody: Program) -> None:
    cursor = anybody.get("districts?limit=1").json()["next"].split("cursor=")[1]
    assert anybody.get(f"districts?limit=1&cursor={cursor}").status_code == 200
    is_problem(anybody.get(f"themes?limit=1&cursor={cursor}"), 400)


@pytest.mark.parametrize(
    ("query", "field"), [("limit=0", "limit"), ("limit=x", "limit"), ("limit=1&limit=2", "limit"), ("nic=1", "nic")]
)
def test_a_parameter_that_cannot_be_taken_is_named(anybody: Program, query: str, field: str) -> None:
    assert is_problem(anybody.get(f"districts?{query}"), 400)["errors"][0]["field"] == field


def test_who_holds_the_same_bytes_gets_304(anybody: Program) -> None:
    first = anybody.get("themes")
    again = anybody.get("themes", **{"if-none-match": first["ETag"]})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    assert anybody.get("themes", **{"if-none-match": '"other"'}).status_code == 200


def test_methods_are_answered_by_the_book(anybody: Program) -> None:
    assert is_problem(anybody.post("themes"), 405)
    assert anybody.post("themes")["Allow"] == "GET, HEAD, OPTIONS"
    head = anybody.ask("HEAD", "themes")
    assert (head.status_code, head.content) == (200, b"")
    assert head["ETag"] == anybody.get("themes")["ETag"]
    asked = anybody.ask("OPTIONS", "themes")
    assert (asked.status_code, asked["Allow"]) == (204, "GET, HEAD, OPTIONS")


def test_other_sites_may_read_and_nothing_else(anybody: Program) -> None:
    assert anybody.get("themes")["Access-Control-Allow-Origin"] == "*"
    answer = anybody.post("themes")
    assert "Access-Control-Allow-Origin" not in answer


def test_only_json_is_spoken(anybody: Program, clerk_program: Program) -> None:
    is_problem(anybody.get("themes", accept="text/html"), 406)
    assert anybody.get("themes", accept="text/html, */*;q=0.1").status_code == 200


def test_what_is_not_there_is_a_problem_too(anybody: Program) -> None:
    is_problem(anybody.get("nothing/at/all"), 404)
    is_problem(anybody.get("journal/head"), 404)
    is_problem(anybody.get("search?q=%FF"), 400)


def test_a_key_that_is_none_opens_nothing(anybody: Program, bound: City) -> None:
    for given in ("Bearer x", "Bearer wsp_" + "a" * 43, "Basic eDp5", "Bearer"):
        answer = anybody.get("themes", authorization=given)
        is_problem(answer, 401)
        assert answer["WWW-Authenticate"].startswith("Bearer")


def limit(name: str, value: int) -> None:
    change_parameter(name, value=str(value), since=timezone.localdate(instant()) - timedelta(days=1), article="test")


def test_too_many_questions_wait(anybody: Program) -> None:
    limit(READS, 10)
    assert [anybody.get("themes").status_code for _ in range(10)] == [200] * 10
    answer = anybody.get("themes")
    is_problem(answer, 429)
    assert 1 <= int(answer["Retry-After"]) <= 60


def test_a_cookie_says_nothing(make: Makers, bound: City) -> None:
    browser = Client(headers={"host": bound.host})
    browser.force_login(make.actor(Role.CLERK).person.account)  # type: ignore[union-attr, arg-type]
    answer = browser.post("/api/v1/consultations", b"{}", content_type="application/json")
    assert is_problem(answer, 401)["detail"].startswith("Do zapisu potrzebny jest klucz")


def test_words_for_people_follow_the_program_not_the_cookie(anybody: Program) -> None:
    assert "klucz" in anybody.post("consultations").json()["detail"]
    told = anybody.post("consultations", **{"accept-language": "en-GB, pl;q=0.5"}).json()["detail"]
    assert told.startswith("Writing needs a key")
