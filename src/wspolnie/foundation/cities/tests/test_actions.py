"""Cities in the database: set up twice is the same as once; parameters hold by day; two values never hold at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from psycopg.errors import DataError, ExclusionViolation

from tests.clones import past_the_guard
from tests.ground import ROOT
from wspolnie.foundation.cities.actions import change_parameter, set_up_city, withdraw_parameter
from wspolnie.foundation.cities.model_file import read_model
from wspolnie.foundation.cities.models import City, District, Parameter, Term, Theme
from wspolnie.foundation.db.ids import new_id
from wspolnie.foundation.db.tenancy import current_city, in_city
from wspolnie.foundation.modules import Refused

pytestmark = pytest.mark.django_db
FILE = ROOT / "tests" / "testowo.toml"


def rows(city: City) -> dict[str, list[dict[str, Any]]]:
    """Everything that a model sets up."""
    with in_city(city.id):
        tables = {
            model.__name__: list(model.objects.order_by("id").values()) for model in (District, Theme, Term, Parameter)
        }
    return {**tables, "City": list(City.objects.filter(pk=city.pk).values())}


def test_setting_up_twice_changes_nothing(other_city: City) -> None:
    before = rows(other_city)
    assert all(before.values())
    assert set_up_city(read_model(FILE)) == other_city
    assert rows(other_city) == before


def test_what_the_model_says_anew_is_brought_in_line(other_city: City, tmp_path: Path) -> None:
    text = FILE.read_text("utf-8").replace("Dzielnica Pierwsza", "Dzielnica Zmieniona").replace("hue = 20", "hue = 21")
    (tmp_path / "testowo.toml").write_text(text, "utf-8")
    set_up_city(read_model(tmp_path / "testowo.toml"))
    after = rows(other_city)
    assert [row["name"] for row in after["District"]] == ["Dzielnica Zmieniona"]
    assert after["City"][0]["hue"] == 21


def test_setting_one_city_up_leaves_the_other_alone(city: City) -> None:
    before = rows(city)
    set_up_city(read_model(FILE))
    assert rows(city) == before


def test_a_city_whose_host_is_taken_is_not_half_made(ground: None, tmp_path: Path) -> None:
    text = FILE.read_text("utf-8").replace('slug = "testowo"', 'slug = "drugie"')
    (tmp_path / "drugie.toml").write_text(text, "utf-8")
    with pytest.raises(IntegrityError), transaction.atomic():
        set_up_city(read_model(tmp_path / "drugie.toml"))
    assert not City.objects.filter(slug="drugie").exists()


def values_on(name: str, *days: date) -> list[str | None]:
    found = [Parameter.objects.in_force(name, day).values_list("value", flat=True) for day in days]
    assert all(len(values) <= 1 for values in found)
    return [values[0] if values else None for values in found]


def test_the_value_of_a_day(bound: City) -> None:
    change_parameter("opinion_days", value="14", since=date(2020, 1, 1), article="art. 41i")
    change_parameter("opinion_days", value="21", since=date(2026, 7, 1), article="art. 41i, nowe brzmienie")
    days = date(2019, 12, 31), date(2020, 1, 1), date(2026, 6, 30), date(2026, 7, 1), date(2099, 1, 1)
    assert values_on("opinion_days", *days) == [None, "14", "14", "21", "21"]
    assert values_on("another", date(2026, 7, 1)) == [None]


def test_a_value_without_days_always_holds(bound: City) -> None:
    assert values_on("annual_programme_by", date(1, 1, 1), date(9999, 12, 31)) == ["11-30", "11-30"]


def test_the_past_is_not_rewritten(bound: City) -> None:
    change_parameter("opinion_days", value="14", since=date(2026, 1, 1), article="art. 41i")
    for since in (date(2026, 1, 1), date(2025, 1, 1)):
        with pytest.raises(Refused):
            change_parameter("opinion_days", value="21", since=since, article="art. 41i")
    assert values_on("opinion_days", date(2026, 1, 1)) == ["14"]


def test_only_what_has_not_begun_is_withdrawn_and_the_one_before_holds_on(bound: City) -> None:
    today = date(2026, 6, 1)
    change_parameter("opinion_days", value="14", since=date(2026, 1, 1), article="art. 41i")
    coming = change_parameter("opinion_days", value="21", since=date(2026, 7, 1), article="art. 41i")
    for name, value in (("opinion_days", "14"), ("annual_programme_by", "11-30")):
        with pytest.raises(Refused):
            withdraw_parameter(Parameter.objects.get(name=name, value=value), today=today)
    with pytest.raises(Refused):
        withdraw_parameter(coming, today=date(2026, 7, 1))
    withdraw_parameter(coming, today=today)
    assert values_on("opinion_days", date(2026, 6, 30), date(2099, 1, 1)) == ["14", "14"]
    with pytest.raises(Refused):
        withdraw_parameter(coming, today=today)


def test_a_value_withdrawn_between_two_leaves_no_gap(bound: City) -> None:
    for value, year in (("1", 2026), ("2", 2027), ("3", 2028)):
        change_parameter("opinion_days", value=value, since=date(year, 1, 1), article="art. 41i")
    withdraw_parameter(Parameter.objects.get(name="opinion_days", value="2"), today=date(2026, 6, 1))
    days = date(2026, 1, 1), date(2027, 12, 31), date(2028, 1, 1)
    assert values_on("opinion_days", *days) == ["1", "1", "3"]


def test_a_value_with_a_last_day_gives_way_to_a_change_inside_it(bound: City) -> None:
    _put("limit", date(2026, 1, 1), date(2026, 12, 31))
    change_parameter("limit", value="9", since=date(2026, 7, 1), article="art. 1")
    assert values_on("limit", date(2026, 6, 30), date(2026, 7, 1), date(2027, 1, 1))[1:] == ["9", "9"]


def test_what_the_city_decided_outlives_its_model(other_city: City) -> None:
    with in_city(other_city.id):
        change_parameter("annual_programme_by", value="10-31", since=date(2020, 1, 1), article="uchwała")
    set_up_city(read_model(FILE))
    with in_city(other_city.id):
        assert values_on("annual_programme_by", date(2019, 12, 31), date(2020, 1, 1)) == ["11-30", "10-31"]


@pytest.mark.parametrize(
    ("since", "until"),
    [(None, None), (None, date(2026, 1, 1)), (date(2026, 12, 31), None), (date(2026, 6, 1), date(2026, 6, 1))],
)
def test_overlapping_values_are_refused_by_the_database(bound: City, since: date | None, until: date | None) -> None:
    _put("limit", date(2026, 1, 1), date(2026, 12, 31))
    with pytest.raises(ExclusionViolation, match="parameter_one_value_a_day"), connection.connection.transaction():
        _put("limit", since, until)
    _put("other", since, until)


def test_neighbouring_values_are_not_overlapping(bound: City) -> None:
    _put("limit", date(2026, 1, 1), date(2026, 12, 31))
    _put("limit", None, date(2025, 12, 31))
    _put("limit", date(2027, 1, 1), None)
    assert Parameter.objects.filter(name="limit").count() == 3


def test_days_that_end_before_they_begin_are_refused_by_the_database(bound: City) -> None:
    with pytest.raises(DataError), connection.connection.transaction():
        _put("limit", date(2026, 2, 1), date(2026, 1, 1))


def test_cities_have_their_own_values(city: City, other_city: City) -> None:
    for one, value in ((city, "14"), (other_city, "21")):
        with in_city(one.id):
            change_parameter("opinion_days", value=value, since=date(2026, 1, 1), article="art. 41i")
    for one, value in ((city, "14"), (other_city, "21")):
        with in_city(one.id):
            assert values_on("opinion_days", date(2026, 1, 1)) == [value]


def _put(name: str, since: date | None, until: date | None) -> None:
    """A row as an import would bring it, past the verbs."""
    past_the_guard(
        "INSERT INTO cities_parameter (id, city_id, name, value, since, until, article) "
        "VALUES (%s, %s, %s, '1', %s, %s, 'art. 1')",
        new_id(),
        current_city(),
        name,
        since,
        until,
    )
