"""What stands beside an answer: who has the remark until when, what others were answered, notes of those who answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.actions.assigning import Duty, duty_of, may_give_back
from wspolnie.desks.consultations.actions.notes import gives_opinion, may_remove
from wspolnie.desks.consultations.forms.assigning import GiveBackForm, NoteForm, ReplyForm, WhoForm
from wspolnie.desks.consultations.models import Assignment, Remark, RemarkNote
from wspolnie.desks.consultations.states import RoundState
from wspolnie.desks.consultations.views.found import Matter
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.text.spoken import dates

SHOWN: Final = 8
"""Answers to the same paragraph that are shown beside."""


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note as a page shows it."""

    note: RemarkNote
    may_remove: bool
    is_opinion: bool
    """A reply of the reader would be the opinion that is waited for."""
    is_late: bool
    replies: tuple[NoteRow, ...] = ()


def note_form(matter: Matter, data: Any = None) -> NoteForm:
    zone = ZoneInfo(matter.consultation.city.zone_name)
    return NoteForm(
        data, space_id=matter.consultation.pk, day=timezone.localdate(instant()), zone=zone, prefix="notatka"
    )


def who_form(matter: Matter, data: Any = None) -> WhoForm:
    """Who answers: until the round's answers are due, unless somebody says otherwise."""
    due = matter.round.answers_due_at
    return WhoForm(
        data,
        space_id=matter.consultation.pk,
        day=timezone.localdate(instant()),
        zone=ZoneInfo(matter.consultation.city.zone_name),
        initial={"due_at": due} if due > instant() else {},
    )


def whom(duty: Duty | None) -> str:
    """`Anna Próbna, Biuro Dialogu, do piątku 11 września 2026, godz. 15:45`"""
    if duty is None:
        return _("nobody")
    names = (duty.person.name if duty.person else "", duty.office.name if duty.office else "")
    return ", ".join([*(filter(None, names) if any(names) else [_("somebody")]), dates().until(duty.due_at)])


def beside(
    matter: Matter,
    case: Remark,
    *,
    giving: GiveBackForm | None = None,
    noting: NoteForm | None = None,
    replying: tuple[RemarkNote, ReplyForm] | None = None,
) -> dict[str, Any]:
    """For the page of one remark, with whichever of its forms came back."""
    history = list(
        Assignment.objects.filter(remark=case)
        .select_related("office", "person", "by", "ended_by")
        .order_by("-at", "-pk")
    )
    held = next((row for row in history if row.ended_at is None), None)
    frozen = matter.round.state == RoundState.ANSWERED
    others, count = _others(case)
    return {
        "assigned": held,
        "whom": whom,
        "duty_of": duty_of,
        "assignments": history,
        "now": instant(),
        "giving": giving or GiveBackForm(),
        "may_give_back": held is not None and not frozen and may_give_back(held, matter.actor, matter.consultation),
        "others": others,
        "others_count": count,
        "notes": _notes(matter, case),
        "noting": noting or note_form(matter),
        "replying": replying[1] if replying else ReplyForm(),
        "replied": replying[0].pk if replying else None,
    }


def _others(case: Remark) -> tuple[list[Remark], int]:
    """The newest answers to other remarks about the same paragraph, and how many there are."""
    if case.paragraph_id is None:
        return [], 0
    found = Remark.objects.live().filter(round=case.round_id, answer__isnull=False).exclude(pk=case.pk)
    found = found.about(case.paragraph_id)
    shown = list(found.select_related("answer", "paragraph").order_by("-answer__changed_at", "pk")[: SHOWN + 1])
    return shown[:SHOWN], len(shown) if len(shown) <= SHOWN else found.count()


def _notes(matter: Matter, case: Remark) -> list[NoteRow]:
    """In the order of time, replies below their notes: one statement."""
    rows = RemarkNote.objects.filter(remark=case).select_related("by", "office", "person").order_by("at", "pk")
    actor, now = matter.actor, instant()
    below: dict[object, list[NoteRow]] = {}
    top: list[RemarkNote] = []
    for note in rows:
        if note.parent_id is None:
            top.append(note)
            continue
        removable = note.removed_at is None and may_remove(note, actor, matter.consultation)
        below.setdefault(note.parent_id, []).append(NoteRow(note, removable, False, False))
    return [
        NoteRow(
            note,
            note.removed_at is None and may_remove(note, actor, matter.consultation),
            gives_opinion(note, actor),
            note.is_late(now),
            tuple(below.get(note.pk, ())),
        )
        for note in top
    ]
