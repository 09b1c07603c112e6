"""The two walls between cities: nothing without a city, nothing of another one, and the outer city returns."""

from __future__ import annotations

import threading
from uuid import UUID

import pytest
from django.db import connection, connections, transaction
from psycopg.errors import InsufficientPrivilege, ReadOnlySqlTransaction

from tests.clones import Clone, past_the_guard
from wspolnie.foundation.cities.models import City, District
from wspolnie.foundation.db.ids import new_id
from wspolnie.foundation.db.tenancy import NoCityBound, current_city, in_city

pytestmark = pytest.mark.django_db


def told(using: str = "default") -> str:
    """What PostgreSQL has been told."""
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT coalesce(current_setting('app.city_id', true), '')")
        return str(cursor.fetchone()[0])


def districts_in_sql() -> set[UUID]:
    """The cities whose districts the row policy lets through, the manager's wall left aside."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT city_id FROM cities_district")
        return {city for (city,) in cursor.fetchall()}


def test_without_a_city_every_table_of_a_city_refuses(ground: None) -> None:
    with pytest.raises(NoCityBound):
        current_city()
    with pytest.raises(NoCityBound):
        District.objects.count()
    with pytest.raises(NoCityBound):
        District(slug="x", name="X", kind="osiedle")


def test_without_a_city_the_database_shows_nothing(ground: None) -> None:
    assert districts_in_sql() == set()


def test_a_city_sees_its_own_through_both_walls(city: City, other_city: City) -> None:
    for one in (city, other_city):
        with in_city(one.id):
            assert current_city() == one.id
            assert told() == str(one.id)
            assert districts_in_sql() == {one.id}
            assert {district.city_id for district in District.objects.all()} == {one.id}


def test_a_row_of_another_city_cannot_be_read_changed_or_written(city: City, other_city: City) -> None:
    with in_city(other_city.id):
        theirs = District.objects.first()
    with in_city(city.id):
        assert past_the_guard("SELECT 1 FROM cities_district WHERE id = %s", theirs.pk) == 0
        assert past_the_guard("UPDATE cities_district SET name = 'x' WHERE id = %s", theirs.pk) == 0
        assert past_the_guard("DELETE FROM cities_district WHERE id = %s", theirs.pk) == 0
        with pytest.raises(InsufficientPrivilege, match="row-level security"), connection.connection.transaction():
            past_the_guard(
                "INSERT INTO cities_district (id, city_id, slug, name, kind) VALUES (%s, %s, 'x', 'x', 'x')",
                new_id(),
                other_city.id,
            )
    with in_city(other_city.id):
        assert District.objects.get(pk=theirs.pk).name == theirs.name


def test_the_outer_city_returns(city: City, other_city: City) -> None:
    with in_city(city.id):
        with in_city(other_city.id):
            assert districts_in_sql() == {other_city.id}
            with in_city(city.id):
                assert districts_in_sql() == {city.id}
            assert districts_in_sql() == {other_city.id}
        assert current_city() == city.id
        assert districts_in_sql() == {city.id}


def test_the_outer_city_returns_after_a_fault(city: City, other_city: City) -> None:
    with in_city(city.id):
        with pytest.raises(ZeroDivisionError), in_city(other_city.id):
            raise ZeroDivisionError
        assert current_city() == city.id
        assert districts_in_sql() == {city.id}
    with pytest.raises(NoCityBound):
        current_city()


def test_the_same_city_again_costs_no_statement_but_its_savepoint(
    city: City, django_assert_num_queries: object
) -> None:
    with in_city(city.id), django_assert_num_queries(2), in_city(city.id):  # type: ignore[operator]
        assert current_city() == city.id


def test_both_connections_are_told(city: City, other_city: City) -> None:
    with in_city(city.id), in_city(city.id, using="side"):
        assert told("side") == told() == str(city.id)
        with in_city(other_city.id, using="side"):
            assert (told("side"), told()) == (str(other_city.id), str(city.id))
        assert (told("side"), told()) == (str(city.id), str(city.id))


def test_inside_a_plain_transaction_the_city_is_taken_back(city: City) -> None:
    with transaction.atomic():
        with in_city(city.id):
            assert districts_in_sql() == {city.id}
        assert districts_in_sql() == set()


def test_another_thread_has_no_city(city: City) -> None:
    seen: list[BaseException] = []

    def look() -> None:
        try:
            current_city()
        except NoCityBound as fault:
            seen.append(fault)

    with in_city(city.id):
        thread = threading.Thread(target=look)
        thread.start()
        thread.join()
    assert len(seen) == 1


def test_readonly_writes_nothing(clone_db: Clone) -> None:
    def write() -> None:
        with in_city(clone_db.city(), readonly=True):
            assert District.objects.exists()
            past_the_guard("UPDATE cities_district SET name = 'x'")

    with pytest.raises(ReadOnlySqlTransaction):
        clone_db.run(write)
    assert clone_db.as_owner("SELECT 1 FROM cities_district WHERE name = 'x'") == []


def test_after_its_transaction_the_connection_forgets_the_city(clone_db: Clone) -> None:
    def look() -> tuple[str, str]:
        with in_city(clone_db.city()):
            inside = told()
        return inside, told()

    inside, after = clone_db.run(look)
    assert inside == str(clone_db.city())
    assert after == ""


def test_a_city_that_fails_leaves_nothing(clone_db: Clone) -> None:
    def fail() -> None:
        with in_city(clone_db.city()):
            past_the_guard("UPDATE cities_district SET name = 'x'")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        clone_db.run(fail)
    assert clone_db.as_owner("SELECT 1 FROM cities_district WHERE name = 'x'") == []
