"""Figures are what one counts by hand from the records, whatever they are."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from tests.factories import Makers
from wspolnie.config.tests.activity_made import club, shared
from wspolnie.desks.activity.reading import active, dealings, idle_between, kinds, participations, taking_part
from wspolnie.desks.consultations.actions.remarks import release_remark
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.deadlines.quarters import Quarter
from wspolnie.foundation.modules import registry
from wspolnie.spaces.policy import NOBODY

pytestmark = pytest.mark.django_db
WARSAW = ZoneInfo("Europe/Warsaw")
NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def test_rooms_declare_what_counts() -> None:
    assert {kind.name for kind in kinds()} >= {"uwagi", "odpowiedzi", "pytania", "zasoby"}
    assert {kind.name for kind in kinds(own=False)} > {kind.name for kind in kinds()}
    assert {kind.name for kind in participations()} == {"uwagi", "spotkania"}
    named = [kind.name for module in registry.all() for kind in module.activity]
    assert len(named) == len(set(named)), "a name of addresses and files is one room's"


@pytest.mark.parametrize("seed", range(5))
def test_quarters_equal_a_count_by_hand(make: Makers, seed: int) -> None:
    random, clerk = Random(seed), make.clerk()
    clubs = [club(f"Klub {number}") for number in range(6)]
    begun = Quarter(2025, 1).begins(WARSAW)
    told: list[tuple[Quarter, str]] = []
    for number in range(30):
        at = begun + timedelta(minutes=random.randrange(60 * 24 * 680))
        one = random.choice(clubs)
        shared(one, f"Sala {number}", at, clerk)
        told.append((Quarter.at(at, WARSAW), one.name))
    for row in active(make.city, Quarter(2025, 1), Quarter(2026, 4)):
        expected = {name for quarter, name in told if quarter == row.quarter}
        assert row.many == len(expected), row.quarter
        assert row.records.get("zasoby", 0) == sum(quarter == row.quarter for quarter, _ in told)
        idle = {one.name for one in idle_between(row.quarter.begins(WARSAW), row.quarter.ends(WARSAW))}
        assert idle == {one.name for one in clubs} - expected


def test_the_edges_of_a_quarter_are_the_citys(make: Makers) -> None:
    one, clerk = club("Klub"), make.clerk()
    edge = Quarter(2026, 4).begins(WARSAW)
    shared(one, "Sala A", edge - timedelta(microseconds=1), clerk)
    shared(one, "Sala B", edge, clerk)
    fourth, third = active(make.city, Quarter(2026, 3), Quarter(2026, 4))
    assert (fourth.records, third.records) == ({"zasoby": 1}, {"zasoby": 1})
    assert (fourth.many, third.many) == (1, 1)


def test_all_dealings_stand_by_year_and_kind(make: Makers) -> None:
    one, other, clerk = club("Klub"), club("Inny"), make.clerk()
    for number, at in enumerate((NOW - timedelta(days=400), NOW - timedelta(days=390), NOW)):
        shared(one, f"Sala {number}", at, clerk)
    shared(other, "Sala", NOW, clerk)
    rows = dealings(make.city, one.pk)
    assert [(row.year, row.kind.name, row.count) for row in rows] == [(2026, "zasoby", 1), (2025, "zasoby", 2)]
    assert (rows[1].first, rows[1].last) == (NOW - timedelta(days=400), NOW - timedelta(days=390))


def test_people_are_counted_by_class_once_their_remarks_are_public(make: Makers) -> None:
    matter, now = make.consultation(), Quarter.at(datetime.now(UTC), WARSAW)
    sent = [make.remark(matter, reason=f"Uwaga {number}", by=NOBODY) for number in range(3)]
    assert taking_part(make.city, now, now) == {}
    for remark in sent[:2]:
        release_remark(matter, remark, by=make.clerk())
    assert taking_part(make.city, now, now) == {now: {("uwagi", "resident"): 2}}


def test_another_city_counts_its_own(make: Makers, other_city: City) -> None:
    shared(club("Klub"), "Sala", NOW, make.clerk())
    assert active(make.city, Quarter(2026, 4), Quarter(2026, 4))[0].many == 1
    with in_city(other_city.id):
        assert active(other_city, Quarter(2026, 4), Quarter(2026, 4))[0].many == 0
