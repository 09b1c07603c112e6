"""Verbs of the profile itself: it is written, and verified by a clerk."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.profiles.acts import ProfileAct
from wspolnie.desks.profiles.facts import ProfileVerified, ProfileWritten
from wspolnie.desks.profiles.models import Described, Profile
from wspolnie.desks.profiles.policy import write_as
from wspolnie.desks.profiles.states import Standing
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.policy import Actor, decide


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What is said of an organisation."""

    short: str
    description: str = ""
    target_groups: str = ""
    since_year: int | None = None
    hours: str = ""


FIELDS: Final = tuple(one.name for one in fields(Telling))


def telling_of(row: Described) -> Telling:
    """What a profile or a suggestion says."""
    return Telling(**{name: getattr(row, name) for name in FIELDS})


def write_profile(organisation: Organisation, said: Telling, *, by: Actor) -> bool:
    """Write what the profile says; False when it says so already.

    Raises:
        NotAllowed: when `by` does not speak for it, and is not of the office or somebody does.
        Refused: when it says nothing, or the year has not come.
    """
    capacity = write_as(by, organisation.pk)
    with transaction.atomic():
        return put(organisation, said, actor=by.person_id, capacity=capacity)


def put(organisation: Organisation, said: Telling, *, actor: UUID | None, capacity: str) -> bool:
    """The same, when it is known that one may."""
    refuse_telling(said)
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    held: Profile | None = Profile.objects.filter(organisation=organisation).first()
    before = telling_of(held) if held else Telling(short="")
    changed = tuple(name for name in FIELDS if getattr(before, name) != getattr(said, name))
    if not changed:
        return False
    profile = held or Profile(organisation=organisation)
    for name in changed:
        setattr(profile, name, getattr(said, name))
    profile.written_at = instant()
    profile.state, profile.verified_at = Standing.UNVERIFIED.value, None
    profile.save()
    record(
        ProfileWritten(organisation=organisation.name, fields=changed),
        subject=organisation.pk,
        actor=actor,
        capacity=capacity,
    )
    return True


def refuse_telling(said: Telling) -> None:
    """Raises Refused when it says nothing, or the year has not come."""
    if not said.short.strip():
        raise Refused(_("Say in one sentence what the organisation does."))
    if said.since_year is not None and not 1000 <= said.since_year <= instant().year:
        raise Refused(_("Give the year since which it works: four digits, not later than this year."))


def verify_profile(organisation: Organisation, *, by: Actor) -> None:
    """A clerk says that what stands there is so.

    Raises:
        NotAllowed: when `by` may not, or it is verified already.
        Refused: when there is no profile.
    """
    with transaction.atomic():
        held: Profile | None = Profile.objects.select_for_update().filter(organisation=organisation).first()
        if held is None:
            raise Refused(_("There is no profile to verify."))
        decision = decide(by, ProfileAct.VERIFY, None, Standing(held.state))
        if not decision:
            raise NotAllowed(decision.reason)
        held.state, held.verified_at = Standing.VERIFIED.value, instant()
        held.save(update_fields=["state", "verified_at"])
        record(
            ProfileVerified(organisation=organisation.name),
            subject=organisation.pk,
            actor=by.person_id,
            capacity=by.doing(ProfileAct.VERIFY).capacity,
        )
