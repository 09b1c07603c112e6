"""The rush around a closing minute, small enough for every run; the great one is `python -m tests.load.rush`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.load.demo import Demo
from tests.load.rush import GRACE, Outcome, judged, play

LIMIT = 1_000_000.0


def sending(words: str, sent: float, *, acknowledged: bool = True, tries: int = 1) -> dict[str, Any]:
    return {"words": words, "sent": sent, "acknowledged": sent + 0.1 if acknowledged else 0.0, "tries": tries}


def outcome(*rows: tuple[str, float], sendings: list[dict[str, Any]] | None = None) -> Outcome:
    default = [sending("a", LIMIT - 10), sending("b", LIMIT + 1)]
    return judged(default if sendings is None else sendings, list(rows), LIMIT)


def test_each_once_and_in_its_time_is_fine() -> None:
    seen = outcome(("a", LIMIT - 9.9), ("b", LIMIT + 1.1))
    assert seen.fine()
    assert (seen.on_time, seen.late, seen.delay_most_ms) == (1, 1, 100.0)


def test_what_goes_wrong_is_found() -> None:
    assert outcome(("a", LIMIT - 9.9)).lost == 1
    assert outcome(("a", LIMIT - 9.9), ("a", LIMIT - 9.8), ("b", LIMIT + 1)).doubled == 1
    assert outcome(("a", LIMIT), ("b", LIMIT + 1)).wrongly_late == 1
    assert outcome(("a", LIMIT - 9), ("b", LIMIT + 1), ("c", LIMIT + 1)).unasked == 1
    for rows in ([("a", LIMIT - 9)], [("a", LIMIT), ("b", LIMIT)], [("a", LIMIT - 9), ("b", LIMIT), ("c", LIMIT)]):
        assert not outcome(*rows).fine()


def test_what_nobody_acknowledged_is_not_fine() -> None:
    sendings = [sending("a", LIMIT - 10), sending("b", LIMIT + 1, acknowledged=False, tries=20)]
    assert not outcome(("a", LIMIT - 9), sendings=sendings).fine()


def test_the_last_two_seconds_may_be_judged_late() -> None:
    """The way to the city is the visitor's: the minute of receipt decides (see `foundation.deadlines.limits`)."""
    sendings = [sending("a", LIMIT - GRACE + 0.01)]
    assert outcome(("a", LIMIT), sendings=sendings).wrongly_late == 0
    assert outcome(("a", LIMIT), sendings=[sending("a", LIMIT - GRACE)]).wrongly_late == 1


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Demo]:
    started = Demo(tmp_path)
    yield started
    assert started.stop() == 0


@pytest.mark.slow
def test_four_hundred_remarks_around_the_closing_minute(demo: Demo) -> None:
    seen = play(demo, remarks=400, clients=60, lasts=8.0)
    assert seen.fine(), seen
    assert seen.sent == 400
    assert seen.on_time > 50
    assert seen.late > 50
