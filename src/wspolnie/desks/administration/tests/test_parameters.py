"""Parameters in front of an administrator: shown in words, changed from a day on after a look, never rewritten."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.factories import Makers
from wspolnie.desks.administration.actions.parameters import set_parameter, withdraw
from wspolnie.desks.administration.tests.people import browser, somebody, words
from wspolnie.foundation.cities.models import City, Parameter
from wspolnie.foundation.cities.reading import parameter
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import NotAllowed, Refused, registry
from wspolnie.services.imports.reading import read_sheet
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import Actor

NAME = "council_opinion_days"
PAGE = f"/administracja/parametry/{NAME}/"
CHANGE = f"{PAGE}zmiana/"


@pytest.fixture
def keeper(make: Makers) -> Client:
    return browser(make.city, somebody("Alicja Próbna", Role.ADMINISTRATOR))


def typed(days: int = 30, **others: str) -> dict[str, str]:
    since = timezone.localdate() + timedelta(days=days)
    return {"value": "21", "since": since.isoformat(), "article": "uchwała nr 1", **others}


def test_what_holds_is_told_with_its_meaning_and_grounds(keeper: Client) -> None:
    page = words(keeper.get("/administracja/parametry/").content)
    for said in ("14 dni", "Tyle dni ma rada na opinię", "art. 41i", "30 listopada"):
        assert said in page
    one = words(keeper.get(PAGE).content)
    assert "Od</dt><dd>początku" in one
    assert keeper.get("/administracja/parametry/nieznany/").status_code == 404


def test_first_a_look_then_the_change(keeper: Client) -> None:
    look = keeper.post(CHANGE, typed())
    assert look.status_code == 200
    page = words(look.content)
    assert "Co się zmieni" in page
    assert "21 dni" in page
    assert "14 dni" in page
    assert Parameter.objects.filter(name=NAME).count() == 1, "a look writes nothing"
    assert keeper.post(CHANGE, typed(step="change"))["Location"] == PAGE
    since = timezone.localdate() + timedelta(days=30)
    assert [parameter(NAME, day) for day in (since - timedelta(days=1), since)] == ["14", "21"]
    line = Line.objects.get(fact="administration.ParameterChanged")
    assert (line.data["plain"]["old"], line.data["plain"]["new"]) == ("14", "21")
    after = words(keeper.get(PAGE).content)
    assert "uchwała nr 1" in after
    assert "21 dni zamiast: 14 dni" in after


def test_a_coming_value_is_withdrawn_after_a_look(keeper: Client) -> None:
    keeper.post(CHANGE, typed(step="change"))
    since = timezone.localdate() + timedelta(days=30)
    address = f"{PAGE}wycofanie/{since.isoformat()}/"
    assert address in keeper.get(PAGE).content.decode()
    assert "W te dni obowiązuje: 14 dni" in words(keeper.get(address).content)
    assert parameter(NAME, since) == "21"
    assert keeper.post(address).status_code == 302
    assert parameter(NAME, since) == "14"
    assert "wycofano zmianę" in words(keeper.get(PAGE).content)
    assert keeper.post(address).status_code == 404
    assert keeper.get(f"{PAGE}wycofanie/x/").status_code == 404


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (typed(-1), "Przeszłości nie zmieniamy"),
        (typed(5000), "w ciągu dziesięciu lat"),
        (typed(value="14"), "obowiązuje już taka wartość"),
        (typed(value="0"), "od 1 do 60"),
        (typed(value="dużo"), "od 1 do 60"),
        (typed(article=""), "Podaj podstawę"),
        (typed(article=" \t "), "Podaj podstawę"),
        (typed(since="30 lutego"), "Podaj dzień"),
        (typed(article="<script>x</script>" * 20), "200"),
        ({"csrfmiddlewaretoken": "x"}, "Podaj nową wartość"),
    ],
)
def test_what_cannot_be_is_refused_with_a_reason(keeper: Client, wrong: dict[str, str], said: str) -> None:
    for sent in (wrong, {**wrong, "step": "change"}):
        answer = keeper.post(CHANGE, sent)
        assert answer.status_code == 422
        assert said in words(answer.content)
    assert Parameter.objects.filter(name=NAME).count() == 1


def test_two_changes_come_in_order_or_not_at_all(keeper: Client) -> None:
    keeper.post(CHANGE, typed(30, step="change"))
    answer = keeper.post(CHANGE, typed(10, value="28", step="change"))
    assert answer.status_code == 422
    assert "Najpierw ją wycofaj" in words(answer.content)
    keeper.post(CHANGE, typed(60, value="28", step="change"))
    today = timezone.localdate()
    assert [parameter(NAME, today + timedelta(days=days)) for days in (10, 40, 70)] == ["14", "21", "28"]


def test_hostile_words_are_shown_as_words(keeper: Client) -> None:
    keeper.post(CHANGE, typed(article="<b>=1+1</b>", step="change"))
    assert b"<b>=1+1" not in keeper.get(PAGE).content
    rows = read_sheet(keeper.get("/administracja/parametry/csv/").content).rows
    assert "<b>=1+1</b>" in [row.values["podstawa"] for row in rows]


def test_a_coordinator_reads_and_changes_nothing(make: Makers) -> None:
    person = somebody("Karol Próbny", Role.COORDINATOR)
    client = browser(make.city, person)
    assert "Zmień od wybranego dnia" not in words(client.get(PAGE).content)
    assert client.post(CHANGE, typed(step="change")).status_code == 403
    actor = Actor(person=person, capacity="office", city_roles=frozenset({Role.COORDINATOR}))
    spec, since = registry.parameter(NAME), timezone.localdate() + timedelta(days=3)
    with pytest.raises(NotAllowed):
        set_parameter(spec, value="21", since=since, article="x", by=actor)
    with pytest.raises(NotAllowed):
        withdraw(Parameter.objects.get(name=NAME), by=actor)


def test_what_has_always_held_is_not_withdrawn(make: Makers) -> None:
    with pytest.raises(Refused):
        withdraw(Parameter.objects.get(name=NAME), by=make.actor(Role.ADMINISTRATOR))


def test_another_city_keeps_its_own(keeper: Client, make: Makers, other_city: City) -> None:
    with in_city(other_city.id):
        before = parameter(NAME, timezone.localdate())
    keeper.post(CHANGE, typed(0, step="change"))
    assert parameter(NAME, timezone.localdate()) != before
    with in_city(other_city.id):
        assert parameter(NAME, timezone.localdate()) == before
