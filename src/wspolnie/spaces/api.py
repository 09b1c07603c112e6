"""What happened to a thing, as every room tells it to programs."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from django.db.models import QuerySet
from msgspec import Struct

from wspolnie.foundation.endpoints import Asked, Items, Paging, said
from wspolnie.foundation.journal.models import Line as LineRow
from wspolnie.foundation.journal.reading import remembered
from wspolnie.foundation.web.cursors import paged
from wspolnie.spaces.capacities import capacity_labels


class Line(Struct, frozen=True):
    """A line of the history."""

    id: Annotated[UUID, said("What it is called in other answers")]
    at: Annotated[datetime, said("When it happened")]
    fact: Annotated[str, said("What happened, as one word of the code", "consultations.RemarkReceived")]
    sentence: Annotated[str, said("The same as people read it, in the language of the answer")]
    capacity: Annotated[str, said("In what capacity somebody did it, where that says something")]
    leaf_hash: Annotated[str, said("Its leaf in the journal's tree, hex")]


def lines_told(asked: Asked[Paging, None], rows: QuerySet[LineRow]) -> Items[Line]:
    """Lines of the journal, newest first. Names of offices in capacities are for the office alone."""
    inner = asked.actor.is_staff

    def told(part: list[LineRow]) -> list[Line]:
        found = remembered(part)
        whom = capacity_labels((one.capacity for one in found), inner=inner)
        return [
            Line(
                id=one.line_id,
                at=one.at,
                fact=one.fact.word(),
                sentence=one.fact.sentence(),
                capacity=whom.get(one.capacity, ""),
                leaf_hash=one.leaf_hash,
            )
            for one in found
        ]

    return paged(asked, rows, ("-seq",), told)
