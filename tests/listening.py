"""Listeners inside a test's own transaction, where nothing settles: every line is told to every listener, from the
first one on and again at each call, so that a listener which is not idempotent shows."""

from __future__ import annotations

from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.journal.reading import fact_of
from wspolnie.foundation.modules import Told, registry


def tell_all() -> None:
    """Everything that happened in the bound city, in order."""
    for line in Line.objects.prefetch_related("private").order_by("seq"):
        told = Told(line.id, fact_of(line), line.at, line.subject_id, line.space_id, line.actor_id)
        for listener in registry.listeners():
            if listener.fact.word() == line.fact:
                listener.handle(told)
