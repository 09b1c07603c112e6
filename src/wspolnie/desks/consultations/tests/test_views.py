"""Pages of a consultation: who gets which, with which status, kept by whom."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.http import HttpResponse
from django.test import Client

from tests.factories import Makers
from tests.polish import spaced
from tests.seen import Seen
from wspolnie.desks.consultations.actions.remarks import release_remark
from wspolnie.desks.consultations.models import Answer, Consultation, Remark, Round
from wspolnie.desks.consultations.states import RemarkState, RoundState
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.spaces.kinds import Role
from wspolnie.tools.documents.models import Paragraph

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)
ADDRESS = "/konsultacje/program-wspolpracy/"
PUBLIC, OFFICE = ["", "projekt/", "historia/", "uwagi/", "uwagi/nowa/"], ["tekst/", "start/", "biurko/", "publikacja/"]


def text_of(answer: HttpResponse) -> str:
    return spaced(answer.content.decode())


@pytest.fixture
def closed(make: Makers) -> Consultation:
    """Closed an hour ago, with one remark that was on time."""
    closes = datetime.now(UTC) - timedelta(hours=1)
    consultation = make.consultation(opens=closes - timedelta(days=7), closes=closes)
    with taken_at(closes - MINUTE):
        make.remark(consultation)
    return consultation


@pytest.mark.parametrize("path", PUBLIC)
def test_everybody_reads_a_started_consultation(make: Makers, visitor: Client, path: str) -> None:
    make.consultation()
    answer = visitor.get(ADDRESS + path)
    assert answer.status_code == 200
    assert "Program współpracy" in text_of(answer)
    assert visitor.head(ADDRESS + path).status_code == 200


@pytest.mark.parametrize("path", PUBLIC)
def test_a_draft_is_not_there_for_strangers(make: Makers, visitor: Client, desk: Client, path: str) -> None:
    make.draft()
    answer = visitor.get(ADDRESS + path)
    assert answer.status_code == 404
    assert "Program" not in text_of(answer)
    assert desk.get(ADDRESS + path).status_code == (404 if path == "uwagi/nowa/" else 200)


@pytest.mark.parametrize("path", OFFICE)
def test_the_office_alone_enters_its_pages(make: Makers, visitor: Client, desk: Client, path: str) -> None:
    make.consultation()
    answer = visitor.get(ADDRESS + path)
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/logowanie/?next={ADDRESS}{path}")
    assert desk.get(ADDRESS + path).status_code == 200


def test_one_without_the_role_reads_why(make: Makers) -> None:
    make.consultation()
    official = Client(headers={"host": "wroclaw.localhost"})
    person = make.actor(Role.OFFICIAL).person
    assert person is not None
    official.force_login(person.account)
    answer = official.get(f"{ADDRESS}tekst/")
    assert answer.status_code == 403
    assert "urzędni" in Seen(answer.content.decode()).of("main")[0]


@pytest.mark.parametrize(
    "path",
    [
        "/konsultacje/nie-ma/",
        "/konsultacje/nie-ma/uwagi/",
        "/konsultacje/nie-ma/uwagi/nowa/",
        "/konsultacje/%2e%2e/",
        f"{ADDRESS}biurko/x/",
    ],
)
def test_what_is_not_there(make: Makers, visitor: Client, path: str) -> None:
    assert visitor.get(path).status_code == 404


@pytest.mark.parametrize("path", ["", "projekt/", "historia/", "uwagi/"])
def test_reading_pages_are_asked_for_again(make: Makers, visitor: Client, path: str) -> None:
    make.consultation()
    with time_machine.travel(datetime.now(UTC), tick=False):  # pages count minutes down
        first = visitor.get(ADDRESS + path)
        assert first.headers["Cache-Control"] == "private, no-cache"
        assert visitor.get(ADDRESS + path, headers={"if-none-match": first.headers["ETag"]}).status_code == 304


def test_a_released_remark_changes_the_page_at_once(make: Makers, visitor: Client) -> None:
    consultation = make.consultation()
    remark = make.remark(consultation, "Zasadźcie drzewa.")
    first = visitor.get(f"{ADDRESS}uwagi/")
    assert "Zasadźcie" not in text_of(first)
    release_remark(consultation, remark, by=make.clerk())
    second = visitor.get(f"{ADDRESS}uwagi/", headers={"if-none-match": first.headers["ETag"]})
    assert second.status_code == 200
    assert "Zasadźcie drzewa." in text_of(second)


@pytest.mark.parametrize("path", ["uwagi/nowa/", "tekst/", "start/", "biurko/", "publikacja/"])
def test_forms_are_kept_by_nobody(make: Makers, desk: Client, path: str) -> None:
    make.consultation()
    answer = desk.get(ADDRESS + path)
    assert answer.headers["Cache-Control"] == "no-store"
    assert "ETag" not in answer.headers


@pytest.mark.parametrize(
    ("path", "allowed"),
    [("", "GET, HEAD"), ("uwagi/", "GET, HEAD"), ("uwagi/nowa/", "GET, HEAD, POST"), ("historia/", "GET, HEAD")],
)
def test_other_methods_are_told_what_is_allowed(make: Makers, visitor: Client, path: str, allowed: str) -> None:
    make.consultation()
    for method in ("put", "delete", "patch", "options"):
        answer = getattr(visitor, method)(ADDRESS + path)
        assert (answer.status_code, answer.headers["Allow"]) == (405, allowed)


def test_a_button_cannot_be_read(make: Makers, desk: Client) -> None:
    consultation = make.consultation()
    number = make.remark(consultation).number
    answer = desk.get(f"{ADDRESS}biurko/{number}/publicznosc/")
    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
    assert Remark.objects.get().state == RemarkState.RECEIVED


@pytest.mark.parametrize(
    "page", ["", "0", "-1", "2", "999999", "9" * 40, "x", "1.5", "%00", "%C5%82", "\u0661", "1e3", "0x1", " 1"]
)
@pytest.mark.parametrize("path", ["uwagi/", "biurko/"])
def test_any_page_number_is_answered(make: Makers, desk: Client, path: str, page: str) -> None:
    consultation = make.consultation()
    release_remark(consultation, make.remark(consultation, "Pierwsza."), by=make.clerk())
    answer = desk.get(f"{ADDRESS}{path}?strona={page}&akapit={page}&stan={page}")
    assert answer.status_code == 200
    assert "Pierwsza." in text_of(answer)


def test_pages_of_remarks_follow_one_another(make: Makers, visitor: Client) -> None:
    consultation = make.consultation()
    for number in range(53):
        release_remark(consultation, make.remark(consultation, f"Uwaga nr {number}."), by=make.clerk())
    first, second = (text_of(visitor.get(f"{ADDRESS}uwagi/?strona={page}")) for page in (1, 2))
    shown = [[number for number in range(53) if f"Uwaga nr {number}." in text] for text in (first, second)]
    assert shown == [list(range(50)), [50, 51, 52]]
    assert text_of(visitor.get(f"{ADDRESS}uwagi/?strona=3")).count("Uwaga nr 52.") == 1


def test_remarks_of_one_paragraph(make: Makers, visitor: Client) -> None:
    consultation = make.consultation()
    make.remark(consultation)
    anchor = Paragraph.objects.get(version=make.round(consultation).version, number=2).anchor
    assert visitor.get(f"{ADDRESS}uwagi/?akapit={anchor}").status_code == 200
    form = visitor.get(f"{ADDRESS}uwagi/nowa/?akapit={anchor}")
    assert "Drugi ustęp." in text_of(form)
    assert Seen(form.content.decode()).fields["paragraph"] == anchor


def test_release_answer_publish(closed: Consultation, desk: Client, visitor: Client) -> None:
    number = Remark.objects.get().number
    assert desk.post(f"{ADDRESS}publikacja/").status_code == 409
    released = desk.post(f"{ADDRESS}biurko/{number}/publicznosc/")
    assert released.headers["Location"] == f"{ADDRESS}biurko/{number}/"
    assert desk.post(f"{ADDRESS}biurko/{number}/publicznosc/").status_code == 409
    assert desk.post(f"{ADDRESS}biurko/{number}/", {"verdict": "noted", "reason": ""}).status_code == 422
    answer = desk.post(f"{ADDRESS}biurko/{number}/", {"verdict": "noted", "reason": "Dziękujemy za głos."})
    assert (answer.status_code, answer.headers["Location"]) == (302, f"{ADDRESS}biurko/")
    assert "Dziękujemy" not in text_of(visitor.get(f"{ADDRESS}uwagi/"))
    assert desk.post(f"{ADDRESS}publikacja/").headers["Location"] == f"{ADDRESS}uwagi/"
    assert "Dziękujemy za głos." in text_of(visitor.get(f"{ADDRESS}uwagi/"))
    assert desk.post(f"{ADDRESS}publikacja/").status_code == 409
    changed = desk.post(f"{ADDRESS}biurko/{number}/", {"verdict": "accepted", "reason": "Zmiana po fakcie."})
    assert changed.status_code == 409
    assert "Zmiana po fakcie." in text_of(changed)
    assert Answer.objects.get().verdict == "noted"
    assert Round.objects.get().state == RoundState.ANSWERED


@pytest.mark.parametrize("number", [0, 99, 2**31, 2**63, 10**30])
def test_a_remark_that_is_not_there(closed: Consultation, desk: Client, number: int) -> None:
    assert desk.get(f"{ADDRESS}biurko/{number}/").status_code == 404


def test_the_history_is_in_sentences_and_inner_acts_are_for_the_office(
    closed: Consultation, desk: Client, visitor: Client
) -> None:
    public, inner = (text_of(client.get(f"{ADDRESS}historia/")) for client in (visitor, desk))
    assert "Ogłoszono konsultacje" in public
    assert "Przygotowano konsultacje" not in public
    assert "Przygotowano konsultacje" in inner


@pytest.mark.parametrize("chosen", ["wszystkie", "do-upublicznienia", "bez-odpowiedzi", "spoznione", "cokolwiek"])
def test_the_desk_shows_what_is_to_be_done(closed: Consultation, desk: Client, chosen: str) -> None:
    late = Remark.objects.get()
    assert late.timeliness == "on_time"
    shown = "Bo tak będzie lepiej." in text_of(desk.get(f"{ADDRESS}biurko/?stan={chosen}"))
    assert shown is (chosen != "spoznione")
