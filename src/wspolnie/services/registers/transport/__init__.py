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
    require_set_up(register)
    return ASK[register](number)


def require_set_up(register: Register) -> None:
    """
    Raises:
        Refused: when this installation cannot ask the register.
    """
    if register not in set_up():
        court_says = _("This installation does not ask the court register: its administrator has not set it up.")
        regon_says = _("This installation does not ask the REGON register: its administrator has not set it up.")
        raise Refused(court_says if register is Register.COURT else regon_says)


def set_up() -> list[Register]:
    """Registers that this installation can ask."""
    web = ("https://", "http://")
    able = {
        Register.COURT: settings.KRS_URL.startswith(web),
        Register.REGON: settings.REGON_URL.startswith(web) and bool(settings.REGON_KEY),
    }
    return [register for register in Register if able[register]]
