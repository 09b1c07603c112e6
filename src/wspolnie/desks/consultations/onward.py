"""What became of a document after its answers, for the page of its consultation."""

from __future__ import annotations

from collections.abc import Sequence

from wspolnie.desks.consultations.models import Consultation, Effect
from wspolnie.tools.documents.reading import document_of, today
from wspolnie.tools.documents.way import after_consultation, coming_of, way_of


def effects_of(consultation: Consultation) -> Sequence[Effect]:
    """What changed because of remarks, in the order in which it was said, with the remarks."""
    return list(
        Effect.objects.filter(consultation=consultation).prefetch_related("remarks__remark__round").order_by("position")
    )


def onward_of(consultation: Consultation) -> dict[str, object]:
    """The way of the document to its last day, what comes next, what changed; nothing while there is no text."""
    document = document_of(consultation.space)
    if document is None:
        return {}
    return {
        "slug": consultation.space.slug,
        "life": document.life(today()),
        "way": after_consultation(way_of(document), document),
        "coming": coming_of(document),
        "effects": effects_of(consultation),
    }
