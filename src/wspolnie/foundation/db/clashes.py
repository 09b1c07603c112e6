"""What a constraint of the database forbids, told to a person in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from django.db import IntegrityError, transaction

from wspolnie.foundation.acts import Refused


@contextmanager
def refusing(constraint: str, reason: str) -> Iterator[None]:
    """A write that the constraint of this name may refuse: it is undone alone, the transaction around it goes on.

    Raises:
        Refused: with `reason`, when this constraint refuses; every other clash is a fault and stays one.
    """
    try:
        with transaction.atomic():
            yield
    except IntegrityError as clash:
        cause = clash.__cause__
        if not isinstance(cause, psycopg.Error) or cause.diag.constraint_name != constraint:
            raise
        raise Refused(reason) from clash
