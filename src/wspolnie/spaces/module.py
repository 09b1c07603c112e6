"""The declaration of the hub."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.files.actions import sweep_tonight
from wspolnie.foundation.files.limits import LIMITS
from wspolnie.foundation.modules import EntrySpec, Module, registry
from wspolnie.foundation.parameters import NO, ParameterKind, ParameterSpec
from wspolnie.spaces.actions.attachments import scan_tonight
from wspolnie.spaces.actions.deputies import forget_deputy
from wspolnie.spaces.actions.follows import forget_follows
from wspolnie.spaces.actions.merging import MERGINGS
from wspolnie.spaces.acts import SpaceAct
from wspolnie.spaces.held import holds
from wspolnie.spaces.kinds import EntryKind
from wspolnie.spaces.models import Entry, Space


def addresses(entries: Sequence[Entry]) -> dict[UUID, str]:
    """A front entry is read where its space lives."""
    homes = registry.homes({entry.space_id: entry.space.kind for entry in entries})
    return {entry.pk: homes[entry.space_id] for entry in entries}


def searchable(entry_id: UUID) -> str | None:
    """Name and purpose of the space; None when the entry is no space's front."""
    space = Space.objects.filter(front_id=entry_id).first()
    return f"{space.name}\n{space.purpose}" if space else None


def erase(person_id: UUID) -> None:
    """Names in lines about deputies, and what the person follows."""
    forget_deputy(person_id)
    forget_follows(person_id)


MODULE = Module(
    name="spaces",
    label=_("Spaces"),
    acts=SpaceAct,
    parameters=(
        ParameterSpec(
            name="second_factor_for_staff",
            label=_("A second step of signing in for the office"),
            meaning=_("Whether people with a role of the office must show a passkey or a code of an application."),
            kind=ParameterKind.SWITCH,
            default=NO,
        ),
        *LIMITS,
    ),
    nightly=(sweep_tonight, scan_tonight),
    entries=(EntrySpec(EntryKind.SPACE, _("Matter"), addresses, searchable),),
    merge=MERGINGS,
    holds=holds,
    erase=erase,
)
