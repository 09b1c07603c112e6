"""Words of addresses out of names."""

from __future__ import annotations

from collections.abc import Collection
from itertools import count

from django.utils.text import slugify

from wspolnie.foundation.text.letters import fold


def slug_base(name: str, *, longest: int, otherwise: str) -> str:
    """A name in small Latin letters and dashes; `otherwise` where nothing of it is left."""
    return slugify(fold(name))[:longest].strip("-_") or otherwise


def first_free(base: str, taken: Collection[str]) -> str:
    """The word itself, or with the lowest number from 2 on that nobody has."""
    if base not in taken:
        return base
    return next(slug for number in count(2) if (slug := f"{base}-{number}") not in taken)
