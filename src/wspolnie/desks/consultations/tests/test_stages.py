"""Stages of a consultation: derived from rounds, meetings and clock, the present one marked by more than its colour."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from lxml import html

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.models import Consultation, Round
from wspolnie.desks.consultations.tests.test_rounds import JUNE, OCTOBER, june, october, prepared
from wspolnie.desks.consultations.views.found import Matter
from wspolnie.desks.consultations.views.stages import stages_of
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.deadlines.limits import MINUTE
from wspolnie.spaces.policy import NOBODY
from wspolnie.tools.meetings.actions import call_off, plan_meeting
from wspolnie.tools.meetings.tests.conftest import arranged

pytestmark = pytest.mark.django_db
PAGE = "/konsultacje/program-wspolpracy/"
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
NOW = datetime.now(UTC).replace(second=0, microsecond=0)
OPENS, CLOSES = NOW - 5 * DAY, NOW + 5 * DAY


@pytest.fixture
def consultation(make: Makers) -> Consultation:
    with taken_at(OPENS - 2 * DAY):
        return make.consultation(opens=OPENS, closes=CLOSES)


def told(consultation: Consultation, now: datetime) -> list[tuple[str, str]]:
    """(state, label) in order, as everybody reads them at that moment."""
    rounds = tuple(Round.objects.filter(consultation=consultation).order_by("number"))
    matter = Matter(consultation, rounds[-1], rounds, rounds[-1].phase(now), NOBODY)
    return [(stage.state, spaced(stage.label)) for stage in stages_of(matter, now)]


def test_the_clock_moves_them(consultation: Consultation) -> None:
    announced, taken = "Ogłoszenie i projekt", "Zbieramy uwagi"
    answers = "Odpowiedzi na wszystkie uwagi"
    assert told(consultation, OPENS - MINUTE) == [
        ("current", announced), ("next", "Początek uwag"), ("next", taken), ("next", answers),
    ]  # fmt: skip
    for moment in (OPENS, CLOSES, CLOSES + MINUTE - timedelta(microseconds=1)):
        assert told(consultation, moment) == [("done", announced), ("current", taken), ("next", answers)]
    assert told(consultation, CLOSES + MINUTE) == [
        ("done", announced), ("done", "Koniec uwag"), ("current", answers),
    ]  # fmt: skip


def test_meetings_stand_among_them_until_they_end(make: Makers, consultation: Consultation) -> None:
    starts = NOW + DAY
    held = plan_meeting(consultation.space, arranged(starts_at=starts, ends_at=starts + HOUR), by=make.clerk())
    later = arranged(name="Odwołane", starts_at=starts + DAY, ends_at=starts + DAY + HOUR)
    gone = plan_meeting(
        consultation.space,
        later,
        by=make.clerk(),
    )
    call_off(gone, "Sala jest zalana.", by=make.clerk())
    names = [label for _, label in told(consultation, NOW)]
    assert held.name.startswith("Spotkanie")
    assert names[1] == held.name, "it is not called a meeting twice"
    plan_meeting(
        consultation.space,
        arranged(name="Dyżur", starts_at=starts + HOUR, ends_at=starts + 2 * HOUR),
        by=make.clerk(),
    )
    assert "Spotkanie: Dyżur" in [label for _, label in told(consultation, NOW)]
    assert not any("Odwołane" in name for name in names)
    assert told(consultation, starts + HOUR - MINUTE)[1][0] == "next"
    assert told(consultation, starts + HOUR)[1][0] == "done"


def test_rounds_follow_one_another_and_the_answered_one_is_over(make: Makers) -> None:
    consultation = june(make)
    assert [state for state, _ in told(consultation, JUNE[1] + 2 * DAY)] == ["done"] * 3
    october(make, consultation)
    stages = told(consultation, OCTOBER[0])
    assert [label.partition(" · ")[0] for _, label in stages] == ["Tura 1"] * 3 + ["Tura 2: projekt"] * 3
    assert [state for state, _ in stages] == ["done"] * 4 + ["current", "next"]


def test_a_round_in_preparation_is_no_stage(make: Makers) -> None:
    consultation = june(make)
    before = told(consultation, NOW)
    prepared(make, consultation)
    assert told(consultation, NOW) == before
    assert [state for state, _ in told(make.draft("Inna sprawa"), NOW)] == ["next"] * 3


def test_the_page_says_date_and_hour_and_which_is_now(
    consultation: Consultation, make: Makers, visitor: Client
) -> None:
    starts = NOW - DAY
    with taken_at(NOW - 2 * DAY):
        plan_meeting(consultation.space, arranged(starts_at=starts, ends_at=starts + HOUR), by=make.clerk())
    page = html.fromstring(visitor.get(PAGE).content.decode())
    (stages,) = page.xpath("//section[@aria-labelledby='etapy']/ol")
    lines = [" ".join(spaced(line.text_content()).split()) for line in stages]
    assert [line.get("aria-current") for line in stages] == [None, None, "step", None]
    assert [bool(line.xpath("strong")) for line in stages] == [False, False, True, False]
    assert all("(za nami)" in line for line in lines[:2])
    assert "(za nami)" not in "".join(lines[2:])
    assert stages[1].xpath("a/@href") == [f"{PAGE}spotkania/1/"]
    for line in stages:
        (stamp,) = line.xpath("time")
        assert ":" in stamp.text_content()
        assert datetime.fromisoformat(stamp.get("datetime")).tzinfo is not None
