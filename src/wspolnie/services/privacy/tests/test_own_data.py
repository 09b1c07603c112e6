"""A person sees what is held about them, takes a copy, corrects it, and is erased at their own wish."""

from __future__ import annotations

import csv
import io
import json

import pytest
from django.test import Client
from django.utils import translation

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.actions.remarks import Words, receive_remark
from wspolnie.desks.consultations.models import Remark
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.journal.reading import acts_of, fact_of
from wspolnie.foundation.modules import NotAllowed, Refused, registry
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.parties.organisations.actions.representations import declare_representation, end_representation
from wspolnie.parties.people.actions import keep_contact, register_person
from wspolnie.parties.people.models import Account, Person, PersonContact, Session
from wspolnie.parties.people.states import ContactKind
from wspolnie.services.privacy.actions.erasure import erase_oneself
from wspolnie.services.privacy.reading import held_about, standing_against
from wspolnie.spaces.actions import give_role
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor

EMAIL = "anna@poczta.example"


@pytest.fixture
def anna(make: Makers) -> Person:
    return register_person("Anna Próbna", email=EMAIL)


@pytest.fixture
def browser(anna: Person) -> Client:
    client = Client(headers={"host": "wroclaw.localhost"})
    client.force_login(anna.account)
    return client


def actor(person: Person) -> Actor:
    return Actor(person=person, capacity="self")


def text(browser: Client, address: str) -> str:
    answer = browser.get(address)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    return spaced(answer.content.decode())


def test_every_room_that_erases_says_what_it_holds() -> None:
    for room in registry.all():
        assert room.holds or not callable(room.erase), f"{room.name} erases a person and does not say what it holds"


def test_what_is_held_says_what_becomes_of_it(make: Makers, anna: Person) -> None:
    consultation = make.consultation("Sale")
    words = Words(reason="Bo tak będzie lepiej.", contact="inny@poczta.example")
    receive_remark(consultation, make.round(consultation), words, by=actor(anna))
    with translation.override("pl"):
        held = held_about(anna.pk)
    assert all(one.rows and one.after for one in held), "an empty heading, or one that does not say what erasure does"
    said = {line for one in held for _, value in one.rows for line in value.splitlines()}
    assert {"Anna Próbna", EMAIL, "Bo tak będzie lepiej.", "inny@poczta.example"} <= said


def test_the_page_and_the_copies_say_the_same(make: Makers, anna: Person, browser: Client) -> None:
    keep_contact(anna, ContactKind.PHONE, "71 777 00 00", published=False, actor=anna.pk, capacity="self")
    for n in range(12):
        make.remark(make.consultation(f"Sprawa {n}"), f"Powód {n}.", by=actor(anna))
    page = text(browser, "/moje/dane/")
    assert "71 777 00 00 (tylko dla urzędu)" in page
    assert "Powód 9." in page
    assert "Powód 11." not in page, "the page shows ten of each"
    told = json.loads(browser.get("/moje/dane/kopia/json/").content)
    rows = [tuple(row) for one in told["held"] for row in one["rows"]]
    assert {f"Powód {n}." for n in range(12)} <= {value.splitlines()[-1] for _, value in rows}
    sheet = list(
        csv.reader(io.StringIO(browser.get("/moje/dane/kopia/csv/").content.decode("utf-8-sig")), delimiter=";")
    )
    assert sheet[0] == ["dział", "co", "wartość"]
    assert [tuple(row[1:]) for row in sheet[1:]] == rows
    assert browser.get("/moje/dane/kopia/xml/").status_code == 404


def test_nobody_else_s_data_are_in_it(make: Makers, anna: Person, browser: Client) -> None:
    other = register_person("Jan Inny", email="jan@poczta.example")
    keep_contact(other, ContactKind.EMAIL, "prywatny@jan.example", published=True, actor=other.pk, capacity="self")
    make.remark(make.consultation(), "Słowa Jana.", by=actor(other))
    for address in ("/moje/dane/", "/moje/dane/kopia/json/", "/moje/dane/usuniecie/"):
        page = text(browser, address)
        assert not [word for word in ("Jan Inny", "prywatny@jan.example", "Słowa Jana") if word in page]


