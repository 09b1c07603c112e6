"""Organisations of a city that stood twice in its register, or seemed to."""

from __future__ import annotations

from tests.factories import Makers
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.parties.organisations.actions.federations import join_federation
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.services.mergers.actions.deciding import say_different
from wspolnie.services.mergers.actions.merging import merge


def mergers_of(make: Makers, word: str) -> None:
    """One was merged with what it belonged to, another pair is not the same."""
    names = (f"Klub Podobny {word}", f"KS Podobny {word}", f"Związek Podobny {word}")
    kept, merged, union = (register_organisation(Particulars(name=name)) for name in names)
    join_federation(merged, union, since=instant().date())
    merge(kept, merged, by=make.clerk())
    say_different(kept, union, by=make.clerk())
