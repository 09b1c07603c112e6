"""The register as people see it: found, filtered, counted, downloaded, entered and changed."""

from __future__ import annotations

import html
from datetime import date
from typing import Any

import pytest
from django.test import Client

from tests.factories import Makers
from wspolnie.foundation.cities.models import City, District
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.parties.organisations.actions.federations import join_federation
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation, register_organisations
from wspolnie.parties.organisations.actions.representations import declare_representation
from wspolnie.parties.organisations.models import FormerName, Organisation
from wspolnie.parties.organisations.states import LegalClass
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Person
from wspolnie.services.imports.jobs import batch
from wspolnie.services.imports.models import ImportRun
from wspolnie.services.imports.reading import read_sheet


def browser(city: City, person: Person | None = None) -> Client:
    client = Client(headers={"host": city.host})
    if person is not None and person.account is not None:
        client.force_login(person.account)
    return client


def words(content: bytes) -> str:
    return " ".join(html.unescape(content.decode()).replace("\u00a0", " ").split())


@pytest.fixture
def three(make: Makers) -> list[Organisation]:
    districts = list(District.objects.order_by("slug")[:2])
    return register_organisations(
        [
            Particulars(name="Żółw", krs="1", legal_class=LegalClass.ART_3_2, district=districts[0]),
            Particulars(name="Ćma", krs="2", legal_class=LegalClass.ART_3_2, district=districts[1]),
            Particulars(name="Żółta Łódź", krs="3", legal_class=LegalClass.ART_3_3, district=districts[0]),
        ]
    )


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", ["Ćma", "Żółta Łódź", "Żółw"]),
        ("?q=zol", ["Żółta Łódź", "Żółw"]),
        ("?q=0000000002", ["Ćma"]),
        ("?klasa=art-3-2", ["Ćma", "Żółw"]),
        ("?klasa=art-3-2&q=zol", ["Żółw"]),
        ("?klasa=bzdura&q=zol", ["Żółta Łódź", "Żółw"]),
        ("?klasa=nie-podano", []),
        ("?osiedle=nigdzie", []),
    ],
)
def test_the_list_and_the_file_show_the_same(
    make: Makers, three: list[Organisation], query: str, shown: list[str]
) -> None:
    client = browser(make.city)
    page, sheet = client.get(f"/organizacje/{query}"), client.get(f"/organizacje/csv/{query}")
    assert [one.name for one in page_rows(page.content)] == shown
    rows = read_sheet(sheet.content).rows
    assert [row.values["nazwa"] for row in rows] == shown
    assert "attachment" in sheet["Content-Disposition"]


def page_rows(content: bytes) -> list[Organisation]:
    """Organisations to which the page leads, in its order."""
    text = content.decode()
    found = [(text.find(f"/organizacje/{one.slug}/"), one) for one in Organisation.objects.all()]
    return [one for place, one in sorted(found, key=lambda pair: pair[0]) if place >= 0]


def test_districts_filter_and_classes_are_counted(make: Makers, three: list[Organisation]) -> None:
    assert three[0].district is not None
    page = words(browser(make.city).get(f"/organizacje/?osiedle={three[0].district.slug}").content)
    assert "2 organizacje" in page
    for label, count in (("organizacja pozarządowa (art. 3 ust. 2)", 1), ("podmiot z art. 3 ust. 3", 1)):
        assert f'<th scope="row">{label}</th><td class="num">{count}</td>' in page


def test_pages_of_fifty_and_nonsense_is_the_first(make: Makers) -> None:
    register_organisations([Particulars(name=f"Klub {number:03d}") for number in range(120)])
    client = browser(make.city)
    assert [len(page_rows(client.get(f"/organizacje/?strona={page}").content)) for page in (1, 2, 3)] == [50, 50, 20]
    assert len(page_rows(client.get("/organizacje/?strona=99").content)) == 20
    assert page_rows(client.get("/organizacje/?strona=x").content)[0].name == "Klub 000"


def test_a_page_tells_all_but_who_speaks_for_it(make: Makers) -> None:
    one = register_organisation(Particulars(name="Klub", krs="5", email="klub@zolw.example", name_is_cut=True))
    join_federation(one, register_organisation(Particulars(name="Związek Klubów")), since=date(2026, 3, 1))
    anna = register_person("Anna Próbna", email="anna@zolw.example")
    declare_representation(one, anna, role="prezeska koła", since=date(2026, 3, 1), decision_maker=True)
    path = f"/organizacje/{one.slug}/"
    stranger = words(browser(make.city).get(path).content)
    for said in (
        "0000000005",
        "klub@zolw.example",
        "Związek Klubów",
        "od 1 marca 2026",
        "ucięło nazwę",
        "Wpisano do rejestru",
    ):
        assert said in stranger
    assert "Klub" in words(browser(make.city).get("/organizacje/zwiazek-klubow/").content)
    other = register_person("Jan Próbny", email="jan@zolw.example")
    for person, sees in ((None, False), (other, False), (anna, True), (make.clerk().person, True)):
        assert ("prezeska koła" in words(browser(make.city, person).get(path).content)) is sees


