"""Words of addresses out of names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wspolnie.foundation.text.slugs import first_free, slug_base


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Klub Żółw", "klub-zolw"),
        ("  „Łódź”!  ", "lodz"),
        ("★", "cos"),
        ("", "cos"),
        ("a" * 99, "a" * 20),
        ("_x_", "x"),
    ],
)
def test_a_name_becomes_a_word(name: str, slug: str) -> None:
    assert slug_base(name, longest=20, otherwise="cos") == slug


@given(st.text(max_size=60), st.sets(st.integers(1, 12)))
def test_a_word_is_found_that_nobody_has(name: str, numbers: set[int]) -> None:
    base = slug_base(name, longest=30, otherwise="cos")
    taken = {base if number == 1 else f"{base}-{number}" for number in numbers}
    found = first_free(base, taken)
    assert found not in taken
    assert len(found) <= 33
    lowest = next(number for number in range(1, 14) if number not in numbers)
    assert found == (base if lowest == 1 else f"{base}-{lowest}")
