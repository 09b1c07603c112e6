"""While the database or the room on a disk is away, visitors hear that, soon, and nothing of the insides."""

from __future__ import annotations

import errno
import threading
from collections.abc import Callable

import psycopg
import pytest
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from psycopg import errors
from psycopg_pool import PoolTimeout

from wspolnie.foundation.web.outage import AWAY, NO_ROOM, OutageMiddleware, outage, status_of


def caused(fault: BaseException, by: BaseException) -> BaseException:
    fault.__cause__ = by
    return fault


@pytest.mark.parametrize(
    ("fault", "status"),
    [
        (caused(OperationalError("secret"), psycopg.OperationalError("no such host")), AWAY),
        (caused(OperationalError("secret"), PoolTimeout("waited")), AWAY),
        (caused(OperationalError("secret"), errors.AdminShutdown("bye")), AWAY),
        (caused(OperationalError("secret"), errors.CannotConnectNow("starting")), AWAY),
        (caused(OperationalError("secret"), errors.TooManyConnections("full")), AWAY),
        (InterfaceError("connection already closed"), AWAY),
        (caused(OperationalError("secret"), errors.DiskFull("could not extend file")), NO_ROOM),
        (OSError(errno.ENOSPC, "no space left"), NO_ROOM),
        (OSError(errno.EDQUOT, "quota"), NO_ROOM),
        (caused(OperationalError("secret"), errors.DeadlockDetected("again")), None),
        (caused(OperationalError("secret"), errors.QueryCanceled("too long")), None),
        (OSError(errno.EACCES, "no"), None),
        (ZeroDivisionError("secret"), None),
        (None, None),
    ],
)
def test_what_is_away_is_told_from_what_is_broken(fault: BaseException | None, status: int | None) -> None:
    assert status_of(fault) == status


def test_faults_that_cause_one_another_end() -> None:
    first, second = ValueError("a"), ValueError("b")
    first.__cause__, second.__cause__ = second, first
    assert status_of(first) is None


def refusing(fault: BaseException) -> Callable[[HttpRequest], HttpResponse]:
    return lambda request: outage(request, status_of(fault) or 500, fault)


def test_after_one_wait_in_vain_one_at_a_time_asks_and_the_others_hear_at_once() -> None:
    away = caused(OperationalError("secret"), PoolTimeout("waited"))
    asked, inside, go_on = [], threading.Event(), threading.Event()
    works = False

    def view(request: HttpRequest) -> HttpResponse:
        asked.append(request.path)
        if request.path == "/pyta/":
            inside.set()
            assert go_on.wait(10)
        return HttpResponse("tak") if works else refusing(away)(request)

    door, make = OutageMiddleware(view), RequestFactory()
    assert door(make.get("/pierwszy/")).status_code == AWAY
    probe = threading.Thread(target=door, args=(make.get("/pyta/"),))
    probe.start()
    assert inside.wait(10)
    for method in (make.get, make.post):
        said = door(method("/inny/"))
        assert (said.status_code, said["Retry-After"], said["Cache-Control"]) == (AWAY, "10", "no-store")
        assert "Serwis jest chwilowo niedostępny" in said.content.decode()
    told = door(make.get("/api/v1/konsultacje"))
    assert (told.status_code, told["Content-Type"]) == (AWAY, "application/problem+json")
    door(make.get("/zdrowie"))  # speaks for the installation and asks always
    assert asked == ["/pierwszy/", "/pyta/", "/zdrowie"]
    works = True
    go_on.set()
    probe.join(10)
    assert door(make.get("/potem/")).status_code == 200
    assert door(make.get("/wszyscy/")).content == b"tak"


def test_a_connection_that_breaks_in_the_middle_holds_nobody_up() -> None:
    """The next one finds another connection, or waits for a server that is back within a second."""
    broken = caused(OperationalError("secret"), errors.AdminShutdown("bye"))
    answers = iter([refusing(broken), lambda _request: HttpResponse("tak")])
    door = OutageMiddleware(lambda request: next(answers)(request))
    assert door(RequestFactory().get("/")).status_code == AWAY
    assert door(RequestFactory().get("/")).content == b"tak"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fault", "status", "said"),
    [
        (caused(OperationalError("secret-host"), psycopg.OperationalError("secret-host")), 503, "chwilowo niedostępny"),
        (caused(OperationalError("secret-file"), errors.DiskFull("secret-file")), 507, "Nie ma miejsca"),
    ],
)
def test_who_sends_a_form_gets_the_words_back_and_no_receipt(
    visitor: Client, monkeypatch: pytest.MonkeyPatch, fault: BaseException, status: int, said: str
) -> None:
    def fail(*_given: object, **_named: object) -> None:
        raise fault

    monkeypatch.setattr("wspolnie.foundation.web.transaction.in_city", fail)
    visitor.raise_request_exception = False
    answer = visitor.post("/uwaga/", {"number": "WRO/żółta łódka"})
    text = answer.content.decode()
    assert answer.status_code == status
    assert said in text
    assert "WRO/żółta łódka" in text
    assert "secret" not in text
    assert answer["Cache-Control"] == "no-store"
