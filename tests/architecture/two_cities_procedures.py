"""A procedure of a city, with its word in every text and in a comment with an answer."""

from __future__ import annotations

from tests.factories import Makers
from wspolnie.desks.procedures.actions.commenting import answer, say
from wspolnie.desks.procedures.actions.keeping import move_procedure, write_procedure
from wspolnie.desks.procedures.models import Procedure, ProcedureComment
from wspolnie.desks.procedures.states import ProcedureState
from wspolnie.desks.procedures.words import Step, Written
from wspolnie.parties.people.models import Person
from wspolnie.spaces.policy import Actor


def procedure_of(make: Makers, word: str, author: Person) -> tuple[Procedure, ProcedureComment]:
    """One that everybody reads."""
    clerk = make.clerk()
    steps = (Step(f"Organizacja {word}", f"Wysyła wniosek {word}.", 3),)
    said = Written(
        name=f"Procedura {word}", purpose=f"Dla {word}.", needed=f"Konto {word}.", basis=f"Uchwała {word}.", steps=steps
    )
    made = write_procedure(said, by=clerk)
    move_procedure(made, ProcedureState.PUBLISHED, by=clerk)
    made.refresh_from_db()
    comment = say(made, f"Nie wiem, czym jest {word}.", city=make.city, by=Actor(person=author, capacity="self"))
    answer(comment, f"Dopiszemy, czym jest {word}.", by=clerk)
    return made, comment
