"""How consultations and remarks are called: `WRO/2026/KON-3` and `WRO/2026/KON-3/U-0042`, and the code to a remark."""

from __future__ import annotations

import hashlib
import hmac
import re
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.conf import settings

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O, U, so that a code can be read aloud."""
CODE_LENGTH: Final = 12
NUMBER: Final = re.compile(
    r"^\s*([A-Z]{2,8})\s*/\s*(\d{4})\s*/\s*KON\s*-\s*(\d{1,9})\s*/\s*U\s*-\s*(\d{1,9})\s*$", re.I | re.A
)


@dataclass(frozen=True, slots=True)
class RemarkNumber:
    """A remark's number taken apart."""

    city: str
    year: int
    consultation: int
    remark: int

    @classmethod
    def parse(cls, text: str) -> RemarkNumber | None:
        """The number that somebody typed, with any spaces and in any case; None when it is none."""
        match = NUMBER.match(text)
        if match is None:
            return None
        city, year, consultation, remark = match.groups()
        return cls(city.upper(), int(year), int(consultation), int(remark))

    def __str__(self) -> str:
        return f"{self.city}/{self.year}/KON-{self.consultation}/U-{self.remark:04d}"


def remark_code(remark_id: UUID) -> str:
    """The secret that opens a remark together with its number: 60 bits, `K7QF-2M9X-4TZ0`.

    It is an HMAC of the id under the installation's key, so that nothing readable stands in the database and the
    same sending shows the same code again.
    """
    key = hashlib.sha256(b"wspolnie.remark-code:" + settings.SECRET_KEY.encode()).digest()
    number = int.from_bytes(hmac.digest(key, remark_id.bytes, "sha256"), "big")
    signs = [ALPHABET[(number >> (5 * place)) & 31] for place in range(CODE_LENGTH)]
    return "-".join("".join(signs[start : start + 4]) for start in range(0, CODE_LENGTH, 4))


def same_code(typed: str, remark_id: UUID) -> bool:
    """Whether a typed code is the remark's; letters that look alike count as the same."""
    plain = re.sub(r"[\s-]", "", typed).upper().translate(str.maketrans("OIL", "011"))
    return hmac.compare_digest(plain.encode(errors="replace"), remark_code(remark_id).replace("-", "").encode())
