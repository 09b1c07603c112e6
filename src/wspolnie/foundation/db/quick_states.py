"""A new database is migrated without drawing the same models again for each constraint that is added to one of them.

Django draws a model and all that it is tied to anew after each step that changes it, and here every table is tied to
its city: 250 of 490 such drawings, half of the time of a first start, come from constraints and indexes, which no other
model needs to know. Under `quick_states` they are drawn once, when the next step looks at them. Only for a database in
which nothing stands yet; one with data is migrated in Django's own way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from django.db.migrations import AddConstraint, AddIndex, RemoveConstraint, RemoveIndex
from django.db.migrations.state import ProjectState

from wspolnie.foundation.db.stale_states import STALE, Apps, Key, append, clone, remove

ALONE: Final = (AddConstraint, AddIndex, RemoveConstraint, RemoveIndex)
"""Steps that look at their own model's columns alone, and at the constraint or index that they carry."""


def _unseen(step: Callable[..., None]) -> Callable[..., None]:
    """A step that looks at its own model's columns alone may see the model as it was drawn last."""

    def forwards(
        self: Any, app_label: str, schema_editor: Any, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        stale: set[Key] = to_state.__dict__.pop(STALE, set())
        before: set[Key] = from_state.__dict__.pop(STALE, set())
        try:
            step(self, app_label, schema_editor, from_state, to_state)
        finally:
            for state, kept in ((to_state, stale), (from_state, before)):
                if kept:
                    state.__dict__[STALE] = kept

    return forwards


@contextmanager
def quick_states() -> Iterator[None]:
    """For the length of the block, in this process."""
    new: list[tuple[type, str, Any]] = [
        (ProjectState, "apps", Apps()),
        (ProjectState, "_append_option", append),
        (ProjectState, "_remove_option", remove),
        (ProjectState, "clone", clone),
        *((step, "database_forwards", _unseen(step.database_forwards)) for step in ALONE),
    ]
    old = [(owner, name, owner.__dict__[name]) for owner, name, _ in new]
    for owner, name, value in new:
        setattr(owner, name, value)
    try:
        yield
    finally:
        for owner, name, value in old:
            setattr(owner, name, value)
