"""Pages of bodies: every address for every role, and the way of a clerk."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import Makers
from tests.forms import filled
from tests.policy import ROLES, Cell, cast, differences, table, trial
from tests.polish import spaced
from wspolnie.desks.bodies.models import Body, Seat
from wspolnie.desks.bodies.tests.made import TODAY, club, prepared, seated, shown
from wspolnie.foundation.cities.models import District
from wspolnie.spaces.kinds import Side

pytestmark = pytest.mark.django_db

PAGES = table("""
what                       stranger person official clerk coordinator administrator
GET:bodies                 200      200    200      200   200         200
GET:bodies_sheet           200      200    200      200   200         200
GET:body                   200      200    200      200   200         200
GET:prepared               404      404    200      200   200         200   # the office sees what is prepared
GET:body_seats             200      200    200      200   200         200
GET:body_seats_sheet       200      200    200      200   200         200
GET:body_regulations       200      200    200      200   200         200
GET:regulations_new        302      403    403      200   200         403
POST:regulations_new       302      403    403      422   422         403
GET:body_new               302      403    403      200   200         403
POST:body_new              302      403    403      422   422         403
GET:body_kept              302      403    403      200   200         403
POST:body_kept             302      403    403      422   422         403
POST:body_show             302      403    403      409   409         403   # it is shown already
POST:body_dissolve         302      403    403      422   422         403
GET:seat_new               302      403    403      200   200         403
POST:seat_new              302      403    403      422   422         403
GET:seat_end               302      403    403      200   200         403
POST:seat_end              302      403    403      422   422         403
""")


def test_every_page_answers_every_role_as_written(make: Makers) -> None:
    people = cast(make.city)
    one, hidden = shown(make), prepared(make, name="Szkic")
    seat = seated(make, one)
    place = f"/grupy/{one.space.slug}/"
    path = {
        "bodies": "/grupy/",
        "bodies_sheet": "/grupy.csv",
        "body": place,
        "prepared": f"/grupy/{hidden.space.slug}/",
        "body_seats": f"{place}sklad/",
        "body_seats_sheet": f"{place}sklad.csv",
        "body_regulations": f"{place}regulamin/",
        "regulations_new": f"{place}regulamin/nowy/",
        "body_new": "/grupy/nowa/",
        "body_kept": f"{place}opis/",
        "body_show": f"{place}opis/pokazanie/",
        "body_dissolve": f"{place}opis/rozwiazanie/",
        "seat_new": f"{place}sklad/nowy/",
        "seat_end": f"{place}sklad/{seat.pk}/",
    }
    actual: dict[Cell, str] = {}
    for cell in {what for what, _ in PAGES}:
        method, _, name = cell.partition(":")
        for role in ROLES:
            with trial():
                actual[cell, role] = str(people.send(role, method, path[name]).status_code)
    assert differences(PAGES, actual) == []


@pytest.fixture
def visitor() -> Client:
    return Client(headers={"host": "wroclaw.localhost"})


@pytest.fixture
def desk(make: Makers) -> Client:
    client, person = Client(headers={"host": "wroclaw.localhost"}), make.clerk().person
    assert person is not None
    client.force_login(person.account)
    return client


def test_a_clerk_enters_shows_seats_and_dissolves(make: Makers, desk: Client, visitor: Client) -> None:
    bird = club(krs="12")
    typed = filled(desk.get("/grupy/nowa/").content.decode())
    kind = make.city.words["bodies"][0]["slug"]
    said = typed | {
        "name": ["Zieleń na podwórkach"],
        "kind": [kind],
        "since": ["2024-03-01"],
        "purpose": ["O zieleni."],
        "least_organisation": ["2"],
        "email": ["zielen@wroclaw.example"],
    }
    wrong = desk.post("/grupy/nowa/", said | {"until": ["2020-01-01"]})
    assert wrong.status_code == 422
    assert "O zieleni." in wrong.content.decode(), "nothing typed is lost"
    place = desk.post("/grupy/nowa/", said).headers["Location"]
    assert place == "/grupy/zielen-na-podworkach/"
    assert visitor.get(place).status_code == 404
    assert desk.post(f"{place}opis/pokazanie/").status_code == 302
    page = spaced(visitor.get(place).content.decode())
    for words in (
        "O zieleni.",
        "brakuje: co najmniej 2",
        "Działa od",
        "Nie wpisano jeszcze żadnego mandatu",
        "zielen@",
    ):
        assert (spaced(words) in page) is (words != "Nie wpisano jeszcze żadnego mandatu"), words
    giving = desk.get(f"{place}sklad/nowy/").content.decode()
    assert f'href="{reverse("clause", args=["bodies"])}"' in giving
    form = filled(giving)
    seat = form | {"side": ["organisation"], "organisation": ["nie ma takiej"], "since": ["2025-01-01"]}
    assert "Rejestr nie zna" in spaced(desk.post(f"{place}sklad/nowy/", seat).content.decode())
    assert desk.post(f"{place}sklad/nowy/", seat | {"organisation": ["12"], "decides": ["on"]}).status_code == 302
    page = spaced(visitor.get(f"{place}sklad/").content.decode())
    assert bird.name in page
    assert "Tego dnia nikt nie zasiadał" in spaced(visitor.get(f"{place}sklad/?dzien=2024-12-31").content.decode())
    for bad in ("x", "2025-02-30", "1", "²"):
        assert visitor.get(f"{place}sklad/?dzien={bad}").status_code == 404
    assert "Grupy i rady, w których zasiada" in spaced(visitor.get(f"/organizacje/{bird.slug}/").content.decode())
    held = Seat.objects.get()
    assert desk.post(f"{place}sklad/{held.pk}/", {"until": TODAY.isoformat()}).status_code == 302
    assert desk.get(f"{place}sklad/{uuid4()}/").status_code == 404
    assert desk.post(f"{place}opis/", said).status_code == 302
    assert Body.objects.get().rules.get().least == 2
    assert desk.post(f"{place}opis/rozwiazanie/", {"reason": "Uchwała."}).status_code == 302
    assert "Uchwała." in visitor.get(place).content.decode()
    assert "Zieleń na podwórkach" in visitor.get("/grupy/?stan=rozwiazane").content.decode()
    assert "Zieleń na podwórkach" not in visitor.get("/grupy/?stan=aktywne").content.decode()


def test_a_person_is_named_only_when_they_agreed(make: Makers, visitor: Client) -> None:
    one = shown(make)
    seated(make, one, name="Ewa Cicha", email="ewa@x.example")
    seated(make, one, name="Adam Jawny", email="adam@x.example", is_named=True)
    for address in ("", "sklad/", "sklad.csv"):
        page = visitor.get(
            f"/grupy/{one.space.slug}/{address}" if address != "sklad.csv" else f"/grupy/{one.space.slug}/sklad.csv"
        )
        assert "Cicha" not in page.content.decode()
        assert "@" not in page.content.decode().replace("wspolnie@wroclaw.example", "")
    assert "Adam Jawny" in visitor.get(f"/grupy/{one.space.slug}/sklad/").content.decode()
    assert "Jawny" not in visitor.get(f"/grupy/{one.space.slug}/sklad.csv").content.decode()


def test_lists_and_files_say_the_same(make: Makers, visitor: Client) -> None:
    shown(make, district=District.objects.earliest("slug"))
    shown(make, name="Rada", since=TODAY - timedelta(days=2))
    prepared(make, name="Szkic")
    rows = list(csv.DictReader(io.StringIO(visitor.get("/grupy.csv").content.decode("utf-8-sig")), delimiter=";"))
    assert sorted(row["nazwa"] for row in rows) == ["Rada", "Zieleń na podwórkach"]
    assert {row["stan"] for row in rows} == {"spotyka się", "dawno się nie spotkała"}
    district = District.objects.earliest("slug")
    page = visitor.get(f"/osiedla/{district.slug}/").content.decode()
    assert "Zieleń na podwórkach" in page
    assert "Szkic" not in visitor.get("/grupy/").content.decode()
    assert "Żadna grupa" in spaced(visitor.get("/grupy/?q=nie+ma+takiej").content.decode())


def test_meetings_of_a_body_live_below_it(make: Makers, desk: Client, visitor: Client) -> None:
    one = shown(make)
    place = f"/grupy/{one.space.slug}/"
    typed = filled(desk.get(f"{place}spotkania/nowe/").content.decode()) | {
        "name": ["Wybieramy podwórka"],
        "day": [(TODAY + timedelta(days=5)).isoformat()],
        "starts": ["17:00"],
        "ends": ["19:00"],
        "place": ["CAL"],
        "host": ["Moderatorka"],
    }
    assert desk.post(f"{place}spotkania/nowe/", typed).headers["Location"] == f"{place}spotkania/1/"
    assert "Wybieramy podwórka" in visitor.get(place).content.decode()
    assert "Wybieramy podwórka" in visitor.get("/kalendarz/").content.decode()
    seated(make, one, side=Side.OFFICE)
