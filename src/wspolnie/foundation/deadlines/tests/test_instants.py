"""The instant of an act: bound once, the same for everything inside, apart between threads."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from wspolnie.foundation.deadlines.instants import instant, taken_at

NOON = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)


def test_outside_an_act_it_is_now() -> None:
    before = datetime.now(UTC)
    assert before <= instant() <= datetime.now(UTC)


def test_everything_inside_happened_at_one_moment() -> None:
    with taken_at(NOON):
        assert instant() == NOON
        assert instant() is instant()


def test_an_inner_act_has_its_own_moment_and_the_outer_one_returns() -> None:
    with taken_at(NOON):
        with taken_at(NOON + timedelta(hours=1)):
            assert instant() == NOON + timedelta(hours=1)
        assert instant() == NOON
    assert instant() > NOON


def test_the_outer_moment_returns_after_a_fault_too() -> None:
    with taken_at(NOON):
        with pytest.raises(ZeroDivisionError), taken_at(NOON - timedelta(hours=1)):
            raise ZeroDivisionError
        assert instant() == NOON


def test_any_zone_becomes_utc() -> None:
    with taken_at(datetime(2026, 6, 1, 14, 0, tzinfo=ZoneInfo("Europe/Warsaw"))):
        assert instant() == NOON
        assert instant().utcoffset() == timedelta(0)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"), taken_at(datetime(2026, 6, 1)):  # noqa: DTZ001
        pytest.fail("a naive moment was taken")


def test_another_thread_does_not_share_the_moment() -> None:
    seen = []
    with taken_at(NOON):
        thread = threading.Thread(target=lambda: seen.append(instant()))
        thread.start()
        thread.join()
    assert seen[0] > NOON
