"""Signed heads: what a city's tree was at a moment, under an Ed25519 signature. The bytes are told in
`docs/dev/journal.md`; nothing here needs a database."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final, TypeAlias
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_public_key

HEAD_VERSION: Final = 1
MOST: Final = 1 << 53
"""No number in a head is this large: it would not pass through every reader of JSON."""
BLOCK: Final = re.compile(rb"-----BEGIN PUBLIC KEY-----.*?-----END PUBLIC KEY-----", re.DOTALL)
Keys: TypeAlias = Mapping[str, Ed25519PublicKey]
"""Public keys by their ids."""


class Unreadable(ValueError):
    """What was given is not what it should be; said in a few English words, without the text itself."""


@dataclass(frozen=True, slots=True)
class Head:
    """One signed head. `root_hash` is 32 bytes, `signature` 64; `key_id` is the hex SHA-256 of the key's DER form."""

    city: UUID
    tree_size: int
    root_hash: bytes
    timestamp: datetime
    key_id: str
    signature: bytes

    def proven_by(self, keys: Keys) -> bool:
        """Whether one of the keys, the one that the head names, has signed exactly this."""
        text = head_text(self.city, self.tree_size, self.root_hash, self.timestamp)
        return signed_by(keys, self.key_id, self.signature, text)

    def as_json(self) -> dict[str, Any]:
        return {
            "v": HEAD_VERSION,
            "city": str(self.city),
            "tree_size": self.tree_size,
            "root_hash": self.root_hash.hex(),
            "timestamp": moment(self.timestamp),
            "key_id": self.key_id,
            "signature": self.signature.hex(),
        }

    @classmethod
    def of_json(cls, given: Any) -> Head:
        """A head as a file tells it.

        Raises:
            Unreadable: when it tells none.
        """
        if not isinstance(given, dict) or given.get("v") != HEAD_VERSION:
            raise Unreadable("not a head of the journal")
        return cls(
            read_id(given, "city"),
            read_number(given, "tree_size"),
            read_hex(given, "root_hash", 32),
            read_moment(given, "timestamp"),
            read_hex(given, "key_id", 32).hex(),
            read_hex(given, "signature", 64),
        )


def head_text(city: UUID, tree_size: int, root_hash: bytes, timestamp: datetime) -> bytes:
    """The bytes that are signed: five lines, each with its end."""
    return f"wspolnie journal head v1\n{city}\n{tree_size}\n{root_hash.hex()}\n{moment(timestamp)}\n".encode()


def promise_text(city: UUID, leaf_hash: bytes, timestamp: datetime) -> bytes:
    """The bytes of a promise that a leaf will enter the tree: four lines, each with its end."""
    return f"wspolnie journal promise v1\n{city}\n{leaf_hash.hex()}\n{moment(timestamp)}\n".encode()


def moment(at: datetime) -> str:
    """`2026-11-22T21:05:07.000123Z`: RFC 3339, in UTC, always with six digits."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def key_id(key: Ed25519PublicKey) -> str:
    """SHA-256 (hex) of the key's SubjectPublicKeyInfo, as RFC 9162 names logs."""
    return hashlib.sha256(key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).hexdigest()


def public_pem(key: Ed25519PublicKey) -> str:
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


def keys_of(pem: bytes) -> dict[str, Ed25519PublicKey]:
    """The public keys of a PEM file, which may hold several: today's and those before it.

    Raises:
        Unreadable: when there is none, or one of another kind.
    """
    found = {}
    for block in BLOCK.findall(pem):
        try:
            key = load_pem_public_key(block)
        except ValueError as fault:
            raise Unreadable("not a public key in PEM") from fault
        if not isinstance(key, Ed25519PublicKey):
            raise Unreadable("not an Ed25519 key")
        found[key_id(key)] = key
    if not found:
        raise Unreadable("no public key in PEM")
    return found


def signed_by(keys: Keys, name: str, signature: bytes, text: bytes) -> bool:
    """Whether the named key is among the keys and has signed the text."""
    if name not in keys:
        return False
    try:
        keys[name].verify(signature, text)
    except InvalidSignature:
        return False
    return True


def read_number(given: Mapping[str, Any], name: str) -> int:
    value = given.get(name)
    if type(value) is not int or not 0 <= value < MOST:
        raise Unreadable(f"{name} is not a number")
    return value


def read_hex(given: Mapping[str, Any], name: str, size: int) -> bytes:
    return hash_of(given.get(name), name, size)


def hash_of(value: Any, name: str, size: int = 32) -> bytes:
    """Bytes from lower-case hex of exactly this length."""
    if not isinstance(value, str) or not re.fullmatch(f"[0-9a-f]{{{2 * size}}}", value, re.ASCII):
        raise Unreadable(f"{name} is not {size} bytes in hex")
    return bytes.fromhex(value)


def read_id(given: Mapping[str, Any], name: str) -> UUID:
    try:
        return UUID(given.get(name) or "")
    except (ValueError, AttributeError, TypeError) as fault:
        raise Unreadable(f"{name} is not an id") from fault


def read_moment(given: Mapping[str, Any], name: str) -> datetime:
    try:
        at = datetime.fromisoformat(given.get(name) or "")
    except (ValueError, TypeError) as fault:
        raise Unreadable(f"{name} is not a time") from fault
    if at.tzinfo is None:
        raise Unreadable(f"{name} has no zone")
    return at
