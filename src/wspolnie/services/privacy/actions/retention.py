"""Verb of keeping times: what is older than the city's parameters say goes, class by class; the journal counts it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from wspolnie.foundation.cities.reading import parameter
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import registry
from wspolnie.services.privacy.facts import RetentionDone


@dataclass(frozen=True, slots=True)
class Removed:
    """How many rows of one class went, or would go; `days` is how long they are kept."""

    name: str
    days: int
    count: int


def keep_terms(*, dry_run: bool = False) -> list[Removed]:
    """Remove in the bound city what every room keeps no longer; with `dry_run` only count."""
    now = instant()
    today = timezone.localdate(now)
    with transaction.atomic():
        done = []
        for kept in (kept for module in registry.all() for kept in module.keeps):
            days = int(parameter(kept.parameter.name, today))
            count = kept.forget(now - timedelta(days=days), dry_run=dry_run)
            done.append(Removed(kept.parameter.name, days, count))
        gone = [one for one in done if one.count]
        if gone and not dry_run:
            record(RetentionDone(classes=tuple(one.name for one in gone), counts=tuple(one.count for one in gone)))
    return done


def keep_terms_tonight() -> int:
    """Remove what every class of data no longer may keep in the bound city; returns how many rows went."""
    return sum(one.count for one in keep_terms())
