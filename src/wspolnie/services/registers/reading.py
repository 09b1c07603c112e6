"""What differs between a public register and the city's, and how far asking about all has come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from wspolnie.foundation.text.letters import fold
from wspolnie.parties.organisations.models import Organisation, OrganisationQuerySet
from wspolnie.services.registers.kinds import LIMITS, NUMBER, Register
from wspolnie.services.registers.models import RegisterEntry, RegisterRound


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that a register says otherwise."""

    field: str
    ours: str
    theirs: str


def differences(entry: RegisterEntry, organisation: Organisation) -> Sequence[Difference]:
    """Fields that both say and say otherwise, and those that only the public register says. Capitals, accents and
    spaces make no difference in names and places."""
    found = []
    for name in LIMITS:
        ours, theirs = getattr(organisation, name), getattr(entry, name)
        if theirs and _plain(name, ours) != _plain(name, theirs):
            found.append(Difference(name, ours, theirs))
    return found


def _plain(name: str, value: str) -> str:
    if name == "www":
        return value.lower().removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
    return " ".join(fold(value).replace('"', " ").replace("„", " ").replace("”", " ").split())


def to_ask(register: Register, after: UUID | None = None) -> OrganisationQuerySet:
    """Organisations that have the number by which a register is asked, in the order of a round."""
    found = Organisation.objects.filter(merged_into__isnull=True).exclude(**{NUMBER[register]: ""}).order_by("pk")
    return found if after is None else found.filter(pk__gt=after)


def last_round(register: Register) -> RegisterRound | None:
    """The round that goes on, was stopped, or was the last one to end."""
    found: RegisterRound | None = RegisterRound.objects.filter(register=register).order_by("-started_at").first()
    return found
