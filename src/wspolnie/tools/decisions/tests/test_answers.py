"""What offices say and do about recommendations, and what is refused."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, transaction

from tests.architecture.two_cities import unguarded
from tests.bodies import group
from tests.factories import Makers
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.tools.decisions.actions.answering import pass_on, reply, tell_progress
from wspolnie.tools.decisions.models import Reply
from wspolnie.tools.decisions.reading import shown
from wspolnie.tools.decisions.states import RecommendationState, Standing, Verdict
from wspolnie.tools.decisions.tests.made import (
    again,
    answered,
    no,
    offices,
    official_of,
    sent,
    yes,
)
from wspolnie.tools.decisions.words import Done, Evidence, Said

pytestmark = pytest.mark.django_db


def test_an_official_answers_for_their_own_office_alone(make: Makers) -> None:
    first, second = offices()
    one = sent(make, group(make), office=first)
    theirs, others = official_of(first), official_of(second, "inny@testowo.example")
    with pytest.raises(NotAllowed, match=first.name):
        reply(one, yes(), by=others)
    made = reply(one, yes(), by=theirs)
    assert (made.number, made.office) == (1, first)
    found = again(one)
    assert found.state == RecommendationState.ANSWERED
    assert found.in_time is True


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (yes(reason=" "), "powód"),
        (yes(will_do=""), "co zostanie zrobione"),
        (yes(do_by=None), "co zostanie zrobione"),
        (yes(days=-1), "minął"),
        (Said(verdict=Verdict.REJECTED, reason="Nie.", will_do="Coś"), "odmowie"),
    ],
)
def test_an_unclear_answer_is_refused(make: Makers, said: Said, reason: str) -> None:
    one = sent(make, group(make))
    with pytest.raises(Refused, match=reason):
        reply(one, said, by=make.clerk())
    assert again(one).state == RecommendationState.SENT


def test_a_further_answer_stands_beside_the_first_which_counts_for_the_time(make: Makers) -> None:
    one = answered(make, group(make), no())
    first_at = again(one).answered_at
    reply(one, yes(), by=make.clerk())
    found = again(one)
    assert found.answered_at == first_at
    assert [told.verdict for told in found.replies.order_by("number")] == [Verdict.REJECTED, Verdict.ACCEPTED]
    assert shown([found])[0].standing is Standing.PROMISED
    with pytest.raises(DatabaseError, match="permission denied"), unguarded(), transaction.atomic():
        Reply.objects.filter(recommendation=one).update(reason="Inny powód")


def test_another_office_answers_by_the_same_hour(make: Makers) -> None:
    first, second = offices()
    one = sent(make, group(make), office=first)
    theirs, others = official_of(first), official_of(second, "inny@testowo.example")
    with pytest.raises(Refused, match="wszyscy"):
        pass_on(one, second, " ", by=theirs)
    with pytest.raises(Refused, match="wybierz inny"):
        pass_on(one, first, "Nie wiem", by=theirs)
    pass_on(one, second, "To grunty, nie zieleń.", by=theirs)
    found = again(one)
    assert (found.office, found.due_at) == (second, one.due_at)
    with pytest.raises(NotAllowed):
        reply(found, yes(), by=theirs)
    reply(found, yes(), by=others)


def test_what_is_done_is_shown_with_evidence(make: Makers) -> None:
    one = answered(make, group(make))
    clerk = make.clerk()
    tell_progress(one, Done(words="Projekt uchwały jest u radcy."), by=clerk)
    with pytest.raises(Refused, match="odnośnik"):
        tell_progress(one, Done(words="Gotowe.", is_last=True), by=clerk)
    file = Evidence(chunks=[b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"], name="uchwała.pdf")
    tell_progress(one, Done(words="Rada przyjęła uchwałę.", file=file, is_last=True), by=clerk)
    found = again(one)
    assert found.state == RecommendationState.DONE
    assert [step.is_last for step in found.progress.order_by("at")] == [False, True]
    with pytest.raises(NotAllowed):
        tell_progress(found, Done(words="Jeszcze coś."), by=clerk)


def test_nothing_is_carried_out_after_a_no(make: Makers) -> None:
    one = answered(make, group(make), no())
    with pytest.raises(Refused, match="jeszcze raz"):
        tell_progress(one, Done(words="A jednak."), by=make.clerk())
