"""What is exported comes in again as it was: remarks on several paragraphs whole, with what a meeting added."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories import Makers
from tests.policy import trial
from tests.polish import spaced
from wspolnie.desks.consultations.actions.entering import enter_remark
from wspolnie.desks.consultations.actions.importing import take
from wspolnie.desks.consultations.actions.remarks import Receipt, Words
from wspolnie.desks.consultations.actions.saying import Said
from wspolnie.desks.consultations.models import Consultation, Remark, RemarkPassage
from wspolnie.desks.consultations.sheets.reading import column_key
from wspolnie.desks.consultations.sheets.writing import COLUMNS, cells
from wspolnie.desks.consultations.states import Channel
from wspolnie.foundation.sheets import Doer, Result, Row
from wspolnie.tools.documents.models import Paragraph
from wspolnie.tools.documents.numbers import called, named
from wspolnie.tools.meetings.actions import Arranged, Course, plan_meeting, tell_of_meeting

pytestmark = pytest.mark.django_db
PARTS = ("§ 1. Cel", "§ 1. Znów", "§ 2. Koniec")
TEXT = "# Zasady\n\n" + "\n\n".join(f"{part}\n\n1. Jeden.\n2. Dwa." for part in PARTS) + "\n"
"""A draft in which two units are called the same, as happens in real ones."""


@pytest.fixture
def consultation(make: Makers) -> Consultation:
    now = datetime.now(UTC)
    return make.consultation(text=TEXT, opens=now - timedelta(days=2), closes=now + timedelta(days=2))


def paragraphs(make: Makers, consultation: Consultation) -> list[Paragraph]:
    version = make.round(consultation).version
    return list(Paragraph.objects.filter(version=version, number__isnull=False).order_by("position"))


def exported(consultation: Consultation) -> list[dict[str, str]]:
    every = Remark.objects.filter(round__consultation=consultation)
    return [dict(zip(COLUMNS, row, strict=True)) for row in cells(consultation, every)]


def bring(make: Makers, consultation: Consultation, *rows: dict[str, str]) -> list[Result]:
    by = make.clerk()
    folded = [Row(n, {column_key(name): cell for name, cell in row.items()}) for n, row in enumerate(rows, 2)]
    doer = Doer(by.person_id, by.capacity, make.round(consultation).pk)
    return [one.result for one in take(folded, doer, False)]


def about(remark: Remark) -> list[object]:
    several = RemarkPassage.objects.filter(remark=remark).order_by("position")
    return list(several.values_list("paragraph_id", flat=True)) or [remark.paragraph_id]


def test_every_paragraph_has_a_name_that_means_it_alone(make: Makers, consultation: Consultation) -> None:
    every = paragraphs(make, consultation)
    assert len({one.reference for one in every}) < len(every), "the draft calls two alike"
    names = called(every)
    assert len(set(names.values())) == len(every)
    for one in every:
        assert named(every, names[one.pk]) == [one]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chosen=st.lists(st.integers(0, 5), min_size=0, max_size=6))
def test_paragraphs_go_out_and_come_back(make: Makers, consultation: Consultation, chosen: list[int]) -> None:
    """With its number a row changes nothing; without it, into an empty round, it makes the same remark again."""
    every = paragraphs(make, consultation)
    ones = [every[place % len(every)] for place in chosen]
    with trial():
        words = Words(reason="Ławki.", paragraph=next(iter(ones), None), also=tuple(ones[1:]))
        receipt = Receipt(Channel.EMAIL, datetime.now(UTC).replace(microsecond=0) - timedelta(hours=1))
        first = enter_remark(consultation, make.round(consultation), words, receipt, by=make.clerk())
        (row,) = exported(consultation)
        assert bring(make, consultation, row) == [Result.UNCHANGED]
        assert bring(make, consultation, row | {"numer": "", "uzasadnienie": "Stoły."}) == [Result.CREATED]
        again = Remark.objects.exclude(pk=first.pk).get()
        assert about(again) == about(first)
        assert [one["czego dotyczy"] for one in exported(consultation)] == [row["czego dotyczy"]] * 2


def test_a_letter_typed_by_hand_is_known_whatever_the_order_of_its_paragraphs(
    make: Makers, consultation: Consultation
) -> None:
    one, two, three = paragraphs(make, consultation)[:3]
    words = Words(reason="Ławki.", paragraph=three, also=(one, two))
    at = datetime.now(UTC).replace(microsecond=0, second=0) - timedelta(hours=1)
    receipt = Receipt(Channel.PAPER, at, office_number="RPW/1")
    enter_remark(consultation, make.round(consultation), words, receipt, by=make.clerk())
    (row,) = exported(consultation)
    parts = row["czego dotyczy"].split(", ")
    assert len(parts) == 3
    turned = row | {"numer": "", "czego dotyczy": ", ".join(reversed(parts))}
    assert bring(make, consultation, turned) == [Result.UNCHANGED]
    assert bring(make, consultation, turned | {"czego dotyczy": ", ".join(parts[:2])}) == [Result.CREATED]


def test_a_paragraph_named_twice_is_one(make: Makers, consultation: Consultation) -> None:
    row = {"jak przyszła": "e-mail", "wpływ": "2026-01-02 10:00", "uzasadnienie": "Ławki.", "czego dotyczy": "1, 2, 1"}
    at = datetime.now(UTC).astimezone(consultation.city.zone) - timedelta(hours=3)
    assert bring(make, consultation, row | {"wpływ": f"{at:%Y-%m-%d %H:%M}"}) == [Result.CREATED]
    assert RemarkPassage.objects.count() == 2


def test_what_was_said_at_a_meeting_says_so_on_the_desk_and_in_its_files(
    make: Makers, consultation: Consultation, desk: Client
) -> None:
    now = datetime.now(UTC)
    said = Arranged(
        name="Spotkanie otwarte",
        starts_at=now - timedelta(hours=3),
        ends_at=now - timedelta(hours=1),
        host="Biuro",
        place="Sala",
    )
    meeting = plan_meeting(consultation.space, said, by=make.clerk())
    tell_of_meeting(meeting, Course({}, (), ""), by=make.clerk())
    words, receipt = Words(reason="Więcej ławek."), Receipt(Channel.MEETING, now - timedelta(hours=2))
    enter_remark(consultation, make.round(consultation), words, receipt, by=make.clerk(), said=Said(meeting))
    (row,) = exported(consultation)
    assert row["spotkanie"].endswith("Spotkanie otwarte")
    assert row["potwierdzenie autora"] == "autor jeszcze nie potwierdził"
    assert row["odpowiadana jak pisemna"] == "tak"
    shown = spaced(desk.get("/konsultacje/program-wspolpracy/biurko/").content.decode())
    assert "autor jeszcze nie potwierdził" in shown
    assert bring(make, consultation, row) == [Result.UNCHANGED]
