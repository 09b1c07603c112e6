"""A consultation is saved before its times are known; it cannot start until they are, and says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from tests.architecture.two_cities import unguarded
from tests.factories import Makers
from tests.forms import filled
from tests.polish import spaced
from wspolnie.desks.consultations.actions.changing import change_plan, plan_of
from wspolnie.desks.consultations.actions.planning import (
    paste_draft,
    plan_consultation,
    refuse_times,
    start_consultation,
    what_is_missing,
)
from wspolnie.desks.consultations.models import Consultation
from wspolnie.desks.consultations.states import Phase, RoundState
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.journal.reading import fact_of
from wspolnie.foundation.modules import Refused
from wspolnie.parties.offices.models import Office

pytestmark = pytest.mark.django_db
WITHOUT = {"opens_at": None, "closes_at": None, "answers_due_at": None}
HOME = "/konsultacje/laki/"


@pytest.fixture
def matter(make: Makers) -> Consultation:
    made = plan_consultation(replace(make.plan("Łąki"), **WITHOUT), by=make.clerk())
    paste_draft(made, "# Łąki\n\n1. Kosimy rzadziej.\n2. Siejemy więcej.\n", by=make.clerk())
    return made


def test_it_is_a_draft_with_this_years_number_and_says_that_times_are_missing(
    make: Makers, matter: Consultation
) -> None:
    round_ = make.round(matter)
    assert not round_.is_timed
    assert round_.phase(instant()) is Phase.DRAFT
    assert matter.year == instant().astimezone(make.city.zone).year
    assert any(thing.startswith("Godziny") for thing in what_is_missing(matter, round_))
    with pytest.raises(Refused):
        start_consultation(matter, by=make.clerk())
    planned = fact_of(Line.objects.filter(subject_id=matter.pk, fact="consultations.ConsultationPlanned").get())
    assert "nie są jeszcze znane" in planned.sentence()


@pytest.mark.parametrize("known", ["opens_at", "closes_at", "answers_due_at"])
def test_some_times_may_be_known_and_others_not(make: Makers, matter: Consultation, known: str) -> None:
    plan = replace(plan_of(matter, make.round(matter)), **{known: datetime(2099, 9, 1, 6, 0, tzinfo=UTC)})
    assert change_plan(matter, plan, by=make.clerk())
    round_ = make.round(matter)
    assert getattr(round_, known) == datetime(2099, 9, 1, 6, 0, tzinfo=UTC)
    assert not round_.is_timed
    assert what_is_missing(matter, round_)


def test_with_its_times_it_starts(make: Makers, matter: Consultation) -> None:
    timed = make.plan("Łąki")
    change_plan(matter, replace(timed, notice=make.notice()), by=make.clerk())
    start_consultation(matter, by=make.clerk())
    assert make.round(matter).state == RoundState.STARTED


def test_the_database_refuses_an_announced_round_without_times(make: Makers, matter: Consultation) -> None:
    with (
        unguarded(),
        pytest.raises(IntegrityError, match="round_announced_has_times"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("UPDATE consultations_round SET state = 'started' WHERE consultation_id = %s", [matter.pk])


def test_a_clerk_saves_it_without_times_and_every_page_of_the_draft_opens(make: Makers, desk: Client) -> None:
    office = str(Office.objects.earliest("slug").pk)
    assert desk.post("/konsultacje/nowa/", {"title": "Łąki", "office": office}).status_code == 302
    for page in ("", "plan/", "tekst/", "start/", "biurko/", "pliki/", "historia/", "spotkania/", "przekazanie/"):
        assert desk.get(f"{HOME}{page}").status_code == 200, page
    assert "jeszcze nieznane" in spaced(desk.get("/konsultacje/").content.decode())
    assert "jeszcze nieznane" not in desk.get("/konsultacje.csv").content.decode()
    assert "Godziny" in spaced(desk.get(f"{HOME}start/").content.decode())
    for page in ("/", "/kalendarz/", "/moje/", "/konsultacje.csv", "/konsultacje.atom"):
        assert desk.get(page).status_code == 200, page


def test_saving_the_plan_as_it_is_shown_changes_nothing(make: Makers, matter: Consultation, desk: Client) -> None:
    before = plan_of(matter, make.round(matter))
    assert desk.post(f"{HOME}plan/", filled(desk.get(f"{HOME}plan/").content.decode())).status_code == 302
    matter.refresh_from_db()
    assert plan_of(Consultation.objects.get(pk=matter.pk), make.round(matter)) == before
    assert not Line.objects.filter(subject_id=matter.pk, fact="consultations.ConsultationChanged").exists()


hours = st.none() | st.integers(0, 1000).map(lambda hour: datetime(2099, 1, 1, tzinfo=UTC) + timedelta(hours=hour))


@given(hours, hours, hours)
def test_times_that_are_known_follow_one_another(
    opens: datetime | None, closes: datetime | None, due: datetime | None
) -> None:
    known = [at for at in (opens, closes, due) if at is not None]
    in_order = all(first < second for first, second in pairwise(known))
    try:
        refuse_times(opens, closes, due)
    except Refused:
        assert not in_order
    else:
        assert in_order
