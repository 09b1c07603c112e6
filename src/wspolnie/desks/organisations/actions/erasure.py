"""Verb of erasure: the desk keeps no rows; its letters name people, so they go."""

from __future__ import annotations

from uuid import UUID

from wspolnie.desks.organisations.actions import proposing, representing


def erase(person_id: UUID) -> None:
    """Letters that name the person go; the party takes them out of its own rows."""
    representing.erase(person_id)
    proposing.erase(person_id)
