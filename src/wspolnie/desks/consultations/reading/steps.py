"""How far the answer to a remark is: the words of addresses and the conditions that they stand for."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.db.models import Exists, OuterRef, Q

from wspolnie.desks.consultations.models import Assignment, RemarkNote
from wspolnie.desks.consultations.states import AnswerState

TO_WRITE: Final = "do-napisania"
FRESH: Final = "bez-szkicu"
DRAFTED: Final = "szkice"
REVIEW: Final = "do-przejrzenia"
ACCEPTED: Final = "przyjete"
OVERDUE: Final = "po-terminie"
OPINION: Final = "na-opinii"
STEPS: Final = (TO_WRITE, FRESH, DRAFTED, REVIEW, ACCEPTED, OVERDUE, OPINION)
"""`do-napisania` is `bez-szkicu` and `szkice` together; the last two cut across the others."""


def to_write(path: str = "") -> Q:
    """Condition on remarks, or on what reaches one by `path` ("remark__"): whoever answers has not sent it on yet."""
    unfinished = [AnswerState.DRAFT, AnswerState.RETURNED]
    return Q(**{f"{path}answer": None}) | Q(**{f"{path}answer__state__in": unfinished})


def step_of(word: str, now: datetime) -> Q:
    """Condition on remarks. Raises KeyError for a word that is none of STEPS."""
    late = Assignment.objects.current().filter(to_write("remark__"), due_at__lt=now)
    return {
        TO_WRITE: to_write(),
        FRESH: Q(answer=None),
        DRAFTED: Q(answer__state__in=[AnswerState.DRAFT, AnswerState.RETURNED]),
        REVIEW: Q(answer__state=AnswerState.REVIEW),
        ACCEPTED: Q(answer__state=AnswerState.ACCEPTED),
        OVERDUE: Q(Exists(late.filter(remark=OuterRef("pk")))),
        OPINION: Q(Exists(RemarkNote.objects.waiting().filter(remark=OuterRef("pk")))),
    }[word]
