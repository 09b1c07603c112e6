"""Verb of the journal: a line is added inside the transaction of its act."""

from __future__ import annotations

from collections.abc import Sequence
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
    return record_all([(fact, subject)], space=space, actor=actor, capacity=capacity)[0]


def record_all(
    facts: Sequence[tuple[Fact, UUID | None]],
    *,
    space: UUID | None = None,
    actor: UUID | None = None,
    capacity: str = SYSTEM,
) -> list[Line]:
    """The lines of many facts of one act, each with its subject: the same as `record` for each, in two statements."""
    if not connection.in_atomic_block:
        raise RuntimeError("a fact is recorded inside the transaction of its act")
    made = [_line(fact, subject=subject, space=space, actor=actor, capacity=capacity) for fact, subject in facts]
    insert([line for line, _ in made])
    insert([private for _, privates in made for private in privates])
    return [line for line, _ in made]


def _line(
    fact: Fact, *, subject: UUID | None, space: UUID | None, actor: UUID | None, capacity: str
) -> tuple[Line, list[Private]]:
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
        capacity=capacity,
        space_id=space,
        subject_id=subject,
        data={"plain": plain, "private": {name: commitment.digest for name, commitment in kept.items()}},
        leaf_hash=leaf_hash(leaf),
    )
    return line, [
        Private(city_id=city_id, line_id=line_id, field=name, value=kept[name].value, salt=kept[name].salt)
        for name in sorted(kept)
    ]
