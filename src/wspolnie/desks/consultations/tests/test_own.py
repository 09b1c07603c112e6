"""Until the closing minute a remark is its author's: changed and withdrawn by number and code, or signed in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client

from tests.architecture.two_cities import unguarded
from tests.factories import Makers
from tests.naughty import OWN
from tests.polish import spaced
from tests.seen import Seen, flat
from wspolnie.desks.consultations.actions.answers import answer_remark, readiness
from wspolnie.desks.consultations.actions.own import change_remark, withdraw_remark
from wspolnie.desks.consultations.actions.remarks import release_remark
from wspolnie.desks.consultations.facts.answers import RemarkAnswered
from wspolnie.desks.consultations.facts.remarks import RemarkChanged, RemarkWithdrawn
from wspolnie.desks.consultations.front import sent
from wspolnie.desks.consultations.models import Answer, Consultation, Remark
from wspolnie.desks.consultations.numbers import remark_code
from wspolnie.desks.consultations.states import LIVE, REMARK_MOVES, AnswerState, RemarkState, Verdict
from wspolnie.desks.consultations.tests.conftest import browser
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.journal.reading import fact_of
from wspolnie.foundation.modules import Fact, NotAllowed, Refused
from wspolnie.foundation.text.plain import clean_text
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY, Actor

pytestmark = pytest.mark.django_db
MOMENT: Final = timedelta(microseconds=1)
HOUR: Final = timedelta(hours=1)
LIST: Final = "/konsultacje/program-wspolpracy/uwagi/"


@pytest.fixture
def consultation(make: Makers) -> Consultation:
    now = datetime.now(UTC).replace(second=0, microsecond=0)
    return make.consultation(opens=now - timedelta(days=1), closes=now + HOUR)


def change(consultation: Consultation, remark: Remark, reason: str, proposed: str = "", *, by: Actor = NOBODY) -> bool:
    code = remark_code(remark.pk)
    return change_remark(consultation, remark, proposed=proposed, reason=reason, code=code, by=by)


def withdraw(consultation: Consultation, remark: Remark) -> None:
    withdraw_remark(consultation, remark, code=remark_code(remark.pk), by=NOBODY)


def facts(remark: Remark, of: type[Fact]) -> list[Fact]:
    return [fact_of(line) for line in Line.objects.filter(subject_id=remark.pk, fact=of.word()).order_by("seq")]


def opened(remark: Remark) -> Client:
    """A browser that has shown number and code."""
    client = browser()
    number = remark.round.consultation.code_of(remark)
    answer = client.post("/uwaga/", {"number": number, "code": remark_code(remark.pk)})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/uwaga/potwierdzenie/")
    return client


def test_a_public_one_that_is_changed_waits_for_release_again(consultation: Consultation, make: Makers) -> None:
    remark = make.remark(consultation, "Stara treść.")
    release_remark(consultation, remark, by=make.clerk())
    reader = browser()
    assert "Stara treść." in reader.get(LIST).content.decode()
    assert change(consultation, remark, "Nowa treść.", "Nowe brzmienie.")
    kept = Remark.objects.get(pk=remark.pk)
    assert (kept.state, kept.reason, kept.proposed) == (RemarkState.RECEIVED, "Nowa treść.", "Nowe brzmienie.")
    assert (kept.received_at, kept.number, kept.submission) == (remark.received_at, remark.number, remark.submission)
    (fact,) = facts(remark, RemarkChanged)
    assert isinstance(fact, RemarkChanged)
    assert (fact.old, fact.new, fact.old_reason, fact.reason) == ("released", "received", "Stara treść.", "Nowa treść.")
    page = reader.get(LIST).content.decode()
    assert "Stara treść." not in page
    assert "Nowa treść." not in page
    release_remark(consultation, kept, by=make.clerk())
    assert "Nowa treść." in spaced(reader.get(LIST).content.decode())


def test_old_and_new_words_can_be_forgotten(consultation: Consultation, make: Makers) -> None:
    remark = make.remark(consultation, "Stara treść.")
    change(consultation, remark, "Nowa treść.")
    (line,) = Line.objects.filter(subject_id=remark.pk, fact=RemarkChanged.word())
    assert "treść" not in str(line.data)
    assert {private.field for private in line.private.all()} >= {"old_reason", "reason", "old_proposed", "proposed"}


def test_the_same_words_change_nothing(consultation: Consultation, make: Makers) -> None:
    remark = make.remark(consultation, "Treść.")
    release_remark(consultation, remark, by=make.clerk())
    assert not change(consultation, remark, "Treść.")
    assert Remark.objects.get(pk=remark.pk).state == RemarkState.RELEASED
    assert facts(remark, RemarkChanged) == []


def test_an_accepted_answer_has_to_be_accepted_again(consultation: Consultation, make: Makers) -> None:
    remark = make.remark(consultation, "Treść.")
    answer_remark(consultation, remark, verdict=Verdict.PARTLY, reason="Częściowo.", by=make.clerk())
    assert not Remark.objects.filter(pk=remark.pk).open().exists()
    change(consultation, remark, "Zupełnie co innego.")
    answer = Answer.objects.get(remark=remark)
    assert (answer.state, answer.reason) == (AnswerState.DRAFT, "Częściowo.")
    assert Remark.objects.filter(pk=remark.pk).open().exists()
    assert "przyjąć ponownie" in spaced(facts(remark, RemarkAnswered)[-1].sentence())


def test_to_the_closing_minute_and_not_after(consultation: Consultation, make: Makers) -> None:
    remark, other = make.remark(consultation, "Treść."), make.remark(consultation, "Inna.")
    ends = make.round(consultation).window.ends_at
    with taken_at(ends - MOMENT):
        assert change(consultation, remark, "W ostatniej chwili.")
        withdraw(consultation, other)
    with taken_at(ends):
        for late in (lambda: change(consultation, remark, "Po czasie."), lambda: withdraw(consultation, remark)):
            with pytest.raises(Refused, match="Zbieranie uwag się zakończyło"):
                late()
    assert Remark.objects.get(pk=remark.pk).reason == "W ostatniej chwili."


def test_a_withdrawn_one_stands_in_nobodys_way(consultation: Consultation, make: Makers) -> None:
    remark, other = make.remark(consultation, "Cofam to."), make.remark(consultation, "Zostaje.")
    for one in (remark, other):
        release_remark(consultation, one, by=make.clerk())
    answer_remark(consultation, remark, verdict=Verdict.NOTED, reason="Dziękujemy.", by=make.clerk())
    withdraw(consultation, remark)
    ready = readiness(make.round(consultation))
    assert (ready.answers, ready.open_remarks) == (0, (other.pk,))
    with pytest.raises(Refused, match="nie odpowiada się"):
        answer_remark(consultation, remark, verdict=Verdict.NOTED, reason="Jednak.", by=make.clerk())
    for again in (lambda: withdraw(consultation, remark), lambda: change(consultation, remark, "Jednak zmieniam.")):
        with pytest.raises(Refused, match="jest wycofana"):
            again()
    with pytest.raises(Refused):
        release_remark(consultation, Remark.objects.get(pk=remark.pk), by=make.clerk())
    assert not Remark.objects.visible_to(NOBODY).filter(pk=remark.pk).exists()
    page = spaced(browser().get(LIST).content.decode())
    assert "Cofam to." not in page
    assert consultation.code_of(remark) in page
    assert "Wycofana przez autora" in page
    assert "Zostaje." in page
    assert Remark.objects.filter(round=make.round(consultation)).live().by_side() == {"resident": 1}
    assert len(facts(remark, RemarkWithdrawn)) == 1


def test_strangers_change_nothing(consultation: Consultation, make: Makers) -> None:
    remark, other = make.remark(consultation), make.remark(consultation)
    for code in ("", "0000-0000-0000", remark_code(other.pk)):
        for by in (NOBODY, make.clerk(), make.actor(Role.OFFICIAL)):
            with pytest.raises(NotAllowed):
                change_remark(consultation, remark, proposed="", reason="x", code=code, by=by)
            with pytest.raises(NotAllowed):
                withdraw_remark(consultation, remark, code=code, by=by)


def test_pages_of_number_and_code(consultation: Consultation, make: Makers) -> None:
    remark = make.remark(consultation, "Moja treść.")
    author = opened(remark)
    receipt = spaced(author.get("/uwaga/potwierdzenie/").content.decode())
    assert "/uwaga/zmiana/" in receipt
    assert "/uwaga/wycofanie/" in receipt
    form = author.get("/uwaga/zmiana/").content.decode()
    assert Seen(form).fields["reason"] == "Moja treść."
    assert 'href="/prywatnosc/uwagi/"' in form
    empty = author.post("/uwaga/zmiana/", {"reason": ""})
    assert (empty.status_code, empty.headers["Cache-Control"]) == (422, "no-store")
    assert author.post("/uwaga/zmiana/", {"reason": "Moja nowa treść."}).status_code == 302
    receipt = spaced(author.get("/uwaga/potwierdzenie/").content.decode())
    assert "Moja nowa treść." in receipt
    assert "Autor zmienił uwagę" in receipt
    question = spaced(author.get("/uwaga/wycofanie/").content.decode())
    assert "Tego nie można cofnąć." in question
    assert Remark.objects.get(pk=remark.pk).state == RemarkState.RECEIVED
    assert author.post("/uwaga/wycofanie/").status_code == 302
    receipt = spaced(author.get("/uwaga/potwierdzenie/").content.decode())
    assert "Twoja uwaga jest wycofana" in receipt
    assert "/uwaga/zmiana/" not in receipt
    assert "Ta uwaga jest wycofana." in spaced(author.get("/uwaga/zmiana/").content.decode())
    assert author.post("/uwaga/zmiana/", {"reason": "Po wycofaniu."}).status_code == 409


def test_after_the_closing_the_pages_say_why_not(make: Makers) -> None:
    now = datetime.now(UTC)
    closed = make.consultation(opens=now - timedelta(days=9), closes=now - timedelta(days=1))
    with taken_at(now - timedelta(days=2)):
        remark = make.remark(closed, "Moja treść.")
    author = opened(remark)
    assert "/uwaga/zmiana/" not in author.get("/uwaga/potwierdzenie/").content.decode()
    for path in ("/uwaga/zmiana/", "/uwaga/wycofanie/"):
        assert "Zbieranie uwag się zakończyło." in spaced(author.get(path).content.decode())
        assert author.post(path, {"reason": "Późno."}).status_code == 409
    assert Remark.objects.get(pk=remark.pk).reason == "Moja treść."


def test_signed_in_authors_need_no_code(consultation: Consultation, make: Makers) -> None:
    clerk = make.actor(Role.OFFICIAL)
    person = clerk.person
    assert person is not None
    remark = make.remark(consultation, "Moja treść.", by=Actor(person=person, capacity="self"))
    assert change_remark(consultation, remark, proposed="", reason="Inna.", by=Actor(person=person, capacity="self"))
    (mine,) = sent(Actor(person=person, capacity="self"))
    author = browser()
    author.force_login(person.account)
    answer = author.get(mine.url)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/uwaga/potwierdzenie/")
    assert author.post("/uwaga/wycofanie/").status_code == 302
    assert Remark.objects.get(pk=remark.pk).state == RemarkState.WITHDRAWN
    assert list(sent(Actor(person=person, capacity="self"))) == []
    assert browser().get(mine.url).status_code == 404


def test_any_string_is_kept_and_shown_as_text(consultation: Consultation, make: Makers) -> None:
    remark = make.remark(consultation, "Treść.")
    author = opened(remark)
    for text in OWN:
        answer = author.post("/uwaga/zmiana/", {"proposed": text, "reason": text})
        kept = Remark.objects.get(pk=remark.pk)
        if answer.status_code == 422:
            assert Seen(answer.content.decode()).problem
            continue
        assert (answer.status_code, kept.reason, kept.proposed) == (302, clean_text(text), clean_text(text))
        page = Seen(author.get("/uwaga/potwierdzenie/").content.decode())
        assert [flat(said) for said in page.of("div", css="quote")] == [flat(kept.reason)] * 2
        assert all(script.keys() == {"src", "defer"} for script in page.scripts)


def test_the_database_keeps_the_states(consultation: Consultation, make: Makers) -> None:
    remark = make.remark(consultation)
    wrong = ("state = 'gone'", "state = 'withdrawn'", "state = 'not_remark'", "passed_to = 'x'")
    for change_ in wrong:
        with unguarded(), pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"UPDATE consultations_remark SET {change_} WHERE id = %s", [remark.pk])


def test_what_may_follow_what() -> None:
    assert set(REMARK_MOVES) == set(RemarkState)
    assert REMARK_MOVES[RemarkState.WITHDRAWN] == frozenset()
    assert all(RemarkState.WITHDRAWN in REMARK_MOVES[state] for state in LIVE)
    assert {state for state in RemarkState if RemarkState.RELEASED in REMARK_MOVES[state]} == {RemarkState.RECEIVED}
