"""Verbs of meetings: the order of things, what is told, what is refused."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from tests.factories import Makers
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import NotAllowed, Refused, registry
from wspolnie.services.search.models import SearchDocument
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.models import Entry, Space
from wspolnie.spaces.policy import NOBODY
from wspolnie.tools.meetings.actions import (
    Course,
    call_off,
    change_meeting,
    course_of,
    plan_meeting,
    said_of,
    tell_of_meeting,
)
from wspolnie.tools.meetings.held import mentions
from wspolnie.tools.meetings.models import Meeting
from wspolnie.tools.meetings.reading import outside, upcoming
from wspolnie.tools.meetings.states import MeetingState
from wspolnie.tools.meetings.tests.conftest import arranged

pytestmark = pytest.mark.django_db
COURSE = Course({"resident": 20, "organisation": 5, "office": 2, "": 1}, ("Dyrektorka Wydziału",), "Mówiono o salach.")


def facts(space: Space) -> list[str]:
    lines = Line.objects.filter(space_id=space.pk, fact__startswith="meetings.").order_by("seq")
    return [line.fact.removeprefix("meetings.") for line in lines]


def test_what_was_said_is_what_stands(make: Makers, space: Space) -> None:
    said = arranged(access="Winda.", link="https://spotkanie.example/1")
    meeting = plan_meeting(space, said, by=make.clerk())
    assert said_of(Meeting.objects.get(pk=meeting.pk)) == said
    assert (meeting.number, meeting.state) == (1, MeetingState.PLANNED)
    assert plan_meeting(space, said, by=make.clerk()).number == 2
    entry = Entry.objects.get(pk=meeting.pk)
    assert registry.addresses([entry]) == {entry.pk: f"/konsultacje/{space.slug}/spotkania/1/"}
    assert "Pytania" in SearchDocument.objects.get(entry=entry).text


def test_only_those_who_arrange_may(make: Makers, space: Space, meeting: Meeting) -> None:
    for by in (NOBODY, make.actor(Role.OFFICIAL)):
        with pytest.raises(NotAllowed):
            plan_meeting(space, arranged(), by=by)
        with pytest.raises(NotAllowed):
            change_meeting(meeting, arranged(name="Inne"), by=by)
        with pytest.raises(NotAllowed):
            call_off(meeting, "Bo tak.", by=by)
        with pytest.raises(NotAllowed):
            tell_of_meeting(meeting, COURSE, by=by)
    assert facts(space) == ["MeetingPlanned"]


def test_a_move_says_what_was_there_before(make: Makers, space: Space, meeting: Meeting) -> None:
    said = said_of(meeting)
    change_meeting(meeting, said, by=make.clerk())
    assert facts(space) == ["MeetingPlanned"], "saving what stands tells nobody"
    change_meeting(meeting, arranged(name="Spotkanie drugie", agenda=("Jedno",)), by=make.clerk())
    change_meeting(meeting, arranged(name="Spotkanie drugie", place="Świetlica"), by=make.clerk())
    assert facts(space) == ["MeetingPlanned", "MeetingDescribed", "MeetingMoved"]
    changed = Meeting.objects.get(pk=meeting.pk)
    assert (changed.changes, changed.name, Entry.objects.get(pk=meeting.pk).title) == (2, *["Spotkanie drugie"] * 2)
    told = str(Line.objects.get(fact="meetings.MeetingMoved").data)
    assert "Centrum Aktywności, ul. Próbna 1" in told
    assert "Świetlica, ul. Próbna 1" in told


def test_called_off_for_good_and_with_a_reason(make: Makers, space: Space, meeting: Meeting) -> None:
    with pytest.raises(Refused):
        call_off(meeting, "", by=make.clerk())
    call_off(meeting, "Prowadząca zachorowała.", by=make.clerk())
    assert facts(space)[-1] == "MeetingCalledOff"
    again = (
        lambda: call_off(meeting, "Jeszcze raz.", by=make.clerk()),
        lambda: change_meeting(meeting, arranged(name="Inne"), by=make.clerk()),
        lambda: tell_of_meeting(meeting, COURSE, by=make.clerk()),
    )
    with taken_at(meeting.ends_at):
        for verb in again:
            with pytest.raises(Refused):
                verb()
    (event,) = upcoming(NOBODY)
    assert (event.changes, event.called_off) == (1, "Odwołane: Prowadząca zachorowała.")


def test_told_only_once_it_began_and_corrected_later(make: Makers, space: Space, meeting: Meeting) -> None:
    with taken_at(meeting.starts_at - timedelta(seconds=1)), pytest.raises(Refused):
        tell_of_meeting(meeting, COURSE, by=make.clerk())
    with taken_at(meeting.starts_at):
        tell_of_meeting(meeting, COURSE, by=make.clerk())
        tell_of_meeting(meeting, COURSE, by=make.clerk())
    held = Meeting.objects.get(pk=meeting.pk)
    assert (held.state, course_of(held)) == (MeetingState.HELD, COURSE)
    assert facts(space) == ["MeetingPlanned", "MeetingTold"]
    less = Course({"resident": 0}, (), "")
    with taken_at(meeting.starts_at):
        tell_of_meeting(held, less, by=make.clerk())
        with pytest.raises(Refused):
            change_meeting(held, arranged(name="Inne"), by=make.clerk())
    assert course_of(Meeting.objects.get(pk=meeting.pk)) == less


@pytest.mark.parametrize(
    "wrong",
    [{"place": "", "address": ""}, {"ends_at": datetime(2020, 1, 1, tzinfo=UTC)}],
    ids=["nowhere", "ends before it starts"],
)
def test_refused(make: Makers, space: Space, meeting: Meeting, wrong: dict[str, object]) -> None:
    with pytest.raises(Refused):
        plan_meeting(space, arranged(**wrong), by=make.clerk())
    with pytest.raises(Refused):
        change_meeting(meeting, arranged(**wrong), by=make.clerk())
    with pytest.raises(IntegrityError), transaction.atomic():
        _raw(meeting, *next(iter(wrong.items())))


def _raw(meeting: Meeting, column: str, value: object) -> None:
    """As an intruder would write it: the database itself refuses."""
    from tests.architecture.two_cities import unguarded

    with unguarded():
        Meeting.objects.filter(pk=meeting.pk).update(**{column: value})


def test_a_meeting_outside_every_period_is_seen(meeting: Meeting) -> None:
    start, day = meeting.starts_at, timedelta(days=1)
    assert not outside(meeting, []), "where no period is stated none is missed"
    assert not outside(meeting, [(start - day, start)]), "the stated minute still counts"
    assert outside(meeting, [(start - day, start - timedelta(minutes=1))])
    assert outside(meeting, [(start + timedelta(minutes=1), start + day)])
    assert not outside(meeting, [(start + day, start + 2 * day), (start, start + day)])


def test_whom_texts_of_a_meeting_name_is_found(make: Makers, space: Space) -> None:
    """For whoever erases somebody: notes are written freely, so a name may stand there."""
    now = datetime.now(UTC)
    said = arranged(starts_at=now - timedelta(hours=3), ends_at=now - timedelta(hours=1), agenda=("Parki",))
    meeting = plan_meeting(space, said, by=make.clerk())
    tell_of_meeting(meeting, Course({}, ("Dyrektor Próbny",), "Mówiła Anna Próbna z osiedla."), by=make.clerk())
    (named,) = mentions(["anna próbna"])
    assert "Mówiła Anna Próbna" in named.text
    assert named.url.endswith(f"/spotkania/{meeting.number}/")
    assert [one.text for one in mentions(["Dyrektor"])] == ["Dyrektor Próbny"]
    assert list(mentions(["Nikogo"])) == []
