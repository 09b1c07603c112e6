"""Pages of the library: what a resident finds and takes, what a clerk does."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.library.models import Publication
from wspolnie.desks.library.states import Category
from wspolnie.desks.library.tests.made import draft, published, withdrawn

pytestmark = pytest.mark.django_db


def visitor() -> Client:
    return Client(headers={"host": "wroclaw.localhost"})


def clerk(make: Makers) -> Client:
    client, person = visitor(), make.clerk().person
    assert person is not None
    client.force_login(person.account)
    return client


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, answer.content.decode()
    return spaced(answer.content.decode())


def test_a_resident_filters_and_takes_a_file(make: Makers) -> None:
    guide = published(make)
    published(make, name="Raport o świetlicach", category=Category.REPORT, year=2024, author="Instytut Próbny")
    draft(make, name="Szkic niewidoczny")
    withdrawn(make, name="Dawne zasady")
    every = text(visitor(), "/biblioteka/")
    assert "2 publikacje" in every
    assert "Szkic niewidoczny" not in every
    assert "Dawne zasady" not in every
    for query, found in (
        ("kategoria=poradniki", guide.name),
        ("rok=2024", "Raport o świetlicach"),
        ("autor=Instytut+Próbny", "Raport o świetlicach"),
        ("q=rozliczyć", guide.name),
    ):
        page = text(visitor(), f"/biblioteka/?{query}")
        assert "1 publikacja" in page
        assert found in page
    assert "Żadna publikacja nie pasuje" in text(visitor(), "/biblioteka/?q=nicpodobnego")
    lines = visitor().get("/biblioteka.csv?rok=2024").content.decode("utf-8-sig").splitlines()
    assert len(lines) == 2
    answer = visitor().get(f"/biblioteka/{guide.slug}/plik/")
    assert b"".join(answer) == b"Krok pierwszy: policz faktury."
    assert "attachment" in answer["Content-Disposition"]


def test_a_withdrawn_one_says_why_and_gives_no_file(make: Makers) -> None:
    gone = withdrawn(make, reason="Zastąpił ją nowy poradnik <b>.")
    page = text(visitor(), f"/biblioteka/{gone.slug}/")
    assert "Zastąpił ją nowy poradnik &lt;b&gt;." in page
    assert f"/biblioteka/{gone.slug}/plik/" not in page


def test_a_clerk_adds_puts_publishes_and_withdraws(make: Makers) -> None:
    office = clerk(make)
    typed = {"name": "Wzór oferty", "category": "template", "year": "2026", "author": "Biuro", "description": "Wzór."}
    assert office.post("/biblioteka/nowa/", typed).status_code == 302
    one = "/biblioteka/wzor-oferty/"
    nothing_to_read = office.post(f"{one}opis/stan/", {"to": "published"})
    assert nothing_to_read.status_code == 422
    assert "Najpierw dodaj plik" in spaced(nothing_to_read.content.decode())
    sent = SimpleUploadedFile("wzor.txt", b"Oferta")
    assert office.post(f"{one}opis/plik/", {"file": sent}).status_code == 302
    assert office.post(f"{one}opis/stan/", {"to": "published"}).status_code == 302
    assert "Wzór oferty" in text(visitor(), "/biblioteka/")
    no_reason = office.post(f"{one}opis/stan/", {"to": "withdrawn", "reason": " "})
    assert no_reason.status_code == 422
    said = {"to": "withdrawn", "reason": "Jest nowszy wzór."}
    assert office.post(f"{one}opis/stan/", said).status_code == 302
    assert Publication.objects.get(slug="wzor-oferty").state == "withdrawn"
    assert "wycofana" in text(office, "/biblioteka/wszystkie/")


def test_a_refused_form_gives_back_what_was_typed(make: Makers) -> None:
    answer = clerk(make).post("/biblioteka/nowa/", {"name": "Wzór oferty", "year": "12"})
    page = spaced(answer.content.decode())
    assert answer.status_code == 422
    assert 'value="Wzór oferty"' in page
    assert "Wybierz kategorię." in page
