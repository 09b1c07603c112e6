"""Looks at contact data are written down before they are shown, whatever becomes of the request."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.utils import translation

from tests.architecture.two_cities import unguarded
from tests.factories import Makers
from tests.policy import Cast, Cell, cast, differences, table, trial
from tests.polish import spaced
from wspolnie.desks.consultations.actions.remarks import Words, receive_remark
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.ids import new_id
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.parties.people.actions import keep_contact, register_person
from wspolnie.parties.people.models import Person
from wspolnie.parties.people.states import ContactKind
from wspolnie.services.privacy.actions.access import Subject, forget_looks, forget_person, note_access
from wspolnie.services.privacy.acts import PrivacyAct
from wspolnie.services.privacy.models import ContactAccess
from wspolnie.services.privacy.states import Looked, looked_label
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY, Actor, decide

HOST = "wroclaw.localhost"


@pytest.fixture
def anna(make: Makers) -> Person:
    return register_person("Anna Próbna", email="anna@poczta.example")


def browser(actor: Actor) -> Client:
    client = Client(headers={"host": HOST})
    assert actor.person is not None
    client.force_login(actor.person.account)
    return client


def aside() -> list[ContactAccess]:
    """What was written on the other connection."""
    with in_city(City.objects.get(slug="wroclaw").pk, using="side"):
        return list(ContactAccess.objects.using("side").order_by("at"))


def looked(by: Actor, person: Person, at: datetime) -> None:
    """A row where this test's own connection sees it."""
    with unguarded(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO privacy_contactaccess (id, city_id, at, viewer_id, capacity, what, subject_id, person_id, "
            "path) VALUES (uuidv7(), %s, %s, %s, %s, 'person_contacts', %s, %s, '/x/')",
            [person.city_id, at, by.person_id, by.capacity, person.pk, person.pk],
        )


def test_a_look_is_kept_when_everything_else_is_undone(make: Makers, anna: Person) -> None:
    clerk = make.clerk()
    with trial():
        note_access(clerk, what=Looked.PERSON_CONTACTS, subjects=[Subject(anna.pk, anna.pk)], path="/x/")
    (row,) = aside()
    assert (row.viewer_id, row.capacity, row.what, row.subject_id, row.person_id, row.path) == (
        clerk.person_id, clerk.capacity, "person_contacts", anna.pk, anna.pk, "/x/",
    )  # fmt: skip


def test_a_read_only_request_notes_it_too(make: Makers, anna: Person) -> None:
    page = browser(make.actor(Role.ADMINISTRATOR)).get(f"/administracja/osoby/{anna.pk}/usuniecie/")
    assert page.status_code == 200
    assert [row.what for row in aside()] == ["person_data"]


def test_who_looks_at_their_own_is_not_written_down(make: Makers, anna: Person) -> None:
    own = Actor(person=anna, capacity="self")
    assert note_access(own, what=Looked.PERSON_DATA, subjects=[Subject(anna.pk, anna.pk)], path="/") == 0
    other = Subject(new_id())
    assert note_access(own, what=Looked.REMARK_CONTACT, subjects=[Subject(anna.pk, anna.pk), other], path="/") == 1


def test_erasure_keeps_the_row_without_either(make: Makers, anna: Person) -> None:
    clerk = make.clerk()
    assert clerk.person_id is not None
    looked(clerk, anna, datetime.now(UTC))
    forget_person(anna.pk)
    row = ContactAccess.objects.get()
    assert (row.person_id, row.subject_id, row.viewer_id) == (None, None, clerk.person_id)
    forget_person(clerk.person_id)
    row.refresh_from_db()
    assert (row.viewer_id, row.capacity) == (None, clerk.capacity)


def test_old_looks_are_counted_then_removed(make: Makers, anna: Person) -> None:
    now = datetime.now(UTC)
    for days in (1, 800, 900):
        looked(make.clerk(), anna, now - timedelta(days=days))
    before = now - timedelta(days=730)
    assert (forget_looks(before, dry_run=True), ContactAccess.objects.count()) == (2, 3)
    assert (forget_looks(before, dry_run=False), ContactAccess.objects.count()) == (2, 1)


def test_the_log_says_who_and_whose_and_is_filtered(make: Makers, anna: Person) -> None:
    clerk, now = make.clerk(), datetime.now(UTC)
    other = register_person("Jan Inny")
    looked(clerk, anna, now)
    looked(clerk, other, now - timedelta(days=10))
    auditor = browser(make.actor(Role.ADMINISTRATOR))
    whole = spaced(auditor.get("/administracja/wglady/").content.decode())
    assert "2 wglądy" in whole
    assert whole.index("Anna Próbna") < whole.index("Jan Inny"), "the newest first"
    found = spaced(auditor.get("/administracja/wglady/?q=próbna").content.decode())
    assert "1 wgląd" in found
    assert "Jan Inny" not in found
    since = (now - timedelta(days=2)).date().isoformat()
    assert "Jan Inny" not in auditor.get(f"/administracja/wglady/?od={since}").content.decode()
    assert "Anna Próbna" not in auditor.get(f"/administracja/wglady/?do={since}").content.decode()
    assert auditor.get("/administracja/wglady/?od=wczoraj&do=%00&q=%00&strona=x").status_code == 200
    sheet = auditor.get("/administracja/wglady/arkusz/?q=próbna").content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(sheet), delimiter=";"))
    assert rows[0] == ["kiedy", "kto", "jako kto", "co", "czyje", "strona"]
    assert [row[4] for row in rows[1:]] == ["Anna Próbna"]


