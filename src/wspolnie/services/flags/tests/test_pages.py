"""Pages of reported texts: from the quiet link to the decision, without an account, by number and code."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import pytest
from django.test import Client

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.actions.answers import answer_remark, publish_answers
from wspolnie.desks.consultations.actions.attachments import add_file
from wspolnie.desks.consultations.actions.hiding import black_out
from wspolnie.desks.consultations.actions.remarks import release_remark
from wspolnie.desks.consultations.models import Remark
from wspolnie.desks.consultations.states import Verdict
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.journal.models import Line
from wspolnie.parties.people.actions import register_person
from wspolnie.services.flags.models import Flag
from wspolnie.services.flags.numbers import code_of, flag_code
from wspolnie.services.flags.states import FlagState
from wspolnie.spaces.actions import give_role
from wspolnie.spaces.actions.attachments import Brought
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor
from wspolnie.tools.meetings.actions import Arranged, Course, plan_meeting, tell_of_meeting

pytestmark = pytest.mark.django_db
FILLED: Final = {
    "key": "klucz",
    "reason": "personal_data",
    "words": "Stoi tam nazwisko.",
    "contact": "ewa@poczta.example",
    "good_faith": "on",
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Any) -> None:
    settings.DATA_DIR = tmp_path


@pytest.fixture
def remark(make: Makers) -> Remark:
    consultation = make.consultation()
    sent = make.remark(consultation, "Sąsiad Jan Próbny hałasuje.")
    release_remark(consultation, sent, by=make.clerk())
    return sent


def visitor(make: Makers) -> Client:
    return Client(headers={"host": make.city.host})


def official(make: Makers) -> Client:
    person = register_person("Maria Próbna", email="maria@urzad.example")
    root, today = Space.objects.get(kind="city"), datetime.now(UTC).date()
    give_role(person, Role.CLERK, space=root, since=today, by=Actor(capacity="system"))
    client = visitor(make)
    client.force_login(person.account)
    return client


def send(client: Client, remark: Remark, **other: str) -> Flag:
    response = client.post(f"/zgloszenie/uwaga/{remark.pk}/", FILLED | other)
    assert (response.status_code, response.headers["Location"]) == (302, "/zgloszenie/potwierdzenie/")
    return Flag.objects.latest("received_at")


def test_a_reader_reports_a_remark_and_finds_the_decision_by_number_and_code(make: Makers, remark: Remark) -> None:
    reader = visitor(make)
    shown = reader.get("/konsultacje/program-wspolpracy/uwagi/1/").content.decode()
    assert f'href="/zgloszenie/uwaga/{remark.pk}/"' in shown
    form = reader.get(f"/zgloszenie/uwaga/{remark.pk}/").content.decode()
    assert "Jan Próbny" in form
    assert "/prywatnosc/" in form
    flag = send(reader, remark)
    told = reader.get("/zgloszenie/potwierdzenie/").content.decode()
    assert code_of(make.city, flag) in told
    assert flag_code(flag.pk) in told
    clerk = official(make)
    page = clerk.get(f"/zgloszone-teksty/{flag.year}/{flag.number}/").content.decode()
    assert "/konsultacje/program-wspolpracy/biurko/1/zaczernienie/" in page
    assert "ewa@poczta.example" not in page, "nobody looks at the address: the decision goes there by itself"
    answer = {"to": "left", "why": "To postać z książki."}
    done = clerk.post(f"/zgloszone-teksty/{flag.year}/{flag.number}/decyzja/", answer)
    assert done.status_code == 302
    later = visitor(make)
    opened = later.post("/zgloszenie/", {"number": code_of(make.city, flag), "code": flag_code(flag.pk)})
    assert opened.status_code == 302
    assert "To postać z książki." in spaced(later.get("/zgloszenie/potwierdzenie/").content.decode())


@pytest.mark.parametrize(
    ("left_out", "status"), [("reason", 422), ("words", 422), ("good_faith", 422), ("key", 422), ("contact", 302)]
)
def test_only_the_address_may_be_left_out(make: Makers, remark: Remark, left_out: str, status: int) -> None:
    given = {name: value for name, value in FILLED.items() if name != left_out}
    response = visitor(make).post(f"/zgloszenie/uwaga/{remark.pk}/", given)
    assert response.status_code == status
    assert Flag.objects.exists() is (status == 302)


def test_a_code_of_another_report_opens_nothing(make: Makers, remark: Remark) -> None:
    flag, reader = send(visitor(make), remark), visitor(make)
    typed = {"number": code_of(make.city, flag), "code": "0000-0000-0000"}
    assert reader.post("/zgloszenie/", typed).status_code == 422
    assert reader.get("/zgloszenie/potwierdzenie/").headers["Location"] == "/zgloszenie/"


def test_one_address_reports_so_many_texts_in_an_hour(make: Makers, remark: Remark) -> None:
    reader = visitor(make)
    codes = [
        reader.post(f"/zgloszenie/uwaga/{remark.pk}/", FILLED | {"key": str(turn)}).status_code for turn in range(11)
    ]
    assert codes == [302] * 10 + [429]
    assert Flag.objects.count() == 10


def test_hiding_first_is_asked_for_in_words(make: Makers, remark: Remark) -> None:
    flag, clerk = send(visitor(make), remark), official(make)
    address = f"/zgloszone-teksty/{flag.year}/{flag.number}/"
    refused = clerk.post(f"{address}decyzja/", {"to": "hidden", "why": "Dane osobowe."})
    assert refused.status_code == 422
    assert "Najpierw go ukryj" in refused.content.decode()
    black_out(remark.round.consultation, remark, "Jan Próbny", "dane osoby prywatnej", by=make.clerk())
    assert clerk.post(f"{address}decyzja/", {"to": "hidden", "why": "Dane osobowe."}).status_code == 302
    shown = clerk.get(address).content.decode()
    assert "Jan Próbny" not in shown
    assert "Nie jest już taki" in spaced(shown)


def test_the_list_is_filtered_counted_and_downloaded(make: Makers, remark: Remark) -> None:
    clerk = official(make)
    assert "Nikt nie zgłosił" in clerk.get("/zgloszone-teksty/").content.decode()
    first = send(visitor(make), remark)
    send(visitor(make), remark, reason="abuse", words="Obraża.")
    clerk.post(f"/zgloszone-teksty/{first.year}/{first.number}/decyzja/", {"to": "left", "why": "Zostaje."})
    waiting = clerk.get("/zgloszone-teksty/?stan=waiting").content.decode()
    assert "1 zgłoszenie" in spaced(waiting)
    every = spaced(clerk.get("/zgloszone-teksty/").content.decode())
    assert "2 zgłoszenia" in every
    assert every.index("czeka na rozstrzygnięcie</span>") < every.index("został bez zmian</span>")
    assert "Żadne zgłoszenie" in spaced(clerk.get("/zgloszone-teksty/?powod=copyright").content.decode())
    sheet = clerk.get("/zgloszone-teksty/arkusz/csv/?powod=abuse").content.decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(sheet), delimiter=";")
    assert (row["slowa"], row["stan"]) == ("Obraża.", "czeka na rozstrzygnięcie")
    assert "ewa@" not in sheet


def test_an_answer_notes_and_a_file_are_reported_too(make: Makers) -> None:
    now = datetime.now(UTC)
    consultation = make.consultation(opens=now - timedelta(days=9), closes=now - timedelta(days=1))
    with taken_at(now - timedelta(days=3)):
        remark = make.remark(consultation, "Więcej ławek.")
        release_remark(consultation, remark, by=make.clerk())
    answer_remark(consultation, remark, verdict=Verdict.NOTED, reason="Pani Próbna ma rację.", by=make.clerk())
    publish_answers(consultation, by=make.clerk())
    said = Arranged(
        name="Spotkanie",
        starts_at=now - timedelta(hours=3),
        ends_at=now - timedelta(hours=1),
        host="Biuro",
        place="Sala",
    )
    meeting = plan_meeting(consultation.space, said, by=make.clerk())
    tell_of_meeting(meeting, Course({}, (), "Pan Próbny krzyczał."), by=make.clerk())
    file = add_file(consultation, Brought([b"%PDF-1.7\n"], "mapa.pdf", "Mapa Próbnych"), by=make.clerk())
    reader = visitor(make)
    pages = {
        f"/zgloszenie/plik/{file.pk}/": "/konsultacje/program-wspolpracy/",
        f"/zgloszenie/odpowiedz/{remark.answer.pk}/": "/konsultacje/program-wspolpracy/uwagi/1/",
        f"/zgloszenie/notatka/{meeting.pk}/": f"/konsultacje/program-wspolpracy/spotkania/{meeting.number}/",
    }
    for link, page in pages.items():
        assert f'href="{link}"' in reader.get(page).content.decode()
        form = reader.get(link).content.decode()
        assert "Próbn" in form
        assert reader.post(link, FILLED | {"key": link}).status_code == 302
    assert Flag.objects.waiting().count() == 3
    assert {one.state for one in Flag.objects.all()} == {FlagState.WAITING}


def test_looking_at_a_text_to_report_writes_nothing(make: Makers, remark: Remark) -> None:
    before = Line.objects.count()
    visitor(make).get(f"/zgloszenie/uwaga/{remark.pk}/")
    assert Line.objects.count() == before
    assert visitor(make).get(f"/zgloszenie/nieznane/{remark.pk}/").status_code == 404
