"""Figures of the report agree with one another and with the tables; its page says them and leads to their rows."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.actions.aside import set_aside
from wspolnie.desks.consultations.models import Remark
from wspolnie.desks.consultations.report import tables
from wspolnie.desks.consultations.report.counting import figures_of
from wspolnie.desks.consultations.report.cube import AXES, Cell, Cube, in_order, tenths
from wspolnie.desks.consultations.report.figures import digest
from wspolnie.desks.consultations.report.rows import Chosen, counted
from wspolnie.desks.consultations.states import RemarkState
from wspolnie.desks.consultations.tests.reported import answer_all, consulted, round_of, some_remarks
from wspolnie.foundation.deadlines.limits import Timeliness

CELLS = st.lists(
    st.builds(
        Cell,
        channel=st.sampled_from(["web", "paper"]),
        side=st.sampled_from(["resident", "declared"]),
        paragraph=st.sampled_from(["", "par-1", "par-2"]),
        verdict=st.sampled_from(["", "accepted", "noted"]),
        count=st.integers(1, 3000),
    )
)


@given(CELLS)
def test_sums_agree_along_every_axis(cells: list[Cell]) -> None:
    cube = Cube(tuple(cells))
    for first in AXES:
        assert sum(cube.by(first).values()) == cube.total
        for second in AXES:
            crossed = cube.crossed(first, second)
            for word, count in cube.by(first).items():
                assert sum(number for (one, _other), number in crossed.items() if one == word) == count


@given(st.lists(st.integers(0, 3000), min_size=1, max_size=6))
def test_shares_are_rounded_to_the_nearest_tenth(counts: list[int]) -> None:
    total = sum(counts)
    shares = [tenths(count, total) for count in counts]
    for count, share in zip(counts, shares, strict=True):
        assert total == 0 or abs(1000 * count / total - share) <= 0.5
    assert abs(sum(shares) - (1000 if total else 0)) <= len(counts) / 2


def test_words_stand_in_their_order_and_none_is_lost() -> None:
    assert in_order(Counter(b=1, a=2, z=3, none=0), ["a", "none", "b"]) == ["a", "b", "z"]


def test_figures_are_those_of_the_tables(make: Makers) -> None:
    consultation = consulted(make)
    some_remarks(make, consultation, 24)
    answer_all(make, consultation)
    round_ = round_of(consultation)
    figures = figures_of(round_)
    live = list(Remark.objects.filter(round=round_).select_related("paragraph", "answer"))
    in_time = [one for one in live if one.timeliness == Timeliness.ON_TIME]
    assert (figures.on_time.total, figures.late.total, figures.early.total) == (22, 2, 0)
    assert figures.on_time.by("channel") == Counter(one.channel for one in in_time)
    assert figures.on_time.by("verdict") == Counter(one.answer.verdict for one in in_time)
    assert figures.on_time.by("side")["declared"] == sum(one.side == "organisation" for one in in_time)
    assert figures.unreleased == sum(one.state == RemarkState.RECEIVED for one in in_time) > 0
    assert figures.answered == 22
    assert [one.number for one in figures.remarks] == [one.number for one in sorted(live, key=lambda one: one.number)]
    assert all(bool(one.withheld) != bool(one.reason) for one in figures.remarks)


def test_each_number_is_made_of_its_rows(make: Makers) -> None:
    consultation = consulted(make)
    some_remarks(make, consultation, 30)
    answer_all(make, consultation)
    round_ = round_of(consultation)
    figures = figures_of(round_, whole=False)
    cells = [line.total for line in tables.verdicts(figures)]
    for table in tables.tables(figures):
        assert table.foot.total.count == figures.on_time.total == sum(line.total.count for line in table.lines)
        for line in (*table.lines, table.foot):
            assert sum(cell.count for cell in line.counts) == line.total.count
            cells += [*line.counts, line.total]
    assert len({cell.query for cell in cells}) > 20
    for cell in cells:
        asked = dict(pair.split("=") for pair in cell.query.split("&"))
        assert Chosen.asked(asked).pick(counted(round_)).count() == cell.count, cell.query


def test_the_digest_stands_for_the_whole(make: Makers) -> None:
    consultation = consulted(make)
    some_remarks(make, consultation, 6)
    round_ = round_of(consultation)
    figures = figures_of(round_)
    assert digest(figures) == digest(figures_of(round_))
    assert digest(replace(figures, abuse=1)) != digest(figures)
    told = replace(figures.remarks[0], reason="Inaczej.")
    assert digest(replace(figures, remarks=(told, *figures.remarks[1:]))) != digest(figures)


def test_statements_do_not_grow_with_remarks(make: Makers) -> None:
    consultation = consulted(make)
    counts = []
    for more in (3, 30):
        some_remarks(make, consultation, more)
        with CaptureQueriesContext(
            connection,
        ) as asked:
            figures_of(round_of(consultation))
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 20


@pytest.mark.parametrize("count", [0, 24])
def test_the_page_says_the_figures(make: Makers, visitor: Client, desk: Client, count: int) -> None:
    consultation = consulted(make)
    some_remarks(make, consultation, count)
    address = f"/konsultacje/{consultation.space.slug}/raport/"
    early = visitor.get(address)
    assert early.status_code == 200
    assert spaced("Jeszcze nie ma raportu") in early.text
    draft = desk.get(address)
    assert spaced("szkic, widzi go tylko urząd") in draft.text
    answer_all(make, consultation)
    page = visitor.get(address).text
    assert (
        "22 uwagi" in page.replace("\u00a0", " ") if count else "nikt nie przysłał uwagi" in page.replace("\u00a0", " ")
    )
    assert digest(figures_of(round_of(consultation))) in page
    for link in re.findall(r'href="(/konsultacje/[^"]*/uwagi/\?[^"]+)">(\d+)<', page):
        rows = visitor.get(link[0].replace("&amp;", "&")).text.replace("\u00a0", " ")
        assert re.search(rf"\b{link[1]} uwag", rows), link
    sought = visitor.get(f"{address}?q=jaźń").text
    assert "&lt;" not in sought, "the list is told in tags, not with tags shown as letters"
    assert ("Powód numer 0:" in spaced(sought)) == bool(count)


def test_what_is_set_aside_is_counted_and_its_text_is_nowhere(make: Makers, visitor: Client) -> None:
    consultation = consulted(make)
    remarks = some_remarks(make, consultation, 12)
    set_aside(consultation, remarks[0], to=RemarkState.ABUSE, by=make.clerk())
    answer_all(make, consultation)
    figures = figures_of(round_of(consultation))
    assert (figures.abuse, figures.on_time.total) == (1, 9)
    page = visitor.get(f"/konsultacje/{consultation.space.slug}/raport/").text
    assert "Powód numer 0:" not in page.replace("\u00a0", " ")
    assert "Powód numer 4:" not in page.replace("\u00a0", " "), "it was never released"
    assert "Powód numer 1:" in page.replace("\u00a0", " ")
