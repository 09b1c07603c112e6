"""What is left of a deadline: days, hours and minutes that agree with each other and with the stated minute."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wspolnie.foundation.text.dates import WARSAW
from wspolnie.foundation.text.grammar import plural, plural_form
from wspolnie.foundation.text.left import TimeLeft, time_left

LIMIT = datetime(2026, 9, 11, 15, 45, tzinfo=WARSAW)


def before(**delta: int) -> TimeLeft:
    return time_left(LIMIT, LIMIT - timedelta(**delta))


@pytest.mark.parametrize(
    ("delta", "sentence", "brief", "soon"),
    [
        ({"days": 34, "hours": 3}, "Zostały 34 dni", "34 dni", False),
        ({"days": 25}, "Zostało 25 dni", "25 dni", False),
        ({"days": 12, "hours": 6}, "Zostało 12 dni 6 godz.", "12 dni 6 godz.", False),
        ({"days": 4, "minutes": 5}, "Zostały 4 dni", "4 dni", False),
        ({"days": 2, "hours": 5, "minutes": 25}, "Zostały 2 dni 5 godz. 25 min", "2 dni 5 godz.", True),
        ({"days": 1}, "Został 1 dzień", "1 dzień", True),
        ({"hours": 23, "minutes": 59}, "Zostały 23 godz. 59 min", "23 godz. 59 min", True),
        ({"hours": 5, "minutes": 10}, "Zostało 5 godz. 10 min", "5 godz. 10 min", True),
        ({"hours": 1}, "Została 1 godz.", "1 godz.", True),
        ({"minutes": 2}, "Zostały 2 min", "2 min", True),
        ({"minutes": 1}, "Została 1 min", "1 min", True),
    ],
)
def test_words_agree(delta: dict[str, int], sentence: str, brief: str, soon: bool) -> None:
    left = before(**delta)
    assert (left.sentence, left.brief, left.is_soon, left.is_over) == (sentence, brief, soon, False)


def test_the_stated_minute_is_inside() -> None:
    inside = time_left(LIMIT, LIMIT + timedelta(seconds=59, microseconds=999_999))
    assert (inside.sentence, inside.is_over, inside.seconds) == ("Kończy się w tej minucie", False, -59)
    after = time_left(LIMIT, LIMIT + timedelta(minutes=1))
    assert (after.sentence, after.is_over, after.is_soon) == ("Zakończone", True, False)
    assert time_left(LIMIT, LIMIT).seconds == 0


@pytest.mark.parametrize(
    ("seconds", "brief"),
    [(1, "1 min"), (30, "1 min"), (60, "1 min"), (61, "2 min"), (3599, "1 godz."), (3601, "1 godz. 1 min")],
)
def test_a_minute_that_has_begun_counts_whole(seconds: int, brief: str) -> None:
    """The stated minute is inside, so at 15:44:30 there is a full minute and a half."""
    assert time_left(LIMIT, LIMIT - timedelta(seconds=seconds)).brief == brief


def test_seconds_of_the_limit_do_not_matter() -> None:
    """A limit kept as 15:45:30 is still the minute 15:45."""
    now = LIMIT - timedelta(hours=2)
    assert time_left(LIMIT.replace(second=30), now) == time_left(LIMIT, now)


def test_english() -> None:
    left = time_left(LIMIT, LIMIT - timedelta(days=1, hours=2), "en")
    assert (left.sentence, left.brief) == ("1 day 2 h left", "1 day 2 h")


def test_two_days_over_the_clock_change_are_two_days() -> None:
    limit = datetime(2026, 10, 26, 15, 45, tzinfo=WARSAW)
    left = time_left(limit, datetime(2026, 10, 24, 15, 45, tzinfo=WARSAW))
    assert left.sentence == "Zostały 2 dni"


@given(st.integers(0, 3_000_000_000), st.integers(1, 60 * 24 * 60))
def test_time_never_runs_backwards(epoch: int, minutes: int) -> None:
    """A later moment never shows more seconds; soon and over come in this order."""
    now = datetime.fromtimestamp(epoch, UTC)
    limit = now.replace(second=0, microsecond=0) + timedelta(minutes=minutes)
    first, later = time_left(limit, now), time_left(limit, now + timedelta(minutes=1))
    assert later.seconds <= first.seconds
    assert not (first.is_soon and not later.is_soon and not later.is_over)
    assert first.sentence
    assert not first.is_over


@given(st.integers(0, 10**9))
def test_polish_plurals_by_the_rule_of_the_dictionary(count: int) -> None:
    """Independent wording of the rule: 1; numbers ending in 2, 3, 4 but not in 12, 13, 14; all others."""
    text = str(count)
    few = text[-1] in "234" and text[-2:] not in {"12", "13", "14"}
    assert plural(count, "uwaga", "uwagi", "uwag") == ("uwaga" if count == 1 else "uwagi" if few else "uwag")
    assert plural_form(count, "en") in {0, 2}
