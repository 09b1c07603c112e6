"""The summary of a round while it runs: its tables agree with the remarks, on screen and in a spreadsheet."""

from __future__ import annotations

import csv
import io

from django.test import Client
from openpyxl import load_workbook

from tests.factories import Makers
from wspolnie.desks.consultations.report.counting import figures_of
from wspolnie.desks.consultations.report.days import came, grids, lines
from wspolnie.desks.consultations.tests.reported import consulted, round_of, some_remarks


def test_days_and_hours_add_up_to_all_that_came(make: Makers) -> None:
    consultation = consulted(make)
    some_remarks(make, consultation, 40)
    round_ = round_of(consultation)
    when = came(round_)
    assert sum(count for _day, count in when.days) == 40
    assert [day for day, _count in when.days] == sorted({day for day, _count in when.days})
    assert (when.last_day.isoformat(), sum(count for _at, count in when.hours) + when.no_hour) == ("2026-09-11", 2)
    found = grids(figures_of(round_, whole=False), when, {})
    for grid in found:
        assert all(len(row) == len(grid.head) for row in grid.rows)
        if grid.foot:
            assert sum(int(row[-1]) for row in grid.rows) == int(grid.foot[-1])
    assert len({len(row) for row in lines(found)}) == 1


def test_an_empty_round_has_a_summary_too(make: Makers, desk: Client) -> None:
    consultation = consulted(make)
    page = desk.get(f"/konsultacje/{consultation.space.slug}/zestawienie/")
    assert page.status_code == 200
    assert "Zestawienie uwag" in page.text.replace("\u00a0", " ")


def test_the_office_takes_it_as_a_sheet(make: Makers, desk: Client) -> None:
    consultation = consulted(make)
    some_remarks(make, consultation, 12)
    address = f"/konsultacje/{consultation.space.slug}/zestawienie/"
    page = desk.get(address).text.replace("\u00a0", " ")
    text = desk.get(f"{address}arkusz/csv/").content.decode("utf-8-sig")
    sheet = load_workbook(io.BytesIO(desk.get(f"{address}arkusz/xlsx/").content)).worksheets[0]
    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert [row[0] for row in rows] == [cell.value or "" for cell in sheet["A"]]
    for caption in ("Którędy przyszły", "Od kogo", "Do czego", "Dzień po dniu"):
        assert caption in page
        assert caption in [row[0].replace("\u00a0", " ") for row in rows]
    assert desk.get(f"{address}arkusz/pdf/").status_code == 404
