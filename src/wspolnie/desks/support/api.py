"""The help desk for programs: its figures and frequent questions; questions themselves are nobody else's."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import Annotated
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from msgspec import Struct

from wspolnie.desks.support.acts import SupportAct
from wspolnie.desks.support.models import FrequentQuestion
from wspolnie.desks.support.report import figures
from wspolnie.desks.support.states import AskerSide
from wspolnie.foundation.endpoints import Asked, Items, NoQuery, Paging, read, said
from wspolnie.foundation.web.cursors import paged


class QuarterTold(Struct, frozen=True, kw_only=True):
    """Questions that one side asked in one quarter."""

    quarter: Annotated[str, said("Year and number of the quarter", "2026-4")]
    side: Annotated[AskerSide, said("Who asked", "organisation")]
    asked: Annotated[int, said("How many questions came", 12)]
    answered: Annotated[int, said("How many of them have an answer", 11)]
    in_time: Annotated[int, said("How many of them were answered in time", 10)]
    median_days: Annotated[float | None, said("Median of days to the first answer; null without one", 2.5)]


class FrequentTold(Struct, frozen=True, kw_only=True):
    """A question that many ask, with its answer."""

    id: Annotated[UUID, said("What it is called in other answers")]
    question: Annotated[str, said("The question", "Gdzie zarezerwować salę na zebranie?")]
    answer: Annotated[str, said("The answer")]
    theme: Annotated[str | None, said("The word of its theme; null without one", "kultura")]
    published_at: Annotated[datetime, said("When it was published")]
    url: Annotated[str, said("Where it is read")]


def quarters(asked: Asked[NoQuery, None]) -> Items[QuarterTold]:
    """Counted from the questions, the newest quarter first; four sides in each."""
    told = [
        QuarterTold(
            quarter=one.quarter,
            side=one.side,
            asked=one.asked,
            answered=one.answered,
            in_time=one.in_time,
            median_days=one.median,
        )
        for one in figures(asked.city)
    ]
    return Items(items=told, next=None)


def frequent(asked: Asked[Paging, None]) -> Items[FrequentTold]:
    """Those that everybody reads, the newest first."""
    rows: QuerySet[FrequentQuestion] = FrequentQuestion.objects.visible_to(asked.actor).select_related("theme")

    def told(part: list[FrequentQuestion]) -> list[FrequentTold]:
        return [
            FrequentTold(
                id=one.pk,
                question=one.question,
                answer=one.answer,
                theme=one.theme.slug if one.theme else None,
                published_at=one.published_at,
                url=asked.link(reverse("frequent", args=[one.number])),
            )
            for one in part
        ]

    return paged(asked, rows, ("-published_at", "id"), told)


_read = partial(read, SupportAct.READ)
ENDPOINTS = (
    _read("support", quarters, "Questions to the help desk by quarter and side", Items[QuarterTold]),
    _read("support/frequent", frequent, "Frequent questions with answers", Items[FrequentTold], Paging),
)
