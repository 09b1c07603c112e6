"""How consultations and remarks are called: `WRO/2026/KON-3` and `WRO/2026/KON-3/U-0042`, and the code to a remark."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.core.signing import BadSignature, Signer

from wspolnie.foundation.numbers.codes import is_code, secret_code

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
    """The secret that opens a remark together with its number."""
    return secret_code("remark", remark_id)


def same_code(typed: str, remark_id: UUID) -> bool:
    """Whether a typed code is the remark's."""
    return is_code(typed, "remark", remark_id)


_invitations: Final = Signer(sep="~", salt="wspolnie.invitation")


def invitation_code(invitation_id: UUID) -> str:
    """The end of the address in an invitation's letter."""
    return _invitations.sign(invitation_id.hex)


def invitation_of(code: str) -> UUID | None:
    """What such an address is about; None when it was not made here."""
    try:
        return UUID(hex=_invitations.unsign(code))
    except (BadSignature, ValueError):
        return None
