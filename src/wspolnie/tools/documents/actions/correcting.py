"""Verbs of mending what was recorded: a resolution typed wrongly, a submission taken back. What stood stays visible."""

from __future__ import annotations

from datetime import date
from typing import Final

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Refused
from wspolnie.spaces.policy import Actor
from wspolnie.tools.documents.actions.submitting import Adoption
from wspolnie.tools.documents.actions.way import locked, move, refuse_future, tell
from wspolnie.tools.documents.facts.way import AdoptionCorrected, SubmissionWithdrawn
from wspolnie.tools.documents.models import AdoptionCorrection, Document, ProgrammeReport, Submission
from wspolnie.tools.documents.reading import today
from wspolnie.tools.documents.states import LIFE_MOVES, Corrected, Life

COLUMNS: Final = {
    Corrected.RESOLUTION: "resolution",
    Corrected.ON: "adopted_on",
    Corrected.BODY: "adopted_by",
    Corrected.LINK: "source_link",
    Corrected.SINCE: "in_force_from",
    Corrected.UNTIL: "in_force_until",
}
"""Where each thing stands in the row of its document."""


def correct_adoption(document: Document, adoption: Adoption, *, why: str, by: Actor) -> None:
    """Put right what was typed of a resolution; readers see what stood before, and why it was corrected.

    Raises:
        NotAllowed: when `by` may not.
        Refused: without a reason, when nothing changes, or when the days do not follow one another.
    """
    if not why:
        raise Refused(_("Write why you correct it: everybody will read it."))
    adoption.refuse()
    refuse_future(adoption.on)
    with transaction.atomic():
        held = locked(document, by)
        if held.state != Life.ADOPTED:
            raise Refused(_("There is no resolution to correct."))
        submission = Submission.objects.filter(document=held).latest("number")
        if adoption.on < submission.on:
            raise Refused(_("The decision came on the day of submission or later."))
        report = ProgrammeReport.objects.filter(document=held).first()
        if report is not None and report.on < adoption.since:
            raise Refused(_("The report on the programme was given before this day: check the first day in force."))
        changed = {
            field: (getattr(held, column), getattr(adoption, field))
            for field, column in COLUMNS.items()
            if getattr(held, column) != getattr(adoption, field)
        }
        if not changed:
            raise Refused(_("Nothing differs from what is recorded."))
        Document.objects.filter(pk=held.pk).update(
            **{COLUMNS[field]: after for field, (_before, after) in changed.items()}
        )
        last = AdoptionCorrection.objects.filter(document=held).aggregate(last=Max("number"))["last"] or 0
        for field, (before, after) in changed.items():
            AdoptionCorrection(
                document=held,
                number=last + 1,
                field=field,
                before=_as_text(before),
                after=_as_text(after),
                why=why,
                on=today(),
            ).save(force_insert=True)
        fact = AdoptionCorrected(
            title=held.entry.title,
            fields=tuple(field.value for field in changed),
            before=tuple(_as_text(before) for before, _after in changed.values()),
            after=tuple(_as_text(after) for _before, after in changed.values()),
            why=why,
        )
        tell(held, fact, by)


def _as_text(value: date | str | None) -> str:
    return value.isoformat() if isinstance(value, date) else value or ""


def withdraw_submission(document: Document, *, on: date, reason: str, by: Actor) -> None:
    """Record that whoever submitted the document took it back before it was voted on; it can be changed, consulted and
    submitted again.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it is not submitted, without a reason, or for a day before the submission.
    """
    if not reason:
        raise Refused(_("Write the reason: people read it first."))
    refuse_future(on)
    with transaction.atomic():
        held = locked(document, by)
        if Life.WITHDRAWN not in LIFE_MOVES[Life(held.state)]:
            raise Refused(_("The document has to be submitted first."))
        submission: Submission = Submission.objects.filter(document=held).latest("number")
        if on < submission.on:
            raise Refused(_("It was withdrawn on the day of submission or later."))
        Submission.objects.filter(pk=submission.pk).update(withdrawn_on=on, reason=reason)
        move(held, Life.WITHDRAWN, on=on, body=submission.by_body)
        fact = SubmissionWithdrawn(title=held.entry.title, body=submission.by_body, on=on.isoformat(), reason=reason)
        tell(held, fact, by)
