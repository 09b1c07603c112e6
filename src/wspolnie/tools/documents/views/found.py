"""Finding the document of a page, scoped to its reader: no access is the same 404 as no such thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest

from wspolnie.foundation.web.city import city_of
from wspolnie.spaces.policy import Actor, decide
from wspolnie.spaces.views import actor_of, step_in
from wspolnie.tools.documents.acts import DocumentAct
from wspolnie.tools.documents.models import Document
from wspolnie.tools.documents.reading import today
from wspolnie.tools.documents.states import Life


@dataclass(frozen=True, slots=True)
class Found:
    """A document as one request sees it."""

    document: Document
    actor: Actor

    @property
    def life(self) -> Life:
        return self.document.life(today())

    @property
    def can_record(self) -> bool:
        return decide(self.actor, DocumentAct.RECORD, self.document.entry.space_id).ok


def find(request: HttpRequest, slug: str) -> Found:
    """The document of a space's address, if the reader may see it."""
    actor = actor_of(request)
    document = (
        Document.objects.visible_to(actor)
        .select_related("entry__space")
        .filter(entry__space__slug=slug)
        .order_by("pk")
        .first()
    )
    if document is None:
        raise Http404
    document.city = city_of(request)
    return Found(document, step_in(request, document.entry.space_id))


def shown(found: Found) -> dict[str, Any]:
    """What every page of a document needs."""
    return {
        "document": found.document,
        "space": found.document.entry.space,
        "slug": found.document.entry.space.slug,
        "life": found.life,
        "lives": Life,
        "can_record": found.can_record,
    }
