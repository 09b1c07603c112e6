"""Pages of inventories: every role meets what is written, the public reads figures and never the log."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from tests.factories import Makers
from tests.policy import ROLES, Cell, cast, differences, table, trial
from wspolnie.desks.inventories.actions.rows import log_contact
from wspolnie.desks.inventories.models import Campaign, Contact, InventoryRow
from wspolnie.desks.inventories.states import CampaignState, ContactResult, RowState
from wspolnie.desks.inventories.tests.made import body, district, opened, talk
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.spaces.kinds import Role

pytestmark = pytest.mark.django_db
ONE = "/inwentaryzacja/kto-dziala-na-osiedlach/"
PATHS = {
    "inventories": "/inwentaryzacja/",
    "inventory_new": "/inwentaryzacja/nowa/",
    "inventory": ONE,
    "inventory_sheet": f"{ONE}csv/",
    "inventory_change": f"{ONE}zmiana/",
    "inventory_end": f"{ONE}koniec/",
    "inventory_rows": f"{ONE}organizacje/",
    "inventory_rows_sheet": f"{ONE}organizacje/arkusz/csv/",
    "inventory_next": f"{ONE}nastepna/",
    "inventory_row": f"{ONE}organizacje/klub-zolw/",
    "inventory_step": f"{ONE}organizacje/klub-zolw/krok/",
    "inventory_back": f"{ONE}organizacje/klub-zolw/cofniecie/?stan=bez-kontaktu",
}
PAGES = table("""
what                      stranger person official clerk coordinator administrator
GET:inventories           200      200    200      200   200         200
GET:inventory             200      200    200      200   200         200
GET:inventory_sheet       200      200    200      200   200         200
GET:inventory_new         302      403    403      403   200         403
POST:inventory_new        302      403    403      403   422         403
GET:inventory_change      302      403    403      403   200         403
POST:inventory_change     302      403    403      403   422         403
GET:inventory_end         302      403    403      403   200         403
POST:inventory_end        302      403    403      403   422         403
GET:inventory_rows        302      403    200      200   200         200
GET:inventory_rows_sheet  302      403    200      200   200         200
GET:inventory_row         302      403    200      200   200         200
POST:inventory_row        302      403    422      422   422         422
GET:inventory_next        302      403    302      302   302         403
POST:inventory_step       302      403    404      404   404         403
GET:inventory_back        302      403    200      200   200         403
POST:inventory_back       302      403    422      422   422         403
""")


def test_every_page_answers_every_role_as_written(make: Makers) -> None:
    people = cast(make.city)
    body()
    opened(make)
    actual: dict[Cell, str] = {}
    for cell in {what for what, _ in PAGES}:
        method, _, name = cell.partition(":")
        for role in ROLES:
            with trial():
                actual[cell, role] = str(people.send(role, method, PATHS[name]).status_code)
    assert differences(PAGES, actual) == []


def test_people_are_chosen_by_their_names(make: Makers) -> None:
    people = cast(make.city)
    told = people.browser("coordinator").get(PATHS["inventory_new"]).content.decode()
    assert "Osoba official" in told
    assert "Osoba administrator" not in told


def sent(**others: Any) -> dict[str, Any]:
    at = instant() - timedelta(days=1)
    plain = {"way": "phone", "result": "talked", "at_day": at.strftime("%Y-%m-%d"), "at_hour": "12:00", "note": ""}
    return plain | others


def test_after_a_contact_comes_the_next_one(make: Makers) -> None:
    people = cast(make.city)
    body("Klub A"), body("Klub B"), body("Klub C")
    opened(make, opens_at=instant() - timedelta(days=3))
    browser = people.browser("coordinator")
    assert browser.get(PATHS["inventory_next"])["Location"].endswith("/klub-a/")
    answer = browser.post(f"{ONE}organizacje/klub-a/", sent())
    assert answer["Location"].endswith("/klub-b/")
    assert browser.post(f"{ONE}organizacje/klub-b/", sent(zostan="1"))["Location"].endswith("/klub-b/")
    assert browser.post(f"{ONE}organizacje/klub-c/", sent(result="no_answer"))["Location"] == f"{ONE}organizacje/"
    assert {row.state for row in InventoryRow.objects.all()} == {"contacted", "not_contacted"}


def test_a_wrong_form_gives_back_what_was_typed(make: Makers) -> None:
    people = cast(make.city)
    body()
    opened(make)
    tomorrow = (instant() + timedelta(days=2)).strftime("%Y-%m-%d")
    browser = people.browser("coordinator")
    answer = browser.post(PATHS["inventory_row"], sent(at_day=tomorrow, note="Zapisane słowa"))
    assert answer.status_code == 422
    assert "Zapisane słowa" in answer.content.decode()
    assert not Contact.objects.exists()


def test_the_public_reads_figures_and_never_the_log(make: Makers) -> None:
    people, one = cast(make.city), body("Klub Żółw")
    campaign = opened(make, people=(make.clerk().person,))
    log_contact(campaign, one, talk(note="Prezes ma urlop."), by=make.actor(Role.COORDINATOR))
    told = (
        people.browser("stranger").get(ONE).content.decode()
        + people.browser("stranger").get(PATHS["inventory_sheet"]).content.decode()
    )
    assert district().name in told
    for hidden in ("Klub Żółw", "urlop", "po kontakcie", str(make.clerk().person)):
        assert hidden not in told
    inner = people.browser("official").get(PATHS["inventory_row"]).content.decode()
    assert "urlop" in inner


def test_the_list_is_filtered_and_downloaded(make: Makers) -> None:
    people, by = cast(make.city), make.actor(Role.COORDINATOR)
    one, _silent = body("Klub Rozmowny"), body("Klub Cichy")
    campaign = opened(make)
    log_contact(campaign, one, talk(result=ContactResult.TALKED), by=by)
    browser = people.browser("official")
    for query, seen, unseen in (
        ("?stan=bez-kontaktu", "Klub Cichy", "Klub Rozmowny"),
        ("?stan=po-kontakcie", "Klub Rozmowny", "Klub Cichy"),
        ("?cisza=7", "Klub Cichy", "Klub Rozmowny"),
        (f"?osiedle={district().slug}&stan=po-kontakcie", "Klub Rozmowny", "Klub Cichy"),
    ):
        for path in (PATHS["inventory_rows"], PATHS["inventory_rows_sheet"]):
            told = browser.get(path + query).content.decode()
            assert seen in told
            assert unseen not in told


def test_a_coordinator_opens_changes_and_ends_it(make: Makers) -> None:
    people = cast(make.city)
    one, browser = body(), people.browser("coordinator")
    now = instant()
    typed = {
        "name": "Wiosenna",
        "purpose": "Kto działa.",
        "opens_day": (now - timedelta(days=2)).strftime("%Y-%m-%d"),
        "opens_hour": "8:00",
        "closes_day": (now + timedelta(days=9)).strftime("%Y-%m-%d"),
        "closes_hour": "16:00",
        "districts": [str(district().pk)],
    }
    assert browser.post(PATHS["inventory_new"], typed)["Location"] == "/inwentaryzacja/wiosenna/"
    campaign = Campaign.objects.get(slug="wiosenna")
    browser.post("/inwentaryzacja/wiosenna/zmiana/", typed | {"name": "Wiosenna 2"})
    row = f"/inwentaryzacja/wiosenna/organizacje/{one.slug}/"
    browser.post(row, sent())
    browser.post(f"{row}krok/", {"stan": "opisane"})
    assert InventoryRow.objects.get().state == RowState.DESCRIBED
    browser.post(f"{row}cofniecie/?stan=po-kontakcie", {"because": "Inny klub."})
    assert InventoryRow.objects.get().state == RowState.CONTACTED
    assert "na dobre" in browser.get("/inwentaryzacja/wiosenna/koniec/").content.decode()
    browser.post("/inwentaryzacja/wiosenna/koniec/", {"summary": "Wiemy, kto działa."})
    campaign.refresh_from_db()
    assert (campaign.name, campaign.state) == ("Wiosenna 2", CampaignState.ENDED)
    page = people.browser("stranger").get("/inwentaryzacja/wiosenna/").content.decode()
    assert "Wiemy, kto działa." in page
