"""What a leaf is: SHA-256 (RFC 9162, 2.1.1: a zero byte first) over canonical JSON (RFC 8785) of a line.

Personal values never enter a leaf. In their place stands a commitment: SHA-256 over salt and value, 16 random bytes
of salt, so that erasing value and salt leaves nothing to guess from.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import rfc8785

LEAF_VERSION = 1


@dataclass(frozen=True, slots=True)
class Commitment:
    """A personal value with its salt; `digest` alone is public."""

    value: str
    salt: bytes

    @classmethod
    def of(cls, value: str) -> Commitment:
        return cls(value, secrets.token_bytes(16))

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.salt + self.value.encode()).hexdigest()


def leaf_record(
    *,
    line_id: UUID,
    city_id: UUID,
    at: datetime,
    fact: str,
    capacity: str,
    space_id: UUID | None,
    subject_id: UUID | None,
    plain: Mapping[str, Any],
    commitments: Mapping[str, str],
) -> dict[str, Any]:
    """What a leaf says of a line; `commitments` are hex digests by field, the actor's under `actor`."""
    return {
        "v": LEAF_VERSION,
        "id": str(line_id),
        "city": str(city_id),
        "at": at.astimezone(UTC).isoformat(timespec="microseconds"),
        "fact": fact,
        "capacity": capacity,
        "space": str(space_id) if space_id else None,
        "subject": str(subject_id) if subject_id else None,
        "data": dict(plain),
        "private": dict(commitments),
    }


def leaf_bytes(**line: Any) -> bytes:
    """The canonical JSON (UTF-8) of a line's record."""
    return rfc8785.dumps(leaf_record(**line))


def record_hash(record: Any) -> bytes:
    """The leaf hash of a record as somebody tells it, 32 bytes.

    Raises:
        ValueError: when it has no canonical form.
    """
    return leaf_hash(rfc8785.dumps(record))


def leaf_hash(leaf: bytes) -> bytes:
    """RFC 9162, 2.1.1: MTH({d}) = SHA-256(0x00 || d), 32 bytes."""
    return hashlib.sha256(b"\x00" + leaf).digest()
