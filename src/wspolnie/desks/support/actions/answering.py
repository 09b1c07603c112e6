"""Verbs of the office: a question is given to somebody, answered, noted, passed on, closed."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.support.actions.asking import checked
from wspolnie.desks.support.acts import WORKERS, SupportAct
from wspolnie.desks.support.facts import QuestionAssigned, QuestionClosed, QuestionPassed, QuestionWritten
from wspolnie.desks.support.letters import ANSWER, write
from wspolnie.desks.support.models import Question, QuestionMessage
from wspolnie.desks.support.numbers import code_of
from wspolnie.desks.support.reading import link_code, workers_of
from wspolnie.desks.support.states import QUESTION_MOVES, MessageKind, QuestionState
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.deadlines.limits import MINUTE
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.parties.offices.models import Office
from wspolnie.parties.people.models import Person
from wspolnie.spaces.policy import Actor, decide


def assign(city: City, question: Question, to: Person, *, by: Actor) -> None:
    """Give it to somebody who answers, oneself or another.

    Raises:
        NotAllowed: when `by` may not, or not at this stage.
        Refused: when `to` does not work at the help desk or in the office that it was passed to.
    """
    with transaction.atomic():
        held = _held(question, SupportAct.ASSIGN, by)
        if not workers_of(held).filter(pk=to.pk).exists():
            raise Refused(_("This person does not work on this question."))
        old = held.state
        held.assignee = to
        held.state = QuestionState.ASSIGNED if old == QuestionState.NEW else old
        held.save(force_update=True)
        record_of(QuestionAssigned(number=code_of(city, held), old=old, new=held.state), held, by)


def answer(city: City, question: Question, words: str, *, by: Actor) -> None:
    """Answer; whoever asked gets a letter. The first answer is what figures count.

    Raises:
        NotAllowed: when `by` may not, or nobody was given it.
        Refused: without words.
    """
    checked(words)
    with transaction.atomic():
        held = _held(question, SupportAct.ANSWER, by)
        old, now = _moved(held, QuestionState.ANSWERED), instant()
        if held.answered_at is None:
            held.answered_at, held.in_time = now, now < held.due_at + MINUTE
        held.save(force_update=True)
        message = QuestionMessage(question=held, kind=MessageKind.ANSWER, words=words, at=now, author=by.person)
        insert([message])
        number = code_of(city, held)
        record_of(QuestionWritten(number=number, kind=MessageKind.ANSWER.value, old=old, new=held.state), held, by)
        code = link_code(held.pk) if held.author_id is None else ""
        write(city, held, ANSWER, matter=f"support-answer:{message.pk}", code=code, answer=words)


def note(city: City, question: Question, words: str, *, by: Actor) -> None:
    """Write what the office alone reads.

    Raises:
        NotAllowed: when `by` may not.
        Refused: without words.
    """
    checked(words)
    with transaction.atomic():
        held = _held(question, SupportAct.NOTE, by)
        insert([QuestionMessage(question=held, kind=MessageKind.NOTE, words=words, at=instant(), author=by.person)])
        told = QuestionWritten(number=code_of(city, held), kind=MessageKind.NOTE.value, old=held.state, new=held.state)
        record_of(told, held, by)


def pass_on(city: City, question: Question, to: Office | None, because: str, *, by: Actor) -> None:
    """Pass it to another office, or back to the help desk (None); its history goes with it, the hour stays.

    Raises:
        NotAllowed: when `by` may not, or not at this stage.
        Refused: without a reason, or when it is there already.
    """
    checked(because)
    with transaction.atomic():
        held = _held(question, SupportAct.PASS, by)
        if held.office == to:
            raise Refused(_("It is there already: choose another office."))
        before = held.office.name if held.office else ""
        held.office, held.assignee, held.state = to, None, QuestionState.NEW
        held.save(force_update=True)
        new = to.name if to else _("the help desk")
        record_of(QuestionPassed(number=code_of(city, held), old=before, new=new, because=because), held, by)


def close(city: City, question: Question, *, by: Actor) -> None:
    """Close an answered question: nothing more is asked.

    Raises:
        NotAllowed: when `by` may not, or it was not answered.
    """
    with transaction.atomic():
        held = _held(question, SupportAct.CLOSE, by)
        old = _moved(held, QuestionState.CLOSED)
        held.closed_at = instant()
        held.save(force_update=True)
        record_of(QuestionClosed(number=code_of(city, held), old=old, new=held.state), held, by)


def record_of(
    fact: QuestionAssigned | QuestionWritten | QuestionPassed | QuestionClosed, question: Question, by: Actor
) -> None:
    record(fact, subject=question.pk, actor=by.person_id, capacity=by.capacity)


def _held(question: Question, act: SupportAct, by: Actor) -> Question:
    """The question as it stands, held to the end of the transaction, for an act that `by` may do on it now."""
    held: Question = Question.objects.select_for_update(of=("self",)).select_related("office").get(pk=question.pk)
    decision = decide(by, act, None, held.stage)
    if not decision:
        raise NotAllowed(decision.reason)
    if not Question.objects.at_desk_of(by).filter(pk=held.pk).exists() or not WORKERS & by.roles_in(None):
        raise NotAllowed(_("This question is at another desk."))
    return held


def _moved(held: Question, to: QuestionState) -> str:
    """Move it; returns where it stood."""
    old = held.state
    if to not in QUESTION_MOVES[held.stage]:
        raise Refused(_("The question has moved on meanwhile. Open it again."))
    held.state = to
    return old
