"""Listeners: each settled line once, in order; a fault stops its own listener only; a killed worker loses nothing."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine

from tests.clones import Clone
from wspolnie.foundation.db.tenancy import current_city, in_city
from wspolnie.foundation.deadlines.instants import instant, taken_at
from wspolnie.foundation.journal.actions import deliver, record
from wspolnie.foundation.journal.tests.lines import settle_all, told_lines, traces, write
from wspolnie.foundation.journal.tests.listening import DYING, LISTENER, LISTENER_FROM_NOW, leave_trace
from wspolnie.foundation.modules import Listener, Told, on
from wspolnie.parties.offices.facts import OfficeFounded
from wspolnie.parties.people.facts import PersonErased

pytestmark = pytest.mark.django_db
SAID = "the text of a remark"
PROGRAM = """
import sys
from uuid import UUID
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.journal.actions import deliver
from wspolnie.foundation.journal.tests.listening import DYING
with in_city(UUID(sys.argv[1])):
    deliver(DYING)
"""


@pytest.fixture
def settled(clone_db: Clone) -> Clone:
    """Six more lines that listeners hear, all in the tree."""
    clone_db.run(lambda: write(clone_db.city(), 6))
    settle_all(clone_db)
    return clone_db


def hand_over(clone: Clone, listener: Listener = LISTENER, **how: Any) -> int:
    """One turn of a worker for one listener."""

    def work() -> int:
        with in_city(clone.city()):
            return deliver(listener, **how)

    return clone.run(work)


def place(clone: Clone, listener: Listener = LISTENER) -> tuple[Any, ...]:
    """Where the listener is: next index, attempts, error."""
    query = "SELECT next_index, attempts, error FROM journal_position WHERE listener = %s AND city_id = %s"
    return clone.as_owner(query, listener.name, clone.city())[0]


def newest(clone: Clone) -> int:
    return int(clone.as_owner("SELECT max(index) FROM journal_leaf WHERE city_id = %s", clone.city())[0][0])


def hearing(handle: Callable[[Told], None], **how: Any) -> Listener:
    return on(OfficeFounded, handle, **how)


def test_every_settled_line_once_and_then_nothing(settled: Clone) -> None:
    lines = told_lines(settled)
    assert hand_over(settled) == len(lines) > 6
    assert hand_over(settled) == 0
    assert traces(settled) == dict.fromkeys(lines, 1)


def test_lines_of_other_facts_are_passed_over(settled: Clone) -> None:
    hand_over(settled)
    assert place(settled) == (newest(settled) + 1, 0, "")


def test_batches_go_on_where_the_last_one_ended(settled: Clone) -> None:
    lines = told_lines(settled)
    taken = []
    while count := hand_over(settled, limit=4):
        taken.append(count)
    assert taken == [4] * (len(lines) // 4) + [len(lines) % 4] * bool(len(lines) % 4)
    assert traces(settled) == dict.fromkeys(lines, 1)


def test_the_order_is_the_trees(settled: Clone) -> None:
    heard = []
    hand_over(settled, hearing(lambda told: heard.append(told.line_id)), limit=200)
    assert heard == told_lines(settled)


def test_a_listener_gets_the_whole_fact_in_its_city_and_time(settled: Clone) -> None:
    heard: list[tuple[Told, Any, datetime]] = []
    with taken_at(datetime(2020, 1, 1, tzinfo=UTC)):
        hand_over(settled, hearing(lambda told: heard.append((told, current_city(), instant()))))
    told, city, at = heard[-1]
    assert told.fact == OfficeFounded(name="office 5", address="ul. Próbna 1")
    assert told.subject_id is not None
    assert told.at.tzinfo is not None
    assert city == settled.city()
    assert datetime.now(UTC) - at < timedelta(minutes=1)


def test_unsettled_lines_are_not_told(settled: Clone) -> None:
    hand_over(settled)
    settled.run(lambda: write(settled.city()))
    assert hand_over(settled) == 0
    settle_all(settled)
    assert hand_over(settled) == 1


def test_a_new_listener_reads_the_past_or_begins_now(settled: Clone) -> None:
    assert hand_over(settled, LISTENER_FROM_NOW) == 0
    settled.run(lambda: write(settled.city(), 2))
    settle_all(settled)
    assert hand_over(settled, LISTENER_FROM_NOW) == 2
    assert set(traces(settled)) == set(told_lines(settled)[-2:])


def test_a_new_listener_reads_the_past(settled: Clone) -> None:
    hand_over(settled)
    another = hearing(lambda told: leave_trace(told))
    assert hand_over(settled, another) == len(told_lines(settled))


def test_cities_are_told_apart(settled: Clone) -> None:
    def work() -> int:
        with in_city(settled.city("testowo")):
            return deliver(LISTENER)

    settled.run(work)
    assert set(traces(settled)) & set(told_lines(settled)) == set()


class Failing:
    """A handler that fails at the third line, writing before it does, until it is mended."""

    def __init__(self) -> None:
        self.broken = True
        self.calls = 0

    def __call__(self, told: Told) -> None:
        leave_trace(told)
        self.calls += 1
        if self.broken and self.calls >= 3:
            raise ZeroDivisionError(SAID)


def failing() -> tuple[Failing, Listener]:
    handler = Failing()

    def handle(told: Told) -> None:
        handler(told)

    return handler, hearing(handle)


def test_a_fault_stops_its_listener_at_its_line_and_no_other(settled: Clone) -> None:
    _, listener = failing()
    assert hand_over(settled, listener) == 2
    lines = told_lines(settled)
    assert traces(settled) == dict.fromkeys(lines[:2], 1)
    assert place(settled, listener)[1:] == (1, "ZeroDivisionError")
    assert hand_over(settled) == len(lines)


def test_a_fault_is_tried_again_later_and_later(settled: Clone) -> None:
    handler, listener = failing()
    with time_machine.travel(datetime.now(UTC), tick=False) as clock:
        hand_over(settled, listener)
        for attempt in range(1, 14):
            wait, calls = min(2**attempt, 15 * 60), handler.calls
            clock.shift(wait - 0.001)
            hand_over(settled, listener)
            assert handler.calls == calls
            clock.shift(0.001)
            hand_over(settled, listener)
            assert handler.calls == calls + 1
            assert place(settled, listener)[1:] == (attempt + 1, "ZeroDivisionError")


def test_once_mended_it_goes_on_and_forgets_the_fault(settled: Clone) -> None:
    handler, listener = failing()
    with time_machine.travel(datetime.now(UTC), tick=False) as clock:
        hand_over(settled, listener)
        handler.broken = False
        assert hand_over(settled, listener) == 0
        clock.shift(3)
        hand_over(settled, listener)
    assert traces(settled) == dict.fromkeys(told_lines(settled), 1)
    assert place(settled, listener) == (newest(settled) + 1, 0, "")


def test_neither_the_row_nor_the_log_holds_texts(settled: Clone, caplog: pytest.LogCaptureFixture) -> None:
    _, listener = failing()
    with caplog.at_level(logging.INFO):
        hand_over(settled, listener)
    assert SAID not in str(place(settled, listener))
    assert "ZeroDivisionError" in caplog.text
    assert SAID not in caplog.text
    assert "lines.py" in caplog.text or "test_delivery.py" in caplog.text


def test_a_fault_in_the_database_stops_only_its_line(settled: Clone) -> None:
    def handle(told: Told) -> None:
        record(PersonErased(), subject=told.line_id, capacity="x" * 200)

    listener = hearing(handle)
    assert hand_over(settled, listener) == 0
    assert place(settled, listener)[1:] == (1, "DataError")


def test_a_second_worker_leaves_a_listener_that_is_at_work(settled: Clone) -> None:
    told, go_on = threading.Event(), threading.Event()

    def slow(line: Told) -> None:
        leave_trace(line)
        told.set()
        assert go_on.wait(30)

    listener = hearing(slow)
    go_on.set()
    assert hand_over(settled, listener, limit=1) == 1
    told.clear()
    go_on.clear()

    def first() -> int:
        with in_city(settled.city()):
            return deliver(listener)

    first_result = settled.start(first)
    assert told.wait(30)
    assert hand_over(settled, listener) == 0
    go_on.set()
    assert first_result() == len(told_lines(settled)) - 1
    assert traces(settled) == dict.fromkeys(told_lines(settled), 1)


def test_many_workers_together_tell_each_line_once(settled: Clone) -> None:
    def work() -> int:
        taken = 0
        for _ in range(20):
            with in_city(settled.city()):
                taken += deliver(LISTENER, limit=2)
        return taken

    workers = [settled.start(work) for _ in range(4)]
    assert sum(worker() for worker in workers) == len(told_lines(settled))
    assert set(traces(settled).values()) == {1}


def test_a_worker_killed_in_the_middle_of_a_batch(settled: Clone) -> None:
    process = settled.process(PROGRAM, str(settled.city()))
    _, faults = process.communicate(timeout=60)
    assert process.returncode == -9, faults
    assert traces(settled) == {}
    assert hand_over(settled, Listener(DYING.fact, leave_trace)) == len(told_lines(settled))
    process = settled.process(PROGRAM.replace("deliver(DYING)", "deliver(DYING, limit=3)"), str(settled.city()))
    _, faults = process.communicate(timeout=60)
    assert process.returncode == 0, faults
    assert sorted(traces(settled).values()) == [1] * (len(told_lines(settled)) - 3) + [2] * 3


def test_a_fault_of_a_time_ahead_holds_no_listener_back(settled: Clone) -> None:
    """It failed while the clock was an hour ahead; the clock was set right, and it is tried at once."""
    hand_over(settled, limit=1)
    query = "UPDATE journal_position SET attempts = 3, failed_at = now() + %s WHERE listener = %s"
    settled.as_owner(query, -timedelta(seconds=1), LISTENER.name)
    assert hand_over(settled) == 0
    settled.as_owner(query, timedelta(hours=1), LISTENER.name)
    assert hand_over(settled) > 0
