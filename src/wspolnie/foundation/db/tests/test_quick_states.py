"""Models are drawn late, and never seen as they were; that all tables come out the same `tests/releases` looks at."""

from __future__ import annotations

import pytest
from django.db import models
from django.db.migrations import AddConstraint, AddField, CreateModel
from django.db.migrations.state import ProjectState

from wspolnie.foundation.db.quick_states import quick_states

MADE = CreateModel("Bench", [("id", models.BigAutoField(primary_key=True)), ("length", models.IntegerField())])
LONG = AddConstraint("bench", models.CheckConstraint(condition=models.Q(length__gt=0), name="bench_has_length"))
OLDER = AddField("bench", "age", models.IntegerField(default=0))


def drawn(state: ProjectState) -> tuple[list[str], list[str]]:
    meta = state.apps.get_model("park", "bench")._meta
    return [one.name for one in meta.constraints], [field.name for field in meta.fields]


@pytest.mark.parametrize("quick", [False, True])
def test_whoever_looks_sees_how_it_stands(quick: bool) -> None:
    state = ProjectState()
    MADE.state_forwards("park", state)
    assert drawn(state) == ([], ["id", "length"])
    if quick:
        with quick_states():
            _go_on(state)
    else:
        _go_on(state)


def _go_on(state: ProjectState) -> None:
    before = state.clone()
    LONG.state_forwards("park", state)
    amid = state.clone()
    OLDER.state_forwards("park", state)
    after = state.clone()
    state.remove_constraint("park", "bench", "bench_has_length")
    assert drawn(state) == ([], ["id", "length", "age"])
    assert drawn(after) == (["bench_has_length"], ["id", "length", "age"])
    assert drawn(amid) == (["bench_has_length"], ["id", "length"])
    assert drawn(before) == ([], ["id", "length"])


def test_a_constraint_alone_draws_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    state = ProjectState()
    MADE.state_forwards("park", state)
    model = state.apps.get_model("park", "bench")
    with quick_states():
        LONG.state_forwards("park", state)
        assert state.__dict__["apps"].get_model("park", "bench") is model
        assert state.apps.get_model("park", "bench") is not model


def test_after_the_block_django_is_as_it_was() -> None:
    old = dict(ProjectState.__dict__), AddConstraint.database_forwards
    with pytest.raises(RuntimeError), quick_states():
        raise RuntimeError
    assert (dict(ProjectState.__dict__), AddConstraint.database_forwards) == old
