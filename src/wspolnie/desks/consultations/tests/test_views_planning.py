"""Pages of planning: from nothing to an announced consultation."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.factories import TEXT, Makers
from tests.polish import spaced
from tests.seen import Seen
from wspolnie.desks.consultations.models import Consultation
from wspolnie.parties.offices.models import Office
from wspolnie.tools.documents.models import Paragraph

pytestmark = pytest.mark.django_db
ADDRESS = "/konsultacje/program-wspolpracy/"


def text_of(answer: HttpResponse) -> str:
    return spaced(answer.content.decode())


class Planner:
    """A clerk's way from nothing to an announced consultation."""

    def __init__(self, desk: Client) -> None:
        self.desk = desk

    def plan(self, **change: str) -> HttpResponse:
        data = {
            "title": "Łąki kwietne",
            "lead": "O co chodzi.",
            "authority": "Prezydent",
            "office": str(Office.objects.earliest("slug").pk),
            "opens_at": "2099-09-01T08:00",
            "closes_at": "2099-09-11T15:45",
            "answers_due_at": "2099-09-30T15:00",
        }
        return self.desk.post("/konsultacje/nowa/", {**data, **change})  # type: ignore[return-value]

    def notice(self, slug: str) -> HttpResponse:
        """Complete the plan: what the notice says and where it was published."""
        data = {
            "lead": "O co chodzi.",
            "authority": "Prezydent",
            "office": str(Office.objects.earliest("slug").pk),
            "opens_at": "2099-09-01T08:00",
            "closes_at": "2099-09-11T15:45",
            "answers_due_at": "2099-09-30T15:00",
            "kind": "strategy",
            "basis": "Art. 5a.",
            "addressees": "Mieszkańcy osiedla.",
            "goal": "Wybierzemy łąki na trzy lata.",
            "bip_link": "bip.miasto.example/7",
            "bip_on": "2026-07-29",
        }
        return self.desk.post(f"/konsultacje/{slug}/plan/", data)  # type: ignore[return-value]


def test_from_nothing_to_an_announced_consultation(desk: Client, visitor: Client) -> None:
    assert desk.get("/konsultacje/nowa/").status_code == 200
    answer = Planner(desk).plan()
    assert (answer.status_code, answer.headers["Location"]) == (302, "/konsultacje/laki-kwietne/tekst/")
    answer = desk.post("/konsultacje/laki-kwietne/start/")
    assert answer.status_code == 409
    assert "Tekst projektu" in text_of(answer)
    assert desk.post("/konsultacje/laki-kwietne/tekst/", {"source": TEXT}).status_code == 302
    assert "Trzeci ustęp." in text_of(desk.get("/konsultacje/laki-kwietne/tekst/"))
    assert visitor.get("/konsultacje/laki-kwietne/").status_code == 404
    assert "Miejsce publikacji" in text_of(desk.get("/konsultacje/laki-kwietne/start/"))
    assert Planner(desk).notice("laki-kwietne").headers["Location"] == "/konsultacje/laki-kwietne/start/"
    assert "Miejsce publikacji" not in text_of(desk.get("/konsultacje/laki-kwietne/start/"))
    assert desk.post("/konsultacje/laki-kwietne/start/").headers["Location"] == "/konsultacje/laki-kwietne/"
    assert visitor.get("/konsultacje/laki-kwietne/").status_code == 200
    told = text_of(visitor.get("/konsultacje/laki-kwietne/"))
    for words in (
        "Strategia",
        "Mieszkańcy osiedla.",
        "Wybierzemy łąki",
        "https://bip.miasto.example/7",
        "29 lipca 2026",
    ):
        assert spaced(words) in spaced(told)
    assert Planner(desk).notice("laki-kwietne").status_code == 409
    again = desk.post("/konsultacje/laki-kwietne/start/")
    assert again.status_code == 409
    late = desk.post("/konsultacje/laki-kwietne/tekst/", {"source": "§ 1. Podmieniony."})
    assert late.status_code == 409
    assert "Podmieniony." in text_of(late)
    assert not Paragraph.objects.filter(text__contains="Podmieniony").exists()


@pytest.mark.parametrize("change", [{"title": ""}, {"closes_at": "2099-01-01T08:00"}, {"opens_at": "2026-03-29T02:30"}])
def test_mistakes_in_a_plan_keep_what_was_typed(desk: Client, change: dict[str, str]) -> None:
    answer = Planner(desk).plan(**change)
    assert answer.status_code == 422
    assert answer.headers["Cache-Control"] == "no-store"
    seen = Seen(answer.content.decode())
    assert seen.problem
    assert seen.fields["authority"] == "Prezydent"
    assert seen.fields["answers_due_at"] == "2099-09-30T15:00"
    assert not Consultation.objects.exists()


@pytest.mark.parametrize("source", ["", "   ", "a\0b"])
def test_a_text_that_cannot_be_read_is_said_to_be_so(make: Makers, desk: Client, source: str) -> None:
    make.draft()
    answer = desk.post(f"{ADDRESS}tekst/", {"source": source})
    assert answer.status_code == 422
    assert Seen(answer.content.decode()).problem
