"""Verbs of seats: somebody sits in a body from a day on, and no more."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.bodies.acts import BodyAct
from wspolnie.desks.bodies.facts import SeatEnded, SeatGiven
from wspolnie.desks.bodies.models import Body, Seat
from wspolnie.desks.bodies.states import ROLES, BodyState, SeatTitle
from wspolnie.desks.bodies.words import Seating
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Fact, Refused
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Person
from wspolnie.spaces.actions import end_role, give_role
from wspolnie.spaces.kinds import Role, Side
from wspolnie.spaces.models import Membership
from wspolnie.spaces.policy import Actor, require


def give_seat(body: Body, said: Seating, *, by: Actor) -> Seat:
    """Somebody sits in the body from a day on. A person with an address gets the role of the seat in the body's space.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when the body was dissolved; when the side says one thing and the organisation another; when who
            moderates or runs the secretariat has no address; when the person has that role there at that time already.
    """
    require(by, BodyAct.SEAT, body.pk)
    _check(said)
    with transaction.atomic():
        held = Body.objects.select_for_update(of=("self",)).select_related("space").get(pk=body.pk)
        if held.state == BodyState.DISSOLVED:
            raise Refused(_("This body was dissolved."))
        if _is_taken(held, said):
            raise Refused(_("This organisation or office has this seat at that time already."))
        person = _person(said, by)
        made = Seat(
            body=held,
            side=said.side,
            title=said.title,
            organisation=said.organisation,
            office=said.office,
            person=person,
            membership=_membership(held, said, person, by) if person else None,
            is_named=said.is_named and person is not None,
            decides=said.decides,
            basis=said.basis,
            since=said.since,
            until=said.until,
            given_at=instant(),
        )
        made.save(force_insert=True)
        fact = SeatGiven(
            body=held.space.name,
            title=said.title,
            side=said.side,
            whom=whom_told(made),
            basis=said.basis,
            since=said.since.isoformat(),
            until=said.until.isoformat() if said.until else "",
        )
        _told(made, fact, by)
    return made


def end_seat(seat: Seat, until: date, *, by: Actor) -> None:
    """A seat ends with a day that has come; the role that it gave ends now.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it ended before, or the day is before its first or has not come.
    """
    require(by, BodyAct.SEAT, seat.body_id)
    today = timezone.localdate(instant())
    with transaction.atomic():
        rows = Seat.objects.select_for_update(of=("self",)).select_related(
            "body__space", "organisation", "office", "membership"
        )
        held = rows.get(pk=seat.pk)
        if held.until is not None and held.until <= min(until, today):
            raise Refused(_("This seat has ended already."))
        if until < held.since:
            raise Refused(_("The last day must not come before the first."))
        if until > today:
            raise Refused(_("This day has not come yet. A later end is written when the seat is given."))
        Seat.objects.filter(pk=held.pk).update(until=until)
        if held.membership is not None and held.membership.ended_at is None:
            end_role(held.membership, act=BodyAct.SEAT, by=by)
        fact = SeatEnded(
            body=held.body.space.name,
            title=held.title,
            side=held.side,
            whom=whom_told(held),
            until=until.isoformat(),
        )
        _told(held, fact, by)


def whom_told(seat: Seat) -> str:
    """For whom somebody sits there; never the person."""
    if seat.organisation is not None:
        return str(seat.organisation.name)
    return str(seat.office.name) if seat.office is not None else ""


def _check(said: Seating) -> None:
    if said.until is not None and said.until < said.since:
        raise Refused(_("The last day must not come before the first."))
    if (said.side is Side.ORGANISATION) != (said.organisation is not None):
        raise Refused(_("Choose the organisation for the side of organisations, and for no other."))
    if said.office is not None and said.side is not Side.OFFICE:
        raise Refused(_("An office sits on the side of the city."))
    if ROLES[said.title] is not Role.MEMBER and not said.email:
        raise Refused(_("Give the name and the e-mail: whoever moderates or runs the secretariat signs in."))
    if said.email and not said.name:
        raise Refused(_("Give the name as well."))


def _is_taken(body: Body, said: Seating) -> bool:
    """Whether the same organisation or office has a seat of this kind then; others may have several."""
    if said.organisation is None and said.office is None:
        return False
    rows = Seat.objects.filter(body=body, title=said.title, organisation=said.organisation, office=said.office)
    if said.title is not SeatTitle.MEMBER and said.email:
        rows = rows.filter(person__account__email=said.email.lower())
    elif said.organisation is None:
        return False  # several people of one office sit there
    return any(
        (one.until is None or one.until >= said.since) and (said.until is None or one.since <= said.until)
        for one in rows
    )


def _person(said: Seating, by: Actor) -> Person | None:
    if not said.email:
        return None
    known: Person | None = Person.objects.filter(account__email=said.email.lower()).first()
    return known or register_person(said.name, email=said.email, actor=by.person_id)


def _membership(body: Body, said: Seating, person: Person, by: Actor) -> Membership:
    return give_role(
        person,
        ROLES[said.title],
        space=body.space,
        since=said.since,
        until=said.until,
        office=said.office,
        organisation=said.organisation,
        side=said.side,
        act=BodyAct.SEAT,
        by=by,
    )


def _told(seat: Seat, fact: Fact, by: Actor) -> None:
    record(fact, subject=seat.pk, space=seat.body_id, actor=by.person_id, capacity=by.capacity)
