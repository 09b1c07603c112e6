"""Remarks as the report tells them: what the public does not read is left out here, for every form at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce

from wspolnie.desks.consultations.blackouts import bar_of, masked
from wspolnie.desks.consultations.models import Consultation, Remark, Round
from wspolnie.desks.consultations.report.figures import Told
from wspolnie.desks.consultations.report.rows import WHOLE, anchors_of, counted
from wspolnie.desks.consultations.states import AnswerState, RemarkState

COLUMNS: Final = (
    "number", "channel", "received_at", "hour_unknown", "timeliness", "side", "organisation", "standing",
    "paragraph__anchor", "paragraph__reference", "paragraph__number", "concerns", "quoted", "proposed", "reason",
    "blackouts", "state", "answer__state", "answer__verdict", "answer__reason", "answer__hidden_why",
    "answer__group__number",
)  # fmt: skip
WITHHELD: Final = {
    RemarkState.WITHDRAWN: "withdrawn",
    RemarkState.RECEIVED: "unreleased",
    RemarkState.UNCONFIRMED: "unreleased",
}


@dataclass(frozen=True, slots=True)
class Placed:
    """A remark at one of its paragraphs; `again` when it was told at an earlier one already."""

    told: Told
    anchor: str
    where: str
    again: bool


def public_rows(round_: Round) -> Any:
    """Remarks that the report lists: all that it counts, and those that their authors withdrew (never their texts)."""
    shown = Q(pk__in=counted(round_)) | Q(state=RemarkState.WITHDRAWN)
    return Remark.objects.filter(shown, round=round_)


def told_of(consultation: Consultation, remarks: QuerySet[Remark]) -> Iterator[Told]:
    """Each remark once."""
    code = consultation.code
    for row in remarks.values_list(*COLUMNS, anchors_of()):
        yield _told(code, row)


def at_places(remarks: QuerySet[Remark], paragraph: str = "") -> QuerySet[Remark]:
    """A row for each paragraph of each remark, in the order of the text, those to the whole last; those at one
    paragraph alone when it is named."""
    rows = remarks.annotate(
        here=Coalesce("passages__paragraph__anchor", "paragraph__anchor"),
        here_reference=Coalesce("passages__paragraph__reference", "paragraph__reference"),
        here_number=Coalesce("passages__paragraph__number", "paragraph__number"),
        here_position=Coalesce("passages__paragraph__position", "paragraph__position"),
    )
    if paragraph and paragraph != WHOLE:
        rows = rows.filter(here=paragraph)
    return rows.order_by(F("here_position").asc(nulls_last=True), "received_at", "id")


def places_of(remarks: QuerySet[Remark]) -> Sequence[tuple[str, str]]:
    """Anchor and name of every paragraph that these are about, in the order of the text."""
    rows: Any = at_places(remarks.filter(paragraph__isnull=False)).order_by("here_position")
    found = rows.values_list("here", "here_reference", "here_number").distinct()
    return [(anchor, reference or str(number or "")) for anchor, reference, number in found]


def placed_of(consultation: Consultation, rows: QuerySet[Remark], *, alone: bool = False) -> Iterator[Placed]:
    """Rows of `at_places`; `alone` where one paragraph is looked at: nothing is told twice then."""
    code = consultation.code
    for *row, anchors, here, reference, number in rows.values_list(
        *COLUMNS, anchors_of(), "here", "here_reference", "here_number"
    ):
        told = _told(code, (*row, anchors))
        again = bool(told.anchors) and here != told.anchor and not alone
        yield Placed(told, here or "", reference or str(number or ""), again)


def _told(code: str, row: Sequence[Any]) -> Told:
    number, channel, received_at, hour_unknown, timeliness, side, organisation, standing, *rest = row
    anchor, reference, position, concerns, quoted, proposed, reason, hidden, state, *rest = rest
    answer_state, verdict, answer, covered, group, anchors = rest
    withheld = WITHHELD.get(state, "")
    accepted = answer_state == AnswerState.ACCEPTED
    said = accepted and not withheld
    return Told(
        number=number,
        code=f"{code}/U-{number:04d}",
        channel=channel,
        received_at=received_at,
        hour_unknown=hour_unknown,
        timeliness=timeliness,
        side=side,
        organisation="" if withheld else organisation,
        standing="" if withheld else standing,
        anchor=anchor or "",
        where=concerns or reference or str(position or ""),
        quoted="" if withheld else quoted,
        proposed="" if withheld else masked(proposed, "proposed", hidden),
        reason="" if withheld else masked(reason, "reason", hidden),
        withheld=withheld,
        verdict=verdict if accepted and withheld != "withdrawn" else "",
        answer=(bar_of(covered) if covered else answer) if said else "",
        anchors=tuple(anchors),
        group=f"G-{group}" if said and group else "",
    )
