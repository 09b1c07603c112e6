"""What the demo's desks are busy with: remarks shared out to offices and people, one lot of them overdue, and notes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from wspolnie.desks.consultations.actions.assigning import Duty
from wspolnie.desks.consultations.actions.looking import Wish, look
from wspolnie.desks.consultations.actions.many import change_many
from wspolnie.desks.consultations.actions.notes import reply, write_note
from wspolnie.desks.consultations.actions.versions import Said
from wspolnie.desks.consultations.models import Consultation, Remark, Round
from wspolnie.desks.consultations.states import AnswerState, BulkAct, Verdict
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.parties.offices.models import Office
from wspolnie.parties.people.models import Person
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import Actor

GREEN, SOCIAL = "departament-spraw-spolecznych", "wydzial-partycypacji-spolecznej"
ANSWER: Final = Said(
    Verdict.PARTLY,
    "Skrócimy termin tam, gdzie wniosek jest kompletny. Przy brakach potrzebujemy czasu na wezwanie.",
    "",
    AnswerState.REVIEW,
)
NOTES: Final = (
    ("Czy budżet uchwalony w grudniu to wytrzyma?", "Tak, jeśli zaczniemy od drugiego kwartału. Pismo jest w aktach."),
    ("Podobna uwaga była rok temu, odpowiedzieliśmy odmownie.", "Sytuacja się zmieniła, są nowe lokale."),
    ("Kto zna liczbę wniosków z zeszłego roku?", ""),
)


def share_out_work(consultation: Consultation, round_: Round, now: datetime, clerk: Actor, official: Person) -> None:
    """Some of what came in is somebody's work by now: an office's, an official's, or late; an official has begun."""
    remarks = list(Remark.objects.filter(round=round_).live().in_order()[:48])
    first, second = Office.objects.get(slug=GREEN), Office.objects.get(slug=SOCIAL)
    with taken_at(now - timedelta(days=6)):
        _press(round_, remarks[:6], Wish(BulkAct.ASSIGN, duty=Duty(first, None, now - timedelta(days=1))), clerk)
    with taken_at(now - timedelta(days=2)):
        _press(round_, remarks[6:20], Wish(BulkAct.ASSIGN, duty=Duty(second, None, now + timedelta(days=9))), clerk)
        _press(round_, remarks[20:40], Wish(BulkAct.ASSIGN, duty=Duty(None, official, now + timedelta(days=5))), clerk)
    hers = Actor(person=official, capacity="office", city_roles=frozenset({Role.OFFICIAL}))
    with taken_at(now - timedelta(days=1)):
        _press(round_, remarks[20:24], Wish(BulkAct.ANSWER, said=ANSWER), hers)
        for remark, (asks, says) in zip(remarks[24:], NOTES, strict=False):
            note = write_note(consultation, remark, asks, by=hers)
            if says:
                reply(consultation, note, says, by=clerk)


def _press(round_: Round, remarks: Sequence[Remark], wish: Wish, by: Actor) -> None:
    """As the page does it: exactly what it shows."""
    seen = {one.remark.pk: one.stamp for one in look([row.pk for row in remarks], wish, by=by) if not one.why_not}
    change_many(round_.consultation, round_, wish, seen, by=by)
