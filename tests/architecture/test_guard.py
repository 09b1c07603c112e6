"""The runtime guard: a row is written by the verbs of its owner and by nobody else, however it is tried."""

from __future__ import annotations

import pytest
from django.db import connection

from tests.factories import Makers
from wspolnie.desks.consultations.models import Consultation
from wspolnie.foundation.db.guard import UnguardedWrite, guarded, owners
from wspolnie.parties.offices.models import Office
from wspolnie.spaces.models import Space

RAW = (
    "UPDATE spaces_space SET name = 'x'",
    'update "spaces_space" set name = name',
    "DELETE FROM spaces_space",
    "INSERT INTO spaces_space (id) VALUES (uuidv7())",
    "WITH gone AS (DELETE FROM spaces_space RETURNING id) SELECT count(*) FROM gone",
    "MERGE INTO spaces_space s USING spaces_space t ON s.id = t.id WHEN MATCHED THEN DELETE",
    "TRUNCATE TABLE spaces_space",
    "COPY spaces_space FROM STDIN",
)


@pytest.mark.parametrize("statement", RAW)
def test_raw_sql_from_a_stranger_is_stopped(make: Makers, statement: str) -> None:
    with connection.cursor() as cursor, pytest.raises(UnguardedWrite, match="spaces_space"):
        cursor.execute(statement)


def test_models_and_querysets_from_a_stranger_are_stopped(make: Makers) -> None:
    office = Office.objects.all()[0]
    with pytest.raises(UnguardedWrite, match="offices_office"):
        office.save()
    with pytest.raises(UnguardedWrite, match="offices_office"):
        Office(slug="b", name="B", address="", email="b@example.pl").save(force_insert=True)
    with pytest.raises(UnguardedWrite, match="consultations_consultation"):
        Consultation.objects.update(lead="")
    with pytest.raises(UnguardedWrite, match="spaces_space"):
        Space.objects.bulk_create([Space(kind="process", slug="b", name="B")])


def test_the_owner_s_verbs_write(make: Makers) -> None:
    """A verb may call another room's verb: each writes its own tables, and the guard stands all the time."""
    consultation = make.consultation()
    assert make.remark(consultation).number > 0


def test_a_verb_of_another_room_is_a_stranger() -> None:
    names = {"__name__": "wspolnie.parties.people.actions", "connection": connection}
    exec("def steal(cursor):\n    cursor.execute('DELETE FROM spaces_space')", names)
    with guarded("default"), pytest.raises(UnguardedWrite, match=r"outside wspolnie\.spaces\.actions"):
        names["steal"](Cursor())  # type: ignore[operator]


class Cursor:
    """Runs the watchers of the connection without a database behind it."""

    def execute(self, statement: str) -> None:
        for watch in connection.execute_wrappers:
            watch(lambda *_: None, statement, None, False, {})


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT 1 FROM spaces_space FOR UPDATE OF spaces_space",
        "SELECT 'x' AS update_spaces",
        "INSERT INTO jobs (a) VALUES (1)",
    ],
)
def test_reading_and_strangers_tables_are_let_through(statement: str) -> None:
    with guarded("default"):
        Cursor().execute(statement)


def test_every_table_of_ours_has_an_owner() -> None:
    assert {"spaces_space", "journal_line", "consultations_remark", "web_limit"} <= set(owners())
    assert owners()["journal_private"] == "wspolnie.foundation.journal"
    assert not any(table.startswith(("django_", "procrastinate_", "account_")) for table in owners())
