"""The mark of a city in the index: a word of its own in every vector, so that a search reads the texts of its city
alone however many cities share the table."""

from __future__ import annotations

from uuid import UUID


def mark_of(city: UUID) -> str:
    """A lexeme that no text can hold: words have letters and digits only."""
    return f"§{city.hex}"


def marked(vector: str, city: UUID) -> str:
    """A vector with the mark, in the title's weight as well, so that titles can be searched alone."""
    return f"{vector} '{mark_of(city)}':1A"


def within(query: str, city: UUID) -> str:
    """A query that only texts of the city answer."""
    return f"'{mark_of(city)}' & ({query})"
