"""Letters out of a spreadsheet: what is written is read again and changes nothing, and no row comes in twice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories import Makers
from tests.policy import trial
from wspolnie.desks.consultations.actions.entering import enter_remark
from wspolnie.desks.consultations.actions.importing import keys, refuse_columns, take, target
from wspolnie.desks.consultations.actions.remarks import Receipt, Words, receive_remark
from wspolnie.desks.consultations.models import Consultation, Remark, RemarkContact, Round
from wspolnie.desks.consultations.sheets.reading import CellRefused, Stated, column_key, stated
from wspolnie.desks.consultations.sheets.writing import COLUMNS, cells
from wspolnie.desks.consultations.states import Channel, Side
from wspolnie.foundation.deadlines.limits import NoSuchTime, limit_at
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.sheets import Doer, Outcome, Result, Row, write_csv, write_xlsx
from wspolnie.services.imports.reading import read_sheet
from wspolnie.tools.documents.models import Paragraph

pytestmark = pytest.mark.django_db
WARSAW = ZoneInfo("Europe/Warsaw")
DAY = datetime.now(UTC).astimezone(WARSAW).date() - timedelta(days=1)
TEXTS = {"proponowane_brzmienie", "uzasadnienie", "odpowiedz"}


@pytest.fixture
def consultation(make: Makers) -> Consultation:
    now = datetime.now(UTC)
    return make.consultation(opens=now - timedelta(days=2), closes=now - timedelta(hours=1))


Bring = Callable[..., list[Outcome]]


@pytest.fixture
def bring(make: Makers, consultation: Consultation) -> Bring:
    """Bring rows of columns as people write them into the round; a dry run is made sure to say the same first."""
    round_, by = make.round(consultation), make.clerk()
    doer = Doer(by.person_id, by.capacity, round_.pk)

    def bring_rows(*rows: dict[str, str]) -> list[Outcome]:
        folded = [Row(n, {column_key(name): cell for name, cell in row.items()}) for n, row in enumerate(rows, 2)]
        lines = Line.objects.count()
        said = take(folded, doer, True)
        assert Line.objects.count() == lines
        done = take(folded, doer, False)
        assert [(one.result, one.column, one.message) for one in said] == [
            (one.result, one.column, one.message) for one in done
        ]
        return said

    return bring_rows


def letter(**changed: str) -> dict[str, str]:
    row = {"jak przyszła": "papier", "wpływ": f"{DAY:%d.%m.%Y} 15:40", "uzasadnienie": "Za mało ławek."}
    return row | {name.replace("_", " "): cell for name, cell in changed.items()}


def test_a_row_becomes_a_remark_of_its_channel(bring: Bring) -> None:
    (said,) = bring(
        letter(
            numer_pisma="RPW/12/2026", stempel=DAY.isoformat(), czego_dotyczy="§1 ust 2", organizacja="Fundacja Próba",
            proponowane_brzmienie="=SUMA(A1)\n+48 505 111 222",
        )
        | {"e-mail": "anna@poczta.example"}
    )  # fmt: skip
    remark = Remark.objects.get()
    assert (remark.channel, remark.office_number, remark.postmarked_on) == ("paper", "RPW/12/2026", DAY)
    assert remark.received_at == limit_at(DAY, time(15, 40), WARSAW)
    assert (remark.paragraph and remark.paragraph.reference, remark.organisation) == ("§ 1 ust. 2", "Fundacja Próba")
    assert remark.proposed == "=SUMA(A1)\n+48 505 111 222"
    assert RemarkContact.objects.get().address == "anna@poczta.example"
    assert said.result is Result.CREATED
    for told in ("papier", "15:40", "RPW/12/2026", "§ 1 ust. 2", "Fundacja Próba", "=SUMA(A1)", "Za mało ławek."):
        assert told in said.told.replace("\xa0", " ")


def test_nothing_is_doubled(bring: Bring, make: Makers, consultation: Consultation) -> None:
    """Neither by the same file again, nor saved by another program, nor with an address added."""
    row = letter(numer_pisma="RPW/1")
    assert [one.result for one in bring(row)] == ["created"]
    again = [row, row | {"e-mail": "anna@poczta.example"}, row | {"wpływ": f"{DAY.isoformat()} 15:40:00"}]
    assert {one.result for one in bring(*again)} == {"unchanged"}
    typed = Words(reason="Z klawiatury.")
    at = limit_at(DAY, time(9), WARSAW)
    receipt = Receipt(Channel.PAPER, at, office_number="RPW/2")
    enter_remark(consultation, make.round(consultation), typed, receipt, by=make.clerk())
    same = letter(numer_pisma="RPW/2", uzasadnienie="Z klawiatury.") | {"wpływ": f"{DAY.isoformat()} 9:00"}
    assert [one.result for one in bring(same)] == ["unchanged"]
    assert Remark.objects.count() == 2


def test_a_second_remark_of_a_letter_comes_in_and_is_said(bring: Bring) -> None:
    bring(letter(numer_pisma="RPW/1"))
    (said,) = bring(letter(numer_pisma="RPW/1", czego_dotyczy="2"))
    assert said.result is Result.CREATED
    assert "U-0001" in said.told


def test_paper_of_a_day_alone(bring: Bring) -> None:
    bring(letter(godzina_nieznana="tak") | {"wpływ": DAY.isoformat()})
    remark = Remark.objects.get()
    assert remark.hour_unknown
    assert remark.received_at.astimezone(WARSAW).date() == DAY


TOMORROW = (DAY + timedelta(days=3)).isoformat()


@pytest.mark.parametrize(
    ("row", "column"),
    [
        (letter(jak_przyszła=""), "jak przyszła"),
        (letter(jak_przyszła="formularz"), "jak przyszła"),
        (letter(jak_przyszła="gołąb"), "jak przyszła"),
        (letter(wpływ=""), "wpływ"),
        (letter(wpływ="wczoraj"), "wpływ"),
        (letter(wpływ="9/10/2022 12:00"), "wpływ"),
        (letter(wpływ="31.02.2026 12:00"), "wpływ"),
        (letter(wpływ="9.09.1026 12:00"), "wpływ"),
        (letter(wpływ=DAY.isoformat()), "wpływ"),
        (letter(wpływ=f"{TOMORROW} 8:00"), "wpływ"),
        (letter(wpływ="28.03.2021 02:30"), "wpływ"),
        (letter(godzina_nieznana="tak", jak_przyszła="e-mail"), "godzina nieznana"),
        (letter(godzina_nieznana="może"), "godzina nieznana"),
        (letter(stempel=TOMORROW), "stempel"),
        (letter(czego_dotyczy="§ 99"), "czego dotyczy"),
        (letter(uzasadnienie=""), "uzasadnienie"),
        (letter(uzasadnienie="x" * 20_001), "uzasadnienie"),
        (letter(numer_pisma="x" * 61), "numer pisma"),
        (letter() | {"e-mail": "anna"}, "e-mail"),
        (letter(numer="WRO/2026/KON-1/U-0009"), "numer"),
        (letter(numer="WRO/1999/KON-1/U-0001"), "numer"),
    ],
)
def test_a_bad_cell_is_named_and_the_other_rows_come_in(bring: Bring, row: dict[str, str], column: str) -> None:
    bad, good = bring(row, letter())
    assert (bad.result, bad.column) == ("refused", column)
    assert bad.message.endswith(".")
    assert good.result == "created"
    assert Remark.objects.count() == 1


def exported(consultation: Consultation) -> list[tuple[str, ...]]:
    return list(cells(consultation, Remark.objects.filter(round__consultation=consultation)))


lines = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=40).map(str.strip)
texts = st.lists(lines, max_size=3).map("\n".join).map(str.strip)
letters = st.builds(
    dict,
    channel=st.sampled_from(list(Channel)),
    seconds=st.integers(3_700, 40 * 86_400),
    day_only=st.booleans(),
    number=lines.map(lambda text: text[:60]),
    paragraph=st.sampled_from([None, 1, 2]),
    reason=texts.filter(bool) | st.sampled_from(["=1+1", "-5", "+48 505 111 222", "'", "@a", "\u00a0x", "12"]),
    proposed=texts,
    organisation=lines,
)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])  # each example is taken back
@given(many=st.lists(letters, min_size=1, max_size=4))
def test_what_is_exported_comes_back_and_changes_nothing(
    make: Makers, consultation: Consultation, many: list[dict]
) -> None:  # type: ignore[type-arg]
    with trial():
        round_, clerk = make.round(consultation), make.clerk()
        now = datetime.now(UTC)
        for one in many:
            at = now - timedelta(seconds=one["seconds"])
            day = at.astimezone(WARSAW).date() if one["day_only"] and one["channel"] is Channel.PAPER else None
            found = Paragraph.objects.filter(version=round_.version, number=one["paragraph"]).first()
            organisation = one["organisation"].strip()
            words = Words(
                reason=one["reason"].strip(), proposed=one["proposed"], paragraph=found,
                side=Side.ORGANISATION if organisation else Side.RESIDENT, organisation=organisation,
            )  # fmt: skip
            if one["channel"] is Channel.WEB:
                receive_remark(consultation, round_, words, by=clerk, receipt=Receipt(Channel.WEB, now))
                continue
            receipt = Receipt(one["channel"], at, day, office_number=one["number"].strip())
            enter_remark(consultation, round_, words, receipt, by=clerk)
        before, count = exported(consultation), Line.objects.count()
        for write in (write_csv, write_xlsx):
            sheet = read_sheet(write(COLUMNS, before), TEXTS)
            assert refuse_columns(sheet.columns) == ""
            outcomes = take(sheet.rows, Doer(clerk.person_id, clerk.capacity, round_.pk), False)
            assert {(one.result, one.message) for one in outcomes} == {("unchanged", "")}
            assert len({keys(row.values) for row in sheet.rows}) == len(many)
        assert (exported(consultation), Line.objects.count()) == (before, count)


def test_a_row_with_a_number_changes_nothing_and_names_what_differs(bring: Bring, consultation: Consultation) -> None:
    bring(letter(numer_pisma="RPW/1", czego_dotyczy="2"))
    row = dict(zip(COLUMNS, exported(consultation)[0], strict=True))
    assert [one.result for one in bring(row | {"wpływ": f"{DAY:%d.%m.%Y} 15:40", "czego dotyczy": "§1 ust 2"})] == [
        "unchanged"
    ]
    for name, cell in (
        ("wpływ", f"{DAY} 15:41"),
        ("uzasadnienie", "Inne."),
        ("czego dotyczy", ""),
        ("numer pisma", ""),
    ):
        (said,) = bring(row | {name: cell})
        assert (said.result, said.column) == ("refused", name)


@pytest.mark.parametrize(
    "cell",
    [
        "9.09.2022 15:40",
        "2022-09-09 15:40",
        "09-09-2022, 15.40",
        "2022-09-09T15:40:00",
        "9.09.2022 r. godz. 15:40",
        "44813.652777777781",
        "44813,6527777778",
    ],
)
def test_days_and_hours_as_people_and_spreadsheets_write_them(cell: str) -> None:
    read = stated("wpływ", cell)
    assert read is not None
    assert (read.day, read.hour) == (date(2022, 9, 9), time(15, 40))


@given(at=st.datetimes(datetime(2000, 1, 1), datetime(2099, 12, 31)).map(lambda at: at.replace(microsecond=0)))  # noqa: DTZ001
def test_serials_are_read_to_the_second(at: datetime) -> None:
    days = at - datetime(1899, 12, 30)  # noqa: DTZ001
    read = stated("wpływ", repr(days / timedelta(days=1)).removesuffix(".0"))
    assert read is not None
    assert (read.day, read.hour or time()) == (at.date(), at.time())


def test_a_day_alone_is_no_midnight() -> None:
    assert stated("stempel", "44813") == Stated(date(2022, 9, 9))
    assert stated("stempel", "") is None
    with pytest.raises(CellRefused):
        stated("stempel", "0.5")
    with pytest.raises(NoSuchTime):
        limit_at(date(2021, 3, 28), time(2, 30), WARSAW)


def test_the_round_of_the_file_is_one_that_was_announced(make: Makers, consultation: Consultation) -> None:
    round_ = make.round(consultation)
    found = target(round_.pk)
    assert found is not None
    assert (found.space_id, found.label) == (consultation.pk, consultation.space.name)
    assert Round.objects.filter(pk=round_.pk).exists()
