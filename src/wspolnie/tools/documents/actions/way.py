"""Verbs of a document's way that other rooms tell of, and what all verbs of the way share."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Fact, Refused
from wspolnie.spaces.policy import Actor, require
from wspolnie.tools.documents.acts import DocumentAct
from wspolnie.tools.documents.facts.way import DocumentNamed
from wspolnie.tools.documents.models import Document, Move, Version
from wspolnie.tools.documents.reading import today
from wspolnie.tools.documents.states import LIFE_MOVES, Genre, Life


def locked(document: Document, by: Actor) -> Document:
    """The document, held until the transaction ends, once it is known that `by` may record what happens to it."""
    require(by, DocumentAct.RECORD, document.entry.space_id)
    held: Document = (
        Document.objects.select_related("entry__space", "city").select_for_update(of=("self",)).get(pk=document.pk)
    )
    return held


def move(held: Document, to: Life, *, on: date, body: str) -> None:
    """Bring a locked document to a state and remember the day and who did it.

    Raises:
        Refused: when that state cannot follow the present one.
    """
    if to not in LIFE_MOVES[Life(held.state)]:
        raise Refused(
            _("Not now: the document is “%(now)s”, and “%(to)s” cannot follow.")
            % {"now": Life(held.state).label, "to": to.label}
        )
    Document.objects.filter(pk=held.pk).update(state=to)
    held.state = to
    position = Move.objects.filter(document=held).count() + 1
    Move(document=held, position=position, state=to, on=on, body=body).save(force_insert=True)


def tell(held: Document, fact: Fact, by: Actor) -> None:
    """Write a fact about the document into the journal of its space."""
    record(fact, subject=held.pk, space=held.entry.space_id, actor=by.person_id, capacity=by.capacity)


def refuse_future(on: date) -> None:
    """Raises Refused when a day that should have come is still to come."""
    if on > today():
        raise Refused(_("This day is still to come. Record what has happened."))


def name_document(document: Document, *, genre: Genre, year: int | None, by: Actor) -> None:
    """Say what kind of document it is, on which the law's list of elements depends.

    Raises:
        NotAllowed: when `by` may not.
        Refused: for an annual programme without its year, and once the document is adopted.
    """
    if genre is Genre.ANNUAL_PROGRAMME and year is None:
        raise Refused(_("Give the year for which the programme is."))
    with transaction.atomic():
        held = locked(document, by)
        if held.state == Life.ADOPTED:
            raise Refused(_("The document is adopted: its kind can no longer be changed."))
        if (held.genre, held.year) == (genre, year):
            return
        Document.objects.filter(pk=held.pk).update(genre=genre, year=year)
        tell(held, DocumentNamed(title=held.entry.title, genre=genre, year=year), by)


def consulted(version: Version, *, on: date, body: str) -> None:
    """A desk asks people about a version. The caller has asked who may, and tells of it.

    Raises:
        Refused: when the document has been submitted or adopted.
    """
    held: Document = Document.objects.select_for_update().get(pk=version.document_id)
    if Life.CONSULTATION not in LIFE_MOVES[Life(held.state)]:
        raise Refused(_("The document has been submitted: it is no longer consulted."))
    move(held, Life.CONSULTATION, on=on, body=body)
    Document.objects.filter(pk=held.pk).update(answered_at=None)


def answered(version: Version) -> None:
    """All remarks to the version were answered in public. The caller has asked who may, and tells of it."""
    Document.objects.filter(pk=version.document_id).update(answered_at=instant())


def consulted_again(version: Version) -> None:
    """A desk prepares the next round: until its answers the document is not final. The caller has asked who may.

    Raises:
        Refused: when the document has been submitted or adopted.
    """
    held: Document = Document.objects.select_for_update().get(pk=version.document_id)
    if Life.CONSULTATION not in LIFE_MOVES[Life(held.state)]:
        raise Refused(_("The document has been submitted: it is no longer consulted."))
    Document.objects.filter(pk=held.pk).update(answered_at=None)
