"""A question from its sending to its end: who reads it, what moves it, what is counted, what is forgotten."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.factories import Makers
from wspolnie.desks.support.actions.answering import answer, assign, close, note, pass_on
from wspolnie.desks.support.actions.asking import ask, confirm, say_more
from wspolnie.desks.support.actions.erasure import erase, forget_unconfirmed, forget_words
from wspolnie.desks.support.held import sent, waiting
from wspolnie.desks.support.models import Question, QuestionContact, QuestionMessage
from wspolnie.desks.support.reading import link_code
from wspolnie.desks.support.report import figures
from wspolnie.desks.support.states import AskerSide, QuestionState
from wspolnie.desks.support.tests.made import given, said, somebody
from wspolnie.foundation.deadlines.instants import instant, taken_at
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.parties.offices.models import Office
from wspolnie.services.notify.models import Letter
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY

pytestmark = pytest.mark.django_db


def test_the_same_sending_arrives_once(make: Makers) -> None:
    asker = somebody()
    first, again = (ask(make.city, said(), by=asker) for _ in range(2))
    other = ask(make.city, said(sending="b"), by=asker)
    assert first == again != other
    assert first.state == QuestionState.NEW
    assert Letter.objects.filter(matter=f"support-received:{first.pk}").count() == 1


def test_without_an_account_a_letter_confirms_and_the_time_runs_from_then(make: Makers) -> None:
    question = ask(make.city, said(contact="bez-konta@poczta.example"), by=NOBODY)
    assert question.state == QuestionState.UNCONFIRMED
    assert not Question.objects.at_desk_of(make.clerk()).filter(pk=question.pk).exists()
    code = link_code(question.pk)
    assert f"/link/{code}/" in Letter.objects.get(matter=f"support-confirm:{question.pk}").body
    with pytest.raises(Refused):
        confirm(make.city, "nie-ten-kod")
    confirm(make.city, code)
    assert Question.objects.at_desk_of(make.clerk()).get(pk=question.pk).state == QuestionState.NEW


def test_what_nobody_confirms_is_removed(make: Makers) -> None:
    question = ask(make.city, said(contact="bez-konta@poczta.example"), by=NOBODY)
    with taken_at(instant() + timedelta(days=8)):
        with pytest.raises(Refused):
            confirm(make.city, link_code(question.pk))
        assert forget_unconfirmed() == 1
    assert not Question.objects.filter(pk=question.pk).exists()


@pytest.mark.parametrize("words", ["\u202e", "  ", "a\x07b"])
def test_what_cannot_be_seen_is_refused(make: Makers, words: str) -> None:
    with pytest.raises(Refused):
        ask(make.city, said(words=words), by=somebody())


def test_an_organisation_has_a_name_and_an_official_an_office(make: Makers) -> None:
    for side in (AskerSide.ORGANISATION, AskerSide.GROUP, AskerSide.OFFICE):
        with pytest.raises(Refused):
            ask(make.city, said(side=side), by=somebody(f"{side}@poczta.example"))


def test_it_is_answered_asked_again_and_closed(make: Makers) -> None:
    asker, clerk = somebody(), make.clerk()
    question = given(make, asker)
    assert [one.title for one in waiting(clerk)].count("Sala na zebranie") == 1
    assert [one.title for one in sent(asker)] == ["Sala na zebranie"]
    answer(make.city, question, "W formularzu.", by=clerk)
    question.refresh_from_db()
    assert (question.state, question.in_time) == (QuestionState.ANSWERED, True)
    assert list(sent(asker)) == []
    say_more(make.city, question, "W którym?", by=asker)
    question.refresh_from_db()
    assert question.state == QuestionState.REOPENED
    with pytest.raises(NotAllowed):
        close(make.city, question, by=clerk)
    answer(make.city, question, "W tym na stronie.", by=clerk)
    close(make.city, question, by=clerk)
    with pytest.raises(NotAllowed):
        say_more(make.city, question, "Jeszcze jedno.", by=asker)


def test_others_neither_read_nor_write(make: Makers) -> None:
    asker, other = somebody(), somebody("inna@poczta.example")
    question = given(make, asker)
    assert not Question.objects.visible_to(other).exists()
    with pytest.raises(NotAllowed):
        say_more(make.city, question, "To ja.", by=other)
    with pytest.raises(NotAllowed):
        note(make.city, question, "Notatka.", by=make.actor(Role.OFFICIAL))


def test_it_is_passed_to_an_office_with_a_reason(make: Makers) -> None:
    question, office = given(make, somebody()), Office.objects.order_by("slug").first()
    with pytest.raises(Refused):
        pass_on(make.city, question, office, " ", by=make.clerk())
    pass_on(make.city, question, office, "To ich sprawa.", by=make.clerk())
    question.refresh_from_db()
    assert (question.state, question.assignee, question.office) == (QuestionState.NEW, None, office)
    stranger = somebody("obca@poczta.example").person
    assert stranger is not None
    with pytest.raises(Refused):
        assign(make.city, question, stranger, by=make.clerk())


def test_figures_count_first_answers_by_side(make: Makers) -> None:
    asker = somebody()
    with taken_at(datetime(2025, 1, 7, 9, tzinfo=UTC)):
        question = given(make, asker)
    with taken_at(datetime(2025, 1, 9, 9, tzinfo=UTC)):
        answer(make.city, question, "Tak.", by=make.clerk())
    with taken_at(datetime(2025, 1, 10, 9, tzinfo=UTC)):
        late = given(make, asker, sending="b")
    with taken_at(datetime(2025, 3, 1, 9, tzinfo=UTC)):
        answer(make.city, late, "Nie.", by=make.clerk())
    row = next(row for row in figures(make.city) if row.quarter == "2025-1" and row.side == AskerSide.RESIDENT)
    assert (row.asked, row.answered, row.in_time, row.median) == (2, 2, 1, 26.0)


def test_words_go_after_a_time_and_with_a_person_and_figures_stay(make: Makers) -> None:
    asker = somebody()
    assert asker.person is not None
    question = given(make, asker, side=AskerSide.GROUP, name="Grupa Ewy")
    answer(make.city, question, "Odpowiedź dla Ewy.", by=make.clerk())
    later = instant() + timedelta(days=1)
    assert forget_words(instant() - timedelta(days=1), dry_run=True) == 0
    before = forget_words(later, dry_run=True)
    assert before >= 1
    erase(asker.person.pk)
    assert forget_words(later, dry_run=True) == before - 1
    question.refresh_from_db()
    assert (question.subject, question.name, question.author) == ("", "", None)
    assert set(QuestionMessage.objects.filter(question=question).values_list("words", flat=True)) == {""}
    assert not QuestionContact.objects.filter(question=question).exists()
    assert any(row.answered for row in figures(make.city))
