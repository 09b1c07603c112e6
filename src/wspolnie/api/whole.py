"""Everything that the city shows to everybody, noun by noun: what a program without a key reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, get_origin
from urllib.parse import parse_qsl, urlsplit

import msgspec

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.endpoints import Asked, Endpoint, Items, Missing, NoQuery, by_path
from wspolnie.foundation.modules import registry
from wspolnie.spaces.policy import NOBODY

PREFIX: Final = "/api/v1/"
Found = tuple[str, dict[str, Any]]
"""A noun (`consultations/remarks`) and one of its things, as plain values of JSON; what it belongs to stands in it."""


def everything(city: City, site: str) -> Iterator[Found]:
    """All things of the bound city that anybody may read. `site` is its address without a slash at its end."""
    reads = {path: methods["GET"] for path, methods in by_path(_declared()).items() if "GET" in methods}
    for path, offer in reads.items():
        if "{" in path or any(field.required for field in msgspec.structs.fields(offer.query)):
            continue
        if get_origin(offer.answer) is Items:
            yield from _list(city, site, path, offer, _below(reads, path))
        elif offer.query is NoQuery:
            yield from ((path, thing) for thing in _things(city, site, path, offer, {}, {}))


def nouns() -> list[str]:
    """The names under which `everything` gives things, in its order."""
    return list(dict.fromkeys(_noun(path) for path, methods in by_path(_declared()).items() if "GET" in methods))


def _declared() -> list[Endpoint]:
    return [endpoint for module in registry.all() for endpoint in module.api]


def _below(reads: Mapping[str, Endpoint], path: str) -> dict[str, Endpoint]:
    """Addresses below one thing of a list: "" is the thing itself, "remarks" a list of its own."""
    found = {}
    for other, offer in reads.items():
        head, place, rest = other.partition("{")
        name, _end, tail = rest.partition("}")
        if place and head == f"{path}/" and ":" not in name and "{" not in tail:
            found[tail.strip("/")] = offer
    return found


def _list(city: City, site: str, path: str, offer: Endpoint, below: Mapping[str, Endpoint]) -> Iterator[Found]:
    for thing in _things(city, site, path, offer, {}, {}):
        if not below:
            yield path, thing
            continue
        name = next(iter(below.values())).path.partition("{")[2].partition("}")[0]
        place = {name: thing["id"]}
        whole = below.get("")
        for one in _things(city, site, path, whole, place, {}) if whole else [thing]:
            yield path, one
        rounds = [one["number"] for one in _asked(city, site, below["rounds"], place)] if "rounds" in below else []
        for noun, nested in below.items():
            if not noun:
                continue
            has_rounds = "round" in {field.name for field in msgspec.structs.fields(nested.query)}
            for number in rounds if has_rounds else [None]:
                query = {} if number is None else {"round": number}
                for one in _things(city, site, path, nested, place, query):
                    yield f"{path}/{noun}", {**place, **query, **one}


def _asked(city: City, site: str, offer: Endpoint, place: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    return _things(city, site, offer.path, offer, place, {})


def _things(
    city: City, site: str, path: str, offer: Endpoint, place: Mapping[str, Any], query: Mapping[str, Any]
) -> Iterator[dict[str, Any]]:
    """What one address gives to nobody known, to its end; nothing when it is not for everybody."""
    known = {field.name for field in msgspec.structs.fields(offer.query)}
    said = {**query, **({"limit": 200} if "limit" in known else {})}
    address = PREFIX + offer.path
    for name, value in place.items():
        address = address.replace(f"{{{name}}}", str(value))
    while True:
        values = msgspec.convert(said, offer.query, strict=False)
        asked: Asked[Any, Any] = Asked(
            city=city, actor=NOBODY.doing(offer.act), query=values, body=None, path=place, site=site, address=address
        )
        try:
            answer = offer.call(asked)
        except Missing:
            return
        if not isinstance(answer, Items):
            yield msgspec.to_builtins(answer)
            return
        for one in answer.items:
            yield msgspec.to_builtins(one)
        if answer.next is None:
            return
        said = dict(parse_qsl(urlsplit(answer.next).query))


def _noun(path: str) -> str:
    """`consultations/{consultation}/remarks` -> `consultations/remarks`"""
    return "/".join(part for part in path.split("/") if not part.startswith("{"))
