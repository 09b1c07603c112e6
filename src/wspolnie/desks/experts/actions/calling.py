"""Verbs of invitations: the office asks somebody in, they answer, the office may take it back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.experts.acts import ExpertAct
from wspolnie.desks.experts.facts import ExpertCalled, ExpertCallMoved
from wspolnie.desks.experts.letters import answered_letter, called_letter, taken_back_letter
from wspolnie.desks.experts.models import Expert, ExpertCall
from wspolnie.desks.experts.states import ANSWERS, CALL_MOVES, CallState
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.mail import LetterText
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.parties.people.models import Person
from wspolnie.services.notify.actions import post
from wspolnie.spaces.policy import Actor, require


@dataclass(frozen=True, slots=True, kw_only=True)
class Inviting:
    """To what somebody is invited, and until when the answer is awaited."""

    matter: str
    words: str
    due_at: datetime


def call_expert(expert: Expert, said: Inviting, *, by: Actor) -> ExpertCall:
    """Invite somebody who agreed to be found.

    Raises:
        NotAllowed: when `by` is not of the office.
        Refused: without a matter, with a time that is over, to oneself, or when the same waits already.
    """
    require(by, ExpertAct.INVITE)
    now = instant()
    if not said.matter.strip():
        raise Refused(_("Write to what matter you invite."))
    if said.due_at <= now:
        raise Refused(_("Give a time that is still to come: they need time to answer."))
    if by.person_id == expert.person_id:
        raise Refused(_("This is you. Invite somebody else."))
    with transaction.atomic():
        person: Person = (
            Person.objects.select_for_update(of=("self",)).select_related("account").get(pk=expert.person_id)
        )
        same = ExpertCall.objects.filter(person=person, by=by.person, matter=said.matter.strip(), state=CallState.SENT)
        if same.exists():
            raise Refused(_("You invited this person to this matter already. The answer has not come yet."))
        made = ExpertCall(person=person, by=by.person, matter=said.matter.strip(), words=said.words.strip())
        made.sent_at, made.due_at = now, said.due_at
        made.save(force_insert=True)
        capacity = by.doing(ExpertAct.INVITE).capacity
        record(ExpertCalled(), subject=made.pk, actor=by.person_id, capacity=capacity)
        _post(made, person, called_letter(made), "call")
    return made


def answer_call(call: ExpertCall, to: CallState, words: str, *, by: Actor) -> None:
    """Whoever was invited says yes or no; after the awaited hour too.

    Raises:
        NotAllowed: when somebody else was invited.
        Refused: when it was answered or taken back before.
    """
    require(by, ExpertAct.ANSWER)
    if call.person_id is None or by.person_id != call.person_id:
        raise NotAllowed(_("Only the person who was invited answers."))
    if to not in ANSWERS:
        raise Refused(_("Choose what you answer."))
    with transaction.atomic():
        held = _move(call, to, words, actor=by.person_id, capacity="self")
        if held.by is not None:
            _post(held, held.by, answered_letter(held), "answer")


def take_back(call: ExpertCall, *, by: Actor) -> None:
    """Whoever invited takes it back.

    Raises:
        NotAllowed: when somebody else invited.
        Refused: when it was answered or taken back before.
    """
    require(by, ExpertAct.INVITE)
    if call.by_id is None or by.person_id != call.by_id:
        raise NotAllowed(_("Only whoever invited can take it back."))
    with transaction.atomic():
        held = _move(call, CallState.WITHDRAWN, "", actor=by.person_id, capacity=by.doing(ExpertAct.INVITE).capacity)
        if held.person is not None:
            _post(held, held.person, taken_back_letter(held), "back")


def matter_of(pk: UUID) -> str:
    """By what letters about an invitation are known."""
    return f"expert-call:{pk}"


def _move(call: ExpertCall, to: CallState, words: str, *, actor: UUID | None, capacity: str) -> ExpertCall:
    rows = ExpertCall.objects.select_for_update(of=("self",)).select_related("person__account", "by__account", "city")
    held: ExpertCall = rows.get(pk=call.pk)
    old, now = CallState(held.state), instant()
    if to not in CALL_MOVES[old]:
        raise Refused(_("This invitation was answered or taken back already. Look at it again."))
    held.state, held.answer, held.answered_at = to, words.strip(), now
    held.save(update_fields=["state", "answer", "answered_at"])
    fact = ExpertCallMoved(old=old, new=to, in_time=now <= held.due_at)
    record(fact, subject=held.pk, actor=actor, capacity=capacity)
    return held


def _post(call: ExpertCall, to: Person, letter: LetterText, what: str) -> None:
    if to.account is not None and to.account.is_active:
        post(to.account.email, subject=letter.subject, body=letter.body, matter=f"{matter_of(call.pk)}:{what}")
