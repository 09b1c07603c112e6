"""Asking about all organisations: one after another, stopped and taken up, and by itself when a register is silent."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client, override_settings
from django.utils import timezone

from tests.architecture.two_cities import unguarded
from tests.factories import Makers
from tests.krs import extract, register_at
from tests.polish import spaced
from tests.regon import statistics_at
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.services.registers.actions import start_round, stop_round, take_step
from wspolnie.services.registers.kinds import Register
from wspolnie.services.registers.models import RegisterEntry, RegisterRound
from wspolnie.services.registers.states import RoundState
from wspolnie.spaces.kinds import Role

pytestmark = pytest.mark.django_db
NUMBERS = ("0009100011", "0009100022", "0009100033", "0009100044")


@pytest.fixture
def clubs(make: Makers) -> None:
    for place, krs in enumerate(NUMBERS):
        register_organisation(Particulars(name=f"Klub {place}", krs=krs))
    register_organisation(Particulars(name="Bez numeru"))


def counted(one: RegisterRound) -> tuple[str, int, int, int, int]:
    one.refresh_from_db()
    return one.state, one.asked, one.known, one.unknown, one.unanswered


def to_the_end(one: RegisterRound) -> None:
    for position in range(one.asked, 20):
        if take_step(one.pk, position).state != RoundState.RUNNING:
            return


@pytest.mark.usefixtures("clubs")
def test_all_are_asked_about_once_and_the_round_ends(make: Makers) -> None:
    known = {krs: extract(krs, nazwa=f"KLUB {place}") for place, krs in enumerate(NUMBERS[:3])}
    with register_at(known, only="P") as asked:
        one = start_round(Register.COURT, by=make.clerk())
        take_step(one.pk, 0)
        take_step(one.pk, 0)
        assert counted(one) == ("running", 1, 1, 0, 0), "a question that was asked is not asked again"
        to_the_end(RegisterRound.objects.get())
    assert counted(one) == ("done", 4, 3, 1, 0)
    assert sorted({line.split()[0] for line in asked}) == sorted(NUMBERS)
    assert RegisterEntry.objects.filter(found=True).count() == 3
    facts = [fact.rpartition(".")[2] for fact in Line.objects.values_list("fact", flat=True)]
    assert facts.count("RegisterAsked") == 4
    assert facts.count("RegisterRoundEnded") == 1


@pytest.mark.usefixtures("clubs")
def test_a_stopped_round_goes_on_where_it_was(make: Makers) -> None:
    clerk = make.clerk()
    with register_at({krs: extract(krs) for krs in NUMBERS}, only="P") as asked:
        one = start_round(Register.COURT, by=clerk)
        take_step(one.pk, 0)
        stop_round(one, by=clerk)
        take_step(one.pk, 1)
        assert counted(one) == ("stopped", 1, 1, 0, 0)
        with pytest.raises(Refused):
            stop_round(one, by=clerk)
        assert start_round(Register.COURT, by=clerk).pk == one.pk
        with pytest.raises(Refused):
            start_round(Register.COURT, by=clerk)
        to_the_end(RegisterRound.objects.get())
    assert counted(one) == ("done", 4, 4, 0, 0)
    assert len(asked) == 4


@pytest.mark.usefixtures("clubs")
def test_a_silent_register_stops_the_round_by_itself(make: Makers) -> None:
    clerk = make.clerk()
    with override_settings(KRS_URL="http://127.0.0.1:9/api/krs"):
        one = start_round(Register.COURT, by=clerk)
        to_the_end(one)
    assert counted(one) == ("stopped", 3, 0, 0, 3)
    assert "nie odpowiada" in one.problem
    assert RegisterEntry.objects.count() == 0
    with register_at({krs: extract(krs) for krs in NUMBERS}, only="P"):
        to_the_end(start_round(Register.COURT, by=clerk))
    assert counted(one) == ("done", 4, 1, 0, 3)


def test_nobody_to_ask_about_and_nobody_who_may(make: Makers) -> None:
    with statistics_at({}), pytest.raises(Refused, match="Żadna"):
        start_round(Register.REGON, by=make.clerk())
    for register in Register:
        with pytest.raises(Refused, match="nie pyta"):
            start_round(register, by=make.clerk())
    with pytest.raises(NotAllowed):
        start_round(Register.COURT, by=make.actor(Role.OFFICIAL))
    assert not RegisterRound.objects.exists()


@pytest.mark.usefixtures("clubs")
def test_a_round_whose_organisations_went_away_ends(make: Makers) -> None:
    with register_at({}):
        one = start_round(Register.COURT, by=make.clerk())
    with unguarded():
        RegisterRound.objects.update(last="ffffffff-ffff-ffff-ffff-ffffffffffff")
    take_step(one.pk, 0)
    assert counted(one) == ("done", 0, 0, 0, 0)


@pytest.mark.usefixtures("clubs")
def test_the_database_holds_one_round_at_a_time_that_adds_up(make: Makers) -> None:
    with register_at({}):
        one = start_round(Register.COURT, by=make.clerk())
    now = timezone.now()
    with pytest.raises(IntegrityError, match="one_at_a_time"), transaction.atomic(), unguarded():
        RegisterRound.objects.create(register="court", rows=1, started_at=now, moved_at=now)
    with pytest.raises(IntegrityError, match="adds_up"), transaction.atomic(), unguarded():
        RegisterRound.objects.filter(pk=one.pk).update(asked=7)


@pytest.mark.usefixtures("clubs")
def test_a_clerk_watches_stops_and_takes_it_up(make: Makers) -> None:
    clerk = make.clerk()
    assert clerk.person is not None
    office = Client(headers={"host": make.city.host})
    office.force_login(clerk.person.account)
    assert "musi to włączyć" in spaced(office.get("/rejestry/").content.decode())
    with register_at({}):
        assert "Zapytaj o wszystkie" in spaced(office.get("/rejestry/").content.decode())
        assert office.post("/rejestry/krs/pytanie/").status_code == 302
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'registers.step'")
            assert cursor.fetchone() == (1,)
        assert office.post("/rejestry/krs/pytanie/").status_code == 422
        shown = spaced(office.get("/rejestry/").content.decode())
        assert "0 z 4" in shown
        assert 'http-equiv="refresh"' in shown
        assert office.post("/rejestry/krs/stop/").status_code == 302
        assert office.post("/rejestry/krs/stop/").status_code == 422
        assert "Wznów" in spaced(office.get("/rejestry/").content.decode())
        assert office.post("/rejestry/krs/pytanie/").status_code == 302
        with unguarded():
            RegisterRound.objects.update(moved_at=timezone.now() - timedelta(minutes=3))
        assert "stoi w miejscu" in spaced(office.get("/rejestry/").content.decode())
        assert office.post("/rejestry/krs/pytanie/").status_code == 302, "a lost worker is replaced"
        assert office.post("/rejestry/nic/pytanie/").status_code == 404
