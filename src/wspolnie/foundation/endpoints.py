"""What a room offers to programs: nouns of the public API, declared in its `api.py` and served by the room `api`.

An endpoint is a function of what was asked; its shapes are structs whose fields say what they mean. The addresses,
the OpenAPI document, the refusals and the tests are made of these declarations, and of nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Any, Final, Generic, TypeVar

import msgspec

from wspolnie.foundation.acts import Act

__all__ = ["Asked", "Bad", "Endpoint", "Items", "Missing", "Moment", "NoQuery", "Open", "Paging", "read", "said"]

Q = TypeVar("Q", bound=msgspec.Struct, covariant=True)
B = TypeVar("B", covariant=True)
T = TypeVar("T")
MOST_ITEMS: Final = 200


def said(words: str, *examples: Any, **bounds: Any) -> msgspec.Meta:
    """What a field means, with examples and bounds (`ge`, `le`, `max_length`, `pattern`), for `Annotated`."""
    return msgspec.Meta(description=words, examples=list(examples) or None, **bounds)


class Moment(datetime):
    """A time in what a program sends: an instant in UTC; written without a zone it was the city's."""


class NoQuery(msgspec.Struct, frozen=True):
    """An address without parameters."""


class Paging(msgspec.Struct, frozen=True, kw_only=True):
    """Parameters of every list."""

    limit: Annotated[int, said("How many items at most", 20, ge=1, le=MOST_ITEMS)] = 50
    cursor: Annotated[str, said("Where to go on: take `next` whole, as it stands", max_length=2000)] = ""


class Items(msgspec.Struct, Generic[T], frozen=True):
    """A list, a part at a time."""

    items: Annotated[list[T], said("What was asked for, in a settled order")]
    next: Annotated[str | None, said("The address of what follows; null at the end")]


class Missing(Exception):
    """There is no such thing, or it is not for this reader: 404 either way."""


class Bad(Exception):
    """What was sent cannot be taken: 422, or 400 when it stands in the address. `errors` are (field, message)."""

    def __init__(self, *errors: tuple[str, str], status: int = 422, detail: str = "") -> None:
        super().__init__(*errors)
        self.errors, self.status, self.detail = errors, status, detail


class Open(Exception):
    """It cannot be done yet (409): what stands in the way, as (field, message)."""

    def __init__(self, reason: str, *errors: tuple[str, str]) -> None:
        super().__init__(reason)
        self.reason, self.errors = reason, errors


@dataclass(frozen=True, slots=True)
class Asked(Generic[Q, B]):
    """One question to an endpoint, read and checked: who asks, in which city, what stands in address and body."""

    city: Any
    """Of `cities.models.City`."""
    actor: Any
    """Of `spaces.policy.Actor`: nobody known, or the token's person in its capacity alone."""
    query: Q
    body: B
    path: Mapping[str, Any]
    site: str
    """The city's address without a slash at its end: `https://miasto.example`."""
    address: str
    """The path of this question."""

    def link(self, path: str) -> str:
        """A path of this city as a whole address."""
        return f"{self.site}{path}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """One method of one address below `/api/v1/`; `{name}` is an id (UUID), `{name:int}` a number.

    `answer` is what a success returns (status 200, or 201 with `made`); `problems` are further statuses with what they
    mean here: 400, 404, 406, 429 for reading and 401, 403, 413, 415, 422 for writing need no saying.
    """

    method: str
    path: str
    act: Act
    call: Callable[[Asked[Any, Any]], Any]
    summary: str
    answer: Any
    query: type[msgspec.Struct] = NoQuery
    body: Any = None
    made: bool = False
    within: bool = False
    """The act is asked for again in the space that the address names: the door lets in who may somewhere."""
    problems: Mapping[int, str] = field(default_factory=dict)
    example: Any = None
    """A body that works, as plain values; it stands in the OpenAPI document and is checked against its shape."""

    @property
    def writes(self) -> bool:
        return self.method != "GET"


def read(
    act: Act,
    path: str,
    call: Callable[[Asked[Any, Any]], Any],
    summary: str,
    answer: Any,
    query: type[msgspec.Struct] = NoQuery,
) -> Endpoint:
    """A noun that is read."""
    return Endpoint(method="GET", path=path, act=act, call=call, summary=summary, answer=answer, query=query)


def by_path(endpoints: Sequence[Endpoint]) -> dict[str, dict[str, Endpoint]]:
    """Endpoints of each address by method.

    Raises:
        ValueError: when two stand at one place.
    """
    found: dict[str, dict[str, Endpoint]] = {}
    for one in endpoints:
        here = found.setdefault(one.path, {})
        if one.method in here:
            raise ValueError(f"{one.method} {one.path} is declared twice")
        here[one.method] = one
    return found
