"""A person named inside an answer is found: in what stands, in what stood before, in why it was corrected."""

from __future__ import annotations

import pytest

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.actions.answers import answer_remark
from wspolnie.desks.consultations.actions.correcting import correct_answer
from wspolnie.desks.consultations.actions.reviewing import return_answer
from wspolnie.desks.consultations.actions.versions import Said
from wspolnie.desks.consultations.held import mentions
from wspolnie.desks.consultations.states import AnswerState, Verdict
from wspolnie.desks.consultations.tests.test_answers import Matter

pytestmark = pytest.mark.django_db
NAME = "Zofia Przykładowa"


@pytest.fixture
def matter(make: Makers) -> Matter:
    return Matter(make)


def found(*words: str) -> list[tuple[str, str]]:
    return [(spaced(one.label), spaced(one.text)) for one in mentions(words)]


def where() -> list[str]:
    return [label.split(" WRO")[0] for label, text in found("zofia PRZYKŁADOWA") if NAME in text]


def test_in_the_wording_and_in_a_comment(matter: Matter) -> None:
    worded, commented = matter.remark(), matter.remark()
    answer_remark(
        matter.consultation,
        worded,
        verdict=Verdict.ACCEPTED,
        reason="Zgoda.",
        wording=f"Prowadzi ją {NAME}.",
        by=matter.make.clerk(),
    )
    matter.answer(commented, state=AnswerState.REVIEW)
    return_answer(matter.consultation, commented, comment=f"Zapytaj: {NAME}", by=matter.make.clerk())
    assert where() == ["Odpowiedź na", "Odpowiedź na"]


def test_in_what_an_answer_said_before(matter: Matter) -> None:
    remark = matter.remark()
    matter.answer(remark, reason=f"Prosiła o to {NAME}.")
    matter.answer(remark, reason="Bez nazwisk.")
    assert where() == ["Wcześniejsza odpowiedź na uwagę"]


def test_in_a_correction_and_in_what_it_struck(matter: Matter) -> None:
    remark = matter.remark()
    matter.answer(remark, reason=f"Prosiła o to {NAME}.")
    matter.publish()
    said = Said(Verdict.ACCEPTED, "Bez nazwisk.")
    correct_answer(matter.consultation, remark, said, why=f"Padło nazwisko: {NAME}.", by=matter.make.clerk())
    assert where() == ["Wcześniejsza odpowiedź na uwagę", "Sprostowanie odpowiedzi na uwagę"]


def test_nobody_is_found_where_nobody_is_named(matter: Matter) -> None:
    matter.answer(matter.remark())
    assert found("Zofia Przykładowa") == []
    assert found() == []
