"""What figures count of the help desk: questions asked in an organisation's name."""

from __future__ import annotations

from typing import Final

from django.db.models import F, QuerySet
from django.utils.translation import gettext_noop as _

from wspolnie.desks.support.models import Question
from wspolnie.desks.support.states import QuestionState
from wspolnie.foundation.activity import ActivityKind


def asked() -> QuerySet[Question]:
    """Questions of those who are known to speak for an organisation."""
    rows: QuerySet[Question] = Question.objects.filter(organisation__isnull=False)
    return rows.exclude(state=QuestionState.UNCONFIRMED).annotate(of=F("organisation_id"), at=F("received_at"))


ACTIVITY: Final = (ActivityKind(name="pytania", label=_("questions to the help desk"), rows=asked),)
