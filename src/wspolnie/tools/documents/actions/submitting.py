"""Verbs of adoption: a document is submitted, then adopted or rejected (REQ-033, REQ-014)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Refused
from wspolnie.spaces.policy import Actor
from wspolnie.tools.documents.actions.versions import publish_version
from wspolnie.tools.documents.actions.way import locked, move, refuse_future, tell
from wspolnie.tools.documents.facts.way import DocumentAdopted, DocumentRejected, DocumentSubmitted, ProgrammeReported
from wspolnie.tools.documents.models import Document, ProgrammeReport, Submission
from wspolnie.tools.documents.reading import has_report, missing_of, newest_version, report_due
from wspolnie.tools.documents.states import LIFE_MOVES, Life, VersionState


def refuse_missing(document: Document, on: date) -> None:
    """Raises Refused with the list of all that is missing on a day."""
    missing = missing_of(document, on)
    if missing:
        raise Refused(_("Something is missing: %(list)s") % {"list": " ".join(one.words for one in missing)})


def submit_document(
    document: Document, *, by_body: str, to_body: str, on: date, link: str = "", by: Actor
) -> Submission:
    """Record that the newest wording was laid before the body that adopts it; a draft wording is published with it.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when something is missing, as an element that the law asks for; with the list of it.
    """
    refuse_future(on)
    if not by_body or not to_body:
        raise Refused(_("Write who submitted it and to whom."))
    with transaction.atomic():
        held = locked(document, by)
        if Life.SUBMITTED not in LIFE_MOVES[Life(held.state)]:
            raise Refused(_("This document has been submitted already."))
        refuse_missing(held, on)
        last = held.moves.order_by("-position").values_list("on", flat=True).first()
        if last is not None and on < last:
            raise Refused(_("It was submitted after its consultation began, or after it was rejected: check the day."))
        version = newest_version(held)
        assert version is not None  # nothing is missing, so there is a text
        if version.state == VersionState.DRAFT:
            publish_version(version, space=held.entry.space, title=held.entry.title, by=by)
        move(held, Life.SUBMITTED, on=on, body=by_body)
        number = Submission.objects.filter(document=held).count() + 1
        made = Submission(
            document=held, number=number, version=version, by_body=by_body, to_body=to_body, on=on, link=link
        )
        made.save(force_insert=True)
        fact = DocumentSubmitted(
            title=held.entry.title, version=version.number, by_body=by_body, to_body=to_body, on=on.isoformat()
        )
        tell(held, fact, by)
    return made


def _waiting(held: Document, to: Life, on: date) -> Submission:
    """The submission that waits for a yes or no; a day before it is refused."""
    if to not in LIFE_MOVES[Life(held.state)]:
        raise Refused(_("The document has to be submitted first."))
    submission: Submission = Submission.objects.select_related("version").filter(document=held).latest("number")
    refuse_future(on)
    if on < submission.on:
        raise Refused(_("The decision came on the day of submission or later."))
    return submission


def reject_document(document: Document, *, on: date, reason: str, by: Actor) -> None:
    """Record that the body did not adopt it, and why; it can be consulted or submitted again.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it is not submitted, or without a reason.
    """
    if not reason:
        raise Refused(_("Write the reason: people read it first."))
    with transaction.atomic():
        held = locked(document, by)
        submission = _waiting(held, Life.REJECTED, on)
        Submission.objects.filter(pk=submission.pk).update(rejected_on=on, reason=reason)
        move(held, Life.REJECTED, on=on, body=submission.to_body)
        fact = DocumentRejected(title=held.entry.title, body=submission.to_body, on=on.isoformat(), reason=reason)
        tell(held, fact, by)


@dataclass(frozen=True, slots=True)
class Adoption:
    """What a resolution says; both days of force are included, and it may hold without an end."""

    resolution: str
    on: date
    body: str
    link: str
    since: date
    until: date | None = None

    def refuse(self) -> None:
        """Raises Refused when it is not whole, or its days do not follow one another."""
        if not (self.resolution and self.body and self.link):
            raise Refused(_("Give the number of the resolution, the body and the link to its text."))
        if self.since < self.on:
            raise Refused(_("A document comes into force on the day of its adoption or later."))
        if self.until is not None and self.until < self.since:
            raise Refused(_("The last day in force cannot come before the first."))


def adopt_document(document: Document, adoption: Adoption, *, by: Actor) -> None:
    """Record the resolution: from its day the document is in force by itself, and after its last day expired.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it is not submitted, something is missing, or the days do not follow one another.
    """
    adoption.refuse()
    with transaction.atomic():
        held = locked(document, by)
        submission = _waiting(held, Life.ADOPTED, adoption.on)
        refuse_missing(held, submission.on)
        Document.objects.filter(pk=held.pk).update(
            state=Life.ADOPTED,
            resolution=adoption.resolution,
            adopted_on=adoption.on,
            adopted_by=adoption.body,
            source_link=adoption.link,
            in_force_from=adoption.since,
            in_force_until=adoption.until,
            adopted_version=submission.version,
        )
        move(held, Life.ADOPTED, on=adoption.on, body=adoption.body)
        fact = DocumentAdopted(
            title=held.entry.title,
            version=submission.version.number,
            resolution=adoption.resolution,
            body=adoption.body,
            on=adoption.on.isoformat(),
            link=adoption.link,
            since=adoption.since.isoformat(),
            until=adoption.until.isoformat() if adoption.until else "",
        )
        tell(held, fact, by)


def give_report(document: Document, *, to_body: str, on: date, link: str, by: Actor) -> ProgrammeReport:
    """Record that the report on an annual programme went to the council and was published.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when no report is asked of this document, or it was given already.
    """
    refuse_future(on)
    if not to_body or not link:
        raise Refused(_("Write to whom the report went and where it is published."))
    with transaction.atomic():
        held = locked(document, by)
        if report_due(held) is None:
            raise Refused(_("The law asks for a report on an adopted annual programme alone."))
        if has_report(held.pk):
            raise Refused(_("The report has been given already."))
        if held.in_force_from is not None and on < held.in_force_from:
            raise Refused(_("A report cannot come before the programme is in force."))
        made = ProgrammeReport(document=held, to_body=to_body, on=on, link=link)
        made.save(force_insert=True)
        tell(held, ProgrammeReported(title=held.entry.title, to_body=to_body, on=on.isoformat(), link=link), by)
    return made
