"""Documents for programs: what happens to a text from its preparation to its last day."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import Annotated, Any
from uuid import UUID

from django.urls import reverse
from msgspec import Struct

from wspolnie.foundation.endpoints import Asked, Items, Missing, NoQuery, Paging, read, said
from wspolnie.foundation.web.cursors import paged
from wspolnie.tools.documents.acts import DocumentAct
from wspolnie.tools.documents.models import AdoptionCorrection, Document, Opinion, ProgrammeReport, Submission
from wspolnie.tools.documents.reading import checklist, newest_version, today
from wspolnie.tools.documents.states import Genre, Life
from wspolnie.tools.documents.way import coming_of, way_of


class DocumentTold(Struct, frozen=True, kw_only=True):
    """A text that the city works on."""

    id: Annotated[UUID, said("What it is called in other answers")]
    space: Annotated[UUID, said("What it belongs to: the id of a consultation, for example")]
    url: Annotated[str, said("Where people read it")]
    title: Annotated[str, said("What it is called", "Roczny program współpracy 2027")]
    genre: Annotated[Genre | None, said("What kind of document; null until somebody said it", "annual_programme")]
    year: Annotated[int | None, said("The year for which it is, of an annual programme", 2027)]
    state: Annotated[Life, said("Where it is today", "consultation")]
    resolution: Annotated[str, said("Number of the resolution; empty before", "XLV/1170/26")]
    adopted_on: Annotated[date | None, said("When it was adopted; null before")]
    adopted_by: Annotated[str, said("By whom; empty before", "Rada Miejska Wrocławia")]
    source_link: Annotated[str, said("Where the resolution can be read; empty before")]
    in_force_from: Annotated[date | None, said("From when it holds")]
    in_force_until: Annotated[date | None, said("Its last day")]


class StopTold(Struct, frozen=True):
    """A stop on the way."""

    state: Annotated[str, said("done, current or next", "done")]
    at: Annotated[str, said("The day; with an hour the last minute", "2026-11-30")]
    label: Annotated[str, said("What it is, in the language of the answer", "Konsultacje")]


class ComingTold(Struct, frozen=True):
    """What comes next."""

    at: Annotated[str, said("The day; with an hour the last minute", "2026-11-30")]
    what: Annotated[str, said("What it is, in the language of the answer")]
    body: Annotated[str, said("Who is responsible")]
    article: Annotated[str, said("The article that sets the day; empty for others")]


class OpinionTold(Struct, frozen=True):
    """What a council says of a draft."""

    body: Annotated[str, said("Which council", "Rada Działalności Pożytku Publicznego")]
    delivered_on: Annotated[date, said("When it got the draft")]
    days: Annotated[int, said("How many it has", 14)]
    article: Annotated[str, said("By which article")]
    given_on: Annotated[date | None, said("When it gave its opinion; null before, and when it was silent")]
    text: Annotated[str, said("The opinion")]
    silence_at: Annotated[datetime | None, said("When it was noted that it said nothing; null otherwise")]
    stance: Annotated[str, said("positive, with_remarks, negative; empty for one that came on paper", "positive")]
    votes_for: Annotated[int | None, said("Votes for it; null where they were not counted")]
    votes_against: Annotated[int | None, said("Votes against it")]
    votes_abstained: Annotated[int | None, said("Members who abstained")]
    separate: Annotated[str, said("Separate opinions of members")]


class SubmissionTold(Struct, frozen=True):
    """A wording laid before whoever adopts it."""

    number: Annotated[int, said("From 1", 1)]
    by_body: Annotated[str, said("Who laid it")]
    to_body: Annotated[str, said("Before whom")]
    on: Annotated[date, said("When")]
    link: Annotated[str, said("Where it can be read")]
    rejected_on: Annotated[date | None, said("When it was refused")]
    withdrawn_on: Annotated[date | None, said("When it was taken back")]
    reason: Annotated[str, said("Why")]


class ElementTold(Struct, frozen=True):
    """Something that the law asks for."""

    key: Annotated[str, said("Its word")]
    words: Annotated[str, said("What the law asks for, in the language of the answer")]
    article: Annotated[str, said("The article")]
    paragraphs: Annotated[list[str], said("Anchors of where it stands; empty: nowhere yet")]


class Mended(Struct, frozen=True):
    """Something of the resolution that had been typed wrongly."""

    field: Annotated[str, said("What")]
    before: Annotated[str, said("What stood")]
    after: Annotated[str, said("What stands")]
    why: Annotated[str, said("Why")]
    on: Annotated[date, said("When")]


class ReportTold(Struct, frozen=True):
    """The report on an annual programme."""

    to_body: Annotated[str, said("To whom it was given")]
    on: Annotated[date, said("When")]
    link: Annotated[str, said("Where it can be read")]


class DocumentWhole(DocumentTold, frozen=True, kw_only=True):
    """A document with its whole way."""

    way: Annotated[list[StopTold], said("Stops so far and those that the calendar will bring")]
    coming: Annotated[list[ComingTold], said("What comes next, soonest first")]
    elements: Annotated[list[ElementTold], said("What the law asks for, and where it stands")]
    opinions: Annotated[list[OpinionTold], said("Opinions of councils")]
    submissions: Annotated[list[SubmissionTold], said("Submissions")]
    corrections: Annotated[list[Mended], said("What was put right in the record of the resolution")]
    report: Annotated[ReportTold | None, said("The report on an annual programme; null before")]


def documents(asked: Asked[Paging, None]) -> Items[DocumentTold]:
    """The newest first."""
    rows = Document.objects.visible_to(asked.actor).select_related("entry__space")
    return paged(asked, rows, ("-pk",), lambda found: [DocumentTold(**_plain(asked, one)) for one in found])


def document(asked: Asked[NoQuery, None]) -> DocumentWhole:
    """The whole way with its days and bodies, what comes next, what the law asks for and where it stands."""
    rows = Document.objects.visible_to(asked.actor).select_related("entry__space")
    one: Document | None = rows.filter(pk=asked.path["document"]).first()
    if one is None:
        raise Missing
    one.city = asked.city
    version = one.adopted_version or newest_version(one)
    report = ProgrammeReport.objects.filter(document=one).first()
    return DocumentWhole(
        **_plain(asked, one),
        way=[StopTold(stop.state, stop.at.isoformat(), stop.label) for stop in way_of(one)],
        coming=[ComingTold(next_.at.isoformat(), next_.what, next_.body, next_.article) for next_ in coming_of(one)],
        elements=[
            ElementTold(
                wanted.element.key,
                wanted.element.words,
                wanted.element.article,
                [place.anchor for place in wanted.paragraphs],
            )
            for wanted in checklist(one, version)
        ],
        opinions=[_same(OpinionTold, row) for row in _rows(Opinion, one, "delivered_on", "pk")],
        submissions=[_same(SubmissionTold, row) for row in _rows(Submission, one, "number")],
        corrections=[_same(Mended, row) for row in _rows(AdoptionCorrection, one, "number", "pk")],
        report=_same(ReportTold, report) if report is not None else None,
    )


def _rows(table: Any, one: Document, *order: str) -> Any:
    return table.objects.filter(document=one).order_by(*order)


def _same(shape: Any, row: Any) -> Any:
    """A row as a shape of the same names."""
    return shape(**{name: getattr(row, name) for name in shape.__struct_fields__})


def _plain(asked: Asked[Any, Any], one: Document) -> dict[str, Any]:
    same = ("year", "resolution", "adopted_on", "adopted_by", "source_link", "in_force_from", "in_force_until")
    return {
        "id": one.pk,
        "space": one.entry.space_id,
        "url": asked.link(reverse("document", args=[one.entry.space.slug])),
        "title": one.entry.title,
        "genre": Genre(one.genre) if one.genre else None,
        "state": one.life(today()),
        **{name: getattr(one, name) for name in same},
    }


_read = partial(read, DocumentAct.READ)
ENDPOINTS = (
    _read("documents", documents, "Documents", Items[DocumentTold], Paging),
    _read("documents/{document}", document, "One document with its whole way", DocumentWhole),
)
