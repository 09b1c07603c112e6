"""Queued work of registers: asking about one organisation is one job; it queues the next in its own transaction."""

from __future__ import annotations

from uuid import UUID

from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.jobs.tasks import city_job
from wspolnie.services.registers.actions import take_step
from wspolnie.services.registers.models import RegisterRound
from wspolnie.services.registers.states import RoundState


@city_job("registers.step")
def step(round_id: str, position: str) -> None:
    """Ask about one organisation; a worker that dies in it has asked in vain and nothing is lost."""
    found = take_step(UUID(round_id), int(position))
    if found.state == RoundState.RUNNING and found.asked > int(position):
        queue(found)


def queue(one: RegisterRound) -> None:
    """Let a worker ask about the next organisation, once the running transaction is committed."""
    step.defer(city_id=str(current_city()), round_id=str(one.pk), position=str(one.asked))
