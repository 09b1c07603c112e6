"""Pages of people who know: every address for every role, and the whole way of an official and an expert."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.factories import Makers
from tests.policy import Cast, Cell, cast, differences, table, trial
from tests.polish import spaced
from wspolnie.desks.experts.acts import ExpertAct
from wspolnie.desks.experts.models import Expert, ExpertCall
from wspolnie.desks.experts.states import CallState
from wspolnie.desks.experts.tests.made import called, listed, person
from wspolnie.desks.experts.urls import urlpatterns
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.web.routes import act_of
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import Actor

pytestmark = pytest.mark.django_db

PAGES = table("""
what                   stranger person official clerk coordinator administrator
GET:experts            200      200    200      200   200         200
GET:experts_sheet      200      200    200      200   200         200
GET:expert             404      404    200      200   200         200   # they agreed to the office alone
GET:expert_call_new    302      403    200      200   200         403
POST:expert_call_new   302      403    422      422   422         403
GET:expert_calls       302      200    200      200   200         200
GET:expert_call        302      404    404      404   404         404   # of two others
POST:expert_call       302      404    404      404   404         404
POST:expert_call_back  302      403    404      404   404         403
GET:expert_own         302      200    200      200   200         200
POST:expert_own        302      422    422      422   422         422
POST:expert_own_remove 302      302    302      302   302         302
""")


@pytest.fixture
def people(make: Makers) -> Cast:
    called(make, listed(person()))
    return cast(make.city)


def address(name: str) -> str:
    route = next(str(pattern.pattern) for pattern in urlpatterns if pattern.name == name)
    route = route.replace("<uuid:expert>", str(Expert.objects.get().pk))
    return "/" + route.replace("<uuid:call>", str(ExpertCall.objects.get().pk))


def test_pages_follow_the_table(people: Cast) -> None:
    actual: dict[Cell, str] = {}
    for row, role in PAGES:
        method, name = row.split(":")
        with trial():
            actual[row, role] = str(people.send(role, method, address(name)).status_code)
    assert differences(PAGES, actual) == []


def test_every_address_stands_in_the_table() -> None:
    assert {row.split(":")[1] for row, _ in PAGES} == {pattern.name for pattern in urlpatterns}
    assert all(act_of(pattern.callback) in ExpertAct for pattern in urlpatterns)


def browser(make: Makers, actor: Actor) -> Client:
    client = Client(headers={"host": make.city.host})
    assert actor.person is not None
    client.force_login(actor.person.account)
    return client


def test_an_official_finds_somebody_who_knows_and_gets_an_answer(make: Makers) -> None:
    ola, official = person(), make.actor(Role.OFFICIAL)
    hers, office, stranger = browser(make, ola), browser(make, official), Client(headers={"host": make.city.host})
    assert hers.post("/moje/wiedza/", {"topics": "napisy", "everybody": "nie"}).status_code == 422, "no consent"
    said = {"topics": "napisy do filmów", "about": "Od lat.", "everybody": "nie", "agree": "on"}
    assert hers.post("/moje/wiedza/", said).status_code == 302
    assert "Ola Próbna" not in stranger.get("/eksperci/").content.decode()
    found = office.get("/eksperci/?q=napisy").content.decode()
    assert "Ola Próbna" in found
    page = f"/eksperci/{Expert.objects.get().pk}/"
    assert 'href="/prywatnosc/eksperci/"' in office.get(f"{page}zaproszenie/").content.decode()
    due = timezone.localtime(instant() + timedelta(days=3)).strftime("%Y-%m-%dT%H:%M")
    form = {"matter": "Program na 2027", "words": "Czy da się to zrozumieć?", "due_at": due}
    assert office.post(f"{page}zaproszenie/", form | {"due_at": "jutro"}).status_code == 422
    assert office.post(f"{page}zaproszenie/", form | {"due_at": "2020-01-01T10:00"}).status_code == 422
    assert office.post(f"{page}zaproszenie/", form).status_code == 302
    invitation = f"/eksperci/zaproszenia/{ExpertCall.objects.get().pk}/"
    assert invitation in hers.get("/moje/").content.decode()
    assert 'href="/prywatnosc/eksperci/"' in hers.get(invitation).content.decode()
    assert hers.post(invitation, {"to": "withdrawn"}).status_code == 422
    assert hers.post(invitation, {"to": "accepted", "words": "Tak, w piątek."}).status_code == 302
    assert "Tak, w piątek." in spaced(office.get(invitation).content.decode())
    assert ExpertCall.objects.get().state == CallState.ACCEPTED
    assert hers.post("/moje/wiedza/usuniecie/").status_code == 302
    assert "Ola Próbna" not in office.get("/eksperci/").content.decode()
    assert office.get(page).status_code == 404


def test_the_file_holds_no_names(make: Makers) -> None:
    listed(person(), "dostępność imprez", everybody=True)
    sheet = Client(headers={"host": make.city.host}).get("/eksperci/csv/?q=imprez").content.decode("utf-8-sig")
    assert "dostępność imprez" in sheet
    assert "Próbna" not in sheet
    assert f"/eksperci/{Expert.objects.get().pk}/" in sheet


def test_words_of_addresses_that_mean_nothing_find_nobody(make: Makers) -> None:
    listed(person(), everybody=True)
    visitor = Client(headers={"host": make.city.host})
    for query in ("?temat=nie-ma-takiego", "?q=%00", "?q=" + "x" * 3000, "?strona=-1", "?strona=999"):
        assert visitor.get(f"/eksperci/{query}").status_code in (200, 404), query


def test_an_invitation_is_taken_back_by_its_page(make: Makers) -> None:
    ola, clerk = person(), make.clerk()
    expert = listed(ola)
    office = browser(make, clerk)
    due = timezone.localtime(instant() + timedelta(days=3)).strftime("%Y-%m-%dT%H:%M")
    office.post(f"/eksperci/{expert.pk}/zaproszenie/", {"matter": "Sport", "words": "?", "due_at": due})
    invitation = f"/eksperci/zaproszenia/{ExpertCall.objects.get().pk}/"
    assert office.post(f"{invitation}odwolanie/").status_code == 302
    assert browser(make, ola).post(invitation, {"to": "accepted"}).status_code == 422
    assert ExpertCall.objects.get().state == CallState.WITHDRAWN
