"""Where something goes on: tiles or true borders and the table say the same numbers."""

from __future__ import annotations

import csv
import io
import re
from datetime import date, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.actions.notices import Notice
from wspolnie.desks.consultations.actions.planning import paste_draft, plan_consultation, start_consultation
from wspolnie.foundation.cities.actions import bring_in_districts, set_borders
from wspolnie.foundation.cities.borders import Borders
from wspolnie.foundation.cities.model_kinds import DistrictModel
from wspolnie.foundation.cities.models import City, District
from wspolnie.portal.places import STEPS, Place, Row, places

pytestmark = pytest.mark.django_db


@pytest.fixture
def visitor(bound: City) -> Client:
    return Client(headers={"host": "wroclaw.localhost"})


@pytest.fixture
def districts(bound: City) -> dict[str, District]:
    """Those of the city's model, by slug; all have tiles."""
    return {one.slug: one for one in District.objects.all()}


def start(make: Makers, title: str, *districts: District) -> None:
    plan = make.plan(title)
    notice = Notice(**{**vars_of(plan.notice), "districts": districts})
    consultation = plan_consultation(type(plan)(**{**vars_of(plan), "notice": notice}), by=make.clerk())
    paste_draft(consultation, "§ 1. Cel\n\n1. Ustęp.\n", by=make.clerk())
    start_consultation(consultation, by=make.clerk())


def row(name: str, since: date | None = None, until: date | None = None) -> Row:
    return Row(uuid4(), name.lower(), name, "osiedle", since, until, "", "", None, None, "")


def vars_of(thing: object) -> dict[str, object]:
    return {name: getattr(thing, name) for name in thing.__dataclass_fields__}  # type: ignore[attr-defined]


def tiles(page: str) -> dict[str, str]:
    """What is said of each tile that leads somewhere -> where it leads."""
    return dict(re.findall(r'<a class="tile" href="([^"]+)"[^>]*aria-label="([^"]+)"', page))


def page(visitor: Client) -> str:
    return spaced(visitor.get("/").content.decode())


def test_each_tile_leads_to_as_many_matters_as_it_says(
    make: Makers, visitor: Client, districts: dict[str, District]
) -> None:
    start(make, "O podwórkach", districts["nadodrze"], districts["olbin"])
    start(make, "O ławkach", districts["nadodrze"])
    start(make, "O całym mieście")
    text = page(visitor)
    led = tiles(text)
    assert {spaced(said) for said in led.values()} == {"Nadodrze: 2 sprawy", "Ołbin: 1 sprawa"}
    assert "1 sprawa dotyczy całego miasta" in text
    assert re.search(r'class="tile"><span class="tile-name">Huby</span>.*?nic teraz', text)
    for address, said in led.items():
        listed = visitor.get(address.replace("&amp;", "&")).content.decode()
        shown = sum(f">{title}</a>" in spaced(listed) for title in ("O podwórkach", "O ławkach"))
        assert f": {shown} spraw" in spaced(said)
    rows = re.findall(r'<th scope="row">(?:<a[^>]*>)?([^<]+?)(?:</a>)?</th><td>[^<]*</td><td class="num">(\d+)', text)
    numbers = dict(rows)
    assert len(rows) == len(districts) + 1
    assert (numbers["Nadodrze"], numbers["Ołbin"], numbers["Huby"], numbers["Razem"]) == ("2", "1", "0", "3")


def test_the_table_is_a_file_too(make: Makers, visitor: Client, districts: dict[str, District]) -> None:
    start(make, "O podwórkach", districts["olbin"])
    answer = visitor.get("/osiedla.csv")
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    head, *rows = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";")
    assert head[:3] == ["osiedle", "skrót", "otwartych spraw"]
    assert [row[:3] for row in rows[:2]] == [["Ołbin", "OŁB", "1"], ["Bieńkowice", "BIE", "0"]]
    assert len(rows) == len(districts)
    assert rows[0][3].endswith("/osiedla/olbin/")


def test_a_kept_page_learns_of_borders_and_shows_them_instead(
    make: Makers, visitor: Client, bound: City, districts: dict[str, District]
) -> None:
    start(make, "O hubach", districts["huby"])
    assert 'class="tiles"' in page(visitor)
    shapes = {one.name: f"M{place},0l9,0 0,9z" for place, one in enumerate(districts.values())}
    set_borders(City.objects.get(pk=bound.pk), Borders(shapes, (450, 326), 0, (), ()))
    text = page(visitor)
    assert 'class="tiles"' not in text
    assert 'viewBox="0 0 450 326"' in text
    assert spaced(text).count("<title>Huby: 1 sprawa</title>") == 1
    assert text.count("nic teraz</title>") == len(districts) - 1
    assert "Każdy kafelek" not in text


def test_a_district_without_a_tile_leaves_the_table_alone(
    make: Makers, visitor: Client, districts: dict[str, District]
) -> None:
    bring_in_districts([DistrictModel("huby", "Huby", "osiedle")])  # the board is that of the newest model
    text = page(visitor)
    assert 'class="tiles"' not in text
    assert '<details class="opener" open>' in text


def test_a_city_without_districts_has_no_such_part(visitor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wspolnie.portal.places._districts", list)
    assert 'id="gdzie"' not in page(visitor)


def test_a_district_counts_on_the_days_on_which_it_exists(bound: City, monkeypatch: pytest.MonkeyPatch) -> None:
    today = timezone.localdate()
    gone, new = row("Dawne", until=today), row("Nowe", since=today + timedelta(days=1))
    monkeypatch.setattr("wspolnie.portal.places._districts", lambda: [gone, new])
    assert [place.name for place in places([])] == ["Dawne"]
    with time_machine.travel(timezone.now() + timedelta(days=1), tick=False):
        assert [place.name for place in places([])] == ["Nowe"]


@pytest.mark.parametrize(("count", "step"), [(0, 0), (1, 1), (2, 2), (3, 2), (4, 3), (400, 3)])
def test_colours_have_steps(count: int, step: int) -> None:
    assert Place(row("Huby"), count).step == step
    assert len(STEPS) == 3


def test_english_readers_get_english_words(visitor: Client, districts: dict[str, District]) -> None:
    visitor.get("/jezyk/en/")
    text = page(visitor)
    assert "Where something is going on" in text
    assert '<th scope="col">District</th>' in text
