"""The structure as people see it: a tree of a day, an office with its posts, names only for those who may know them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.offices.held import mentions
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.parties.offices.actions.appointments import Mandate, appoint
from wspolnie.parties.offices.actions.closing import close_office
from wspolnie.parties.offices.actions.founding import found_office
from wspolnie.parties.offices.actions.posts import PostSaid, make_post
from wspolnie.parties.offices.actions.structure import move_office, rename_office
from wspolnie.parties.offices.models import Appointment, Office, Post
from wspolnie.parties.offices.reading import nodes_on
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Person
from wspolnie.services.imports.reading import read_sheet
from wspolnie.spaces.actions import give_role
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor

DAY = date(2026, 3, 1)
BEFORE = DAY - timedelta(days=1)


def browser(city: City, person: Person | None = None) -> Client:
    client = Client(headers={"host": city.host})
    if person is not None and person.account is not None:
        client.force_login(person.account)
    return client


def words(client: Client, path: str, status: int = 200) -> str:
    """What a page says, with plain spaces."""
    answer = client.get(path)
    assert answer.status_code == status, answer.content.decode()[:2000]
    return " ".join(spaced(answer.content.decode()).split())


def office(name: str, **more: object) -> Office:
    return found_office("", name=name, address="ul. Próbna 1", email="x@urzad.example", **more)  # type: ignore[arg-type]


@pytest.fixture
def tree(make: Makers) -> dict[str, Office]:
    """Żuraw has Ćma below it until the first of March 2026; then Ćma goes to Łoś."""
    made = {name: office(name, kind="departament") for name in ("Żuraw", "Łoś")}
    made["Ćma"] = office("Ćma", parent=made["Żuraw"], kind="biuro")
    move_office(made["Ćma"], parent=made["Łoś"], since=DAY)
    return made


@pytest.fixture
def keeper(make: Makers) -> Client:
    return browser(make.city, make.actor(Role.COORDINATOR).person)


def test_the_tree_of_a_day_and_its_file_are_the_same(make: Makers, tree: dict[str, Office]) -> None:
    client = browser(make.city)
    for day, above in ((None, "los"), (DAY, "los"), (BEFORE, "zuraw")):
        query = f"?dnia={day}" if day else ""
        page, sheet = words(client, f"/urzad/{query}"), client.get(f"/urzad/csv/{query}")
        on = day or timezone.localdate(instant())
        nodes = nodes_on(on)
        places = [page.find(f'/urzad/{node.office.slug}/{query}"') for node in nodes]
        assert -1 not in places
        assert places == sorted(places)
        assert f"{len(nodes)} jednost" in page
        rows = read_sheet(sheet.content).rows
        assert [row.values["adres"] for row in rows] == [node.office.slug for node in nodes]
        (moth,) = [row.values for row in rows if row.values["adres"] == "cma"]
        assert (moth["nadrzedna"], moth["dnia"]) == (above, on.isoformat())
        assert str(on) in sheet["Content-Disposition"]


def test_a_word_or_a_kind_gives_rows_with_their_paths(make: Makers, tree: dict[str, Office]) -> None:
    client = browser(make.city)
    page = words(client, "/urzad/?q=cma")
    assert "Łoś › Ćma" in page
    assert "1 jednostka" in page
    assert "Żuraw › Ćma" in words(client, f"/urzad/?q=cma&dnia={BEFORE}")
    found = read_sheet(client.get("/urzad/csv/?rodzaj=biuro&q=cm").content).rows
    assert [row.values["adres"] for row in found] == ["cma"]
    assert "Żadna jednostka nie pasuje" in words(client, "/urzad/?q=niczego")
    assert "Stan na dzień" in words(client, "/urzad/?dnia=kiedys&rodzaj=%00")
    whole = client.get("/urzad/csv/").content
    assert client.get("/urzad/csv/?dnia=kiedys&rodzaj=%00").content == whole


def test_the_page_of_an_office_tells_its_days(make: Makers, tree: dict[str, Office]) -> None:
    rename_office(tree["Ćma"], name="Wielka Ćma", kind="wydział", since=DAY + timedelta(days=9))
    client = browser(make.city)
    page = words(client, "/urzad/cma/")
    assert "<h1>Wielka Ćma</h1>" in page
    for said in ("od 10 marca 2026", "do 28 lutego 2026", "od 1 marca 2026 do 9 marca 2026", "x@urzad.example"):
        assert said in page
    assert page.find("od 10 marca 2026</th>") < page.find("do 28 lutego 2026</th>"), "the newest first"
    assert "ma od 10 marca 2026 nazwę „Wielka Ćma”" in page
    then = words(client, f"/urzad/cma/?dnia={BEFORE}")
    assert "<h1>Ćma</h1>" in then
    assert "Tak było dnia 28 lutego 2026" in then
    assert f'/urzad/zuraw/?dnia={BEFORE}"' in then
    assert "Wielka Ćma" in words(client, "/urzad/los/")
    rename_office(tree["Żuraw"], name="Czapla", kind="biuro", since=BEFORE)
    close_office(tree["Żuraw"], until=DAY)
    assert 'value="Czapla"' in words(browser(make.city, make.actor(Role.COORDINATOR).person), "/urzad/zuraw/nazwa/")
    assert "tej jednostki nie ma" in words(client, "/urzad/zuraw/")
    assert words(client, "/urzad/nieznana/", 404)


def test_a_consultation_leads_to_its_office_and_back(make: Makers) -> None:
    consultation = make.consultation("Program współpracy")
    make.draft("Szkic sprawy")
    client, path = browser(make.city), f"/urzad/{consultation.office.slug}/"
    assert f'href="{path}"' in words(client, f"/konsultacje/{consultation.space.slug}/")
    page = words(client, path)
    assert f'href="/konsultacje/{consultation.space.slug}/"' in page
    assert "Szkic sprawy" not in page
    assert "Szkic sprawy" in words(browser(make.city, make.clerk().person), path)


def test_names_are_for_those_who_may_know_them(make: Makers, tree: dict[str, Office]) -> None:
    anna = register_person("Anna Próbna", email="anna@zolw.example")
    jan = register_person("Jan Próbny", email="jan@zolw.example")
    post = make_post(tree["Ćma"], PostSaid(title="Kierowniczka", decision_maker=True, phone="71 000 00 00"), since=DAY)
    plenipotentiary = make_post(tree["Ćma"], PostSaid(title="Pełnomocnik"), since=DAY)
    appoint(post, anna, Mandate(authority="Prezydent", basis="Upoważnienie Anny"), since=DAY)
    appoint(plenipotentiary, jan, Mandate(authority="Prezydent", scope="Sprawy ryb", name_public=True), since=DAY)
    pages = ("/urzad/cma/", "/urzad/mandaty/", "/urzad/mandaty/csv/", "/urzad/stanowiska/")
    for person, knows in ((None, False), (jan, False), (anna, True), (make.clerk().person, True)):
        client = browser(make.city, person)
        for path in pages:
            page = words(client, path)
            assert "Jan Próbny" in page
            assert ("Anna Próbna" in page.replace("Zalogowana osoba: </span>Anna Próbna", "")) is knows, path
            assert ("Upoważnienie Anny" in page) is (knows and "mandaty" in path), path
        found = read_sheet(client.get("/urzad/mandaty/csv/?q=anna").content).rows
        assert len(found) == int(knows), "a filter must not find what is not shown"
    stranger = browser(make.city)
    assert "2 upoważnienia" in words(stranger, "/urzad/mandaty/")
    assert "1 upoważnienie, w tym 1" in words(stranger, "/urzad/mandaty/?decyduje=tak")
    assert "Żadne upoważnienie" in words(stranger, f"/urzad/mandaty/?dnia={BEFORE}")
    assert "Żadne stanowisko" in words(stranger, f"/urzad/stanowiska/?dnia={BEFORE}")
    (row,) = read_sheet(stranger.get("/urzad/stanowiska/csv/?q=kierow").content).rows
    assert (row.values["obsadzone"], row.values["telefon"], row.values["decyduje"]) == ("tak", "71 000 00 00", "tak")
    assert "71 000 00 00" in words(stranger, "/urzad/stanowiska/?q=kierow")


def test_texts_that_name_somebody_are_found_before_they_are_erased(make: Makers, tree: dict[str, Office]) -> None:
    post = make_post(tree["Ćma"], PostSaid(title="Kierowniczka", scope="Zastępuje Żegotę"), since=DAY)
    appoint(post, register_person("Anna Próbna"), Mandate(authority="Prezydent", basis="Po ŻEGOCIE"), since=DAY)
    found = list(mentions(["żegot", "niezapominajka"]))
    assert [(one.label, one.text) for one in found] == [("Stanowisko „Kierowniczka” (Ćma)", "Zastępuje Żegotę")]
    assert [one.text for one in mentions(["żegoc"])] == ["Po ŻEGOCIE"]
    assert found[0].url == f"/urzad/cma/stanowiska/{post.pk}/"
    assert list(mentions(["nikt taki"])) == list(mentions([])) == []


def test_a_keeper_enters_renames_and_moves(make: Makers, tree: dict[str, Office], keeper: Client) -> None:
    said = {
        "name": "Żaba",
        "kind": "Biuro",
        "parent": "cma",
        "since": "2026-03-05",
        "address": "a",
        "email": "z@x.example",
    }
    assert 'value="cma" selected' in words(keeper, "/urzad/nowa/?nadrzedna=cma")
    assert keeper.post("/urzad/nowa/", said)["Location"] == "/urzad/zaba/"
    assert [node.path for node in nodes_on(date(2026, 3, 5)) if node.name == "Żaba"] == ["Łoś › Ćma › Żaba"]
    early = keeper.post("/urzad/zaba/nazwa/", {"name": "Ropucha", "since": "2026-03-04"})
    assert early.status_code == 422
    assert keeper.post("/urzad/zaba/nazwa/", {"name": "Ropucha", "kind": "", "since": "2026-03-06"}).status_code == 302
    loop = keeper.post("/urzad/los/miejsce/", {"parent": "zaba", "since": "2026-03-07"})
    assert loop.status_code == 422
    assert "częścią samej siebie" in spaced(loop.content.decode())
    assert keeper.post("/urzad/zaba/miejsce/", {"parent": "-", "since": "2026-03-07"}).status_code == 302
    assert keeper.post("/urzad/zaba/adres/", {"address": "b", "email": "b@x.example"}).status_code == 302
    kept = Office.objects.get(slug="zaba")
    assert (kept.name, kept.address, kept.email) == ("Ropucha", "b", "b@x.example")
    page = words(keeper, "/urzad/zaba/miejsce/")
    assert '<option value="zaba"' not in page
    assert "departament" in words(keeper, "/urzad/zaba/nazwa/")


def test_closing_shows_first_what_hangs_on_the_office(make: Makers, tree: dict[str, Office], keeper: Client) -> None:
    consultation = make.consultation("Sprawa próbna")
    path = f"/urzad/{consultation.office.slug}/zamkniecie/"
    for part in list(consultation.office.parts.all()):
        move_office(part.office, parent=None, since=DAY)
    give_role(
        register_person("Anna Próbna"), Role.OFFICIAL, space=Space.objects.get(kind="city"), since=DAY,
        office=consultation.office, by=Actor(capacity="system"),
    )  # fmt: skip
    post = make_post(consultation.office, PostSaid(title="Kierowniczka"), since=DAY)
    page = words(keeper, f"{path}?until=2030-12-31")
    for said in ("Sprawa próbna", "1 otwarta sprawa", "1 rola", "1 stanowisko: Kierowniczka", "do 31 grudnia 2030"):
        assert said in page
    appoint(post, register_person("Jan Próbny"), Mandate(authority="Prezydent"), since=DAY)
    page = words(keeper, f"{path}?until=2030-12-31")
    assert "ktoś pełni jej stanowiska: Kierowniczka" in page
    assert "Zamknij od następnego dnia" not in page
    assert keeper.post(path, {"until": "2030-12-31"}).status_code == 422
    assert keeper.post(f"/urzad/kierowniczka/powolania/{Appointment.objects.get().pk}/koniec/").status_code == 404
    ended = keeper.post(
        f"/urzad/{consultation.office.slug}/powolania/{Appointment.objects.get().pk}/koniec/", {"until": "2030-12-31"}
    )
    assert ended.status_code == 302
    assert keeper.post(path, {"until": "2030-12-31"}).status_code == 302
    assert not Office.objects.standing(date(2031, 1, 1)).filter(pk=consultation.office.pk).exists()
    assert keeper.post(path, {"until": "2030-12-31"}).status_code == 422
    assert "kończy działanie już" in words(keeper, f"{path}?until=2031-01-01")


def test_a_keeper_makes_a_post_and_says_who_holds_it(make: Makers, tree: dict[str, Office], keeper: Client) -> None:
    made = keeper.post("/urzad/cma/stanowiska/nowe/", {"title": "Pełnomocnik", "since": "2026-03-01", "scope": "Ryby"})
    post = Post.objects.get()
    path = f"/urzad/cma/stanowiska/{post.pk}/"
    assert made["Location"] == path
    assert (
        keeper.post("/urzad/cma/stanowiska/nowe/", {"title": "Pełnomocnik", "since": "2026-04-01"}).status_code == 422
    )
    assert keeper.post(path, {"title": "Pełnomocniczka", "decision_maker": "on"}).status_code == 302
    said = {"authority": "Prezydent", "since": "2026-03-01"}
    for wrong in ({}, {"name": "Anna Próbna", "person": str(make.clerk().person_id)}):
        assert keeper.post(f"{path}powolanie/", said | wrong).status_code == 422
    assert keeper.post(f"{path}powolanie/", said | {"name": "Anna Próbna"}).status_code == 302
    assert keeper.post(f"{path}powolanie/", said | {"person": str(make.clerk().person_id)}).status_code == 302
    first = Appointment.objects.get(person__name="Anna Próbna")
    assert "Anna Próbna" in words(keeper, f"{path}powolanie/"), "who held a post can be chosen for another"
    again = keeper.post(f"{path}powolanie/", said | {"person": str(first.person_id)})
    assert again.status_code == 422
    assert keeper.post(f"{path}koniec/", {"until": "2026-04-01"}).status_code == 422
    end = f"/urzad/cma/powolania/{first.pk}/koniec/"
    assert "Anna Próbna" in words(keeper, end)
    assert keeper.post(end, {"until": "2026-02-01"}).status_code == 422
    assert keeper.post(end, {"until": "2026-03-31"}).status_code == 302
    assert keeper.post(f"/urzad/cma/powolania/{first.pk}/nazwisko/", {"jawne": "tak"}).status_code == 302
    stranger = browser(make.city)
    assert "Anna Próbna" in words(stranger, "/urzad/mandaty/?dnia=2026-03-31")
    assert "Anna Próbna" not in words(stranger, "/urzad/mandaty/?dnia=2026-04-01")
    assert "nazwisko jawne" in words(keeper, path)
    assert keeper.post(f"/urzad/los/stanowiska/{post.pk}/", {"title": "x"}).status_code == 404


def test_an_office_that_has_ended_cannot_be_chosen_for_a_consultation(make: Makers, tree: dict[str, Office]) -> None:
    client = browser(make.city, make.clerk().person)
    assert "Żuraw" in words(client, "/konsultacje/nowa/")
    close_office(tree["Żuraw"], until=DAY)
    assert "Żuraw" not in words(client, "/konsultacje/nowa/")


def test_pages_of_fifty_mandates(make: Makers, tree: dict[str, Office]) -> None:
    post = make_post(tree["Ćma"], PostSaid(title="Członek"), since=DAY)
    for number in range(60):
        mandate = Mandate(authority="Prezydent", name_public=True)
        appoint(post, register_person(f"Osoba Próbna {number:02d}"), mandate, since=DAY)
    client = browser(make.city)
    assert words(client, "/urzad/mandaty/").count("Osoba Próbna") == 50
    assert words(client, "/urzad/mandaty/?q=proba&strona=2").count("Osoba Próbna") == 0
    assert words(client, "/urzad/mandaty/?q=probna&strona=2").count("Osoba Próbna") == 10


def test_another_city_has_its_own_structure(make: Makers, tree: dict[str, Office], other_city: City) -> None:
    client = browser(other_city)
    assert "Żuraw" not in words(client, "/urzad/")
    assert words(client, "/urzad/zuraw/", 404)
