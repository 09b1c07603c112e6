"""Who may do what with profiles: role x act x standing, and who writes of which organisation, against tables."""

from __future__ import annotations

import pytest

from tests.factories import Makers
from tests.policy import ROLES, Cell, cast, differences, table
from wspolnie.desks.profiles.acts import ProfileAct
from wspolnie.desks.profiles.policy import may_suggest, may_write
from wspolnie.desks.profiles.states import SUGGESTION_MOVES, Standing, SuggestionState
from wspolnie.desks.profiles.tests.made import body, speaking, speaks
from wspolnie.spaces.policy import decide

pytestmark = pytest.mark.django_db

ACTS = table("""
what                 stranger person official clerk coordinator administrator
read:unverified      +        +      +        +     +           +
read:verified        +        +      +        +     +           +
keep:unverified      -        +      +        +     +           +
keep:verified        -        +      +        +     +           +
describe:unverified  -        -      -        +     +           -
describe:verified    -        -      -        +     +           -
suggest:unverified   -        -      +        +     +           -
suggest:verified     -        -      +        +     +           -
verify:unverified    -        -      -        +     +           -
verify:verified      -        -      -        -     -           -
""")

WHOSE = table("""
what               stranger person official clerk coordinator administrator
write:nobody's     -        -      -        +     +           -
write:another's    -        -      -        -     -           -
write:own          -        +      +        +     +           +
suggest:nobody's   -        -      -        -     -           -
suggest:another's  -        -      +        +     +           -
suggest:own        -        -      -        -     -           -
""")


def test_acts_are_as_written(make: Makers) -> None:
    people = cast(make.city)
    actual: dict[Cell, str] = {}
    for act in ProfileAct:
        for standing in Standing:
            for role in ROLES:
                may = decide(people.actors[role], act, None, standing)
                actual[f"{act.name.lower()}:{standing}", role] = "+" if may else "-"
    assert differences(ACTS, actual) == []


def test_one_writes_of_ones_own_and_the_office_where_nobody_speaks(make: Makers) -> None:
    people = cast(make.city)
    bodies = {"nobody's": body("Klub Niczyj"), "another's": body("Klub Cudzy"), "own": body("Klub Własny")}
    speaking(bodies["another's"])
    for actor in people.actors.values():
        if actor.person is not None:
            speaks(bodies["own"], actor.person)
    actual: dict[Cell, str] = {}
    for whose, one in bodies.items():
        for role in ROLES:
            actor = people.actors[role]
            actual[f"write:{whose}", role] = "+" if may_write(actor, one.pk) else "-"
            actual[f"suggest:{whose}", role] = "+" if may_suggest(actor, one.pk) else "-"
    assert differences(WHOSE, actual) == []


def test_a_suggestion_is_answered_once() -> None:
    assert SUGGESTION_MOVES[SuggestionState.WAITING] == {SuggestionState.ACCEPTED, SuggestionState.REFUSED}
    assert not SUGGESTION_MOVES[SuggestionState.ACCEPTED] | SUGGESTION_MOVES[SuggestionState.REFUSED]
