"""Verbs of those who keep bodies: one is entered, described, shown to everybody, dissolved."""

from __future__ import annotations

import hashlib
from typing import Final

from django.db import transaction
from django.db.models import F, Q
from django.db.models.functions import Greatest
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.bodies.acts import BodyAct
from wspolnie.desks.bodies.facts import BodyDescribed, BodyDissolved, BodyEntered
from wspolnie.desks.bodies.models import Body, BodyRule, Seat
from wspolnie.desks.bodies.reading import kinds_of, told_of
from wspolnie.desks.bodies.states import BODY_MOVES, BodyState
from wspolnie.desks.bodies.words import Told
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Fact, Refused
from wspolnie.foundation.text.slugs import first_free, slug_base
from wspolnie.services.search.actions.entries import index_entry
from wspolnie.spaces.actions import close_space, end_role, open_space, publish_space, rename_body
from wspolnie.spaces.kinds import SpaceKind
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor, require

RESERVED: Final = frozenset({"nowa"})
"""Words that stand in other addresses below `/grupy/`."""
HIGHEST: Final = 12
"""How many bodies may stand above one another."""


def enter_body(said: Told, *, by: Actor) -> Body:
    """A body that only the office sees until it is shown.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when the city has no such kind, the days do not follow one another, or the body above is not there.
    """
    require(by, BodyAct.KEEP)
    base = slug_base(said.name, longest=80, otherwise="grupa")
    with transaction.atomic():
        parent = _checked(said, None)
        taken = set(Space.objects.filter(slug__startswith=base).values_list("slug", flat=True)) | RESERVED
        space = open_space(SpaceKind.BODY, slug=first_free(base, taken), name=said.name, purpose=said.purpose, by=by)
        made = Body(space=space, kind=said.kind, parent=parent, **_plain(said))
        made.save(force_insert=True)
        _write_rules(made, said)
        _told(made, BodyEntered(name=said.name, kind=said.kind), by)
    return made


def describe_body(body: Body, said: Told, *, by: Actor) -> bool:
    """Say of a body something else; its address stays. False when nothing changed.

    Raises:
        NotAllowed: when `by` may not.
        Refused: as `enter_body`; also of one that was dissolved.
    """
    require(by, BodyAct.KEEP, body.pk)
    with transaction.atomic():
        held = _held(body)
        if held.state == BodyState.DISSOLVED:
            raise Refused(_("This body was dissolved."))
        if told_of(held) == said:
            return False
        parent = _checked(said, held)
        Body.objects.filter(pk=held.pk).update(kind=said.kind, parent=parent, **_plain(said))
        rename_body(held.space, said.name, said.purpose)
        BodyRule.objects.filter(body=held).delete()
        _write_rules(held, said)
        digest = hashlib.sha256(repr(said).encode()).hexdigest()
        _told(held, BodyDescribed(name=said.name, sha256=digest), by)
        if held.state == BodyState.WORKING and held.space.front_id is not None:
            index_entry(held.space.front_id)
    return True


def show_body(body: Body, *, by: Actor) -> None:
    """Everybody reads of it from now on.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it is shown already.
    """
    require(by, BodyAct.KEEP, body.pk)
    with transaction.atomic():
        held = _moved(body, BodyState.WORKING)
        Body.objects.filter(pk=held.pk).update(state=BodyState.WORKING)
        publish_space(held.space, by=by)


def dissolve_body(body: Body, reason: str, *, by: Actor) -> None:
    """It works no more: its seats and the roles that they gave end. Its page, meetings and composition stay readable.

    Raises:
        NotAllowed: when `by` may not.
        Refused: without a reason, or when it is not at work.
    """
    require(by, BodyAct.KEEP, body.pk)
    if not reason.strip():
        raise Refused(_("Say why it is dissolved: everybody will read it."))
    with transaction.atomic():
        held = _moved(body, BodyState.DISSOLVED)
        Body.objects.filter(pk=held.pk).update(state=BodyState.DISSOLVED, reason=reason.strip())
        close_space(held.space)
        _end_seats(held, by)
        _told(held, BodyDissolved(name=held.space.name, reason=reason.strip()), by)


def _end_seats(body: Body, by: Actor) -> None:
    """Those that hold end today; those that would begin later end with their first day."""
    today = timezone.localdate(instant())
    standing = Seat.objects.filter(Q(until__isnull=True) | Q(until__gt=today), body=body)
    for seat in standing.filter(membership__ended_at=None, membership__isnull=False).select_related("membership"):
        if seat.membership is not None:
            end_role(seat.membership, act=BodyAct.KEEP, by=by)
    standing.update(until=Greatest(F("since"), today))


def _plain(said: Told) -> dict[str, object]:
    names = ("theme", "district", "office", "basis", "contact", "email", "since", "until")
    return {name: getattr(said, name) for name in names}


def _checked(said: Told, own: Body | None) -> Body | None:
    """The body above, once everything else is right.

    Raises:
        Refused: see the verbs.
    """
    if said.kind not in kinds_of(City.objects.get(pk=current_city())):
        raise Refused(_("The city has no such kind of body."))
    if said.until is not None and said.until < said.since:
        raise Refused(_("The last day must not come before the first."))
    if any(most is not None and most < least for _side, least, most in said.rules):
        raise Refused(_("In a rule of composition the most must not be less than the least."))
    if not said.parent:
        return None
    parent: Body | None = Body.objects.filter(space__slug=said.parent).first()
    if parent is None:
        raise Refused(_("The body above it is not there."))
    above: Body | None = parent
    for _step in range(HIGHEST):
        if above is None:
            return parent
        if own is not None and above.pk == own.pk:
            break
        above = above.parent
    raise Refused(_("A body cannot stand above itself."))


def _write_rules(body: Body, said: Told) -> None:
    insert([BodyRule(body=body, side=side, least=least, most=most) for side, least, most in said.rules])


def _held(body: Body) -> Body:
    held: Body = Body.objects.select_for_update(of=("self",)).select_related("space").get(pk=body.pk)
    return held


def _moved(body: Body, to: BodyState) -> Body:
    held = _held(body)
    if to not in BODY_MOVES[BodyState(held.state)]:
        if held.state == BodyState.DISSOLVED:
            raise Refused(_("This body was dissolved."))
        if to is BodyState.DISSOLVED:
            raise Refused(_("Show the body to everybody first."))
        raise Refused(_("Everybody reads of it already."))
    return held


def _told(body: Body, fact: Fact, by: Actor) -> None:
    record(fact, subject=body.pk, space=body.pk, actor=by.person_id, capacity=by.capacity)
