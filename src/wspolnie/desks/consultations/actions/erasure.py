"""Verb of erasure: a person's remarks lose who wrote them; what the office answered to stays."""

from __future__ import annotations

from uuid import UUID

from wspolnie.desks.consultations.models import Remark


def erase(person_id: UUID) -> None:
    """Take the author and the contact address from a person's remarks."""
    Remark.objects.filter(author_id=person_id).update(author=None, contact="")
