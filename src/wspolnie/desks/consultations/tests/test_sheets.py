"""The desk's lists as files: what is filtered, in Polish, harmless, without anybody's address."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import openpyxl
import pytest
from django.test import Client

from tests.factories import Makers
from wspolnie.desks.consultations.actions.answers import answer_remark
from wspolnie.desks.consultations.actions.entering import Proof, enter_remark
from wspolnie.desks.consultations.actions.remarks import Receipt, Words
from wspolnie.desks.consultations.models import Consultation
from wspolnie.desks.consultations.sheets.writing import COLUMNS
from wspolnie.desks.consultations.states import Channel, Side, Verdict
from wspolnie.tools.documents.models import Paragraph

pytestmark = pytest.mark.django_db
WARSAW = ZoneInfo("Europe/Warsaw")
DESK = "/konsultacje/program-wspolpracy/biurko/"


@pytest.fixture
def consultation(make: Makers) -> Consultation:
    """Closed an hour ago, with a letter of each timeliness."""
    now = datetime.now(UTC)
    made = make.consultation(opens=now - timedelta(days=2), closes=now - timedelta(hours=1))
    round_ = make.round(made)
    early = now - timedelta(days=3)
    paragraph = Paragraph.objects.filter(version=round_.version, number=2).get()
    letters = (
        (
            Receipt(Channel.PAPER, early, day_only=early.astimezone(WARSAW).date(), office_number="RPW/7/2026"),
            Words(reason="+48 505 111 222"),
        ),
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
    scans = (Proof([b"%PDF-1.7 skan"], "list.pdf"), None, None)
    remarks = [
        enter_remark(made, round_, words, receipt, by=make.clerk(), proof=scan)
        for (receipt, words), scan in zip(letters, scans, strict=True)
    ]
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
    early, middle, late = (dict(zip(COLUMNS, row, strict=True)) for row in rows[1:])
    assert [one["czy w terminie"] for one in (early, middle, late)] == [
        "przed początkiem",
        "w\xa0terminie",
        "po terminie",
    ]
    assert early | {"wpływ": "", "czy w terminie": ""} == dict.fromkeys(COLUMNS, "") | {
        "numer": f"{consultation.code}/U-0001", "jak przyszła": "papier", "numer pisma": "RPW/7/2026",
        "godzina nieznana": "tak", "czego dotyczy": "do całości", "kto": "Mieszkaniec", "dowody": "1",
        "uzasadnienie": "+48 505 111 222", "stan": "do upublicznienia",
    }  # fmt: skip
    assert len(early["wpływ"]) == len("2026-11-20")
    assert len(middle["wpływ"]) == len("2026-11-20 15:40:07")
    assert middle | {"wpływ": "", "numer": ""} == dict.fromkeys(COLUMNS, "") | {
        "jak przyszła": "e-mail", "czy w terminie": "w\xa0terminie", "czego dotyczy": "§ 1 ust. 2",
        "kto": "Organizacja", "organizacja": "'@Fundacja", "czy potwierdzona": "jeszcze niepotwierdzona",
        "proponowane brzmienie": "-5", "uzasadnienie": "'=1+1", "dowody": "0", "stan": "do upublicznienia",
        "rozstrzygnięcie": "Uwzględniona w\xa0części", "odpowiedź": "Częściowo.",
    }  # fmt: skip
    assert late["uzasadnienie"] == "Za; późno\n„tak”"
    written = dict(zip(COLUMNS, book[2], strict=True))
    assert (written["organizacja"], written["proponowane brzmienie"], written["uzasadnienie"]) == (
        "@Fundacja", "-5", "=1+1",
    )  # fmt: skip
    assert [row[3] for row in book] == [row[3] for row in rows]
    assert not any("poczta.example" in cell for row in rows for cell in row)


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("", [1, 2, 3]),
        ("?termin=spoznione", [3]),
        ("?termin=przedwczesne", [1]),
        ("?droga=paper", [1, 3]),
        ("?droga=paper&termin=spoznione", [3]),
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
