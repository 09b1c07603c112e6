"""Offices are reminded by the clock, the office above is told, bodies and followers hear; nobody hears twice."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from tests.architecture.two_cities import unguarded
from tests.bodies import group
from tests.factories import Makers
from tests.listening import tell_all
from wspolnie.foundation.cities.actions import change_parameter
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.parties.offices.models import Office, Placement
from wspolnie.services.notify.models import Notice
from wspolnie.spaces.actions import name_deputy
from wspolnie.spaces.kinds import Role
from wspolnie.tools.decisions.actions.answering import pass_on, reply, tell_progress
from wspolnie.tools.decisions.actions.reminding import remind_offices
from wspolnie.tools.decisions.actions.sending import forward_recommendation
from wspolnie.tools.decisions.front import turns
from wspolnie.tools.decisions.models import OfficeReminder, Recommendation
from wspolnie.tools.decisions.reading import office_above, shown
from wspolnie.tools.decisions.states import ReminderKind
from wspolnie.tools.decisions.tests.made import (
    TODAY,
    adopted,
    again,
    answered,
    member_of,
    no,
    offices,
    official_of,
    sent,
    yes,
)
from wspolnie.tools.decisions.words import Done

pytestmark = pytest.mark.django_db


def due(one: Recommendation) -> datetime:
    assert one.due_at is not None
    return one.due_at


def at(moment: datetime) -> int:
    with taken_at(moment):
        return remind_offices()


def kinds(one: Recommendation) -> list[tuple[str, int]]:
    return list(OfficeReminder.objects.filter(recommendation=one).order_by("at").values_list("kind", "number"))


def addresses() -> set[str]:
    return set(Notice.objects.values_list("mailbox__address", flat=True))


def test_an_office_is_reminded_before_the_hour_and_every_week_after_it(make: Makers) -> None:
    one = sent(make, group(make))
    assert at(due(one) - timedelta(days=6)) == 0
    assert at(due(one) - timedelta(days=5)) == 1
    assert at(due(one) - timedelta(days=4)) == 0, "once before the hour"
    assert at(due(one)) == 0, "the last minute is in time"
    assert at(due(one) + timedelta(minutes=1)) == 1
    assert at(due(one) + timedelta(days=6)) == 0
    above = office_above(one.office_id, TODAY)
    assert at(due(one) + timedelta(days=8)) == (1 if above is None else 2)
    assert [kind for kind, _number in kinds(one) if kind == ReminderKind.AFTER] == [ReminderKind.AFTER] * 2
    (line,) = shown([again(one)])
    assert line.reminded == 3
    reply(one, no(), by=make.clerk())
    assert at(due(one) + timedelta(days=30)) == 0, "it was answered"


def test_the_office_above_is_told_once(make: Makers) -> None:
    office = offices()[0]
    placed = Placement.objects.on(TODAY).filter(office=office).first()
    other = Office.objects.exclude(pk=office.pk).earliest("slug")
    above = placed.parent if placed is not None and placed.parent is not None else None
    if above is None:
        with unguarded():
            Placement.objects.filter(office=office).update(parent=other)
        above = other
    one = sent(make, group(make), office=office)
    late = due(one) + timedelta(days=7, minutes=1)
    assert at(late) == 2
    assert at(late + timedelta(days=8)) == 1, "the office itself once more"
    (line,) = shown([again(one)])
    assert line.above == above.name
    assert above.email.lower() in addresses()


def test_a_fresh_one_is_not_reminded_on_its_first_day(make: Makers) -> None:
    change_parameter("recommendation_reminder_days", value="60", since=date(2020, 1, 1), article="test")
    one = sent(make, group(make))
    assert one.sent_at is not None
    assert at(one.sent_at + timedelta(hours=1)) == 0
    assert at(one.sent_at + timedelta(days=1, minutes=1)) == 1


def test_a_city_may_remind_less(make: Makers) -> None:
    for name in ("recommendation_reminder_days", "recommendation_overdue_days", "recommendation_above_days"):
        change_parameter(name, value="0", since=date(2020, 1, 1), article="test")
    one = sent(make, group(make))
    assert at(due(one) - timedelta(days=3)) == 0
    assert at(due(one) + timedelta(days=20)) == 1
    assert at(due(one) + timedelta(days=90)) == 0


def test_what_was_promised_is_reminded_after_its_day(make: Makers) -> None:
    one = answered(make, group(make), yes(days=10))
    midnight = datetime.now().astimezone() + timedelta(days=12)
    assert at(midnight - timedelta(days=3)) == 0
    assert at(midnight) == 1
    assert at(midnight + timedelta(days=1)) == 0
    reply(again(one), yes(days=40), by=make.clerk())
    assert at(midnight + timedelta(days=9)) == 0, "the office named another day"
    assert at(midnight + timedelta(days=31)) == 1
    assert kinds(one) == [(ReminderKind.PROMISE, 1), (ReminderKind.PROMISE, 2)]


def test_an_office_that_has_it_now_is_reminded_anew(make: Makers) -> None:
    first, second = offices()
    one = sent(make, group(make), office=first)
    assert at(due(one) - timedelta(days=4)) == 1
    pass_on(one, second, "To ich grunty.", by=make.clerk())
    assert at(due(one) - timedelta(days=3)) == 1
    assert kinds(one) == [(ReminderKind.BEFORE, 1), (ReminderKind.BEFORE, 2)]


def test_letters_go_to_the_mailbox_the_officials_and_their_deputies(make: Makers) -> None:
    office = offices()[0]
    official = official_of(office, "pierwsza@testowo.example")
    deputy = official_of(offices()[1], "zastepca@testowo.example")
    assert official.person is not None
    assert deputy.person is not None
    name_deputy(
        official.person,
        deputy.person,
        since=TODAY,
        until=TODAY + timedelta(days=90),
        by=make.actor(Role.ADMINISTRATOR),
    )
    one = sent(make, group(make), office=office)
    tell_all()
    assert {office.email.lower(), "pierwsza@testowo.example", "zastepca@testowo.example"} <= addresses()
    assert Notice.objects.filter(subject="Rekomendacja czeka na odpowiedź").count() == 3
    tell_all()
    assert Notice.objects.filter(subject="Rekomendacja czeka na odpowiedź").count() == 3
    at(due(one) + timedelta(hours=1))
    assert Notice.objects.filter(subject="Odpowiedź na rekomendację jest po terminie").count() == 3


def test_whoever_sits_in_the_body_hears_what_the_office_said(make: Makers) -> None:
    space = group(make)
    member_of(space)
    one = sent(make, space)
    reply(one, no(), by=make.clerk())
    tell_all()
    notices = Notice.objects.filter(mailbox__address="czlonkini@testowo.example", topic="decisions.body")
    assert notices.count() == 3  # adopted, sent, answered
    last = notices.latest("told_at")
    assert "Ustawa na to nie pozwala." in last.line
    assert f"/grupy/{space.slug}/rekomendacje/1/" in last.line


def test_the_receiving_body_hears_of_what_was_passed_on(make: Makers) -> None:
    space, other = group(make), group(make, "Rada Pożytku")
    member_of(other, Role.SECRETARIAT, "sekretariat@testowo.example")
    forward_recommendation(adopted(make, space), other, "To także Wasze.", by=make.clerk())
    tell_all()
    found = Notice.objects.get(mailbox__address="sekretariat@testowo.example")
    assert found.subject == "Przekazano Wam rekomendację"


def test_pages_change_with_the_hour_and_with_the_day(make: Makers) -> None:
    one = sent(make, group(make))
    span = (due(one) - timedelta(hours=1), due(one) + timedelta(hours=1))
    assert list(turns(*span)) == [due(one), due(one) + timedelta(minutes=1)]
    reply(one, yes(days=10), by=make.clerk())
    assert list(turns(*span)) == []
    tomorrow = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=11)
    assert list(turns(tomorrow - timedelta(hours=30), tomorrow + timedelta(hours=30))) != []
    tell_progress(again(one), Done(words="Jest.", link="https://bip.example/", is_last=True), by=make.clerk())
    assert at(due(one) + timedelta(days=90)) == 0
