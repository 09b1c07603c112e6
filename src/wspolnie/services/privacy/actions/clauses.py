"""Verb of clauses: what the city tells people of their data, from a day on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from wspolnie.foundation.cities.model_kinds import ClauseModel
from wspolnie.foundation.journal.actions import record
from wspolnie.services.privacy.facts import ClauseEnacted
from wspolnie.services.privacy.models import Clause

NEVER = date.min


def enact_clauses(clauses: Iterable[ClauseModel]) -> int:
    """Bring the bound city's clauses in line with its model; returns how many texts are new.

    A text that was shown to people is never rewritten: one that reads otherwise holds from its own day, or from today
    when its day is taken, and the one before keeps its days.
    """
    with transaction.atomic():
        return sum(_enact(said) for said in sorted(clauses, key=lambda one: (one.slug, one.since or NEVER)))


def _enact(said: ClauseModel) -> bool:
    texts = {name: text for name, text in asdict(said).items() if name not in {"slug", "since"}}
    known = Clause.objects.select_for_update().filter(slug=said.slug)
    if known.filter(**texts).exists():
        return False
    since = said.since
    if known.filter(Q(since__isnull=True) if since is None else Q(since__gte=since)).exists():
        since = timezone.localdate()
    if since is not None:
        known.filter(since=since).delete()  # two texts of one day: nobody could say which held
        known.filter(Q(until__isnull=True) | Q(until__gte=since), Q(since__isnull=True) | Q(since__lt=since)).update(
            until=since - timedelta(days=1)
        )
    made = Clause(slug=said.slug, since=since, **texts)
    made.save(force_insert=True)
    record(ClauseEnacted(clause=said.slug, title=said.title, since=since.isoformat() if since else ""), subject=made.pk)
    return True
