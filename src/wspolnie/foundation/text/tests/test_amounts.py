"""Amounts, numbers and sizes as they stand on pages."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wspolnie.foundation.text.amounts import amount, number, percent, size
from wspolnie.foundation.text.spacing import plain


def test_money() -> None:
    assert plain(amount(Decimal("199432.24"))) == "199 432,24 zł"
    assert plain(amount(Decimal("1240"))) == "1 240,00 zł"
    assert plain(amount(0)) == "0,00 zł"
    assert plain(amount(Decimal("-18400.5"))) == "-18 400,50 zł"
    assert plain(amount(Decimal("1240.5"), "en")) == "1,240.50 PLN"
    with pytest.raises(TypeError, match="Decimal"):
        amount(199432.24)  # type: ignore[arg-type]


@given(st.decimals(-(10**12), 10**12, places=2))
def test_money_can_be_read_back(value: Decimal) -> None:
    text = plain(amount(value)).removesuffix(" zł").replace(" ", "").replace(",", ".")
    assert Decimal(text) == value


def test_numbers_and_shares() -> None:
    assert plain(number(1214)) == "1 214"
    assert plain(number(Decimal("1214.50"))) == "1 214,50"
    assert number(1214, "en") == "1,214"
    assert percent(0.96) == "96%"
    assert percent(Decimal("0.005")) in {"0%", "1%"}


@pytest.mark.parametrize(
    ("octets", "text"),
    [
        (0, "0 B"),
        (1023, "1023 B"),
        (1024, "1 KB"),
        (214 * 1024, "214 KB"),
        (1_600_000, "1,5 MB"),
        (20 * 1024**2, "20 MB"),
        (3 * 1024**3, "3 GB"),
        (5000 * 1024**3, "5 000 GB"),
    ],
)
def test_sizes(octets: int, text: str) -> None:
    assert plain(size(octets)) == text


def test_a_size_is_not_negative() -> None:
    with pytest.raises(ValueError, match="negative"):
        size(-1)
