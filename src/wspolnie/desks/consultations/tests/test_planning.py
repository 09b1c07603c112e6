"""Planning: times in order, addresses of their own, a text that is frozen by the start."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.clones import Clone
from tests.factories import Makers
from wspolnie.desks.consultations.actions.planning import (
    paste_draft,
    plan_consultation,
    start_consultation,
    what_is_missing,
)
from wspolnie.desks.consultations.facts.plans import ConsultationPlanned, ConsultationStarted
from wspolnie.desks.consultations.models import Consultation, Round
from wspolnie.desks.consultations.states import Phase, RoundState
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.journal.reading import fact_of
from wspolnie.foundation.modules import Fact, NotAllowed, Refused
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import NOBODY
from wspolnie.tools.documents.models import Paragraph

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


def facts(consultation: Consultation) -> list[Fact]:
    return [fact_of(line) for line in Line.objects.filter(subject_id=consultation.pk).order_by("seq")]


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Program współpracy", "program-wspolpracy"),
        ("Łódź i Żółw: ŚĆĄĘŃ źle", "lodz-i-zolw-scaen-zle"),
        ("„Zieleń” – część 2", "zielen-czesc-2"),
        ("!!!", "konsultacja"),
        ("日本", "konsultacja"),
        ("x" * 200, "x" * 60),
        ("słowo " * 40, ("slowo-" * 10)[:60].strip("-")),
        ("Nowa", "nowa-2"),
    ],
)
def test_the_address_comes_from_the_title(make: Makers, title: str, slug: str) -> None:
    assert plan_consultation(make.plan(title), by=make.clerk()).space.slug == slug


def test_the_same_title_gets_another_address(make: Makers) -> None:
    slugs = [plan_consultation(make.plan("Łąki"), by=make.clerk()).space.slug for _ in range(4)]
    assert slugs == ["laki", "laki-2", "laki-3", "laki-4"]
    assert plan_consultation(make.plan("Laki 2"), by=make.clerk()).space.slug == "laki-2-2"


def test_numbers_go_up_within_the_year_of_the_start(make: Makers) -> None:
    opens = datetime(2031, 1, 1, 0, 0, tzinfo=make.city.zone)
    plans = [make.plan(opens=at, closes=opens + timedelta(days=30)) for at in (opens, opens, opens - MINUTE)]
    codes = [plan_consultation(plan, by=make.clerk()).code for plan in plans]
    first = int(codes[0].rpartition("-")[2])
    assert codes[:2] == [f"WRO/2031/KON-{first}", f"WRO/2031/KON-{first + 1}"]
    assert codes[2].startswith("WRO/2030/KON-")


@pytest.mark.parametrize("end", [timedelta(0), -MINUTE])
def test_times_follow_one_another(make: Makers, end: timedelta) -> None:
    plan = make.plan()
    with pytest.raises(Refused):
        plan_consultation(replace(plan, closes_at=plan.opens_at + end), by=make.clerk())
    with pytest.raises(Refused):
        plan_consultation(replace(plan, answers_due_at=plan.closes_at + end), by=make.clerk())
    assert not Consultation.objects.exists()


def test_only_clerks_plan_paste_and_start(make: Makers) -> None:
    draft = make.draft()
    for actor in (NOBODY, make.actor(Role.OFFICIAL)):
        for act in (
            lambda actor=actor: plan_consultation(make.plan(), by=actor),
            lambda actor=actor: paste_draft(draft, "§ 1. x", by=actor),
            lambda actor=actor: start_consultation(draft, by=actor),
        ):
            with pytest.raises(NotAllowed):
                act()


def test_a_plan_is_seen_by_the_office_alone(make: Makers) -> None:
    draft = make.draft()
    assert Consultation.objects.visible_to(make.clerk()).filter(pk=draft.pk).exists()
    assert not Consultation.objects.visible_to(NOBODY).filter(pk=draft.pk).exists()
    (planned,) = (fact for fact in facts(draft) if isinstance(fact, ConsultationPlanned))
    assert not planned.public


def test_the_list_of_what_is_missing(make: Makers) -> None:
    now = datetime.now(UTC)
    plan = replace(make.plan(opens=now - 2 * MINUTE, closes=now - MINUTE), authority="")
    consultation = plan_consultation(plan, by=make.clerk())
    round_ = make.round(consultation)
    missing = what_is_missing(consultation, round_)
    assert len(missing) == 3
    with pytest.raises(Refused) as refusal:
        start_consultation(consultation, by=make.clerk())
    assert all(item in refusal.value.reason for item in missing)
    with taken_at(now - 2 * MINUTE):
        assert len(what_is_missing(consultation, round_)) == 2
    assert Round.objects.get(consultation=consultation.pk).state == RoundState.DRAFT


def test_starting_announces_it_to_everybody(make: Makers) -> None:
    draft = make.draft()
    start_consultation(draft, by=make.clerk())
    assert Consultation.objects.visible_to(NOBODY).filter(pk=draft.pk).exists()
    started = facts(draft)[-1]
    assert isinstance(started, ConsultationStarted)
    sentence = started.sentence()
    assert sentence.startswith(f"Ogłoszono konsultacje {draft.code} „Program współpracy”.")
    assert started.office in sentence


def test_a_consultation_starts_once(make: Makers) -> None:
    draft = make.draft()
    start_consultation(draft, by=make.clerk())
    with pytest.raises(Refused):
        start_consultation(draft, by=make.clerk())
    assert [type(fact) for fact in facts(draft)].count(ConsultationStarted) == 1


def test_after_the_start_the_text_is_frozen_even_for_who_holds_an_old_page(make: Makers) -> None:
    draft = make.draft()
    old = Consultation.objects.get(pk=draft.pk)
    start_consultation(draft, by=make.clerk())
    for seen in (draft, old):
        with pytest.raises(Refused):
            paste_draft(seen, "§ 1. Podmieniony.", by=make.clerk())
    assert not Paragraph.objects.filter(text="Podmieniony.").exists()


def test_the_phase_follows_the_clock(make: Makers) -> None:
    now = datetime.now(UTC).replace(second=0, microsecond=0)
    round_ = make.round(make.consultation(opens=now, closes=now + 10 * MINUTE))
    at = {
        now - MINUTE: Phase.ANNOUNCED,
        now: Phase.OPEN,
        now + 10 * MINUTE: Phase.OPEN,
        now + 11 * MINUTE - timedelta(microseconds=1): Phase.OPEN,
        now + 11 * MINUTE: Phase.CLOSED,
    }
    for state, expected in (
        (RoundState.STARTED, at),
        (RoundState.DRAFT, dict.fromkeys(at, Phase.DRAFT)),
        (RoundState.ANSWERED, dict.fromkeys(at, Phase.ANSWERED)),
    ):
        round_.state = state
        assert {moment: round_.phase(moment) for moment in at} == expected


def test_clerks_who_plan_the_same_at_once_get_addresses_of_their_own(clone_db: Clone) -> None:
    both = threading.Barrier(3)

    def work() -> str:
        city = City.objects.get(slug="wroclaw")
        both.wait(30)
        with in_city(city.id):
            make = Makers(city)
            return str(plan_consultation(make.plan("Łąki"), by=make.clerk()).space.slug)

    results = [clone_db.start(work) for _ in range(3)]
    assert {result() for result in results} == {"laki", "laki-2", "laki-3"}


def test_two_starts_at_once_are_one(clone_db: Clone) -> None:
    def draft() -> Consultation:
        city = City.objects.get(slug="wroclaw")
        with in_city(city.id):
            return Makers(city).draft()

    consultation = clone_db.run(draft)
    both = threading.Barrier(2)

    def work() -> str:
        both.wait(30)
        with in_city(consultation.city_id):
            try:
                start_consultation(consultation, by=Makers(consultation.city).clerk())
            except Refused as refusal:
                return refusal.reason
        return "started"

    results = [clone_db.start(work) for _ in range(2)]
    said = sorted(result() for result in results)
    assert said[1] == "started"
    assert said[0] == "Te konsultacje już się zaczęły."
    assert clone_db.as_owner("SELECT count(*) FROM journal_line WHERE fact = 'consultations.ConsultationStarted'") == [
        (1,)
    ]


def test_rounds_and_spaces_are_made_with_it(make: Makers) -> None:
    draft = make.draft()
    assert Round.objects.filter(consultation=draft).count() == 1
    space = Space.objects.get(pk=draft.pk)
    assert (space.kind, space.state, space.front.title) == ("process", "draft", draft.space.name)
