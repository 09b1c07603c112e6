"""Groups of remarks that ask for the same, each told once with how many authors it has."""

from __future__ import annotations

from collections import Counter, defaultdict

from wspolnie.desks.consultations.models import RemarkGroup, Round
from wspolnie.desks.consultations.report.figures import Gathered
from wspolnie.desks.consultations.report.rows import SIDE, counted
from wspolnie.desks.consultations.states import AnswerState
from wspolnie.foundation.deadlines.limits import Timeliness


def groups_of(round_: Round) -> tuple[Gathered, ...]:
    """Groups with a remark in time, by number: in two statements. An answer is told where it is the group's own, and
    stands as it was given to every one of them."""
    remarks = counted(round_).filter(timeliness=Timeliness.ON_TIME, grouped__isnull=False).annotate(told_side=SIDE)
    numbers: dict[object, list[int]] = defaultdict(list)
    sides: dict[object, Counter[str]] = defaultdict(Counter)
    answers: dict[object, set[tuple[str, str]]] = defaultdict(set)
    columns = (
        "grouped__group", "number", "told_side", "answer__state", "answer__group", "answer__verdict", "answer__reason",
    )  # fmt: skip
    for group, number, side, state, of, verdict, reason in remarks.order_by("number").values_list(*columns):
        numbers[group].append(number)
        sides[group][side] += 1
        common = state == AnswerState.ACCEPTED and of == group
        answers[group].add((verdict, reason) if common else ("", ""))
    found = []
    for row in RemarkGroup.objects.filter(round=round_, pk__in=numbers).order_by("number") if numbers else ():
        verdict, reason = answers[row.pk].copy().pop() if len(answers[row.pk]) == 1 else ("", "")
        found.append(
            Gathered(str(row), row.name, tuple(numbers[row.pk]), tuple(sorted(sides[row.pk].items())), verdict, reason)
        )
    return tuple(found)
