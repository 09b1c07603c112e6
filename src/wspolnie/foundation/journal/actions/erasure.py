"""Verb of erasure: personal values of lines are deleted with their salts; the lines and the tree stay as they are."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from wspolnie.foundation.journal.models import Private
from wspolnie.foundation.modules import Fact


def forget_private(*, actor: UUID | None = None, subjects: Collection[UUID] = ()) -> int:
    """Delete what lines of the bound city know of a person; returns how many values went.

    Two things can be named: who acted (`actor`: that they did, in every line) and what was acted on (`subjects`: what
    the lines say of it). Who else acted on the subjects stays. Leaves keep the commitments, so proofs stay whole.
    """
    gone = 0
    if actor is not None:
        gone += Private.objects.filter(field="actor", value=str(actor)).delete()[0]
    if subjects:
        gone += Private.objects.filter(line__subject_id__in=subjects).exclude(field="actor").delete()[0]
    return gone


def forget_named(field: str, *, facts: Collection[type[Fact]], subjects: Collection[UUID]) -> int:
    """Delete one personal value of lines of these facts about these subjects: it names somebody else than the subject,
    who is erased. Returns how many values went."""
    words = [fact.word() for fact in facts]
    return Private.objects.filter(field=field, line__fact__in=words, line__subject_id__in=subjects).delete()[0]
