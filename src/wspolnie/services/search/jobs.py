"""Queued work of search: pieces that wait are made in the background, a batch a transaction."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.db import transaction
from procrastinate.exceptions import AlreadyEnqueued

from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.jobs.tasks import city_job
from wspolnie.foundation.modules import Fact, Listener, Told, on
from wspolnie.services.search.actions.pieces import index_pieces, pieces_waiting

QUIET: Final = timedelta(seconds=2)
"""So long changes are gathered: a clerk who releases fifty remarks has them indexed at once."""


@city_job("search.pieces")
def pieces() -> None:
    """Make a batch, and queue the next while something waits; nothing made means that others hold what is left."""
    if index_pieces() and pieces_waiting():
        index_later(timedelta())


def index_later(quiet: timedelta = QUIET) -> None:
    """Let a worker make what waits, once the running transaction is committed; one order that waits is enough."""
    waits = pieces.configure(queueing_lock=f"search-pieces:{current_city()}", schedule_in={"seconds": quiet.seconds})
    try:
        with transaction.atomic():
            waits.defer(city_id=str(current_city()))
    except AlreadyEnqueued:
        return


def watch_pieces() -> int:
    """Whatever is not found yet, by whichever verb or release it was written, is ordered; returns how many wait."""
    waiting = pieces_waiting()
    if waiting:
        index_later()
    return waiting


def found_anew(fact: type[Fact]) -> Listener:
    """The listener for a room whose pieces change with a fact, with a name of its own for each."""

    def index(_told: Told) -> None:
        """What waits to be found is indexed soon."""
        index_later()

    index.__qualname__ = f"found_anew.{fact.__name__}"
    return on(fact, index, from_the_start=False)
