"""What waits for those who answer, on their list of matters: remarks assigned to them, opinions asked of them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wspolnie.desks.consultations.models import Assignment, RemarkNote, Round
from wspolnie.desks.consultations.reading.answerers import people_of, work_of
from wspolnie.desks.consultations.reading.steps import TO_WRITE, to_write
from wspolnie.desks.consultations.states import LIVE, RoundState
from wspolnie.foundation.modules import Waiting
from wspolnie.spaces.policy import Actor


def duties(actor: Actor) -> Iterable[Waiting]:
    """Remarks assigned to the actor, their office or whom they stand in for, by round and hour; then opinions."""
    people = people_of(actor)
    if not people:
        return
    whose = "moje" if actor.person_id in people else f"za-{next(iter(people))}"
    rows = (
        Assignment.objects.current()
        .filter(work_of(people), to_write("remark__"), remark__state__in=sorted(LIVE))
        .filter(remark__round__state=RoundState.STARTED)
        .select_related("remark__round__consultation__space", "remark__round__consultation__office")
        .order_by("due_at", "remark__round_id")
    )
    for (due, _round), found in groupby(rows, key=lambda row: (row.due_at, row.remark.round_id)):
        held = list(found)
        round_ = held[0].remark.round
        label = ngettext(
            "%(count)s remark assigned to you, to answer", "%(count)s remarks assigned to you, to answer", len(held)
        )
        yield Waiting(
            label % {"count": len(held)},
            round_.consultation.space.name,
            f"{_queue(round_)}?{_asked(round_)}etap={TO_WRITE}&komu={whose}&porzadek=termin",
            due,
            since=min(row.at for row in held),
            capacity=actor.capacity,
            office=round_.consultation.office.name,
        )
    notes = (
        RemarkNote.objects.waiting()
        .filter(work_of(people), remark__state__in=sorted(LIVE), remark__round__state=RoundState.STARTED)
        .exclude(by__in=people)
        .select_related("remark__round__consultation__space", "remark__round__consultation__office")
    )
    for note in notes.order_by("due_at", "pk"):
        consultation = note.remark.round.consultation
        page = reverse("answer_page", args=[consultation.space.slug, note.remark.number])
        yield Waiting(
            _("Your opinion about remark %(number)s") % {"number": note.remark},
            consultation.space.name,
            f"{page}?{_asked(note.remark.round)}".rstrip("?&") + "#notatki",
            note.due_at,
            since=note.at,
            capacity=actor.capacity,
            office=consultation.office.name,
        )


def _queue(round_: Round) -> str:
    return reverse("answers_queue", args=[round_.consultation.space.slug])


def _asked(round_: Round) -> str:
    return f"tura={round_.number}&"
