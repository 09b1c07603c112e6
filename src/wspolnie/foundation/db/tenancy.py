"""Which city the running code acts in: a context variable for Django, a setting for PostgreSQL's row policies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from types import MappingProxyType
from uuid import UUID

from django.db import connections, transaction

from wspolnie.foundation.db.prepared import prepared, together

_city: ContextVar[UUID | None] = ContextVar("city", default=None)
_told: ContextVar[Mapping[str, UUID]] = ContextVar("told", default=MappingProxyType({}))
"""Which city each connection's running transaction was told."""


class NoCityBound(RuntimeError):
    """A city's table was asked for while no city was bound: a mistake of the program, never of a person."""


def current_city() -> UUID:
    """The id of the bound city.

    Raises:
        NoCityBound: when nothing is bound.
    """
    city = _city.get()
    if city is None:
        raise NoCityBound("no city is bound; use in_city()")
    return city


@contextmanager
def in_city(city_id: UUID, *, readonly: bool = False, using: str = "default") -> Iterator[None]:
    """One transaction of one city: both walls stand for its length, and the outer city's stand again after it."""
    told = _told.get()
    inside = connections[using].in_atomic_block
    outer = told.get(using) if inside else None
    tokens = _city.set(city_id), _told.set({**told, using: city_id})
    try:
        with transaction.atomic(using=using):
            if outer != city_id or readonly:
                _tell(using, city_id, readonly=readonly)
            yield
            if inside and outer != city_id and not connections[using].needs_rollback:
                _tell(using, outer, readonly=False)
    finally:
        _city.reset(tokens[0])
        _told.reset(tokens[1])


def _tell(using: str, city_id: UUID | None, *, readonly: bool) -> None:
    settings = "set_config('app.city_id', %s, true)"
    if readonly:
        settings += ", set_config('transaction_read_only', 'on', true)"
    with together(using), prepared(using) as cursor:  # BEGIN goes with it
        cursor.execute(f"SELECT {settings}", [str(city_id or "")])
