"""Answers out to a sheet and back: exactly what changed, nothing over somebody's change, put back like any press."""

from __future__ import annotations

import csv
import io
import re
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.actions.answer_sheet import refuse_columns, take, target
from wspolnie.desks.consultations.actions.groups import make_group
from wspolnie.desks.consultations.actions.looking import undoing
from wspolnie.desks.consultations.actions.many import undo_many
from wspolnie.desks.consultations.actions.own import withdraw_remark
from wspolnie.desks.consultations.actions.remarks import Words, receive_remark
from wspolnie.desks.consultations.models import Answer, AnswerVersion, BulkChange, Remark
from wspolnie.desks.consultations.numbers import remark_code
from wspolnie.desks.consultations.sheets.answers import (
    COLUMNS,
    NUMBER,
    REASON,
    STATE,
    VERDICT,
    VERSION,
    WORDING,
    answer_cells,
    state_called,
    state_label,
    verdict_called,
)
from wspolnie.desks.consultations.sheets.reading import column_key
from wspolnie.desks.consultations.states import AnswerState, Verdict
from wspolnie.desks.consultations.tests.test_answers import Matter
from wspolnie.desks.consultations.tests.test_four_eyes import switch_on
from wspolnie.foundation.deadlines.instants import instant, taken_at
from wspolnie.foundation.sheets import Doer, Outcome, Result, Row, write_csv, write_xlsx
from wspolnie.services.imports.actions import take_batch
from wspolnie.services.imports.models import ImportRun
from wspolnie.services.imports.reading import read_sheet
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY

pytestmark = pytest.mark.django_db
TEXTS = frozenset({"uwaga", "odpowiedz", "nowe_brzmienie"})


@pytest.fixture
def matter(make: Makers, settings: Any, tmp_path: Any) -> Matter:
    settings.DATA_DIR = tmp_path
    return Matter(make)


def out(matter: Matter) -> list[dict[str, str]]:
    """The queue's sheet as rows by column."""
    remarks = Remark.objects.filter(round=matter.make.round(matter.consultation)).live()
    cells = answer_cells(matter.consultation, remarks.in_order(), instant())
    return [dict(zip(COLUMNS, row, strict=True)) for row in cells]


def back(
    matter: Matter, rows: list[dict[str, str]], *, dry_run: bool = False, role: Role = Role.CLERK
) -> list[Outcome]:
    by = matter.make.actor(role)
    doer = Doer(by.person_id, by.capacity, matter.make.round(matter.consultation).pk)
    numbered = [Row(place, {column_key(name): cell for name, cell in row.items()}) for place, row in enumerate(rows, 2)]
    return sorted(take(numbered, doer, dry_run), key=lambda one: one.number)


def results(outcomes: list[Outcome]) -> list[str]:
    return [str(one.result) for one in outcomes]


def test_what_went_out_comes_back_and_changes_nothing(matter: Matter) -> None:
    matter.answer(matter.remark(), Verdict.PARTLY, "=SUMA(A1)\n\n-5 i +48 505 111 222")
    matter.remark()
    for write in (write_csv, write_xlsx):
        sheet = read_sheet(write(COLUMNS, [tuple(row.values()) for row in out(matter)]), TEXTS)
        doer = Doer(matter.make.clerk().person_id, "office", matter.make.round(matter.consultation).pk)
        assert {one.result for one in take(sheet.rows, doer, False)} == {Result.UNCHANGED}
    assert Answer.objects.get().reason == "=SUMA(A1)\n\n-5 i +48 505 111 222"
    assert AnswerVersion.objects.count() == 1
    assert not BulkChange.objects.exists()


