"""An answer's way: draft, looked through, given back, accepted; every step is a version and a fact."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories import Makers
from wspolnie.desks.consultations.actions.answers import answer_remark, publish_answers
from wspolnie.desks.consultations.actions.reviewing import accept_answer, return_answer, send_to_review
from wspolnie.desks.consultations.facts.answers import AnswerMoved
from wspolnie.desks.consultations.models import Answer, AnswerVersion, Consultation, Remark
from wspolnie.desks.consultations.states import ANSWER_MOVES, AnswerState, Verdict
from wspolnie.desks.consultations.tests.test_answers import Matter
from wspolnie.desks.consultations.tests.test_four_eyes import switch_on
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.journal.reading import fact_of
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY, Actor

pytestmark = pytest.mark.django_db


@pytest.fixture
def matter(make: Makers) -> Matter:
    return Matter(make)


@pytest.fixture
def four_eyes(make: Makers) -> None:
    switch_on("four_eyes_accept")


def versions(remark: Remark) -> list[tuple[int, str, str]]:
    rows = AnswerVersion.objects.filter(remark=remark).order_by("number")
    return [(row.number, row.state, row.reason) for row in rows]


def moves(remark: Remark) -> list[tuple[str, str, str]]:
    lines = Line.objects.filter(subject_id=remark.pk, fact=AnswerMoved.word()).order_by("seq")
    return [(fact.old, fact.new, fact.comment) for line in lines if isinstance(fact := fact_of(line), AnswerMoved)]


def test_every_step_is_a_version_and_a_fact(matter: Matter) -> None:
    remark, official = matter.remark(), matter.make.actor(Role.OFFICIAL)
    matter.answer(remark, reason="Zgoda.", state=AnswerState.DRAFT, by=official)
    assert send_to_review(matter.consultation, remark, by=official) == 1
    return_answer(matter.consultation, remark, comment="Napisz prościej.", by=matter.make.clerk())
    assert Answer.objects.get(remark=remark).comment == "Napisz prościej."
    matter.answer(remark, reason="Tak.", state=AnswerState.DRAFT, by=official)
    assert Answer.objects.get(remark=remark).comment == ""
    send_to_review(matter.consultation, remark, by=official)
    accept_answer(matter.consultation, remark, by=matter.make.clerk())
    assert versions(remark) == [
        (1, "draft", "Zgoda."),
        (2, "review", "Zgoda."),
        (3, "returned", "Zgoda."),
        (4, "draft", "Tak."),
        (5, "review", "Tak."),
        (6, "accepted", "Tak."),
    ]
    assert moves(remark) == [
        ("draft", "review", ""),
        ("review", "returned", "Napisz prościej."),
        ("draft", "review", ""),
        ("review", "accepted", ""),
    ]
    last = AnswerVersion.objects.get(remark=remark, number=6)
    assert (last.author_id, last.by_id) == (official.person_id, matter.make.clerk().person_id)
    assert Answer.objects.get(remark=remark).by_id == official.person_id


def test_the_same_again_writes_nothing(matter: Matter) -> None:
    remark = matter.remark()
    for _ in range(2):
        matter.answer(remark)
    assert versions(remark) == [(1, "accepted", "Zgoda.")]
    with pytest.raises(Refused, match="zmienił"):
        accept_answer(matter.consultation, remark, by=matter.make.clerk())


def test_who_wrote_does_not_accept_where_two_are_needed(matter: Matter, four_eyes: None) -> None:
    remark, clerk, official = matter.remark(), matter.make.clerk(), matter.make.actor(Role.OFFICIAL)
    with pytest.raises(NotAllowed, match="czterech oczu"):
        matter.answer(remark, by=clerk)
    matter.answer(remark, by=clerk, state=AnswerState.REVIEW)
    with pytest.raises(NotAllowed, match="czterech oczu"):
        accept_answer(matter.consultation, remark, by=clerk)
    accept_answer(matter.consultation, remark, by=official)
    assert Answer.objects.get(remark=remark).state == AnswerState.ACCEPTED
    publish_answers(matter.consultation, by=clerk)


def test_who_accepts_with_other_words_wrote_them(matter: Matter, four_eyes: None) -> None:
    remark, clerk, official = matter.remark(), matter.make.clerk(), matter.make.actor(Role.OFFICIAL)
    matter.answer(remark, by=clerk, state=AnswerState.REVIEW)
    with pytest.raises(NotAllowed):
        matter.answer(remark, reason="Inaczej.", by=official)
    matter.answer(remark, by=official)
    assert (Answer.objects.get().state, Answer.objects.get().by_id) == ("accepted", clerk.person_id)


def test_a_new_wording_is_of_what_is_accepted(matter: Matter) -> None:
    remark, by = matter.remark(), matter.make.clerk()
    with pytest.raises(Refused, match="brzmienie"):
        answer_remark(matter.consultation, remark, verdict=Verdict.NOTED, reason="x", wording="Nowe.", by=by)
    answer_remark(matter.consultation, remark, verdict=Verdict.PARTLY, reason="x", wording="Nowe.", by=by)
    assert Answer.objects.get().wording == "Nowe."


def test_a_comment_is_needed_and_strangers_are_refused(matter: Matter) -> None:
    remark = matter.remark()
    with pytest.raises(Refused, match="nie ma jeszcze odpowiedzi"):
        send_to_review(matter.consultation, remark, by=matter.make.clerk())
    matter.answer(remark, state=AnswerState.REVIEW)
    with pytest.raises(Refused, match="Napisz, co"):
        return_answer(matter.consultation, remark, comment="", by=matter.make.clerk())
    for verb in (send_to_review, accept_answer):
        with pytest.raises(NotAllowed):
            verb(matter.consultation, remark, by=NOBODY)
    with pytest.raises(NotAllowed):
        return_answer(matter.consultation, remark, comment="x", by=NOBODY)


def test_after_the_publication_nothing_moves(matter: Matter) -> None:
    remark, by = matter.remark(), matter.make.clerk()
    matter.answer(remark)
    matter.publish()
    with pytest.raises(Refused, match="opublikowane"):
        return_answer(matter.consultation, remark, comment="x", by=by)


STEPS = st.sampled_from(["draft", "review", "accepted", "send", "accept", "return"])


def step(name: str, consultation: Consultation, remark: Remark, by: Actor) -> None:
    match name:
        case "send":
            send_to_review(consultation, remark, by=by)
        case "accept":
            accept_answer(consultation, remark, by=by)
        case "return":
            return_answer(consultation, remark, comment="Jeszcze raz.", by=by)
        case _:
            answer_remark(
                consultation, remark, verdict=Verdict.NOTED, reason="Dziękujemy.", state=AnswerState(name), by=by
            )


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names=st.lists(STEPS, max_size=8))
def test_versions_follow_the_table_of_moves_and_the_last_is_what_stands(matter: Matter, names: list[str]) -> None:
    remark, by = matter.remark(), matter.make.clerk()
    for name in names:
        try:
            step(name, matter.consultation, remark, by)
        except Refused:
            continue
    states = [AnswerState(state) for _, state, _ in versions(remark)]
    assert all(after in ANSWER_MOVES[before] for before, after in pairwise(states))
    assert all(before != after for before, after in pairwise(states))
    answer = Answer.objects.filter(remark=remark).first()
    assert (answer.state if answer else None) == (states[-1] if states else None)
