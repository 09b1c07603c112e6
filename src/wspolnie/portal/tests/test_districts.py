"""Pages of districts: everything that rooms say of one, nothing of another, and the ways there."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.foundation.cities.models import District
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.portal.tests.test_where import start

pytestmark = pytest.mark.django_db


@pytest.fixture
def visitor(make: Makers) -> Client:
    return Client(headers={"host": "wroclaw.localhost"})


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return spaced(answer.content.decode())


def test_every_district_is_a_link_away(make: Makers, visitor: Client) -> None:
    page = text(visitor, "/osiedla/")
    slugs = list(District.objects.values_list("slug", flat=True))
    assert len(slugs) > 5
    assert [slug for slug in slugs if f'href="/osiedla/{slug}/"' not in page] == []
    assert 'href="/osiedla/"' in text(visitor, "/"), "the foot of every page leads there"


def test_a_district_shows_its_organisations_and_no_others(make: Makers, visitor: Client) -> None:
    here, there = District.objects.order_by("slug")[:2]
    for number in range(10):
        register_organisation(Particulars(name=f"Klub {number} stąd", district=here))
    register_organisation(Particulars(name="Klub skądinąd", district=there))
    page = text(visitor, f"/osiedla/{here.slug}/")
    assert "10 organizacji" in page
    assert page.count(" stąd</a>") == 8
    assert f'href="/organizacje/?osiedle={here.slug}"' in page
    assert "Klub skądinąd" not in page
    assert f'href="/osiedla/{here.slug}/"' in text(visitor, "/organizacje/klub-0-stad/")
    assert visitor.get("/osiedla/nie-ma/").status_code == 404


def test_matters_of_the_district_stand_with_their_hours_and_the_whole_city_is_a_link(
    make: Makers, visitor: Client
) -> None:
    here, there = District.objects.order_by("slug")[:2]
    start(make, "Ławki tutaj", here)
    start(make, "Drzewa tam", there)
    start(make, "Całe miasto")
    page = text(visitor, f"/osiedla/{here.slug}/")
    assert "Ławki tutaj" in page
    assert "godz." in page
    assert "Drzewa tam" not in page
    assert "Całe miasto" not in page
    assert "Jeszcze 1 otwarta sprawa dotyczy całego miasta." in page
    quiet = District.objects.order_by("slug").last()
    assert quiet is not None
    assert "Teraz nic tu nie czeka na twój głos." in text(visitor, f"/osiedla/{quiet.slug}/")


def test_a_search_for_a_district_leads_to_its_page(make: Makers, visitor: Client) -> None:
    one = District.objects.order_by("slug")[0]
    assert f'href="/osiedla/{one.slug}/"' in text(visitor, f"/szukaj/?q={one.name[:6]}")