def test_a_file_changes_what_it_says_once_and_is_put_back(matter: Matter) -> None:
    first, second = matter.remark(), matter.remark()
    matter.answer(first, Verdict.NOT_ACCEPTED, "Nie.")
    rows = out(matter)
    rows[0] |= {VERDICT: "uwzględniona", REASON: "Tak.", WORDING: "Ustęp nowy."}
    rows[1] |= {VERDICT: "Przyjęta do wiadomości", REASON: "Dziękujemy.", STATE: "przyjęta"}
    looked = back(matter, rows, dry_run=True)
    assert results(looked) == ["changed", "created"]
    told = spaced(looked[0].told)
    assert told.index("Nieuwzględniona (przyjęta). Nie.") < told.index("Uwzględniona (przyjęta). Tak.")
    assert "Ustęp nowy." in told
    assert Answer.objects.count() == 1
    assert results(back(matter, rows)) == ["changed", "created"]
    standing = {a.remark_id: (a.verdict, a.reason, a.wording, a.state) for a in Answer.objects.all()}
    assert standing == {
        first.pk: ("accepted", "Tak.", "Ustęp nowy.", "accepted"),
        second.pk: ("noted", "Dziękujemy.", "", "accepted"),
    }
    assert results(back(matter, rows)) == ["unchanged", "unchanged"], "the same file again"
    change = BulkChange.objects.get()
    seen = {one.remark.pk: one.stamp for _, one in undoing(change)}
    assert undo_many(matter.consultation, change, seen, by=matter.make.clerk()) == 2
    assert [(a.verdict, a.reason) for a in Answer.objects.all()] == [("not_accepted", "Nie.")]


def test_somebodys_change_is_not_written_over(matter: Matter) -> None:
    remark = matter.remark()
    matter.answer(remark, reason="Pierwsza.")
    rows = out(matter)
    rows[0][REASON] = "Z arkusza."
    matter.answer(remark, reason="Ktoś był szybszy.")
    (said,) = back(matter, rows)
    assert (said.result, said.column) == (Result.REFUSED, VERSION)
    assert Answer.objects.get().reason == "Ktoś był szybszy."


def test_each_wrong_row_says_what_is_wrong_and_the_others_come_in(matter: Matter) -> None:
    for _ in range(6):
        matter.remark()
    rows = out(matter)
    good = {VERDICT: "Uwzględniona", REASON: "Zgoda."}
    rows[0] |= good | {VERDICT: "może"}
    rows[1] |= good | {REASON: ""}
    rows[2] |= good | {VERDICT: "Nieuwzględniona", WORDING: "Nowe."}
    rows[3] |= good | {NUMBER: "WRO/2026/KON-99/U-0001"}
    rows[4] |= good | {STATE: "oddana do poprawy"}
    rows[5] |= good
    said = back(matter, rows)
    assert [(one.result, one.column) for one in said] == [
        ("refused", VERDICT),
        ("refused", REASON),
        ("refused", WORDING),
        ("refused", NUMBER),
        ("refused", STATE),
        ("created", ""),
    ]
    assert all(one.message for one in said[:5])
    assert Answer.objects.get().state == "draft"


def test_nobody_accepts_their_own_words_where_a_second_person_is_asked_for(matter: Matter) -> None:
    remark = matter.remark()
    matter.answer(remark, state=AnswerState.REVIEW)
    switch_on("four_eyes_accept")
    rows = out(matter)
    rows[0][STATE] = "przyjęta"
    assert [(one.result, one.column) for one in back(matter, rows)] == [("refused", STATE)]
    assert results(back(matter, rows, role=Role.COORDINATOR)) == ["changed"]
    assert Answer.objects.get().state == "accepted"


def test_withdrawn_ones_and_published_answers_stay(make: Makers, settings: Any, tmp_path: Any) -> None:
    settings.DATA_DIR = tmp_path
    consultation = make.consultation()
    round_ = make.round(consultation)
    remark = receive_remark(consultation, round_, Words(reason="Bo."), by=NOBODY)
    held = Matter.__new__(Matter)
    held.make, held.consultation = make, consultation
    rows = out(held)
    rows[0] |= {VERDICT: "Uwzględniona", REASON: "Zgoda."}
    withdraw_remark(consultation, remark, code=remark_code(remark.pk), by=NOBODY)
    assert [(one.result, one.column) for one in back(held, rows)] == [("refused", NUMBER)]


