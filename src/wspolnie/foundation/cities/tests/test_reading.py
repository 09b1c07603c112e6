"""Parameters as code and people meet them: by declared name, with a default, checked by kind, shown in words."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils import translation

from wspolnie.foundation.cities.actions import change_parameter
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.cities.reading import parameter, switched_on
from wspolnie.foundation.modules import Module, Nothing, Refused, registry
from wspolnie.foundation.parameters import ParameterKind, ParameterSpec, day_of_year

DAY = date(2026, 6, 1)


def spec(kind: ParameterKind, **options: object) -> ParameterSpec:
    return ParameterSpec(name="tried", label="Tried", meaning="Only here.", kind=kind, **options)  # type: ignore[arg-type]


@pytest.fixture
def declared(monkeypatch: pytest.MonkeyPatch) -> None:
    """A room with two parameters; the first has a default."""
    switch = ParameterSpec(name="asked", label="A", meaning="B", kind=ParameterKind.SWITCH)
    room = Module(
        name="tried", label="Tried", parameters=(spec(ParameterKind.DAYS, default="7"), switch), erase=Nothing("tried")
    )
    monkeypatch.setattr(registry, "_modules", {"tried": room})


@pytest.mark.django_db
@pytest.mark.usefixtures("declared")
def test_the_value_in_force_else_the_default(bound: City) -> None:
    assert parameter("tried", DAY) == "7"
    change_parameter("tried", value="9", since=DAY, article="art. 1")
    assert (parameter("tried", date(2026, 5, 31)), parameter("tried", DAY)) == ("7", "9")
    assert not switched_on("asked", DAY)
    change_parameter("asked", value="yes", since=DAY, article="art. 1")
    assert switched_on("asked", DAY)
    with pytest.raises(KeyError):
        parameter("asket", DAY)


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        (ParameterKind.DAYS, " 014 ", "14"),
        (ParameterKind.NUMBER, "0", "0"),
        (ParameterKind.SWITCH, "yes", "yes"),
        (ParameterKind.HOUR, "15:45", "15:45"),
        (ParameterKind.DAY_OF_YEAR, "02-29", "02-29"),
        (ParameterKind.TEXT, "art. 5", "art. 5"),
    ],
)
def test_a_value_is_kept_by_its_kind(kind: ParameterKind, typed: str, kept: str) -> None:
    assert spec(kind).cleaned(typed) == kept


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        *((ParameterKind.DAYS, word) for word in ("", "-1", "1.5", "3651", "²", "١٤", "1e3", "9" * 4000)),
        *((ParameterKind.SWITCH, word) for word in ("", "1", "tak", "YES")),
        *((ParameterKind.HOUR, word) for word in ("24:00", "9:00", "12:60", "12:00:00", "١٢:٠٠")),
        *((ParameterKind.DAY_OF_YEAR, word) for word in ("02-30", "13-01", "30-11", "11-3", "١١-٣٠")),
        *((ParameterKind.TEXT, word) for word in ("", " ", "a" * 201)),
    ],
)
def test_a_value_of_another_kind_is_refused_with_a_reason(kind: ParameterKind, typed: str) -> None:
    with pytest.raises(Refused) as refusal:
        spec(kind).cleaned(typed)
    assert refusal.value.reason


def test_bounds_are_inclusive_and_stand_in_the_reason() -> None:
    bounded = spec(ParameterKind.DAYS, least=7, most=30)
    assert [bounded.cleaned("7"), bounded.cleaned("30")] == ["7", "30"]
    with translation.override("pl"), pytest.raises(Refused, match="od 7 do 30"):
        bounded.cleaned("31")


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        (ParameterKind.DAYS, "1", "1 dzień"),
        (ParameterKind.DAYS, "14", "14 dni"),
        (ParameterKind.MINUTES, "2", "2 minuty"),
        (ParameterKind.SWITCH, "no", "nie"),
        (ParameterKind.HOUR, "15:45", "godz. 15:45"),
        (ParameterKind.DAY_OF_YEAR, "11-30", "30 listopada"),
        (ParameterKind.DAYS, "kiedyś", "kiedyś"),
    ],
)
def test_a_value_is_shown_in_words(kind: ParameterKind, value: str, shown: str) -> None:
    with translation.override("pl"):
        assert spec(kind).shown(value).replace("\u00a0", " ") == shown


def test_a_day_of_the_year_is_a_day_of_a_year_that_has_all() -> None:
    assert day_of_year("11-30") == date(2024, 11, 30)
    assert day_of_year("") is None
