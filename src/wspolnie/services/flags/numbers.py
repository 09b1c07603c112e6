"""How a reported text is called: `WRO/2026/ZT-0007`, and the code with which the reporter sees the decision."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.numbers.codes import is_code, secret_code
from wspolnie.services.flags.models import Flag

NUMBER: Final = re.compile(r"^\s*([A-Z]{2,8})\s*/\s*(\d{4})\s*/\s*ZT\s*-\s*(\d{1,9})\s*$", re.I | re.A)


@dataclass(frozen=True, slots=True)
class FlagNumber:
    """The number of a flag taken apart."""

    city: str
    year: int
    number: int

    @classmethod
    def parse(cls, text: str) -> FlagNumber | None:
        """The number that somebody typed, with any spaces and in any case; None when it is none."""
        match = NUMBER.match(text)
        return cls(match[1].upper(), int(match[2]), int(match[3])) if match else None

    def __str__(self) -> str:
        return f"{self.city}/{self.year}/ZT-{self.number:04d}"


def flag_code(flag_id: UUID) -> str:
    """The secret that opens a flag together with its number."""
    return secret_code("flag", flag_id)


def same_code(typed: str, flag_id: UUID) -> bool:
    """Whether a typed code is the flag's."""
    return is_code(typed, "flag", flag_id)


def code_of(city: City, flag: Flag) -> str:
    """What a flag is called in full."""
    return str(FlagNumber(city.code, flag.year, flag.number))
