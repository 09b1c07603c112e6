"""Verbs of meetings: one is planned, changed, called off, and told of once it was held."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Fact, Refused
from wspolnie.foundation.numbers.actions import numbers
from wspolnie.services.search.actions.entries import index_entry
from wspolnie.spaces.actions import open_entry, rename_entry
from wspolnie.spaces.kinds import EntryKind
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor, require
from wspolnie.tools.meetings.acts import MeetingAct
from wspolnie.tools.meetings.facts import (
    MeetingCalledOff,
    MeetingDescribed,
    MeetingMoved,
    MeetingPlanned,
    MeetingTold,
)
from wspolnie.tools.meetings.models import AgendaPoint, Attendance, DecisionMaker, Meeting
from wspolnie.tools.meetings.states import MOVES, MeetingState


@dataclass(frozen=True, slots=True)
class Arranged:
    """What is said of a meeting before it; instants are zoned, texts clean."""

    name: str
    starts_at: datetime
    ends_at: datetime
    host: str
    place: str = ""
    address: str = ""
    access: str = ""
    link: str = ""
    agenda: tuple[str, ...] = ()

    @property
    def plain(self) -> dict[str, object]:
        """Columns of the meeting itself."""
        names = ("name", "starts_at", "ends_at", "host", "place", "address", "access", "link")
        return {name: getattr(self, name) for name in names}

    @property
    def where(self) -> str:
        """The place in words, or that it is a meeting over a link."""
        told = ", ".join(part for part in (self.place, self.address) if part)
        return told or self.link


@dataclass(frozen=True, slots=True)
class Course:
    """How a meeting went: how many came from each side ("" for everybody else), who decides and came, the notes."""

    counts: Mapping[str, int] = field(default_factory=dict)
    decision_makers: tuple[str, ...] = ()
    notes: str = ""


def plan_meeting(space: Space, said: Arranged, *, by: Actor) -> Meeting:
    """Plan a meeting of a space; whoever sees the space sees it at once.

    Raises:
        NotAllowed: when `by` may not arrange meetings here.
        Refused: when it ends before it starts, or is nowhere.
    """
    require(by, MeetingAct.ARRANGE, space.pk)
    _refuse_nowhere(said)
    number = numbers.next(f"meetings:{space.pk}", block=1)
    with transaction.atomic():
        entry = open_entry(space, EntryKind.MEETING, title=said.name, by=by, published=True)
        meeting = Meeting(entry=entry, space=space, number=number, changed_at=instant(), **said.plain)
        meeting.save(force_insert=True)
        _write_agenda(meeting, said.agenda)
        fact = MeetingPlanned(name=said.name, starts_at=said.starts_at, ends_at=said.ends_at, where=said.where)
        _told(meeting, fact, by)
    return meeting


def change_meeting(meeting: Meeting, said: Arranged, *, by: Actor) -> None:
    """Say of a planned meeting something else; saving what stands changes nothing and tells nobody.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it was held or called off, ends before it starts, or is nowhere.
    """
    require(by, MeetingAct.ARRANGE, meeting.space_id)
    _refuse_nowhere(said)
    with transaction.atomic():
        held = _locked(meeting, MeetingState.PLANNED)
        before = said_of(held)
        if before == said:
            return
        now = instant()
        Meeting.objects.filter(pk=held.pk).update(**said.plain, changes=held.changes + 1, changed_at=now)
        rename_entry(held.pk, said.name)
        AgendaPoint.objects.filter(meeting=held).delete()
        _write_agenda(held, said.agenda)
        moved = (said.starts_at, said.ends_at, said.where, said.link) != (
            before.starts_at,
            before.ends_at,
            before.where,
            before.link,
        )
        _told(held, _moved(before, said) if moved else MeetingDescribed(name=said.name, sha256=_digest(said)), by)


def call_off(meeting: Meeting, reason: str, *, by: Actor) -> None:
    """A planned meeting will not take place; that stays so, another one can be planned.

    Raises:
        NotAllowed: when `by` may not.
        Refused: without a reason, or when it was held or called off already.
    """
    require(by, MeetingAct.ARRANGE, meeting.space_id)
    if not reason:
        raise Refused(_("Say why the meeting does not take place: people made time for it."))
    with transaction.atomic():
        held = _locked(meeting, MeetingState.CALLED_OFF)
        Meeting.objects.filter(pk=held.pk).update(
            state=MeetingState.CALLED_OFF, reason=reason, changes=held.changes + 1, changed_at=instant()
        )
        _told(held, MeetingCalledOff(name=held.name, starts_at=held.starts_at, reason=reason), by)


def tell_of_meeting(meeting: Meeting, course: Course, *, by: Actor) -> None:
    """Say who came and what was noted, once the meeting has begun; it can be corrected as often as needed.

    Raises:
        NotAllowed: when `by` may not.
        Refused: before the meeting begins, or when it was called off.
    """
    require(by, MeetingAct.ARRANGE, meeting.space_id)
    if meeting.starts_at > instant():
        raise Refused(_("The meeting has not begun: nobody can have come yet."))
    with transaction.atomic():
        held = _locked(meeting, MeetingState.HELD)
        if held.state == MeetingState.HELD and course_of(held) == course:
            return
        Meeting.objects.filter(pk=held.pk).update(state=MeetingState.HELD, notes=course.notes)
        Attendance.objects.filter(meeting=held).delete()
        Attendance.objects.bulk_create(
            [Attendance(meeting=held, side=side, count=count) for side, count in sorted(course.counts.items())]
        )
        DecisionMaker.objects.filter(meeting=held).delete()
        DecisionMaker.objects.bulk_create(
            [
                DecisionMaker(meeting=held, position=place, words=words)
                for place, words in enumerate(course.decision_makers, 1)
            ]
        )
        fact = MeetingTold(
            name=held.name,
            people=sum(course.counts.values()),
            decision_makers=course.decision_makers,
            notes_sha256=hashlib.sha256(course.notes.encode()).hexdigest(),
        )
        _told(held, fact, by)


def said_of(meeting: Meeting) -> Arranged:
    """What stands of a meeting now."""
    agenda = AgendaPoint.objects.filter(meeting=meeting).order_by("position").values_list("words", flat=True)
    return Arranged(
        name=meeting.name,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        host=meeting.host,
        place=meeting.place,
        address=meeting.address,
        access=meeting.access,
        link=meeting.link,
        agenda=tuple(agenda),
    )


def course_of(meeting: Meeting) -> Course:
    """What stands of how a meeting went."""
    makers = DecisionMaker.objects.filter(meeting=meeting).order_by("position").values_list("words", flat=True)
    counts = dict(Attendance.objects.filter(meeting=meeting).values_list("side", "count"))
    return Course(counts, tuple(makers), meeting.notes)


def _refuse_nowhere(said: Arranged) -> None:
    if said.ends_at <= said.starts_at:
        raise Refused(_("The meeting must end after it starts."))
    if not said.place and not said.link:
        raise Refused(_("Say where people meet: a place, a link, or both."))


def _locked(meeting: Meeting, to: MeetingState) -> Meeting:
    """The meeting, held until the transaction ends, if it may go to a state."""
    held: Meeting = Meeting.objects.select_for_update().get(pk=meeting.pk)
    if to not in MOVES[MeetingState(held.state)]:
        raise Refused(
            _("This meeting was called off.")
            if held.state == MeetingState.CALLED_OFF
            else _("This meeting was held: only who came and what was noted can be corrected.")
        )
    return held


def _write_agenda(meeting: Meeting, agenda: tuple[str, ...]) -> None:
    AgendaPoint.objects.bulk_create(
        [AgendaPoint(meeting=meeting, position=place, words=words) for place, words in enumerate(agenda, 1)]
    )


def _moved(before: Arranged, said: Arranged) -> MeetingMoved:
    return MeetingMoved(
        name=said.name,
        old_starts_at=before.starts_at,
        old_ends_at=before.ends_at,
        old_where=before.where,
        starts_at=said.starts_at,
        ends_at=said.ends_at,
        where=said.where,
    )


def _digest(said: Arranged) -> str:
    return hashlib.sha256("\x00".join((said.name, said.host, said.access, *said.agenda)).encode()).hexdigest()


def _told(meeting: Meeting, fact: Fact, by: Actor) -> None:
    record(fact, subject=meeting.pk, space=meeting.space_id, actor=by.person_id, capacity=by.capacity)
    index_entry(meeting.pk)
