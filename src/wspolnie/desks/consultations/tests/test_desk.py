"""The desk's list: filters that stand in the address, counts that agree with the files, neighbours that fit."""

from __future__ import annotations

import csv
import io
import re
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.architecture.two_cities import unguarded
from tests.factories import Makers
from tests.naughty import OWN
from tests.polish import spaced
from wspolnie.desks.consultations.actions.answers import answer_remark
from wspolnie.desks.consultations.actions.entering import enter_remark
from wspolnie.desks.consultations.actions.remarks import Receipt, Words, receive_remark, release_remark
from wspolnie.desks.consultations.forms.desk import Filter
from wspolnie.desks.consultations.models import Consultation, Remark
from wspolnie.desks.consultations.states import Channel, Side, Verdict
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import Actor
from wspolnie.tools.documents.models import Paragraph

pytestmark = pytest.mark.django_db
DESK = "/konsultacje/program-wspolpracy/biurko/"


@pytest.fixture
def consultation(make: Makers) -> Consultation:
    """Closed an hour ago: 1 early on paper, 2 on time of an organisation to § 1 ust. 2, answered and public, 3 on time
    on paper with an office number, 4 late."""
    now = datetime.now(UTC)
    made = make.consultation(opens=now - timedelta(days=2), closes=now - timedelta(hours=1))
    round_, clerk = make.round(made), make.clerk()
    second = Paragraph.objects.get(version=round_.version, number=2)
    organisation = {"side": Side.ORGANISATION, "organisation": "Fundacja Próbna"}
    for receipt, words in (
        (Receipt(Channel.PAPER, now - timedelta(days=3)), Words(reason="Ławki zielone")),
        (Receipt(Channel.EMAIL, now - timedelta(days=1)), Words(proposed="Drzewa", paragraph=second, **organisation)),  # type: ignore[arg-type]
        (Receipt(Channel.PAPER, now - timedelta(hours=20), office_number="RPW/77/2026"), Words(reason="Ławki stare")),
        (Receipt(Channel.ORAL, now), Words(reason="Za późno")),
    ):
        enter_remark(made, round_, words, receipt, by=clerk)
    remark = Remark.objects.get(number=2)
    release_remark(made, remark, by=clerk)
    answer_remark(made, remark, verdict=Verdict.ACCEPTED, reason="Tak.", by=clerk)
    return made


def numbers(page: str) -> list[int]:
    return [int(number) for number in re.findall(r">U-(\d{4})</a>", page)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", [1, 2, 3, 4]),
        ("?termin=w-terminie", [2, 3]),
        ("?termin=spoznione", [4]),
        ("?stan=spoznione", [4]),
        ("?stan=przedwczesne", [1]),
        ("?stan=publiczne", [2]),
        ("?stan=do-upublicznienia", [1, 3, 4]),
        ("?stan=bez-odpowiedzi", [3]),
        ("?stan=niepotwierdzone", [2]),
        ("?stan=wycofane", []),
        ("?droga=paper&termin=w-terminie", [3]),
        ("?kto=resident", [1, 3, 4]),
        ("?kto=declared", [2]),
        ("?kto=organisation", []),
        ("?do=§1+ust.2", [2]),
        ("?do=2", [2]),
        ("?do=do+całości", [1, 3, 4]),
        ("?do=§99", []),
        ("?q=ławki", [1, 3]),
        ("?q=ŁAWKI+stare", [3]),
        ("?q=rpw/77", [3]),
        ("?q=fundacja", [2]),
        ("?q=U-0004", [4]),
        ("?q=%25", []),
        ("?stan=bzdura&termin=x&droga=golab&kto=ktos", [1, 2, 3, 4]),
    ],
)
def test_a_filter_finds_and_its_file_holds_the_same(
    consultation: Consultation, desk: Client, query: str, expected: list[int]
) -> None:
    page = desk.get(f"{DESK}{query}").content.decode()
    assert numbers(page) == expected
    assert re.search(rf">{len(expected)}\s+uwag", page) or not expected
    assert (spaced("Żadna uwaga nie pasuje") in page) is not bool(expected)
    file = re.findall(r'href="([^"]*arkusz/csv/[^"]*)"', page)[0].replace("&amp;", "&")
    rows = csv.reader(io.StringIO(desk.get(file).content.decode("utf-8-sig"), newline=""), delimiter=";")
    assert [int(row[0].rpartition("-")[2]) for row in list(rows)[1:]] == expected


