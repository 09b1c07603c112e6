"""Figures of activity for programs."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from msgspec import Struct

from wspolnie.desks.activity.acts import ActivityAct
from wspolnie.desks.activity.reading import active
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.deadlines.quarters import Quarter
from wspolnie.foundation.endpoints import Asked, Items, NoQuery, read, said


class QuarterOfActivity(Struct, frozen=True, kw_only=True):
    """How many different organisations were active in one quarter."""

    quarter: Annotated[str, said("Year and number of the quarter", "2026-4")]
    organisations: Annotated[int, said("Different organisations that did anything with the city", 41)]
    by_kind: Annotated[dict[str, int], said("Different organisations by kind of activity", {"uwagi": 17})]
    records: Annotated[dict[str, int], said("Records by kind of activity", {"uwagi": 64})]


def quarters(asked: Asked[NoQuery, None]) -> Items[QuarterOfActivity]:
    """Two years by quarter, the newest first, counted from records at this moment."""
    until = Quarter.at(instant(), asked.city.zone)
    told = [
        QuarterOfActivity(
            quarter=str(one.quarter),
            organisations=one.many,
            by_kind={name: len(some) for name, some in sorted(one.of_kinds.items())},
            records=dict(sorted(one.records.items())),
        )
        for one in active(asked.city, until.plus(-7), until)
    ]
    return Items(items=told, next=None)


_read = partial(read, ActivityAct.READ)
ENDPOINTS = (_read("activity", quarters, "Active organisations by quarter", Items[QuarterOfActivity]),)
