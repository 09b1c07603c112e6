"""What the court register said of a city's organisation."""

from __future__ import annotations

from tests.factories import Makers
from tests.krs import extract, register_at
from wspolnie.parties.organisations.models import Organisation
from wspolnie.services.registers.actions import ask_register


def entry_of(make: Makers, organisation: Organisation, word: str) -> None:
    """It says another seat."""
    with register_at({organisation.krs: extract(organisation.krs, nazwa=f"KLUB {word}", miejscowosc=f"Miasto {word}")}):
        ask_register(organisation, by=make.clerk())
