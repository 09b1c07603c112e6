"""Published corrections, as everybody reads them: what stood, what stands, since when and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from wspolnie.desks.consultations.blackouts import bar_of
from wspolnie.desks.consultations.letter_states import CorrectionState
from wspolnie.desks.consultations.models import CorrectedAnswer, Round


@dataclass(frozen=True, slots=True)
class Corrected:
    """One remark whose answer was corrected once; corrected again it comes again."""

    remark: UUID
    number: int
    """Of the remark."""
    correction: int
    """The correction's number in its round: remarks of a group share it."""
    at: datetime
    why: str
    old_verdict: str
    old_reason: str
    old_wording: str
    verdict: str
    reason: str
    wording: str


def corrections_of(round_: Round) -> list[Corrected]:
    """All published ones of a round, the oldest first, then by number of the remark."""
    return _told(CorrectedAnswer.objects.filter(correction__round=round_))


def corrections_by_remark(remarks: Iterable[UUID]) -> dict[UUID, list[Corrected]]:
    """Id of each remark whose answer was corrected -> its corrections, the oldest first."""
    found: dict[UUID, list[Corrected]] = defaultdict(list)
    for one in _told(CorrectedAnswer.objects.filter(remark__in=list(remarks))):
        found[one.remark].append(one)
    return dict(found)


def _told(rows: QuerySet[CorrectedAnswer]) -> list[Corrected]:
    published = (
        rows.filter(correction__state=CorrectionState.PUBLISHED)
        .select_related("correction", "remark__answer")
        .order_by("correction__published_at", "correction__number", "remark__number")
    )
    return [
        _corrected(row)
        for row in published
        if row.correction.published_at is not None  # the database says so; the type does not
    ]


def _corrected(row: CorrectedAnswer) -> Corrected:
    """Of an answer whose words are hidden neither the old nor the new ones are told."""
    correction, hidden = row.correction, row.remark.answer.hidden_why
    assert correction.published_at is not None
    return Corrected(
        remark=row.remark_id,
        number=row.remark.number,
        correction=correction.number,
        at=correction.published_at,
        why=correction.why,
        old_verdict=row.verdict,
        old_reason=bar_of(hidden) if hidden else row.reason,
        old_wording="" if hidden else row.wording,
        verdict=correction.verdict,
        reason=bar_of(hidden) if hidden else correction.reason,
        wording="" if hidden else correction.wording,
    )
