"""Two views that do next to nothing, so that what the stack around them costs can be seen."""

from __future__ import annotations

from typing import Final

from django.db import connection
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from wspolnie.foundation.db.ids import new_id
from wspolnie.foundation.web.city import city_of
from wspolnie.portal.acts import PortalAct
from wspolnie.spaces.views import door

CONSTANT: Final = ("<!doctype html><title>bench</title><p>" + "Zażółć gęślą jaźń. " * 200).encode()
INSERT: Final = "INSERT INTO bench_row (id, city_id, text) VALUES (%s, %s, %s)"


@door(PortalAct.READ)
def constant(request: HttpRequest) -> HttpResponse:
    """The same page every time: middleware and transaction alone."""
    return HttpResponse(CONSTANT)


@door(PortalAct.READ, "POST")
def insert(request: HttpRequest) -> HttpResponse:
    """One row of what was sent, in the request's transaction; the form's key is checked as everywhere."""
    with connection.cursor() as cursor:
        cursor.execute(INSERT, [new_id(), city_of(request).pk, request.POST["reason"]])
    return HttpResponseRedirect("/bench/constant/")
