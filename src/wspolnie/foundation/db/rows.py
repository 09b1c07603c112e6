"""Adding rows whose every value is known. Django builds an INSERT anew each time, which costs three times its run; here
the statement of a table is made once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, TypeAlias

from django.db import connections, models

from wspolnie.foundation.db.prepared import prepared

Columns: TypeAlias = "tuple[models.Field[Any, Any], ...]"


def insert(rows: Sequence[models.Model], *, once: bool = False, using: str = "default") -> int:
    """Add rows of one table; returns how many were added.

    With `once` a row that a unique key of the table refuses is left out in silence; the caller looks at the count.
    Values that the database makes (a default of its own, a generated column) are not read back.
    """
    if not rows:
        return 0
    statement, fields = _statement(type(rows[0]), once)
    connection = connections[using]
    values = [[field.get_db_prep_save(field.pre_save(row, True), connection) for field in fields] for row in rows]
    with prepared(using) as cursor:
        if len(values) == 1:
            cursor.execute(statement, values[0])
        else:
            cursor.executemany(statement, values)
        added: int = cursor.rowcount
    for row in rows:
        row._state.adding, row._state.db = False, using
    return added


@cache
def _statement(model: type[models.Model], once: bool) -> tuple[str, Columns]:
    fields = tuple(
        field
        for field in model._meta.concrete_fields
        if not field.generated and field.db_default is models.NOT_PROVIDED
    )
    columns = ", ".join(f'"{field.column}"' for field in fields)
    marks = ", ".join(["%s"] * len(fields))
    ending = " ON CONFLICT DO NOTHING" if once else ""
    return f'INSERT INTO "{model._meta.db_table}" ({columns}) VALUES ({marks}){ending}', fields
