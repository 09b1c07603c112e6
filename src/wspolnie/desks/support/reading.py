"""Reading of questions: by the code of a link, who may answer one, what waits."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from wspolnie.desks.support.acts import HELPERS
from wspolnie.desks.support.models import Question, QuestionContact
from wspolnie.desks.support.numbers import digest_of
from wspolnie.desks.support.states import QuestionState
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.numbers.codes import secret_code
from wspolnie.parties.people.models import Person
from wspolnie.spaces.kinds import Role, SpaceKind
from wspolnie.spaces.models import Membership


def link_code(question_id: UUID) -> str:
    """The code of the asker's link: the same each time it is asked for, readable in no row."""
    return secret_code("support", question_id).lower()


def of_code(code: str) -> Question | None:
    """The question of a link; None for an unknown one, and when it was not confirmed in time."""
    contact = QuestionContact.objects.filter(digest=digest_of(code)).select_related("question").first()
    if contact is None:
        return None
    late = contact.question.state == QuestionState.UNCONFIRMED and contact.ends_at <= instant()
    return None if late else contact.question


def workers_of(question: Question) -> QuerySet[Person]:
    """Who may be given it: the help desk, and officials of the office that it was passed to; in Polish order."""
    today = timezone.localdate(instant())
    here = Membership.objects.on(today).filter(space__kind=SpaceKind.CITY, ended_at__isnull=True)
    fit = Q(role__in=[role.value for role in HELPERS])
    if question.office_id is not None:
        fit |= Q(role=Role.OFFICIAL, office_id=question.office_id)
    found: QuerySet[Person] = Person.objects.filter(pk__in=here.filter(fit).values("person_id")).order_by("name", "pk")
    return found
