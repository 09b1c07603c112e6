"""Lists for programs, a part at a time: the cursor says after which row to go on, so that rows which come or go in the
meantime neither repeat nor hide others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, TypeVar
from urllib.parse import urlencode
from uuid import UUID

import msgspec
from django.core.signing import BadSignature, Signer
from django.db.models import Model, Q, QuerySet

from wspolnie.foundation.endpoints import Asked, Bad, Items, Paging

M = TypeVar("M", bound=Model)
P = TypeVar("P", bound=Paging)
T = TypeVar("T")


def paged(
    asked: Asked[P, Any], rows: QuerySet[M], order: Sequence[str], tell: Callable[[list[M]], list[T]]
) -> Items[T]:
    """One part of `rows` as `tell` tells them. `order` names columns that are never empty and together tell rows apart;
    a minus turns one around. One statement, beside those of `tell`.

    Raises:
        Bad: (400) when the cursor was not made here for this very question.
    """
    limit, start = asked.query.limit, _after(asked, order)
    found = list(rows.filter(start).order_by(*order)[: limit + 1])
    shown = found[:limit]
    more = _next(asked, order, shown[-1]) if len(found) > limit else None
    return Items(items=tell(shown), next=more)


def _signer(asked: Asked[P, Any], order: Sequence[str]) -> Signer:
    """Bound to the question: a cursor of another list or filter means nothing here."""
    return Signer(salt=f"wspolnie.cursor:{asked.city.pk}:{asked.address}:{_filter(asked)}:{','.join(order)}")


def _filter(asked: Asked[P, Any]) -> str:
    """What was asked for but the place, as an address carries it."""
    plain = msgspec.to_builtins(asked.query)
    return urlencode({k: v for k, v in sorted(plain.items()) if k not in {"cursor", "limit"} and v not in ("", None)})


def _next(asked: Asked[P, Any], order: Sequence[str], last: Model) -> str:
    values = [_plain(_value(last, column.lstrip("-"))) for column in order]
    cursor = _signer(asked, order).sign_object(values, compress=False)
    query = urlencode({"limit": asked.query.limit, "cursor": cursor})
    return asked.link(f"{asked.address}?{'&'.join(filter(None, (_filter(asked), query)))}")


def _after(asked: Asked[P, Any], order: Sequence[str]) -> Q:
    """A condition: after the row of the cursor, column by column."""
    if not asked.query.cursor:
        return Q()
    try:
        values = [_typed(*pair) for pair in _signer(asked, order).unsign_object(asked.query.cursor)]
    except (BadSignature, ValueError, UnicodeError) as error:
        raise Bad(("cursor", "not a cursor of this list: begin without one"), status=400) from error
    after, same = Q(pk__in=[]), Q()
    for column, value in zip(order, values, strict=True):
        name = column.lstrip("-")
        after |= same & Q(**{f"{name}__{'lt' if column.startswith('-') else 'gt'}": value})
        same &= Q(**{name: value})
    return after


def _value(row: Any, column: str) -> Any:
    for part in column.split("__"):
        row = getattr(row, part)
    return row


def _plain(value: Any) -> tuple[str, Any]:
    match value:
        case datetime():
            return "at", value.isoformat()
        case UUID():
            return "id", str(value)
        case int() | str():
            return "is", value
        case _:
            raise TypeError(f"no list is ordered by {type(value).__name__}")


def _typed(kind: str, value: Any) -> Any:
    match kind:
        case "at":
            return datetime.fromisoformat(value)
        case "id":
            return UUID(value)
        case _:
            return value
