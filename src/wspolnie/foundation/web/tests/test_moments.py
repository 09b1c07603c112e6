"""Days and hours as people and browsers write them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django import forms
from hypothesis import given
from hypothesis import strategies as st

from tests.polish import spaced
from wspolnie.foundation.web.moments import MomentField

MOMENT = datetime(2026, 9, 11, 13, 45, tzinfo=UTC)


@pytest.mark.parametrize(
    "typed",
    [
        "2026-09-11T15:45",
        "2026-09-11T15:45:59",
        "2026-09-11 15:45",
        "11.09.2026 15:45",
        "11.9.2026, 15:45",
        " 2026-09-11T15:45 ",
    ],
)
def test_a_moment_as_browsers_and_people_write_it(typed: str) -> None:
    assert MomentField().clean(typed) == MOMENT


@pytest.mark.parametrize(
    "typed",
    ["2026-09-11", "15:45", "jutro", "2026-13-01T10:00", "2026-02-30T10:00", "2026-09-11T24:00", "2026-09-11T15:60",
     "0001-01-01T00:00", "9999-12-31T23:59", "1989-12-31T23:59", "20260911T1545", "2026-09-11T15:45Z",
     "-1", "\0", "x" * 10_000],
)  # fmt: skip
def test_what_is_no_moment_is_named(typed: str) -> None:
    with pytest.raises(forms.ValidationError) as refusal:
        MomentField().clean(typed)
    assert refusal.value.code == "unreadable"
    assert [spaced(text) for text in refusal.value.messages] == ["Podaj dzień i godzinę, na przykład 11.09.2026 15:45."]


@pytest.mark.parametrize("typed", ["2026-03-29T02:30", "27.03.2022 02:00"])
def test_an_hour_that_the_clock_skips_is_refused(typed: str) -> None:
    with pytest.raises(forms.ValidationError) as refusal:
        MomentField().clean(typed)
    assert refusal.value.code == "skipped"


def test_an_hour_that_comes_twice_is_its_second_time() -> None:
    assert MomentField().clean("2026-10-25T02:30") == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


@given(st.text(max_size=30))
def test_any_text_is_a_moment_or_refused(typed: str) -> None:
    try:
        found = MomentField(required=False).clean(typed)
    except forms.ValidationError:
        return
    assert found is None or found.tzinfo is UTC


def test_an_empty_moment_is_missing() -> None:
    with pytest.raises(forms.ValidationError):
        MomentField().clean("")
    assert MomentField(required=False).clean("") is None
