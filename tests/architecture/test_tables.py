"""The walls between cities as PostgreSQL itself holds them: its catalogue is asked, not our models."""

from __future__ import annotations

from typing import Any

import pytest
from django.apps import apps
from django.db import DatabaseError, transaction
from django.db.models import Model

from tests.architecture.two_cities import Cities, ask, unguarded
from tests.factories import Makers
from wspolnie.desks.consultations.models import CorrectedAnswer
from wspolnie.desks.consultations.states import AnswerState
from wspolnie.foundation.db.global_tables import GLOBAL_TABLES
from wspolnie.foundation.db.models import CityForeignKey, CityOneToOne
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.journal.models import Line

TABLES = """
SELECT c.relname, c.relrowsecurity, c.relforcerowsecurity, pg_get_userbyid(c.relowner) = current_user,
       coalesce((SELECT a.attnotnull FROM pg_attribute a
                 WHERE a.attrelid = c.oid AND a.attname = 'city_id' AND NOT a.attisdropped), false)
FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
"""
POLICIES = """
SELECT tablename, permissive, roles::text, cmd, qual, with_check FROM pg_policies WHERE schemaname = 'public'
"""
PAIRS = """
SELECT c.conrelid::regclass::text, c.confrelid::regclass::text, c.convalidated,
       array_agg(a.attname::text ORDER BY k.place), array_agg(b.attname::text ORDER BY k.place)
FROM pg_constraint c
CROSS JOIN LATERAL unnest(c.conkey, c.confkey) WITH ORDINALITY AS k(mine, theirs, place)
JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.mine
JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = k.theirs
WHERE c.contype = 'f' GROUP BY c.oid, c.conrelid, c.confrelid, c.convalidated
"""
STOPPED = (
    "pair_fk|unique constraint|exclusion constraint|a published version does not change"
    "|permission denied for table consultations_(answerversion|correctedanswer|remarkpassage)"
    "|permission denied for table (documents_adoptioncorrection|procedures_procedure(version|step))"
    "|permission denied for table (decisions_(reply|progressstep|officereminder)|bodies_regulations)"
)
"""A reference of another city is refused by its pair, unless something unique or closed refuses it first, or nothing
may change the table."""
APPEND_ONLY = (
    "journal_line",
    "journal_leaf",
    "journal_node",
    "journal_signedhead",
    "consultations_answerversion",
    "consultations_remarkpassage",
)
CITY = "(city_id = (NULLIF(current_setting('app.city_id'::text, true), ''::text))::uuid)"


@pytest.fixture
def tables(ground: None) -> dict[str, tuple[bool, bool, bool, bool]]:
    """Table -> row security, forced, owned by the application, has a city."""
    return {name: (rows, forced, owned, city) for name, rows, forced, owned, city in ask(TABLES)}


def test_a_correction_is_of_an_answer_that_stands(two_cities: Cities) -> None:
    """What no verb makes is made as a verb would make it: pages may rely on it."""
    for city in two_cities.both:
        with in_city(city.id):
            rows = list(CorrectedAnswer.objects.select_related("correction", "remark__answer"))
            assert rows
            assert all(one.correction.round_id == one.remark.round_id for one in rows)
            assert all(one.remark.answer.state == AnswerState.ACCEPTED for one in rows)


def test_every_table_has_a_wall_or_a_reason(tables: dict[str, tuple[bool, bool, bool, bool]]) -> None:
    policies = {row[0]: row[1:] for row in ask(POLICIES)}
    open_ = {}
    for name, (rows, forced, _, city) in tables.items():
        if name in GLOBAL_TABLES:
            continue
        if not (rows and not forced and city and policies.get(name) == ("PERMISSIVE", "{public}", "ALL", CITY, CITY)):
            open_[name] = (rows, forced, city, policies.get(name))
    assert open_ == {}
    assert len(tables) - len(GLOBAL_TABLES) >= 20


def test_the_list_of_global_tables_is_true(tables: dict[str, tuple[bool, bool, bool, bool]]) -> None:
    """No table stands in it that is gone, walled, or ours without need; every reason is a reason."""
    assert set(GLOBAL_TABLES) <= set(tables)
    assert {name for name in GLOBAL_TABLES if tables[name][0]} == set()
    found = {"search_searchdocument", "search_searchpiece", "search_searchword"}
    assert {name for name in GLOBAL_TABLES if tables[name][3]} == found
    assert all(len(reason.split()) >= 4 for reason in GLOBAL_TABLES.values())


def test_one_policy_a_table_and_no_view_around_it(ground: None) -> None:
    names = [row[0] for row in ask(POLICIES)]
    assert len(names) == len(set(names))
    views = "SELECT relname FROM pg_class WHERE relkind IN ('v', 'm') AND relnamespace = 'public'::regnamespace"
    assert ask(views) == []
    definers = ask(
        "SELECT proname FROM pg_proc p WHERE prosecdef AND pronamespace = 'public'::regnamespace "
        "AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = p.oid AND deptype = 'e')"
    )
    assert definers == [], "a function of its owner's rights would walk around the policies"


