"""Groups of remarks that ask for the same, each told once with how many authors it has; answers corrected later."""

from __future__ import annotations

from collections import Counter, defaultdict

from wspolnie.desks.consultations.blackouts import bar_of
from wspolnie.desks.consultations.models import Remark, RemarkGroup, Round
from wspolnie.desks.consultations.reading.corrections import corrections_of
from wspolnie.desks.consultations.report.figures import Gathered, Mended
from wspolnie.desks.consultations.report.rows import SIDE, counted
from wspolnie.desks.consultations.states import AnswerState, RemarkState
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
        "answer__hidden_why",
    )  # fmt: skip
    for group, number, side, state, of, verdict, reason, hidden in remarks.order_by("number").values_list(*columns):
        numbers[group].append(number)
        sides[group][side] += 1
        common = state == AnswerState.ACCEPTED and of == group
        told = bar_of(hidden) if hidden else reason
        answers[group].add((verdict, told) if common else ("", ""))
    found = []
    for row in RemarkGroup.objects.filter(round=round_, pk__in=numbers).order_by("number") if numbers else ():
        verdict, reason = answers[row.pk].copy().pop() if len(answers[row.pk]) == 1 else ("", "")
        found.append(
            Gathered(str(row), row.name, tuple(numbers[row.pk]), tuple(sorted(sides[row.pk].items())), verdict, reason)
        )
    return tuple(found)


def mended_of(round_: Round) -> tuple[Mended, ...]:
    """Corrections of answers to remarks that everybody reads; of others neither text nor answer is told."""
    found = corrections_of(round_)
    if not found:
        return ()
    public = set(
        Remark.objects.filter(pk__in=[one.remark for one in found], state=RemarkState.RELEASED).values_list(
            "pk", flat=True
        )
    )
    return tuple(
        Mended(one.number, one.at, one.why, one.old_verdict, one.old_reason, one.verdict, one.reason)
        for one in found
        if one.remark in public
    )
