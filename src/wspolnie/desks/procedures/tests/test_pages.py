"""Pages of procedures: every address for every role, and the way of a clerk and of somebody who asks."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.factories import Makers
from tests.policy import ROLES, Cell, cast, differences, table, trial
from tests.polish import spaced
from wspolnie.desks.procedures.models import Procedure
from wspolnie.desks.procedures.tests.made import commented, draft, published, somebody
from wspolnie.parties.people.models import Person

pytestmark = pytest.mark.django_db

PAGES = table("""
what                           stranger person official clerk coordinator administrator
GET:procedures                 200      200    200      200   200         200
GET:procedures_sheet           200      200    200      200   200         200
GET:procedure                  200      200    200      200   200         200
GET:draft                      404      404    200      200   200         200   # the office sees what is prepared
GET:procedure_versions         200      200    200      200   200         200
GET:procedure_version          200      200    200      200   200         200
GET:procedure_new              302      403    403      200   200         403
POST:procedure_new             302      403    403      422   422         403
GET:procedure_kept             302      403    403      200   200         403
POST:procedure_kept            302      403    403      422   422         403
POST:procedure_move            302      403    403      422   422         403
POST:procedure_comment_new     302      422    422      422   422         422
GET:procedure_comments         302      403    403      200   200         403
GET:procedure_comments_sheet   302      403    403      200   200         403
GET:procedure_comment          302      403    403      200   200         403
POST:procedure_comment         302      403    403      422   422         403
POST:procedure_comment_remove  302      403    403      422   422         403
""")


def test_every_page_answers_every_role_as_written(make: Makers) -> None:
    people = cast(make.city)
    one, hidden = published(make), draft(make, name="Szkic")
    comment = commented(make, one)
    place, asked = f"/procedury/{one.slug}/", f"/procedury/uwagi/{comment.pk}/"
    path = {
        "procedures": "/procedury/",
        "procedures_sheet": "/procedury.csv",
        "procedure": place,
        "draft": f"/procedury/{hidden.slug}/",
        "procedure_versions": f"{place}wersje/",
        "procedure_version": f"{place}wersje/2/",
        "procedure_new": "/procedury/nowa/",
        "procedure_kept": f"{place}opis/",
        "procedure_move": f"{place}opis/stan/",
        "procedure_comment_new": f"{place}uwaga/",
        "procedure_comments": "/procedury/uwagi/",
        "procedure_comments_sheet": "/procedury/uwagi.csv",
        "procedure_comment": asked,
        "procedure_comment_remove": f"{asked}usuniecie/",
    }
    actual: dict[Cell, str] = {}
    for cell in {what for what, _ in PAGES}:
        method, _, name = cell.partition(":")
        for role in ROLES:
            with trial():
                actual[cell, role] = str(people.send(role, method, path[name]).status_code)
    assert differences(PAGES, actual) == []


def visitor() -> Client:
    return Client(headers={"host": "wroclaw.localhost"})


def signed_in(person: Person | None) -> Client:
    client = visitor()
    assert person is not None
    client.force_login(person.account)
    return client


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, answer.content.decode()
    return spaced(answer.content.decode())


def rows(*steps: tuple[str, str, str]) -> dict[str, str]:
    sent = {"form-TOTAL_FORMS": str(len(steps)), "form-INITIAL_FORMS": "0"}
    for place, (who, what, days) in enumerate(steps):
        sent |= {f"form-{place}-who": who, f"form-{place}-what": what, f"form-{place}-days": days}
    return sent


def test_a_clerk_writes_publishes_and_changes(make: Makers) -> None:
    office = signed_in(make.clerk().person)
    said = {"name": "Jak poprosić o salę", "purpose": "Dla organizacji."}
    empty = office.post("/procedury/nowa/", said | rows(("", "", "")))
    assert "Napisz choć jeden krok." in spaced(empty.content.decode())
    half = office.post("/procedury/nowa/", said | rows(("Organizacja", "", "")))
    assert half.status_code == 422
    assert "Krok 1: Napisz, co robi." in spaced(half.content.decode())
    more = office.post("/procedury/nowa/", said | rows(("Organizacja", "Pisze.", "")) | {"rows": "1"})
    assert more.status_code == 200
    assert 'name="form-6-who"' in more.content.decode()
    assert 'value="Pisze."' in more.content.decode()
    steps = rows(("Organizacja", "Pisze.", ""), ("", "", ""), ("Gospodarz", "Odpowiada.", "3"))
    assert office.post("/procedury/nowa/", said | steps).status_code == 302
    place = "/procedury/jak-poprosic-o-sale/"
    assert visitor().get(place).status_code == 404
    assert office.post(f"{place}opis/stan/", {"to": "published"}).status_code == 302
    shown = text(visitor(), place)
    assert "Całość trwa najwyżej 3 dni" in shown
    assert "Zaloguj się, żeby napisać, co jest niejasne." in shown
    changed = said | rows(("Organizacja", "Dzwoni.", ""), ("Gospodarz", "Odpowiada.", "2"))
    assert office.post(f"{place}opis/", changed).status_code == 422, "what changes must be said"
    assert office.post(f"{place}opis/", changed | {"change": "Wystarczy zadzwonić."}).status_code == 302
    versions = text(visitor(), f"{place}wersje/")
    assert "Wystarczy zadzwonić." in versions
    assert "Wersja 1" not in versions, "drafts are not shown"
    third = text(visitor(), f"{place}wersje/3/")
    assert "Organizacja: Pisze." in third
    assert visitor().get(f"{place}wersje/1/").status_code == 404
    assert visitor().get(f"{place}wersje/99999999999/").status_code == 404
    lines = visitor().get("/procedury.csv").content.decode("utf-8-sig").splitlines()
    assert len(lines) == 3
    assert office.post(f"{place}opis/stan/", {"to": "withdrawn", "reason": "Jest nowa."}).status_code == 302
    assert "Jest nowa." in text(visitor(), place)
    assert Procedure.objects.get().state == "withdrawn"


def test_somebody_asks_and_is_answered(make: Makers) -> None:
    one, asker = published(make), somebody()
    place = f"/procedury/{one.slug}/"
    client = signed_in(asker.person)
    assert client.post(f"{place}uwaga/", {"words": " "}).status_code == 422
    assert client.post(f"{place}uwaga/", {"words": "Kto ma <klucz>?"}).status_code == 302
    shown = text(client, place)
    assert "Kto ma &lt;klucz&gt;?" in shown
    assert "twoja" in shown
    stranger = text(visitor(), place)
    assert "Urząd odpowie" in stranger
    assert "Pisząca" not in stranger
    office = signed_in(make.clerk().person)
    assert "1 uwaga czeka na odpowiedź" in text(office, "/procedury/uwagi/")
    assert "Uwaga do procedury" in text(office, "/moje/")
    comment = one.comments.get()
    assert office.post(f"/procedury/uwagi/{comment.pk}/", {"words": "Gospodarz."}).status_code == 302
    assert "Gospodarz." in text(visitor(), place)
    assert "Kto ma <klucz>?" in office.get("/procedury/uwagi.csv").content.decode("utf-8-sig")
    removed = office.post(f"/procedury/uwagi/{comment.pk}/usuniecie/", {"reason": "Był tam telefon."})
    assert removed.status_code == 302
    gone = text(visitor(), place)
    assert "klucz" not in gone
    assert "Urząd usunął tę uwagę: Był tam telefon." in gone
