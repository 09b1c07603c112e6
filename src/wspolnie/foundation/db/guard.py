"""The runtime write guard: while it stands (in tests), a row is written only from an `actions` module of its owner."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from types import FrameType
from typing import Any

from django.apps import apps
from django.db import connections

WRITE = re.compile(
    r"\b(?:INSERT\s+INTO|UPDATE(?:\s+ONLY)?|DELETE\s+FROM(?:\s+ONLY)?|MERGE\s+INTO|TRUNCATE(?:\s+TABLE)?|COPY)"
    r'\s+"?([a-z_0-9]+)"?',
    re.IGNORECASE,
)
"""Every table that a statement writes to, in the parts of a WITH too."""


class UnguardedWrite(AssertionError):
    """A row was written outside the verbs of its owner."""


@cache
def owners() -> dict[str, str]:
    """Table name -> dotted name of the room that owns it; tables of libraries are left out."""
    return {
        model._meta.db_table: config.name
        for config in apps.get_app_configs()
        if config.name.startswith("wspolnie.")
        for model in config.get_models(include_auto_created=True)
    }


def _called_from(actions: str) -> bool:
    frame: FrameType | None = sys._getframe(2)
    while frame is not None:
        name = frame.f_globals.get("__name__", "")
        if name == actions or name.startswith((actions + ".", "django.db.migrations")):
            return True
        frame = frame.f_back
    return False


def _watch(execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: dict[str, Any]) -> Any:
    statement = sql if isinstance(sql, str) else sql.as_string()
    for match in WRITE.finditer(statement):
        owner = owners().get(match.group(1).lower())
        if owner and not _called_from(f"{owner}.actions"):
            raise UnguardedWrite(f"{match.group(1)} is written outside {owner}.actions")
    return execute(sql, params, many, context)


@contextmanager
def guarded(*aliases: str) -> Iterator[None]:
    """Watch every statement of the named connections."""
    wrappers = [connections[alias].execute_wrapper(_watch) for alias in aliases]
    for wrapper in wrappers:
        wrapper.__enter__()
    try:
        yield
    finally:
        for wrapper in reversed(wrappers):
            wrapper.__exit__(None, None, None)
