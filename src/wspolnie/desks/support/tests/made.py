"""Questions for tests."""

from __future__ import annotations

from typing import Any

from tests.factories import Makers
from wspolnie.desks.support.actions.answering import assign
from wspolnie.desks.support.actions.asking import Asked, ask
from wspolnie.desks.support.models import Question
from wspolnie.desks.support.states import AskerSide
from wspolnie.parties.people.actions import register_person
from wspolnie.spaces.policy import Actor


def said(**others: Any) -> Asked:
    plain: dict[str, Any] = {
        "side": AskerSide.RESIDENT,
        "subject": "Sala na zebranie",
        "words": "Gdzie zarezerwować salę?",
        "sending": "a",
    }
    return Asked(**plain | others)


def somebody(email: str = "pyta@poczta.example") -> Actor:
    return Actor(person=register_person("Ewa Pytająca", email=email), capacity="self")


def given(make: Makers, asker: Actor, **others: Any) -> Question:
    """One that the clerk works on."""
    question, clerk = ask(make.city, said(**others), by=asker), make.clerk()
    assert clerk.person is not None
    assign(make.city, question, clerk.person, by=clerk)
    question.refresh_from_db()
    return question
