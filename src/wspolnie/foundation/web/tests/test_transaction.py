"""GET reads, POST writes whole or not at all, the page is rendered inside, errors are pages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.test import Client
from django.urls import path

from wspolnie.config.urls import urlpatterns as real_urls
from wspolnie.foundation.cities.actions import change_parameter
from wspolnie.foundation.cities.models import City, Parameter
from wspolnie.foundation.db.tenancy import NoCityBound, current_city, in_city
from wspolnie.foundation.modules import Act, NotAllowed, Refused, Rule
from wspolnie.foundation.web.errors import error_page
from wspolnie.foundation.web.routes import Scope, route

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]


class TryAct(Act):
    TRY = Rule("Try", anyone=True)


def write(name: str = "written") -> None:
    change_parameter(name, value="1", since=date(2026, 1, 1), article="art. 1")


def view(work: Callable[[HttpRequest], Any], scope: Scope = Scope.CITY) -> Callable[[HttpRequest], HttpResponse]:
    return route(TryAct.TRY, scope=scope)(lambda request: work(request) or HttpResponse("ok"))


def write_and(fault: BaseException) -> Callable[[HttpRequest], HttpResponse]:
    def work(request: HttpRequest) -> None:
        write()
        raise fault

    return view(work)


class Late:
    """Something that a template asks the database for only while it is rendered."""

    def __str__(self) -> str:
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('app.city_id', true), current_setting('transaction_read_only')")
            city, readonly = cursor.fetchone()
        return f"{city == str(current_city())} {readonly}"


def read_settings(request: HttpRequest) -> HttpResponse:
    return HttpResponse(str(Late()))


def later(request: HttpRequest) -> TemplateResponse:
    return TemplateResponse(request, "portal/409.html", {"reason": Late(), "url": lambda *_: "", "languages": []})


def citiless(request: HttpRequest) -> HttpResponse:
    try:
        current_city()
    except NoCityBound:
        return HttpResponse("none")
    return HttpResponse("bound")


urlpatterns = [
    path("try/read", view(lambda request: Parameter.objects.count() and None)),
    path("try/write", view(lambda request: write())),
    path("try/settings", view(read_settings)),
    path("try/later", view(later)),
    path("try/citiless", view(citiless, Scope.GLOBAL)),
    path("try/fails", write_and(ZeroDivisionError("secret insides"))),
    path("try/refused", write_and(Refused("Już za późno."))),
    path("try/forbidden", write_and(NotAllowed("Tylko dla urzędu."))),
    path("try/missing", write_and(Http404("secret insides"))),
    path("try/unprocessable", view(lambda request: write() or HttpResponse(status=422))),
    *real_urls,
]
handler404 = "wspolnie.portal.errors.not_found"
handler500 = "wspolnie.portal.errors.failed"


def written(city: City) -> bool:
    with in_city(city.id):
        return bool(Parameter.objects.filter(name="written").exists())


@pytest.mark.parametrize("method", ["get", "head", "options"])
def test_what_only_reads_cannot_write(visitor: Client, city: City, method: str) -> None:
    assert getattr(visitor, method)("/try/write").status_code == 500
    assert not written(city)


def test_get_is_read_only_and_post_is_not(visitor: Client) -> None:
    assert visitor.get("/try/settings").content == b"True on"
    assert visitor.post("/try/settings").content == b"True off"


def test_post_writes(visitor: Client, city: City) -> None:
    assert visitor.post("/try/write").status_code == 200
    assert written(city)


@pytest.mark.parametrize(("name", "status"), [("fails", 500), ("refused", 409), ("missing", 404), ("forbidden", 302)])
def test_a_post_that_ends_in_an_error_leaves_nothing(visitor: Client, city: City, name: str, status: int) -> None:
    answer = visitor.post(f"/try/{name}")
    assert answer.status_code == status
    assert not written(city)
    assert b"secret insides" not in answer.content


def test_a_form_with_mistakes_is_no_fault_of_the_transaction(visitor: Client, city: City) -> None:
    assert visitor.post("/try/unprocessable").status_code == 422
    assert written(city)


def test_a_refusal_says_its_reason_and_is_kept_by_nobody(visitor: Client) -> None:
    answer = visitor.post("/try/refused")
    assert "Już za późno." in answer.content.decode()
    assert answer.headers["Cache-Control"] == "no-store"


def test_somebody_unknown_is_asked_to_sign_in_and_comes_back(visitor: Client) -> None:
    assert visitor.get("/try/forbidden").status_code == 500  # it writes first
    answer = visitor.post("/try/forbidden?a=b")
    assert answer.headers["Location"] == "/logowanie/?next=/try/forbidden"


def test_a_template_is_rendered_inside_the_transaction(visitor: Client) -> None:
    assert "True on" in visitor.get("/try/later").content.decode()


def test_a_global_route_has_no_city(visitor: Client) -> None:
    assert visitor.get("/try/citiless").content == b"none"


def test_after_a_request_no_city_is_bound(visitor: Client) -> None:
    visitor.get("/try/read")
    with pytest.raises(NoCityBound):
        current_city()


@pytest.mark.parametrize("status", [400, 403, 404, 409, 429])
def test_error_pages_stand_in_the_frame(visitor: Client, rf: Any, city: City, status: int) -> None:
    request = rf.get("/")
    request.city = city
    answer = error_page(request, status, "Powód <b>&")
    text = answer.content.decode()
    assert answer.status_code == status
    assert answer.headers["Cache-Control"] == "no-store"
    assert "<main" in text
    assert city.name in text
    assert "<b>&" not in text


def test_what_failed_says_nothing_of_the_insides(visitor: Client) -> None:
    answer = visitor.post("/try/fails")
    assert "Coś się zepsuło po naszej stronie" in answer.content.decode()
    assert b"insides" not in answer.content
    assert answer.headers["Cache-Control"] == "no-store"
