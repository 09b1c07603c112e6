"""Routes say their act, and answer only the methods that they name."""

from __future__ import annotations

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from wspolnie.foundation.modules import Act, Rule
from wspolnie.foundation.web.routes import Scope, act_of, methods, route, scope_of


class TryAct(Act):
    TRY = Rule("Try", anyone=True)


@route(TryAct.TRY)
@methods("GET", "POST")
def form(request: HttpRequest) -> HttpResponse:
    return HttpResponse(str(request.method))


@route(TryAct.TRY, scope=Scope.GLOBAL)
@methods("POST")
def button(request: HttpRequest) -> HttpResponse:
    return HttpResponse(str(request.method))


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_named_methods_pass_and_head_goes_with_get(method: str) -> None:
    answer = form(RequestFactory().generic(method, "/"))
    assert (answer.status_code, answer.content) == (200, method.encode())


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get", "ŻÓŁĆ"])
def test_others_are_told_what_is_allowed(method: str) -> None:
    request = RequestFactory().generic("GET", "/")
    request.method = method
    answer = form(request)
    assert (answer.status_code, answer.headers["Allow"], answer.content) == (405, "GET, HEAD, POST", b"")


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_what_only_writes_cannot_be_read(method: str) -> None:
    answer = button(RequestFactory().generic(method, "/"))
    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")


def test_a_route_says_its_act_and_scope() -> None:
    assert act_of(form) is act_of(button) is TryAct.TRY
    assert (scope_of(form), scope_of(button)) == (Scope.CITY, Scope.GLOBAL)
    assert form.__name__ == "form"


def test_a_view_that_says_nothing_is_known_as_such() -> None:
    assert act_of(test_a_route_says_its_act_and_scope) is None
    assert scope_of(test_a_route_says_its_act_and_scope) is None
