"""Invitations: sent by the office, answered once by whoever got them, letters to both, words that go with a person."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.factories import Makers
from wspolnie.desks.experts.actions.calling import answer_call, call_expert, take_back
from wspolnie.desks.experts.actions.listing import withdraw_oneself
from wspolnie.desks.experts.actions.retention import erase, forget_calls
from wspolnie.desks.experts.front import sent, waiting
from wspolnie.desks.experts.held import holds, mentions
from wspolnie.desks.experts.models import Expert, ExpertCall
from wspolnie.desks.experts.states import CALL_MOVES, CallState
from wspolnie.desks.experts.tests.made import called, inviting, listed, person
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.services.notify.models import Letter
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY

pytestmark = pytest.mark.django_db


def test_an_invitation_is_answered_and_both_get_letters(make: Makers) -> None:
    ola, clerk = person(), make.clerk()
    call = call_expert(listed(ola), inviting(), by=clerk)
    (waits,) = waiting(ola)
    assert (waits.due, waits.url) == (call.due_at, f"/eksperci/zaproszenia/{call.pk}/")
    (mine,) = sent(clerk)
    assert mine.url == waits.url
    answer_call(call, CallState.ACCEPTED, "Przeczytam do piątku.", by=ola)
    call.refresh_from_db()
    assert (call.state, call.answer) == (CallState.ACCEPTED, "Przeczytam do piątku.")
    assert list(waiting(ola)) == list(sent(clerk)) == list(waiting(NOBODY)) == list(sent(NOBODY)) == []
    told = Letter.objects.filter(matter__startswith=f"expert-call:{call.pk}").order_by("id")
    assert [letter.matter.rsplit(":", 1)[1] for letter in told] == ["call", "answer"]
    assert ola.person is not None
    assert "@" not in told[1].body.replace("wspolnie@", ""), "no address of theirs goes to the office"


def test_only_the_office_invites_and_only_whoever_got_it_answers(make: Makers) -> None:
    ola, clerk = person(), make.clerk()
    expert = listed(ola, everybody=True)
    for by in (NOBODY, person("Jan Próbny"), make.actor(Role.ADMINISTRATOR)):
        with pytest.raises(NotAllowed):
            call_expert(expert, inviting(), by=by)
    call = call_expert(expert, inviting(), by=clerk)
    for by in (NOBODY, clerk):
        with pytest.raises(NotAllowed):
            answer_call(call, CallState.ACCEPTED, "", by=by)
    for by in (ola, make.actor(Role.OFFICIAL)):
        with pytest.raises(NotAllowed):
            take_back(call, by=by)


@pytest.mark.parametrize("said", [{"matter": " "}, {"due_at": instant() - timedelta(minutes=1)}])
def test_an_invitation_says_to_what_and_gives_time(make: Makers, said: dict[str, object]) -> None:
    with pytest.raises(Refused):
        call_expert(listed(person()), inviting(**said), by=make.clerk())  # type: ignore[arg-type]
    assert not ExpertCall.objects.exists()


def test_the_same_is_not_asked_twice_nor_of_oneself(make: Makers) -> None:
    clerk, expert = make.clerk(), listed(person())
    call_expert(expert, inviting(), by=clerk)
    with pytest.raises(Refused, match="już"):
        call_expert(expert, inviting(), by=clerk)
    call_expert(expert, inviting("Inna sprawa"), by=clerk)
    with pytest.raises(Refused):
        call_expert(listed(clerk), inviting(), by=clerk)


@pytest.mark.parametrize("old", list(CallState))
@pytest.mark.parametrize("to", [CallState.ACCEPTED, CallState.DECLINED, CallState.WITHDRAWN])
def test_states_move_as_the_table_says(make: Makers, old: CallState, to: CallState) -> None:
    ola, clerk = person(), make.clerk()
    call = call_expert(listed(ola), inviting(), by=clerk)

    def move(state: CallState) -> None:
        if state is CallState.WITHDRAWN:
            take_back(call, by=clerk)
        else:
            answer_call(call, state, "", by=ola)

    if old is not CallState.SENT:
        move(old)
    if to in CALL_MOVES[old]:
        move(to)
    else:
        with pytest.raises(Refused):
            move(to)
    call.refresh_from_db()
    assert call.state == (to if to in CALL_MOVES[old] else old)


def test_who_takes_it_back_is_not_found_and_keeps_what_they_got(make: Makers) -> None:
    ola = person()
    call = called(make, listed(ola))
    withdraw_oneself(by=ola)
    answer_call(call, CallState.DECLINED, "Nie zajmuję się tym.", by=ola)
    assert not Expert.objects.exists()


def test_what_is_held_is_shown_and_erased(make: Makers) -> None:
    ola = person()
    call = called(make, listed(ola, about="Audyty od 2015 roku."))
    answer_call(call, CallState.ACCEPTED, "Zadzwońcie: 600 000 000", by=ola)
    assert ola.person is not None
    held = [text for part in holds(ola.person.pk) for row in part.rows for text in row]
    assert any("Audyty" in text for text in held)
    assert any("600 000 000" in text for text in held)
    assert {mention.url for mention in mentions(["audyty", "600 000"])} == {
        f"/eksperci/{Expert.objects.get().pk}/", f"/eksperci/zaproszenia/{call.pk}/",
    }  # fmt: skip
    erase(ola.person.pk)
    call.refresh_from_db()
    assert (call.person, call.matter, call.words, call.answer) == (None, "", "", "")
    assert call.state == CallState.ACCEPTED
    assert not Expert.objects.exists()
    assert not Letter.objects.filter(matter__startswith=f"expert-call:{call.pk}", state="queued").exists()


def test_what_the_office_sent_stays_without_who_sent_it(make: Makers) -> None:
    clerk = make.clerk()
    call = call_expert(listed(person()), inviting(), by=clerk)
    assert clerk.person is not None
    erase(clerk.person.pk)
    call.refresh_from_db()
    assert (call.by, call.matter, call.words) == (None, "Program na 2027", "Przeczytasz?")
    assert call.person is not None


def test_old_invitations_go(make: Makers) -> None:
    called(make, listed(person()))
    assert forget_calls(instant() - timedelta(days=1)) == 0
    assert forget_calls(instant() + timedelta(seconds=1), dry_run=True) == 1
    assert forget_calls(instant() + timedelta(seconds=1)) == 1
    assert not ExpertCall.objects.exists()
