"""Verbs of frequent questions: one is published, and withdrawn."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.support.actions.asking import checked
from wspolnie.desks.support.acts import SupportAct
from wspolnie.desks.support.facts import FrequentPublished, FrequentWithdrawn
from wspolnie.desks.support.models import FrequentQuestion
from wspolnie.foundation.cities.models import Theme
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.numbers.actions import numbers
from wspolnie.spaces.policy import Actor, require


def publish_frequent(question: str, answer: str, theme: Theme | None, *, by: Actor) -> FrequentQuestion:
    """Show a question and its answer to everybody; the office worded both without personal data.

    Raises:
        NotAllowed: when `by` may not.
        Refused: without words.
    """
    require(by, SupportAct.PUBLISH)
    checked(question)
    checked(answer)
    with transaction.atomic():
        number = numbers.next("support-frequent", block=1)
        made = FrequentQuestion(number=number, question=question, answer=answer, theme=theme, published_at=instant())
        made.save(force_insert=True)
        record(FrequentPublished(question=question), subject=made.pk, actor=by.person_id, capacity=by.capacity)
    return made


def withdraw_frequent(frequent: FrequentQuestion, *, by: Actor) -> None:
    """Show it no more.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it was withdrawn before.
    """
    require(by, SupportAct.PUBLISH)
    with transaction.atomic():
        held: FrequentQuestion = FrequentQuestion.objects.select_for_update(of=("self",)).get(pk=frequent.pk)
        if held.withdrawn_at is not None:
            raise Refused(_("It was withdrawn before."))
        held.withdrawn_at = instant()
        held.save(force_update=True)
        record(FrequentWithdrawn(question=held.question), subject=held.pk, actor=by.person_id, capacity=by.capacity)
