"""Verbs of roles: somebody becomes something in a space, stops being it, or leaves the office altogether."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.foundation.db.clashes import refusing
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import SYSTEM, record
from wspolnie.foundation.modules import Act, Refused
from wspolnie.parties.offices.models import Office
from wspolnie.parties.organisations.models import Organisation
from wspolnie.parties.people.actions import end_sessions
from wspolnie.parties.people.models import Person
from wspolnie.spaces.actions.deputies import end_all_deputyships
from wspolnie.spaces.acts import SpaceAct
from wspolnie.spaces.facts import PersonLetGo, RoleEnded, RoleGiven
from wspolnie.spaces.kinds import KINDS, Role, Side, SpaceKind
from wspolnie.spaces.models import Membership, Space
from wspolnie.spaces.policy import Actor, require


def give_role(
    person: Person,
    role: Role,
    *,
    space: Space,
    since: date,
    until: date | None = None,
    office: Office | None = None,
    organisation: Organisation | None = None,
    side: Side | None = None,
    act: Act = SpaceAct.GIVE_ROLE,
    by: Actor,
) -> Membership:
    """A person becomes something in a space, from a day on, both days included. `act` is the right that is asked for:
    of the room whose space it is, where that room gives its own roles.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when spaces of this kind have no such role, or the person holds it at that time already.
    """
    if by.capacity != SYSTEM:  # the installation itself gives the first roles
        require(by, act, space.pk)
    if role not in KINDS[SpaceKind(space.kind)].roles:
        raise Refused(_("There is no such role here."))
    if until is not None and until < since:
        raise Refused(_("The last day must not come before the first."))
    membership = Membership(
        space=space,
        person=person,
        role=role,
        office=office,
        organisation=organisation,
        side=side or "",
        since=since,
        until=until,
    )
    with transaction.atomic():
        with refusing("membership_no_overlap", _("This person holds the role at that time already.")):
            membership.save(force_insert=True)
        record(
            RoleGiven(
                role=role,
                since=since.isoformat(),
                until=until.isoformat() if until else "",
                office=office.name if office else "",
                organisation=organisation.name if organisation else "",
                person=person.name,
            ),
            subject=person.pk,
            space=space.pk,
            actor=by.person_id,
            capacity=by.capacity,
        )
    return membership


def end_role(membership: Membership, *, act: Act = SpaceAct.GIVE_ROLE, by: Actor) -> None:
    """A role is taken away and holds no more from this moment; that it was held stays. `act` as in `give_role`.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it has ended, or the city would be left without an administrator.
    """
    require(by, act, membership.space_id)
    with transaction.atomic():
        _end([membership], by=by)


def let_go(person: Person, *, by: Actor) -> int:
    """Somebody leaves: every role, deputyship and session ends now; returns how many roles.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when the city would be left without an administrator.
    """
    require(by, SpaceAct.GIVE_ROLE)
    with transaction.atomic():
        held = list(Membership.objects.standing(timezone.localdate(instant())).filter(person=person))
        _end(held, by=by)
        end_all_deputyships(person, by=by)
        if person.account_id is not None:
            end_sessions(person.account_id)
        record(
            PersonLetGo(roles=len(held), person=person.name),
            subject=person.pk,
            actor=by.person_id,
            capacity=by.capacity,
        )
    return len(held)


def _end(memberships: list[Membership], *, by: Actor) -> None:
    now = instant()
    ended = {membership.pk for membership in memberships}
    rows = list(
        Membership.objects.select_for_update(of=("self",)).select_related("person", "space").filter(pk__in=ended)
    )
    if any(row.ended_at is not None for row in rows):
        raise Refused(_("This role has ended already."))
    if any(row.role == Role.ADMINISTRATOR and row.space.kind == SpaceKind.CITY for row in rows):
        _keep_an_administrator(ended, timezone.localdate(now))
    Membership.objects.filter(pk__in=ended).update(ended_at=now)
    for row in rows:
        record(
            RoleEnded(role=row.role, since=row.since.isoformat(), at=now, person=row.person.name),
            subject=row.person_id,
            space=row.space_id,
            actor=by.person_id,
            capacity=by.capacity,
        )


def _keep_an_administrator(ended: set[UUID], today: date) -> None:
    """Two administrators who take each other's role away at once wait for one another here."""
    others = Membership.objects.on(today).filter(role=Role.ADMINISTRATOR, space__kind=SpaceKind.CITY)
    standing = set(others.select_for_update(of=("self",)).order_by("pk").values_list("pk", flat=True))
    if not standing - ended:
        raise Refused(_("The city needs an administrator: give somebody else the role first."))
