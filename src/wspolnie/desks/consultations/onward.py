"""What became of a document after its answers, for the page of its consultation."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from wspolnie.desks.consultations.models import Consultation, Effect, Round
from wspolnie.desks.consultations.states import Phase
from wspolnie.tools.documents.reading import document_of, today
from wspolnie.tools.documents.way import Coming, coming_of, way_of


def effects_of(consultation: Consultation) -> Sequence[Effect]:
    """What changed because of remarks, in the order in which it was said, with the remarks."""
    return list(
        Effect.objects.filter(consultation=consultation).prefetch_related("remarks__remark__round").order_by("position")
    )


def rest_of(consultation: Consultation, round_: Round, now: datetime) -> list[Coming]:
    """What is left of a round that is announced: its last minute, and that by which all is answered."""
    if not round_.is_timed:
        return []
    phase = round_.phase(now)
    if phase not in (Phase.ANNOUNCED, Phase.OPEN, Phase.CLOSED):
        return []
    answers = Coming(round_.answers_due_at, _("Answers to all remarks and the report"), consultation.office.name)
    if phase is Phase.CLOSED:
        return [answers]
    return [Coming(round_.closes_at, _("Remarks are taken"), _("every person and organisation")), answers]


def onward_of(consultation: Consultation, round_: Round, now: datetime) -> dict[str, object]:
    """The way of the document to its last day, what comes next, what changed; nothing while there is no text."""
    document = document_of(consultation.space)
    if document is None:
        return {}
    return {
        "slug": consultation.space.slug,
        "life": document.life(today()),
        "way": way_of(document, since_consultation=True),
        "coming": [*rest_of(consultation, round_, now), *coming_of(document)],
        "effects": effects_of(consultation),
    }
