"""The desk's lists as files: what is filtered, in Polish, harmless, without anybody's address."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta

import openpyxl
import pytest
from django.test import Client

from tests.factories import Makers
from wspolnie.desks.consultations.actions.answers import answer_remark
from wspolnie.desks.consultations.actions.entering import enter_remark
from wspolnie.desks.consultations.actions.remarks import Receipt, Words
from wspolnie.desks.consultations.models import Consultation
from wspolnie.desks.consultations.sheets import COLUMNS
from wspolnie.desks.consultations.states import Channel, Side, Verdict
from wspolnie.tools.documents.models import Paragraph

pytestmark = pytest.mark.django_db
DESK = "/konsultacje/program-wspolpracy/biurko/"


@pytest.fixture
def consultation(make: Makers) -> Consultation:
    """Closed an hour ago, with a letter of each timeliness."""
    now = datetime.now(UTC)
    made = make.consultation(opens=now - timedelta(days=2), closes=now - timedelta(hours=1))
    round_ = make.round(made)
    paragraph = Paragraph.objects.filter(version=round_.version, number=2).get()
    letters = (
        (Receipt(Channel.PAPER, now - timedelta(days=3)), Words(reason="+48 505 111 222")),
        (
            Receipt(Channel.EMAIL, now - timedelta(days=1)),
            Words(
                reason="=1+1",
                proposed="-5",
                paragraph=paragraph,
                side=Side.ORGANISATION,
                organisation="@Fundacja",
                contact="anna@poczta.example",
            ),
        ),
        (Receipt(Channel.PAPER, now), Words(reason="Za; późno\n„tak”")),
    )
    remarks = [enter_remark(made, round_, words, receipt, by=make.clerk()) for receipt, words in letters]
    answer_remark(made, remarks[1], verdict=Verdict.PARTLY, reason="Częściowo.", by=make.clerk())
    return made


def as_csv(desk: Client, query: str = "") -> list[list[str]]:
    content = desk.get(f"{DESK}arkusz/csv/{query}").content
    assert content.startswith(b"\xef\xbb\xbf"), "Polish Excel needs the mark"
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def as_xlsx(desk: Client, query: str = "") -> list[list[object]]:
    sheet = openpyxl.load_workbook(io.BytesIO(desk.get(f"{DESK}arkusz/xlsx/{query}").content)).active
    assert all(cell.data_type in {"s", "n"} for row in sheet.iter_rows() for cell in row), "a formula"
    return [[cell.value or "" for cell in row] for row in sheet.iter_rows()]


def test_the_list_in_both_kinds(consultation: Consultation, desk: Client) -> None:
    rows, book = as_csv(desk), as_xlsx(desk)
    assert tuple(rows[0]) == tuple(book[0]) == COLUMNS
    early, middle, late = rows[1:]
    assert [row[3] for row in rows[1:]] == ["przed początkiem", "w\xa0terminie", "po terminie"]
    assert early[:2] + early[4:10] == [
        f"{consultation.code}/U-0001", "papier", "do całości", "Mieszkaniec", "", "", "", "+48 505 111 222",
    ]  # fmt: skip
    assert middle[4:] == [
        "§ 1 ust. 2", "Organizacja", "'@Fundacja", "jeszcze niepotwierdzona", "-5", "'=1+1", "do upublicznienia",
        "Uwzględniona w\xa0części", "Częściowo.",
    ]  # fmt: skip
    assert late[9] == "Za; późno\n„tak”"
    assert book[2][6:10] == ["@Fundacja", "jeszcze niepotwierdzona", "-5", "=1+1"]
    assert [row[2] for row in book] == [row[2] for row in rows]
    assert not any("poczta.example" in cell for row in rows for cell in row)


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("", [1, 2, 3]),
        ("?stan=spoznione", [3]),
        ("?stan=przedwczesne", [1]),
        ("?droga=paper", [1, 3]),
        ("?droga=paper&stan=spoznione", [3]),
        ("?droga=web", []),
        ("?droga=golab", [1, 2, 3]),
    ],
)
def test_files_hold_what_the_list_shows(
    consultation: Consultation, desk: Client, query: str, numbers: list[int]
) -> None:
    codes = [f"{consultation.code}/U-{number:04d}" for number in numbers]
    assert [row[0] for row in as_csv(desk, query)[1:]] == codes == [row[0] for row in as_xlsx(desk, query)[1:]]
    page = desk.get(f"{DESK}{query}").content.decode()
    assert [number for number in (1, 2, 3) if f"U-{number:04d}</a>" in page] == numbers
    if "=" in query and "golab" not in query:
        assert query[1:].split("&")[0] in page.partition("arkusz/csv/")[2].partition('"')[0]


def test_there_is_no_other_kind(consultation: Consultation, desk: Client) -> None:
    assert desk.get(f"{DESK}arkusz/ods/").status_code == 404