def test_the_person_reads_when_and_from_where_and_no_name(make: Makers, anna: Person) -> None:
    clerk = make.clerk()
    assert clerk.person is not None
    looked(clerk, anna, datetime.now(UTC))
    looked(Actor(person=clerk.person, capacity=f"deputy:{new_id()}"), anna, datetime.now(UTC))
    page = spaced(browser(Actor(person=anna, capacity="self")).get("/moje/dane/").content.decode())
    assert "w imieniu urzędu: dane do kontaktu osoby" in page
    assert "urząd: dane do kontaktu osoby" in page
    assert clerk.person.name not in page


def test_contact_details_are_shown_after_a_note(make: Makers, anna: Person) -> None:
    keep_contact(anna, ContactKind.PHONE, "71 777 00 00", published=False, actor=anna.pk, capacity="self")
    page = browser(make.clerk()).post(f"/administracja/osoby/{anna.pk}/kontakt/")
    assert "71 777 00 00" in page.content.decode()
    assert page.headers["Cache-Control"] == "no-store"
    assert [(row.what, row.person_id) for row in aside()] == [("person_contacts", anna.pk)]


def test_the_address_of_a_remark_is_shown_after_a_note(make: Makers, anna: Person) -> None:
    consultation = make.consultation()
    words = Words(reason="Bo tak.", contact="uwaga@anna.example")
    remark = receive_remark(consultation, make.round(consultation), words, by=Actor(person=anna, capacity="self"))
    bare = make.remark(consultation, "Bez adresu.")
    desk = f"/konsultacje/{consultation.space.slug}/biurko"
    clerk, official = browser(make.clerk()), browser(make.actor(Role.OFFICIAL))
    page = clerk.get(f"{desk}/{remark.number}/").content.decode()
    assert "Pokaż adres" in page
    assert "uwaga@anna.example" not in page
    assert "Pokaż adres" not in clerk.get(f"{desk}/{bare.number}/").content.decode()
    assert "Pokaż adres" not in official.get(f"{desk}/{remark.number}/").content.decode()
    assert official.post(f"{desk}/{remark.number}/adres/").status_code == 403
    assert aside() == []
    assert "uwaga@anna.example" in clerk.post(f"{desk}/{remark.number}/adres/").content.decode()
    assert [(row.what, row.subject_id, row.person_id) for row in aside()] == [("remark_contact", remark.pk, anna.pk)]
    assert "Nie ma adresu" in spaced(clerk.post(f"{desk}/{bare.number}/adres/").content.decode())
    assert len(aside()) == 1, "where there was nothing to see, nobody looked"


@pytest.mark.parametrize("what", Looked)
def test_every_look_has_a_name(what: Looked) -> None:
    with translation.override("pl"):
        assert looked_label(what) != what


def test_an_auditor_sees_the_log_and_no_address(make: Makers, anna: Person) -> None:
    auditor = Actor(person=anna, capacity="office", city_roles=frozenset({Role.AUDITOR}))
    assert decide(auditor, PrivacyAct.SEE_LOOKS)
    assert not decide(auditor, PrivacyAct.SEE_CONTACTS)
    assert not decide(auditor, PrivacyAct.ERASE)
    assert not decide(NOBODY, PrivacyAct.SEE_OWN)


PAGES = table("""
what                      stranger person official clerk coordinator administrator
GET:privacy               200      200    200      200   200         200
GET:clause                200      200    200      200   200         200
GET:my_data               302      200    200      200   200         200
GET:my_data_copy          302      200    200      200   200         200
GET:my_data_correction    302      200    200      200   200         200
POST:my_data_correction   302      422    422      422   422         422
GET:my_data_erasure       302      200    200      200   200         200
POST:my_data_erasure      302      422    422      422   422         422
GET:my_data_erased        200      200    200      200   200         200
GET:looks                 302      403    403      403   403         200
GET:looks_sheet           302      403    403      403   403         200
GET:person_contacts       405      405    405      405   405         405
POST:person_contacts      302      403    403      200   200         200
GET:person_erasure        302      403    403      403   403         200
POST:person_erasure       302      403    403      403   403         422
""")


@pytest.fixture
def people(make: Makers) -> Cast:
    return cast(make.city)


def test_pages_follow_the_table(people: Cast, anna: Person) -> None:
    from wspolnie.services.privacy.urls import urlpatterns

    routes = {pattern.name: "/" + str(pattern.pattern) for pattern in urlpatterns}
    assert {row.split(":")[1] for row, _ in PAGES} == set(routes)
    actual: dict[Cell, str] = {}
    for row, role in PAGES:
        method, name = row.split(":")
        address = routes[name].replace("<noun:slug>", "uwagi").replace("<slug:kind>", "json")
        with trial():
            response = people.send(role, method, address.replace("<uuid:person>", str(anna.pk)))
        actual[row, role] = str(response.status_code)
    assert differences(PAGES, actual) == []
