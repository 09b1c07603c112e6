"""Pages of profiles: every address for every role, and what one does there."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.factories import Makers
from tests.policy import Cast, Cell, cast, differences, table, trial
from wspolnie.desks.profiles.actions.contacts import Reached, show_contact, show_oneself
from wspolnie.desks.profiles.actions.evidence import add_evidence
from wspolnie.desks.profiles.actions.resources import add_resource
from wspolnie.desks.profiles.actions.suggesting import suggest
from wspolnie.desks.profiles.actions.writing import verify_profile, write_profile
from wspolnie.desks.profiles.acts import ProfileAct
from wspolnie.desks.profiles.front import finds, waiting
from wspolnie.desks.profiles.models import Evidence, Profile, Resource, RoleContact, Suggestion
from wspolnie.desks.profiles.states import ContactRole, Standing
from wspolnie.desks.profiles.tests.made import ROOM, SAID, body, speaking
from wspolnie.desks.profiles.urls import urlpatterns
from wspolnie.foundation.web.routes import act_of
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY, Actor

pytestmark = pytest.mark.django_db

PAGES = table("""
what                          stranger person official clerk coordinator administrator
GET:resources                 200      200    200      200   200         200
GET:resources_sheet           200      200    200      200   200         200
GET:profiles_unverified       302      403    403      200   200         403
GET:profiles_unverified_sheet 302      403    403      200   200         403
GET:profile                   302      403    403      200   200         403
POST:profile                  302      403    403      422   422         403
POST:profile_verify           302      403    403      302   302         403
GET:profile_suggestion        302      403    403      403   403         403   # nobody is there to decide
POST:profile_suggestion       302      403    403      403   403         403
GET:suggestion                302      404    200      200   200         200
POST:suggestion               302      404    403      403   403         403
POST:suggestion_refuse        302      404    422      422   422         422
GET:profile_resources         302      403    403      200   200         403
POST:profile_resources        302      403    403      422   422         403
GET:profile_resource          302      403    403      200   200         403
POST:profile_resource         302      403    403      422   422         403
POST:profile_resource_remove  302      403    403      302   302         403
GET:profile_contacts          302      403    403      200   200         403
POST:profile_contacts         302      403    403      422   422         403
POST:profile_contact_remove   302      403    403      302   302         403
GET:profile_evidence          302      403    403      200   200         403
POST:profile_evidence         302      403    403      422   422         403
POST:profile_evidence_remove  302      403    403      302   302         403
""")


@pytest.fixture
def people(make: Makers) -> Cast:
    """A city with an organisation for which nobody speaks, and one that has a suggestion."""
    one, other, clerk = body("Klub Niczyj"), body("Klub Cudzy"), make.clerk()
    write_profile(one, SAID, by=clerk)
    add_resource(one, ROOM, by=clerk)
    show_contact(one, Reached(role=ContactRole.OFFICE, phone="71 000 00 00"), by=clerk)
    add_evidence(one, "Festyn", 2025, by=clerk)
    speaking(other)
    suggest(other, SAID, by=clerk)
    return cast(make.city)


def address(name: str) -> str:
    route = next(str(pattern.pattern) for pattern in urlpatterns if pattern.name == name)
    slug = "klub-cudzy" if "<uuid:suggestion>" in route else "klub-niczyj"
    for word, model in (
        ("suggestion", Suggestion),
        ("resource", Resource),
        ("contact", RoleContact),
        ("evidence", Evidence),
    ):
        route = route.replace(f"<uuid:{word}>", str(model.objects.get().pk))
    return "/" + route.replace("<slug:slug>", slug)


def test_pages_follow_the_table(people: Cast) -> None:
    actual: dict[Cell, str] = {}
    for row, role in PAGES:
        method, name = row.split(":")
        with trial():
            actual[row, role] = str(people.send(role, method, address(name)).status_code)
    assert differences(PAGES, actual) == []


def test_every_address_stands_in_the_table() -> None:
    assert {row.split(":")[1] for row, _ in PAGES} == {pattern.name for pattern in urlpatterns}
    assert all(act_of(pattern.callback) in ProfileAct for pattern in urlpatterns)


def browser(make: Makers, actor: Actor) -> Client:
    client = Client(headers={"host": make.city.host})
    assert actor.person is not None
    client.force_login(actor.person.account)
    return client


def test_one_writes_everything_of_ones_own_organisation(make: Makers) -> None:
    one = body()
    anna = speaking(one)
    client, root = browser(make, anna), "/organizacje/klub-zolw/profil/"
    empty = client.get("/organizacje/klub-zolw/").content.decode()
    assert f'href="{root}"' in empty
    assert client.post(root, {"short": "Uczymy pływać.", "since_year": "1999"}).status_code == 302
    assert client.post(root, {"short": "Uczymy.", "since_year": "3000"}).status_code == 422
    said = {"kind": "room", "name": "Sala z lustrami", "places": "40"}
    assert client.post(f"{root}zasoby/", said).status_code == 302
    assert client.post(f"{root}zasoby/", said).status_code == 422
    room = Resource.objects.get()
    assert client.post(f"{root}zasoby/{room.pk}/", {**said, "terms": "Bez opłat."}).status_code == 302
    me = {"role": "press", "email": "anna@klub.example", "is_me": "on"}
    assert client.post(f"{root}kontakty/", me).status_code == 302
    assert client.post(f"{root}kontakty/", {"role": "office"}).status_code == 422
    assert client.post(f"{root}dorobek/", {"title": "Festyn", "year": "2025"}).status_code == 302
    assert client.post(f"{root}dorobek/", {"title": "Festyn", "year": "2025"}).status_code == 422
    public = Client(headers={"host": make.city.host}).get("/organizacje/klub-zolw/").content.decode()
    for text in ("Uczymy pływać.", "Sala z", "anna@klub.example", "Anna", "Festyn", "niesprawdzony"):
        assert text in public
    assert root not in public
    assert public.index("Uczymy pływać.") < public.index('id="rejestr"')
    assert client.post(f"{root}kontakty/{RoleContact.objects.get().pk}/usuniecie/").status_code == 302
    public = Client(headers={"host": make.city.host}).get("/organizacje/klub-zolw/").content.decode()
    assert "anna@klub.example" not in public


def test_a_person_takes_themselves_away_also_later(make: Makers, monkeypatch: pytest.MonkeyPatch) -> None:
    one = body()
    anna = speaking(one)
    hers = show_oneself(one, Reached(role=ContactRole.PRESS, email="anna@klub.example"), by=anna)
    monkeypatch.setattr("wspolnie.desks.profiles.policy.speaks_for", lambda _: frozenset())
    client = browser(make, anna)
    assert client.get("/organizacje/klub-zolw/profil/").status_code == 403
    assert client.post(f"/organizacje/klub-zolw/profil/kontakty/{hers.pk}/usuniecie/").status_code == 302
    assert not RoleContact.objects.exists()


def test_a_suggestion_waits_is_refused_and_taken_over(make: Makers) -> None:
    one, clerk = body(), make.clerk()
    anna = speaking(one)
    office, hers = browser(make, clerk), browser(make, anna)
    assert "/profil/propozycja/" in office.get("/organizacje/klub-zolw/").content.decode()
    assert 'href="/prywatnosc/urzad/"' in office.get("/organizacje/klub-zolw/profil/propozycja/").content.decode()
    said = {"short": "Uczą pływać.", "why": "Brakuje opisu."}
    assert office.post("/organizacje/klub-zolw/profil/propozycja/", said).status_code == 302
    assert office.post("/organizacje/klub-zolw/profil/propozycja/", said).status_code == 422
    assert office.get("/organizacje/klub-zolw/profil/propozycja/").status_code == 200
    (waits,) = waiting(anna)
    assert "Brakuje" in hers.get(waits.url).content.decode()
    assert hers.post(f"{waits.url}odmowa/", {"because": ""}).status_code == 422
    assert hers.post(f"{waits.url}odmowa/", {"because": "To nie my."}).status_code == 302
    assert "To nie my." in office.get(waits.url).content.decode()
    suggest(one, SAID, by=clerk)
    (waits,) = waiting(anna)
    assert hers.post(waits.url).status_code == 302
    assert Profile.objects.get(organisation=one).state == Standing.UNVERIFIED
    assert [one.url for one in waiting(clerk)] == ["/profile-organizacji/do-sprawdzenia/"]
    verify_profile(one, by=clerk)
    assert list(waiting(clerk)) == list(waiting(NOBODY)) == []
    assert list(waiting(make.actor(Role.OFFICIAL))) == []


def test_resources_are_found_by_kind_place_and_word(make: Makers) -> None:
    one = body()
    add_resource(one, ROOM, by=make.clerk())
    client = Client(headers={"host": make.city.host})
    for query, found in (("", 1), ("?rodzaj=sala", 1), ("?rodzaj=transport", 0), ("?q=lustrami", 1), ("?osiedle=x", 0)):
        text = client.get(f"/zasoby-organizacji/{query}").content.decode()
        assert ("/organizacje/klub-zolw/#zasoby" in text) is bool(found), query
        assert len(client.get(f"/zasoby-organizacji/csv/{query}").content.splitlines()) == 1 + found
    told = finds(NOBODY, "ptasia")
    assert told is not None
    assert told.rows[0][1] == "/organizacje/klub-zolw/#zasoby"
    assert finds(NOBODY, "czegoś takiego nie ma") is None
