"""Somebody of a city who knows something, and what they were invited to."""

from __future__ import annotations

from datetime import timedelta

from tests.factories import Makers
from wspolnie.desks.experts.actions.calling import Inviting, answer_call, call_expert
from wspolnie.desks.experts.actions.listing import Known, list_oneself
from wspolnie.desks.experts.states import CallState
from wspolnie.foundation.cities.models import Theme
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.parties.people.models import Person
from wspolnie.spaces.policy import Actor


def expert_of(make: Makers, word: str, person: Person) -> None:
    """A person says what they know to everybody, is invited, answers."""
    by = Actor(person=person, capacity="self")
    said = Known(
        topics=f"czym jest {word}",
        about=f"Bo {word} to moja praca.",
        themes=list(Theme.objects.all()[:1]),
        everybody=True,
    )
    expert = list_oneself(said, by=by)
    due = instant() + timedelta(days=7)
    call = call_expert(expert, Inviting(matter=f"Sprawa {word}", words=f"Co z {word}?", due_at=due), by=make.clerk())
    answer_call(call, CallState.ACCEPTED, f"Przyjdę na {word}.", by=by)
