"""What is removed of people: words and addresses after a time, unconfirmed questions, a person who is erased."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from wspolnie.desks.support.models import Question, QuestionContact, QuestionMessage
from wspolnie.desks.support.states import MessageKind, QuestionState
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import forget_private
from wspolnie.parties.people.models import Person
from wspolnie.services.notify.actions import withdraw_matters


def forget_words(before: datetime, *, dry_run: bool) -> int:
    """Remove words, subject, author and address of questions closed or last answered before an instant, or only count
    the questions. Side, theme, hours and figures stay."""
    old = Question.objects.filter(Q(closed_at__lt=before) | Q(state=QuestionState.ANSWERED, answered_at__lt=before))
    worded = old.filter(~Q(subject="") | Q(author__isnull=False) | ~Q(name=""))
    if dry_run:
        return worded.count()
    keys = list(worded.values_list("pk", flat=True))
    _empty(keys)
    return len(keys)


def forget_unconfirmed() -> int:
    """Remove questions that nobody confirmed in time; returns how many."""
    late = list(
        QuestionContact.objects.filter(question__state=QuestionState.UNCONFIRMED, ends_at__lt=instant()).values_list(
            "question_id", flat=True
        )
    )
    with transaction.atomic():
        withdraw_matters([f"support-confirm:{pk}" for pk in late])
        QuestionContact.objects.filter(question__in=late).delete()
        QuestionMessage.objects.filter(question__in=late).delete()
        Question.objects.filter(pk__in=late).delete()
    return len(late)


def erase(person_id: UUID) -> None:
    """A person's questions lose their words, their address and letters; what they answered stays without who it was."""
    person = Person.objects.select_related("account").get(pk=person_id)
    with transaction.atomic():
        _empty(list(Question.objects.of(person).values_list("pk", flat=True)))
        Question.objects.filter(assignee=person).update(assignee=None)
        QuestionMessage.objects.filter(author=person).update(author=None)


def _empty(keys: Collection[UUID]) -> None:
    with transaction.atomic():
        answers = QuestionMessage.objects.filter(question__in=keys, kind=MessageKind.ANSWER)
        told = [f"support-answer:{pk}" for pk in answers.values_list("pk", flat=True)]
        withdraw_matters([*told, *(f"support-{what}:{pk}" for pk in keys for what in ("received", "confirm"))])
        forget_private(subjects=list(keys))
        QuestionContact.objects.filter(question__in=keys).delete()
        QuestionMessage.objects.filter(question__in=keys).update(words="", author=None)
        Question.objects.filter(pk__in=keys).update(author=None, subject="", name="")
