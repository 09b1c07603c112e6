"""Which city a host names. Read from memory, refreshed every few seconds: cities change once a year."""

from __future__ import annotations

import time
from typing import Final

from wspolnie.foundation.cities.models import City

FRESH_FOR: Final = 5.0


class HostBook:
    """Cities by host and slug, kept for a few seconds per process."""

    def __init__(self) -> None:
        self._read_at = -FRESH_FOR
        self._cities: tuple[City, ...] = ()

    def cities(self) -> tuple[City, ...]:
        if time.monotonic() - self._read_at >= FRESH_FOR:
            self._cities = tuple(City.objects.order_by("slug"))
            self._read_at = time.monotonic()
        return self._cities

    def forget(self) -> None:
        self._read_at = -FRESH_FOR

    def find(self, host: str, *, only: str = "") -> City | None:
        """The city of a host (without port). With one city, or with `only` (a slug), any host is that city."""
        cities = self.cities()
        if only:
            return next((city for city in cities if city.slug == only), None)
        if len(cities) == 1:
            return cities[0]
        name = host.lower().rstrip(".")
        return next((city for city in cities if city.host == name or name == f"{city.slug}.localhost"), None)


book: Final = HostBook()
