"""The history of one remark as the office reads it: who acted, in what capacity, and each text before and after."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from wspolnie.desks.consultations.facts.answers import RemarkAnswered
from wspolnie.desks.consultations.facts.remarks import RemarkChanged
from wspolnie.foundation.journal.reading import Remembered, history_of, remembered
from wspolnie.foundation.modules import Fact
from wspolnie.parties.people.models import Person
from wspolnie.spaces.capacities import capacity_labels

OFFICE = ("office", "deputy")
"""Capacities of those who act for the office: only they are named, an author is not."""


@dataclass(frozen=True, slots=True)
class Change:
    """A text that was given other words."""

    name: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Past:
    """A line of the history."""

    at: datetime
    sentence: str
    who: str
    changes: tuple[Change, ...]
    leaf_hash: str


def past_of(remark_id: UUID, *, whole: bool = True) -> list[Past]:
    """All that happened with a remark, newest first, for the office alone: five statements at most.

    Not `whole`: a part of it is blacked out, so earlier texts of its author are left out.
    """
    lines = remembered(history_of(remark_id, public_only=False))
    labels = capacity_labels((line.capacity for line in lines), inner=True)
    names = _names(lines)
    return [
        Past(
            line.at,
            line.fact.sentence(),
            ", ".join(
                part for part in (names.get(line.actor or UUID(int=0), ""), labels.get(line.capacity, "")) if part
            ),
            tuple(
                change
                for change in changes_of(line.fact)
                if change.old != change.new and (whole or not isinstance(line.fact, RemarkChanged))
            ),
            line.leaf_hash,
        )
        for line in lines
    ]


def _names(lines: Iterable[Remembered]) -> dict[UUID, str]:
    acted = {line.actor for line in lines if line.actor and line.capacity.partition(":")[0] in OFFICE}
    return dict(Person.objects.filter(pk__in=acted).values_list("pk", "name")) if acted else {}


def changes_of(fact: Fact) -> list[Change]:
    """The texts that a fact changed, by the names that they have on the page."""
    match fact:
        case RemarkChanged():
            return [
                Change(_("How it should read"), fact.old_proposed, fact.proposed),
                Change(_("What they want changed, and why"), fact.old_reason, fact.reason),
            ]
        case RemarkAnswered():
            return [Change(_("Answer of the office"), fact.old_reason, fact.reason)]
        case _:
            return []
