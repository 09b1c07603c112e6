"""Verbs of those who keep procedures: written, worded anew, published, withdrawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.procedures.acts import ProcedureAct
from wspolnie.desks.procedures.facts import (
    ProcedureDraftSaved,
    ProcedureMoved,
    ProcedureWordedAnew,
    ProcedureWritten,
)
from wspolnie.desks.procedures.models import MOST_STEPS, NAME_LENGTH, Procedure, ProcedureStep, ProcedureVersion
from wspolnie.desks.procedures.reading import newest_version, written_of
from wspolnie.desks.procedures.states import PROCEDURE_MOVES, ProcedureState
from wspolnie.desks.procedures.words import Step, Written
from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.text.slugs import first_free, slug_base
from wspolnie.spaces.policy import Actor, require

RESERVED: Final = frozenset({"nowa", "uwagi"})
"""Words that stand in other addresses below `/procedury/`."""


def write_procedure(said: Written, *, by: Actor) -> Procedure:
    """A new draft with its first version.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it does not say what it is for, or has no step.
    """
    require(by, ProcedureAct.KEEP)
    _check(said)
    base = slug_base(said.name, longest=80, otherwise="procedura")
    with transaction.atomic():
        taken = set(Procedure.objects.filter(slug__startswith=base).values_list("slug", flat=True)) | RESERVED
        made = Procedure(slug=first_free(base, taken), name=said.name, theme=said.theme, office=said.office)
        made.changed_at = instant()
        made.save(force_insert=True)
        _save_version(made, said, number=1, published_at=None)
        record(ProcedureWritten(name=made.name), subject=made.pk, actor=by.person_id, capacity=by.capacity)
    return made


def word_anew(procedure: Procedure, said: Written, *, by: Actor) -> bool:
    """A further version; of a published procedure everybody reads it at once. False when nothing changed.

    Raises:
        NotAllowed: when `by` may not.
        Refused: as `write_procedure`; also of a withdrawn one, and of a published one without what changed.
    """
    require(by, ProcedureAct.KEEP)
    _check(said)
    with transaction.atomic():
        held = _held(procedure)
        if held.state == ProcedureState.WITHDRAWN:
            raise Refused(_("This procedure was withdrawn: publish it again first."))
        if replace(said, change="") == replace(written_of(held), change=""):
            return False
        is_public = held.state == ProcedureState.PUBLISHED
        if is_public and not said.change.strip():
            raise Refused(_("Say in a sentence what changes: it will stand beside the version."))
        now, number = instant(), newest_version(held).number + 1
        Procedure.objects.filter(pk=held.pk).update(
            name=said.name, theme=said.theme, office=said.office, changed_at=now
        )
        _save_version(held, said, number=number, published_at=now if is_public else None)
        fact = (
            ProcedureWordedAnew(name=said.name, number=number, change=said.change)
            if is_public
            else ProcedureDraftSaved(name=said.name, number=number)
        )
        record(fact, subject=held.pk, actor=by.person_id, capacity=by.capacity)
    return True


def move_procedure(procedure: Procedure, to: ProcedureState, *, reason: str = "", by: Actor) -> None:
    """Publish a draft, withdraw what is published with a reason, or publish it again.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it cannot go there from where it stands, or a withdrawal says no reason.
    """
    require(by, ProcedureAct.KEEP)
    with transaction.atomic():
        held = _held(procedure)
        old = ProcedureState(held.state)
        if to not in PROCEDURE_MOVES[old]:
            raise Refused(_("Somebody changed this procedure meanwhile. Look at it again."))
        if to is ProcedureState.WITHDRAWN and not reason.strip():
            raise Refused(_("Say why it is withdrawn: whoever has its address reads it."))
        now = instant()
        if old is ProcedureState.DRAFT:
            newest = newest_version(held)
            said = replace(written_of(held), change="")
            _save_version(held, said, number=newest.number + 1, published_at=now)
        held.state, held.changed_at = to, now
        held.reason = reason.strip() if to is ProcedureState.WITHDRAWN else ""
        held.save(update_fields=["state", "reason", "changed_at"])
        fact = ProcedureMoved(name=held.name, old=old, new=to, reason=held.reason)
        record(fact, subject=held.pk, actor=by.person_id, capacity=by.capacity)


def _held(procedure: Procedure) -> Procedure:
    held: Procedure = Procedure.objects.select_for_update().get(pk=procedure.pk)
    return held


def _check(said: Written) -> None:
    if not (said.name.strip() and said.purpose.strip()):
        raise Refused(_("Write what the procedure is called, and for whom and when it is."))
    if len(said.name) > NAME_LENGTH:
        raise Refused(_("The name is too long."))
    _check_steps(said.steps)


def _check_steps(steps: Sequence[Step]) -> None:
    if not steps:
        raise Refused(_("Write at least one step."))
    if len(steps) > MOST_STEPS:
        raise Refused(_("A procedure has at most %(most)s steps: join some of them.") % {"most": MOST_STEPS})
    if any(not (step.who.strip() and step.what.strip()) for step in steps):
        raise Refused(_("Each step says who does it and what it is."))


def _save_version(procedure: Procedure, said: Written, *, number: int, published_at: datetime | None) -> None:
    version = ProcedureVersion(
        procedure=procedure,
        number=number,
        purpose=said.purpose,
        needed=said.needed,
        basis=said.basis,
        change=said.change,
        saved_at=instant(),
        published_at=published_at,
    )
    insert([version])
    insert(
        [
            ProcedureStep(version=version, position=position, who=step.who, what=step.what, days=step.days)
            for position, step in enumerate(said.steps, 1)
        ]
    )
