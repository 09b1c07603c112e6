"""Verbs of public registers: ask about one or about all, take over what one chose."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import SYSTEM, record
from wspolnie.foundation.merging import Merging
from wspolnie.foundation.modules import Refused
from wspolnie.parties.organisations.actions.register import change_organisation, particulars_of
from wspolnie.parties.organisations.models import Organisation
from wspolnie.services.registers.acts import RegistryAct
from wspolnie.services.registers.facts import (
    RegisterAsked,
    RegisterRoundEnded,
    RegisterRoundStarted,
    RegisterRoundStopped,
    register_label,
)
from wspolnie.services.registers.kinds import LIMITS, NUMBER, Register
from wspolnie.services.registers.models import RegisterEntry, RegisterRound
from wspolnie.services.registers.reading import differences, to_ask
from wspolnie.services.registers.states import ROUND_MOVES, RoundState
from wspolnie.services.registers.transport import ask, require_set_up
from wspolnie.spaces.policy import Actor, require

IN_A_ROW: Final = 3
"""Questions without an answer, one after another, after which a round stops by itself."""


def look_up(register: Register, number: str, *, by: Actor) -> dict[str, str] | None:
    """What a register says of a number, to fill a form with; nothing is kept. None when it does not know the number.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when the register does not answer as it should.
    """
    require(by, RegistryAct.ASK)
    return ask(register, number)


def ask_register(organisation: Organisation, register: Register = Register.COURT, *, by: Actor) -> RegisterEntry:
    """Ask a public register of an organisation; its answer takes the place of the one before.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when the number is not known, or the register does not answer as it should.
    """
    require(by, RegistryAct.ASK)
    with transaction.atomic():
        return _ask(organisation, register, actor=by.person_id, capacity=by.capacity)


def _ask(organisation: Organisation, register: Register, *, actor: UUID | None, capacity: str) -> RegisterEntry:
    number: str = getattr(organisation, NUMBER[register])
    if not number:
        raise Refused(
            _("Write down the %(name)s number of the organisation first: the register is asked by it.")
            % {"name": NUMBER[register].upper()}
        )
    said = ask(register, number)
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    held = RegisterEntry.objects.filter(organisation=organisation, register=register).first()
    held = held or RegisterEntry(organisation=organisation, register=register)
    held.number, held.asked_at, held.found = number, instant(), said is not None
    for name in LIMITS:
        setattr(held, name, (said or {}).get(name, ""))
    held.save()
    fact = RegisterAsked(register=register, organisation=organisation.name, number=number, found=held.found)
    record(fact, subject=held.pk, actor=actor, capacity=capacity)
    return held


def take_over(entry: RegisterEntry, fields: Collection[str], *, by: Actor) -> bool:
    """The city's register says of these fields what the public register said; False when it did already.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when nothing was chosen, a field does not differ any more, or a number is wrong or taken.
    """
    require(by, RegistryAct.ASK)
    with transaction.atomic():
        organisation: Organisation = Organisation.objects.select_for_update().get(pk=entry.organisation_id)
        differ = {one.field: one.theirs for one in differences(entry, organisation)}
        if not fields or not set(fields) <= set(differ):
            raise Refused(_("Choose what to take over. What does not differ any more cannot be chosen."))
        chosen: dict[str, Any] = {name: differ[name] for name in fields}
        said = replace(particulars_of(organisation), **chosen)
        return change_organisation(
            organisation, said, is_correction=True, actor=by.person_id, capacity=by.doing(RegistryAct.ASK).capacity
        )


def start_round(register: Register, *, by: Actor) -> RegisterRound:
    """Begin to ask a register about all organisations that have its number; a round that was stopped goes on.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when the register is not set up, one goes on already, or there is nobody to ask about.
    """
    require(by, RegistryAct.ASK)
    require_set_up(register)
    with transaction.atomic():
        held: RegisterRound | None = (
            RegisterRound.objects.select_for_update().filter(register=register).exclude(state=RoundState.DONE).first()
        )
        if held is not None:
            _move(held, RoundState.RUNNING)
            held.in_a_row, held.problem = 0, ""
        else:
            held = RegisterRound(register=register, rows=to_ask(register).count(), started_at=instant())
            if not held.rows:
                raise Refused(_("No organisation has the number by which this register is asked."))
        held.moved_at = instant()
        held.save()
        fact = RegisterRoundStarted(register=register, rows=held.rows, asked=held.asked)
        record(fact, subject=held.pk, actor=by.person_id, capacity=by.capacity)
    return held


def stop_round(one: RegisterRound, *, by: Actor) -> None:
    """The question in hand is finished, no other begins; answers stay.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it does not go on.
    """
    require(by, RegistryAct.ASK)
    with transaction.atomic():
        held: RegisterRound = RegisterRound.objects.select_for_update().get(pk=one.pk)
        _stop(held, actor=by.person_id, capacity=by.capacity)


def take_step(round_id: UUID, position: int) -> RegisterRound:
    """Ask about the next organisation; a question that was asked, or a stopped round, is left alone."""
    with transaction.atomic():
        held: RegisterRound = RegisterRound.objects.select_for_update().get(pk=round_id)
        if held.state != RoundState.RUNNING or held.asked != position:
            return held
        register = Register(held.register)
        organisation = to_ask(register, held.last).first()
        if organisation is None:
            _end(held)
            return held
        try:
            with transaction.atomic():
                entry = _ask(organisation, register, actor=None, capacity=SYSTEM)
        except Refused as refusal:
            held.unanswered, held.in_a_row, held.problem = held.unanswered + 1, held.in_a_row + 1, refusal.reason[:400]
        else:
            held.known, held.unknown = held.known + entry.found, held.unknown + (not entry.found)
            held.in_a_row, held.problem = 0, ""
        held.asked, held.last, held.moved_at = held.asked + 1, organisation.pk, instant()
        held.save()
        if held.in_a_row >= IN_A_ROW:
            _stop(held, actor=None, capacity=SYSTEM)
        elif not to_ask(register, held.last).exists():
            _end(held)
    return held


def _move(held: RegisterRound, to: RoundState) -> None:
    if to not in ROUND_MOVES[RoundState(held.state)]:
        raise Refused(
            _("%(register)s: asking goes on already, has ended, or was stopped by somebody else meanwhile.")
            % {"register": register_label(held.register)}
        )
    held.state = to


def _stop(held: RegisterRound, *, actor: UUID | None, capacity: str) -> None:
    _move(held, RoundState.STOPPED)
    held.save()
    fact = RegisterRoundStopped(register=held.register, rows=held.rows, asked=held.asked, by_itself=actor is None)
    record(fact, subject=held.pk, actor=actor, capacity=capacity)


def _end(held: RegisterRound) -> None:
    _move(held, RoundState.DONE)
    held.save()
    fact = RegisterRoundEnded(
        register=held.register, asked=held.asked, known=held.known, unknown=held.unknown, unanswered=held.unanswered
    )
    record(fact, subject=held.pk, actor=None, capacity=SYSTEM)


def point_entries(rows: Collection[object], organisation: object) -> None:
    """An organisation turned out to be another: the one that stays keeps its own answers."""
    RegisterEntry.objects.filter(pk__in=rows).update(organisation_id=organisation)


MERGINGS = (Merging("registers.RegisterEntry", "organisation", point_entries),)
