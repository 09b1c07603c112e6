"""What a request says: language, query, body, key; each read whole or refused with the field that is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

import msgspec
from django.conf import settings
from django.http import HttpRequest
from django.utils.translation.trans_real import parse_accept_lang_header

from wspolnie.api.refusals import Refusal
from wspolnie.foundation.endpoints import Bad, Moment
from wspolnie.foundation.text.plain import HostileText
from wspolnie.foundation.web.bodies import require_utf8
from wspolnie.foundation.web.problems import JSON
from wspolnie.foundation.web.times import moment

KEY: Final = re.compile(r"[\x21-\x7e]{1,200}")
TAKEN: Final = frozenset({"*/*", "application/*", JSON, "application/problem+json"})
PLACE: Final = re.compile(r" - at `\$\.?(.*?)`$")
UNKNOWN: Final = re.compile(r"unknown field `(.*?)`")
LACKING: Final = re.compile(r"missing required field `(.*?)`")


def language_of(request: HttpRequest) -> str:
    """Of the words for people in answers: what the program asks for, else Polish. A cookie says nothing."""
    offered = dict(settings.LANGUAGES)
    for code, _weight in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        if code.split("-")[0] in offered:
            return code.split("-")[0]
    return settings.LANGUAGE_CODE


def site_of(request: HttpRequest) -> str:
    return f"{request.scheme}://{request.META.get('HTTP_HOST', '')}"


def refuse_accept(request: HttpRequest) -> None:
    """Go on only with a program that takes JSON."""
    given = request.headers.get("Accept", "") or "*/*"
    if not any(part.split(";")[0].strip().lower() in TAKEN for part in given.split(",")):
        raise Refusal(406, "Answers are application/json")


def refuse_hostile(request: HttpRequest) -> None:
    """Go on only with an address that is UTF-8."""
    try:
        require_utf8(request.META.get("QUERY_STRING", "").encode("latin-1"))
    except HostileText as hostile:
        raise Refusal(400, "The address is not text in UTF-8") from hostile


def key_of(request: HttpRequest) -> str:
    """The Idempotency-Key; empty without one."""
    key = request.headers.get("Idempotency-Key", "")
    if key and not KEY.fullmatch(key):
        raise Refusal(
            400, "The Idempotency-Key cannot be read", errors=(("Idempotency-Key", "1 to 200 printable ASCII signs"),)
        )
    return key


def query_of(request: HttpRequest, shape: type[msgspec.Struct]) -> Any:
    """The parameters of the address.

    Raises:
        Bad: (400) at one that is unknown, given twice or not of its kind.
    """
    known = {field.encode_name for field in msgspec.structs.fields(shape)}
    given = {}
    for name in request.GET:
        values = request.GET.getlist(name)
        if name not in known:
            raise Bad((name[:60], "there is no such parameter"), status=400)
        if len(values) > 1 or "\0" in values[0]:
            raise Bad((name, "given twice, or not a text"), status=400)
        given[name] = values[0]
    try:
        return msgspec.convert(given, shape, strict=False)
    except msgspec.ValidationError as error:
        raise Bad(_where(error), status=400) from error


def body_of(request: HttpRequest, shape: Any, zone: ZoneInfo) -> Any:
    """The body as its shape says; times without a zone are the city's.

    Raises:
        Bad: at the first field that is not as it should be.
        Refusal: when it is no JSON at all.
    """
    if shape is None:
        return None
    if not request.body and not any(field.required for field in msgspec.structs.fields(shape)):
        return shape()
    if request.content_type != JSON:
        raise Refusal(415, "Send application/json")
    try:
        raw = msgspec.json.decode(request.body)
        return _plain(msgspec.convert(raw, shape, dec_hook=_hook(zone)))
    except msgspec.ValidationError as error:
        raise Bad(_where(error)) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Refusal(400, "The body is not JSON", str(error)) from error


def _hook(zone: ZoneInfo) -> Callable[[type, Any], Any]:
    """Reads what JSON has no kind for."""

    def read(kind: type, value: Any) -> Any:
        if kind is Moment and isinstance(value, str):
            return moment(value, zone)
        raise ValueError(f"Expected `str`, got `{type(value).__name__}`")

    return read


def _plain(body: Any) -> Any:
    """The same with its moments as nothing more than instants, as tables and answers know them."""
    given = ((name, getattr(body, name)) for name in body.__struct_fields__)
    moments = {name: datetime.combine(at.date(), at.timetz()) for name, at in given if isinstance(at, Moment)}
    return msgspec.structs.replace(body, **moments) if moments else body


def _where(error: msgspec.ValidationError) -> tuple[str, str]:
    """(field, what is wrong) of a shape's refusal, which names its place at its end."""
    text = str(error)
    place = PLACE.search(text)
    names = [place[1]] if place and place[1] else []
    names += [found[1] for found in (UNKNOWN.search(text), LACKING.search(text)) if found]
    return ".".join(names), PLACE.sub("", text)
