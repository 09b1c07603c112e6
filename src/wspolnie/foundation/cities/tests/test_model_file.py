"""A city's model file: what is wrong in it is said with its line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ground import ROOT
from wspolnie.config.demo import CITIES
from wspolnie.foundation.cities.model_file import read_model
from wspolnie.foundation.cities.model_lines import ModelFileError

CITY = """\
# A city
[city]
slug = "probne"
name = "Próbne"
name_genitive = "Próbnego"
name_locative = "Próbnem"
host = "probne.example"
hue = 20
arms = ""
code = "PRB"
office_name = "Urząd Gminy Próbne"
office_line = "Rynek 1, 00-001 Próbne"
office_email = "urzad@probne.example"
officer_email = "iod@probne.example"
"""
PARAMETERS = """
[[parameter]]
name = "council_opinion_days"
value = "14"
article = "art. 41i"

[[parameter]]
name = "letters_kept_days"
value = "30"
since = 2026-01-01
until = 2026-12-31
article = "art. 5a"
"""


def read(folder: Path, text: str) -> str:
    """What is said of a file with this text; empty when it is right."""
    path = folder / "probne.toml"
    path.write_text(text, encoding="utf-8")
    try:
        read_model(path)
    except ModelFileError as error:
        return str(error)
    return ""


def test_a_whole_file_becomes_typed_values(tmp_path: Path) -> None:
    path = tmp_path / "probne.toml"
    path.write_text(CITY + PARAMETERS + '[[term]]\nname = "Uwaga"\nmeaning = "Co zmienić."\n', encoding="utf-8")
    model = read_model(path)
    assert (model.slug, model.city["hue"], model.city["zone_name"]) == ("probne", 20, "Europe/Warsaw")
    assert "slug" not in model.city_fields()
    first, second = model.parameters
    assert (first.since, first.until) == (None, None)
    assert (second.since, second.until) == (date(2026, 1, 1), date(2026, 12, 31))
    assert model.terms[0].source == ""
    assert model.offices == model.districts == model.themes == ()


@pytest.mark.parametrize(
    "path", [*sorted(CITIES.glob("*.toml")), ROOT / "tests" / "testowo.toml"], ids=lambda path: path.stem
)
def test_the_cities_that_we_bring_are_right(path: Path) -> None:
    model = read_model(path)
    assert model.slug == path.stem
    assert model.offices


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("hue = 20", "hue = 360", "line 8: hue must be a whole number from 0 to 359"),
        ("hue = 20", 'hue = "20"', "line 8: hue must be"),
        ("hue = 20", "hue = true", "line 8: hue must be"),
        ("hue = 20", "hue = -1", "line 8: hue must be"),
        ("hue = 20\n", "", "line 2: hue must be"),
        ('slug = "probne"', "slug = 7", "line 3: slug must be a text"),
        ('code = "PRB"\n', "", "line 2: code is missing"),
        ('code = "PRB"', 'code = "PRB"\ncoed = "PRB"', "line 11: coed is not known here"),
        ('arms = ""', 'arms = ""\nzone_name = "Europe/Wroclaw"', "line 10: zone_name is not a known time zone"),
        ('arms = ""', 'arms = ""\nzone_name = "../etc/passwd"', "line 10: zone_name is not a known time zone"),
        ('arms = ""', 'arms = ""\nzone_name = ""', "line 10: zone_name is not a known time zone"),
        ("[city]", "[town]", "line 1: the file needs a [city] table"),
        ("[city]", "[[city]]", "line 2: the file needs a [city] table"),
        ("hue = 20", "hue = ", "line 8"),
        ("hue = 20", "hue = 20\nhue = 21", "line 9"),
    ],
)
def test_mistakes_in_the_city(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert read(tmp_path, CITY) == ""
    answer = read(tmp_path, CITY.replace(old, new))
    assert said in answer
    assert answer.startswith("probne.toml")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('value = "30"', "value = 30", "line 23: value must be a text"),
        ('article = "art. 5a"\n', "", "line 21: article is missing"),
        ("since = 2026-01-01", 'since = "2026-01-01"', "line 24: since must be a day, as 2026-01-31"),
        ("since = 2026-01-01", "since = 2026-01-01T00:00:00", "line 24: since must be a day"),
        ("until = 2026-12-31", "until = 2025-12-31", "line 25: until must not come before since"),
        ("until = ", "untill = ", "line 25: untill is not known here"),
        ("since = 2026-01-01", "since = 2026-02-30", "line 24"),
        ('[[parameter]]\nname = "council_opinion_days"', '[parameter]\nname = "council_opinion_days"', "line"),
    ],
)
def test_mistakes_are_found_in_their_own_table(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert read(tmp_path, CITY + PARAMETERS) == ""
    assert said in read(tmp_path, CITY + PARAMETERS.replace(old, new))


@pytest.mark.parametrize("section", ["district", "theme", "term", "parameter", "office"])
def test_lists_are_lists_and_know_their_words(tmp_path: Path, section: str) -> None:
    assert f"line 16: {section} must be written as [[{section}]]" in read(tmp_path, f"{CITY}\n[{section}]\na = 1\n")
    scalar = CITY.replace("[city]", f"{section} = [1]\n[city]")
    assert f"line 2: {section} must be written as [[{section}]]" in read(tmp_path, scalar)
    assert "line 17: none is not known here" in read(tmp_path, f"{CITY}\n[[{section}]]\nnone = 1\n")
    assert "line 16: " in read(tmp_path, f"{CITY}\n[[{section}]]\n")


OFFICES = """
[[office]]
slug = "departament"
name = "Departament"
address = "Rynek 1"
email = "departament@probne.example"
kind = "departament"

