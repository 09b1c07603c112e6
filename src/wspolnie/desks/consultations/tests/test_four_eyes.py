"""A second person starts a consultation and publishes its answers from the day on which the parameter says so."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from tests.factories import Makers
from wspolnie.desks.consultations.actions.answers import answer_remark, publish_answers
from wspolnie.desks.consultations.actions.planning import start_consultation
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.models import Consultation, Round
from wspolnie.desks.consultations.states import RoundState, Verdict
from wspolnie.foundation.cities.actions import change_parameter
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.modules import NotAllowed
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import asks_for_another


def switch_on(name: str, *, days: int = 0) -> None:
    change_parameter(name, value="yes", since=timezone.localdate() + timedelta(days=days), article="zarządzenie nr 1")


def answered(make: Makers) -> Consultation:
    """Closed, its one remark answered by the clerk."""
    now = datetime.now(UTC)
    consultation = make.consultation(opens=now - timedelta(days=9), closes=now - timedelta(days=2))
    with taken_at(now - timedelta(days=5)):
        remark = make.remark(consultation)
    answer_remark(consultation, remark, verdict=Verdict.NOTED, reason="Dziękujemy.", by=make.clerk())
    return consultation


def test_without_the_parameter_one_person_is_enough(make: Makers) -> None:
    consultation = make.draft()
    start_consultation(consultation, by=make.clerk())
    assert state_of(consultation) == RoundState.STARTED
    publish_answers(answered(make), by=make.clerk())


def test_who_planned_cannot_start_and_another_can(make: Makers) -> None:
    switch_on("four_eyes_start")
    consultation = make.draft()
    with pytest.raises(NotAllowed, match="czterech oczu"):
        start_consultation(consultation, by=make.clerk())

    assert state_of(consultation) == RoundState.DRAFT
    start_consultation(consultation, by=make.actor(Role.COORDINATOR))
    assert state_of(consultation) == RoundState.STARTED


def test_who_answered_cannot_publish_and_another_can(make: Makers) -> None:
    consultation = answered(make)
    switch_on("four_eyes_publish")
    with pytest.raises(NotAllowed, match="czterech oczu"):
        publish_answers(consultation, by=make.clerk())
    assert publish_answers(consultation, by=make.actor(Role.COORDINATOR)).answers == 1


def test_the_parameter_holds_from_its_day(make: Makers) -> None:
    switch_on("four_eyes_start", days=2)
    assert not asks_for_another(ConsultationAct.START)
    with taken_at(datetime.now(UTC) + timedelta(days=2)):
        assert asks_for_another(ConsultationAct.START)
    assert not asks_for_another(ConsultationAct.READ)


def state_of(consultation: Consultation) -> str:
    return Round.objects.get(consultation=consultation).state
