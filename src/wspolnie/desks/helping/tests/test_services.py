"""Services: who keeps them, how they go from draft to end, what is found and in which order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.factories import Makers
from wspolnie.desks.helping.actions.services import change_service, describe_service, move_service, said_of
from wspolnie.desks.helping.models import Service
from wspolnie.desks.helping.reading import Filter, in_short, with_all
from wspolnie.desks.helping.states import SERVICE_MOVES, ServiceKind, ServiceState, TargetGroup
from wspolnie.desks.helping.tests.people import HELP, acting, club, shown, speaker
from wspolnie.foundation.cities.models import District, Theme
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.parties.people.actions import register_person
from wspolnie.services.search.actions.pieces import index_pieces
from wspolnie.spaces.policy import NOBODY

pytestmark = pytest.mark.django_db


def test_those_who_speak_for_it_keep_its_services_and_others_do_not(make: Makers) -> None:
    bridge, other = club("Fundacja Kładka"), club("Klub Obcy", email="obcy@poczta.example")
    ola = acting(speaker(bridge))
    made = describe_service(bridge, HELP, by=ola)
    assert (made.state, made.slug) == (ServiceState.DRAFT, "pomoc-z-komputerem")
    line = Line.objects.filter(fact="helping.ServiceDescribed").latest("seq")
    assert (line.actor_id, line.capacity) == (ola.person_id, f"organisation:{bridge.pk}")
    for stranger in (NOBODY, acting(register_person("Jan Próbny", email="jan@poczta.example")), make.clerk()):
        with pytest.raises(NotAllowed):
            describe_service(bridge, HELP, by=stranger)
        with pytest.raises(NotAllowed):
            move_service(made, ServiceState.SHOWN, by=stranger)
    with pytest.raises(NotAllowed):
        describe_service(other, HELP, by=ola)
    assert describe_service(other, HELP, by=make.clerk()).slug == "pomoc-z-komputerem-2", "nobody speaks for it"


@pytest.mark.parametrize("old", list(ServiceState))
@pytest.mark.parametrize("new", list(ServiceState))
def test_a_service_goes_only_where_it_may(make: Makers, old: ServiceState, new: ServiceState) -> None:
    ola = acting(speaker(bridge := club()))
    made = describe_service(bridge, HELP, by=ola)
    for step in {"draft": (), "shown": ("shown",), "ended": ("shown", "ended")}[old]:
        move_service(made, ServiceState(step), by=ola)
    if new in SERVICE_MOVES[old]:
        move_service(made, new, by=ola)
        assert Service.objects.get().state == new
    else:
        with pytest.raises(Refused):
            move_service(made, new, by=ola)
        assert Service.objects.get().state == old


def test_what_changed_is_named_and_nothing_else_is_written(make: Makers) -> None:
    ola = acting(speaker(bridge := club()))
    made = describe_service(bridge, HELP, by=ola)
    district, theme = District.objects.earliest("slug"), Theme.objects.earliest("slug")
    before = Line.objects.count()
    assert change_service(made, said_of(made), by=ola) == ()
    assert Line.objects.count() == before
    new = replace(
        HELP, groups=frozenset({TargetGroup.SENIORS}), districts=(district,), themes=(theme,), cost="bezpłatnie"
    )
    assert set(change_service(made, new, by=ola)) == {"groups", "districts", "themes", "cost"}
    made.refresh_from_db()
    assert said_of(made) == new
    assert change_service(made, replace(new, groups=frozenset(), districts=()), by=ola) == ("groups", "districts")


@pytest.mark.parametrize("wrong", [{"name": " "}, {"description": ""}, {"places": 0}, {"name": "x" * 161}])
def test_what_says_nothing_is_refused(make: Makers, wrong: dict[str, object]) -> None:
    ola = acting(speaker(bridge := club()))
    with pytest.raises(Refused):
        describe_service(bridge, replace(HELP, **wrong), by=ola)
    assert not Service.objects.exists()


def test_what_is_near_stands_first_and_what_is_elsewhere_does_not(make: Makers) -> None:
    ola = acting(speaker(bridge := club()))
    here, elsewhere = District.objects.order_by("slug")[:2]
    shown(bridge, ola, name="Całe miasto")
    shown(bridge, ola, name="Tutaj", districts=(here,))
    shown(bridge, ola, name="Gdzie indziej", districts=(elsewhere,))
    describe_service(bridge, replace(HELP, name="Szkic", districts=(here,)), by=ola)
    assert [one.name for one in Filter(district=here.slug).found()] == ["Tutaj", "Całe miasto"]
    assert [one.name for one in Filter().found()] == ["Całe miasto", "Gdzie indziej", "Tutaj"]
    assert in_short(with_all(Service.objects.filter(name="Tutaj")).get()) == f"pomoc · {here.name}"


def test_a_group_finds_what_is_for_it_and_what_is_for_everybody(make: Makers) -> None:
    ola = acting(speaker(bridge := club()))
    shown(bridge, ola, name="Dla każdego")
    shown(bridge, ola, name="Dla seniorów", groups=frozenset({TargetGroup.SENIORS}), kind=ServiceKind.ACTIVITY)
    shown(bridge, ola, name="Dla młodzieży", groups=frozenset({TargetGroup.YOUTH}))
    assert [one.name for one in Filter.asked({"dla": "seniorzy"}).found()] == ["Dla każdego", "Dla seniorów"]
    assert [one.name for one in Filter.asked({"dla": "seniorzy", "rodzaj": "zajecia"}).found()] == ["Dla seniorów"]
    assert Filter.asked({"dla": "nikt", "rodzaj": "\x00", "osiedle": "\x00", "q": "\x00"}) == Filter()


def test_words_are_found_in_any_form_and_by_description(make: Makers) -> None:
    ola = acting(speaker(bridge := club()))
    phone, food = shown(bridge, ola), shown(bridge, ola, name="Obiady", description="Gorące posiłki w południe.")
    index_pieces()
    assert [one.pk for one in Filter.asked({"q": "telefony"}).found()] == [phone.pk]
    assert [one.pk for one in Filter.asked({"q": "posilek"}).found()] == [food.pk]
    change_service(food, replace(said_of(food), name="Zupa", description="Talerz zupy."), by=ola)
    assert list(Filter.asked({"q": "posilek"}).found()) == [], "what changed is not found by old words"
    index_pieces()
    assert [one.pk for one in Filter.asked({"q": "zupą"}).found()] == [food.pk]
    move_service(food, ServiceState.DRAFT, by=ola)
    assert list(Filter.asked({"q": "zupa"}).found()) == []
