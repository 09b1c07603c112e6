"""Tables change while the release before still serves: a migration takes nothing away that it reads, asks nothing of
rows that it does not write, and holds no table for long."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import connections
from django.db.migrations import Migration
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations import (
    AddConstraint,
    AddField,
    AddIndex,
    AlterField,
    AlterModelTable,
    CreateModel,
    DeleteModel,
    RemoveConstraint,
    RemoveField,
    RenameField,
    RenameModel,
)
from django.db.migrations.operations.base import Operation
from django.db.models import NOT_PROVIDED

DUMPS = sorted(Path(__file__).parent.glob("*.sql"), key=lambda path: [int(part) for part in path.stem.split(".")])
TAKES_AWAY = (RemoveField, DeleteModel, RenameField, RenameModel, AlterModelTable)


def released(dump: Path) -> set[tuple[str, str]]:
    """(app, name) of the migrations that a release had made."""
    rows = re.search(r"COPY public\.django_migrations .*?;\n(.*?)\n\\\.", dump.read_text(encoding="utf-8"), re.DOTALL)
    assert rows
    return {(row.split("\t")[1], row.split("\t")[2]) for row in rows.group(1).splitlines()}


def risks(migration: Migration) -> list[str]:
    """What the release before would stumble over; a migration that must do it says in WHILE_SERVING why it may."""
    made = {operation.name_lower for operation in migration.operations if isinstance(operation, CreateModel)}
    return [risk for operation in migration.operations if (risk := _risk(operation, made))]


def _risk(operation: Operation, made: set[str]) -> str:
    name = str(getattr(operation, "model_name", "")).lower()
    said = f"{type(operation).__name__} {name or getattr(operation, 'name', '')}"
    if isinstance(operation, TAKES_AWAY):
        return f"{said}: it is still read"
    if name in made:
        return ""
    match operation:
        case AddField(field=field) if not field.null and field.db_default is NOT_PROVIDED and not field.many_to_many:
            return f"{said}: rows written meanwhile lack it; give it null=True or db_default"
        case AlterField():
            return f"{said}: the table may be written anew or refuse what is written meanwhile"
        case AddConstraint() | RemoveConstraint():
            return f"{said}: every row is looked at under a lock; what is written meanwhile may be refused"
        case AddIndexConcurrently():
            return ""
        case AddIndex():
            return f"{said}: nobody writes while it is built; use AddIndexConcurrently"
        case _:
            return ""


@pytest.fixture(scope="module")
def loader() -> MigrationLoader:
    return MigrationLoader(None)


def test_no_migration_since_the_last_release_disturbs_it(loader: MigrationLoader) -> None:
    known = released(DUMPS[-1])
    found = {}
    for key, migration in loader.disk_migrations.items():
        ours = type(migration).__module__.startswith("wspolnie.")
        if ours and key not in known and not getattr(migration, "WHILE_SERVING", ""):
            found[key] = risks(migration)
    assert {key: told for key, told in found.items() if told} == {}


def test_the_dump_holds_the_migrations_that_this_release_still_has(loader: MigrationLoader) -> None:
    """A migration that a release has made stays as it is: its name is never given up."""
    for dump in DUMPS:
        gone = released(dump) - set(loader.disk_migrations) - set(loader.replacements)
        assert gone == set(), dump.name
    assert "default" in connections


@pytest.mark.parametrize("key", [("consultations", "0001_initial"), ("search", "0003_titles")])
def test_the_look_is_not_blind(loader: MigrationLoader, key: tuple[str, str]) -> None:
    """What makes a table is no risk; the same operations on a table that was there are."""
    migration = loader.disk_migrations[key]
    assert risks(migration) == []
    others = [operation for operation in migration.operations if not isinstance(operation, CreateModel)]
    fields = [AddField("round", "x", field) for _, field in _fields(loader)]
    assert all(_risk(operation, set()) for operation in fields)
    assert len(others) < len(migration.operations) or key[0] == "search"


def _fields(loader: MigrationLoader) -> list[tuple[str, object]]:
    first = loader.disk_migrations["consultations", "0001_initial"]
    models = [operation for operation in first.operations if isinstance(operation, CreateModel)]
    found = [pair for model in models for pair in model.fields]
    return [(name, field) for name, field in found if not field.null and field.db_default is NOT_PROVIDED]
