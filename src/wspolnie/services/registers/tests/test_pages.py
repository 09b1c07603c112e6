"""Pages of public registers: every address for every role, and the whole way of a clerk."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.factories import Makers
from tests.krs import extract, register_at
from tests.policy import Cast, Cell, cast, differences, table, trial
from tests.polish import spaced
from wspolnie.foundation.web.routes import act_of
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.parties.organisations.models import Organisation
from wspolnie.services.registers.actions import ask_register
from wspolnie.services.registers.acts import RegistryAct
from wspolnie.services.registers.urls import urlpatterns

pytestmark = pytest.mark.django_db
KRS, ROOT = "0009100011", "/organizacje/fundacja-probna/rejestry/"

PAGES = table("""
what                        stranger person official clerk coordinator administrator
GET:register_entries        302      403    403      200   200         200
GET:register_entries_sheet  302      403    403      200   200         200
POST:register_round         302      403    403      422   422         422   # no register is set up
POST:register_round_stop    302      403    403      404   404         404   # none goes on
GET:register_entry          302      403    403      200   200         200
POST:register_entry_ask     302      403    403      422   422         422   # no register is set up
POST:register_entry_take    302      403    403      422   422         422
""")


@pytest.fixture
def people(make: Makers) -> Cast:
    one = register_organisation(Particulars(name="Fundacja Próbna", krs=KRS))
    with register_at({KRS: extract(KRS)}):
        ask_register(one, by=make.clerk())
    return cast(make.city)


def address(name: str) -> str:
    route = next(str(pattern.pattern) for pattern in urlpatterns if pattern.name == name)
    return "/" + route.replace("<slug:slug>", "fundacja-probna").replace("<slug:register>", "krs")


def test_pages_follow_the_table(people: Cast) -> None:
    actual: dict[Cell, str] = {}
    for row, role in PAGES:
        method, name = row.split(":")
        with trial():
            actual[row, role] = str(people.send(role, method, address(name)).status_code)
    assert differences(PAGES, actual) == []


def test_every_address_stands_in_the_table() -> None:
    assert {row.split(":")[1] for row, _ in PAGES} == {pattern.name for pattern in urlpatterns}
    assert all(act_of(pattern.callback) in RegistryAct for pattern in urlpatterns)


def test_a_clerk_compares_and_takes_over(make: Makers) -> None:
    register_organisation(Particulars(name="Fundacja Próbna", krs=KRS))
    clerk = make.clerk()
    assert clerk.person is not None
    office = Client(headers={"host": make.city.host})
    office.force_login(clerk.person.account)
    assert ROOT in office.get("/organizacje/fundacja-probna/").content.decode()
    with register_at({KRS: extract(KRS, nazwa="FUNDACJA PRÓBNA", regon="123456785")}):
        assert office.post(f"{ROOT}krs/").status_code == 302
    shown = spaced(office.get(ROOT).content.decode())
    assert "123456785" in shown
    assert "Fundacja Próbna" in spaced(office.get("/rejestry/").content.decode())
    assert "123456785" in office.get("/rejestry/csv/").content.decode("utf-8-sig")
    assert office.post(f"{ROOT}krs/przejecie/", {}).status_code == 422
    assert office.post(f"{ROOT}krs/przejecie/", {"fields_taken": ["krs"]}).status_code == 422
    assert office.post(f"{ROOT}krs/przejecie/", {"fields_taken": ["regon", "seat", "legal_form"]}).status_code == 302
    one = Organisation.objects.get(slug="fundacja-probna")
    assert (one.regon, one.seat, one.legal_form) == ("123456785", "WROCŁAW", "FUNDACJA")
    assert "Fundacja Próbna" not in spaced(office.get("/rejestry/").content.decode()).split("<main")[1]
    told = spaced(office.get("/organizacje/fundacja-probna/").content.decode())
    assert "Zmieniono" in told or "zmieniono" in told
