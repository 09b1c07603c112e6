"""Verb of numbers: take the next one. Numbers are unique and may have gaps; order is the time of receipt."""

from __future__ import annotations

import threading
from typing import Final
from uuid import UUID

from django.db import connections

from wspolnie.foundation.db.tenancy import current_city, in_city

BLOCK: Final = 16

_TAKE: Final = """
INSERT INTO numbers_series AS s (id, city_id, name, next) VALUES (uuidv7(), %s, %s, 1 + %s)
ON CONFLICT (city_id, name) DO UPDATE SET next = s.next + %s RETURNING next - %s
"""


class NumberBook:
    """Blocks of numbers held by this process; a block is taken in a short transaction of its own."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._blocks: dict[tuple[UUID, str], tuple[int, int]] = {}

    def next(self, series: str, *, block: int = BLOCK) -> int:
        """The next number of a series of the bound city; nobody else ever gets it."""
        key = (current_city(), series)
        with self._lock:
            number, end = self._blocks.get(key, (0, 0))
            if number >= end:
                number = take_block(series, block)
                end = number + block
            self._blocks[key] = (number + 1, end)
        return number


def take_block(series: str, size: int) -> int:
    """Reserve `size` numbers of a series on the side connection; returns the first."""
    city = current_city()
    with in_city(city, using="side"), connections["side"].cursor() as cursor:
        cursor.execute(_TAKE, [city, series, size, size, size])
        (first,) = cursor.fetchone()
    return int(first)


numbers: Final = NumberBook()
