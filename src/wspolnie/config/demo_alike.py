"""Organisations of the demo that stand in the register twice, as files of the past left them."""

from __future__ import annotations

from typing import Final

from wspolnie.desks.organisations.actions.editing import enter
from wspolnie.parties.organisations.actions.register import Particulars
from wspolnie.parties.organisations.models import Organisation
from wspolnie.services.mergers.actions.merging import merge
from wspolnie.spaces.policy import Actor

TWICE: Final = (
    Particulars(name="Głośna Kładka", www="kladka.example"),
    Particulars(name="Stow. Sąsiedzi z Hub", email="biuro@sasiedzi.example"),
    Particulars(name="TOWARZYSTWO ZIELONY BALKON"),
)
"""They wait for a clerk."""
MERGED: Final = ("0009100055", "Chór Tacet")
"""A merger that can be undone: the KRS number of the one that stays, and the short name of the other."""


def enter_twice(clerk: Actor) -> None:
    """Pairs that a clerk decides, and one that was merged."""
    for said in TWICE:
        enter(said, by=clerk)
    number, name = MERGED
    merge(Organisation.objects.get(krs=number), enter(Particulars(name=name), by=clerk), by=clerk)
