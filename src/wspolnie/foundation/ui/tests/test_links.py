"""Page numbers: the first, the last, the present and its neighbours, and never a gap of one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wspolnie.foundation.ui.links import page_numbers


def test_short_and_long() -> None:
    assert page_numbers(2, 7) == [1, 2, 3, 4, 5, 6, 7]
    assert page_numbers(1, 54) == [1, 2, None, 54]
    assert page_numbers(12, 54) == [1, None, 11, 12, 13, None, 54]
    assert page_numbers(4, 9) == [1, 2, 3, 4, 5, None, 9]
    assert page_numbers(54, 54) == [1, None, 53, 54]
    assert page_numbers(1, 1) == [1]


@given(st.integers(1, 2000).flatmap(lambda total: st.tuples(st.integers(1, total), st.just(total))))
def test_always_useful(place: tuple[int, int]) -> None:
    current, total = place
    shown = page_numbers(current, total)
    numbers = [number for number in shown if number]
    assert numbers == sorted(set(numbers))
    assert {1, current, total} <= set(numbers)
    assert len(shown) <= 9
    for before, number, after in zip(shown, shown[1:], shown[2:], strict=False):
        if number is None:
            assert before is not None
            assert after is not None
            assert after - before > 2, "a gap of one is a number, not an ellipsis"


@pytest.mark.parametrize("place", [(0, 5), (6, 5), (-1, 1)])
def test_no_such_page(place: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="no page"):
        page_numbers(*place)
