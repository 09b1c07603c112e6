"""What is read of a document's way: the newest wording, what the law asks for and where it stands, what is due."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.foundation.cities.models import Parameter
from wspolnie.foundation.cities.reading import parameter, switched_on
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.deadlines.limits import limit_at
from wspolnie.foundation.modules import registry
from wspolnie.foundation.parameters import day_of_year
from wspolnie.spaces.models import Space
from wspolnie.tools.documents.elements import Element, elements_of
from wspolnie.tools.documents.models import Document, ElementPlace, Opinion, Paragraph, ProgrammeReport, Version
from wspolnie.tools.documents.states import Genre, Life

LAST_MINUTE: Final = time(23, 59)
PROGRAMMES: Final = frozenset({Genre.ANNUAL_PROGRAMME, Genre.MULTIANNUAL_PROGRAMME})
"""What is made after consultation, with the council's opinion (art. 5a ust. 1 and 2, art. 41i)."""


def today() -> date:
    return timezone.localdate(instant())


def document_of(space: Space) -> Document | None:
    """The document of a space, with its entry; none while it has no text."""
    found: Document | None = (
        Document.objects.select_related("entry__space", "city").filter(entry__space=space).order_by("pk").first()
    )
    return found


def newest_version(document: Document) -> Version | None:
    """The wording that is worked on, or was published last."""
    found: Version | None = Version.objects.filter(document=document).order_by("-number").first()
    return found


@dataclass(frozen=True, slots=True)
class Asked:
    """An element that the law asks for, with the paragraphs of a wording where it stands."""

    element: Element
    paragraphs: tuple[Paragraph, ...]


def checklist(document: Document, version: Version | None, on: date | None = None) -> list[Asked]:
    """The elements that the law asks for on a day, in its order; empty for documents of which it asks none."""
    elements = elements_of(document.genre, on or today())
    if not elements:
        return []
    places: dict[str, list[str]] = defaultdict(list)
    for element, anchor in ElementPlace.objects.filter(document=document).values_list("element", "anchor"):
        places[element].append(anchor)
    anchors = [anchor for found in places.values() for anchor in found]
    rows = Paragraph.objects.filter(version=version, anchor__in=anchors).order_by("position") if version else ()
    return [
        Asked(element, tuple(row for row in rows if row.anchor in places[element.key] and (row.text or row.label)))
        for element in elements
    ]


@dataclass(frozen=True, slots=True)
class Missing:
    """What stands in the way, in words, and the page where it is mended."""

    words: str
    page: str


def missing_of(document: Document, on: date | None = None) -> list[Missing]:
    """What must be there before the document is submitted or adopted; an empty list means that it can be."""
    version, day = newest_version(document), on or today()
    found = []
    if version is None or not Paragraph.objects.filter(version=version, number__isnull=False).exists():
        found.append(Missing(_("The text of the document."), "document_text"))
    if not document.genre:
        found.append(Missing(_("What kind of document it is."), "document_kind"))
    if document.state == Life.CONSULTATION and document.answered_at is None:
        found.append(Missing(_("Published answers to all remarks of the last round."), "document"))
    if document.state in {Life.PREPARATION, Life.DRAFT} and document.genre in PROGRAMMES:
        found.append(Missing(_("Consultation: a programme is adopted after it (art. 5a)."), "document"))
    found += [
        Missing(
            _("The place in the text that says: %(element)s (%(article)s).")
            % {"element": asked.element.words, "article": asked.element.article},
            "document_elements",
        )
        for asked in checklist(document, version, day)
        if not asked.paragraphs
    ]
    return [*found, *_missing_opinions(document, day)]


def _missing_opinions(document: Document, day: date) -> Iterable[Missing]:
    opinions = list(Opinion.objects.filter(document=document))
    for opinion in opinions:
        if opinion.is_waiting:
            yield Missing(_("The opinion of: %(body)s, or its silence.") % {"body": opinion.body}, "document_opinion")
    if not opinions and document.genre in PROGRAMMES and switched_on("public_benefit_council", day):
        yield Missing(_("The opinion of the public benefit council (art. 41i): hand it the draft."), "document_opinion")


def opinion_term(on: date) -> tuple[int, str]:
    """How many days a council has for its opinion on a draft handed to it on a day, and by which article."""
    days = int(parameter("council_opinion_days", on))
    article = Parameter.objects.in_force("council_opinion_days", on).values_list("article", flat=True).first()
    return days, article or ""


@dataclass(frozen=True, slots=True)
class Due:
    """A day set by law: what, until which last minute, by which article."""

    what: str
    at: datetime
    article: str


def adoption_due(document: Document) -> Due | None:
    """Until when an annual programme is to be adopted: in the year before its own (art. 5a ust. 1)."""
    if document.genre != Genre.ANNUAL_PROGRAMME or document.year is None:
        return None
    year = document.year - 1
    row = Parameter.objects.in_force("annual_programme_by", date(year, 1, 1)).first()
    return _due(document, row, year, _("Adoption of the annual programme"))


def report_due(document: Document) -> Due | None:
    """Until when the report on an adopted annual programme is given: in the year after its own (art. 5a ust. 3)."""
    if document.genre != Genre.ANNUAL_PROGRAMME or document.year is None or document.state != Life.ADOPTED:
        return None
    year = document.year + 1
    row = Parameter.objects.in_force("annual_report_by", date(year, 1, 1)).first()
    return _due(document, row, year, _("Report on the annual programme"))


def _due(document: Document, row: Parameter | None, year: int, what: str) -> Due | None:
    day = day_of_year(row.value) if row else None
    if row is None or day is None:
        return None
    return Due(what, limit_at(_in_year(day, year), LAST_MINUTE, document.city.zone), row.article)


def _in_year(day: date, year: int) -> date:
    """The same day of another year; the 29th of February of a common year is the 28th."""
    return date(year, 2, 28) if (day.month, day.day) == (2, 29) and year % 4 else day.replace(year=year)


def asked_of(space_id: UUID) -> list[Opinion]:
    """Opinions for which a council was asked, the newest first: one statement."""
    rows = Opinion.objects.filter(space=space_id).select_related("document__entry__space", "version", "file", "space")
    return list(rows.order_by("-delivered_on", "-pk"))


def opinion_address(opinion: Opinion, home: str = "") -> str:
    """Where a council reads what it was asked, and answers: below its home."""
    space = opinion.space
    if space is None:
        raise ValueError("a council that does not work here has no page")
    return f"{home or registry.home(space.kind, space.pk)}opinie/{opinion.pk}/"


def has_report(document_id: UUID) -> bool:
    return ProgrammeReport.objects.filter(document=document_id).exists()
