"""A city's help desk, with everything that belongs to one."""

from __future__ import annotations

from tests.factories import Makers
from wspolnie.desks.support.actions.answering import answer, assign, note
from wspolnie.desks.support.actions.asking import Asked, ask
from wspolnie.desks.support.actions.frequent import publish_frequent
from wspolnie.desks.support.states import AskerSide
from wspolnie.parties.people.models import Person
from wspolnie.spaces.policy import NOBODY, Actor


def question_of(make: Makers, word: str, person: Person) -> None:
    """One that was answered, one that somebody without an account has not confirmed, and a frequent one."""
    by, words = make.clerk(), f"Pytam o {word}."
    told = Asked(side=AskerSide.GROUP, name=f"Grupa {word}", subject=f"Sprawa {word}", words=words, sending=word)
    asked = ask(make.city, told, by=Actor(person=person, capacity="self"))
    assert by.person is not None
    assign(make.city, asked, by.person, by=by)
    note(make.city, asked, f"Notatka: {word}.", by=by)
    answer(make.city, asked, f"Odpowiadamy: {word}.", by=by)
    other = f"pyta-{word.lower()}@poczta.example"
    told = Asked(side=AskerSide.RESIDENT, subject=f"Inna {word}", words=words, sending=f"{word}2", contact=other)
    ask(make.city, told, by=NOBODY)
    publish_frequent(f"Co to jest {word}?", f"To jest {word}.", None, by=by)
