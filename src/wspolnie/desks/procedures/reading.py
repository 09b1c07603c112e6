"""Reading procedures: the version that counts, what changed between two, comments under a version."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from wspolnie.desks.procedures.models import (
    Procedure,
    ProcedureComment,
    ProcedureQuerySet,
    ProcedureStep,
    ProcedureVersion,
)
from wspolnie.desks.procedures.words import Step, Written


def newest_version(procedure: Procedure) -> ProcedureVersion:
    """The last wording that was saved; every procedure has one."""
    found: ProcedureVersion = ProcedureVersion.objects.filter(procedure=procedure).latest("number")
    return found


def shown_version(procedure: Procedure, *, office: bool) -> ProcedureVersion | None:
    """The newest wording that the reader may see."""
    seen = ProcedureVersion.objects.visible_to(office=office).filter(procedure=procedure)
    found: ProcedureVersion | None = seen.order_by("-number").first()
    return found


def steps_of(version: ProcedureVersion) -> tuple[Step, ...]:
    """In their order."""
    return tuple(Step(one.who, one.what, one.days) for one in version.steps.order_by("position"))


def wordings_of(rows: Iterable[Procedure]) -> dict[UUID, tuple[ProcedureVersion, tuple[Step, ...]]]:
    """The published wording that counts of each, with its steps, in two statements; those without one are left out."""
    newest: dict[UUID, ProcedureVersion] = {}
    for version in ProcedureVersion.objects.visible_to().filter(procedure__in=rows).order_by("number"):
        newest[version.procedure_id] = version
    steps: dict[UUID, list[Step]] = {}
    for one in ProcedureStep.objects.filter(version__in=newest.values()).order_by("position"):
        steps.setdefault(one.version_id, []).append(Step(one.who, one.what, one.days))
    return {key: (version, tuple(steps.get(version.pk, ()))) for key, version in newest.items()}


def written_of(procedure: Procedure) -> Written:
    """What the newest wording says."""
    version = newest_version(procedure)
    return Written(
        name=procedure.name,
        purpose=version.purpose,
        needed=version.needed,
        basis=version.basis,
        steps=steps_of(version),
        change=version.change,
        theme=procedure.theme,
        office=procedure.office,
    )


@dataclass(frozen=True, slots=True)
class StepChange:
    """A step beside the version before: `how` is "same", "new", "changed" or "gone"."""

    step: Step
    how: str
    before: Step | None = None


def compared(before: Sequence[Step], after: Sequence[Step]) -> list[StepChange]:
    """Steps of a version beside those of the one before: equal ones find each other, what lies between them in the same
    place changed, the rest is new or gone."""
    pairs = _common(before, after)
    found: list[StepChange] = []
    old = new = 0
    for at_old, at_new in [*pairs, (len(before), len(after))]:
        between_old, between_new = before[old:at_old], after[new:at_new]
        for place, step in enumerate(between_new):
            same_place = between_old[place] if place < len(between_old) else None
            found.append(StepChange(step, "changed" if same_place else "new", same_place))
        found += [StepChange(step, "gone") for step in between_old[len(between_new) :]]
        if at_new < len(after):
            found.append(StepChange(after[at_new], "same"))
        old, new = at_old + 1, at_new + 1
    return found


def _common(before: Sequence[Step], after: Sequence[Step]) -> list[tuple[int, int]]:
    """Places of the longest row of equal steps in both (dynamic programming; thirty steps at most)."""
    longest = [[0] * (len(after) + 1) for _ in range(len(before) + 1)]
    for i in range(len(before) - 1, -1, -1):
        for j in range(len(after) - 1, -1, -1):
            longest[i][j] = (
                longest[i + 1][j + 1] + 1 if before[i] == after[j] else max(longest[i + 1][j], longest[i][j + 1])
            )
    found, i, j = [], 0, 0
    while i < len(before) and j < len(after):
        if before[i] == after[j]:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif longest[i + 1][j] >= longest[i][j + 1]:
            i += 1
        else:
            j += 1
    return found


def comments_of(procedure: Procedure) -> Sequence[ProcedureComment]:
    """The newest first."""
    rows = ProcedureComment.objects.filter(procedure=procedure).select_related("organisation", "version")
    return list(rows.order_by("-at", "pk"))


def in_order(*, words: str = "", theme: str = "") -> ProcedureQuerySet:
    """Published ones that fit, in Polish order."""
    rows = Procedure.objects.published().select_related("theme", "office")
    if words:
        rows = rows.filter(name__icontains=words)
    if theme:
        rows = rows.filter(theme__slug=theme)
    return rows.order_by("name_key", "slug")


def total_days(steps: Sequence[Step]) -> int:
    """Days of all steps that say them, one after another."""
    return sum(step.days or 0 for step in steps)
