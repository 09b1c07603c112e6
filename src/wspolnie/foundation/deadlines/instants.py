"""When an act happened: the instant is taken once, by the outermost line of the application, and asked for here."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime, timedelta
from typing import Final

APART: Final = timedelta(seconds=2)
"""Clocks that differ by more are wrong: instants of acts come from one of them."""
_instant: ContextVar[datetime | None] = ContextVar("instant", default=None)


def instant() -> datetime:
    """The moment (UTC) of the act in hand; outside a request, now."""
    return _instant.get() or datetime.now(UTC)


@contextmanager
def taken_at(moment: datetime) -> Iterator[None]:
    """Everything inside happened at `moment`, a zoned time."""
    if moment.tzinfo is None:
        raise ValueError("an instant needs a zone")
    token = _instant.set(moment.astimezone(UTC))
    try:
        yield
    finally:
        _instant.reset(token)
