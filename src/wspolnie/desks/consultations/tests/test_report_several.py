"""A remark on several paragraphs stands at each and counts once; a group is told once with its authors."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import docx
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override
from hypothesis import given
from hypothesis import settings as within
from hypothesis import strategies as st
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.architecture.two_cities import unguarded
from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.actions.answers import answer_remark, publish_answers
from wspolnie.desks.consultations.actions.correcting import correct_answer
from wspolnie.desks.consultations.actions.groups import answer_group, make_group
from wspolnie.desks.consultations.actions.remarks import Words, receive_remark, release_remark
from wspolnie.desks.consultations.actions.versions import Said
from wspolnie.desks.consultations.models import Consultation, Remark
from wspolnie.desks.consultations.report import tables
from wspolnie.desks.consultations.report.content import Case, Grid, content
from wspolnie.desks.consultations.report.counting import figures_of
from wspolnie.desks.consultations.report.cube import Cell, Cube
from wspolnie.desks.consultations.report.days import parts_of
from wspolnie.desks.consultations.report.figures import Figures, Gathered, digest
from wspolnie.desks.consultations.report.making import made
from wspolnie.desks.consultations.report.rows import Chosen, counted
from wspolnie.desks.consultations.report_states import ReportForm
from wspolnie.desks.consultations.states import AnswerState, Side, Verdict
from wspolnie.desks.consultations.tests import figured
from wspolnie.desks.consultations.tests.reported import OPENED, consulted, round_of
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.spaces.policy import NOBODY
from wspolnie.tools.documents.models import Paragraph

ANCHORS = st.lists(st.sampled_from([f"par-{number}" for number in range(1, 6)]), unique=True, max_size=4)


def figures(abouts: list[list[str]]) -> Figures:
    """A report of remarks about these paragraphs, verdicts in turn."""
    base = figured.figures(len(abouts))
    told = tuple(
        replace(
            one,
            anchor=anchors[0] if anchors else "",
            anchors=tuple(anchors) if len(anchors) > 1 else (),
            where=", ".join(f"§ {anchor[4:]}" for anchor in anchors),
        )
        for one, anchors in zip(base.remarks, abouts, strict=True)
    )
    side = {"organisation": "declared"}
    cells = Counter(
        (one.channel, side.get(one.side, one.side), one.verdict, one.anchors or (one.anchor,)) for one in told
    )
    cube = Cube(
        tuple(
            Cell(channel, who, first, verdict, count, tuple(also))
            for (channel, who, verdict, (first, *also)), count in sorted(cells.items())
        )
    )
    return replace(base, remarks=told, on_time=cube)


@given(st.lists(ANCHORS, max_size=25))
def test_every_table_adds_up_to_its_rows_by_the_rule_it_states(abouts: list[list[str]]) -> None:
    told = figures(abouts)
    several = [anchors for anchors in abouts if len(anchors) > 1]
    repeated = sum(len(anchors) - 1 for anchors in several)
    assert (told.on_time.total, told.on_time.several, told.on_time.repeated) == (len(abouts), len(several), repeated)
    for table in (tables.by_channel(told), tables.by_side(told)):
        assert (sum(line.total.count for line in table.lines), table.note) == (len(abouts), "")
    table = tables.by_paragraph(told)
    assert table.foot.total.count == len(abouts)
    assert sum(line.total.count for line in table.lines) == len(abouts) + repeated
    assert bool(table.note) == bool(several)
    for line in (*table.lines, table.foot):
        assert sum(cell.count for cell in line.counts) == line.total.count
    rows = {line.word: line.total.count for line in table.lines}
    assert rows == Counter(anchor for anchors in abouts for anchor in anchors or [""])


@given(st.lists(ANCHORS, min_size=1, max_size=12), st.integers(1, 3))
def test_parts_count_a_remark_once_each(abouts: list[list[str]], width: int) -> None:
    parts = {f"par-{number}": f"Rozdział {number // width}" for number in range(1, 6)}
    table = tables.by_part(figures(abouts), parts)
    expected = Counter(part for anchors in abouts for part in {parts[anchor] for anchor in anchors} or {""})
    assert {line.word: line.total.count for line in table.lines} == expected
    assert table.foot.total.count == len(abouts)


@within(max_examples=5, deadline=None)
@given(st.lists(ANCHORS, min_size=1, max_size=10))
def test_every_form_says_the_same_of_them(abouts: list[list[str]]) -> None:
    told = figures(abouts)
    mark, rule = digest(told), "liczy się raz w sumie"
    places = Counter(anchor for anchors in abouts for anchor in anchors or [""])
    shape = json.loads(made(ReportForm.JSON, told, mark))
    counts = shape["counts"]
    assert counts["by_paragraph"] == places
    assert sum(places.values()) == counts["total"] + counts["paragraphs_repeated"]
    assert [one["paragraphs"] for one in shape["remarks"]] == abouts
    rows = list(csv.DictReader(io.StringIO(made(ReportForm.CSV, told, mark).decode("utf-8-sig")), delimiter=";"))
    assert len(rows) == len(abouts)
    document = docx.Document(io.BytesIO(made(ReportForm.DOCX, told, mark)))
    texts = [paragraph.text for paragraph in document.paragraphs]
    heads = Counter(text.split(" ")[0] for text in texts if text.startswith(told.notice.code))
    assert heads == {one.code: max(1, len(anchors)) for one, anchors in zip(told.remarks, abouts, strict=True)}
    sheet = load_workbook(io.BytesIO(made(ReportForm.XLSX, told, mark)))
    numbers = [str(row[0]) for row in sheet["Liczby"].iter_rows(max_col=1, values_only=True)]
    pdf = " ".join(
        " ".join(page.extract_text() for page in PdfReader(io.BytesIO(made(ReportForm.PDF, told, mark))).pages).split()
    )
    several = any(len(anchors) > 1 for anchors in abouts)
    assert (rule in pdf) == several
    assert any(rule in spaced(text) for text in texts) == several
    assert any(rule in spaced(text) for text in numbers) == several


@pytest.fixture
def several(make: Makers) -> Consultation:
    """Four remarks: three on several paragraphs (two of them a group), one on the whole; answered and published."""
    consultation = consulted(make)
    round_ = make.round(consultation)
    first, second, third, *_rest = Paragraph.objects.filter(version=round_.version, number__isnull=False).order_by(
        "position"
    )
    sent = []
    abouts: tuple[tuple[Paragraph, ...], ...] = ((first, third), (first, second, third), (second, third), ())
    for place, about in enumerate(abouts):
        words = Words(reason=f"Powód {place}.", paragraph=about[0] if about else None, also=about[1:])
        if place == 1:
            words = replace(words, side=Side.ORGANISATION, organisation="Klub Próbny")
        with taken_at(OPENED + timedelta(hours=place + 1)):
            sent.append(receive_remark(consultation, round_, words, by=NOBODY))
        release_remark(consultation, sent[-1], by=make.clerk())
    group = make_group(consultation, round_, name="Dłuższy termin", remarks=sent[:2], by=make.clerk())
    said = Said(Verdict.ACCEPTED, "Wydłużamy do 30 dni.", "", AnswerState.ACCEPTED)
    answer_group(consultation, group, said, by=make.clerk())
    for remark in sent[2:]:
        answer_remark(consultation, remark, verdict=Verdict.NOTED, reason="Tak.", by=make.clerk())
    publish_answers(consultation, by=make.clerk())
    return consultation


def test_each_number_leads_to_its_rows(several: Consultation) -> None:
    round_ = round_of(several)
    told = figures_of(round_)
    assert (told.on_time.total, told.on_time.several, told.on_time.repeated) == (4, 3, 4)
    for table in tables.tables(told):
        for line in (*table.lines, table.foot):
            for cell in (*line.counts, line.total):
                asked = dict(pair.split("=") for pair in cell.query.split("&"))
                assert Chosen.asked(asked).pick(counted(round_)).count() == cell.count, cell.query
    assert {number for change in told.changes for number in change.remarks} <= {1, 2}
    assert [len(one.anchors) for one in told.remarks] == [2, 3, 2, 0]


def test_a_group_is_told_once_with_its_authors(several: Consultation) -> None:
    told = figures_of(round_of(several))
    answer = "Wydłużamy do 30 dni."
    assert told.groups == (
        Gathered("G-1", "Dłuższy termin", (1, 2), (("declared", 1), ("resident", 1)), Verdict.ACCEPTED, answer),
    )
    with override("pl"):
        blocks = list(content(told, digest(told)))
    cases = [block for block in blocks if isinstance(block, Case)]
    assert [case.answer for case in cases].count(answer) == 0
    assert sum("wspólna dla grupy G-1" in spaced(case.answer) for case in cases) == 2
    assert sum(answer in str(block) for block in blocks) == 1
    (grid,) = [block for block in blocks if isinstance(block, Grid) and "Grupa" in block.head]
    assert grid.rows == (("G-1. Dłuższy termin", "1", "1", "2"),)
    assert [one.answer for one in told.remarks[:2]] == [answer, answer], "spreadsheets keep it in every row"


def test_the_page_shows_it_under_each_paragraph(several: Consultation, visitor: Client) -> None:
    address = f"/konsultacje/{several.space.slug}/raport/"
    page = spaced(visitor.get(address).text)
    assert "liczy się raz w sumie" in page
    assert "Dłuższy termin" in page
    told = page[page.index('id="uwagi"') :]
    assert "4 z 4" in told
    heads = re.findall(r"<b>Nr (\d)</b>", told)
    assert Counter(heads) == {"1": 2, "2": 3, "3": 2, "4": 1}
    assert [told.count(f"Powód {place}.") for place in range(4)] == [1, 1, 1, 1]
    assert len(re.findall(r'id="u\d', told)) == len(set(re.findall(r'id="u\d', told))) == 4
    third = Paragraph.objects.filter(version=round_of(several).version, number__isnull=False).order_by("position")[2]
    one = spaced(visitor.get(f"{address}?akapit={third.anchor}").text)
    assert [one.count(f"Powód {place}.") for place in range(4)] == [1, 1, 1, 0]
    assert f"/konsultacje/{several.space.slug}/uwagi/1/" in told


def test_corrections_are_listed_where_everybody_reads_the_remark(
    several: Consultation, make: Makers, visitor: Client
) -> None:
    remarks = list(Remark.objects.order_by("number"))
    better = Said(Verdict.PARTLY, "Jednak część.", "", AnswerState.ACCEPTED)
    correct_answer(several, remarks[2], better, why="Pomyliliśmy paragraf.", by=make.clerk())
    told = figures_of(round_of(several))
    (one,) = told.corrections
    assert (one.remark, one.old_verdict, one.old_answer) == (3, Verdict.NOTED, "Tak.")
    assert (one.verdict, one.answer, one.why) == (Verdict.PARTLY, "Jednak część.", "Pomyliliśmy paragraf.")
    assert told.on_time.by("verdict")["partly"] == 1
    page = spaced(visitor.get(f"/konsultacje/{several.space.slug}/raport/").text)
    mark = digest(told)
    pdf = " ".join(
        page.extract_text() for page in PdfReader(io.BytesIO(made(ReportForm.PDF, told, mark))).pages
    ).split()
    document = docx.Document(io.BytesIO(made(ReportForm.DOCX, told, mark)))
    for text in (page, " ".join(pdf), " ".join(paragraph.text for paragraph in document.paragraphs)):
        assert "Pomyliliśmy paragraf." in spaced(text)
    assert json.loads(made(ReportForm.JSON, told, mark))["corrections"][0]["why"] == "Pomyliliśmy paragraf."
    with unguarded():
        Remark.objects.filter(pk=remarks[2].pk).update(state="received")
    assert figures_of(round_of(several)).corrections == (), "nobody reads that remark"


def test_statements_stay_the_same_with_groups_and_several(several: Consultation, make: Makers) -> None:
    with CaptureQueriesContext(connection) as asked:
        told = figures_of(round_of(several))
    assert len(asked) <= 20
    assert Remark.objects.count() == len(told.remarks)
    assert figures_of(round_of(several), whole=False).groups == told.groups


def test_parts_are_the_widest_headings_of_which_there_are_two(make: Makers) -> None:
    text = "# Program\n\n## Rozdział I\n\n1. Raz.\n\n## Rozdział II\n\n1. Dwa.\n2. Trzy.\n"
    round_ = make.round(make.consultation("Z rozdziałami", text=text))
    parts: Mapping[str, str] = parts_of(round_)
    paragraphs = Paragraph.objects.filter(version=round_.version, number__isnull=False).order_by("position")
    assert [parts[one.anchor][:11] for one in paragraphs] == ["Rozdział I", "Rozdział II", "Rozdział II"]
    assert parts_of(make.round(make.consultation("Bez", text="1. Raz.\n2. Dwa.\n"))) == {}
