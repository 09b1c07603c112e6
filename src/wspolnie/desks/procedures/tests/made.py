"""Procedures for tests."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.factories import Makers
from wspolnie.desks.procedures.actions.commenting import say
from wspolnie.desks.procedures.actions.keeping import move_procedure, write_procedure
from wspolnie.desks.procedures.models import Procedure, ProcedureComment
from wspolnie.desks.procedures.states import ProcedureState
from wspolnie.desks.procedures.words import Step, Written
from wspolnie.parties.people.actions import register_person
from wspolnie.spaces.policy import Actor

ROOM = Written(
    name="Jak poprosić o salę",
    purpose="Dla organizacji, które chcą się spotkać.",
    needed="Numer telefonu",
    steps=(Step("Organizacja", "Pisze do gospodarza."), Step("Gospodarz", "Odpowiada.", 3)),
)


def draft(make: Makers, **said: Any) -> Procedure:
    """One that the office alone sees."""
    return write_procedure(replace(ROOM, **said), by=make.clerk())


def published(make: Makers, **said: Any) -> Procedure:
    made = draft(make, **said)
    move_procedure(made, ProcedureState.PUBLISHED, by=make.clerk())
    made.refresh_from_db()
    return made


def withdrawn(make: Makers, **said: Any) -> Procedure:
    made = published(make, **said)
    move_procedure(made, ProcedureState.WITHDRAWN, reason="Jest nowa.", by=make.clerk())
    made.refresh_from_db()
    return made


def somebody(email: str = "pisze@poczta.example") -> Actor:
    return Actor(person=register_person("Ewa Pisząca", email=email), capacity="self")


def commented(make: Makers, one: Procedure, words: str = "Kto ma klucz?", by: Actor | None = None) -> ProcedureComment:
    return say(one, words, city=make.city, by=by or somebody())