def test_a_correction_is_on_record_with_both_values(anna: Person, browser: Client) -> None:
    typed = {"name": "Anna Poprawna", "email": "nowy@anna.example", "email_published": "on", "phone": "71 777 00 00"}
    saved = browser.post("/moje/dane/poprawka/", typed)
    assert saved.status_code == 302
    assert "Zapisane." in browser.get(saved["Location"]).content.decode()
    assert "Zapisane." not in browser.get("/moje/dane/").content.decode()
    anna.refresh_from_db()
    assert anna.name == "Anna Poprawna"
    kept = {one.kind: one for one in PersonContact.objects.filter(person=anna)}
    assert (kept["email"].value, kept["email"].published, kept["phone"].published) == ("nowy@anna.example", True, False)
    assert kept["email"].consented_at is not None
    assert kept["phone"].consented_at is None
    with translation.override("pl"):
        said = [spaced(fact_of(line).sentence()) for line in Line.objects.filter(subject_id=anna.pk).order_by("seq")]
    assert "Imię i nazwisko poprawiono z „Anna Próbna” na „Anna Poprawna”." in said
    assert "Podano dane do kontaktu widoczne dla wszystkich: e-mail nowy@anna.example." in said
    lines = Line.objects.count()
    assert browser.post("/moje/dane/poprawka/", typed).status_code == 302
    assert Line.objects.count() == lines, "the same again is no act"
    assert browser.post("/moje/dane/poprawka/", {"name": "Anna Poprawna"}).status_code == 302
    assert not PersonContact.objects.filter(person=anna).exists()


def test_consent_has_the_time_of_its_own_act(anna: Person) -> None:
    def keep(*, published: bool) -> PersonContact | None:
        keep_contact(anna, ContactKind.EMAIL, "a@b.example", published=published, actor=anna.pk, capacity="self")
        return PersonContact.objects.filter(person=anna).first()

    first, shown = keep(published=False), keep(published=True)
    assert first is not None
    assert shown is not None
    assert shown.since == first.since
    assert shown.consented_at is not None
    assert shown.consented_at > first.since
    taken = keep(published=False)
    assert taken is not None
    assert taken.consented_at is None


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "A", "email": "nie adres"}, "email"),
        ({"name": "A", "phone": "dzwoń"}, "phone"),
        ({"name": "A", "phone": "12"}, "phone"),
        ({"name": "A" * 121}, "name"),
        ({"name": "A", "post": "x" * 301}, "post"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(
    anna: Person, browser: Client, typed: dict[str, str], field: str
) -> None:
    answer = browser.post("/moje/dane/poprawka/", typed)
    assert answer.status_code == 422
    assert f'id="id_{field}_error"' in answer.content.decode()
    anna.refresh_from_db()
    assert anna.name == "Anna Próbna"


def test_erasing_oneself(make: Makers, anna: Person, browser: Client) -> None:
    remark = make.remark(make.consultation(), "Zostaję.", by=actor(anna))
    assert acts_of(anna.pk).exists()
    page = text(browser, "/moje/dane/usuniecie/")
    assert "Treść zostaje w aktach konsultacji, bez autora." in page
    wrong = browser.post("/moje/dane/usuniecie/", {"confirm": "kto inny"})
    assert (wrong.status_code, Person.objects.get(pk=anna.pk).name) == (422, "Anna Próbna")
    done = browser.post("/moje/dane/usuniecie/", {"confirm": EMAIL.upper()})
    assert (done.status_code, done.headers["Location"]) == (302, "/moje/dane/po-usunieciu/")
    assert Person.objects.get(pk=anna.pk).name == ""
    assert not Account.objects.filter(email=EMAIL).exists()
    assert not Session.objects.filter(account_id__isnull=False).exists()
    assert (Remark.objects.get(pk=remark.pk).author_id, Remark.objects.get(pk=remark.pk).reason) == (None, "Zostaję.")
    assert not acts_of(anna.pk).exists(), "who did it stands nowhere in the journal"
    assert browser.get("/moje/dane/").status_code == 302, "signed out"
    assert browser.get("/moje/dane/po-usunieciu/").status_code == 200


def test_what_stands_against_it_is_said(make: Makers, anna: Person, browser: Client) -> None:
    assert standing_against(anna) == []
    root, today = Space.objects.get(kind="city"), instant().date()
    give_role(anna, Role.MODERATOR, space=root, since=today, by=Actor(capacity="system"))
    held = declare_representation(
        register_organisation(Particulars(name="Klub Żółw")), anna, role="prezeska", since=today
    )
    page = text(browser, "/moje/dane/usuniecie/")
    assert "Masz rolę: moderator, Wrocław." in page
    assert "Mówisz w imieniu organizacji Klub Żółw." in page
    assert 'name="confirm"' not in page
    refused = browser.post("/moje/dane/usuniecie/", {"confirm": EMAIL})
    assert refused.status_code == 409
    assert Person.objects.get(pk=anna.pk).name == "Anna Próbna"
    end_representation(held, until=today)
    assert len(standing_against(anna)) == 1


def test_the_only_administrator_stays(make: Makers) -> None:
    administrator = make.actor(Role.ADMINISTRATOR)
    assert administrator.person is not None
    with translation.override("pl"), pytest.raises(Refused, match="jedynym administratorem"):
        erase_oneself(administrator.person, by=administrator)


def test_nobody_erases_somebody_else_this_way(make: Makers, anna: Person) -> None:
    other = register_person("Jan Inny")
    with pytest.raises(NotAllowed):
        erase_oneself(anna, by=actor(other))
    with pytest.raises(NotAllowed):
        erase_oneself(anna, by=Actor())
