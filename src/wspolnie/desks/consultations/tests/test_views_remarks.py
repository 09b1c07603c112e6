"""Sending a remark through the browser's door, and finding it again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.factories import Makers
from tests.polish import spaced
from tests.seen import Seen
from wspolnie.desks.consultations.actions.answers import answer_remark
from wspolnie.desks.consultations.models import Consultation, Remark
from wspolnie.desks.consultations.numbers import remark_code
from wspolnie.desks.consultations.states import Verdict
from wspolnie.desks.consultations.tests.conftest import browser
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.services.notify.models import Letter
from wspolnie.tools.documents.models import Paragraph

pytestmark = pytest.mark.django_db
ADDRESS = "/konsultacje/program-wspolpracy/"
NEW = f"{ADDRESS}uwagi/nowa/"
DAY = timedelta(days=1)


def text_of(answer: HttpResponse) -> str:
    return spaced(answer.content.decode())


@pytest.fixture
def consultation(make: Makers) -> Consultation:
    return make.consultation()


@pytest.fixture
def person(bound: City) -> Client:
    """A browser whose forms are checked as in life."""
    return Client(headers={"host": "wroclaw.localhost"}, enforce_csrf_checks=True)


def form(client: Client, path: str = NEW) -> dict[str, str]:
    """The fields of a fresh form with a remark typed in."""
    fields = Seen(client.get(path).content.decode()).fields
    return {**fields, "reason": "Bo tak będzie lepiej.", "side": "resident"}


def test_sent_received_and_shown(consultation: Consultation, person: Client) -> None:
    answer = person.post(NEW, {**form(person), "contact": "jan@example.org"})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/uwaga/potwierdzenie/")
    remark = Remark.objects.get()
    receipt = person.get("/uwaga/potwierdzenie/")
    text = text_of(receipt)
    assert consultation.code_of(remark) in text
    assert remark_code(remark.pk) in text
    assert "Bo tak będzie lepiej." in text
    assert receipt.headers["Cache-Control"] == "no-store"
    assert remark_code(remark.pk) not in str(answer.headers)
    assert Letter.objects.get().address == "jan@example.org"


def test_every_form_has_a_key_of_its_own(consultation: Consultation, person: Client) -> None:
    keys = {form(person)["key"] for _ in range(5)}
    assert len(keys) == 5
    assert all(len(key) >= 20 for key in keys)


def test_the_same_form_twice_is_one_and_shows_the_same_receipt(consultation: Consultation, person: Client) -> None:
    data = form(person)
    for _ in range(3):
        assert person.post(NEW, data).status_code == 302
    assert Remark.objects.count() == 1
    assert remark_code(Remark.objects.get().pk) in text_of(person.get("/uwaga/potwierdzenie/"))


def test_two_browsers_with_the_same_key_send_two(consultation: Consultation) -> None:
    people = [Client(headers={"host": "wroclaw.localhost"}, enforce_csrf_checks=True) for _ in range(2)]
    key = form(people[0])["key"]
    for one in people:
        assert one.post(NEW, {**form(one), "key": key}).status_code == 302
    assert Remark.objects.count() == 2


def test_a_form_without_its_security_key_keeps_what_was_typed(consultation: Consultation, person: Client) -> None:
    data = form(person)
    del data["csrfmiddlewaretoken"]
    answer = person.post(NEW, data)
    assert answer.status_code == 403
    assert "Bo tak będzie lepiej." in text_of(answer)
    assert not Remark.objects.exists()


@pytest.mark.parametrize(
    "change", [{"reason": ""}, {"side": "organisation"}, {"contact": "nie adres"}, {"key": ""}, {"paragraph": "nie-ma"}]
)
def test_mistakes_keep_what_was_typed(consultation: Consultation, person: Client, change: dict[str, str]) -> None:
    typed = {**form(person), "proposed": "Moje brzmienie.", "organisation": "Fundacja Łąka", **change}
    if change == {"side": "organisation"}:
        typed["organisation"] = ""
    answer = person.post(NEW, typed)
    assert answer.status_code == 422
    assert answer.headers["Cache-Control"] == "no-store"
    seen = Seen(answer.content.decode())
    assert seen.problem
    assert seen.fields["proposed"] == "Moje brzmienie."
    assert seen.fields["reason"] == typed["reason"]
    assert seen.fields["key"]
    assert not Remark.objects.exists()


def test_a_mended_form_is_then_sent(consultation: Consultation, person: Client) -> None:
    refused = Seen(person.post(NEW, {**form(person), "contact": "nie adres"}).content.decode()).fields
    assert person.post(NEW, {**refused, "side": "resident", "contact": ""}).status_code == 302
    assert Remark.objects.get().reason == "Bo tak będzie lepiej."


def test_before_the_opening_it_is_refused_and_nothing_typed_is_lost(make: Makers, person: Client) -> None:
    now = datetime.now(UTC)
    make.consultation(opens=now + DAY, closes=now + 2 * DAY)
    assert "Jeszcze nie zbieramy uwag" in text_of(person.get(NEW))
    person.get("/uwaga/")
    token = Seen(person.get("/uwaga/").content.decode()).fields["csrfmiddlewaretoken"]
    data = {"csrfmiddlewaretoken": token, "key": "k", "reason": "Tekst sprzed otwarcia.", "side": "resident"}
    answer = person.post(NEW, data)
    assert answer.status_code == 409
    assert "Tekst sprzed otwarcia." in text_of(answer)
    assert not Remark.objects.exists()


def test_after_the_closing_the_form_is_gone_and_one_in_flight_is_kept_as_late(make: Makers, person: Client) -> None:
    now = datetime.now(UTC)
    make.consultation(opens=now - 2 * DAY, closes=now - DAY)
    page = text_of(person.get(NEW))
    assert "Zbieranie uwag się zakończyło." in page
    assert "<textarea" not in page
    token = Seen(person.get("/uwaga/").content.decode()).fields["csrfmiddlewaretoken"]
    data = {"csrfmiddlewaretoken": token, "key": "k", "reason": "Spóźniona.", "side": "resident"}
    assert person.post(NEW, data).status_code == 302
    assert Remark.objects.get().timeliness == "late"
    assert "po terminie" in text_of(person.get("/uwaga/potwierdzenie/"))


def test_a_remark_to_a_paragraph(consultation: Consultation, make: Makers, person: Client) -> None:
    paragraph = Paragraph.objects.get(version=make.round(consultation).version, number=3)
    data = form(person, f"{NEW}?akapit={paragraph.anchor}")
    assert data["paragraph"] == paragraph.anchor
    person.post(NEW, data)
    remark = Remark.objects.get()
    assert (remark.paragraph_id, remark.quoted) == (paragraph.pk, paragraph.text)
    assert "§ 2 ust. 1" in text_of(person.get("/uwaga/potwierdzenie/"))


def follow(client: Client, number: str, code: str) -> HttpResponse:
    token = Seen(client.get("/uwaga/").content.decode()).fields["csrfmiddlewaretoken"]
    return client.post("/uwaga/", {"csrfmiddlewaretoken": token, "number": number, "code": code})  # type: ignore[return-value]


def test_number_and_code_open_the_remark_in_any_browser(
    consultation: Consultation, make: Makers, person: Client
) -> None:
    remark = make.remark(consultation, "Moja uwaga.")
    number, code = consultation.code_of(remark), remark_code(remark.pk)
    answer = follow(person, f" {number.lower()} ", code.lower().replace("-", " "))
    assert (answer.status_code, answer.headers["Location"]) == (302, "/uwaga/potwierdzenie/")
    assert "Moja uwaga." in text_of(person.get("/uwaga/potwierdzenie/"))


def test_a_wrong_pair_says_the_same_whatever_is_wrong(consultation: Consultation, make: Makers, person: Client) -> None:
    remark, other = make.remark(consultation), make.remark(consultation)
    number, code = consultation.code_of(remark), remark_code(remark.pk)
    said = set()
    for pair in [
        (number, remark_code(other.pk)),
        (consultation.code + "/U-9999", code),
        ("bzdura", code),
        ("TST/2026/KON-1/U-1", code),
    ]:
        answer = follow(person, *pair)
        assert answer.status_code == 422
        assert answer.headers["Cache-Control"] == "no-store"
        said.add(Seen(answer.content.decode()).problem)
    assert len(said) == 1
    assert "nie pasują" in spaced(said.pop())


def test_ten_tries_at_one_number_and_then_a_pause(consultation: Consultation, make: Makers, person: Client) -> None:
    remark, other = make.remark(consultation), make.remark(consultation)
    number = consultation.code_of(remark)
    for _ in range(10):
        assert follow(person, number, "0000-0000-0000").status_code == 422
    answer = follow(person, number, remark_code(remark.pk))
    assert answer.status_code == 429
    assert answer.headers["Retry-After"] == "900"
    assert Seen(answer.content.decode()).fields["number"] == number
    assert follow(person, consultation.code_of(other), remark_code(other.pk)).status_code == 302


@pytest.mark.parametrize("tamper", ["", "x", "{}x", "x{}", "00000000-0000-7000-8000-000000000000:abc:def", "{}\0"])
def test_a_tampered_receipt_opens_nothing(consultation: Consultation, person: Client, tamper: str) -> None:
    person.post(NEW, form(person))
    cookie = person.cookies["uwaga"]
    assert cookie["path"] == "/uwaga/"
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    person.cookies["uwaga"] = tamper.format(cookie.value)
    answer = person.get("/uwaga/potwierdzenie/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/uwaga/")


def test_a_receipt_ends_after_an_hour(
    consultation: Consultation, person: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.post(NEW, form(person))
    now = datetime.now(UTC).timestamp()
    monkeypatch.setattr("django.core.signing.time.time", lambda: now + 3590)
    assert person.get("/uwaga/potwierdzenie/").status_code == 200
    monkeypatch.setattr("django.core.signing.time.time", lambda: now + 3700)
    assert person.get("/uwaga/potwierdzenie/").status_code == 302


def test_without_a_receipt_one_is_asked_for_number_and_code(consultation: Consultation) -> None:
    assert browser().get("/uwaga/potwierdzenie/").headers["Location"] == "/uwaga/"


def test_a_receipt_of_one_city_opens_nothing_in_another(
    consultation: Consultation, person: Client, other_city: City
) -> None:
    person.post(NEW, form(person))
    answer = person.get("/uwaga/potwierdzenie/", headers={"host": other_city.host})
    assert answer.status_code == 302
    with in_city(other_city.id):
        assert not Remark.objects.exists()


def test_the_author_sees_the_answer_only_once_it_is_public(
    consultation: Consultation, make: Makers, person: Client
) -> None:
    person.post(NEW, form(person))
    answer_remark(consultation, Remark.objects.get(), verdict=Verdict.ACCEPTED, reason="Tajna zgoda.", by=make.clerk())
    assert "Tajna zgoda." not in text_of(person.get("/uwaga/potwierdzenie/"))


def test_the_same_text_from_another_form_of_this_browser_is_asked_about(make: Makers) -> None:
    consultation = make.consultation()
    path = f"/konsultacje/{consultation.space.slug}/uwagi/nowa/"
    visitor = Client(headers={"host": "wroclaw.localhost"})
    visitor.get(path)
    text = {"side": "resident", "reason": "Ławki przy fontannie."}
    assert visitor.post(path, {**text, "key": "pierwszy"}).status_code == 302
    asked = visitor.post(path, {**text, "key": "drugi"})
    assert asked.status_code == 409
    assert "Tę uwagę już mamy" in spaced(asked.content.decode())
    assert Remark.objects.count() == 1
    assert visitor.post(path, {**text, "key": "pierwszy"}).status_code == 302
    assert Remark.objects.count() == 1
    assert visitor.post(path, {**text, "key": "drugi", "again": "1"}).status_code == 302
    assert visitor.post(path, {"side": "resident", "reason": "Co innego.", "key": "trzeci"}).status_code == 302
    assert Remark.objects.count() == 3
