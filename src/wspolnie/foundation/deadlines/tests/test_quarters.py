"""Quarters by a city's clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wspolnie.foundation.deadlines.quarters import Quarter

WARSAW = ZoneInfo("Europe/Warsaw")
QUARTERS = st.builds(Quarter, st.integers(1950, 2099), st.integers(1, 4))


@given(st.datetimes(datetime(1950, 1, 2), datetime(2099, 1, 1)))  # noqa: DTZ001  it gets its zone below
def test_each_instant_falls_in_one(stated: datetime) -> None:
    moment = stated.replace(tzinfo=UTC)
    found = Quarter.at(moment, WARSAW)
    assert found.begins(WARSAW) <= moment < found.ends(WARSAW)


@given(QUARTERS, st.integers(-80, 80))
def test_they_are_counted_on_and_back(one: Quarter, many: int) -> None:
    assert one.plus(many).plus(-many) == one
    assert (one.plus(many) > one) == (many > 0)
    assert one.plus(1).begins(WARSAW) == one.ends(WARSAW)


@given(QUARTERS)
def test_its_word_is_read_again(one: Quarter) -> None:
    assert Quarter.parse(str(one)) == one


@pytest.mark.parametrize("word", ["", "2026", "2026-0", "2026-5", "2026-44", "26-1", "2026-1 ", "٢٠٢٦-1", "x" * 999])
def test_other_words_are_none(word: str) -> None:
    assert Quarter.parse(word) is None


def test_the_turn_of_the_year_is_the_citys() -> None:
    last = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    assert Quarter.at(last, WARSAW) == Quarter(2027, 1)
    assert Quarter.at(last - timedelta(hours=1), WARSAW) == Quarter(2026, 4)
    assert (Quarter.on(date(2026, 10, 1)).label, str(Quarter(2026, 4))) == ("IV\u00a02026", "2026-4")
