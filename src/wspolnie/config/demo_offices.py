"""The demo's structure: posts, who holds them, what was moved and renamed. People are invented, offices are public."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.parties.offices.actions.appointments import Mandate, appoint, end_appointment
from wspolnie.parties.offices.actions.posts import PostSaid, make_post
from wspolnie.parties.offices.actions.structure import move_office, rename_office
from wspolnie.parties.offices.models import Office, Post
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Person

MAYOR: Final = "Prezydent Wrocławia"
NGO_OFFICE: Final = "wydzial-partycypacji-spolecznej"


@dataclass(frozen=True, slots=True)
class DemoPost:
    """A post with the person on it; `until` when they hold it no longer."""

    office: str
    said: PostSaid
    person: str = ""
    mandate: Mandate | None = None
    since: date = date(2024, 5, 7)
    until: date | None = None


POSTS: Final = (
    DemoPost(
        "departament-spraw-spolecznych",
        PostSaid(
            title="Dyrektor Departamentu",
            decision_maker=True,
            scope="Polityka społeczna, zdrowie, współpraca z organizacjami.",
            phone="71 000 00 10",
            email="dyrektor.spoleczny@wroclaw.example",
        ),
        "Grażyna Modelowa",
        Mandate(authority=MAYOR, basis="Zarządzenie nr 101/24 (przykład)", name_public=True),
    ),
    DemoPost(
        NGO_OFFICE,
        PostSaid(
            title="Pełnomocnik Prezydenta do spraw organizacji pozarządowych",
            decision_maker=True,
            scope="Koordynuje wdrażanie strategii współpracy i działania na rzecz trzeciego sektora.",
            phone="71 000 00 20",
            email="pelnomocnik.ngo@wroclaw.example",
        ),
        "Bogumił Przykładowski",
        Mandate(
            authority=MAYOR,
            basis="Zarządzenie nr 202/24 (przykład)",
            scope="Działa w imieniu Prezydenta w sprawach programu współpracy; nie zaciąga zobowiązań.",
            name_public=True,
        ),
    ),
    DemoPost(
        NGO_OFFICE,
        PostSaid(
            title="Dyrektor Wydziału",
            decision_maker=True,
            scope="Konsultacje społeczne i współpraca z organizacjami.",
            email="dyrektor.partycypacja@wroclaw.example",
        ),
        "Zenon Dawny",
        Mandate(authority=MAYOR, basis="Zarządzenie nr 303/19 (przykład)", name_public=True),
        since=date(2019, 3, 1),
        until=date(2025, 6, 30),
    ),
    DemoPost(
        NGO_OFFICE,
        PostSaid(
            title="Stanowisko do spraw konsultacji",
            scope="Przyjmuje uwagi i przygotowuje odpowiedzi.",
            phone="71 000 00 21",
            email="konsultacje@wroclaw.example",
        ),
        "Jolanta Wzorcowa",
        Mandate(authority="Dyrektor Wydziału"),
    ),
    DemoPost(
        "biuro-wroclaw-bez-barier",
        PostSaid(
            title="Koordynator do spraw dostępności",
            scope="Dostępność budynków, stron i wydarzeń (ustawa z 19 lipca 2019 r.).",
            phone="71 000 00 30",
            email="dostepnosc@wroclaw.example",
        ),
    ),
)


def load_offices(now: datetime | None = None) -> None:
    """Posts and changes of the bound city's structure, once."""
    if Post.objects.exists():
        return
    offices = {office.slug: office for office in Office.objects.all()}
    with taken_at((now or datetime.now(UTC)) - timedelta(days=60)):
        rename_office(
            offices["wydzial-komunikacji-spolecznej"],
            name="Wydział Komunikacji i Promocji",
            kind="wydział",
            since=date(2025, 1, 1),
        )
        move_office(
            offices["biuro-wroclaw-bez-barier"],
            parent=offices["departament-spraw-spolecznych"],
            since=date(2025, 7, 1),
        )
        for demo in POSTS:
            _fill(offices[demo.office], demo)


def _fill(office: Office, demo: DemoPost) -> None:
    post = make_post(office, demo.said, since=demo.since)
    if demo.mandate is None:
        return
    known: Person | None = Person.objects.filter(name=demo.person).first()
    made = appoint(post, known or register_person(demo.person), demo.mandate, since=demo.since)
    if demo.until is not None:
        end_appointment(made, until=demo.until)