def test_the_application_owns_nothing_and_bypasses_nothing(tables: dict[str, tuple[bool, bool, bool, bool]]) -> None:
    assert [name for name, (_, _, owned, _) in tables.items() if owned] == []
    assert ask("SELECT rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = current_user") == [
        (False, False, False)
    ]
    assert ask("SELECT count(*) FROM pg_auth_members WHERE member = current_user::regrole") == [(0,)]


@pytest.mark.parametrize("table", APPEND_ONLY)
@pytest.mark.parametrize("act", ["UPDATE {} SET city_id = city_id", "DELETE FROM {}", "TRUNCATE {}"])
def test_the_journal_cannot_be_rewritten(make: Makers, table: str, act: str) -> None:
    make.consultation()
    assert Line.objects.exists()
    with unguarded(), pytest.raises(DatabaseError, match=f"denied for table {table}"), transaction.atomic():
        ask(act.format(table))


def test_a_private_value_can_be_erased_and_never_changed(make: Makers) -> None:
    make.consultation()
    with unguarded(), pytest.raises(DatabaseError, match="denied for table journal_private"), transaction.atomic():
        ask("UPDATE journal_private SET value = 'ktoś inny' RETURNING 1")
    with unguarded():
        assert ask("DELETE FROM journal_private RETURNING 1")


def pairs() -> list[tuple[type[Model], CityForeignKey[Any, Any] | CityOneToOne[Any, Any]]]:
    return [
        (model, field)
        for model in apps.get_models(include_auto_created=True)
        for field in model._meta.get_fields()
        if isinstance(field, CityForeignKey | CityOneToOne)
    ]


def test_every_reference_inside_a_city_is_a_pair(ground: None) -> None:
    keys = [key for key in ask(PAIRS) if key[2] and len(key[3]) == 2]
    held = {(table, tuple(mine), to, tuple(theirs)) for table, to, _, mine, theirs in keys}
    missing = []
    for model, field in pairs():
        to = field.remote_field.model
        wanted = (
            model._meta.db_table, ("city_id", field.column), to._meta.db_table, ("city_id", field.target_field.column),
        )  # fmt: skip
        if wanted not in held:
            missing.append(wanted)
    assert missing == []
    assert len(pairs()) >= 20


def test_no_row_can_be_pointed_into_another_city(two_cities: Cities) -> None:
    """Row policies do not bind foreign keys; the pairs do. Every reference is tried with a thing of the other city."""
    here, there = two_cities.both
    stopped = []
    for model, field in pairs():
        table, column, to = model._meta.db_table, field.column, field.remote_field.model._meta.db_table
        with in_city(there.id):
            ((theirs,),) = ask(f"SELECT {field.target_field.column} FROM {to} LIMIT 1")
        with in_city(here.id), unguarded(), pytest.raises(DatabaseError, match=STOPPED) as refusal:
            point(table, column, theirs)
        stopped.append("pair_fk" in str(refusal.value))
    assert sum(stopped) > len(stopped) / 2, "unique keys must not hide that the pairs are gone"


def point(table: str, column: str, to: object) -> None:
    """Let a row point elsewhere, and have its keys looked at now."""
    with transaction.atomic():
        ask(f"UPDATE {table} SET {column} = %s WHERE ctid = (SELECT ctid FROM {table} LIMIT 1) RETURNING 1", to)
        ask("DO $$ BEGIN SET CONSTRAINTS ALL IMMEDIATE; END $$; SELECT 1")


def test_the_rest_of_the_keys_lead_to_global_tables_or_are_looked_at(ground: None) -> None:
    """A plain key between two walled tables cannot be a pair when it is the journal's; then rows are compared."""
    plain = {
        (table, mine[0], to)
        for table, to, _, mine, _ in ask(PAIRS)
        if len(mine) == 1 and table not in GLOBAL_TABLES and to not in GLOBAL_TABLES
    }
    assert plain <= {("journal_private", "line_id", "journal_line"), ("journal_leaf", "line_id", "journal_line")}


def test_no_row_points_into_another_city(two_cities: Cities) -> None:
    """Every key between walled tables, after both cities were filled: looked at from both sides, as each city."""
    keys = [
        (table, mine[-1], to, theirs[-1])
        for table, to, _, mine, theirs in ask(PAIRS)
        if table not in GLOBAL_TABLES and to not in GLOBAL_TABLES and mine[-1] != "kind"
    ]
    assert len(keys) > 20
    for city in two_cities.both:
        with in_city(city.id):
            for table, column, to, key in keys:
                lost = ask(
                    f"SELECT count(*) FROM {table} t WHERE t.{column} IS NOT NULL "
                    f"AND NOT EXISTS (SELECT FROM {to} o WHERE o.{key} = t.{column})"
                )
                assert lost == [(0,)], f"{table}.{column} points at what {city.slug} does not have"
