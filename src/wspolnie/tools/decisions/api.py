"""Recommendations for programs, below `/api/v1/`."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import Annotated, Any
from uuid import UUID

from msgspec import Struct

from wspolnie.foundation.endpoints import Asked, Items, Missing, NoQuery, Paging, read, said
from wspolnie.foundation.web.cursors import paged
from wspolnie.tools.decisions.acts import DecisionAct
from wspolnie.tools.decisions.models import ProgressStep, Recommendation, Reply
from wspolnie.tools.decisions.reading import Shown, shown
from wspolnie.tools.decisions.states import RecommendationState, Standing, Verdict, Way


class RecommendationTold(Struct, frozen=True, kw_only=True):
    """What a body asks an office to do, and what became of it."""

    id: Annotated[UUID, said("Its id")]
    space: Annotated[UUID, said("The body that asks: its id")]
    of: Annotated[str, said("What the body is called", "Zieleń na podwórkach")]
    title: Annotated[str, said("What is recommended, in one sentence", "Zwolnić z opłat ogródki deszczowe")]
    office: Annotated[str, said("Slug of the office that answers", "wydzial-nieruchomosci")]
    state: Annotated[RecommendationState, said("Where it stands", "sent")]
    standing: Annotated[Standing | None, said("The same with the clock: waiting, overdue, promised…", "waiting")]
    adopted_on: Annotated[date | None, said("Day on which the body agreed")]
    sent_at: Annotated[datetime | None, said("When it was sent")]
    due_at: Annotated[datetime | None, said("The hour by which the office answers, that minute included")]
    answered_at: Annotated[datetime | None, said("When the office first answered")]
    in_time: Annotated[bool | None, said("Whether that was in time; null before an answer", True)]
    verdict: Annotated[Verdict | None, said("What the office says, by its newest answer", "accepted")]
    do_by: Annotated[date | None, said("By which day the office will do it")]
    done_at: Annotated[datetime | None, said("When the office showed that it is done")]
    reminders: Annotated[int, said("How often the office was reminded", 0)]
    url: Annotated[str, said("Its page", "/grupy/zielen-na-podworkach/rekomendacje/1/")]


class ReplyTold(Struct, frozen=True, kw_only=True):
    """What the office said, once; the newest holds."""

    at: Annotated[datetime, said("When")]
    verdict: Annotated[Verdict, said("What it says", "partly")]
    reason: Annotated[str, said("Why")]
    will_do: Annotated[str, said("What will be done; empty after a no")]
    do_by: Annotated[date | None, said("By which day; none after a no")]


class ProgressTold(Struct, frozen=True, kw_only=True):
    """What was done since."""

    at: Annotated[datetime, said("When it was told")]
    words: Annotated[str, said("What was done")]
    link: Annotated[str, said("What shows it; may be empty")]
    is_last: Annotated[bool, said("Whether it is done with this", False)]


class RecommendationWhole(RecommendationTold, frozen=True, kw_only=True):
    """A recommendation with its words, answers and what was done."""

    words: Annotated[str, said("What exactly is to be done")]
    grounds: Annotated[str, said("Why; may be empty")]
    way: Annotated[Way | None, said("How the body agreed", "vote")]
    votes: Annotated[list[int] | None, said("For, against, abstained; null where no votes were counted", [9, 1, 2])]
    replies: Annotated[list[ReplyTold], said("Answers, the first one first")]
    progress: Annotated[list[ProgressTold], said("Steps, the first one first")]


class RecommendationsQuery(Paging, frozen=True, kw_only=True):
    """Which recommendations."""

    space: Annotated[UUID | None, said("Of this body alone")] = None


def recommendations(asked: Asked[RecommendationsQuery, None]) -> Items[RecommendationTold]:
    """Adopted ones, by the day on which the body agreed; drafts are told to no program."""
    rows = Recommendation.objects.visible_to(asked.actor).filter(adopted_on__isnull=False)
    if asked.query.space is not None:
        rows = rows.filter(space=asked.query.space)
    found = rows.select_related("space", "office")
    return paged(
        asked,
        found,
        ("adopted_on", "pk"),
        lambda some: [RecommendationTold(**_plain(asked, one)) for one in shown(some)],
    )


def recommendation(asked: Asked[NoQuery, None]) -> RecommendationWhole:
    """One of them."""
    rows = Recommendation.objects.visible_to(asked.actor).filter(adopted_on__isnull=False)
    found: Recommendation | None = (
        rows.select_related("space", "office").filter(pk=asked.path["recommendation"]).first()
    )
    if found is None:
        raise Missing
    (line,) = shown([found])
    votes = (found.votes_for, found.votes_against, found.votes_abstained)
    return RecommendationWhole(
        **_plain(asked, line),
        words=found.words,
        grounds=found.grounds,
        way=Way(found.way) if found.way else None,
        votes=[one for one in votes if one is not None] or None,
        replies=[
            ReplyTold(at=one.at, verdict=Verdict(one.verdict), reason=one.reason, will_do=one.will_do, do_by=one.do_by)
            for one in Reply.objects.filter(recommendation=found).order_by("number")
        ],
        progress=[
            ProgressTold(at=one.at, words=one.words, link=one.link, is_last=one.is_last)
            for one in ProgressStep.objects.filter(recommendation=found).order_by("at", "pk")
        ],
    )


def _plain(asked: Asked[Any, Any], one: Shown) -> dict[str, Any]:
    row, reply = one.row, one.reply
    same = ("title", "adopted_on", "sent_at", "due_at", "answered_at", "done_at")
    return {
        "id": row.pk,
        "space": row.space_id,
        "of": row.space.name,
        "office": row.office.slug,
        "state": row.stage,
        "standing": one.standing,
        "in_time": row.in_time,
        "verdict": Verdict(reply.verdict) if reply else None,
        "do_by": reply.do_by if reply else None,
        "reminders": one.reminded,
        "url": asked.link(one.url),
        **{name: getattr(row, name) for name in same},
    }


_read = partial(read, DecisionAct.READ)
ENDPOINTS = (
    _read(
        "recommendations", recommendations, "Recommendations of bodies", Items[RecommendationTold],
        RecommendationsQuery,
    ),
    _read("recommendations/{recommendation}", recommendation, "One recommendation", RecommendationWhole),
)  # fmt: skip
