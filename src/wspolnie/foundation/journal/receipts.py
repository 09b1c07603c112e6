"""Receipts: one line of the journal in its author's hands, with a signed promise, later with a proof. Checked without a
database; the format is told in `docs/dev/journal.md`."""

from __future__ import annotations

import enum
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from wspolnie.foundation.journal.heads import (
    Head,
    Keys,
    Unreadable,
    hash_of,
    moment,
    promise_text,
    read_hex,
    read_id,
    read_moment,
    read_number,
    signed_by,
)
from wspolnie.foundation.journal.leaves import record_hash
from wspolnie.foundation.journal.merkle import proves_inclusion


def _(text: str) -> str:
    """Marks a gettext id; Django's own marker reads the settings, which `verify` does without."""
    return text


FORMAT: Final = "wspolnie-receipt"
LARGEST: Final = 1 << 20
"""Bytes of a receipt; a true one has a few thousand."""


class Outcome(enum.IntEnum):
    """What a check came to; the numbers are the exit codes of `./wspolnie verify`."""

    PROVEN = 0
    FALSE = 1
    UNREADABLE = 2
    PROMISED = 3


@dataclass(frozen=True, slots=True)
class Verdict:
    """An outcome and why, as a gettext id; `record` and `head` as far as they were read."""

    outcome: Outcome
    reason: str
    record: Mapping[str, Any] | None = None
    head: Head | None = None


PROVEN: Final = _("The entry stands in the journal that the city signed.")
PROMISED: Final = _("The signature is right, but the entry is only promised: no signed state holds it yet.")
NO_LEAF: Final = _("The entry in the receipt was changed: its hash is another one.")
NO_PROMISE: Final = _("The promise was not signed by this key, or was changed.")
NO_HEAD: Final = _("The state of the journal was not signed by this key, or was changed.")
NO_PATH: Final = _("The proof does not lead from the entry to the signed state of the journal.")
NO_CITY: Final = _("The entry, the promise and the signed state are not of one city.")
NO_RECEIPT: Final = _("This is not a receipt of Wspólnie.")


def receipt(
    record: Mapping[str, Any],
    salts: Mapping[str, bytes],
    promise: tuple[datetime, str, bytes],
    proof: tuple[int, Sequence[bytes], Head] | None,
) -> dict[str, Any]:
    """A receipt as JSON types. `salts` open the author's own commitments; `promise` is (time, key's id, signature),
    `proof` (index of the leaf, path, head)."""
    at, key, signature = promise
    told: dict[str, Any] = {
        "format": FORMAT,
        "v": 1,
        "leaf": dict(record),
        "leaf_hash": record_hash(record).hex(),
        "salts": {name: salt.hex() for name, salt in sorted(salts.items())},
        "promise": {"timestamp": moment(at), "key_id": key, "signature": signature.hex()},
        "proof": None,
    }
    if proof is not None:
        index, path, head = proof
        told["proof"] = {
            "leaf_index": index,
            "inclusion_path": [step.hex() for step in path],
            "head": head.as_json(),
        }
    return told


def check_text(text: bytes | str, keys: Keys) -> Verdict:
    """The verdict on a receipt as a file or a form brings it; never raises."""
    try:
        given = json.loads(text) if len(text) <= LARGEST else None
    except (ValueError, RecursionError):
        given = None
    try:
        return check(given, keys)
    except Unreadable:
        return Verdict(Outcome.UNREADABLE, NO_RECEIPT)


def check(given: Any, keys: Keys) -> Verdict:
    """Recompute the leaf, then look at the promise and, when there is one, at the proof and its head.

    Raises:
        Unreadable: when it is not a receipt.
    """
    if not isinstance(given, dict) or given.get("format") != FORMAT or given.get("v") != 1:
        raise Unreadable("not a receipt")
    record, promise, proof = given.get("leaf"), given.get("promise"), given.get("proof")
    if not isinstance(record, dict) or not isinstance(promise, dict):
        raise Unreadable("a receipt without its leaf or its promise")
    leaf, city = read_hex(given, "leaf_hash", 32), read_id(record, "city")
    try:
        right = record_hash(record) == leaf
    except (ValueError, RecursionError) as fault:
        raise Unreadable("the leaf has no canonical form") from fault
    text = promise_text(city, leaf, read_moment(promise, "timestamp"))
    signature, key = read_hex(promise, "signature", 64), read_hex(promise, "key_id", 32).hex()
    if not right:
        return Verdict(Outcome.FALSE, NO_LEAF, record)
    if not signed_by(keys, key, signature, text):
        return Verdict(Outcome.FALSE, NO_PROMISE, record)
    if proof is None:
        return Verdict(Outcome.PROMISED, PROMISED, record)
    if not isinstance(proof, dict) or not isinstance(proof.get("inclusion_path"), list):
        raise Unreadable("not a proof")
    head = Head.of_json(proof.get("head"))
    path = [hash_of(step, "inclusion_path") for step in proof["inclusion_path"]]
    index = read_number(proof, "leaf_index")
    if not head.proven_by(keys):
        return Verdict(Outcome.FALSE, NO_HEAD, record, head)
    if head.city != city:
        return Verdict(Outcome.FALSE, NO_CITY, record, head)
    if not proves_inclusion(leaf_hash=leaf, leaf=index, size=head.tree_size, path=path, root=head.root_hash):
        return Verdict(Outcome.FALSE, NO_PATH, record, head)
    return Verdict(Outcome.PROVEN, PROVEN, record, head)
