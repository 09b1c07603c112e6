"""Rows become a tree: parents anywhere in the file, a row is true for its day, the same file again changes nothing."""

from __future__ import annotations

import random
import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from tests.factories import Makers
from wspolnie.desks.offices.actions.importing import take
from wspolnie.desks.offices.sheets import SHOWN, keys, refuse_columns, tree_csv
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import registry
from wspolnie.foundation.sheets import Doer, Outcome, Result, Row
from wspolnie.parties.offices.actions.closing import close_office
from wspolnie.parties.offices.actions.structure import move_office, rename_office
from wspolnie.parties.offices.models import Office, Placement
from wspolnie.parties.offices.reading import nodes_on, structure_now
from wspolnie.services.imports.actions import look_at, start_run, take_batch
from wspolnie.services.imports.models import RowError
from wspolnie.services.imports.reading import read_sheet

DOER = Doer(None, "system")
FULL = {"siedziba": "ul. Próbna 1", "email": "x@urzad.example"}
DAY = "2026-03-01"


def bring(*rows: dict[str, str], dry_run: bool = False) -> list[Outcome]:
    return take([Row(number, values) for number, values in enumerate(rows, 2)], DOER, dry_run)


def results(*rows: dict[str, str]) -> list[str]:
    """What a dry run says, made sure to be what happens, and whole by the database's own watch."""
    before = Line.objects.count()
    said = [outcome.result.value for outcome in bring(*rows, dry_run=True)]
    assert Line.objects.count() == before
    assert [outcome.result.value for outcome in bring(*rows)] == said
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    return said


def paths(day: date | None = None) -> set[str]:
    return {node.path for node in nodes_on(day or timezone.localdate(instant())) if "Próbn" in node.path}


def row(name: str, parent: str = "", **more: str) -> dict[str, str]:
    return {"nazwa": f"Próbne {name}", "nadrzedna": parent, **FULL, **more}


def test_a_parent_may_stand_anywhere_in_the_file(make: Makers) -> None:
    rows = (row("C", "probne-b"), row("B", "probne-a"), row("A"))
    assert results(*rows) == ["created"] * 3
    assert paths() == {"Próbne A", "Próbne A › Próbne B", "Próbne A › Próbne B › Próbne C"}
    assert results(*rows) == ["unchanged"] * 3


def test_a_loop_among_new_ones_is_refused_with_its_rows(make: Makers) -> None:
    outcomes = bring(row("A", "probne-b"), row("B", "probne-a"), row("C"), row("D", "probne-d"))
    assert [outcome.result for outcome in outcomes] == [
        Result.REFUSED, Result.REFUSED, Result.CREATED, Result.REFUSED,
    ]  # fmt: skip
    assert {(outcome.number, outcome.column) for outcome in outcomes if outcome.message} == {
        (2, "nadrzedna"), (3, "nadrzedna"), (5, "nadrzedna"),
    }  # fmt: skip


def test_a_loop_through_what_stands_is_refused_and_a_swap_is_not(make: Makers) -> None:
    assert results(row("A"), row("B", "probne-a")) == ["created", "created"]
    (outcome,) = bring(row("A", "probne-b", dnia=DAY))
    assert (outcome.result, outcome.column) == (Result.REFUSED, "nadrzedna")
    assert "częścią samej siebie" in outcome.message
    assert results(row("A", "probne-b", dnia=DAY), row("B", "-", dnia=DAY)) == ["changed", "changed"]
    assert paths() == {"Próbne B", "Próbne B › Próbne A"}
    assert paths(date(2026, 2, 28)) == {"Próbne A", "Próbne A › Próbne B"}


def test_a_row_without_its_parent_is_refused(make: Makers) -> None:
    outcomes = bring(row("A", "nigdzie"), row("B", "probne-a"))
    assert [outcome.result for outcome in outcomes] == [Result.REFUSED] * 2
    assert not paths()


def test_a_change_holds_from_the_day_of_its_row(make: Makers) -> None:
    bring(row("A", rodzaj="biuro"), row("B"))
    assert results({"adres": "probne-a", "nazwa": "Próbny Wydział", "rodzaj": "Wydział", "dnia": DAY}) == ["changed"]
    assert results({"adres": "probne-a", "nadrzedna": "probne-b", "dnia": "2.03.2026"}) == ["changed"]
    assert results({"adres": "probne-a", "siedziba": "ul. Nowa 2"}) == ["changed"]
    spells = Placement.objects.filter(office__slug="probne-a").order_by("since").values_list("since", "name", "kind")
    assert list(spells)[::-1][-1] == (date(2026, 3, 1), "Próbny Wydział", "wydział")
    assert sorted(paths(date(2026, 3, 2))) == ["Próbne B", "Próbne B › Próbny Wydział"]
    assert Office.objects.get(slug="probne-a").address == "ul. Nowa 2"


