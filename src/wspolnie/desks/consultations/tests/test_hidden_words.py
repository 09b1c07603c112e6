"""No filter of words finds what its reader may not read: neither hidden parts, nor remarks that wait, nor drafts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

import pytest
from django.test import Client

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.actions.answers import answer_remark, publish_answers
from wspolnie.desks.consultations.actions.hiding import black_out, uncover
from wspolnie.desks.consultations.actions.remarks import Words, receive_remark, release_remark
from wspolnie.desks.consultations.models import Consultation, Remark
from wspolnie.desks.consultations.report.rows import Chosen
from wspolnie.desks.consultations.states import AnswerState, Verdict
from wspolnie.desks.consultations.tests.conftest import browser
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.spaces.policy import NOBODY

pytestmark = pytest.mark.django_db
MATTER: Final = "/konsultacje/program-wspolpracy/"
SECRET: Final = "Zmyślony"


@pytest.fixture
def consultation(make: Makers) -> Consultation:
    now = datetime.now(UTC)
    return make.consultation(opens=now - timedelta(days=9), closes=now + timedelta(days=1))


def send(consultation: Consultation, make: Makers, reason: str, *, confirmed: bool = True) -> Remark:
    return receive_remark(consultation, make.round(consultation), Words(reason=reason), by=NOBODY, confirmed=confirmed)


def found(word: str) -> set[int]:
    """Numbers of the remarks that the public filter finds by a word."""
    return set(Chosen.asked({"q": word}).pick(Remark.objects.all()).values_list("number", flat=True))


def test_a_hidden_word_finds_nothing_and_a_shown_one_does(consultation: Consultation, make: Makers) -> None:
    both = f"{SECRET} pan hałasuje, a {SECRET.upper()} nie słucha."
    first, second = (send(consultation, make, both) for _ in range(2))
    for remark in (first, second):
        release_remark(consultation, remark, by=make.clerk())
    black_out(consultation, first, SECRET, "dane osoby prywatnej", by=make.clerk())
    assert found(SECRET) == found(SECRET.lower()) == {second.number}
    assert found("hałasuje") == {first.number, second.number}
    assert found("dane osoby") == set()
    mark = Remark.objects.get(pk=first.pk).blackouts[0]["mark"]
    uncover(consultation, Remark.objects.get(pk=first.pk), mark, by=make.clerk())
    assert found(SECRET) == {first.number, second.number}


def test_what_waits_and_what_is_a_draft_is_not_found(consultation: Consultation, make: Makers) -> None:
    send(consultation, make, "Czeka na słowo autora.", confirmed=False)
    send(consultation, make, "Czeka na urzędnika.")
    assert found("Czeka") == set()
    shown = send(consultation, make, "Pokazana.")
    release_remark(consultation, shown, by=make.clerk())
    answer_remark(
        consultation,
        shown,
        verdict=Verdict.NOT_ACCEPTED,
        reason="Tajemnica szkicu.",
        state=AnswerState.DRAFT,
        by=make.clerk(),
    )
    assert found("Tajemnica") == set()
    assert found("Pokazana") == {shown.number}


def test_the_list_of_a_published_report_and_its_desk_say_nothing(
    consultation: Consultation, make: Makers, desk: Client
) -> None:
    remark = send(consultation, make, f"Sąsiad {SECRET} hałasuje.")
    release_remark(consultation, remark, by=make.clerk())
    black_out(consultation, remark, SECRET, "dane osoby prywatnej", by=make.clerk())
    assert "hałasuje" not in spaced(desk.get(f"{MATTER}biurko/?q={SECRET}").text)
    answer_remark(consultation, remark, verdict=Verdict.NOT_ACCEPTED, reason="Nie.", by=make.clerk())
    with taken_at(datetime.now(UTC) + timedelta(days=2)):
        publish_answers(consultation, by=make.clerk())
        reader = browser()
        for word, there in ((SECRET, False), ("hałasuje", True)):
            told = spaced(reader.get(f"{MATTER}uwagi/?termin=on_time&q={word}").text)
            assert (f"U-{remark.number:04d}" in told or "hałasuje." in told) is there, word
