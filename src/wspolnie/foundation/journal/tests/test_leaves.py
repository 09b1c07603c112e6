"""Leaves by the letter of RFC 8785 and RFC 9162: vectors written by hand, so that other programs can verify."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wspolnie.foundation.journal.leaves import Commitment, leaf_bytes, leaf_hash

LINE, CITY, SPACE, SUBJECT = (UUID(f"01900000-0000-7000-8000-00000000000{n}") for n in range(1, 5))
AT = datetime(2026, 9, 9, 15, 45, 59, 120_000, tzinfo=ZoneInfo("Europe/Warsaw"))
WHOLE: dict[str, Any] = {
    "line_id": LINE,
    "city_id": CITY,
    "at": AT,
    "fact": "consultations.RemarkReceived",
    "capacity": "anonymous",
    "space_id": SPACE,
    "subject_id": SUBJECT,
    "plain": {"number": "WRO/2026/KON-3/U-0042", "late": 0, "hour_unknown": False, "paragraph": "§ 6 ust. 2"},
    "commitments": {"reason": "ab" * 32, "actor": "cd" * 32},
}
CANONICAL = (
    '{"at":"2026-09-09T13:45:59.120000+00:00","capacity":"anonymous","city":"01900000-0000-7000-8000-000000000002",'
    '"data":{"hour_unknown":false,"late":0,"number":"WRO/2026/KON-3/U-0042","paragraph":"§ 6 ust. 2"},'
    '"fact":"consultations.RemarkReceived","id":"01900000-0000-7000-8000-000000000001",'
    f'"private":{{"actor":"{"cd" * 32}","reason":"{"ab" * 32}"}},'
    '"space":"01900000-0000-7000-8000-000000000003","subject":"01900000-0000-7000-8000-000000000004","v":1}'
)
HASH = "8de89f33f12e7df8b766d69f9c6428201be6b259967e966b48f83d3cab64569e"


def test_a_whole_line() -> None:
    assert leaf_bytes(**WHOLE).decode() == CANONICAL
    assert leaf_hash(leaf_bytes(**WHOLE)).hex() == HASH


def test_the_hash_is_of_a_zero_byte_and_the_leaf() -> None:
    """RFC 9162, 2.1.1. The hash of an empty leaf is the RFC's well-known one."""
    assert leaf_hash(b"").hex() == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
    assert leaf_hash(CANONICAL.encode()) == hashlib.sha256(b"\0" + CANONICAL.encode()).digest()


def test_what_is_not_there_is_null() -> None:
    leaf = leaf_bytes(**WHOLE | {"space_id": None, "subject_id": None, "plain": {}, "commitments": {}}).decode()
    assert '"data":{}' in leaf
    assert '"private":{}' in leaf
    assert '"space":null,"subject":null' in leaf


def test_neither_the_order_of_fields_nor_the_zone_matters() -> None:
    turned = {key: dict(reversed(value.items())) if isinstance(value, dict) else value for key, value in WHOLE.items()}
    assert leaf_bytes(**turned | {"at": AT.astimezone(UTC)}) == leaf_bytes(**WHOLE)


@pytest.mark.parametrize(
    "changed",
    [
        {"line_id": SPACE},
        {"city_id": SPACE},
        {"at": AT.replace(microsecond=120_001)},
        {"fact": "consultations.RemarkReleased"},
        {"capacity": "office"},
        {"space_id": None},
        {"subject_id": SPACE},
        {"plain": WHOLE["plain"] | {"late": 1}},
        {"plain": WHOLE["plain"] | {"late": "0"}},
        {"plain": {}},
        {"commitments": WHOLE["commitments"] | {"actor": "ce" * 32}},
        {"commitments": {"reason": "ab" * 32}},
    ],
)
def test_every_field_is_in_the_hash(changed: dict[str, Any]) -> None:
    assert leaf_hash(leaf_bytes(**WHOLE | changed)) != leaf_hash(leaf_bytes(**WHOLE))


def test_polish_letters_and_signs_are_utf8_and_sorted_as_the_standard_says() -> None:
    leaf = leaf_bytes(**WHOLE | {"plain": {"ż": "ół", "a": 'x"\\\n\u2028', "\U0001f600": 1, "\ufb33": 2}})
    assert b'"data":{"a":"x\\"\\\\\\n\xe2\x80\xa8","\xc5\xbc":"\xc3\xb3\xc5\x82"' in leaf
    assert leaf.index("\U0001f600".encode()) < leaf.index("\ufb33".encode())  # by UTF-16 units, RFC 8785, 3.2.3


def test_a_commitment_hides_its_value_and_never_repeats() -> None:
    one, other = Commitment.of("Jan Kowalski"), Commitment.of("Jan Kowalski")
    assert len(one.salt) == 16
    assert one.salt != other.salt
    assert one.digest != other.digest
    assert one.digest == hashlib.sha256(one.salt + b"Jan Kowalski").hexdigest()


def test_a_commitment_of_a_known_salt() -> None:
    assert (
        Commitment("żółć", bytes(range(16))).digest
        == "0a71c8e4864bda0d96f594a02216b726b9cebba9b19eb8d3e2daddd49e6de97b"
    )


@given(st.text(st.characters(blacklist_categories=["Cs"])), st.binary(min_size=16, max_size=16))
def test_a_commitment_can_be_checked_by_who_has_value_and_salt(value: str, salt: bytes) -> None:
    assert Commitment(value, salt).digest == hashlib.sha256(salt + value.encode()).hexdigest()


@given(
    st.dictionaries(
        st.text(st.characters(blacklist_categories=["Cs"])), st.integers(-(2**53) + 1, 2**53 - 1) | st.booleans()
    )
)
def test_any_plain_values_make_a_leaf(plain: dict[str, Any]) -> None:
    leaf = leaf_bytes(**WHOLE | {"plain": plain})
    assert leaf_bytes(**WHOLE | {"plain": dict(reversed(plain.items()))}) == leaf
    assert b"\n" not in leaf
