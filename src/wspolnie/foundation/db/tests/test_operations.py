"""Migration steps: what they write into a database really holds there."""

from __future__ import annotations

from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg import errors

from tests.clones import Clone
from wspolnie.foundation.db.operations import append_only, refer, target, wall

pytestmark = pytest.mark.django_db


@pytest.fixture
def tables(clone_db: Clone) -> Clone:
    """Two tables of cities with the steps applied: `things` and `parts`, a part pointing at a thing."""
    clone_db.as_owner("CREATE TABLE things (id uuid PRIMARY KEY, city_id uuid NOT NULL, name text)")
    clone_db.as_owner("CREATE TABLE parts (id uuid PRIMARY KEY, city_id uuid NOT NULL, thing_id uuid)")
    steps = (
        target("things"),
        refer("parts", "thing_id", "things"),
        wall("things"),
        wall("parts"),
        append_only("parts"),
    )
    for step in steps:
        for statement in _statements(step.sql):
            clone_db.as_owner(statement)
    return clone_db


def _statements(sql: object) -> list[str]:
    return [sql] if isinstance(sql, str) else [str(part) for part in sql]  # type: ignore[attr-defined]


def add(
    connection: psycopg.Connection[tuple[object, ...]], city: UUID, table: str = "things", **values: object
) -> UUID:
    row = uuid4()
    names = ", ".join(["id", "city_id", *values])
    places = ", ".join(["%s"] * (len(values) + 2))
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({places})", [row, city, *values.values()])  # type: ignore[call-overload]
    return row


def test_a_wall_shows_and_takes_rows_of_the_named_city_only(tables: Clone) -> None:
    one, other = tables.city("wroclaw"), tables.city("testowo")
    with tables.connect(one) as connection:
        add(connection, one)
        with pytest.raises(errors.InsufficientPrivilege), connection.transaction():
            add(connection, other)
    with tables.connect(other) as connection:
        assert connection.execute("SELECT 1 FROM things").fetchall() == []
        assert connection.execute("DELETE FROM things").rowcount == 0
    with tables.connect() as connection:
        assert connection.execute("SELECT 1 FROM things").fetchall() == []
    assert len(tables.as_owner("SELECT 1 FROM things")) == 1


def test_a_wall_is_not_forced_on_its_owner(tables: Clone) -> None:
    rows = tables.as_owner("SELECT relrowsecurity, relforcerowsecurity FROM pg_class WHERE relname = 'things'")
    assert rows == [(True, False)]


def test_a_reference_stays_inside_its_city(tables: Clone) -> None:
    one, other = tables.city("wroclaw"), tables.city("testowo")
    with tables.connect(one) as connection:
        thing = add(connection, one)
        add(connection, one, "parts", thing_id=thing)
        add(connection, one, "parts", thing_id=None)
    with tables.connect(other) as connection:
        add(connection, other, "parts", thing_id=thing)
        with pytest.raises(errors.ForeignKeyViolation):
            connection.commit()


def test_a_reference_is_looked_at_when_the_transaction_ends(tables: Clone) -> None:
    city, thing = tables.city(), uuid4()
    with tables.connect(city) as connection:
        add(connection, city, "parts", thing_id=thing)
        connection.execute("INSERT INTO things (id, city_id) VALUES (%s, %s)", [thing, city])
    assert tables.as_owner("SELECT thing_id FROM parts") == [(thing,)]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE parts SET thing_id = NULL",
        "DELETE FROM parts",
        "TRUNCATE parts",
        "ALTER TABLE parts DISABLE ROW LEVEL SECURITY",
    ],
)
def test_append_only_takes_and_shows_and_nothing_else(tables: Clone, statement: str) -> None:
    city = tables.city()
    with tables.connect(city) as connection:
        add(connection, city, "parts")
        assert len(connection.execute("SELECT 1 FROM parts").fetchall()) == 1
    with tables.connect(city) as connection, pytest.raises(errors.InsufficientPrivilege):
        connection.execute(statement)  # type: ignore[call-overload]


def test_every_step_can_be_taken_back(tables: Clone) -> None:
    for step in (
        append_only("parts"),
        wall("parts"),
        wall("things"),
        refer("parts", "thing_id", "things"),
        target("things"),
    ):
        for statement in _statements(step.reverse_sql):
            tables.as_owner(statement)
    assert tables.as_owner("SELECT 1 FROM pg_policies WHERE tablename IN ('things', 'parts')") == []
    assert (
        tables.as_owner("SELECT 1 FROM pg_constraint WHERE conname LIKE '%%_pair%%' AND conrelid = 'parts'::regclass")
        == []
    )
    with tables.connect() as connection:
        connection.execute("DELETE FROM parts")
