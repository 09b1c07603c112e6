"""Roles are given, end, and are lent to deputies; rights follow at the same moment."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories import Makers
from tests.policy import trial
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.journal.reading import fact_of
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.foundation.text.spacing import plain
from wspolnie.parties.offices.models import Office
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Person
from wspolnie.spaces.actions import end_deputyship, end_role, give_role, let_go, name_deputy
from wspolnie.spaces.capacities import capacities_of, capacity_label
from wspolnie.spaces.facts import DeputyNamed, PersonLetGo, RoleEnded, RoleGiven
from wspolnie.spaces.kinds import Role, SpaceKind
from wspolnie.spaces.models import Deputyship, Membership, Space
from wspolnie.spaces.policy import Actor, decide, decide_somewhere
from wspolnie.spaces.views import actor_today

SYSTEM = Actor(capacity="system")


@pytest.fixture
def root(make: Makers) -> Space:
    return Space.objects.get(kind=SpaceKind.CITY)


@pytest.fixture
def administrator(make: Makers) -> Actor:
    return make.actor(Role.ADMINISTRATOR)


@pytest.fixture
def anna(make: Makers, root: Space) -> Person:
    """A clerk of an office since last month."""
    person = register_person("Anna Próbna", email="anna@urzad.example")
    office = Office.objects.earliest("slug")
    give_role(person, Role.CLERK, space=root, since=today() - timedelta(days=30), office=office, by=SYSTEM)
    return person


@pytest.fixture
def jan(make: Makers) -> Person:
    return register_person("Jan Przykładny", email="jan@urzad.example")


def today() -> date:
    return timezone.localdate()


def newest() -> object:
    return fact_of(Line.objects.prefetch_related("private").order_by("-seq")[0])


def test_a_role_holds_between_its_days(make: Makers, root: Space, jan: Person) -> None:
    give_role(jan, Role.CLERK, space=root, since=today(), until=today() + timedelta(days=2), by=SYSTEM)
    assert actor_today(jan).city_roles == {Role.CLERK}
    noon = datetime.now(UTC).replace(hour=12)
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
