"""Verbs of posts and of those who hold them."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from wspolnie.desks.offices.acts import OfficeAct
from wspolnie.parties.offices.actions import appointments, posts
from wspolnie.parties.offices.actions.appointments import Mandate
from wspolnie.parties.offices.actions.posts import PostSaid
from wspolnie.parties.offices.models import Appointment, Office, Post
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Person
from wspolnie.spaces.policy import Actor, require


def make(office: Office, said: PostSaid, *, since: date, by: Actor) -> Post:
    """Raises NotAllowed, and Refused when the office is not there or has such a post."""
    by = _allowed(by, OfficeAct.EDIT)
    return posts.make_post(office, said, since=since, actor=by.person_id, capacity=by.capacity)


def change(post: Post, said: PostSaid, *, by: Actor) -> bool:
    """Whether anything changed. Raises NotAllowed, and Refused when the title is another post's."""
    by = _allowed(by, OfficeAct.EDIT)
    return posts.change_post(post, said, actor=by.person_id, capacity=by.capacity)


def end(post: Post, *, until: date, by: Actor) -> None:
    """Raises NotAllowed, and Refused when somebody holds it after that day."""
    by = _allowed(by, OfficeAct.EDIT)
    posts.end_post(post, until=until, actor=by.person_id, capacity=by.capacity)


def appoint(
    post: Post, whom: Person | str, mandate: Mandate, *, since: date, until: date | None, by: Actor
) -> Appointment:
    """Somebody holds the post: a person whom the city knows, or a name that is registered with it.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when the post is not there on those days, or the person holds it already.
    """
    by = _allowed(by, OfficeAct.APPOINT)
    with transaction.atomic():
        person = whom if isinstance(whom, Person) else register_person(whom, actor=by.person_id)
        return appointments.appoint(
            post, person, mandate, since=since, until=until, actor=by.person_id, capacity=by.capacity
        )


def dismiss(appointment: Appointment, *, until: date, by: Actor) -> None:
    """Raises NotAllowed, and Refused when the appointment has ended."""
    by = _allowed(by, OfficeAct.APPOINT)
    appointments.end_appointment(appointment, until=until, actor=by.person_id, capacity=by.capacity)


def show_name(appointment: Appointment, *, name_public: bool, by: Actor) -> bool:
    """Whether anything changed. Raises NotAllowed, and Refused when the person's data were erased."""
    by = _allowed(by, OfficeAct.APPOINT)
    return appointments.show_name(appointment, name_public=name_public, actor=by.person_id, capacity=by.capacity)


def _allowed(by: Actor, act: OfficeAct) -> Actor:
    require(by, act)
    return by.doing(act)
