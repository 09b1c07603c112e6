"""Roles are lent to deputies, and every act says in whose place it was done."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories import Makers
from tests.policy import trial
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.foundation.text.spacing import plain
from wspolnie.parties.offices.models import Office
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Person
from wspolnie.spaces.actions import end_deputyship, give_role, let_go, name_deputy
from wspolnie.spaces.actions.deputies import forget_deputy
from wspolnie.spaces.capacities import capacities_of, capacity_label, capacity_labels
from wspolnie.spaces.facts import DeputyNamed
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.models import Deputyship, Space
from wspolnie.spaces.policy import Actor, decide
from wspolnie.spaces.tests.conftest import newest, today
from wspolnie.spaces.views import actor_today


def test_a_deputy_has_the_rights_and_says_in_whose_place(
    make: Makers, anna: Person, jan: Person, administrator: Actor
) -> None:
    assert not decide(actor_today(jan), ConsultationAct.PLAN)
    made = name_deputy(anna, jan, since=today(), until=today() + timedelta(days=3), by=administrator)
    assert isinstance(newest(), DeputyNamed)
    actor = actor_today(jan)
    assert decide(actor, ConsultationAct.PLAN)
    assert actor.is_staff
    assert not actor.city_roles
    doing = actor.doing(ConsultationAct.PLAN)
    assert doing.capacity == f"deputy:{made.pk}"
    assert plain(capacity_label(doing.capacity)) == "w zastępstwie za: Anna Próbna"
    assert len(doing.capacity) <= 60
    assert actor.doing(ConsultationAct.READ).capacity == "self"
    end_deputyship(made, by=administrator)
    assert not decide(actor_today(jan), ConsultationAct.PLAN)


def test_own_rights_come_before_lent_ones(root: Space, anna: Person, jan: Person, administrator: Actor) -> None:
    give_role(jan, Role.CLERK, space=root, since=today(), by=administrator)
    name_deputy(anna, jan, since=today(), until=today(), by=administrator)
    assert actor_today(jan).doing(ConsultationAct.PLAN).capacity == "office"


def test_a_page_done_as_a_deputy_is_recorded_so(make: Makers, anna: Person, jan: Person, administrator: Actor) -> None:
    consultation = make.draft()
    made = name_deputy(anna, jan, since=today(), until=today(), by=administrator)
    browser = Client(headers={"host": make.city.host})
    browser.force_login(jan.account)
    answer = browser.post(f"/konsultacje/{consultation.space.slug}/start/", {})
    assert answer.status_code == 302, answer.content.decode()
    line = Line.objects.get(space_id=consultation.pk, fact="consultations.ConsultationStarted")
    assert line.capacity == f"deputy:{made.pk}"


def test_the_history_says_for_whom_and_names_the_absent_to_the_office_alone(
    make: Makers, anna: Person, jan: Person, administrator: Actor
) -> None:
    consultation = make.draft()
    name_deputy(anna, jan, since=today(), until=today(), by=administrator)
    browser = Client(headers={"host": make.city.host})
    browser.force_login(jan.account)
    browser.post(f"/konsultacje/{consultation.space.slug}/start/", {})
    address = f"/konsultacje/{consultation.space.slug}/historia/"
    inner = plain(browser.get(address).content.decode())
    assert "w zastępstwie za: Anna Próbna" in inner
    public = plain(Client(headers={"host": make.city.host}).get(address).content.decode())
    assert "w zastępstwie" in public
    assert "Anna Próbna" not in public


def test_labels_of_many_capacities_take_three_statements(
    make: Makers, anna: Person, django_assert_max_num_queries: Callable[[int], AbstractContextManager[object]]
) -> None:
    offices = [f"office:{office.pk}" for office in Office.objects.all()]
    words = ["self", "anonymous", "office", "system", *offices, f"organisation:{uuid4()}", f"deputy:{uuid4()}"]
    with django_assert_max_num_queries(3):
        found = capacity_labels(words, inner=True)
    assert set(found) == set(offices)
    assert all(capacity_label(word) for word in words)


def test_lent_rights_are_not_lent_further(anna: Person, jan: Person, administrator: Actor) -> None:
    ewa = register_person("Ewa Druga", email="ewa@urzad.example")
    name_deputy(anna, jan, since=today(), until=today(), by=administrator)
    with pytest.raises(Refused, match="żadnej roli"):
        name_deputy(jan, ewa, since=today(), until=today(), by=administrator)
    assert not actor_today(ewa).is_staff


def test_everybody_names_their_own_deputy_and_nobody_else_s(make: Makers, anna: Person, jan: Person) -> None:
    made = name_deputy(anna, jan, since=today(), until=today(), by=actor_today(anna))
    with pytest.raises(NotAllowed):
        name_deputy(anna, jan, since=today(), until=today(), by=make.actor(Role.COORDINATOR))
    with pytest.raises(NotAllowed):
        end_deputyship(made, by=make.actor(Role.COORDINATOR))
    end_deputyship(made, by=actor_today(jan))
    assert Deputyship.objects.get().ended_at is not None
    with pytest.raises(Refused, match="już się skończyło"):
        end_deputyship(made, by=actor_today(anna))


def test_wrong_deputies_are_refused(anna: Person, jan: Person, administrator: Actor) -> None:
    day = timedelta(days=1)
    for who, since, until, why in (
        (anna, today(), today(), "samego siebie"),
        (jan, today(), today() - day, "Ostatni dzień"),
        (jan, today() - 3 * day, today() - 2 * day, "już minęły"),
    ):
        with pytest.raises(Refused, match=why):
            name_deputy(anna, who, since=since, until=until, by=administrator)
    name_deputy(anna, jan, since=today(), until=today() + 2 * day, by=administrator)
    with pytest.raises(Refused, match="ma już zastępstwo"):
        name_deputy(anna, jan, since=today() + 2 * day, until=today() + 5 * day, by=administrator)


def test_who_is_let_go_stands_in_for_nobody(anna: Person, jan: Person, root: Space, administrator: Actor) -> None:
    give_role(jan, Role.OFFICIAL, space=root, since=today(), by=administrator)
    name_deputy(anna, jan, since=today(), until=today(), by=administrator)
    let_go(jan, by=administrator)
    assert not actor_today(jan).is_staff
    assert Deputyship.objects.get().ended_at is not None


def test_capacities_begin_with_one_s_own_name(make: Makers, anna: Person, jan: Person) -> None:
    assert [one.word for one in capacities_of(actor_today(jan))] == ["self"]
    own, office = capacities_of(actor_today(anna))
    assert own.word == "self"
    assert office.label == Office.objects.earliest("slug").name
    assert capacities_of(Actor()) == ()


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 6)), min_size=1, max_size=6))
def test_never_two_deputies_on_a_day(anna: Person, administrator: Actor, spans: list[tuple[int, int]]) -> None:
    """Whatever is asked for, on every day one person at most acts in Anna's place."""
    with trial():
        for number, (start, length) in enumerate(spans):
            other = register_person(f"Osoba {number}", email=f"osoba-{number}@urzad.example")
            since = today() + timedelta(days=start)
            try:
                name_deputy(anna, other, since=since, until=since + timedelta(days=length), by=administrator)
            except Refused:
                assert Deputyship.objects.filter(since__lte=since + timedelta(days=length), until__gte=since).exists()
        for day in range(30):
            assert Deputyship.objects.on(today() + timedelta(days=day)).count() <= 1


def test_an_erased_deputy_is_named_nowhere(anna: Person, jan: Person, administrator: Actor) -> None:
    """Lines about the absent one keep that one's name and that somebody stood in."""
    name_deputy(anna, jan, since=today(), until=today(), by=administrator)
    forget_deputy(jan.pk)
    line = Line.objects.get(fact="spaces.DeputyNamed")
    assert {private.field for private in line.private.all()} == {"person", "actor"}
