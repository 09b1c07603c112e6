"""Regulations of a body: versions that never change, the one of any day, beside each meeting the one of its day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import DatabaseError, transaction
from django.test import Client

from tests.architecture.two_cities import unguarded
from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.bodies.actions.keeping import dissolve_body
from wspolnie.desks.bodies.actions.regulating import enter_regulations
from wspolnie.desks.bodies.actions.seating import give_seat
from wspolnie.desks.bodies.models import Body, Regulations
from wspolnie.desks.bodies.reading import rules_on
from wspolnie.desks.bodies.states import SeatTitle
from wspolnie.desks.bodies.tests.made import TODAY, seating, shown
from wspolnie.desks.bodies.words import Regulated
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.parties.people.models import Person
from wspolnie.spaces.kinds import Side
from wspolnie.spaces.views import actor_today
from wspolnie.tools.meetings.actions import plan_meeting
from wspolnie.tools.meetings.tests.conftest import arranged

pytestmark = pytest.mark.django_db
FIRST, SECOND = date(2025, 1, 1), date(2026, 1, 1)


def text(number: int, since: date) -> Regulated:
    return Regulated(
        source=f"# Zasady\n\n§ 1. Wersja {number}.\n\n§ 2. Spotykamy się raz w miesiącu.",
        adopted="konsensusem",
        in_force_from=since,
    )


@pytest.fixture
def body(make: Makers) -> Body:
    one = shown(make)
    enter_regulations(one, text(1, FIRST), by=make.clerk())
    enter_regulations(one, text(2, SECOND), by=make.clerk())
    return one


def read(address: str) -> str:
    answer = Client(headers={"host": "wroclaw.localhost"}).get(address)
    assert answer.status_code == 200, address
    return spaced(answer.content.decode())


def test_the_version_of_a_day_is_read(body: Body) -> None:
    place = f"/grupy/{body.space.slug}/regulamin/"
    assert "Wersja 2." in read(place)
    assert "Wersja 1." in read(f"{place}?dzien=2025-06-01")
    assert "Obowiązuje późniejsza wersja." in read(f"{place}?wersja=1")
    assert "Tego dnia grupa nie miała tu regulaminu" in read(f"{place}?dzien=2024-12-31")
    stranger = Client(headers={"host": "wroclaw.localhost"})
    for wrong in ("?wersja=3", "?wersja=x", "?dzien=2026-02-30"):
        assert stranger.get(place + wrong).status_code == 404


def test_beside_a_meeting_stands_the_version_of_its_day(make: Makers, body: Body) -> None:
    assert rules_on(body.pk, FIRST - timedelta(days=1)) is None
    start = datetime(2025, 6, 2, 15, 0, tzinfo=UTC)
    past = plan_meeting(body.space, arranged(starts_at=start, ends_at=start + timedelta(hours=1)), by=make.clerk())
    coming = plan_meeting(body.space, arranged(), by=make.clerk())
    place = f"/grupy/{body.space.slug}/spotkania/"
    assert "Regulamin, wersja 1" in read(f"{place}{past.number}/")
    assert "Regulamin, wersja 2" in read(f"{place}{coming.number}/")


def test_versions_follow_one_another_and_never_change(make: Makers, body: Body) -> None:
    for day in (SECOND, FIRST + timedelta(days=1)):
        with pytest.raises(Refused, match="1 stycznia 2026"):
            enter_regulations(body, text(3, day), by=make.clerk())
    with pytest.raises(DatabaseError, match="permission denied"), unguarded(), transaction.atomic():
        Regulations.objects.filter(body=body).update(source="Inaczej")
    assert Regulations.objects.filter(body=body).count() == 2


def test_what_says_nothing_is_refused(make: Makers, body: Body) -> None:
    for wrong in (Regulated(source="", adopted="tak", in_force_from=TODAY), text(3, TODAY)):
        empty = wrong if not wrong.source else Regulated(source=wrong.source, adopted=" ", in_force_from=TODAY)
        with pytest.raises(Refused):
            enter_regulations(body, empty, by=make.clerk())
    dissolve_body(body, "Uchwała nr 1.", by=make.clerk())
    with pytest.raises(Refused, match="rozwiązano"):
        enter_regulations(body, text(3, TODAY), by=make.clerk())


def test_the_secretariat_enters_them_and_members_do_not(make: Makers, body: Body) -> None:
    def sits(title: SeatTitle, email: str) -> Person:
        said = seating(side=Side.OFFICE, title=title, name="Ewa Próbna", email=email)
        seat = give_seat(body, said, by=make.clerk())
        assert seat.person is not None
        return seat.person

    with pytest.raises(NotAllowed):
        enter_regulations(body, text(3, TODAY), by=actor_today(sits(SeatTitle.MEMBER, "czlonek@testowo.example")))
    secretary = actor_today(sits(SeatTitle.SECRETARY, "sekretariat@testowo.example"))
    assert enter_regulations(body, text(3, TODAY), by=secretary).number == 3
