"""Records of other rooms that figures count, for tests."""

from __future__ import annotations

from datetime import datetime

from wspolnie.desks.profiles.actions.resources import Offer, add_resource
from wspolnie.desks.profiles.states import ResourceKind
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.policy import Actor


def club(name: str) -> Organisation:
    return register_organisation(Particulars(name=name))


def shared(one: Organisation, what: str, at: datetime, by: Actor) -> None:
    """The organisation began to share something at an instant."""
    with taken_at(at):
        add_resource(one, Offer(kind=ResourceKind.ROOM, name=what), by=by)
