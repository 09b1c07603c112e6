"""Every noun that is declared is served, has the shape that it promises, and costs few statements."""

from __future__ import annotations

import json
import re
from typing import Any

import msgspec
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.architecture.two_cities import fill
from wspolnie.api.openapi import document
from wspolnie.api.tests.conftest import Program
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.endpoints import Endpoint
from wspolnie.foundation.modules import registry

pytestmark = pytest.mark.django_db
OFFERED = [endpoint for module in registry.all() for endpoint in module.api]
READ = [one for one in OFFERED if not one.writes]
DEAR = {"consultations/{consultation}": 20, "documents/{document}": 24, "consultations/{consultation}/report": 28,
        "search": 18 + 5 + 2}  # fmt: skip
"""Statements of those that tell a whole matter; all others make do with fewer. The search asks once for each of five
kinds of pieces, whose readers are their rooms' business, and once for the addresses of each kind of space; of a
recommendation for its number and for the home of its body."""
FEW = 12
PLACES = {"consultation": "consultations?state=answered", "remark": "", "organisation": "organisations?q=klub",
          "office": "offices", "meeting": "meetings", "service": "services", "document": "documents",
          "inventory": "inventories", "publication": "publications", "procedure": "procedures",
          "body": "bodies", "recommendation": "recommendations"}  # fmt: skip


@pytest.fixture
def full(city: City) -> City:
    fill(city, "Bocian")
    return city


def filled(anybody: Program, one: Endpoint) -> str:
    """The address of an endpoint with the first of each thing that it names."""

    def place(found: re.Match[str]) -> str:
        name = found[1]
        if name == "remark":
            matter = anybody.get(PLACES["consultation"]).json()["items"][0]["id"]
            return str(anybody.get(f"consultations/{matter}/remarks").json()["items"][0]["id"])
        return str(anybody.get(PLACES[name]).json()["items"][0]["id"])

    query = "?q=Bocian" if one.path == "search" else "?leaf=0" if "inclusion" in one.path else ""
    query = "?first=1" if "consistency" in one.path else query
    return re.sub(r"{(\w+)(?::\w+)?}", place, one.path) + query


def test_every_noun_has_its_shape_and_its_price(full: City) -> None:
    anybody = Program(full)
    for one in READ:
        address = filled(anybody, one)
        anybody.get(address)
        with CaptureQueriesContext(
            connection,
        ) as seen:
            answer = anybody.get(address)
        assert answer.status_code == 200, (one.path, answer.content)
        told = msgspec.json.decode(answer.content, type=one.answer)
        assert told is not None
        assert len(seen) <= DEAR.get(one.path, FEW), (one.path, len(seen))
        if isinstance(answer.json(), dict) and "items" in answer.json() and one.path != "calendar":
            assert answer.json()["items"], one.path


def test_every_noun_says_what_it_is() -> None:
    for one in OFFERED:
        assert one.summary, one.path
        assert (one.call.__doc__ or "").strip(), f"{one.call.__name__} says nothing of itself"


def test_examples_of_bodies_fit_their_shapes() -> None:
    bodies = [one for one in OFFERED if one.body is not None]
    assert len(bodies) >= 5
    for one in bodies:
        assert one.example is not None, one.path
        given = {k: v for k, v in one.example.items() if not k.endswith("_at")}
        assert msgspec.convert(given, one.body) is not None


def test_examples_of_fields_fit_their_fields() -> None:
    told = json.loads(document("https://miasto.example"))
    assert told["openapi"] == "3.1.0"
    wrong = []
    for name, shape in told["components"]["schemas"].items():
        for field, schema in shape.get("properties", {}).items():
            wrong += [f"{name}.{field}: {one!r}" for one in schema.get("examples", ()) if not _fits(one, schema, told)]
    assert wrong == []


def _fits(value: Any, schema: dict[str, Any], told: dict[str, Any]) -> bool:
    """Whether a value is of the kinds that a schema names; deep enough for examples of one field."""
    if "$ref" in schema:
        return _fits(value, told["components"]["schemas"][schema["$ref"].rpartition("/")[2]], told)
    if "anyOf" in schema:
        return any(_fits(value, one, told) for one in schema["anyOf"])
    if "enum" in schema:
        return value in schema["enum"]
    kinds: dict[str, Any] = {"string": str, "integer": int, "array": list, "object": dict, "boolean": bool}
    kind = kinds.get(schema.get("type", ""))
    if kind is not None and not isinstance(value, kind):
        return False
    return kind is not str or len(value) <= schema.get("maxLength", 10**6)
