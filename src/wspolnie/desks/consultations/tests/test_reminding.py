"""Reminders of assigned remarks: before the hour and the day after, each once, grouped, to deputies too."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories import Makers
from tests.policy import trial
from tests.polish import spaced
from wspolnie.desks.consultations.actions.assigning import Duty, give_back
from wspolnie.desks.consultations.actions.reminding import DAYS, WORK, remind_of_work
from wspolnie.desks.consultations.front import waiting
from wspolnie.desks.consultations.states import AnswerState
from wspolnie.desks.consultations.tests.shared_out import acting, offices, official, share_out
from wspolnie.desks.consultations.tests.test_answers import Matter
from wspolnie.foundation.cities.actions import change_parameter
from wspolnie.foundation.deadlines.instants import instant, taken_at
from wspolnie.portal.matters import waiting as matters_of
from wspolnie.services.notify.models import Notice
from wspolnie.spaces.actions import name_deputy
from wspolnie.spaces.kinds import Role

pytestmark = pytest.mark.django_db
WARSAW = ZoneInfo("Europe/Warsaw")
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


@pytest.fixture
def matter(make: Makers) -> Matter:
    return Matter(make)


def noon_in(days: int) -> datetime:
    """Half past twelve by the city's clock, some days from today."""
    return (instant().astimezone(WARSAW) + timedelta(days=days)).replace(hour=12, minute=30, second=0, microsecond=0)


def look_at(moment: datetime) -> list[str]:
    """What is told at a moment: subjects, in the order of telling."""
    before = set(Notice.objects.values_list("pk", flat=True))
    with taken_at(moment):
        remind_of_work()
    return [one.subject for one in Notice.objects.exclude(pk__in=before).order_by("pk") if one.topic == WORK.name]


def test_once_before_and_once_on_the_day_after(matter: Matter) -> None:
    person, due = official("Anna Próbna", offices()[0]), noon_in(10)
    remarks = [matter.remark() for _ in range(3)]
    share_out(matter.consultation, remarks, Duty(offices()[0], person, due), by=matter.make.clerk())
    assert look_at(due - 2 * DAY - HOUR) == []
    assert look_at(due - 2 * DAY) == ["3 uwagi czekają na odpowiedź, termin jest blisko"]
    assert look_at(due - DAY) == []
    assert look_at(due + HOUR) == []
    assert look_at(due.replace(hour=23, minute=59)) == []
    midnight = (due + DAY).replace(hour=0, minute=0)
    assert look_at(midnight) == ["3 odpowiedzi są po terminie"]
    assert look_at(midnight + 5 * DAY) == []
    near, late = Notice.objects.filter(topic=WORK.name).order_by("pk")
    assert near.mailbox.address == "anna-próbna@urzad.example"
    assert all(str(remark) in near.line for remark in remarks)
    assert "godz. 12:30" in spaced(near.line)
    assert "komu=moje" in near.line
    assert near.matter == late.matter


def test_what_is_sent_on_given_back_or_published_is_not_reminded(matter: Matter) -> None:
    person, due = official("Anna Próbna"), noon_in(3)
    sent, back, left = (matter.remark() for _ in range(3))
    share_out(matter.consultation, [sent, back, left], Duty(None, person, due), by=matter.make.clerk())
    matter.answer(sent, state=AnswerState.REVIEW)
    give_back(matter.consultation, back, why="To nie moje.", by=acting(person))
    assert look_at(due - DAY) == ["1 uwaga czeka na odpowiedź, termin jest blisko"]
    assert str(left) in Notice.objects.get(topic=WORK.name).line
    for remark in (sent, back, left):
        matter.answer(remark)
    matter.publish()
    assert look_at(due + 2 * DAY) == []


def test_an_office_is_told_at_its_address(matter: Matter) -> None:
    office, due = offices()[0], noon_in(3)
    share_out(matter.consultation, [matter.remark()], Duty(office, None, due), by=matter.make.clerk())
    assert len(look_at(due - DAY)) == 1
    notice = Notice.objects.get(topic=WORK.name)
    assert notice.mailbox.address == office.email.lower()
    assert f"komu=biuro-{office.pk}" in notice.line


def test_a_deputy_is_told_too_and_sees_it_among_their_matters(matter: Matter) -> None:
    person, deputy, due = official("Anna Próbna"), official("Jan Zastępczy"), noon_in(3)
    remark = matter.remark()
    share_out(matter.consultation, [remark], Duty(None, person, due), by=matter.make.clerk())
    own = [one for one in waiting(acting(person)) if one.due == due]
    assert [(one.label, one.stands_in) for one in own] == [("1 uwaga przydzielona tobie, do odpowiedzi", "")]
    assert not [one for one in matters_of(acting(deputy)) if one.due == due]
    today = instant().astimezone(WARSAW).date()
    admin = matter.make.actor(Role.ADMINISTRATOR)
    name_deputy(person, deputy, since=today, until=today + 9 * DAY, by=admin)
    (lent,) = [one for one in matters_of(acting(deputy)) if one.due == due]
    assert spaced(lent.stands_in) == "w zastępstwie za: Anna Próbna"
    assert f"komu=za-{person.pk}" in lent.url
    assert len(look_at(due - DAY)) == 2
    told = Notice.objects.get(topic=WORK.name, mailbox__address__startswith="jan")
    assert "Dostajesz to w zastępstwie." in spaced(told.line)
    assert "Anna" not in told.line


def test_the_city_says_how_many_days_before(matter: Matter) -> None:
    due = noon_in(20)
    share_out(matter.consultation, [matter.remark()], Duty(offices()[0], None, due), by=matter.make.clerk())
    today = instant().astimezone(WARSAW).date()
    change_parameter(DAYS, value="0", since=today, article="zarządzenie nr 1")
    assert look_at(due - HOUR) == []
    change_parameter(DAYS, value="7", since=today + DAY, article="zarządzenie nr 2")
    assert look_at(due - 7 * DAY - HOUR) == []
    assert len(look_at(due - 7 * DAY)) == 1


def test_what_is_assigned_anew_is_reminded_anew(matter: Matter) -> None:
    remark, due = matter.remark(), noon_in(5)
    share_out(matter.consultation, [remark], Duty(offices()[0], None, due), by=matter.make.clerk())
    assert len(look_at(due - DAY)) == 1
    share_out(matter.consultation, [remark], Duty(offices()[0], None, due + 5 * DAY), by=matter.make.clerk())
    assert look_at(due - HOUR) == []
    assert len(look_at(due + 4 * DAY)) == 1


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(min_value=-24 * 6, max_value=24 * 6), min_size=1, max_size=8))
def test_however_often_one_looks_it_is_told_twice_at_most(matter: Matter, looks: list[int]) -> None:
    due = noon_in(30)
    with trial():
        share_out(matter.consultation, [matter.remark()], Duty(offices()[0], None, due), by=matter.make.clerk())
        for hours in sorted(looks):
            look_at(due + timedelta(hours=hours))
        keys = Notice.objects.filter(topic=WORK.name).values_list("key", flat=True)
        told = sorted(key.partition(":")[0] for key in keys)
    near = any(-48 <= hours < 0 for hours in looks)
    late = any(hours >= 12 for hours in looks)
    assert told == ["work-late"] * late + ["work-near"] * near
