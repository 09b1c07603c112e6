"""Remarks and published answers are found by whoever may read them, and no longer once they may not."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

import pytest
from django.db import connection
from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.actions.answers import answer_remark, publish_answers
from wspolnie.desks.consultations.actions.aside import set_aside
from wspolnie.desks.consultations.actions.hiding import black_out
from wspolnie.desks.consultations.actions.own import withdraw_remark
from wspolnie.desks.consultations.actions.remarks import release_remark
from wspolnie.desks.consultations.facts.answers import AnswersPublished
from wspolnie.desks.consultations.models import Consultation, Remark
from wspolnie.desks.consultations.module import MODULE
from wspolnie.desks.consultations.numbers import remark_code
from wspolnie.desks.consultations.searched import FOUND_ANEW, REMARKS, find_answers
from wspolnie.desks.consultations.states import RemarkState, Verdict
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.ids import new_id
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.deadlines.instants import instant, taken_at
from wspolnie.foundation.modules import Told
from wspolnie.services.search.actions.entries import recount_words
from wspolnie.services.search.actions.pieces import index_pieces, pieces_waiting
from wspolnie.services.search.jobs import pieces, watch_pieces
from wspolnie.services.search.models import SearchPiece, SearchWord
from wspolnie.services.search.reading import Asked, Found, kinds, search
from wspolnie.spaces.policy import NOBODY, Actor

pytestmark = pytest.mark.django_db
WORDS: Final = "Przy fontannie brakuje hamaków, a pan Zmyślony krzyczy."


@pytest.fixture
def consultation(make: Makers) -> Consultation:
    now = datetime.now(UTC)
    return make.consultation(opens=now - timedelta(days=9), closes=now + timedelta(days=1))


@pytest.fixture
def released(make: Makers, consultation: Consultation) -> Remark:
    remark = make.remark(consultation, WORDS)
    release_remark(consultation, remark, by=make.clerk())
    assert index_pieces() == 1
    return remark


def behind_the_verbs(statement: str) -> None:
    """Whatever changes a row, by whichever way."""
    with connection.connection.cursor() as cursor:
        cursor.execute(statement)


def found(words: str, actor: Actor = NOBODY) -> list[Found]:
    results = search(actor, Asked(words))
    return [] if results.is_loose or results.corrected else list(results.found)


def test_a_released_remark_is_found_in_any_form_and_leads_to_its_page(released: Remark, make: Makers) -> None:
    (one,) = found("hamaki przy fontannach")
    assert one.kind == "Remark"
    assert one.url == "/konsultacje/program-wspolpracy/uwagi/1/?tura=1"
    assert one.published_at == released.received_at
    assert [text for text, is_hit in one.fragments if is_hit] == ["fontannie", "hamaków"]
    assert released.round.consultation.code_of(released) in one.title
    page = Client(headers={"host": make.city.host}).get("/szukaj/", {"q": "hamak", "rodzaj": "remark"})
    assert f'href="{one.url}"' in page.content.decode()
    assert "Uwaga WRO/" in spaced(page.content.decode())


def test_what_is_not_released_is_found_by_its_author_and_the_office_alone(
    consultation: Consultation, make: Makers
) -> None:
    person = make.clerk().person
    author = Actor(person=person, capacity="self")
    make.remark(consultation, WORDS, by=author)
    index_pieces()
    assert found("hamak") == []
    assert [one.url for one in found("hamak", author)] == ["/uwaga/moja/program-wspolpracy/1/"]
    official = Actor(capacity="office", city_roles=make.clerk().city_roles)
    assert [one.url for one in found("hamak", official)] == ["/konsultacje/program-wspolpracy/biurko/1/"]


def test_a_hidden_word_is_gone_at_once_and_the_rest_is_found_again(
    consultation: Consultation, released: Remark, make: Makers
) -> None:
    assert found("Zmyślony")
    black_out(consultation, released, "Zmyślony", "dane osoby prywatnej", by=make.clerk())
    assert found("Zmyślony") == []
    assert index_pieces() == 1
    for reader in (NOBODY, make.clerk()):
        assert found("Zmyślony", reader) == []
        (one,) = found("krzyczy", reader)
        assert "Zmyślony" not in "".join(text for text, _ in one.fragments)


def test_a_snippet_is_read_anew_even_if_the_index_lags(released: Remark) -> None:
    behind_the_verbs("CREATE TEMPORARY TABLE kept AS SELECT * FROM search_searchpiece")
    behind_the_verbs("UPDATE consultations_remark SET reason = 'Hamak, lecz bez nazwiska.'")
    assert not SearchPiece.objects.exists()
    behind_the_verbs("INSERT INTO search_searchpiece SELECT * FROM kept")
    (one,) = found("hamak")
    assert "Zmyślony" not in "".join(text for text, _ in one.fragments)


def test_what_is_withdrawn_or_set_aside_is_found_by_nobody(consultation: Consultation, make: Makers) -> None:
    withdrawn, abuse = (make.remark(consultation, WORDS) for _ in range(2))
    for remark in (withdrawn, abuse):
        release_remark(consultation, remark, by=make.clerk())
    assert index_pieces() == 2
    withdraw_remark(consultation, withdrawn, code=remark_code(withdrawn.pk), by=NOBODY)
    set_aside(consultation, abuse, RemarkState.ABUSE, by=make.clerk())
    for reader in (NOBODY, make.clerk()):
        assert found("hamak", reader) == []
    assert (SearchPiece.objects.count(), pieces_waiting(), index_pieces()) == (0, 0, 0)


def test_an_erased_remark_leaves_no_piece_and_in_the_night_no_word(released: Remark) -> None:
    assert SearchWord.objects.filter(word="hamaków").exists()
    recount_words()
    assert SearchWord.objects.filter(word="hamaków").exists(), "a word of a remark counts as one of a text"
    behind_the_verbs("DELETE FROM consultations_remark")
    assert not SearchPiece.objects.exists()
    recount_words()
    assert not SearchWord.objects.filter(word="hamaków").exists()


def test_an_answer_is_found_once_it_is_published_and_no_longer_once_hidden(
    consultation: Consultation, released: Remark, make: Makers
) -> None:
    answer_remark(consultation, released, verdict=Verdict.ACCEPTED, reason="Zawiesimy huśtawki.", by=make.clerk())
    assert index_pieces() == 1
    assert found("huśtawka") == found("huśtawka", make.clerk()) == []
    round_ = make.round(consultation)
    with taken_at(round_.closes_at + timedelta(minutes=1)):
        publish_answers(consultation, by=make.clerk())
    find_answers(Told(new_id(), AnswersPublished(number="KON-1", answers=1, late=0), instant(), round_.pk, None, None))
    assert index_pieces() == 1
    assert [one.url for one in found("huśtawka")] == ["/konsultacje/program-wspolpracy/uwagi/1/?tura=1"]
    behind_the_verbs("UPDATE consultations_answer SET hidden_why = 'dane osoby prywatnej'")
    assert found("huśtawka") == []
    index_pieces()
    assert found("huśtawka") == []
    assert found("hamak")


def test_a_consultation_that_is_no_longer_public_takes_its_remarks_along(
    consultation: Consultation, released: Remark, other_city: City
) -> None:
    with in_city(other_city.id):
        assert (found("hamak"), pieces_waiting()) == ([], 0)
    behind_the_verbs("UPDATE spaces_entry SET audience = 'office'")
    behind_the_verbs("UPDATE spaces_space SET audience = 'office' WHERE kind = 'process'")
    assert found("hamak") == []


def test_days_and_kinds_narrow_remarks(released: Remark) -> None:
    day = released.received_at.date()
    assert search(NOBODY, Asked("hamak", kind=REMARKS.kind)).total == 1
    assert search(NOBODY, Asked("hamak", kind="document")).total == 0
    assert search(NOBODY, Asked("hamak", since=day - timedelta(days=1), until=day + timedelta(days=1))).total == 1
    assert search(NOBODY, Asked("hamak", since=day + timedelta(days=2))).total == 0
    assert search(NOBODY, Asked("hamak", until=day - timedelta(days=2))).total == 0
    assert kinds()["remark"] == "Remark"


def test_a_batch_is_continued_where_it_ended(consultation: Consultation, make: Makers) -> None:
    for number in range(5):
        release_remark(consultation, make.remark(consultation, f"Hamak {number}."), by=make.clerk())
    assert [index_pieces(2), pieces_waiting(), index_pieces(2), index_pieces(2), index_pieces(2)] == [2, 3, 2, 1, 0]
    assert len(found("hamak")) == 5


def test_many_changes_are_one_order_and_the_job_makes_what_waits(consultation: Consultation, make: Makers) -> None:
    for number in range(3):
        release_remark(consultation, make.remark(consultation, f"Hamak {number}."), by=make.clerk())
    assert watch_pieces() == watch_pieces() == 3
    jobs = ProcrastinateJob.objects.filter(task_name=pieces.name)
    assert [job.args for job in jobs] == [{"city_id": str(make.city.id)}]
    index_pieces()
    assert watch_pieces() == 0


def test_each_fact_that_changes_words_orders_the_work(consultation: Consultation, make: Makers) -> None:
    release_remark(consultation, make.remark(consultation, WORDS), by=make.clerk())
    told = {listener.name: listener for listener in MODULE.listens if "found_anew" in listener.name}
    assert len(told) == len(FOUND_ANEW)
    for listener in told.values():
        listener.handle(Told(new_id(), AnswersPublished(number="", answers=0, late=0), instant(), None, None, None))
    assert ProcrastinateJob.objects.filter(task_name=pieces.name).count() == 1
