"""The OpenAPI document, and the answer at addresses where nothing is."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from wspolnie.api.acts import ApiAct
from wspolnie.api.frame import read_answer
from wspolnie.api.openapi import document
from wspolnie.api.reading import site_of
from wspolnie.api.refusals import Refusal
from wspolnie.foundation.web.routes import own_transaction, route


@csrf_exempt
@own_transaction
@route(ApiAct.READ)
def openapi(request: HttpRequest) -> HttpResponse:
    """What the API offers, for programs that write programs."""
    if request.method not in {"GET", "HEAD"}:
        return Refusal(405, "This address knows no such method", headers={"Allow": "GET, HEAD"}).told()
    response = read_answer(request, document(site_of(request)))
    response["Access-Control-Allow-Origin"] = "*"
    return response


@csrf_exempt
@own_transaction
@route(ApiAct.READ)
def nothing(request: HttpRequest, rest: str) -> HttpResponse:
    """No noun stands here; the document lists those that do."""
    return Refusal(404, "There is no such address", "See /api/v1/openapi.json and /api/.").told()
