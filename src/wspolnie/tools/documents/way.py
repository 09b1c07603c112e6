"""A document's way as readers see it: what was, what is now, what comes next, with days, hours and bodies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from wspolnie.foundation.deadlines.limits import MINUTE
from wspolnie.tools.documents.models import Document, Move, Opinion, PlannedStep
from wspolnie.tools.documents.reading import adoption_due, has_report, report_due, today
from wspolnie.tools.documents.states import Life


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop on the way: done, current or next; on a day, or until a minute."""

    state: str
    at: date
    is_limit: bool
    label: str


@dataclass(frozen=True, slots=True)
class Coming:
    """What comes next: when, what, who is responsible, by which article when a law sets the day."""

    at: date
    what: str
    body: str
    article: str = ""

    @property
    def is_limit(self) -> bool:
        return isinstance(self.at, datetime)


def _moved(move: Move, document: Document) -> str:
    words = {
        Life.DRAFT: _("Draft"),
        Life.CONSULTATION: _("Consultation"),
        Life.SUBMITTED: _("Submitted"),
        Life.ADOPTED: _("Adopted"),
        Life.REJECTED: _("Rejected"),
        Life.WITHDRAWN: _("Withdrawn"),
    }
    word, body = words[Life(move.state)], document.adopted_by if move.state == Life.ADOPTED else move.body
    return f"{word}: {body}" if body else word


def _day(move: Move, document: Document) -> date:
    """When it happened; of an adoption the day that stands now, which may have been corrected."""
    return document.adopted_on or move.on if move.state == Life.ADOPTED else move.on


def way_of(document: Document, *, since_consultation: bool = False) -> list[Stop]:
    """The stops so far and those that the calendar will bring, in order; the last one reached is the current one.

    `since_consultation` leaves out what came up to the last consultation, which its own page shows with hours.
    """
    day = today()
    moves = list(Move.objects.filter(document=document).order_by("position"))
    if since_consultation:
        consulted = [place for place, move in enumerate(moves, 1) if move.state == Life.CONSULTATION]
        moves = moves[max(consulted, default=0) :]
    stops = [Stop("done", _day(move, document), False, _moved(move, document)) for move in moves]
    if document.in_force_from is not None:
        is_there = document.in_force_from <= day
        stops.append(Stop("done" if is_there else "next", document.in_force_from, False, _("Comes into force")))
    if document.in_force_until is not None:
        is_over = document.in_force_until < day
        stops.append(Stop("done" if is_over else "next", document.in_force_until, False, _("Last day in force")))
    reached = [place for place, stop in enumerate(stops) if stop.state == "done"]
    if reached and document.life(day) is not Life.EXPIRED:
        last = stops[reached[-1]]
        stops[reached[-1]] = Stop("current", last.at, last.is_limit, last.label)
    return stops


def coming_of(document: Document) -> list[Coming]:
    """What comes next, soonest first: announced steps, days set by law, the council's time (REQ-036)."""
    found = [
        Coming(step.planned_on, step.label, step.body)
        for step in PlannedStep.objects.filter(document=document, done_on=None, dropped_why="")
    ]
    found += [
        Coming(opinion.silent_from - MINUTE, _("Opinion on the draft"), opinion.body, opinion.article)
        for opinion in Opinion.objects.filter(document=document, given_on=None, silence_at=None)
    ]
    due = adoption_due(document)
    if due is not None and document.state != Life.ADOPTED:
        found.append(Coming(due.at, due.what, _("council of the city"), due.article))
    report = report_due(document)
    if report is not None and not has_report(document.pk):
        found.append(Coming(report.at, report.what, _("executive of the city"), report.article))
    zone = document.city.zone
    return sorted(found, key=lambda one: one.at.astimezone(zone).date() if isinstance(one.at, datetime) else one.at)
