"""A clerk mends a draft before it is shown: paragraphs change, are divided, joined, removed; addresses stay."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories import Makers
from tests.policy import trial
from wspolnie.desks.consultations.actions.planning import paste_draft, plan_consultation, start_consultation
from wspolnie.desks.consultations.models import Consultation
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.journal.reading import fact_of
from wspolnie.foundation.modules import Refused
from wspolnie.tools.documents.actions import change_paragraph, join_paragraph, remove_paragraph
from wspolnie.tools.documents.actions.pieces import digest, read
from wspolnie.tools.documents.facts import TextArranged
from wspolnie.tools.documents.models import Paragraph, Version
from wspolnie.tools.documents.structure import BlockKind

SOURCE = (
    "# Zasady\n\n§ 1. Cel\n\n1. Pierwszy ustęp.\n2. Drugi ustęp, urwany\n\nna końcu strony.\n\n"
    "| Cel | Kwota |\n| --- | --- |\n| Sale | 100 |\n"
)


class Desk:
    """A draft under the clerk's hands."""

    def __init__(self, make: Makers) -> None:
        self.by = make.clerk()
        self.consultation: Consultation = plan_consultation(make.plan(), by=self.by)
        self.version: Version = paste_draft(self.consultation, SOURCE, by=self.by)

    def rows(self) -> list[Paragraph]:
        return list(Paragraph.objects.filter(version=self.version).order_by("position"))

    def at(self, text: str) -> Paragraph:
        return next(row for row in self.rows() if row.text.startswith(text))

    def change(self, row: Paragraph, **what: object) -> int:
        said = {"kind": BlockKind(row.kind), "label": row.label, "text": row.text, "level": row.level, **what}
        return change_paragraph(self.version, row.anchor, **said, space=self.consultation.space, by=self.by)  # type: ignore[arg-type]

    def join(self, row: Paragraph) -> None:
        join_paragraph(self.version, row.anchor, space=self.consultation.space, by=self.by)

    def remove(self, row: Paragraph) -> None:
        remove_paragraph(self.version, row.anchor, space=self.consultation.space, by=self.by)


@pytest.fixture
def desk(make: Makers) -> Desk:
    return Desk(make)


def test_a_table_keeps_its_cells(desk: Desk) -> None:
    assert desk.at("Cel | Kwota").rows == [["Cel", "Kwota"], ["Sale", "100"]]
    desk.change(desk.at("Pierwszy"), text="Inny ustęp.")
    assert desk.at("Cel | Kwota").rows == [["Cel", "Kwota"], ["Sale", "100"]]


def test_a_changed_paragraph_keeps_its_address(desk: Desk) -> None:
    before = desk.at("Pierwszy")
    desk.change(before, text="Inne słowa.", label="3.")
    after = desk.at("Inne słowa.")
    assert (after.anchor, after.label, after.reference) == (before.anchor, "3.", "§ 1 ust. 3")


def test_a_blank_line_divides(desk: Desk) -> None:
    before = desk.at("Pierwszy")
    assert desk.change(before, text="Pierwsza część.\n\nDruga część.\n \nTrzecia.") == 3
    texts = [row.text for row in desk.rows() if not row.is_heading][:3]
    assert texts == ["Pierwsza część.", "Druga część.", "Trzecia."]
    anchors = [row.anchor for row in desk.rows()]
    assert len(set(anchors)) == len(anchors)
    assert desk.at("Pierwsza część.").anchor == before.anchor
    assert [row.number for row in desk.rows() if row.number] == list(range(1, len(anchors) - 1))


def test_a_paragraph_becomes_a_heading_and_back(desk: Desk) -> None:
    row = desk.at("na końcu")
    desk.change(row, kind=BlockKind.HEADING, level=9)
    heading = desk.at("na końcu")
    assert (heading.kind, heading.level, heading.number) == ("heading", 6, None)
    desk.change(heading, kind=BlockKind.TEXT)
    assert (desk.at("na końcu").kind, desk.at("na końcu").level) == ("text", 0)


def test_a_sentence_cut_by_a_page_is_joined(desk: Desk) -> None:
    before = desk.at("Drugi ustęp")
    if not before.text.endswith("strony."):
        desk.join(before)
    joined = desk.at("Drugi ustęp")
    assert joined.text == "Drugi ustęp, urwany na końcu strony."
    assert (joined.anchor, joined.label) == (before.anchor, "2.")


def test_text_is_not_joined_with_a_table_or_a_heading(desk: Desk) -> None:
    with pytest.raises(Refused, match="nie można połączyć"):
        desk.join(desk.rows()[-2])
    with pytest.raises(Refused, match="nie ma następnego"):
        desk.join(desk.rows()[-1])
    heading = next(row for row in desk.rows() if row.text == "Cel" or row.label.startswith("§"))
    with pytest.raises(Refused, match="nie można połączyć"):
        desk.join(heading)


def test_what_does_not_belong_is_removed_but_not_everything(desk: Desk) -> None:
    for row in [row for row in desk.rows() if not row.is_heading][:-1]:
        desk.remove(row)
    with pytest.raises(Refused, match="choć jeden akapit"):
        desk.remove(desk.rows()[-1])
    with pytest.raises(Refused, match="już nie ma"):
        remove_paragraph(desk.version, "par-999", space=desk.consultation.space, by=desk.by)


@pytest.mark.parametrize(("text", "label", "why"), [(" \n ", "", "treść akapitu"), ("x", "9" * 41, "40 znaków")])
def test_what_cannot_be_is_refused(desk: Desk, text: str, label: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        desk.change(desk.at("Pierwszy"), text=text, label=label)
    assert desk.at("Pierwszy")


def test_a_published_text_stays(desk: Desk) -> None:
    start_consultation(desk.consultation, by=desk.by)
    row = desk.at("Pierwszy")
    for act in (lambda: desk.change(row, text="x"), lambda: desk.join(row), lambda: desk.remove(row)):
        with pytest.raises(Refused, match="nie można już zmienić"):
            act()


def test_the_line_tells_what_was_done_and_what_the_text_is_now(desk: Desk) -> None:
    desk.change(desk.at("Pierwszy"), text="Inny.")
    fact = fact_of(Line.objects.prefetch_related("private").order_by("-seq")[0])
    assert isinstance(fact, TextArranged)
    assert fact.what == "changed"
    assert fact.sha256 == digest(read(desk.version))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(["join", "remove", "divide", "heading"]), st.integers(0, 30)), max_size=8))
def test_whatever_is_done_the_text_stays_whole(desk: Desk, acts: list[tuple[str, int]]) -> None:
    """Positions run from 1, numbers without gaps, addresses once; nothing but removal loses a word."""
    with trial():
        for act, place in acts:
            rows = desk.rows()
            row = rows[place % len(rows)]
            words = sum(len(one.text.split()) + len(one.label.split()) for one in rows)
            try:
                match act:
                    case "join":
                        desk.join(row)
                    case "remove":
                        desk.remove(row)
                    case "divide":
                        desk.change(row, text=f"{row.text}\n\nDopisek.")
                    case _:
                        desk.change(row, kind=BlockKind.HEADING, level=2)
            except Refused:
                continue
            rows = desk.rows()
            now = sum(len(one.text.split()) + len(one.label.split()) for one in rows)
            assert now == words + (act == "divide") or act == "remove"
            assert [one.position for one in rows] == list(range(1, len(rows) + 1))
            assert [one.number for one in rows if one.number] == list(
                range(1, sum(not one.is_heading for one in rows) + 1)
            )
            assert len({one.anchor for one in rows}) == len(rows)
