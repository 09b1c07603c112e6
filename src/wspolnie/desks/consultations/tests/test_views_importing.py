"""A workbook of letters at the desk: looked at, shown row by row, brought in by the worker; for whom it is."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.factories import Makers
from tests.policy import cast
from tests.polish import spaced
from wspolnie.desks.consultations.models import Consultation, Remark
from wspolnie.desks.consultations.sheets.reading import column_key
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.sheets import write_csv, write_xlsx
from wspolnie.services.imports.actions import take_batch
from wspolnie.services.imports.models import ImportRun
from wspolnie.services.imports.reading import read_sheet

pytestmark = pytest.mark.django_db
HEAD = ("numer", "numer pisma", "jak przyszła", "wpływ", "uzasadnienie")


@pytest.fixture
def consultation(make: Makers, settings: Any, tmp_path: Any) -> Consultation:
    settings.DATA_DIR = tmp_path
    now = datetime.now(UTC)
    return make.consultation(opens=now - timedelta(days=2), closes=now - timedelta(hours=1))


def work() -> None:
    run = ImportRun.objects.latest("started_at")
    while run.state == "running":
        run = take_batch(run.pk, run.done)


def test_a_workbook_is_looked_at_row_by_row_then_brought_in(
    consultation: Consultation, make: Makers, desk: Client
) -> None:
    page = desk.get("/konsultacje/program-wspolpracy/biurko/").content.decode()
    address = re.findall(r'href="(/wczytywanie/uwagi/[^"]+)"', page)[0]
    assert str(make.round(consultation).pk) in address
    upload = desk.get(address).content.decode()
    assert spaced("Decyduje wpływ.") in upload
    template = re.findall(r'href="(/wczytywanie/uwagi/wzor/[^"]+)"', upload)[0]
    assert {column_key(name) for name in HEAD} <= set(_template(desk, template))
    day = (datetime.now(UTC) - timedelta(days=1)).date().isoformat()
    rows = [("", "RPW/1", "papier", f"{day} 9:00", "Ławki."), ("", "RPW/2", "gołąb", f"{day} 9:00", "Drzewa.")]
    file = SimpleUploadedFile("pisma.xlsx", write_xlsx(HEAD, rows))
    sent = desk.post(address, {"file": file})
    assert sent.status_code == 302
    work()
    looked = desk.get(sent["Location"]).content.decode()
    assert not Remark.objects.exists()
    for told in ("RPW/1", "Ławki.", "jak przyszła", "Wczytaj 1 wiersz"):
        assert spaced(told) in looked
    assert "Drzewa." not in looked
    desk.post(f"{sent['Location']}start/")
    work()
    assert list(Remark.objects.values_list("office_number", flat=True)) == ["RPW/1"]
    again = desk.post(address, {"file": SimpleUploadedFile("inne.csv", write_csv(HEAD, rows[:1]))})
    work()
    run = ImportRun.objects.latest("started_at")
    assert (run.created, run.unchanged) == (0, 1)
    assert "U-0001" in desk.get(again["Location"]).content.decode()


def _template(desk: Client, address: str) -> tuple[str, ...]:
    assert desk.get(address).content.startswith(b"PK")
    empty = read_sheet(desk.get(address.replace("/xlsx/", "/csv/")).content + b"x\r\n")
    assert len(empty.rows) == 1
    return empty.columns


def test_only_the_office_brings_remarks_in(consultation: Consultation, make: Makers, bound: City) -> None:
    people = cast(bound)
    address = f"/wczytywanie/uwagi/?do={make.round(consultation).pk}"
    codes = {
        role: people.send(role, "GET", address).status_code for role in ("stranger", "person", "official", "clerk")
    }
    assert codes == {"stranger": 302, "person": 403, "official": 403, "clerk": 200}
    for wrong in ("", "?do=x", f"?do={consultation.pk}"):
        assert people.send("clerk", "GET", f"/wczytywanie/uwagi/{wrong}").status_code == 404
