"""Secret codes that open a matter together with its number: kept by nobody, the same each time they are asked for."""

from __future__ import annotations

import hashlib
import hmac
import re
from typing import Final
from uuid import UUID

from django.conf import settings

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O, U, so that a code can be read aloud."""
CODE_LENGTH: Final = 12


def secret_code(what: str, key: UUID) -> str:
    """The secret of one thing of a kind (`what`): 60 bits, `K7QF-2M9X-4TZ0`.

    It is an HMAC of the id under the installation's key, so that nothing readable stands in the database and the
    same sending shows the same code again.
    """
    salt = hashlib.sha256(f"wspolnie.{what}-code:{settings.SECRET_KEY}".encode()).digest()
    number = int.from_bytes(hmac.digest(salt, key.bytes, "sha256"), "big")
    signs = [ALPHABET[(number >> (5 * place)) & 31] for place in range(CODE_LENGTH)]
    return "-".join("".join(signs[start : start + 4]) for start in range(0, CODE_LENGTH, 4))


def is_code(typed: str, what: str, key: UUID) -> bool:
    """Whether a typed code is the thing's; letters that look alike count as the same."""
    plain = re.sub(r"[\s-]", "", typed).upper().translate(str.maketrans("OIL", "011"))
    return hmac.compare_digest(plain.encode(errors="replace"), secret_code(what, key).replace("-", "").encode())
