"""Queries whose SQL is made once. Django builds it anew for every request, which costs several times its run; on the
pages that thousands open at once that is most of what the page costs."""

from __future__ import annotations

import copy
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, Final, Generic, TypeVar
from uuid import UUID

from django.db import connections, models
from django.db.models.sql import Query
from django.db.models.sql.compiler import SQLCompiler

from wspolnie.foundation.db.prepared import prepared
from wspolnie.foundation.db.tenancy import _city, current_city

R = TypeVar("R")
CITY: Final = "city"
"""The mark of the bound city, which every query of a city's table carries."""


class Kept(Generic[R]):
    """A query as a function of its values.

        at_address = Kept(lambda slug: Space.objects.filter(slug=slug), slug=str)
        spaces = at_address(slug="miasto")

    `build` is called once, with marks of the stated types (str, int, UUID, datetime) in place of values; whatever else
    it puts into the query stays for ever, so nothing of a reader or of the hour may stand there but as a value.
    """

    def __init__(self, build: Callable[..., models.QuerySet[Any, R]], **kinds: type) -> None:
        self._build = build
        self._marks = {name: _mark(kind, place) for place, (name, kind) in enumerate({**kinds, CITY: UUID}.items())}
        self._made: tuple[models.QuerySet[Any, R], SQLCompiler, str, list[tuple[bool, Any]]] | None = None
        self._making = threading.Lock()

    def __call__(self, *, using: str = "default", **values: Any) -> list[R]:
        """The rows, as the queryset itself would give them."""
        queryset, compiler, sql, given = self._made or self._once(using)
        known = {**values, CITY: current_city()}
        params = tuple(known[value] if is_mark else value for is_mark, value in given)
        ready = copy.copy(compiler)
        ready.connection = connections[using]
        ready.execute_sql = lambda *_args, **_options: _run(sql, params, compiler, using)  # type: ignore[assignment, method-assign]
        found: Any = copy.copy(queryset)
        found._query = _Ready(queryset.query, ready)
        return list(found._iterable_class(found))

    def _once(self, using: str) -> tuple[models.QuerySet[Any, R], SQLCompiler, str, list[tuple[bool, Any]]]:
        """Made by the first of those who come at the same time: building writes into the query itself."""
        with self._making:
            if self._made is None:
                self._made = self._make(using)
            return self._made

    def _make(self, using: str) -> tuple[models.QuerySet[Any, R], SQLCompiler, str, list[tuple[bool, Any]]]:
        token = _city.set(self._marks[CITY])
        try:
            queryset = self._build(**{name: mark for name, mark in self._marks.items() if name != CITY})
        finally:
            _city.reset(token)
        queryset._result_cache = []  # else each copy would run the query with its marks: copying a queryset reads it
        compiler = queryset.query.get_compiler(using)
        sql, params = compiler.as_sql()
        converters = compiler.get_converters([column for column, *_ in compiler.select[: compiler.col_count]])
        compiler.get_converters = lambda _expressions: converters
        names = {mark: name for name, mark in self._marks.items()}
        given = [(value in names, names.get(value, value)) for value in params]
        if missing := set(names.values()) - {value for is_mark, value in given if is_mark}:
            raise ValueError(f"the query does not hold these values as they were given: {sorted(missing)}")
        return queryset, compiler, sql, given


def _run(sql: str, params: tuple[Any, ...], compiler: SQLCompiler, using: str) -> list[list[tuple[Any, ...]]]:
    """All rows, in the one chunk that compilers expect; columns that only sort are left out."""
    with prepared(using) as cursor:
        cursor.execute(sql, params)
        rows = cursor.fetchall()
    return [[row[: compiler.col_count] for row in rows] if compiler.has_extra_select else rows]


class _Ready:
    """A query that is compiled already."""

    def __init__(self, query: Query, compiler: SQLCompiler) -> None:
        self._query = query
        self._compiler = compiler

    def get_compiler(self, *_args: Any, **_options: Any) -> SQLCompiler:
        return self._compiler

    def __getattr__(self, name: str) -> Any:
        return getattr(self._query, name)


def _mark(kind: type, place: int) -> Any:
    """A value that no query holds by itself."""
    if kind is str:
        return f"\ue000{place}\ue000"
    if kind is int:
        return 31_000 + place  # fits the smallest column
    if kind is UUID:
        return UUID(int=0xE000_0000 + place)
    if kind is datetime:
        return datetime(1, 2, 3, tzinfo=UTC) + timedelta(days=place)
    raise TypeError(f"a kept query takes no {kind.__name__}")
