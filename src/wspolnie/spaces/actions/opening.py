"""Verbs of spaces: one opens and is published with its front entry; entries are made in it."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.spaces.facts import SpaceOpened, SpacePublished
from wspolnie.spaces.kinds import KINDS, Audience, EntryKind, SpaceKind
from wspolnie.spaces.models import Entry, Space, SpaceTool
from wspolnie.spaces.policy import Actor
from wspolnie.spaces.states import SPACE_MOVES, EntryState, SpaceState


def open_space(
    kind: SpaceKind, *, slug: str, name: str, by: Actor, purpose: str = "", audience: Audience | None = None
) -> Space:
    """Make a draft space with its front entry and the tools of its kind, below the city's root space."""
    spec = KINDS[kind]
    reach = audience or spec.audience
    root: Space | None = Space.objects.filter(kind=SpaceKind.CITY).first()
    if kind is not SpaceKind.CITY and root is None:
        raise Refused(_("This city is not set up yet."))
    with transaction.atomic():
        space = Space(kind=kind, slug=slug, name=name, purpose=purpose, audience=reach, parent=root)
        front = Entry(
            space=space, kind=EntryKind.SPACE, title=name, audience=reach, author_id=by.person_id, capacity=by.capacity
        )
        space.front = front
        space.save(force_insert=True)
        front.save(force_insert=True)
        SpaceTool.objects.bulk_create([SpaceTool(space=space, tool=tool) for tool in spec.tools])
        record(
            SpaceOpened(name=name, kind=kind),
            subject=space.pk,
            space=space.pk,
            actor=by.person_id,
            capacity=by.capacity,
        )
    return space


def publish_space(space: Space, *, by: Actor) -> None:
    """A draft space begins: its front entry is published with it."""
    if SpaceState.ACTIVE not in SPACE_MOVES[SpaceState(space.state)]:
        raise Refused(_("This has been published already."))
    now = instant()
    with transaction.atomic():
        Space.objects.filter(pk=space.pk).update(state=SpaceState.ACTIVE)
        Entry.objects.filter(space=space, kind=EntryKind.SPACE).update(state=EntryState.PUBLISHED, published_at=now)
        space.state = SpaceState.ACTIVE
        record(
            SpacePublished(name=space.name, audience=space.audience, since=now),
            subject=space.pk,
            space=space.pk,
            actor=by.person_id,
            capacity=by.capacity,
        )


def close_space(space: Space) -> None:
    """What was at work is over; it stays readable. The fact is recorded by the room whose space it is.

    Raises:
        Refused: when it is not at work.
    """
    if SpaceState.CLOSED not in SPACE_MOVES[SpaceState(space.state)]:
        raise Refused(_("This is not at work."))
    Space.objects.filter(pk=space.pk).update(state=SpaceState.CLOSED)
    space.state = SpaceState.CLOSED


def rename_space(space: Space, name: str, slug: str) -> None:
    """Give a draft space and its front entry another name, and the address that follows it: nobody outside the office
    has seen the one before. The fact is recorded by the room whose space it is.

    Raises:
        Refused: once it was published: then its address stands for ever.
    """
    if space.state != SpaceState.DRAFT:
        raise Refused(_("This has been published already."))
    Space.objects.filter(pk=space.pk).update(name=name, slug=slug)
    Entry.objects.filter(space=space, kind=EntryKind.SPACE).update(title=name)
    space.name, space.slug = name, slug


def rename_body(space: Space, name: str, purpose: str) -> None:
    """Another name and purpose of what stands for long; its address stays as it was. The fact is recorded by the room
    whose space it is."""
    Space.objects.filter(pk=space.pk).update(name=name, purpose=purpose)
    Entry.objects.filter(space=space, kind=EntryKind.SPACE).update(title=name)
    space.name, space.purpose = name, purpose


def open_entry(
    space: Space, kind: EntryKind, *, title: str, by: Actor, audience: Audience | None = None, published: bool = False
) -> Entry:
    """Make an entry of a space, never wider than the space itself; the caller makes its typed half."""
    reach = Audience(space.audience).narrower(audience or Audience(space.audience))
    entry = Entry(
        space=space,
        kind=kind,
        title=title,
        author_id=by.person_id,
        capacity=by.capacity,
        audience=reach,
        state=EntryState.PUBLISHED if published else EntryState.DRAFT,
        published_at=instant() if published else None,
    )
    entry.save(force_insert=True)
    return entry


def publish_entry(entry_id: UUID) -> None:
    """Show a draft entry; the fact is recorded by the room whose entry it is."""
    Entry.objects.filter(pk=entry_id, state=EntryState.DRAFT).update(state=EntryState.PUBLISHED, published_at=instant())


def rename_entry(entry_id: UUID, title: str) -> None:
    """Give an entry another title; the fact is recorded by the room whose entry it is."""
    Entry.objects.filter(pk=entry_id).update(title=title)