[[office]]
slug = "biuro"
name = "Biuro"
address = "Rynek 1"
email = "biuro@probne.example"
parent = "departament"
"""


def test_offices_make_a_tree(tmp_path: Path) -> None:
    path = tmp_path / "probne.toml"
    path.write_text(CITY + OFFICES, encoding="utf-8")
    assert [(one.slug, one.parent, one.kind) for one in read_model(path).offices] == [
        ("departament", "", "departament"),
        ("biuro", "departament", ""),
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('parent = "departament"', 'parent = "wydzial"', "line 28: parent speaks of wydzial, which is no office"),
        ('parent = "departament"', 'parent = "biuro"', "line 28: parent speaks of biuro"),
        ('parent = "departament"', "parent = 7", "line 28: parent must be a text"),
        ('kind = "departament"', 'parent = "biuro"', "line 21: parent speaks of biuro, which is no office that stands"),
        ('slug = "biuro"', 'slug = "departament"', "line 24: slug stands twice"),
        ('kind = "departament"', 'sort = "departament"', "line 21: sort is not known here"),
    ],
)
def test_mistakes_in_offices_have_their_line(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert read(tmp_path, CITY + OFFICES) == ""
    assert said in read(tmp_path, CITY + OFFICES.replace(old, new))


BASE = """
[[parameter]]
name = "council_opinion_days"
value = "14"
article = "art. 41i"

[[parameter]]
name = "letters_kept_days"
value = "30"
article = "RODO"

[[theme]]
slug = "edukacja"
name = "Edukacja"
"""


def based(folder: Path, own: str, base: str = BASE) -> Path:
    (folder / "wspolne.toml").write_text(base, encoding="utf-8")
    path = folder / "probne.toml"
    path.write_text(f'base = "wspolne.toml"\n{CITY}{own}', encoding="utf-8")
    return path


def test_a_city_s_row_takes_the_place_of_every_row_of_that_name_in_the_base(tmp_path: Path) -> None:
    own = """
[[parameter]]
name = "letters_kept_days"
value = "60"
until = 2026-12-31
article = "uchwała"

[[parameter]]
name = "letters_kept_days"
value = "90"
since = 2027-01-01
article = "uchwała"
"""
    model = read_model(based(tmp_path, own))
    assert [(one.name, one.value) for one in model.parameters] == [
        ("letters_kept_days", "60"),
        ("letters_kept_days", "90"),
        ("council_opinion_days", "14"),
    ]
    assert [theme.slug for theme in model.themes] == ["edukacja"]


def test_a_base_is_found_beside_the_file_else_on_the_shelf(tmp_path: Path) -> None:
    shelf, mine = tmp_path / "shelf", tmp_path / "mine"
    shelf.mkdir()
    mine.mkdir()
    path = based(mine, "")
    (mine / "wspolne.toml").rename(shelf / "wspolne.toml")
    with pytest.raises(ModelFileError, match=r"^probne\.toml, line 1: there is no file wspolne\.toml$"):
        read_model(path)
    assert len(read_model(path, shelf=shelf).parameters) == 2


@pytest.mark.parametrize(
    ("own", "base", "said"),
    [
        ("", BASE.replace('"30"', '"trzydzieści"'), "wspolne.toml, line 9: value does not fit letters_kept_days"),
        ("", BASE + '\n[city]\nslug = "x"\n', "wspolne.toml, line 16: city is not known here"),
        ("", BASE.replace('"edukacja"', '"Edukacja"'), "wspolne.toml, line 13: slug must be small letters"),
        ('\n[[parameter]]\nname = "no_such"\nvalue = "1"\narticle = "x"\n', BASE, "line 18: name is no parameter"),
        ('\n[[ofice]]\nslug = "x"\n', BASE, "probne.toml, line 17: ofice is not known here"),
        ('\n[words]\nmajor = "x"\n', BASE, "probne.toml, line 18: major is not known here"),
    ],
)
def test_a_mistake_is_told_in_the_file_where_it_stands(tmp_path: Path, own: str, base: str, said: str) -> None:
    with pytest.raises(ModelFileError) as refusal:
        read_model(based(tmp_path, own, base))
    assert said in str(refusal.value)


@pytest.mark.parametrize("name", ["../wspolne.toml", "/etc/passwd"])
def test_a_base_lies_below_the_file(tmp_path: Path, name: str) -> None:
    path = based(tmp_path, "")
    path.write_text(path.read_text("utf-8").replace("wspolne.toml", name), encoding="utf-8")
    with pytest.raises(ModelFileError, match="line 1: base must name a file below"):
        read_model(path)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('slug = "probne"', 'slug = "Próbne"', "line 3: slug must be small letters"),
        ("probne.example", "probne example", "line 7: host must be a host name"),
        ('code = "PRB"', 'code = "prb"', "line 10: code must be two to eight capital letters"),
        ('arms = ""', 'arms = "lew"', "line 9: arms is no drawing of ours"),
        ("urzad@probne.example", "urzad", "line 13: office_email must be an e-mail address"),
        ('name = "Próbne"', f'name = "{"P" * 81}"', "line 4: name is longer than 80 characters"),
    ],
)
def test_what_the_database_would_refuse_has_its_line(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert said in read(tmp_path, CITY.replace(old, new, 1))


def test_two_values_for_one_day_are_refused(tmp_path: Path) -> None:
    twice = PARAMETERS.replace("council_opinion_days", "letters_kept_days")
    assert "line 22: name gives letters_kept_days a second value for the same days" in read(tmp_path, CITY + twice)


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_by_its_name(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    assert read(tmp_path_factory.getbasetemp(), text.encode("utf-8", "ignore").decode()).startswith("probne.toml")
