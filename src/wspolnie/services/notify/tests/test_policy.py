"""Who may do what about letters: role × verb and role × address, against tables written by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from tests.clones import past_the_guard
from tests.factories import Makers
from tests.policy import ROLES, Cast, Cell, cast, differences, table, trial
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.services.notify.actions import change_letter, choose, lift_stop, post, stop_address, tell
from wspolnie.services.notify.actions import try_again as send_again
from wspolnie.services.notify.models import Letter, Mailbox
from wspolnie.services.notify.reading import link_to
from wspolnie.services.notify.states import HowOften, LetterState
from wspolnie.spaces.policy import Actor

pytestmark = pytest.mark.django_db
OUTCOMES = "consultations.outcomes"

VERBS = table("""
what             stranger person official clerk coordinator administrator   # + does it, - may not, ! not now
choose           -        +      +        +     +           +
edit_letters     -        -      -        -     +           +
lift_stop        -        -      -        +     -           +
lift_stop:none   -        -      -        !     -           !
send_again:sent  -        -      -        -     -           !
send_again       -        -      -        -     -           +
""")

PAGES = table("""
what                  stranger person official clerk coordinator administrator
GET:letters_own       302      200    200      200   200         200
POST:letters_own      302      422    422      422   422         422
GET:letters_stop      200      200    200      200   200         200
POST:letters_stop     200      200    200      200   200         200
""")


@pytest.fixture
def ensemble(make: Makers) -> Cast:
    return cast(make.city)


def letter_in(state: LetterState, to: str) -> Letter:
    post(to, subject="x", body="x", matter="m")
    past_the_guard("UPDATE notify_letter SET state = %s WHERE address = %s", state.value, to)
    letter: Letter = Letter.objects.get(address=to)
    return letter


def stopped() -> Mailbox:
    stop_address(letter_in(LetterState.SENT, "jan@example.org"), "5.1.1")
    mailbox: Mailbox = Mailbox.objects.get()
    return mailbox


def verbs(make: Makers) -> dict[str, Callable[[Actor], object]]:
    today = datetime.now(UTC).astimezone(make.city.zone).date()
    mailbox = stopped()
    free = Mailbox(address="wolny@example.org")
    sent = letter_in(LetterState.SENT, "ela@example.org")
    failed = letter_in(LetterState.FAILED, "ewa@example.org")
    return {
        "choose": lambda by: choose({OUTCOMES: HowOften.NEVER}, by=by),
        "edit_letters": lambda by: change_letter("notify.one", "{subject}", "{news}{off}", since=today, by=by),
        "lift_stop": lambda by: lift_stop(mailbox, by=by),
        "lift_stop:none": lambda by: lift_stop(free, by=by),
        "send_again:sent": lambda by: send_again(sent, by=by),
        "send_again": lambda by: send_again(failed, by=by),
    }


def outcome(verb: Callable[[Actor], object], by: Actor) -> str:
    with trial():
        try:
            verb(by)
        except NotAllowed:
            return "-"
        except Refused:
            return "!"
        return "+"
    raise AssertionError("a trial ends by itself")


def test_verbs_ask_their_acts(make: Makers, ensemble: Cast) -> None:
    tried = verbs(make)
    actual: dict[Cell, str] = {
        (name, role): outcome(verb, ensemble.actors[role]) for name, verb in tried.items() for role in ROLES
    }
    assert differences(VERBS, actual) == []


def test_pages_ask_their_acts(make: Makers, ensemble: Cast) -> None:
    tell("jan@example.org", topic=OUTCOMES, matter="m", key="k", title="x", subject="x", line="x")
    link = link_to(make.city, Mailbox.objects.get().pk, [OUTCOMES])
    addresses = {"letters_own": "/moje/listy/", "letters_stop": link[link.index("/listy/") :]}
    actual: dict[Cell, str] = {}
    for cell, role in PAGES:
        method, name = cell.split(":")
        actual[cell, role] = str(ensemble.send(role, method, addresses[name]).status_code)
    assert differences(PAGES, actual) == []
