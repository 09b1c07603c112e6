"""The queue as rows of a spreadsheet, with the answers: out and, changed, back. No author is named, nothing that is
blacked out is shown, notes stay where they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache
from typing import Final

from django.conf import settings
from django.db.models import Max
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, override, pgettext

from wspolnie.desks.consultations.models import (
    Answer,
    AnswerVersion,
    Assignment,
    Consultation,
    RemarkNote,
    RemarkQuerySet,
)
from wspolnie.desks.consultations.remark_words import verdict_label
from wspolnie.desks.consultations.states import AnswerState, Verdict
from wspolnie.foundation.text.letters import fold
from wspolnie.foundation.text.spoken import dates

NUMBER, ABOUT, REMARK = "numer", "czego dotyczy", "uwaga"
VERDICT, REASON, WORDING, STATE, VERSION = "rozstrzygnięcie", "odpowiedź", "nowe brzmienie", "stan odpowiedzi", "wersja"
WHO: Final = ("komórka", "osoba", "termin", "po terminie", "opinia")
COLUMNS: Final = (NUMBER, ABOUT, REMARK, VERDICT, REASON, WORDING, STATE, VERSION, *WHO)
HINTS: Final[Mapping[str, str]] = {
    NUMBER: gettext_noop("As the queue gave it: it says which remark is answered."),
    VERDICT: gettext_noop(
        "Accepted, Accepted in part, Not accepted, Already in the text, Taken note of, or Outside the subject."
    ),
    REASON: gettext_noop("The reason. With an empty verdict and reason the row changes nothing."),
    WORDING: gettext_noop("How the paragraph will read, only for what is accepted, wholly or in part."),
    STATE: gettext_noop("draft, to be looked through, or accepted. Empty: what is new or changed is a draft."),
    VERSION: gettext_noop("As the queue gave it: an answer that somebody changed meanwhile is not written over."),
}
LONGEST: Final = 20_000


def answer_cells(consultation: Consultation, remarks: RemarkQuerySet, now: datetime) -> Iterator[tuple[str, ...]]:
    """A row for each remark in the given order, with the answer that stands, the number of its version, and who answers
    until when: four statements, however many."""
    rows = list(remarks.select_related("paragraph", "answer"))
    keys = [row.pk for row in rows]
    numbers = AnswerVersion.objects.filter(remark__in=keys).values_list("remark_id").annotate(Max("number"))
    versions, held = dict(numbers.order_by()), Assignment.objects.by_remark(keys)
    asking = set(RemarkNote.objects.waiting().filter(remark__in=keys).values_list("remark_id", flat=True))
    for remark in rows:
        answer = getattr(remark, "answer", None)
        yield (
            consultation.code_of(remark),
            remark.concerns or (remark.paragraph.name if remark.paragraph else _("to the whole")),
            "\n\n".join(filter(None, (remark.public_proposed, remark.public_reason))),
            verdict_label(answer.verdict) if answer else "",
            answer.reason if answer else "",
            answer.wording if answer else "",
            state_label(answer.state) if answer else "",
            str(versions.get(remark.pk, 0)),
            *_who(held.get(remark.pk), answer, now),
            _("waited for") if remark.pk in asking else "",
        )


def _who(assigned: Assignment | None, answer: Answer | None, now: datetime) -> tuple[str, str, str, str]:
    if assigned is None:
        return "", "", "", ""
    unfinished = answer is None or answer.state in {AnswerState.DRAFT, AnswerState.RETURNED}
    return (
        assigned.office.name if assigned.office else "",
        assigned.person.name if assigned.person else "",
        dates().iso(assigned.due_at)[:16].replace("T", " "),
        _("yes") if unfinished and assigned.due_at < now else "",
    )


def state_label(state: str) -> str:
    """How far an answer is, in the words of the queue."""
    return {
        AnswerState.DRAFT: pgettext("answer", "draft"),
        AnswerState.REVIEW: _("to be looked through"),
        AnswerState.RETURNED: _("given back"),
        AnswerState.ACCEPTED: pgettext("answer", "accepted"),
    }[AnswerState(state)]


def verdict_called(cell: str) -> Verdict | None:
    """The verdict that a cell names, in any language of the product."""
    return _verdicts().get(_key(cell))


def state_called(cell: str) -> AnswerState | None:
    """How far the cell says that an answer is."""
    return _states().get(_key(cell))


def _key(cell: str) -> str:
    return " ".join(fold(cell).split())


@cache
def _verdicts() -> dict[str, Verdict]:
    found: dict[str, Verdict] = {}
    for language, _name in settings.LANGUAGES:
        with override(language):
            found |= {_key(verdict_label(one)): one for one in Verdict}
    return found


@cache
def _states() -> dict[str, AnswerState]:
    found: dict[str, AnswerState] = {}
    for language, _name in settings.LANGUAGES:
        with override(language):
            found |= {_key(state_label(one)): one for one in AnswerState}
    return found
