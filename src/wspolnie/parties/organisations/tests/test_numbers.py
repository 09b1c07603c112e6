"""Numbers of registers: what is right is kept in one form, what is mistyped is refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wspolnie.foundation.modules import Refused
from wspolnie.parties.organisations.numbers import krs_number, nip_number, regon_number

NIP_WEIGHTS = (6, 5, 7, 2, 3, 4, 5, 6, 7)
REGON_WEIGHTS = (8, 9, 2, 3, 4, 5, 6, 7)
LONG_WEIGHTS = (2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8)
digits = st.integers(0, 9)
between = st.sampled_from(["", " ", "-", "\u00a0", "\u2013", "  "])


def weighed(body: list[int], weights: tuple[int, ...]) -> int:
    """The remainder of the weighed sum by 11, worked out here apart from the product."""
    return sum(digit * weight for digit, weight in zip(body, weights, strict=True)) % 11


def joined(numbers: list[int], by: str) -> str:
    return by.join(map(str, numbers))


@given(body=st.lists(digits, min_size=9, max_size=9), by=between)
def test_a_nip_has_one_right_last_digit(body: list[int], by: str) -> None:
    check = weighed(body, NIP_WEIGHTS)
    assume(any(body))
    for last in range(10):
        typed = joined([*body, last], by)
        if last == check:
            assert nip_number(typed) == nip_number(f"PL{typed}") == joined([*body, last], "")
        else:
            with pytest.raises(Refused, match="NIP"):
                nip_number(typed)


@given(body=st.lists(digits, min_size=8, max_size=8), by=between)
def test_a_regon_of_nine_has_one_right_last_digit(body: list[int], by: str) -> None:
    assume(any(body))
    check = weighed(body, REGON_WEIGHTS) % 10
    for last in range(10):
        typed = joined([*body, last], by)
        if last == check:
            assert regon_number(typed) == joined([*body, last], "")
        else:
            with pytest.raises(Refused, match="REGON"):
                regon_number(typed)


@given(body=st.lists(digits, min_size=8, max_size=8), unit=st.lists(digits, min_size=4, max_size=4))
def test_a_regon_of_fourteen_is_a_right_one_of_nine_and_a_unit(body: list[int], unit: list[int]) -> None:
    assume(any(body))
    whole = [*body, weighed(body, REGON_WEIGHTS) % 10, *unit]
    check = weighed(whole, LONG_WEIGHTS) % 10
    assert regon_number(joined([*whole, check], "")) == joined([*whole, check], "")
    with pytest.raises(Refused, match="REGON"):
        regon_number(joined([*whole, (check + 1) % 10], ""))


@given(number=st.integers(1, 10**10 - 1), zeros=st.integers(0, 9))
def test_a_krs_is_ten_digits_with_zeros_in_front(number: int, zeros: int) -> None:
    typed = str(number).rjust(min(10, len(str(number)) + zeros), "0")
    assert krs_number(typed) == f"{number:010d}" == krs_number(krs_number(typed))


@pytest.mark.parametrize("check", [krs_number, nip_number, regon_number])
@pytest.mark.parametrize("typed", ["abc", "12345678901234567", "٣٤٥٦٧٨٩٠١٢", "0000000000", "1e9", "+123", "0x1F", "²"])
def test_what_is_no_number_is_refused(check: Callable[[str], str], typed: str) -> None:
    with pytest.raises(Refused):
        check(typed)


@pytest.mark.parametrize("check", [krs_number, nip_number, regon_number])
@pytest.mark.parametrize("typed", ["", " ", "\u00a0", "-"])
def test_nothing_typed_is_no_number(check: Callable[[str], str], typed: str) -> None:
    assert check(typed) == ""


def test_known_numbers() -> None:
    """The foundation with the first row of the shared register; the ministry's tax number; Statistics Poland's."""
    assert krs_number("37904") == "0000037904"
    assert nip_number("526-104-08-28") == "5261040828"
    assert regon_number("000331501") == "000331501"