def test_a_clerk_enters_and_changes(make: Makers) -> None:
    client = browser(make.city, make.clerk().person)
    sent = client.post("/organizacje/nowa/", {"name": "Fundacja Żółw", "krs": "37904", "www": "zolw.example"})
    assert (sent.status_code, sent["Location"]) == (302, "/organizacje/fundacja-zolw/")
    again = client.post("/organizacje/nowa/", {"name": "Druga", "krs": "0000037904"})
    assert again.status_code == 422
    assert "Fundacja Żółw" in words(again.content)
    wrong = client.post("/organizacje/fundacja-zolw/zmiana/", {"name": "X", "nip": "1234567890", "www": "a b"})
    assert wrong.status_code == 422
    assert words(wrong.content).count("Nic nie zapisano") == 1
    done = client.post("/organizacje/fundacja-zolw/zmiana/", {"name": "Fundacja Żaba", "krs": "37904"})
    assert (done.status_code, done["Location"]) == (302, "/organizacje/fundacja-zolw/")
    one = Organisation.objects.get()
    assert (one.name, one.www, FormerName.objects.get().name) == ("Fundacja Żaba", "", "Fundacja Żółw")
    assert "Dawne nazwy" in words(client.get("/organizacje/fundacja-zolw/").content)


def test_a_cut_name_that_nobody_touched_stays_cut(make: Makers) -> None:
    one = register_organisation(Particulars(name="Fundacja Bar", name_is_cut=True))
    client = browser(make.city, make.clerk().person)
    client.post(f"/organizacje/{one.slug}/zmiana/", {"name": "Fundacja Bar", "seat": "Wrocław"})
    assert Organisation.objects.get().name_is_cut
    client.post(f"/organizacje/{one.slug}/zmiana/", {"name": "Fundacja Barka"})
    assert not Organisation.objects.get().name_is_cut


def test_a_clerk_adds_a_federation_and_ends_it(make: Makers) -> None:
    one = register_organisation(Particulars(name="Klub"))
    register_organisation(Particulars(name="Związek", krs="9"))
    client = browser(make.city, make.clerk().person)
    path = f"/organizacje/{one.slug}/federacje/"
    assert client.post(path, {"federation": "8", "since": "2026-03-01"}).status_code == 422
    assert client.post(path, {"federation": "9", "since": "2026-03-01"}).status_code == 302
    assert client.post(path, {"federation": "/organizacje/zwiazek/", "since": "2026-03-02"}).status_code == 422
    membership = one.federations.get()
    assert client.post(f"/organizacje/zwiazek/federacje/{membership.pk}/koniec/").status_code == 404
    assert client.post(f"{path}{membership.pk}/koniec/").status_code == 302
    assert one.federations.get().until is not None
    assert client.post(f"{path}{membership.pk}/koniec/").status_code == 409


def test_a_file_is_looked_at_then_brought_in(make: Makers, settings: Any, tmp_path: Any) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    settings.DATA_DIR = tmp_path
    client = browser(make.city, make.clerk().person)
    content = "KRS;Nazwa\n1;Żółw\n2;Ćma\nx;Zły\n".encode("cp1250")
    sent = client.post("/wczytywanie/organizacje/", {"file": SimpleUploadedFile("kluby.csv", content)})
    assert 'http-equiv="refresh"' in client.get(sent["Location"]).content.decode()
    work(ImportRun.objects.get())
    page = client.get(sent["Location"]).content
    assert 'http-equiv="refresh"' not in page.decode()
    assert "Wczytaj 2 wiersze" in words(page)
    assert not Organisation.objects.exists()
    started = client.post(f"{sent['Location']}start/")
    work(ImportRun.objects.get(dry_run=False))
    assert sorted(Organisation.objects.values_list("name", flat=True)) == ["Ćma", "Żółw"]
    assert "Wczytano cały plik" in words(client.get(started["Location"]).content)
    errors = read_sheet(client.get(f"{started['Location']}bledy/").content)
    assert [row.values["kolumna"] for row in errors.rows] == ["krs"]
    assert client.post("/wczytywanie/organizacje/", {"file": SimpleUploadedFile("a.xlsx", b"PK\0")}).status_code == 422
    assert client.get("/wczytywanie/nieznane/").status_code == 404


def work(run: ImportRun) -> None:
    """What a worker does with the queued batches, in the test's own transaction."""
    while ImportRun.objects.get(pk=run.pk).state == "running":
        batch.func.__wrapped__(run_id=str(run.pk), position=str(ImportRun.objects.get(pk=run.pk).done))


def test_another_city_has_its_own_register(make: Makers, three: list[Organisation], other_city: City) -> None:
    client = browser(other_city)
    assert "Ćma" not in words(client.get("/organizacje/").content)
    assert client.get(f"/organizacje/{three[1].slug}/").status_code == 404
    with in_city(other_city.id):
        assert not Organisation.objects.exists()
