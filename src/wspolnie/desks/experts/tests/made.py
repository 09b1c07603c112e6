"""People who know, for tests."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from tests.factories import Makers
from wspolnie.desks.experts.actions.calling import Inviting, call_expert
from wspolnie.desks.experts.actions.listing import Known, list_oneself
from wspolnie.desks.experts.models import Expert, ExpertCall
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.parties.people.actions import register_person
from wspolnie.spaces.policy import Actor


def person(name: str = "Ola Próbna") -> Actor:
    made = register_person(name, email=f"{name.split()[0].lower()}@wie.example")
    return Actor(person=made, capacity="self")


def listed(by: Actor, topics: str = "dostępność imprez", **more: Any) -> Expert:
    return list_oneself(Known(topics=topics, **more), by=by)


def inviting(matter: str = "Program na 2027", **more: Any) -> Inviting:
    return Inviting(**{"matter": matter, "words": "Przeczytasz?", "due_at": instant() + timedelta(days=7), **more})


def called(make: Makers, expert: Expert, matter: str = "Program na 2027") -> ExpertCall:
    return call_expert(expert, inviting(matter), by=make.clerk())
