"""What the court register said of a city's organisation, and asking about all of them."""

from __future__ import annotations

from typing import Final

from tests.factories import Makers
from tests.krs import extract, register_at
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.services.registers.actions import ask_register, start_round
from wspolnie.services.registers.kinds import Register

KRS: Final = "0009700123"


def entry_of(make: Makers, word: str) -> None:
    """It says another name and another seat."""
    one = register_organisation(Particulars(name=f"Klub Zapisany {word}", krs=KRS))
    with register_at({KRS: extract(KRS, nazwa=f"KLUB {word}", miejscowosc=f"Miasto {word}")}):
        ask_register(one, by=make.clerk())
    with register_at({}):
        start_round(Register.COURT, by=make.clerk())
