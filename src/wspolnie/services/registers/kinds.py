"""Public registers, and what is compared."""

from __future__ import annotations

import enum
from typing import Final


class Register(enum.StrEnum):
    """A public register that can be asked."""

    COURT = "court"
    REGON = "regon"


LIMITS: Final = {
    "name": 300,
    "legal_form": 120,
    "krs": 10,
    "nip": 10,
    "regon": 14,
    "seat": 120,
    "email": 200,
    "www": 300,
}
"""What is compared, called as in the city's register, and how many signs are kept of it."""
NUMBER: Final = {Register.COURT: "krs", Register.REGON: "nip"}
"""By which number of an organisation a register is asked."""
