"""A published remark or answer can be hidden whole, with a reason, everywhere at once; and shown again."""

from __future__ import annotations

import csv
import io

import pytest
from django.test import Client

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.actions.answers import publish_answers
from wspolnie.desks.consultations.actions.correcting import correct_answer
from wspolnie.desks.consultations.actions.groups import answer_group, make_group
from wspolnie.desks.consultations.actions.hiding import uncover
from wspolnie.desks.consultations.actions.hiding_answers import hide_answer, show_answer
from wspolnie.desks.consultations.actions.hiding_whole import black_out_whole
from wspolnie.desks.consultations.actions.versions import Said
from wspolnie.desks.consultations.facts.corrections import AnswerHidden, AnswerShown
from wspolnie.desks.consultations.flagged import answer as flagged_answer
from wspolnie.desks.consultations.models import Answer, Consultation, Remark
from wspolnie.desks.consultations.report.counting import figures_of
from wspolnie.desks.consultations.states import AnswerState, Verdict
from wspolnie.desks.consultations.tests.reported import consulted, round_of, some_remarks
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.journal.reading import fact_of
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.spaces.policy import NOBODY

WHY = "obraża sąsiada"
WORDS = "Bo sąsiad Jan Zmyślony kłamie."


@pytest.fixture
def published(make: Makers) -> Consultation:
    """Four remarks in time: two share an answer, the others have their own."""
    consultation = consulted(make)
    remarks = some_remarks(make, consultation, 4)
    round_ = make.round(consultation)
    for name, found in (("Wspólna", remarks[:2]), ("Druga", remarks[2:])):
        group = make_group(consultation, round_, name=name, remarks=found, by=make.clerk())
        words = WORDS if name == "Wspólna" else "Dziękujemy."
        answer_group(consultation, group, Said(Verdict.NOTED, words, "", AnswerState.ACCEPTED), by=make.clerk())
    publish_answers(consultation, by=make.clerk())
    return consultation


def _public(consultation: Consultation, visitor: Client, remark: Remark) -> dict[str, str]:
    """Every place where everybody reads texts of a consultation, by name."""
    base = f"/konsultacje/{consultation.space.slug}"
    return {
        place: spaced(visitor.get(address).text)
        for place, address in {
            "report": f"{base}/raport/",
            "list": f"{base}/uwagi/",
            "one": f"{base}/uwagi/{remark.number}/",
            "home": "/",
            "history": f"{base}/historia/",
        }.items()
    }


def test_a_hidden_answer_is_read_nowhere_and_its_verdict_stays(
    published: Consultation, make: Makers, visitor: Client, desk: Client
) -> None:
    first, second, *_rest = Remark.objects.order_by("number")
    before = figures_of(round_of(published))
    assert WORDS in _public(published, visitor, first)["report"]
    base = f"/konsultacje/{published.space.slug}"
    assert desk.post(f"{base}/biurko/1/zaczernienie/", {"what": "odpowiedz", "whole_why": ""}).status_code == 422
    asked = spaced(desk.get(f"{base}/biurko/1/zaczernienie/").text)
    assert "Tę odpowiedź mają wspólnie 2 uwagi" in asked
    assert desk.post(f"{base}/biurko/1/zaczernienie/", {"what": "odpowiedz", "whole_why": WHY}).status_code == 302
    assert set(Answer.objects.exclude(hidden_why="").values_list("remark__number", flat=True)) == {1, 2}
    for remark in (first, second):
        for place, text in _public(published, visitor, remark).items():
            assert "Zmyślony" not in text, place
            assert WHY in text or place == "home", place
    after = figures_of(round_of(published))
    assert after.on_time == before.on_time, "what is counted stays"
    assert [one.verdict for one in after.remarks] == [one.verdict for one in before.remarks]
    assert "Zmyślony" not in str(after)
    assert not visitor.get(f"{base}/raport/?q=Zmyślony").text.count("Nr 1")
    rows = csv.reader(io.StringIO(desk.get(f"{base}/biurko/arkusz/csv/").content.decode("utf-8-sig")), delimiter=";")
    assert "Zmyślony" not in str(list(rows))
    told = flagged_answer(Answer.objects.get(remark=first).pk)
    assert told is not None
    assert WORDS not in told.shown, "a report of it can be decided now"
    with pytest.raises(Refused):
        hide_answer(published, second, WHY, by=make.clerk())
    assert desk.post(f"{base}/biurko/2/zaczernienie/", {"show": "odpowiedz"}).status_code == 302
    assert figures_of(round_of(published)) == before
    assert WORDS in _public(published, visitor, first)["one"]
    with pytest.raises(Refused):
        show_answer(published, first, by=make.clerk())
    lines = Line.objects.filter(fact__in=[AnswerHidden.word(), AnswerShown.word()]).order_by("seq")
    assert [fact_of(line) for line in lines] == [
        AnswerHidden(number=published.code_of(first), remarks=2, why=WHY),
        AnswerShown(number=published.code_of(second), remarks=2, why=WHY),
    ]


def test_corrections_of_a_hidden_answer_are_hidden_with_it(
    published: Consultation, make: Makers, visitor: Client
) -> None:
    first = Remark.objects.get(number=1)
    said = Said(Verdict.PARTLY, "Pan Zmyślony ma rację.", "", AnswerState.ACCEPTED)
    correct_answer(published, first, said, why="Pomyłka.", by=make.clerk())
    assert "ma rację" in _public(published, visitor, first)["one"]
    hide_answer(published, first, WHY, by=make.clerk())
    for place, text in _public(published, visitor, first).items():
        assert "Zmyślony" not in text, place
    assert "Zmyślony" not in str(figures_of(round_of(published)))
    show_answer(published, first, by=make.clerk())
    assert "ma rację" in _public(published, visitor, first)["one"]


def test_a_remark_hidden_whole_keeps_number_place_and_answer(
    published: Consultation, make: Makers, visitor: Client
) -> None:
    remark = Remark.objects.get(number=2)
    assert remark.proposed
    assert remark.reason
    before = figures_of(round_of(published))
    black_out_whole(published, remark, WHY, by=make.clerk())
    for place, text in _public(published, visitor, remark).items():
        assert "Powód numer 1:" not in text, place
    assert "Lepsze brzmienie." not in _public(published, visitor, remark)["one"]
    after = figures_of(round_of(published))
    assert after.on_time == before.on_time
    assert [one.number for one in after.remarks] == [one.number for one in before.remarks]
    assert {one.number for one in after.remarks if WHY in one.reason and WHY in one.proposed} == {2}
    with pytest.raises(Refused):
        black_out_whole(published, remark, WHY, by=make.clerk())
    uncover(published, remark, 1, by=make.clerk())
    assert figures_of(round_of(published)) == before


def test_nobody_hides_without_the_right_a_reason_or_a_publication(published: Consultation, make: Makers) -> None:
    remark = Remark.objects.get(number=1)
    for hide in (hide_answer, black_out_whole):
        with pytest.raises(NotAllowed):
            hide(published, remark, WHY, by=NOBODY)
        with pytest.raises(Refused):
            hide(published, remark, " ", by=make.clerk())
    open_ = consulted(make)
    waits = some_remarks(make, open_, 1)[0]
    with pytest.raises(Refused):
        hide_answer(open_, waits, WHY, by=make.clerk())
