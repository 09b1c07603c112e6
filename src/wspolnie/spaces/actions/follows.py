"""Verbs of following: somebody wants to hear of an entry, proves that the address is theirs, and wants no more."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import ANONYMOUS, SYSTEM, record
from wspolnie.foundation.modules import Refused
from wspolnie.parties.people.models import Person
from wspolnie.spaces.facts import FollowAsked, FollowBegun, FollowEnded
from wspolnie.spaces.models import Entry, Follow
from wspolnie.spaces.policy import Actor


def ask_to_follow(entry: Entry, address: str) -> Follow:
    """An address wants to hear of an entry; asked again, the same row stands and nothing is recorded."""
    follow = Follow(entry=entry, address=address.lower(), asked_at=instant())
    with transaction.atomic():
        if insert([follow], once=True):
            record(FollowAsked(), subject=follow.pk, capacity=ANONYMOUS)
            return follow
    found: Follow = Follow.objects.get(entry=entry, address=address.lower())
    return found


def confirm_follow(follow: Follow) -> bool:
    """Who reads the mail of the address wants it; returns whether that is new."""
    now = instant()
    with transaction.atomic():
        if not Follow.objects.filter(pk=follow.pk, confirmed_at__isnull=True).update(confirmed_at=now):
            return False
        record(FollowBegun(), subject=follow.pk, capacity=ANONYMOUS)
    return True


def follow_entry(entry: Entry, *, by: Actor) -> bool:
    """The acting person hears of an entry from now on; returns whether that is new.

    Raises:
        Refused: when the person has no address here.
    """
    if by.person is None or by.person.account is None:
        raise Refused(_("You have no e-mail address here, so there is nothing to choose."))
    now = instant()
    follow = Follow(entry=entry, person=by.person, asked_at=now, confirmed_at=now)
    with transaction.atomic():
        if not insert([follow], once=True):
            return False
        record(FollowBegun(), subject=follow.pk, actor=by.person_id, capacity=by.capacity)
    return True


def end_follow(follow: Follow, *, why: str = "own", by: Actor | None = None) -> bool:
    """The row goes, and with it the address; returns whether it was there."""
    key = follow.pk
    with transaction.atomic():
        if not Follow.objects.filter(pk=key).delete()[0]:
            return False
        capacity = by.capacity if by else ANONYMOUS if why == "own" else SYSTEM
        record(FollowEnded(why=why), subject=key, actor=by.person_id if by else None, capacity=capacity)
    return True


def forget_unconfirmed(before: datetime, *, dry_run: bool) -> int:
    """Remove addresses that asked before an instant and never used the link, or only count them."""
    return _forget(Follow.objects.filter(confirmed_at__isnull=True, asked_at__lt=before), dry_run=dry_run)


def forget_addresses(before: datetime, *, dry_run: bool) -> int:
    """Remove addresses without an account that were confirmed before an instant, or only count them."""
    return _forget(Follow.objects.filter(person__isnull=True, confirmed_at__lt=before), dry_run=dry_run)


def _forget(old: QuerySet[Follow], *, dry_run: bool) -> int:
    if dry_run:
        return old.count()
    return Follow.objects.filter(pk__in=list(old.values_list("pk", flat=True))).delete()[0]


def forget_follows(person_id: UUID) -> None:
    """What a person follows, signed in or by the address of their account, is forgotten with them."""
    person = Person.objects.select_related("account").get(pk=person_id)
    Follow.objects.filter(pk__in=list(Follow.objects.of(person).values_list("pk", flat=True))).delete()
