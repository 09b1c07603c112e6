"""A page of a table that no room owns, whose rows come with a line of the journal: what kept pages are tried on."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.test import Client
from django.urls import path

from tests.clones import Clone, past_the_guard
from wspolnie.config.urls import urlpatterns as real_urls
from wspolnie.foundation.cities.hosts import book
from wspolnie.foundation.db.tenancy import current_city, in_city
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Act, Rule
from wspolnie.foundation.web.keeping import kept, kept_with_every_line
from wspolnie.foundation.web.page_shelf import page_shelf
from wspolnie.foundation.web.pages import page
from wspolnie.foundation.web.routes import route
from wspolnie.parties.offices.facts import OfficeFounded

TABLE = """
CREATE TABLE IF NOT EXISTS shown (city_id uuid, name text);
GRANT SELECT, INSERT ON shown TO PUBLIC;
TRUNCATE shown
"""
HOSTS = {"wroclaw": "wroclaw.localhost", "testowo": "testowo.localhost"}
made: list[str] = []
"""What was rendered, one word for each time."""


class TryAct(Act):
    TRY = Rule("Try", anyone=True)


class UndoneError(Exception):
    """A transaction that is taken back."""


def names_of(request: HttpRequest) -> HttpResponse:
    """The rows of the city, as a page for strangers."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM shown WHERE city_id = %s ORDER BY name", [current_city()])
        names = [name for (name,) in cursor.fetchall()]
    made.append(request.path)
    return page(request, "portal/409.html", {"reason": f"[{' '.join(names)}]"})


def _view(work: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    return route(TryAct.TRY)(work)


def with_form(request: HttpRequest) -> HttpResponse:
    get_token(request)
    return names_of(request)


def with_cookie(request: HttpRequest) -> HttpResponse:
    response = names_of(request)
    response.set_cookie("seen", "1")
    return response


def with_session(request: HttpRequest) -> HttpResponse:
    request.session["seen"] = "1"
    return names_of(request)


def with_header(request: HttpRequest) -> HttpResponse:
    response = names_of(request)
    response["X-Robots-Tag"] = "noindex"
    return response


def private(request: HttpRequest) -> HttpResponse:
    made.append(request.path)
    return page(request, "portal/409.html", {"reason": "[]"}, private=True)


def missing(request: HttpRequest) -> HttpResponse:
    made.append(request.path)
    return page(request, "portal/409.html", {"reason": "[]"}, status=404)


NOT_TO_KEEP = {
    "form": with_form, "cookie": with_cookie, "session": with_session, "header": with_header,
    "private": private, "missing": missing,
}  # fmt: skip
urlpatterns = [
    path("try/shown/", kept(_view(lambda request: names_of(request)))),
    path("try/lines/", kept_with_every_line(_view(lambda request: names_of(request)))),
    path("try/plain/", _view(lambda request: names_of(request))),
    *(path(f"try/{name}/", kept(_view(view))) for name, view in NOT_TO_KEEP.items()),
    *real_urls,
]
handler404 = "wspolnie.portal.errors.not_found"
handler500 = "wspolnie.portal.errors.failed"


def prepare(clone: Clone) -> dict[str, UUID]:
    """The table is there, nothing is kept; the cities by their slugs."""
    clone.as_owner(TABLE)
    page_shelf.clear()
    book.forget()
    made.clear()
    return {slug: clone.city(slug) for slug in HOSTS}


def browser(slug: str = "wroclaw", **headers: str) -> Client:
    """A stranger who comes for the first time."""
    return Client(headers={"host": HOSTS[slug], **headers})


def names(client: Client, address: str = "/try/shown/", **headers: str) -> set[str]:
    """What the page shows."""
    response = client.get(address, headers=headers)
    assert response.status_code == 200
    return set(response.content.decode().partition("[")[2].partition("]")[0].split())


def write(city: UUID, *rows: str, space: UUID | None = None, hold: Callable[[], object] = lambda: None,
          undo: bool = False, line_first: bool = False) -> None:  # fmt: skip
    """Rows and a line in one transaction, which `hold` keeps open and `undo` takes back."""

    def tell() -> None:
        record(OfficeFounded(name="x", address="y"), space=space)

    with suppress(UndoneError), in_city(city):
        if line_first:
            tell()
        for row in rows:
            past_the_guard("INSERT INTO shown VALUES (%s, %s)", city, row)
        if not line_first:
            tell()
        hold()
        if undo:
            raise UndoneError