def test_after_the_publication_nothing_comes_in(matter: Matter) -> None:
    matter.answer(matter.remark())
    rows = out(matter)
    matter.publish()
    assert results(back(matter, rows)) == ["unchanged"]
    rows[0][REASON] = "Po fakcie."
    (said,) = back(matter, rows)
    assert said.result == "refused"
    assert "opublikowane" in said.message


def test_the_same_words_for_a_whole_group_are_its_common_answer(matter: Matter) -> None:
    remarks = [matter.remark() for _ in range(2)]
    by = matter.make.clerk()
    group = make_group(
        matter.consultation, matter.make.round(matter.consultation), name="Razem", remarks=remarks, by=by
    )
    rows = out(matter)
    rows[0] |= {VERDICT: "Uwzględniona", REASON: "Zgoda."}
    back(matter, rows)
    assert Answer.objects.get().group_id is None
    rows = out(matter)
    for row in rows:
        row |= {VERDICT: "Uwzględniona", REASON: "Zgoda dla wszystkich."}
    back(matter, rows)
    assert set(Answer.objects.values_list("group", flat=True)) == {group.pk}


def test_what_a_file_must_have() -> None:
    assert refuse_columns([column_key(name) for name in COLUMNS]) == ""
    assert VERSION in refuse_columns([column_key(name) for name in COLUMNS if name != VERSION])


@given(st.sampled_from(list(Verdict)), st.sampled_from(list(AnswerState)), st.sampled_from([str.upper, str.lower, str]))
def test_every_word_that_goes_out_is_read_again(verdict: Verdict, state: AnswerState, cased: Any) -> None:
    from wspolnie.desks.consultations.remark_words import verdict_label

    assert verdict_called(cased(verdict_label(verdict))) is verdict
    assert state_called(cased(state_label(state))) is state


def test_a_draft_round_takes_no_sheet(make: Makers) -> None:
    assert target(make.round(make.draft()).pk) is None


def test_the_pages_give_the_sheet_and_take_it_back(matter: Matter, desk: Client) -> None:
    with taken_at(matter.closes - timedelta(hours=2)):
        pass
    remark = matter.remark("=cmd|' /C calc'!A0")
    queue = f"/konsultacje/{matter.consultation.space.slug}/odpowiedzi/"
    page = desk.get(queue).text
    assert f"{queue}arkusz/xlsx/" in page
    text = desk.get(f"{queue}arkusz/csv/").content.decode("utf-8-sig")
    (line,) = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert line["uwaga"].startswith("'="), "no spreadsheet runs it"
    book = load_workbook(io.BytesIO(desk.get(f"{queue}arkusz/xlsx/").content))
    assert [cell.data_type for cell in book.active[2]][:3] == ["s"] * 3
    assert desk.get(f"{queue}arkusz/pdf/").status_code == 404
    assert desk.get(f"{queue}arkusz/csv/?etap=przyjete").content.decode("utf-8-sig").count("\n") == 1
    address = re.findall(r'href="(/wczytywanie/odpowiedzi/[^"]+)"', page)[0]
    line |= {VERDICT: "Nieuwzględniona", REASON: "Nie."}
    file = SimpleUploadedFile("odpowiedzi.csv", write_csv(list(line), [list(line.values())]))
    sent = desk.post(address, {"file": file})
    assert sent.status_code == 302
    work()
    looked = spaced(desk.get(sent["Location"]).text)
    assert "Nieuwzględniona (szkic). Nie." in looked
    assert not Answer.objects.exists()
    desk.post(f"{sent['Location']}start/")
    work()
    assert Answer.objects.get(remark=remark).verdict == "not_accepted"
    assert "Odpowiedzi z arkusza" in spaced(desk.get(f"{queue}zmiany/").text)


def work() -> None:
    run = ImportRun.objects.latest("started_at")
    while run.state == "running":
        run = take_batch(run.pk, run.done)
