"""Asking public registers over the network: one way out, and what each register says of an organisation."""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Refused
from wspolnie.services.registers.kinds import Register
from wspolnie.services.registers.transport import court, regon

ASK: Final = {Register.COURT: court.ask, Register.REGON: regon.ask}


def ask(register: Register, number: str) -> dict[str, str] | None:
    """What a register says of a number, by the names of `FIELDS`; None when it does not know the number.

    Raises:
        Refused: when the register is not set up, does not answer in time, or answers otherwise than it should.
    """
    if not number:
        raise Refused(_("Write down the number first: the register is asked by it."))
    return ASK[register](number)


def set_up() -> list[Register]:
    """Registers that this installation can ask."""
    able = {Register.COURT: settings.KRS_URL, Register.REGON: settings.REGON_URL and settings.REGON_KEY}
    return [register for register in Register if able[register]]
