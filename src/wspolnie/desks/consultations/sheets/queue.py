"""The queue of those who answer as rows of a spreadsheet, for the office alone: who answers what until when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from wspolnie.desks.consultations.models import Assignment, Consultation, RemarkNote, RemarkQuerySet
from wspolnie.desks.consultations.remark_words import verdict_label
from wspolnie.desks.consultations.states import AnswerState
from wspolnie.foundation.text.spoken import dates

COLUMNS: Final = (
    "numer", "czego dotyczy", "komórka", "osoba", "termin", "po terminie", "stan odpowiedzi", "rozstrzygnięcie",
    "opinia",
)  # fmt: skip


def cells(consultation: Consultation, remarks: RemarkQuerySet, now: datetime) -> Iterator[tuple[str, ...]]:
    """A row for each remark in the given order: three statements, however many."""
    rows = list(remarks.select_related("paragraph", "answer"))
    keys = [row.pk for row in rows]
    held = Assignment.objects.by_remark(keys)
    asking = set(RemarkNote.objects.waiting().filter(remark__in=keys).values_list("remark_id", flat=True))
    for row in rows:
        answer, assigned = getattr(row, "answer", None), held.get(row.pk)
        unfinished = answer is None or answer.state in {AnswerState.DRAFT, AnswerState.RETURNED}
        is_late = assigned is not None and unfinished and assigned.due_at < now
        yield (
            consultation.code_of(row),
            row.concerns or (row.paragraph.name if row.paragraph else _("to the whole")),
            assigned.office.name if assigned and assigned.office else "",
            assigned.person.name if assigned and assigned.person else "",
            dates().iso(assigned.due_at)[:16].replace("T", " ") if assigned else "",
            _("yes") if is_late else "",
            state_word(answer.state if answer else ""),
            verdict_label(answer.verdict) if answer else "",
            _("waited for") if row.pk in asking else "",
        )


def state_word(state: str) -> str:
    """How far an answer is; an empty state is none."""
    return {
        "": _("no answer"),
        AnswerState.DRAFT: pgettext("answer", "draft"),
        AnswerState.REVIEW: _("to be looked through"),
        AnswerState.RETURNED: _("given back"),
        AnswerState.ACCEPTED: pgettext("answer", "accepted"),
    }[state]