def test_the_next_remark_is_the_next_that_fits(consultation: Consultation, desk: Client) -> None:
    first = re.findall(r'href="([^"]+)">U-0001<', desk.get(f"{DESK}?droga=paper").content.decode())[0]
    page = desk.get(first).content.decode()
    following = re.findall(r'href="([^"]+)" rel="next" accesskey="n"', page)
    assert following == [f"{DESK}3/?droga=paper"]
    assert 'rel="prev"' not in page
    answered = desk.post(first, {"verdict": "accepted", "reason": "Tak."})
    assert answered["Location"] == following[0]
    last = desk.post(following[0], {"verdict": "accepted", "reason": "Tak."})
    assert last["Location"] == f"{DESK}?droga=paper"


def test_counts_agree_with_their_lists(consultation: Consultation, desk: Client) -> None:
    page = desk.get(DESK).content.decode()
    links = re.findall(r'href="([^"]*\?termin=[^"]+)">[^<]*:\s*(\d+)</a>', page)
    assert len(links) == 3
    for address, count in links:
        assert len(numbers(desk.get(address).content.decode())) == int(count)


@pytest.mark.parametrize("typed", ["%00", "\ud800", "x" * 5_000, "'; DROP", *OWN])
def test_whatever_is_typed_is_answered(consultation: Consultation, typed: str) -> None:
    looked = Filter.asked({"q": typed, "do": typed, "stan": typed})
    assert looked.of(Remark.objects.all(), []).count() <= 4
    assert Filter.asked({"q": looked.words}).words == looked.words


def test_two_thousand_remarks_stay_within_the_budget(consultation: Consultation, desk: Client) -> None:
    with unguarded(), connection.cursor() as cursor:
        columns = [field.column for field in Remark._meta.concrete_fields if field.column not in {"id", "number"}]
        names = ", ".join(f'"{name}"' for name in columns)
        cursor.execute(
            f"INSERT INTO consultations_remark (id, number, {names}) SELECT gen_random_uuid(), 10 + n, {names} "
            "FROM consultations_remark, generate_series(1, 2000) AS n WHERE number = 3"
        )
    desk.get(DESK)
    with CaptureQueriesContext(
        connection,
    ) as few:
        page = desk.get(f"{DESK}?q=stare&strona=40")
    assert len(numbers(page.content.decode())) == 25
    assert len(few) <= 22, [query["sql"] for query in few]
    assert len(page.content) < 60_000
    with CaptureQueriesContext(connection) as one:
        assert desk.get(f"{DESK}1000/?q=stare").status_code == 200
    assert len(one) <= 22


def test_the_history_of_a_remark_names_the_clerk_and_shows_texts_before_and_after(
    consultation: Consultation, desk: Client, make: Makers
) -> None:
    remark, clerk = Remark.objects.get(number=2), make.clerk()
    answer_remark(consultation, remark, verdict=Verdict.PARTLY, reason="Tylko w parku.", by=clerk)
    page = desk.get(f"{DESK}2/").content.decode().partition('id="dzieje"')[2]
    assert clerk.person is not None
    assert spaced(clerk.person.name) in page
    assert "Tylko" in page
    assert page.index("Przedtem") < page.index("Tak.") < page.index("Teraz")
    public = desk.get("/konsultacje/program-wspolpracy/uwagi/").content.decode()
    assert spaced(clerk.person.name) not in public.partition("<main")[2]


def test_an_author_is_not_named_in_the_history(make: Makers, desk: Client) -> None:
    now = datetime.now(UTC)
    made = make.consultation(opens=now - timedelta(days=2), closes=now + timedelta(days=2))
    person = make.actor(Role.OFFICIAL).person
    assert person is not None
    author = Actor(person=person, capacity="self")
    remark = receive_remark(made, make.round(made), Words(reason="Ławki"), by=author)
    page = desk.get(f"{DESK}{remark.number}/").content.decode()
    assert "Ławki" in page
    assert spaced(person.name) not in page
