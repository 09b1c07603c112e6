"""Verb of rounds: after the answers of one the next wording is consulted (Kraków: assumptions, then the draft)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.actions.planning import newest_round, refuse_times
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.facts.plans import RoundPlanned
from wspolnie.desks.consultations.models import Consultation, Round
from wspolnie.desks.consultations.states import Consulted, RoundState
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.spaces.policy import Actor, require
from wspolnie.tools.documents.actions import consulted_again, next_version


def add_round(
    consultation: Consultation,
    name: str,
    opens_at: datetime,
    closes_at: datetime,
    answers_due_at: datetime,
    by: Actor,
    consulted: Consulted | None = None,
) -> Round:
    """Prepare the next round with an empty draft of its text; only the office sees it. The rounds before keep their
    text, remarks and answers.

    Raises:
        NotAllowed: when `by` may not plan.
        Refused: while the last round is not answered, without a name, or when the times do not follow one another.
    """
    require(by, ConsultationAct.PLAN, consultation.pk)
    refuse_times(opens_at, closes_at, answers_due_at)
    if not name:
        raise Refused(_("Write what this round consults, for example: draft."))
    with transaction.atomic():
        last = newest_round(consultation, lock=True)
        if last.state != RoundState.ANSWERED:
            raise Refused(_("The next round can be prepared once the answers of the last one are published."))
        if opens_at <= last.closes_at:
            raise Refused(_("The next round starts after the last one has closed."))
        assert last.version is not None  # a round starts only with a text
        consulted_again(last.version)
        made = Round(
            consultation=consultation,
            number=last.number + 1,
            name=name,
            consulted=consulted or "",
            version=next_version(last.version),
            opens_at=opens_at,
            closes_at=closes_at,
            answers_due_at=answers_due_at,
        )
        made.save(force_insert=True)
        record(
            RoundPlanned(
                number=consultation.code, round=made.number, name=name, opens_at=opens_at, closes_at=closes_at
            ),
            subject=made.pk,
            space=consultation.pk,
            actor=by.person_id,
            capacity=by.capacity,
        )
    return made
