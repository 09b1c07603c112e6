"""Where districts lie: tiles and a line between them, each mistake with its line; new places, kept borders."""

from __future__ import annotations

from pathlib import Path

import pytest

from wspolnie.config.demo import CITIES
from wspolnie.foundation.cities.actions import set_borders, set_up_city
from wspolnie.foundation.cities.borders import Borders
from wspolnie.foundation.cities.model_file import read_model
from wspolnie.foundation.cities.model_kinds import CityModelFile
from wspolnie.foundation.cities.models import City, District
from wspolnie.foundation.cities.tests.test_model_file import CITY, read
from wspolnie.foundation.db.tenancy import in_city

PLACES = """
[line]
name = "Struga"
points = [[0, 1], [3, 1], [3, 0]]

[[district]]
slug = "gora"
name = "Góra"
kind = "osiedle"
code = "GÓR"
tile = [1, 1]

[[district]]
slug = "dol"
name = "Dół"
kind = "osiedle"
short = "D."
tile = [1, 2]
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("tile = [1, 2]", "tile = [1, 1]", "line 32: tile is the tile of Góra already"),
        ("tile = [1, 2]", "tile = [0, 2]", "line 32: tile must be [column 1-9, row 1-8]"),
        ("tile = [1, 2]", "tile = [1, 9]", "line 32: tile must be"),
        ("tile = [1, 2]", "tile = [true, 2]", "line 32: tile must be"),
        ("tile = [1, 2]", 'tile = "1,2"', "line 32: tile must be"),
        ("tile = [1, 2]", "tile = [1]", "line 32: tile must be"),
        ('code = "GÓR"', 'code = "GÓROWATYA"', "line 24: code is longer than 8 characters"),
        ('slug = "dol"', 'slug = "gora"', "line 28: slug stands twice"),
        ('short = "D."', 'shrt = "D."', "line 31: shrt is not known here"),
        ("[[0, 1], [3, 1], [3, 0]]", "[[0, 1]]", "line 18: points must be two corners or more"),
        ("[[0, 1], [3, 1], [3, 0]]", "[[0, 1], [3, 9]]", "line 18: points must be two corners or more"),
        ("[[0, 1], [3, 1], [3, 0]]", "[[0, 1], [3, 2]]", "line 18: points must go straight"),
        ("[[0, 1], [3, 1], [3, 0]]", "[[0, 1], [0, 1]]", "line 18: points must go straight"),
        ("[[0, 1], [3, 1], [3, 0]]", "7", "line 18: points must be two corners"),
        ('name = "Struga"\n', "", "name is missing"),
    ],
)
def test_mistakes_in_places(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert read(tmp_path, CITY + PLACES) == ""
    assert said in read(tmp_path, (CITY + PLACES).replace(old, new))


@pytest.mark.parametrize("slug", ["wroclaw", "warszawa", "krakow", "dabrowa-gornicza"])
def test_every_district_of_the_four_cities_has_its_tile_and_code(slug: str) -> None:
    districts = read_model(CITIES / f"{slug}.toml").districts
    assert all(one.tile and one.code for one in districts)
    assert len({one.code for one in districts}) == len(districts)


def model(folder: Path, text: str) -> CityModelFile:
    path = folder / "probne.toml"
    path.write_text(text, encoding="utf-8")
    return read_model(path)


@pytest.mark.django_db
def test_tiles_change_places_and_imported_borders_stay(tmp_path: Path) -> None:
    city = set_up_city(model(tmp_path, CITY + PLACES))
    assert city.map == {"line": {"name": "Struga", "points": [[0, 1], [3, 1], [3, 0]]}}
    set_borders(city, Borders({"Góra": "M0,0l9,0 0,9z"}, (450, 300), 0, (), ("Dół",)))
    swapped = PLACES.replace("[1, 1]", "[9, 9]").replace("[1, 2]", "[1, 1]").replace("[9, 9]", "[1, 2]")
    set_up_city(model(tmp_path, CITY + swapped.replace("Struga", "Rzeczka")))
    city = City.objects.get(slug="probne")
    assert city.map["line"]["name"] == "Rzeczka"
    assert city.map["box"] == [450, 300]
    with in_city(city.pk):
        found = {one.slug: (one.tile_x, one.tile_y, one.shape) for one in District.objects.all()}
        assert found == {"gora": (1, 2, "M0,0l9,0 0,9z"), "dol": (1, 1, "")}
        one = District.objects.get(slug="dol")
        assert (one.short, one.code) == ("D.", "")
    set_up_city(model(tmp_path, CITY + PLACES.split("[[district]]", 1)[1].join(["[[district]]", ""])))
    assert "line" not in City.objects.get(slug="probne").map


@pytest.mark.django_db
def test_other_borders_change_what_a_kept_page_is_asked_for(tmp_path: Path) -> None:
    city = set_up_city(model(tmp_path, CITY + PLACES))
    first = set_borders(city, Borders({"Góra": "M0,0l9,0 0,9z"}, (450, 300), 0, (), ())).map["shapes"]
    again = set_borders(city, Borders({"Góra": "M0,0l9,0 0,9z"}, (450, 300), 0, (), ())).map["shapes"]
    other = set_borders(city, Borders({"Dół": "M0,0l9,0 0,9z"}, (450, 300), 0, (), ())).map["shapes"]
    assert first == again != other
    with in_city(city.pk):
        assert District.objects.get(slug="gora").shape == "", "what a new map does not show loses the old scale"
