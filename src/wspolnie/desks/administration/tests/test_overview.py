"""The first page: what needs attention, and only pages that the reader may open."""

from __future__ import annotations

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from tests.factories import Makers
from wspolnie.desks.administration.reading import attention
from wspolnie.desks.administration.tests.people import browser, left, somebody, words
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.jobs.actions import beat
from wspolnie.foundation.modules import registry
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.parties.organisations.actions.representations import declare_representation
from wspolnie.services.notify.actions.queue import post
from wspolnie.services.notify.models import Letter
from wspolnie.spaces.actions import give_role
from wspolnie.spaces.kinds import Role, SpaceKind
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import decide
from wspolnie.spaces.views import actor_today

FIRST = "/administracja/"


def test_everybody_finds_what_they_may_open_and_nothing_else(make: Makers) -> None:
    for role in (Role.ADMINISTRATOR, Role.COORDINATOR, Role.AUDITOR):
        person = somebody(f"{role.value.title()} Próbny", role)
        client = browser(make.city, person)
        page = client.get(FIRST).content.decode().partition("<main")[2].partition("</main>")[0]
        for place in registry.office_pages():
            with_link = f'href="{reverse(place.route)}"' in page
            assert with_link is bool(decide(actor_today(person), place.act)), (role, place.route)
            if with_link:
                assert client.get(reverse(place.route)).status_code == 200


def test_a_quiet_day_says_so(make: Makers) -> None:
    beat("test:1")
    assert "Teraz nic nie wymaga uwagi" in words(
        browser(make.city, somebody("Alicja Próbna", Role.ADMINISTRATOR)).get(FIRST).content
    )


def test_what_needs_attention_stands_on_top(make: Makers) -> None:
    beat("test:1")
    client = browser(make.city, somebody("Alicja Próbna", Role.ADMINISTRATOR))
    ola, today = somebody("Ola Próbna"), timezone.localdate(instant())
    root = Space.objects.get(kind=SpaceKind.CITY)
    keeper = make.actor(Role.ADMINISTRATOR)
    give_role(ola, Role.AUDITOR, space=root, since=today, until=today + timedelta(days=31), by=keeper)
    assert attention.roles() == ""
    give_role(ola, Role.CLERK, space=root, since=today, until=today + timedelta(days=30), by=keeper)
    for number in (1, 2):
        post(f"ktos{number}@poczta.example", subject="x", body="y", matter=f"sprawa/{number}")
        left(Letter.objects.get(matter=f"sprawa/{number}"), "failed")
    declare_representation(register_organisation(Particulars(name="Klub")), ola, role="prezeska", since=today)
    page = words(client.get(FIRST).content)
    for said in ("1 rola kończy się w ciągu 30 dni", "2 listy nie wyszły", "1 osoba"):
        assert said in page
    assert ">Ola Próbna</a>" in words(client.get("/administracja/osoby/?stan=koncza").content)
    assert ">Alicja Próbna</a>" not in words(client.get("/administracja/osoby/?stan=koncza").content)


def test_silence_of_the_worker_is_told(make: Makers) -> None:
    assert attention.installation() != ""
    beat("test:1")
    assert attention.installation() == ""
    assert attention.jobs() == ""
    assert attention.letters() == ""


def test_my_matters_lead_here_only_who_may_come(make: Makers) -> None:
    for role, led in ((Role.ADMINISTRATOR, True), (Role.AUDITOR, True), (Role.CLERK, False)):
        page = browser(make.city, somebody(f"{role.value.title()} Próbny", role)).get("/moje/").content.decode()
        assert ('href="/administracja/"' in page) is led, role
