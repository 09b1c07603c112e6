"""Verb of delivery: listeners read settled lines in order, each keeps its place; a failing one waits."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta
from traceback import format_tb
from typing import Final

from django.db import transaction
from django.db.models import Max

from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.journal.models import Leaf, Position
from wspolnie.foundation.journal.reading import fact_of
from wspolnie.foundation.modules import Listener, Told

log = logging.getLogger(__name__)
BATCH: Final = 200
LONGEST_WAIT: Final = timedelta(minutes=15)


def deliver(listener: Listener, *, limit: int = BATCH) -> int:
    """Hand the next settled lines to one listener in the bound city; returns how many it took.

    Each line is handled in a savepoint together with the listener's place, so what it writes happens once. A handler
    that fails stops only itself: its place stays, the fault is kept (its kind, not its text), and it is tried again
    later and later, at most every 15 minutes.
    """
    with transaction.atomic():
        place = _place(listener)
        if place is None or _is_waiting(place):
            return 0
        newest = Leaf.objects.aggregate(newest=Max("index"))["newest"]
        if newest is None or newest < place.next_index:
            return 0
        leaves = list(
            Leaf.objects.filter(index__gte=place.next_index, index__lte=newest, line__fact=listener.fact.word())
            .select_related("line")
            .prefetch_related("line__private")
            .order_by("index")[:limit]
        )
        done = 0
        for leaf in leaves:
            if not _handle(listener, leaf, place):
                break
            done += 1
        else:
            place.next_index = leaves[-1].index + 1 if len(leaves) == limit else newest + 1
        place.save()
    return done


def _place(listener: Listener) -> Position | None:
    place: Position | None = Position.objects.select_for_update(skip_locked=True).filter(listener=listener.name).first()
    if place is None and not Position.objects.filter(listener=listener.name).exists():
        newest = Leaf.objects.aggregate(newest=Max("index"))["newest"]
        start = 0 if listener.from_the_start or newest is None else newest + 1
        Position.objects.bulk_create([Position(listener=listener.name, next_index=start)], ignore_conflicts=True)
        place = Position.objects.select_for_update(skip_locked=True).filter(listener=listener.name).first()
    return place


def _is_waiting(place: Position) -> bool:
    if place.failed_at is None:
        return False
    wait = min(timedelta(seconds=2 ** min(place.attempts, 12)), LONGEST_WAIT)
    return place.failed_at <= datetime.now(UTC) < place.failed_at + wait  # a fault still to come is of a clock set back


def _handle(listener: Listener, leaf: Leaf, place: Position) -> bool:
    line = leaf.line
    told = Told(line.id, fact_of(line), line.at, line.subject_id, line.space_id, line.actor_id)
    try:
        with transaction.atomic(), taken_at(datetime.now(UTC)):
            listener.handle(told)
    except Exception as error:  # a handler's fault of any kind must stop that listener only
        place.attempts += 1
        place.failed_at = datetime.now(UTC)
        place.error = type(error).__name__
        where = "".join(format_tb(error.__traceback__))  # without the fault's own text: it may quote what people wrote
        log.error("listener %s failed at leaf %s: %s\n%s", listener.name, leaf.index, place.error, where)
        return False
    place.next_index, place.attempts, place.failed_at, place.error = leaf.index + 1, 0, None, ""
    return True
