"""`./wspolnie export`: files of what everybody may read, all or none."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.ground import WORKER
from tests.site import Site
from wspolnie.cli.copies.open_sheets import Sheet


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    made = Site(f"export_{WORKER or 'main'}", tmp_path_factory.mktemp("export"))
    made.consultation(remarks=[{"reason": '=1+1; "tak"\nnowy wiersz', "contact": "nikt@poczta.example"}])
    yield made
    made.stop()


def run(site: Site, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-P", "-m", "wspolnie.cli", "export", *words, "--data", str(site.folder / "data")]
    return subprocess.run(command, env=site.environment, capture_output=True, text=True, check=False)


def test_each_file_is_the_one_that_the_index_names(site: Site, tmp_path: Path) -> None:
    out = tmp_path / "open"
    done = run(site, "--city", "wroclaw", "--out", str(out))
    assert done.returncode == 0, done.stderr
    index = json.loads((out / "index.json").read_text())
    assert index["city"] == "wroclaw"
    assert {path.name for path in out.iterdir()} == {*index["files"], "index.json"}
    for name, said in index["files"].items():
        assert hashlib.sha256((out / name).read_bytes()).hexdigest() == said["sha256"]
    (matter,) = (json.loads(line) for line in (out / "consultations.jsonl").read_text().splitlines())
    rows = table(out / "consultations.csv")
    assert dict(zip(*rows, strict=True))["number"] == matter["number"]
    assert "poczta.example" not in "".join(path.read_text(errors="replace") for path in out.iterdir())
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize(
    ("city", "name", "said"), [("nigdzie", "new", "there is no city nigdzie"), ("wroclaw", ".", "is there already")]
)
def test_refusals_leave_nothing(site: Site, tmp_path: Path, city: str, name: str, said: str) -> None:
    done = run(site, "--city", city, "--out", str(tmp_path / name))
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert list(tmp_path.iterdir()) == []


def table(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""), delimiter=";"))


def things(count: int) -> list[dict[str, Any]]:
    return [{"id": number, "text": f"=SUM({number})", "of": {"a": [1, None]}, "none": None} for number in range(count)]


@pytest.mark.parametrize("count", [1, 499, 500, 501, 1_200])
def test_a_table_is_one_whatever_its_length(tmp_path: Path, count: int) -> None:
    sheet = Sheet(tmp_path, "nouns/below")
    for thing in things(count):
        sheet.add(thing)
    told = sheet.end()
    assert {name: said["rows"] for name, said in told.items()} == {"nouns-below.jsonl": count, "nouns-below.csv": count}
    lines = [json.loads(line) for line in (tmp_path / "nouns-below.jsonl").read_text().splitlines()]
    assert lines == things(count)
    head, *rows = table(tmp_path / "nouns-below.csv")
    assert head == ["id", "text", "of", "none"]
    assert [row[0] for row in rows] == [str(number) for number in range(count)]
    assert rows[-1][1:] == [f"'=SUM({count - 1})", '{"a": [1, null]}', ""], "no spreadsheet runs a text"
