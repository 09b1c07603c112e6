"""Random changes of a structure over random days: never a loop, never two parents, and every day is what a plain
replay of the same changes, day by day, says."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Final
from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from wspolnie.parties.offices.structure import (
    DAY,
    EVER,
    OPEN,
    Hole,
    Life,
    Stretch,
    changed,
    ended,
    hole,
    loop,
    on,
    path,
)

START: Final = date(2026, 3, 1)
DAYS: Final = [START + timedelta(days=number) for number in range(12)]
OFFICES: Final = [uuid4() for _ in range(5)]
PLACES = st.sampled_from(range(len(OFFICES)))

Table = dict[date, dict[UUID, tuple[UUID | None, str]]]
"""Day -> office -> (parent, name): the plain replay keeps every day by itself."""


def one_office(name: str = "A", since: date = EVER, until: date = OPEN, parent: UUID | None = None) -> Life:
    return (Stretch(since, until, parent, name, ""),)


def replay(table: Table, office: UUID, day: date, place: int, value: object) -> None:
    """From `day` on, until the next day on which this value was changed already."""
    before = table[day][office][place]
    for later in (later for later in DAYS if later >= day):
        said = table[later][office]
        if said[place] != before:
            return
        table[later][office] = (value, said[1]) if place == 0 else (said[0], value)  # type: ignore[assignment]


def lies_below_itself(table: Table) -> bool:
    for offices in table.values():
        for office in offices:
            seen, here = set(), offices[office][0]
            while here is not None and here not in seen:
                if here == office:
                    return True
                seen.add(here)
                here = offices[here][0]
    return False


MOVES = st.lists(
    st.tuples(PLACES, st.one_of(st.none(), PLACES, st.sampled_from(["Biuro", "Wydział"])), st.sampled_from(DAYS)),
    max_size=25,
)


@given(MOVES)
def test_every_day_is_what_a_replay_says(moves: list[tuple[int, int | str | None, date]]) -> None:
    structure = {office: one_office(str(number)) for number, office in enumerate(OFFICES)}
    table: Table = {day: {office: (None, str(number)) for number, office in enumerate(OFFICES)} for day in DAYS}
    for number, value, day in moves:
        office = OFFICES[number]
        if isinstance(value, str):
            structure[office] = changed(structure[office], day, name=value)
            replay(table, office, day, 1, value)
            continue
        parent = None if value is None else OFFICES[value]
        after = changed(structure[office], day, parent=parent)
        trial = {kept: dict(offices) for kept, offices in table.items()}
        replay(trial, office, day, 0, parent)
        is_loop = loop(structure, office, after) is not None
        assert is_loop == lies_below_itself(trial)
        if not is_loop:
            structure[office], table = after, trial
    for day in DAYS:
        for office in OFFICES:
            holding = [stretch for stretch in structure[office] if stretch.holds(day)]
            assert [(one.parent, one.name) for one in holding] == [table[day][office]]
            assert len(path(structure, office, day)) < len(OFFICES)
    for life in structure.values():
        assert all(a.until + DAY == b.since and not a.says(b) for a, b in pairwise(life))


@given(st.lists(st.tuples(st.sampled_from(["A", "B", "C"]), st.sampled_from(DAYS)), max_size=8), st.sampled_from(DAYS))
def test_an_end_takes_nothing_from_the_days_before(names: list[tuple[str, date]], last: date) -> None:
    life = one_office()
    for name, day in names:
        life = changed(life, day, name=name)
    after = ended(life, last)
    assert after[-1].until == last
    assert all(on(after, day) is None for day in DAYS if day > last)
    for day in (day for day in DAYS if day <= last):
        before, kept = on(life, day), on(after, day)
        assert before is not None
        assert kept is not None
        assert before.says(kept)


def test_a_change_that_is_planned_survives_one_made_before() -> None:
    above = uuid4()
    life = changed(one_office("Biuro"), DAYS[8], name="Wydział")
    life = changed(life, DAYS[2], parent=above)
    assert [(one.since, one.parent, one.name) for one in life] == [
        (EVER, None, "Biuro"),
        (DAYS[2], above, "Biuro"),
        (DAYS[8], above, "Wydział"),
    ]


def test_taking_a_change_back_leaves_no_trace_in_the_days() -> None:
    life = changed(one_office("Biuro"), DAYS[3], name="Wydział")
    assert changed(life, DAYS[3], name="Biuro") == one_office("Biuro")


def test_a_parent_that_is_not_there_is_named() -> None:
    above, below = uuid4(), uuid4()
    structure = {above: one_office("A", DAYS[2], DAYS[9])}
    assert hole(structure, one_office(since=DAYS[2], until=DAYS[9], parent=above)) is None
    assert hole(structure, one_office(since=DAYS[1], until=DAYS[9], parent=above)) == Hole(above, DAYS[2], DAYS[9])
    assert hole(structure, one_office(since=DAYS[2], until=DAYS[10], parent=above)) == Hole(above, DAYS[2], DAYS[9])
    assert hole({}, one_office(parent=below)) == Hole(below, OPEN, EVER)


def test_a_loop_is_told_with_its_first_day() -> None:
    one, two, three = OFFICES[:3]
    structure = {
        one: one_office(),
        two: changed(one_office(), DAYS[4], parent=one),
        three: changed(one_office(), DAYS[6], parent=two),
    }
    assert loop(structure, one, changed(structure[one], DAYS[0], parent=three)) == DAYS[6]
    assert loop(structure, one, changed(structure[one], DAYS[0], parent=two)) == DAYS[4]
    assert loop(structure, one, one_office(until=DAYS[3], parent=two)) is None
    assert loop(structure, one, one_office(parent=one)) == EVER
