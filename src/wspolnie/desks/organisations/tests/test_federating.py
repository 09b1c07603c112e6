"""Federations: a list of them, who belongs where as a file, the same file in again, errors row by row."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from tests.factories import Makers
from tests.policy import cast
from wspolnie.desks.organisations.actions.federating import take
from wspolnie.desks.organisations.sheets.federations import COLUMNS, keys, refuse_columns
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.sheets import Doer, Outcome, Row
from wspolnie.foundation.text.spacing import plain
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.parties.organisations.models import Federation, Organisation
from wspolnie.services.imports.reading import read_sheet


@pytest.fixture
def known(make: Makers) -> dict[str, Organisation]:
    return {
        "union": register_organisation(Particulars(name="Związek Klubów", krs="37904")),
        "club": register_organisation(Particulars(name="Klub Żółw")),
        "other": register_organisation(Particulars(name="Klub Ćma")),
    }


def bring(*rows: dict[str, str], dry_run: bool = False) -> list[Outcome]:
    return take([Row(number, values) for number, values in enumerate(rows, 2)], Doer(None, "system"), dry_run)


ROW = {"federacja": "37904", "czlonek": "klub-zolw", "od": "2026-03-01"}
OTHER = {"federacja": "zwiazek-klubow", "czlonek": "/organizacje/klub-cma/", "od": "1.04.2024", "do": "2024-09-30"}


def test_rows_come_in_once(known: dict[str, Organisation]) -> None:
    before = Line.objects.count()
    assert [one.result for one in bring(ROW, OTHER, dry_run=True)] == ["created", "created"]
    assert Line.objects.count() == before, "a dry run writes nothing"
    assert [one.result for one in bring(ROW, OTHER)] == ["created", "created"]
    lines = Line.objects.count()
    assert [one.result for one in bring(ROW, OTHER)] == ["unchanged", "unchanged"]
    assert Line.objects.count() == lines
    days = set(Federation.objects.values_list("organisation__slug", "since", "until"))
    assert days == {("klub-zolw", date(2026, 3, 1), None), ("klub-cma", date(2024, 4, 1), date(2024, 9, 30))}


def test_a_last_day_may_come_later(known: dict[str, Organisation]) -> None:
    bring(ROW)
    assert [one.result for one in bring({**ROW, "do": "2026-12-31"}, dry_run=True)] == ["changed"]
    assert [one.result for one in bring({**ROW, "do": "2026-12-31"})] == ["changed"]
    assert [one.result for one in bring({**ROW, "do": "2027-12-31"})] == ["refused"]
    assert Federation.objects.get().until == date(2026, 12, 31)


@pytest.mark.parametrize("dry_run", [True, False])
def test_each_wrong_row_says_where_and_why(known: dict[str, Organisation], dry_run: bool) -> None:
    bring(ROW)
    wrong = [
        ({**ROW, "federacja": "nie-ma"}, "federacja"),
        ({**ROW, "czlonek": ""}, "czlonek"),
        ({**ROW, "czlonek": "klub-cma", "od": ""}, "od"),
        ({**ROW, "czlonek": "klub-cma", "od": "31.02.2026"}, "od"),
        ({**OTHER, "do": "2024-01-01"}, "do"),
        ({**ROW, "czlonek": "zwiazek-klubow"}, "od"),
        ({**ROW, "od": "2026-05-01"}, "od"),
        ({"federacja": "klub-zolw", "czlonek": "37904", "od": "2026-05-01"}, "od"),
    ]
    outcomes = bring(*(values for values, _column in wrong), dry_run=dry_run)
    assert [(one.result, one.column) for one in outcomes] == [("refused", column) for _values, column in wrong]
    assert all(one.message for one in outcomes)
    assert Federation.objects.count() == 1


def test_the_list_and_its_file_come_in_again(make: Makers, known: dict[str, Organisation]) -> None:
    bring(ROW, OTHER)
    browser = Client(headers={"host": make.city.host})
    listed = plain(browser.get("/organizacje/federacje/").content.decode())
    assert "Związek Klubów" in listed
    assert "1 organizacja" in listed, (
        "one belongs today, the other one has left" if date.today() > date(2026, 9, 30) else ""
    )
    assert "Klub Żółw" not in listed
    assert "Żadna" in plain(browser.get("/organizacje/federacje/?q=nic").content.decode())
    content = browser.get("/organizacje/federacje/csv/").content
    rows = list(read_sheet(content).rows)
    assert len(rows) == 2
    assert {outcome.result for outcome in take(rows, Doer(None, "system"), False)} == {"unchanged"}
    assert refuse_columns(COLUMNS) == ""
    assert "od" in refuse_columns(("federacja", "czlonek"))
    assert keys(ROW) != keys({**ROW, "od": "2026-05-01"})


def test_only_the_office_brings_in(make: Makers) -> None:
    people = cast(make.city)
    assert people.send("person", "GET", "/wczytywanie/federacje/").status_code == 403
    assert people.send("clerk", "GET", "/wczytywanie/federacje/").status_code == 200
