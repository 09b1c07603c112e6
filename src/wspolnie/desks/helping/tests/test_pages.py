"""Pages: what a resident sees and sends, what an organisation keeps and answers, parts on other pages."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.helping.actions.enquiries import confirm
from wspolnie.desks.helping.actions.services import move_service
from wspolnie.desks.helping.links import OWN, code_of
from wspolnie.desks.helping.models import Enquiry, Service
from wspolnie.desks.helping.states import EnquiryState, ServiceState, TargetGroup
from wspolnie.desks.helping.tests.people import acting, asked, club, shown, speaker
from wspolnie.foundation.cities.models import District
from wspolnie.foundation.modules import registry
from wspolnie.parties.people.models import Person
from wspolnie.services.notify.models import Letter
from wspolnie.spaces.policy import NOBODY

pytestmark = pytest.mark.django_db


@pytest.fixture
def visitor(make: Makers) -> Client:
    return Client(headers={"host": "wroclaw.localhost"})


def signed_in(person: Person) -> Client:
    client = Client(headers={"host": "wroclaw.localhost"})
    client.force_login(person.account)
    return client


def text(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, answer.content.decode()
    return spaced(answer.content.decode())


def test_a_resident_looks_by_place_and_reads_where_and_for_whom(make: Makers, visitor: Client) -> None:
    here = District.objects.earliest("name_key")
    ola = acting(speaker(bridge := club()))
    seniors = frozenset({TargetGroup.SENIORS})
    service = shown(bridge, ola, districts=(here,), groups=seniors, place="ul. Próbna 4", cost="bezpłatnie", places=2)
    page = text(visitor, f"/pomoc/?osiedle={here.slug}&dla=seniorzy")
    assert service.name in page
    assert f"osoby starsze · {here.name}" in page
    assert f'href="/pomoc.csv?osiedle={here.slug}&amp;dla=seniorzy"' in page
    one = text(visitor, f"/pomoc/{service.slug}/")
    for words in ("ul. Próbna 4", "bezpłatnie", "2 wolne miejsca", "Poproś o pomoc", bridge.name):
        assert words in one
    nothing = text(visitor, "/pomoc/?q=nicpodobnego")
    assert "Takiej pomocy nikt jeszcze nie opisał" in nothing
    lines = visitor.get("/pomoc.csv").content.decode("utf-8-sig").splitlines()
    assert len(lines) == 2
    assert service.name in lines[1]


def test_what_was_typed_comes_back_and_the_letter_opens_the_way(make: Makers, visitor: Client) -> None:
    service = shown(bridge := club(), acting(speaker(bridge)))
    address = f"/pomoc/{service.slug}/zapytaj/"
    form = visitor.get(address).content.decode()
    key = re.search(r'name="key" value="([^"]+)"', form)
    assert key is not None
    wrong = visitor.post(address, {"key": key[1], "words": "Kiedy można przyjść?", "email": "zły"})
    assert wrong.status_code == 422
    assert "Kiedy można przyjść?" in wrong.content.decode()
    sent = visitor.post(address, {"key": key[1], "words": "Kiedy można przyjść?", "email": "jan@poczta.example"})
    assert (sent.status_code, sent["Location"]) == (302, f"{address}wyslane/")
    assert "Zajrzyj teraz do poczty" in text(visitor, sent["Location"])
    link = re.search(r"://\S+?(/pomoc/zapytanie/\S+/)", Letter.objects.get(address="jan@poczta.example").body)
    assert link is not None
    assert "Wyślij do organizacji" in text(visitor, link[1])
    assert Enquiry.objects.get().state == EnquiryState.UNCONFIRMED, "opening the page changes nothing"
    assert visitor.post(link[1], {"act": "confirm"}).status_code == 302
    page = text(visitor, link[1])
    assert f"Twoje zapytanie {Enquiry.objects.get()}" in page
    assert "godz." in page
    assert visitor.post(link[1], {"act": "withdraw"}).status_code == 302
    assert "wycofane" in text(visitor, link[1])
    again = visitor.post(link[1], {"act": "withdraw"})
    assert again.status_code == 409
    assert "Ten link nic nie otwiera" in text(visitor, "/pomoc/zapytanie/nic/", 404)


def test_an_organisation_describes_shows_and_answers(make: Makers) -> None:
    bridge = club()
    person = speaker(bridge)
    client = signed_in(person)
    home = f"/organizacje/{bridge.slug}/pomoc/"
    assert "Nie opisano jeszcze żadnej usługi" in text(client, home)
    typed = {"name": "Lekcje polskiego", "kind": "activity", "description": "Dwa razy w tygodniu.", "places": "1"}
    made = client.post(f"{home}nowa/", typed)
    service = Service.objects.get()
    assert made["Location"] == f"{home}{service.pk}/"
    assert "szkic" in text(client, made["Location"])
    assert client.post(f"{home}{service.pk}/stan/", {"to": "nowhere"}).status_code == 422
    assert client.post(f"{home}{service.pk}/stan/", {"to": "ended"}).status_code == 409
    assert client.post(f"{home}{service.pk}/stan/", {"to": "shown"}).status_code == 302
    changed = client.post(f"{home}{service.pk}/", {**typed, "name": "Lekcje języka", "groups": ["migrants"]})
    assert changed.status_code == 302
    service.refresh_from_db()
    assert (service.name, service.state) == ("Lekcje języka", ServiceState.SHOWN)
    enquiry = asked(make, service)
    confirm(code_of(enquiry, OWN))
    desk = f"/organizacje/{bridge.slug}/zapytania/"
    assert f"{enquiry}: {service.name}" in text(client, desk)
    page = text(client, f"{desk}{enquiry.pk}/")
    assert "Jan pyta" in page
    assert "jan@poczta.example" not in page, "the address stays with the service"
    assert client.post(f"{desk}{enquiry.pk}/", {"to": "declined"}).status_code == 422
    assert client.post(f"{desk}{enquiry.pk}/", {"to": "accepted", "words": "Zapraszamy."}).status_code == 302
    assert "Nic na ciebie nie czeka" in text(client, desk)
    assert "przyjęte" in text(client, f"{desk}?stan=wszystkie")
    assert "jan@" not in client.get(f"/organizacje/{bridge.slug}/zapytania.csv").content.decode()
    assert "nie ma wolnych miejsc" in text(client, f"/pomoc/{service.slug}/")


def test_services_stand_on_pages_of_their_organisation_and_district(make: Makers, visitor: Client) -> None:
    here = District.objects.earliest("name_key")
    bridge = club()
    person = speaker(bridge)
    assert "Co robi dla mieszkańców" not in text(visitor, f"/organizacje/{bridge.slug}/")
    service = shown(bridge, acting(person), districts=(here,))
    assert service.name in text(visitor, f"/organizacje/{bridge.slug}/")
    page = text(signed_in(person), f"/organizacje/{bridge.slug}/")
    assert "Prowadź usługi" in page
    (part,) = [one for one in registry.about_district(NOBODY, here.pk) if one.anchor == "pomoc"]
    assert [one.name for one, _said in part.told["services"]] == [service.name]


def test_an_ended_service_says_so_and_takes_no_questions(make: Makers, visitor: Client) -> None:
    ola = acting(speaker(bridge := club()))
    service = shown(bridge, ola)
    move_service(service, ServiceState.ENDED, by=ola)
    assert "Ta usługa się zakończyła" in text(visitor, f"/pomoc/{service.slug}/")
    assert visitor.get(f"/pomoc/{service.slug}/zapytaj/").status_code == 404
    assert service.name not in text(visitor, "/pomoc/")
