"""Who may do what in inventories: role x act x phase, against a table written by hand."""

from __future__ import annotations

import pytest

from tests.factories import Makers
from tests.policy import ROLES, Cell, cast, differences, table
from wspolnie.desks.inventories.acts import InventoryAct
from wspolnie.desks.inventories.states import ROW_MOVES, Phase, RowState, is_back
from wspolnie.spaces.policy import decide

pytestmark = pytest.mark.django_db

ACTS = table("""
what              stranger person official clerk coordinator administrator
read:announced    +        +      +        +     +           +
read:running      +        +      +        +     +           +
read:ended        +        +      +        +     +           +
see:announced     -        -      +        +     +           +
see:running       -        -      +        +     +           +
see:ended         -        -      +        +     +           +
open:announced    -        -      -        -     +           -
open:running      -        -      -        -     +           -
open:ended        -        -      -        -     +           -
change:announced  -        -      -        -     +           -
change:running    -        -      -        -     +           -
change:ended      -        -      -        -     -           -
log:announced     -        -      -        -     -           -
log:running       -        -      +        +     +           -
log:ended         -        -      -        -     -           -
verify:announced  -        -      -        -     -           -
verify:running    -        -      -        +     +           -
verify:ended      -        -      -        -     -           -
end:announced     -        -      -        -     +           -
end:running       -        -      -        -     +           -
end:ended         -        -      -        -     -           -
""")


def test_acts_are_as_written(make: Makers) -> None:
    people = cast(make.city)
    actual: dict[Cell, str] = {}
    for act in InventoryAct:
        for phase in Phase:
            for role in ROLES:
                may = decide(people.actors[role], act, None, phase)
                actual[f"{act.name.lower()}:{phase}", role] = "+" if may else "-"
    assert differences(ACTS, actual) == []


def test_what_is_verified_was_described() -> None:
    before = {old for old, new in ROW_MOVES.items() if RowState.VERIFIED in new}
    assert before == {RowState.DESCRIBED}
    for old, many in ROW_MOVES.items():
        assert old not in many
        assert len([new for new in many if not is_back(old, new)]) <= 1
