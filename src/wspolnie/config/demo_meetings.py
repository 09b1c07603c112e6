"""Meetings of the demo: one to come in each open consultation, one that was held in each answered one."""

from __future__ import annotations

from datetime import datetime, timedelta

from wspolnie.desks.consultations.models import Consultation
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.spaces.policy import Actor
from wspolnie.tools.meetings.actions import Arranged, Course, plan_meeting, tell_of_meeting

LENGTH = timedelta(hours=2)


def hold_meeting(city: City, consultation: Consultation, opens: datetime, by: Actor) -> None:
    """A meeting of which everything is told."""
    said = _said(city, opens + timedelta(days=3))
    with taken_at(opens):
        meeting = plan_meeting(consultation.space, said, by=by)
    notes = (
        "Wydział przedstawił projekt i zasady zgłaszania uwag.\n\n"
        "Pytano, kto odpowiada na uwagi i do kiedy. Odpowiedź: na każdą uwagę odpowiada biuro, które prowadzi sprawę, "
        "a wszystkie odpowiedzi ukażą się tego samego dnia."
    )
    course = Course({"resident": 23, "organisation": 9, "office": 3}, ("Dyrektor biura, które prowadzi sprawę",), notes)
    with taken_at(said.ends_at + timedelta(days=1)):
        tell_of_meeting(meeting, course, by=by)


def plan_open_meeting(city: City, consultation: Consultation, opens: datetime, now: datetime, by: Actor) -> None:
    """A meeting on the day after today."""
    with taken_at(opens):
        plan_meeting(consultation.space, _said(city, now + timedelta(days=1)), by=by)


def _said(city: City, day: datetime) -> Arranged:
    start = day.astimezone(city.zone).replace(hour=17, minute=0)
    return Arranged(
        name="Spotkanie z mieszkańcami",
        starts_at=start,
        ends_at=start + LENGTH,
        host="Biuro, które prowadzi konsultacje",
        place="Centrum Aktywności Lokalnej",
        address="ul. Próbna 4",
        access="Wejście bez schodów, winda i pętla indukcyjna. Tłumacza języka migowego zamówisz trzy dni wcześniej.",
        agenda=("Co się zmienia i dlaczego", "Pytania i odpowiedzi", "Jak zgłosić uwagę"),
    )
