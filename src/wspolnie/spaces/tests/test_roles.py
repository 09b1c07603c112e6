"""Roles are given and end; rights follow at the same moment."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest
from django.test import Client

from tests.factories import Makers
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.parties.offices.models import Office
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Person
from wspolnie.spaces.actions import end_role, give_role, let_go
from wspolnie.spaces.facts import PersonLetGo, RoleEnded, RoleGiven
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.models import Membership, Space
from wspolnie.spaces.policy import Actor, decide, decide_somewhere
from wspolnie.spaces.tests.conftest import SYSTEM, newest, today
from wspolnie.spaces.views import actor_today


def test_a_role_holds_between_its_days(make: Makers, root: Space, jan: Person) -> None:
    give_role(jan, Role.CLERK, space=root, since=today(), until=today() + timedelta(days=2), by=SYSTEM)
    assert actor_today(jan).city_roles == {Role.CLERK}
    noon = datetime.combine(today(), time(12), UTC)
    for days, holds in ((-1, False), (0, True), (2, True), (3, False)):
        with taken_at(noon + timedelta(days=days)):
            assert bool(actor_today(jan).city_roles) is holds, days


def test_the_fact_tells_days_and_office(anna: Person) -> None:
    fact = newest()
    assert isinstance(fact, RoleGiven)
    assert (fact.person, fact.role, fact.until) == ("Anna Próbna", "clerk", "")
    assert fact.office == Office.objects.earliest("slug").name


def test_a_role_that_was_taken_away_holds_no_more_at_once(anna: Person, administrator: Actor) -> None:
    assert actor_today(anna).is_staff
    end_role(Membership.objects.get(person=anna), by=administrator)
    assert not actor_today(anna).is_staff
    assert isinstance(newest(), RoleEnded)
    with pytest.raises(Refused, match="już"):
        end_role(Membership.objects.get(person=anna), by=administrator)


def test_a_role_can_be_given_again_the_same_day(anna: Person, root: Space, administrator: Actor) -> None:
    end_role(Membership.objects.get(person=anna), by=administrator)
    give_role(anna, Role.CLERK, space=root, since=today(), by=administrator)
    assert actor_today(anna).city_roles == {Role.CLERK}
    with pytest.raises(Refused, match="ma już tę rolę"):
        give_role(anna, Role.CLERK, space=root, since=today() + timedelta(days=9), by=administrator)


@pytest.mark.parametrize("role", [Role.CLERK, Role.COORDINATOR, Role.OFFICIAL])
def test_only_administrators_give_and_take(make: Makers, root: Space, anna: Person, jan: Person, role: Role) -> None:
    by = make.actor(role)
    with pytest.raises(NotAllowed):
        give_role(jan, Role.CLERK, space=root, since=today(), by=by)
    with pytest.raises(NotAllowed):
        end_role(Membership.objects.get(person=anna), by=by)
    with pytest.raises(NotAllowed):
        let_go(anna, by=by)


def test_days_in_the_wrong_order_are_refused(root: Space, jan: Person, administrator: Actor) -> None:
    with pytest.raises(Refused, match="Ostatni dzień"):
        give_role(jan, Role.CLERK, space=root, since=today(), until=today() - timedelta(days=1), by=administrator)


def test_a_city_keeps_an_administrator(root: Space, jan: Person, administrator: Actor) -> None:
    last = Membership.objects.get(person=administrator.person, role=Role.ADMINISTRATOR)
    assert administrator.person is not None
    with pytest.raises(Refused, match="administratora"):
        end_role(last, by=administrator)
    with pytest.raises(Refused, match="administratora"):
        let_go(administrator.person, by=administrator)
    give_role(jan, Role.ADMINISTRATOR, space=root, since=today() + timedelta(days=1), by=administrator)
    with pytest.raises(Refused, match="administratora"):  # tomorrow is not today
        end_role(last, by=administrator)
    Membership.objects.filter(person=jan)
    give_role(jan, Role.CLERK, space=root, since=today(), by=administrator)
    other = register_person("Ewa Druga", email="ewa@urzad.example")
    give_role(other, Role.ADMINISTRATOR, space=root, since=today(), by=administrator)
    end_role(last, by=administrator)
    assert actor_today(administrator.person).city_roles == frozenset()


def test_who_is_let_go_is_out_at_the_next_click(make: Makers, anna: Person, administrator: Actor) -> None:
    browser = Client(headers={"host": make.city.host})
    browser.force_login(anna.account)
    assert browser.get("/konsultacje/nowa/").status_code == 200
    assert let_go(anna, by=administrator) == 1
    answer = browser.get("/konsultacje/nowa/")
    assert answer.status_code == 302
    assert "/logowanie/" in answer["location"]
    fact = newest()
    assert isinstance(fact, PersonLetGo)
    assert fact.roles == 1


def test_a_role_of_a_space_counts_there_and_nowhere_else(make: Makers, jan: Person, administrator: Actor) -> None:
    here, there = make.draft("Pierwsza"), make.draft("Druga")
    give_role(jan, Role.CLERK, space=here.space, since=today(), by=administrator)
    actor = actor_today(jan)
    assert not actor.is_staff
    assert decide(actor, ConsultationAct.START, here.pk)
    assert not decide(actor, ConsultationAct.START, there.pk)
    assert not decide(actor, ConsultationAct.PLAN)
    assert decide_somewhere(actor, ConsultationAct.START)
    browser = Client(headers={"host": make.city.host})
    browser.force_login(jan.account)
    assert browser.get("/konsultacje/nowa/").status_code == 403
    assert browser.get(f"/konsultacje/{there.space.slug}/start/").status_code == 404
    assert browser.get(f"/konsultacje/{here.space.slug}/start/").status_code == 200
    assert browser.post(f"/konsultacje/{here.space.slug}/start/").status_code == 302
    running = make.consultation("Trzecia")
    assert browser.get(f"/konsultacje/{running.space.slug}/start/").status_code == 403


def test_a_clerk_of_one_space_reads_its_remarks_and_has_it_on_the_list(
    make: Makers, jan: Person, administrator: Actor
) -> None:
    here, there = make.consultation("Pierwsza"), make.consultation("Druga")
    for consultation in (here, there):
        make.remark(consultation)
    give_role(jan, Role.OFFICIAL, space=here.space, since=today(), by=administrator)
    browser = Client(headers={"host": make.city.host})
    browser.force_login(jan.account)
    assert browser.get(f"/konsultacje/{here.space.slug}/biurko/").status_code == 200
    assert browser.get(f"/konsultacje/{there.space.slug}/biurko/").status_code == 403
    mine = browser.get("/moje/").content.decode()
    assert "Pierwsza" in mine
    assert "Druga" not in mine
