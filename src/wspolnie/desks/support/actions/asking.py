"""Verbs of whoever asks: a question is filed, confirmed by mail, more is said about it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.support.acts import SupportAct
from wspolnie.desks.support.facts import QuestionAsked, QuestionConfirmed, QuestionWritten
from wspolnie.desks.support.letters import CONFIRM, RECEIPT, write
from wspolnie.desks.support.models import Question, QuestionContact, QuestionMessage
from wspolnie.desks.support.numbers import code_of, digest_of
from wspolnie.desks.support.reading import link_code, of_code
from wspolnie.desks.support.states import AskerSide, MessageKind, QuestionState
from wspolnie.foundation.cities.models import City, Theme
from wspolnie.foundation.cities.reading import parameter
from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.deadlines.working import working_days_on
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.foundation.numbers.actions import numbers
from wspolnie.foundation.text.plain import HostileText
from wspolnie.foundation.text.visible import visible
from wspolnie.parties.offices.models import Office
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.capacities import speaks_for
from wspolnie.spaces.policy import Actor, decide, require

DAYS: Final = "support_answer_days"
"""The parameter: in how many working days a question is answered."""
HOUR: Final = "support_answer_hour"
"""The parameter: by which hour of the last day."""
LINK_DAYS: Final = "support_link_days"
"""The parameter: for how many days a question can be confirmed."""
PER_HOUR: Final = "support_questions_an_hour"
"""The parameter: how many questions one address sends in an hour."""
AUTHOR: Final = "anonymous"
NAMED: Final = frozenset({AskerSide.ORGANISATION, AskerSide.GROUP})


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What somebody asks; texts are clean. `sending` is the visitor and the form's key: the same arrives once."""

    side: AskerSide
    subject: str
    words: str
    sending: str
    theme: Theme | None = None
    name: str = ""
    office: Office | None = None
    contact: str = ""

    def digest(self) -> bytes:
        parts = (self.sending, self.side, self.subject, self.words, self.name, self.contact)
        return hashlib.sha256("\x00".join(parts).encode()).digest()


def ask(city: City, asked: Asked, *, by: Actor) -> Question:
    """Take a question in; without an account it waits until its author confirms it by the link of a letter.

    Raises:
        Refused: when something lacks, or nothing can be seen in what was written.
    """
    require(by, SupportAct.ASK)
    _refuse_bad(asked, by)
    now, confirmed = instant(), by.person is not None
    year = timezone.localdate(now).year
    named = Organisation.objects.filter(pk__in=speaks_for(by), name__iexact=asked.name) if asked.name else None
    question = Question(
        year=year,
        number=numbers.next(f"support:{year}"),
        side=asked.side,
        name=asked.name if asked.side in NAMED else "",
        organisation=named.first() if named is not None and asked.side is AskerSide.ORGANISATION else None,
        asking_office=asked.office if asked.side is AskerSide.OFFICE else None,
        theme=asked.theme,
        subject=asked.subject,
        author=by.person,
        state=QuestionState.NEW if confirmed else QuestionState.UNCONFIRMED,
        received_at=now,
        due_at=due_after(city, now),
        submission=asked.digest(),
    )
    with transaction.atomic():
        if not insert([question], once=True):
            known: Question = Question.objects.get(submission=question.submission)
            return known
        insert([_message(question, MessageKind.QUESTION, asked.words, by)])
        fact = QuestionAsked(number=code_of(city, question), side=asked.side.value, confirmed=confirmed)
        record(fact, subject=question.pk, actor=by.person_id, capacity=by.capacity)
        if confirmed:
            write(city, question, RECEIPT, matter=f"support-received:{question.pk}")
        else:
            code = link_code(question.pk)
            ends = now + timedelta(days=int(parameter(LINK_DAYS, timezone.localdate(now))))
            contact = QuestionContact(
                question=question, address=asked.contact, digest=digest_of(code), since=now, ends_at=ends
            )
            insert([contact])
            write(city, question, CONFIRM, matter=f"support-confirm:{question.pk}", code=code)
    return question


def confirm(city: City, code: str) -> Question:
    """Whoever reads the asker's mail confirms the question; the time for an answer runs from now.

    Raises:
        Refused: when the link is none, or came too late.
    """
    with transaction.atomic():
        found = of_code(code)
        if found is None:
            raise Refused(_("This link does not work any more."))
        held: Question = Question.objects.select_for_update(of=("self",)).get(pk=found.pk)
        if held.state != QuestionState.UNCONFIRMED:
            return held
        held.state, held.due_at = QuestionState.NEW, due_after(city, instant())
        held.save(force_update=True)
        fact = QuestionConfirmed(number=code_of(city, held), old=QuestionState.UNCONFIRMED.value, new=held.state)
        record(fact, subject=held.pk, actor=None, capacity=AUTHOR)
        write(city, held, RECEIPT, matter=f"support-received:{held.pk}", code=code)
    return held


def say_more(city: City, question: Question, words: str, *, by: Actor, code: str = "") -> None:
    """The asker says more; after an answer this asks again, and the time runs anew. `code` is that of their link.

    Raises:
        NotAllowed: when it is not theirs, or it was closed.
        Refused: without words.
    """
    checked(words)
    with transaction.atomic():
        held: Question = Question.objects.select_for_update(of=("self",)).get(pk=question.pk)
        linked = of_code(code) if code else None
        own = by.person is not None and held.author_id == by.person_id
        if not own and (linked is None or linked.pk != held.pk):
            raise NotAllowed(_("Only whoever asked can say more here."))
        decision = decide(by, SupportAct.ADD, None, held.stage)
        if not decision:
            raise NotAllowed(decision.reason)
        old = held.state
        insert([_message(held, MessageKind.ADDED, words, by)])
        if old == QuestionState.ANSWERED:
            held.state, held.due_at = QuestionState.REOPENED, due_after(city, instant())
            held.save(force_update=True)
        fact = QuestionWritten(number=code_of(city, held), kind=MessageKind.ADDED.value, old=old, new=held.state)
        record(fact, subject=held.pk, actor=by.person_id, capacity=by.capacity)


def due_after(city: City, moment: datetime) -> datetime:
    """The instant by which what came at a moment is answered."""
    today = timezone.localdate(moment)
    hour = time.fromisoformat(parameter(HOUR, today))
    return working_days_on(moment, int(parameter(DAYS, today)), hour, city.zone)


def most_an_hour() -> int:
    """How many questions one address sends in an hour."""
    return int(parameter(PER_HOUR, timezone.localdate(instant())))


def checked(words: str) -> str:
    """The words themselves.

    Raises:
        Refused: when there are none, or nothing of them is seen.
    """
    if not words.strip():
        raise Refused(_("Write it in words: an empty message says nothing."))
    try:
        return visible(words)
    except HostileText as refusal:
        raise Refused(str(refusal)) from refusal


def _refuse_bad(asked: Asked, by: Actor) -> None:
    for text in (asked.subject, asked.words):
        checked(text)
    if asked.side in NAMED:
        if not asked.name:
            raise Refused(_("Write which organisation or group asks."))
        checked(asked.name)
    if asked.side is AskerSide.OFFICE and asked.office is None:
        raise Refused(_("Choose which office asks."))
    if by.person is None and not asked.contact:
        raise Refused(_("Give an e-mail address: the answer comes there."))


def _message(question: Question, kind: MessageKind, words: str, by: Actor) -> QuestionMessage:
    return QuestionMessage(question=question, kind=kind, words=words, at=instant(), author=by.person)
