"""Verb of the journal: a line is added inside the transaction of its act."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.db import connection

from wspolnie.foundation.db.ids import new_id
from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.leaves import Commitment, leaf_bytes, leaf_hash
from wspolnie.foundation.journal.models import Line, Private
from wspolnie.foundation.modules import Fact

SYSTEM: Final = "system"
ANONYMOUS: Final = "anonymous"


def record(
    fact: Fact,
    *,
    subject: UUID | None = None,
    space: UUID | None = None,
    actor: UUID | None = None,
    capacity: str = SYSTEM,
) -> Line:
    """Write the journal line of an act into the running transaction.

    `subject` is the thing acted on, `space` where, `actor` a person's id or None for nobody known. Personal fields
    and the actor enter the leaf as commitments only.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("a fact is recorded inside the transaction of its act")
    plain, personal = fact.split()
    if actor is not None:
        personal["actor"] = str(actor)
    kept = {name: Commitment.of(value) for name, value in personal.items()}
    line_id, city_id, at = new_id(), current_city(), instant()
    leaf = leaf_bytes(
        line_id=line_id,
        city_id=city_id,
        at=at,
        fact=fact.word(),
        capacity=capacity,
        space_id=space,
        subject_id=subject,
        plain=plain,
        commitments={name: commitment.digest for name, commitment in kept.items()},
    )
    line = Line(
        id=line_id,
        city_id=city_id,
        at=at,
        fact=fact.word(),
        actor_id=actor,
        capacity=capacity,
        space_id=space,
        subject_id=subject,
        data={"plain": plain, "private": {name: commitment.digest for name, commitment in kept.items()}},
        leaf_hash=leaf_hash(leaf),
    )
    insert([line])
    insert(
        [
            Private(city_id=city_id, line_id=line_id, field=name, value=kept[name].value, salt=kept[name].salt)
            for name in sorted(kept)
        ]
    )
    return line
