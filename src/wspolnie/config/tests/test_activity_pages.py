"""Pages of activity: figures lead to their rows, words of addresses, files, programs."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.config.tests.activity_made import club, shared
from wspolnie.desks.profiles.tests.made import speaking
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import Actor

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def browser(make: Makers, actor: Actor) -> Client:
    client = Client(headers={"host": make.city.host})
    assert actor.person is not None
    client.force_login(actor.person.account)
    return client


def test_figures_lead_the_office_to_their_rows_and_nobody_else(make: Makers) -> None:
    clerk = make.clerk()
    shared(club("Klub Żółw"), "Sala", NOW, clerk)
    club("Klub Cichy")
    office, visitor = browser(make, clerk), Client(headers={"host": make.city.host})
    seen = visitor.get("/aktywnosc-organizacji/?do=2026-4").content.decode()
    assert "/kwartal/" not in seen
    assert "Klub" not in seen
    assert (
        '/aktywnosc-organizacji/kwartal/2026-4/?rodzaj=zasoby"'
        in office.get("/aktywnosc-organizacji/").content.decode()
    )
    rows = office.get("/aktywnosc-organizacji/kwartal/2026-4/?rodzaj=zasoby").content.decode()
    assert "Klub Żółw" in spaced(rows)
    assert "Klub Cichy" not in spaced(rows)
    idle = office.get("/aktywnosc-organizacji/bez-aktywnosci/?od=2026-10-01&do=2026-12-31").content.decode()
    assert "Klub Cichy" in spaced(idle)
    assert "Klub Żółw" not in spaced(idle)


def test_who_speaks_for_an_organisation_reads_its_dealings(make: Makers) -> None:
    one = club("Klub Żółw")
    anna = browser(make, speaking(one))
    shared(one, "Sala", NOW, make.clerk())
    assert "/organizacje/klub-zolw/wspolpraca/" in anna.get("/organizacje/klub-zolw/").content.decode()
    page = spaced(anna.get("/organizacje/klub-zolw/wspolpraca/").content.decode())
    assert "Zasoby udostępnione innym" in page
    sheet = anna.get("/organizacje/klub-zolw/wspolpraca/csv/").content.decode("utf-8-sig")
    assert "2026;zasoby udostępnione innym;1;" in sheet.replace(",", ";")
    assert "wspolpraca" not in Client(headers={"host": make.city.host}).get("/organizacje/klub-zolw/").content.decode()


@pytest.mark.parametrize(
    "query",
    ["do=2199-4", "do=x", "baza=2026-9", "do=%00", "do=1990-1", "od=2026-13-01&do=2026-01-01", "od=9999-12-31&do=1"],
)
def test_words_of_addresses_that_mean_nothing_are_left_out(make: Makers, query: str) -> None:
    office = browser(make, make.clerk())
    for page in ("", "uczestnicy/", "bez-aktywnosci/", "csv/"):
        assert office.get(f"/aktywnosc-organizacji/{page}?{query}").status_code == 200, page
    assert office.get("/aktywnosc-organizacji/kwartal/2026-7/").status_code == 404


def test_statements_do_not_grow_with_records(make: Makers) -> None:
    clerk = make.clerk()
    office, one = browser(make, make.actor(Role.OFFICIAL)), club("Klub 1")

    def statements() -> int:
        with CaptureQueriesContext(connection) as seen:
            assert office.get("/aktywnosc-organizacji/").status_code == 200
        return len(seen)

    shared(one, "Sala", NOW, clerk)
    statements()
    few = statements()
    for number in range(12):
        shared(club(f"Klub nr {number}"), "Sala", NOW, clerk)
    assert statements() == few <= 14


def test_programs_read_the_same(make: Makers) -> None:
    shared(club("Klub"), "Sala", datetime.now(UTC), make.clerk())
    told = Client(headers={"host": make.city.host}).get("/api/v1/activity").json()["items"]
    assert len(told) == 8
    assert (told[0]["organisations"], told[0]["by_kind"], told[0]["records"]) == (1, {"zasoby": 1}, {"zasoby": 1})
