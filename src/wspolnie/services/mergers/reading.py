"""What a merger would do, before anybody does it; until when one can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.apps import apps
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.foundation.cities.reading import parameter
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import registry
from wspolnie.parties.organisations.actions.merging import lacking
from wspolnie.parties.organisations.facts import field_label
from wspolnie.parties.organisations.models import Organisation
from wspolnie.services.mergers.likeness import Entry, alike, words_of
from wspolnie.services.mergers.models import Different, Merger

UNDO_DAYS: Final = "merger_undo_days"
"""How many days a merger can be undone."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the one that stays would get: fields that it lacks, and how many rows of each reference."""

    fields: tuple[str, ...]
    moved: tuple[tuple[str, int], ...]


def outlook(kept: Organisation, merged: Organisation) -> Outlook:
    """What would happen, in the reader's words."""
    rows: dict[str, int] = {}
    for merging in registry.mergings():
        if count := merging.of(merged.pk).count():
            label = room_label(merging.model)
            rows[label] = rows.get(label, 0) + count
    names = (name.removesuffix("_id") for name in lacking(kept, merged))
    return Outlook(tuple(field_label(name) for name in names), tuple(rows.items()))


def room_label(model: str) -> str:
    """What the rows of a table are called, by the room that keeps them."""
    room = apps.get_model(model)._meta.app_label
    return next((_(module.label) for module in registry.all() if module.name == room), room)


def undo_until(merger: Merger) -> datetime:
    """Until when a merger can be undone."""
    days = int(parameter(UNDO_DAYS, timezone.localdate(merger.merged_at)))
    return merger.merged_at + timedelta(days=days)


def can_be_undone(merger: Merger) -> bool:
    """Whether it stands and its days have not passed."""
    return merger.undone_at is None and instant() < undo_until(merger)


@dataclass(frozen=True, slots=True)
class Alike:
    """Two organisations that may be one; the one with more of its own stands first, as the one to stay."""

    kept: Organisation
    merged: Organisation
    percent: int


def proposed(words: str = "") -> list[Alike]:
    """Pairs that nobody decided, the most alike first; with `words`, those of which either has all of them."""
    entries = Organisation.objects.values_list("pk", "name", "email", "www", "seat", "krs")
    decided = {frozenset(pair) for pair in Different.objects.values_list("first_id", "second_id")}
    pairs = [
        pair for pair in alike(Entry(*row) for row in entries) if frozenset((pair.first, pair.second)) not in decided
    ]
    every = Organisation.objects.select_related("district").in_bulk(
        {pk for pair in pairs for pk in (pair.first, pair.second)}
    )
    found = []
    for pair in pairs:
        kept, merged = sorted((every[pair.first], every[pair.second]), key=_fullness, reverse=True)
        if all(any(word in name for name in (kept.name_folded, merged.name_folded)) for word in words_of(words)):
            found.append(Alike(kept, merged, round(100 * pair.score)))
    return found


def _fullness(organisation: Organisation) -> tuple[bool, int, str]:
    """A number of the court first, then how much is known, then the address, so that the order never changes."""
    known = sum(bool(getattr(organisation, name)) for name in ("nip", "regon", "seat", "email", "www", "district_id"))
    return bool(organisation.krs), known, organisation.slug
