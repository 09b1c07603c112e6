"""How remarks are called, and the code that opens one."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest
from django.conf import LazySettings
from hypothesis import given
from hypothesis import strategies as st

from wspolnie.desks.consultations.numbers import RemarkNumber, remark_code, same_code
from wspolnie.foundation.numbers.codes import ALPHABET, CODE_LENGTH

ids = st.uuids()
numbers = st.builds(
    RemarkNumber,
    st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=2, max_size=8),
    st.integers(1000, 9999),
    st.integers(0, 999_999_999),
    st.integers(0, 999_999_999),
)


@given(ids)
def test_a_code_has_twelve_signs_that_can_be_read_aloud(remark: UUID) -> None:
    code = remark_code(remark)
    assert [len(part) for part in code.split("-")] == [4, 4, 4]
    plain = code.replace("-", "")
    assert len(plain) == CODE_LENGTH
    assert set(plain) <= set(ALPHABET)
    assert not set(plain) & set("ILOU")
    assert remark_code(remark) == code


def test_the_alphabet_is_crockfords() -> None:
    assert len(ALPHABET) == len(set(ALPHABET)) == 32


def test_a_code_depends_on_the_installations_key(settings: LazySettings) -> None:
    remark = uuid4()
    before = remark_code(remark)
    settings.SECRET_KEY = "another"
    assert remark_code(remark) != before


def test_neighbouring_ids_have_nothing_alike() -> None:
    first = uuid4()
    one, other = (remark_code(UUID(int=first.int + step)).replace("-", "") for step in (0, 1))
    assert sum(a == b for a, b in zip(one, other, strict=True)) < 6


@given(ids, st.sampled_from(["{}", " {} ", "{}\n"]), st.booleans(), st.sampled_from(["-", "", " ", " - "]))
def test_case_spaces_and_dashes_do_not_matter(remark: UUID, frame: str, low: bool, dash: str) -> None:
    code = remark_code(remark).replace("-", dash)
    assert same_code(frame.format(code.lower() if low else code), remark)


@given(ids)
def test_letters_that_look_alike_count_as_the_same(remark: UUID) -> None:
    code = remark_code(remark)
    for one, alike in ("0O", "0o", "1I", "1l", "1L", "1i"):
        assert same_code(code.replace(one, alike), remark)


@given(ids, st.integers(0, CODE_LENGTH - 1), st.sampled_from(ALPHABET))
def test_one_wrong_sign_is_wrong(remark: UUID, place: int, sign: str) -> None:
    plain = remark_code(remark).replace("-", "")
    typed = plain[:place] + sign + plain[place + 1 :]
    assert same_code(typed, remark) is (typed == plain)


@given(ids, st.text(max_size=40))
def test_any_text_is_answered(remark: UUID, typed: str) -> None:
    assert same_code(typed, remark) in (True, False)


@pytest.mark.parametrize("typed", ["", "-", "0", "ż" * 12, "\ud800" * 12, "0" * 1000])
def test_what_is_no_code_is_wrong(typed: str) -> None:
    assert not same_code(typed, UUID(int=7))


@given(numbers)
def test_a_number_reads_back(number: RemarkNumber) -> None:
    assert RemarkNumber.parse(str(number)) == number
    assert RemarkNumber.parse(f"  {str(number).lower().replace('/', ' / ').replace('-', ' - ')}\n") == number


@pytest.mark.parametrize(
    "typed",
    ["", "x", "WRO/2026/KON-3", "WRO/2026/KON-3/U-", "WRO/26/KON-3/U-1", "WRO/2026/KON-3/U-1234567890",
     "W/2026/KON-3/U-1", "WRO/2026/KON-3/U-1/x", "WRO/2026/KON--3/U-1", "WRO/2026/KON-3/U--1", "WRO/2026/KON-٣/U-1",
     "ŻÓŁ/2026/KON-3/U-1",
     "WRO/2026/KON-3/U-1" * 50],
)  # fmt: skip
def test_what_is_no_number_is_none(typed: str) -> None:
    assert RemarkNumber.parse(typed) is None


@given(st.text(max_size=60))
def test_any_text_is_a_number_or_none(typed: str) -> None:
    found = RemarkNumber.parse(typed)
    assert found is None or RemarkNumber.parse(str(found)) == found


def test_it_is_written_with_four_digits_at_least() -> None:
    assert str(RemarkNumber("WRO", 2026, 3, 42)) == "WRO/2026/KON-3/U-0042"
    assert str(RemarkNumber("WRO", 2026, 3, 12345)) == "WRO/2026/KON-3/U-12345"
