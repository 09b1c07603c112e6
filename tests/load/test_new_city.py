"""A city set up on a running installation: its host answers at once, mistakes have their line, nothing is half done."""

from __future__ import annotations

import http.client
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ground import WORKER
from tests.site import Site

WAIT = 20.0


def model(folder: Path, word: str = "nowe", **changes: str) -> Path:
    """A further city called by `word`, over the base that the product brings."""
    text = (
        'base = "common/polska.toml"\n\n[city]\nslug = "nowe"\nname = "Nowe"\nname_genitive = "Nowego"\n'
        'name_locative = "Nowem"\nhost = "nowe.example"\nhue = 90\narms = ""\ncode = "NWE"\n'
        'office_name = "Urząd Miejski w Nowem"\noffice_line = "Rynek 1"\noffice_email = "urzad@nowe.example"\n'
        'officer_email = "iod@nowe.example"\n\n[words]\nmayor = "Burmistrz Nowego"\n\n[roles]\nclerk = "referent"\n\n'
        '[[office]]\nslug = "biuro"\nname = "Biuro"\naddress = "Rynek 1"\nemail = "biuro@nowe.example"\n\n'
        '[[district]]\nslug = "rynek"\nname = "Rynek"\nkind = "osiedle"\n'
    )
    text = text.replace("nowe", word).replace("NWE", word[:3].upper())
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    path = folder / f"{word}.toml"
    path.write_text(text, encoding="utf-8")
    return path


def run(site: Site, *words: str) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-P", "-m", "wspolnie.cli", "city", *words, "--data", str(site.folder / "data")]
    return subprocess.run(line, env=site.environment, capture_output=True, text=True, timeout=60, check=False)


def status(site: Site, host: str) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", site.port, timeout=20)
    try:
        connection.request("GET", "/", headers={"Host": host})
        return connection.getresponse().status
    finally:
        connection.close()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A running installation of its own: no other test shall meet the new city."""
    made = Site(f"cities_{WORKER or 'main'}", tmp_path_factory.mktemp("cities"))
    try:
        made.start_web()
        yield made
    finally:
        made.stop()


ADMIN = ("--admin", "Pierwsza@nowe.example", "--name", "Anna Próbna")


def test_a_new_city_answers_at_its_host_within_a_minute(site: Site, tmp_path: Path) -> None:
    path = str(model(tmp_path))
    assert status(site, "nowe.example") == 404
    dry = run(site, "new", path, *ADMIN, "--dry-run")
    assert (dry.returncode, dry.stdout[:21]) == (0, "would be: nowe http:/"), dry.stderr
    assert "nowe" not in run(site, "list").stdout
    began = time.monotonic()
    done = run(site, "new", path, *ADMIN)
    assert done.returncode == 0, done.stderr
    assert "1 Office, 1 District, 40 Theme" in done.stdout
    while status(site, "nowe.example") != 200:
        assert time.monotonic() < began + WAIT
        time.sleep(0.2)
    assert time.monotonic() - began < 60
    assert "nowe\tnowe.example\tNowe" in run(site, "list").stdout.splitlines()
    again = run(site, "new", path, *ADMIN)
    assert (again.returncode, again.stdout) == (2, "")
    assert "nowe.toml, line 4: slug is a city already: change it with ./wspolnie city update" in again.stderr
    changed = run(site, "update", str(model(tmp_path, **{'name = "Rynek"': 'name = "Stary Rynek"'})))
    assert (changed.returncode, changed.stdout.endswith("no new rows\n")) == (0, True), changed.stderr
    assert site.owner_sql("SELECT name FROM cities_district WHERE slug = 'rynek'") == [("Stary Rynek",)]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('inne.example"\nhue', 'wroclaw.localhost"\nhue', "inne.toml, line 8: host is taken by wroclaw"),
        ("clerk =", "clark =", "inne.toml, line 21: clark is no role"),
        ('"inne.example"\nhue = 90', '"inne.example"\nhue = 400', "inne.toml, line 9: hue must be a whole number"),
    ],
)
def test_a_mistake_is_one_line_with_its_place(site: Site, tmp_path: Path, old: str, new: str, said: str) -> None:
    done = run(site, "new", str(model(tmp_path, "inne", **{old: new})), *ADMIN)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_the_first_administrator_needs_an_address_and_an_update_a_city(site: Site, tmp_path: Path) -> None:
    path = str(model(tmp_path, "inne"))
    assert "is not an e-mail address" in run(site, "new", path, "--admin", "anna", "--name", "Anna Próbna").stderr
    assert "line 4: slug is no city here" in run(site, "update", path).stderr


def test_true_borders_come_from_a_file_or_are_refused_in_one_line(site: Site, tmp_path: Path) -> None:
    path = tmp_path / "mapa.geojson"
    ring = [[17.0, 51.0], [17.1, 51.0], [17.1, 51.1], [17.0, 51.0]]
    shape = {"type": "Polygon", "coordinates": [ring]}
    features = [{"properties": {"n": name}, "geometry": shape} for name in ("OLBIN", "Wroclaw", "Nigdzie")]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    count = "SELECT count(*) FROM cities_district WHERE shape <> ''"
    dry = run(site, "borders", "wroclaw", str(path), "--dry-run")
    assert (dry.returncode, site.owner_sql(count)) == (0, [(0,)]), dry.stderr
    done = run(site, "borders", "wroclaw", str(path))
    first, unknown, without, whole = done.stdout.splitlines()
    assert first == "1 of 48 districts have borders"
    assert (unknown, whole) == ("no district: Nigdzie", "left out: the whole city")
    assert without.startswith("without borders: ")
    assert "Nadodrze" in without
    assert site.owner_sql(count) == [(1,)]
    path.write_text("{", encoding="utf-8")
    for words, said in (("wroclaw", "mapa.geojson: this is no JSON"), ("nigdzie", "there is no city nigdzie")):
        refused = run(site, "borders", words, str(path))
        assert (refused.returncode, refused.stdout) == (2, "")
        assert said in refused.stderr
    assert site.owner_sql(count) == [(1,)], "a refusal loses nothing"


def test_a_database_that_nobody_set_up_is_told_in_words(tmp_path: Path) -> None:
    empty = {name: value for name, value in os.environ.items() if not name.startswith(("WSPOLNIE_", "DATABASE_"))}
    line = [sys.executable, "-P", "-m", "wspolnie.cli", "city", "list", "--data", str(tmp_path / "data")]
    done = subprocess.run(line, env=empty, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[-1].startswith("wspolnie: this database was not set up for this release yet")
    assert "Traceback" not in done.stderr
