"""One question from its address to its answer. Whatever goes wrong is told as a problem (RFC 9457), never as a page."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Mapping
from typing import Any, Final

import msgspec
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation
from django.utils.http import quote_etag
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from wspolnie.api.actions.sendings import OtherBody, begin_sending, end_sending
from wspolnie.api.actions.tokens import note_use
from wspolnie.api.limits import MINUTE, most_reads, most_writes, reads
from wspolnie.api.models import ApiToken
from wspolnie.api.reading import body_of, key_of, language_of, query_of, refuse_accept, refuse_hostile, site_of
from wspolnie.api.refusals import Refusal
from wspolnie.api.tokens import Lapsed, actor_with, find_token
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.endpoints import Asked, Bad, Endpoint, Missing, Open
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.foundation.text.plain import HostileText
from wspolnie.foundation.web.actions import TooManyTries, count_try
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.client import client_address
from wspolnie.foundation.web.pages import is_known
from wspolnie.foundation.web.problems import JSON
from wspolnie.foundation.web.routes import own_transaction, route
from wspolnie.spaces.policy import NOBODY, Actor, decide, decide_somewhere

log = logging.getLogger(__name__)
PREFIX: Final = "/api/v1"
SHORT: Final = 60
"""Seconds after which a program may try again, when nothing says it better."""


def door(offers: Mapping[str, Endpoint]) -> Callable[..., HttpResponse]:
    """The view of one address: all its methods."""
    known = sorted({*offers, "OPTIONS", *(["HEAD"] if "GET" in offers else [])})

    @csrf_exempt  # a token is no cookie: no foreign page can make a browser send it
    @own_transaction
    @route(next(iter(offers.values())).act)
    def opened(request: HttpRequest, **path: Any) -> HttpResponse:
        with translation.override(language_of(request)):
            response = _answered(request, offers, known, path)
        response["Vary"] = "Accept-Language, Authorization"
        if request.method in {"GET", "HEAD", "OPTIONS"} and "GET" in offers:
            response["Access-Control-Allow-Origin"] = "*"
            response["Access-Control-Expose-Headers"] = "ETag, Retry-After"
        return response

    return opened


def _answered(
    request: HttpRequest, offers: Mapping[str, Endpoint], known: list[str], path: dict[str, Any]
) -> HttpResponse:
    method = "GET" if request.method == "HEAD" else request.method or ""
    if method == "OPTIONS":
        headers = {"Allow": ", ".join(known), "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS"}
        headers["Access-Control-Allow-Headers"] = "Authorization, If-None-Match, Accept-Language"
        return HttpResponse(status=204, headers=headers)
    try:
        if method not in offers:
            raise Refusal(405, "This address knows no such method", headers={"Allow": ", ".join(known)})
        return _served(request, offers[method], path)
    except Refusal as refusal:
        return refusal.told()
    except Missing:
        return Refusal(404, "There is no such thing here, or it is not for everybody").told()
    except Bad as bad:
        return Refusal(bad.status, "What was sent cannot be taken", bad.detail, errors=bad.errors).told()
    except HostileText as hostile:
        return Refusal(422, "A text cannot be saved", str(hostile)).told()
    except Open as still:
        return Refusal(409, "It cannot be done yet", still.reason, errors=still.errors).told()
    except NotAllowed as refusal:
        return _refused(request, refusal).told()
    except Refused as refusal:
        return Refusal(409, "It cannot be done", refusal.reason).told()
    except RequestDataTooBig:
        return Refusal(413, "The body is too large").told()
    except Exception:  # the last line of the API: a program gets a problem, whoever runs the server the trace
        log.exception("an endpoint failed")
        return Refusal(500, "The service failed. Nothing was saved", headers={"Retry-After": str(SHORT)}).told()


def _refused(request: HttpRequest, refusal: NotAllowed) -> Refusal:
    if "Authorization" in request.headers:
        return Refusal(403, "The key does not allow it", refusal.reason)
    return Refusal(401, "It needs a key", refusal.reason, headers={"WWW-Authenticate": "Bearer"})


def _served(request: HttpRequest, offer: Endpoint, path: dict[str, Any]) -> HttpResponse:
    city = city_of(request)
    refuse_accept(request)
    refuse_hostile(request)
    with in_city(city.id, readonly=not offer.writes):
        if not offer.writes:
            _limit_reading(request)
        token, actor = _who(request)
        if offer.writes:
            _limit_writing(request, token)
        decision = decide_somewhere(actor, offer.act) if offer.within else decide(actor, offer.act)
        if not decision:
            raise NotAllowed(decision.reason)
        asked: Asked[Any, Any] = Asked(
            city=city,
            actor=actor.doing(offer.act),
            query=query_of(request, offer.query),
            body=body_of(request, offer.body, city.zone),
            path=path,
            site=site_of(request),
            address=request.path,
        )
        if not offer.writes:
            return read_answer(request, msgspec.json.encode(offer.call(asked)))
        assert token is not None  # _who lets nobody write without one
        return _written(request, offer, asked, token)


def _limit_reading(request: HttpRequest) -> None:
    most = most_reads()
    wait = reads.wait(client_address(request), most)
    if wait:
        raise Refusal(429, "Too many questions", f"At most {most} a minute.", headers={"Retry-After": str(wait)})


def _limit_writing(request: HttpRequest, token: ApiToken | None) -> None:
    """Only known keys are counted by themselves: without one nothing is written at all."""
    if token is None:
        reason = _("Writing needs a key: make one under “My matters”, “Keys for programs”.")
        raise Refusal(401, "It needs a key", reason, headers={"WWW-Authenticate": "Bearer"})
    most = most_writes()
    try:
        count_try(request, "api", str(token.pk), limit=most, within=MINUTE)
    except TooManyTries as many:
        headers = {"Retry-After": str(round(MINUTE.total_seconds()))}
        raise Refusal(429, "Too many sendings", f"At most {most} a minute.", headers=headers) from many


def _who(request: HttpRequest) -> tuple[ApiToken | None, Actor]:
    """Whoever the key acts for; without one nobody known. A cookie says nothing here."""
    given = request.headers.get("Authorization", "")
    if not given:
        return None, NOBODY
    scheme, _space, text = given.partition(" ")
    token = find_token(text.strip()) if scheme.lower() == "bearer" else None
    if token is None:
        challenge = {"WWW-Authenticate": 'Bearer error="invalid_token"'}
        raise Refusal(401, "The key is not good", "It was revoked, or is none of this city.", headers=challenge)
    try:
        actor = actor_with(token.person, token.capacity)
    except Lapsed as lapsed:
        raise Refusal(403, "The key has lapsed", str(lapsed)) from lapsed
    note_use(token, timezone.localdate(instant()))
    return token, actor


def read_answer(request: HttpRequest, content: bytes) -> HttpResponse:
    """JSON with its mark; a program that holds these very bytes gets 304."""
    etag = quote_etag(hashlib.sha256(content).hexdigest()[:32])
    headers = {"ETag": etag, "Cache-Control": "private, no-cache"}
    if is_known(etag, request.META.get("HTTP_IF_NONE_MATCH", "")):
        return HttpResponse(status=304, headers=headers)
    return HttpResponse(content, content_type=JSON, headers=headers)


def _written(request: HttpRequest, offer: Endpoint, asked: Asked[Any, Any], token: ApiToken) -> HttpResponse:
    """Carried out once for each Idempotency-Key; a repetition gets the same body with status 200."""
    headers = {"Cache-Control": "no-store"}
    key = key_of(request) if offer.method == "POST" else ""
    if not key:
        content = msgspec.json.encode(offer.call(asked))
        return HttpResponse(content, content_type=JSON, headers=headers, status=201 if offer.made else 200)
    said = hashlib.sha256(f"{request.method} {request.path}\0".encode() + request.body).digest()
    try:
        sending, before = begin_sending(token, key, said)
    except OtherBody as other:
        detail = "It was used for another address or body. Choose a new key for each sending."
        raise Refusal(
            422, "The Idempotency-Key is taken", detail, errors=(("Idempotency-Key", "used before"),)
        ) from other
    if before is not None:
        return HttpResponse(before, content_type=JSON, headers=headers)
    content = msgspec.json.encode(offer.call(asked))
    end_sending(sending, key, content)
    return HttpResponse(content, content_type=JSON, headers=headers, status=201 if offer.made else 200)
