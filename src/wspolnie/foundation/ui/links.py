"""Addresses in templates: by the name of the route, and page numbers that keep the rest of a query."""

from __future__ import annotations

from typing import Any, Final

from django.urls import reverse

AROUND: Final = 1
"""Page numbers shown on each side of the present one."""
ALL: Final = 7
"""Up to this many pages every number is shown."""


def url(name: str, *args: Any, **kwargs: Any) -> str:
    """The address of a route; an unknown name is an error, never an empty link."""
    return reverse(name, args=args, kwargs=kwargs)


def page_numbers(current: int, total: int) -> list[int | None]:
    """The page numbers to show, None where some are left out: 1 … 4 5 6 … 54."""
    if not 1 <= current <= max(total, 1):
        raise ValueError(f"there is no page {current} of {total}")
    if total <= ALL:
        return list(range(1, total + 1))
    shown = {1, total, *range(max(1, current - AROUND), min(total, current + AROUND) + 1)}
    shown.update({2} if 3 in shown else (), {total - 1} if total - 2 in shown else ())
    numbers: list[int | None] = []
    for number in sorted(shown):
        last = numbers[-1] if numbers else None
        if last is not None and number > last + 1:
            numbers.append(None)
        numbers.append(number)
    return numbers
