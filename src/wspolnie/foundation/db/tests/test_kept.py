"""Kept queries: the same rows as the queryset's own, for whatever values, city and connection."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Barrier
from time import sleep
from uuid import UUID, uuid4

import pytest
from django.db import connection, models
from django.db.models import Count, F
from django.test.utils import CaptureQueriesContext

from tests.factories import Makers
from wspolnie.desks.consultations.models import Consultation, Round
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.kept import Kept
from wspolnie.foundation.db.tenancy import NoCityBound, in_city
from wspolnie.parties.offices.models import Office
from wspolnie.spaces.models import Space

by_slug = Kept(lambda slug: Space.objects.filter(slug=slug), slug=str)
later = Kept(
    lambda at, least: (
        Round.objects.filter(closes_at__gt=at, number__gte=least)
        .select_related("consultation__space", "consultation__office")
        .order_by("closes_at")[:2]
    ),
    at=datetime,
    least=int,
)


def test_rows_are_those_of_the_queryset(make: Makers) -> None:
    now = datetime.now(UTC)
    made = [make.consultation(f"Sprawa {n}", closes=now + timedelta(days=n)) for n in (3, 1, 2)]
    for days in (0, 2, 9):
        at = now + timedelta(days=days, hours=-1)
        found = later(at=at, least=1)
        assert found == list(Round.objects.filter(closes_at__gt=at).order_by("closes_at")[:2])
    assert [row.consultation.space.name for row in later(at=now, least=1)] == ["Sprawa 1", "Sprawa 2"]
    assert later(at=now, least=2) == []
    assert made[1].space.slug == by_slug(slug=made[1].space.slug)[0].slug


def test_related_rows_come_with_it(make: Makers, django_assert_num_queries: object) -> None:
    make.consultation()
    (found,) = later(at=datetime.now(UTC), least=1)
    with connection.execute_wrapper(_refuse):
        assert found.consultation.space.name
        assert found.consultation.office.name


def _refuse(*_args: object) -> None:
    raise AssertionError("another statement ran")


def test_the_query_is_built_once(bound: City) -> None:
    calls = []

    def build(slug: str) -> models.QuerySet[Office]:
        calls.append(slug)
        return Office.objects.filter(slug=slug)

    kept = Kept(build, slug=str)
    slugs = [office.slug for office in Office.objects.all()]
    assert [kept(slug=slug)[0].slug for slug in slugs] == slugs
    assert len(calls) == 1
    assert calls[0] not in slugs


def test_even_the_first_use_is_one_statement(bound: City) -> None:
    """Copying a queryset reads its rows: a kept one must not ask for rows of its marks."""
    kept = Kept(lambda slug: Office.objects.filter(slug=slug).select_related("city"), slug=str)
    for _ in range(2):
        with CaptureQueriesContext(connection) as seen:
            kept(slug="nikt")
        assert len(seen) == 1


def test_those_who_come_first_at_once_build_it_once(bound: City) -> None:
    calls, together = [], Barrier(8)

    def build(slug: str) -> models.QuerySet[Office]:
        calls.append(slug)
        sleep(0.05)
        return Office.objects.filter(slug=slug)

    kept = Kept(build, slug=str)

    def come(_place: int) -> object:
        together.wait()
        try:
            return kept._once("default")
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(come, range(8)))
    assert len(calls) == 1
    assert all(one is made[0] for one in made)


def test_each_city_gets_its_own(city: City, other_city: City) -> None:
    kept: Kept[str] = Kept(lambda: Office.objects.order_by("slug").values_list("slug", flat=True))
    with in_city(city.pk):
        here = kept()
    with in_city(other_city.pk):
        there = kept()
        assert there == list(Office.objects.order_by("slug").values_list("slug", flat=True))
    assert set(here).isdisjoint(there)
    with pytest.raises(NoCityBound):
        kept()


def test_counts_and_columns_of_sorting_alone(make: Makers) -> None:
    consultation = make.consultation()
    make.remark(consultation)
    make.remark(consultation)
    counted: Kept[tuple[UUID, int]] = Kept(
        lambda pk: (
            Consultation.objects.filter(pk=pk)
            .annotate(count=Count("rounds__remarks"))
            .order_by(F("lead").desc(), "year")
            .values_list("pk", "count")
        ),
        pk=UUID,
    )
    assert counted(pk=consultation.pk) == [(consultation.pk, 2)]
    assert counted(pk=uuid4()) == []


def test_a_value_that_does_not_reach_the_query_is_a_mistake(bound: City) -> None:
    with pytest.raises(ValueError, match="slug"):
        Kept(lambda slug: Space.objects.filter(slug=slug.upper() + "x"), slug=str)(slug="a")
    with pytest.raises(TypeError, match="list"):
        Kept(lambda slugs: Space.objects.filter(slug__in=slugs), slugs=list)
