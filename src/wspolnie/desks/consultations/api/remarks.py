"""Reading remarks, one by one and in lists, and the report."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.urls import reverse
from msgspec.structs import replace

from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.api.reading import asked_round
from wspolnie.desks.consultations.api.remark_shapes import (
    AnswerTold,
    CorrectionTold,
    RemarkFileTold,
    RemarksQuery,
    RemarkTold,
    Report,
)
from wspolnie.desks.consultations.api.shapes import RoundQuery
from wspolnie.desks.consultations.models import Remark, RemarkPassage, RemarkQuerySet, Round
from wspolnie.desks.consultations.reading.corrections import Corrected, corrections_by_remark
from wspolnie.desks.consultations.remark_words import speaker
from wspolnie.desks.consultations.report.counting import figures_of
from wspolnie.desks.consultations.report.data import shape
from wspolnie.desks.consultations.report.figures import digest
from wspolnie.desks.consultations.states import (
    AnswerState,
    Channel,
    Phase,
    RemarkState,
    RoundState,
    Saying,
    Standing,
    Verdict,
)
from wspolnie.desks.consultations.views.files import public_files
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.deadlines.limits import Timeliness
from wspolnie.foundation.endpoints import Asked, Items, Missing, NoQuery, read
from wspolnie.foundation.web.cursors import paged
from wspolnie.spaces.policy import Actor, decide


def remarks(asked: Asked[RemarksQuery, None]) -> Items[RemarkTold]:
    """Those that you may read in the order of receipt; of withdrawn ones only that they were there."""
    round_ = asked_round(asked, asked.query.round)
    rows = _seen(asked.actor).filter(round=round_).select_related("paragraph", "answer", "said")
    if asked.query.paragraph:
        rows = rows.filter(
            Q(paragraph__anchor=asked.query.paragraph) | Q(passages__paragraph__anchor=asked.query.paragraph)
        ).distinct()
    if asked.query.channel is not None:
        rows = rows.filter(channel=asked.query.channel)
    return paged(asked, rows, ("received_at", "pk"), lambda found: told(asked, round_, found))


def remark(asked: Asked[NoQuery, None]) -> RemarkTold:
    """One remark by its id."""
    found, round_ = found_remark(asked)
    return told(asked, round_, [found])[0]


def report(asked: Asked[RoundQuery, None]) -> Report:
    """Figures, changes, every remark with its answer: for everybody once the answers are published."""
    round_ = asked_round(asked, asked.query.round)
    phase = round_.phase(instant())
    may = phase is Phase.ANSWERED or decide(asked.actor, ConsultationAct.ANSWER, round_.consultation_id).ok
    if phase is Phase.DRAFT or not may:
        raise Missing
    figures = figures_of(round_)
    plain: dict[str, Any] = dict(shape(figures, digest(figures)))
    return Report(**plain)


def found_remark(asked: Asked[Any, Any]) -> tuple[Remark, Round]:
    """The remark of the address with its round, if this reader may see both.

    Raises:
        Missing: when not.
    """
    rows = _seen(asked.actor).filter(round__in=Round.objects.visible_to(asked.actor))
    found: Remark | None = (
        rows.filter(pk=asked.path["remark"])
        .select_related("paragraph", "answer", "said", "round__consultation__space", "round__consultation__office")
        .first()
    )
    if found is None:
        raise Missing
    found.round.city = found.round.consultation.city = asked.city
    return found, found.round


def _seen(actor: Actor) -> RemarkQuerySet:
    """What the actor may read, and that some were withdrawn."""
    every: RemarkQuerySet = Remark.objects.all()
    seen = every.visible_to(actor)
    return every.filter(Q(pk__in=seen.values("pk")) | Q(state=RemarkState.WITHDRAWN)) if not actor.is_staff else seen


def told(asked: Asked[Any, Any], round_: Round, rows: list[Remark]) -> list[RemarkTold]:
    """Remarks of one round as this reader may know them: three statements, however many."""
    ids = [one.pk for one in rows]
    passages: dict[UUID, list[str]] = {}
    several = RemarkPassage.objects.filter(remark__in=[one.pk for one in rows if one.concerns]).order_by("position")
    for remark_id, anchor in several.values_list("remark", "paragraph__anchor"):
        passages.setdefault(remark_id, []).append(anchor)
    answered = round_.state == RoundState.ANSWERED
    mended = corrections_by_remark(ids) if answered else {}
    files = public_files(rows)
    slug = round_.consultation.space.slug
    return [
        replace(
            _told(asked, round_, one, passages.get(one.pk), mended.get(one.pk, []) if answered else None),
            files=[
                RemarkFileTold(
                    id=kept.pk,
                    name=kept.file.name,
                    alt=kept.alt,
                    url=asked.link(reverse("remark_file", args=[slug, one.number, kept.pk])),
                )
                for kept in files.get(one.pk, [])
            ],
        )
        for one in rows
    ]


def _told(
    asked: Asked[Any, Any], round_: Round, one: Remark, anchors: list[str] | None, mended: list[Corrected] | None
) -> RemarkTold:
    """`mended` are corrections of its answer, None before answers are published."""
    gone, state = one.state == RemarkState.WITHDRAWN, RemarkState(one.state)
    consultation, shown = round_.consultation, state in {RemarkState.RELEASED, RemarkState.WITHDRAWN}
    own = [one.paragraph.anchor] if one.paragraph is not None else []
    return RemarkTold(
        id=one.pk,
        number=consultation.code_of(one),
        url=asked.link(reverse("remark_public", args=[consultation.space.slug, one.number])) if shown else None,
        round=round_.number,
        channel=Channel(one.channel),
        received_at=one.received_at,
        hour_unknown=one.hour_unknown,
        timeliness=Timeliness(one.timeliness),
        state=state,
        side="declared" if one.standing == Standing.DECLARED else one.side,
        who="" if gone else speaker(one.side, one.organisation, one.standing),
        organisation="" if gone else one.organisation,
        paragraphs=anchors or own,
        concerns=one.concerns or (one.paragraph.name if one.paragraph is not None else ""),
        quoted="" if gone else one.quoted,
        proposed="" if gone else one.public_proposed,
        reason="" if gone else one.public_reason,
        said=Saying(one.said.confirmed) if hasattr(one, "said") else None,
        withheld="withdrawn" if gone else "",
        answer=None if gone or mended is None else _answer(one, mended),
        files=[],
    )


def _answer(one: Remark, mended: list[Corrected]) -> AnswerTold | None:
    answer = getattr(one, "answer", None)
    if answer is None or answer.state != AnswerState.ACCEPTED:
        return None
    return AnswerTold(
        verdict=Verdict(answer.verdict),
        reason=answer.public_reason,
        wording=answer.public_wording,
        corrections=[
            CorrectionTold(
                at=was.at,
                why=was.why,
                old_verdict=Verdict(was.old_verdict),
                old_reason=was.old_reason,
                verdict=Verdict(was.verdict),
                reason=was.reason,
            )
            for was in mended
        ],
    )


_read = partial(read, ConsultationAct.READ)
ENDPOINTS = (
    _read("consultations/{consultation}/remarks", remarks, "Remarks of a round", Items[RemarkTold], RemarksQuery),
    _read("remarks/{remark}", remark, "One remark", RemarkTold, NoQuery),
    _read("consultations/{consultation}/report", report, "The report of a round", Report, RoundQuery),
)