def test_the_history_of_one_office_comes_in_rows_of_many_days(make: Makers) -> None:
    rows = [row("A", dnia="2020-01-01"), {"adres": "probne-a", "nazwa": "Próbne Nowe", "dnia": "2024-01-01"}]
    assert keys(rows[0]) != keys(rows[1])
    assert results(*reversed(rows)) == ["changed", "created"]
    assert paths(date(2023, 12, 31)) == {"Próbne A"}
    assert paths(date(2024, 1, 1)) == {"Próbne Nowe"}


@pytest.mark.parametrize(
    ("values", "column"),
    [
        ({"siedziba": "x"}, "adres"),
        ({"adres": "Zły Adres", "nazwa": "A"}, "adres"),
        ({"adres": "mandaty", "nazwa": "A", **FULL}, "adres"),
        ({"adres": "a", **FULL}, "nazwa"),
        ({"nazwa": "A", "email": "x@urzad.example"}, "siedziba"),
        ({"nazwa": "A", "siedziba": "x"}, "email"),
        ({"nazwa": "A", **FULL, "email": "nie adres"}, "email"),
        ({"nazwa": "A", **FULL, "rodzaj": "r" * 41}, "rodzaj"),
        ({"nazwa": "A", **FULL, "od": "wczoraj"}, "od"),
        ({"nazwa": "A", **FULL, "dnia": "2026-02-30"}, "dnia"),
        ({"adres": "konczone", "dnia": "2026-03-02"}, "dnia"),
        ({"nazwa": "A", **FULL, "nadrzedna": "konczone"}, "od"),
    ],
)
def test_a_cell_that_cannot_be_taken_is_named(make: Makers, values: dict[str, str], column: str) -> None:
    bring({"adres": "konczone", "nazwa": "Kończone", **FULL})
    close_office(Office.objects.get(slug="konczone"), until=date(2026, 3, 1))
    count = Office.objects.count()
    (outcome,) = bring(values)
    assert (outcome.result, outcome.column) == (Result.REFUSED, column)
    assert outcome.message.endswith(".")
    assert Office.objects.count() == count


def test_the_columns_that_are_needed() -> None:
    assert refuse_columns(("nadrzedna",)).endswith(".")
    assert refuse_columns(("adres",)) == refuse_columns(("nazwa",)) == ""


def test_the_file_of_any_day_comes_back_and_changes_nothing(make: Makers, other_city: City) -> None:
    bring(row("A"), row("B", "probne-a", od="2025-01-01"), row("Młode", "probne-b", od="2026-01-01"))
    move_office(Office.objects.get(slug="probne-mlode"), parent=None, since=date(2026, 3, 1))
    rename_office(Office.objects.get(slug="probne-a"), name='=Próbne "A"; i', kind="biuro", since=date(2026, 2, 1))
    for day in (date(2026, 1, 15), date(2026, 2, 15), date(2026, 4, 1)):
        sheet = read_sheet(tree_csv(nodes_on(day), structure_now(), day))
        assert sheet.columns == SHOWN
        assert {outcome.result for outcome in take(sheet.rows, DOER, False)} == {Result.UNCHANGED}
    shown = {node.path for node in nodes_on(day)}
    with in_city(other_city.id):
        mine = {node.path for node in nodes_on(day)}
        assert Result.REFUSED not in {outcome.result for outcome in take(sheet.rows, DOER, False)}
        assert {node.path for node in nodes_on(day)} == mine | shown
        assert {outcome.result for outcome in take(sheet.rows, DOER, False)} == {Result.UNCHANGED}


@pytest.mark.slow
def test_five_hundred_offices_come_in_as_one_tree(make: Makers, settings: Any, tmp_path: Path) -> None:
    """More rows than a batch has, parents shuffled: the whole file is one tree, in seconds, and once."""
    settings.DATA_DIR = tmp_path
    lines = ["adres;nazwa;nadrzedna;siedziba;email;od"]
    for number in range(500):
        parent = f"nr-{(number - 1) // 5}" if number else ""
        lines.append(f"nr-{number};Nr {number};{parent};ul. Próbna {number};nr{number}@urzad.example;2020-01-01")
    head, *rest = lines
    random.Random(5).shuffle(rest)
    content, importer, clerk = (
        "\n".join([head, *rest]).encode(),
        registry.importer("offices"),
        make.actor("coordinator"),
    )  # type: ignore[arg-type]
    started = time.process_time()
    run = take_batch(look_at([content], importer, name="o.csv", by=clerk).pk, 0)
    assert (run.state, run.created, RowError.objects.count()) == ("done", 500, 0)
    run = start_run(run, by=clerk)
    run = take_batch(run.pk, 0)
    took = time.process_time() - started
    assert (run.state, run.created) == ("done", 500)
    node = next(node for node in nodes_on(date(2026, 1, 1)) if node.office.slug == "nr-499")
    assert node.path == "Nr 0 › Nr 3 › Nr 19 › Nr 99 › Nr 499"
    again = take(read_sheet(content).rows, DOER, False)
    assert {outcome.result for outcome in again} == {Result.UNCHANGED}
    assert took < 10, "of our own time: the machine may be busy with other tests"
    assert nodes_on(date(2019, 12, 31) - timedelta(days=1)) != nodes_on(date(2020, 1, 1))
