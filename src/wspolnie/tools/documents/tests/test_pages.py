"""Pages of documents: a clerk takes a programme its whole way through them, everybody reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from tests.factories import Makers
from tests.forms import filled
from tests.polish import spaced
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.modules import Waiting
from wspolnie.spaces.policy import NOBODY
from wspolnie.tools.documents.elements import elements_of
from wspolnie.tools.documents.front import waiting
from wspolnie.tools.documents.models import Opinion, PlannedStep, Version
from wspolnie.tools.documents.states import Genre
from wspolnie.tools.documents.tests.way import AFTER, BODY, CITY_COUNCIL, SESSION, adopted, answered, of, programme

pytestmark = pytest.mark.django_db
PAGE = "/dokumenty/program-wspolpracy/"


def browser() -> Client:
    return Client(headers={"host": "wroclaw.localhost"}, raise_request_exception=False)


@pytest.fixture
def desk(make: Makers) -> Client:
    client, person = browser(), make.clerk().person
    assert person is not None
    client.force_login(person.account)
    return client


@pytest.fixture
def visitor(make: Makers) -> Client:
    return browser()


@pytest.fixture(autouse=True)
def autumn(make: Makers) -> Iterator[None]:
    """The autumn before the year of the programme, whatever the day of the test."""
    with time_machine.travel(AFTER, tick=True):
        yield


def text_of(answer: HttpResponse) -> str:
    return spaced(answer.content.decode())


def test_a_clerk_takes_a_programme_its_whole_way(make: Makers, desk: Client, visitor: Client) -> None:
    document = of(answered(make))
    page = text_of(desk.get(f"{PAGE}przedlozenie/"))
    assert "Przed przedłożeniem czegoś brakuje" in page
    assert desk.post(f"{PAGE}rodzaj/", {"genre": "annual_programme"}).status_code == 422
    assert desk.post(f"{PAGE}rodzaj/", {"genre": "annual_programme", "year": "2027"}).status_code == 302
    page = text_of(desk.get(f"{PAGE}przedlozenie/"))
    for element in elements_of(Genre.ANNUAL_PROGRAMME, AFTER.date()):
        assert element.article in page
        said = {f"{element.key}-element": element.key, f"{element.key}-anchors": ["par-1"]}
        assert desk.post(f"{PAGE}elementy/", said).status_code == 302
    assert "Wskazano: 11 z 11." in text_of(desk.get(f"{PAGE}elementy/"))
    assert desk.post(f"{PAGE}opinia/", {"body": BODY, "on": "2026-09-30"}).status_code == 302
    page = text_of(desk.get(f"{PAGE}opinia/"))
    assert "do środy 14 października 2026, godz. 23:59" in page
    assert "Odnotuj milczenie" not in page
    assert f"Moje sprawy ({BODY}" not in re.sub(r"<[^>]+>", "", page)
    assert desk.post(f"{PAGE}opinia/", {"what": "silence"}).status_code == 409
    file = SimpleUploadedFile("opinia.pdf", b"%PDF-1.7 opinia")
    assert desk.post(f"{PAGE}opinia/", {"on": "2026-10-01", "file": file}).status_code == 302
    said = {"by_body": "Prezydent Wrocławia", "to_body": CITY_COUNCIL, "on": "2026-10-01"}
    assert desk.post(f"{PAGE}przedlozenie/", {**said, "on": "2026-10-02"}).status_code == 422
    assert desk.post(f"{PAGE}przedlozenie/", said).status_code == 302
    told = {"resolution": "LI/1208/26", "on": "2026-10-01", "body": CITY_COUNCIL, "link": "ftp://x"}
    days = {"since": "2026-10-01", "until": "2027-12-31"}
    assert desk.post(f"{PAGE}przyjecie/", {**told, **days}).status_code == 422
    assert desk.post(f"{PAGE}przyjecie/", {**told, **days, "link": "https://bip.example/u"}).status_code == 302
    page = text_of(visitor.get(PAGE))
    for words in ("LI/1208/26", "https://bip.example/u", "obowiązuje", CITY_COUNCIL, "art. 5a ust. 4 pkt 11"):
        assert words in page
    opinion = Opinion.objects.get(document=document)
    attached = visitor.get(f"{PAGE}opinia/{opinion.pk}/")
    assert attached.content == b"%PDF-1.7 opinia"
    assert attached.headers["Content-Disposition"].startswith("attachment")


def test_a_rejection_and_a_report_stand_on_the_page(make: Makers, desk: Client, visitor: Client) -> None:
    programme(make)
    said = {"by_body": "Prezydent Wrocławia", "to_body": CITY_COUNCIL, "on": "2026-10-01"}
    assert desk.post(f"{PAGE}przedlozenie/", said).status_code == 302
    assert desk.post(f"{PAGE}odrzucenie/", {"on": "2026-10-01", "reason": ""}).status_code == 422
    assert desk.post(f"{PAGE}odrzucenie/", {"on": "2026-10-01", "reason": "Brak kwot."}).status_code == 302
    assert "Brak kwot." in text_of(visitor.get(PAGE))
    assert "Prezydent Wrocławia" in text_of(desk.get(f"{PAGE}przedlozenie/"))


def test_the_last_wording_is_a_draft_until_the_submission(make: Makers, desk: Client, visitor: Client) -> None:
    document = programme(make)
    source = "# Zasady\n\n§ 1. Cel\n\n1. Pierwszy ustęp po zmianie.\n2. Drugi ustęp.\n"
    assert desk.post(f"{PAGE}brzmienie/", {"source": source}).status_code == 302
    assert Version.objects.filter(document=document).count() == 2
    assert "Pierwszy ustęp po zmianie." in text_of(desk.get(f"{PAGE}brzmienie/"))
    same = filled(desk.get(f"{PAGE}brzmienie/").content.decode())
    assert " ".join(same["source"]).split() == source.split()
    assert "po zmianie" not in text_of(visitor.get("/konsultacje/program-wspolpracy/"))
    said = {"by_body": "Prezydent Wrocławia", "to_body": CITY_COUNCIL, "on": "2026-10-01"}
    assert desk.post(f"{PAGE}przedlozenie/", said).status_code == 302
    assert list(Version.objects.filter(document=document).values_list("state", flat=True)) == ["published"] * 2
    assert desk.post(f"{PAGE}brzmienie/", {"source": source}).status_code == 422


def test_coming_steps_are_announced_and_ended(make: Makers, desk: Client, visitor: Client) -> None:
    of(answered(make))
    assert desk.post(f"{PAGE}kroki/", {"label": "Sesja", "body": CITY_COUNCIL, "on": "2026-09-01"}).status_code == 422
    assert desk.post(f"{PAGE}kroki/", {"label": "Sesja", "body": CITY_COUNCIL, "on": "2026-11-19"}).status_code == 302
    assert "19 listopada 2026" in text_of(visitor.get(PAGE))
    step = str(PlannedStep.objects.get().pk)
    assert desk.post(f"{PAGE}kroki/", {"step": step, "what": "drop", "why": ""}).status_code == 422
    assert desk.post(f"{PAGE}kroki/", {"step": step, "what": "drop", "why": "Sesję odwołano."}).status_code == 302
    assert "odwołano: Sesję odwołano." in text_of(visitor.get(PAGE))
    assert desk.post(f"{PAGE}kroki/", {"step": step, "what": "done"}).status_code == 404


def test_the_list_is_filtered_and_downloaded(make: Makers, visitor: Client) -> None:
    adopted(make)
    make.draft("Szkic strategii")
    page = text_of(visitor.get("/dokumenty/"))
    assert "Program współpracy" in page
    assert "Szkic strategii" not in page
    assert "Program współpracy" not in text_of(visitor.get("/dokumenty/?stan=expired"))
    sheet = visitor.get("/dokumenty/arkusz/csv/?stan=adopted").content.decode()
    assert "LI/1208/26" in sheet
    assert "Szkic strategii" not in sheet
    assert visitor.get("/dokumenty/szkic-strategii/").status_code == 404


def test_what_the_law_dates_waits_for_the_clerk(make: Makers) -> None:
    programme(make)
    rows = list(waiting(make.clerk()))
    assert [(row.label, row.url, row.due) for row in rows] == [
        ("Uchwalenie rocznego programu", f"{PAGE}przedlozenie/", datetime(2026, 11, 30, 22, 59, tzinfo=UTC))
    ]
    assert list(waiting(NOBODY)) == []


def test_a_report_waits_after_the_adoption(make: Makers, desk: Client) -> None:
    adopted(make)
    with taken_at(SESSION):
        rows: list[Waiting] = list(waiting(make.clerk()))
    assert [(row.url, row.due) for row in rows] == [(f"{PAGE}sprawozdanie/", datetime(2028, 5, 31, 21, 59, tzinfo=UTC))]
    assert "31 maja 2028, godz. 23:59" in text_of(desk.get(f"{PAGE}sprawozdanie/"))
