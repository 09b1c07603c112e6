"""The OpenAPI document (3.1), made of the declarations: nothing in it is written by hand but what the API is for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, Final

import msgspec

from wspolnie.api.frame import PREFIX
from wspolnie.foundation.endpoints import Endpoint, Moment, said
from wspolnie.foundation.modules import registry

PLACE: Final = re.compile(r"{(\w+)(?::(\w+))?}")
WORD: Final = re.compile(r"\w+")
PLACES: Final[Mapping[str, dict[str, Any]]] = {
    "uuid": {"type": "string", "format": "uuid"},
    "int": {"type": "integer", "minimum": 0, "maximum": 2**31 - 1},
    "slug": {"type": "string", "pattern": "^[-a-zA-Z0-9_]{1,90}$"},
}
INTRODUCTION: Final = """Reading needs no key. Writing needs one (`Authorization: Bearer …`), made at
`/moje/klucze-api/`.

Times are RFC 3339 with a zone; one sent without a zone is read by the city's clock. Lists carry `next`, a whole
address. Every answer to a GET has an ETag. An `Idempotency-Key` makes a repeated POST one: the same key and body again
give status 200 and the same body. Errors are `application/problem+json`."""


class FieldError(msgspec.Struct, frozen=True):
    """One field that is wrong."""

    field: Annotated[str, said("Where it stands in what was sent", "closes_at")]
    message: Annotated[str, said("What is wrong with it", "missing required field `title`")]


class ProblemTold(msgspec.Struct, frozen=True):
    """A problem of RFC 9457."""

    type: Annotated[str, said("What kind of problem; about:blank when the status says it all", "about:blank")]
    title: Annotated[str, said("The problem in a few words", "It cannot be done")]
    status: Annotated[int, said("The HTTP status again", 409)]
    detail: Annotated[str, said("For people: what to do")]
    errors: Annotated[list[FieldError], said("Fields that are wrong, or what stands in the way")]


def document(site: str) -> bytes:
    """The document as JSON, for the server at `site`."""
    return msgspec.json.encode({**_parts(), "servers": [{"url": f"{site}{PREFIX}"}]})


@cache
def _parts() -> dict[str, Any]:
    """Everything but the server; the declarations do not change while the process runs."""
    offered = [(module, endpoint) for module in registry.all() for endpoint in module.api]
    shapes = {type_ for _module, one in offered for type_ in (one.answer, one.body) if type_ is not None}
    ordered = [*sorted(shapes, key=str), ProblemTold]
    schemas, components = msgspec.json.schema_components(
        ordered, ref_template="#/components/schemas/{name}", schema_hook=_hook
    )
    named = dict(zip(ordered, schemas, strict=True))
    paths: dict[str, Any] = {}
    for module, one in offered:
        address = "/" + PLACE.sub(lambda found: f"{{{found[1]}}}", one.path)
        paths.setdefault(address, {})[one.method.lower()] = _operation(module.name, one, named)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Wspólnie",
            "version": "1",
            "description": INTRODUCTION,
            "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
        },
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
        },
        "tags": [{"name": name} for name in Counter(module.name for module, _one in offered)],
    }


def _hook(kind: type) -> dict[str, Any]:
    if kind is Moment:
        return {"type": "string", "format": "date-time"}
    raise NotImplementedError(kind)


def _operation(room: str, one: Endpoint, named: Mapping[Any, dict[str, Any]]) -> dict[str, Any]:
    said_more = (one.call.__doc__ or "").strip()
    responses: dict[str, Any] = {"201" if one.made else "200": _success(one, named[one.answer])}
    if one.method == "POST":
        responses["200"] = _success(one, named[one.answer], "The same sending again: nothing was done twice")
        if not one.made:
            responses["200"]["description"] = "Done, now or by the same sending before"
    if not one.writes:
        responses["304"] = {"description": "Nothing changed since the ETag that came with If-None-Match"}
    words = {**_usual(one), **one.problems}
    responses |= {str(status): _problem(words[status], named[ProblemTold]) for status in sorted(words)}
    told: dict[str, Any] = {
        "operationId": "_".join(WORD.findall(f"{one.method.lower()} {one.path}")),
        "tags": [room],
        "summary": one.summary,
        "description": said_more,
        "parameters": _parameters(one),
        "responses": responses,
        "security": [{"key": []}] if one.writes else [{}, {"key": []}],
    }
    if one.body is not None:
        content: dict[str, Any] = {"schema": named[one.body]}
        if one.example is not None:
            content["example"] = one.example
        needed = any(field.required for field in msgspec.structs.fields(one.body))
        told["requestBody"] = {"required": needed, "content": {"application/json": content}}
    return told


def _usual(one: Endpoint) -> dict[int, str]:
    """Statuses that need no saying, with what they mean."""
    words = {
        400: "The address or a header cannot be read",
        401: "It needs a key, or the key is not good",
        403: "The key does not allow it",
        404: "There is no such thing, or it is not for everybody",
        406: "Answers are application/json",
        429: "Too many in a minute: Retry-After says when to come again",
        500: "The service failed",
    }
    if one.writes:
        words |= {409: "Not now, with the reason"}
        if one.body is not None:
            words |= {413: "The body is too large", 415: "Send application/json"}
        words |= {422: "A field is wrong, or the Idempotency-Key was used for something else"}
    return words


def _success(one: Endpoint, schema: dict[str, Any], words: str = "") -> dict[str, Any]:
    told: dict[str, Any] = {
        "description": words or ("Made" if one.made else "Done" if one.writes else "What was asked for"),
        "content": {"application/json": {"schema": schema}},
    }
    if not one.writes:
        told["headers"] = {"ETag": {"schema": {"type": "string"}, "description": "The mark of these very bytes"}}
    return told


def _problem(words: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": words, "content": {"application/problem+json": {"schema": schema}}}


def _parameters(one: Endpoint) -> list[dict[str, Any]]:
    places = [
        {"name": found[1], "in": "path", "required": True, "schema": PLACES[found[2] or "uuid"]}
        for found in PLACE.finditer(one.path)
    ]
    (_ref,), components = msgspec.json.schema_components([one.query], schema_hook=_hook)
    shape = components[one.query.__name__]
    needed = set(shape.get("required", ()))
    asked = [
        {
            "name": name,
            "in": "query",
            "required": name in needed,
            "description": schema.pop("description", ""),
            "schema": _inlined(schema, components),
        }
        for name, schema in ((name, dict(schema)) for name, schema in shape.get("properties", {}).items())
    ]
    headers: list[dict[str, Any]] = []
    if one.method == "POST":
        headers.append(
            {
                "name": "Idempotency-Key",
                "in": "header",
                "required": False,
                "description": "A new random word for each sending; the same one when it is repeated",
                "schema": {"type": "string", "pattern": "^[!-~]{1,200}$", "examples": ["7b0f6f0e-remark-1"]},
            }
        )
    return [*places, *asked, *headers]


def _inlined(schema: dict[str, Any], components: Mapping[str, Any]) -> dict[str, Any]:
    """A parameter's schema without references: closed words stand in it."""
    if "$ref" in schema:
        inner = components[schema.pop("$ref").rpartition("/")[2]]
        return {**{k: v for k, v in inner.items() if k != "title"}, **schema}
    if "anyOf" in schema:
        return {**schema, "anyOf": [_inlined(dict(part), components) for part in schema["anyOf"]]}
    return schema
