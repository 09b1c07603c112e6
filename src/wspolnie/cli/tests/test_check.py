"""What `check`, `lock` and `test` decide by themselves."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import click
import pytest
import typer

from tests.ground import ROOT
from tests.shares import JOURNEYS, share_of, turn_of
from wspolnie.cli import check, lock, test
from wspolnie.cli.place import REPOSITORY

TABLES = '[project]\nrequires-python = ">=3.11"\ndependencies = ["django"]\n[dependency-groups]\ntest = ["pytest"]\n'


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    (tmp_path / "pyproject.toml").write_text(TABLES)
    first = lock.FIRST_LINE + lock.digest(tmp_path / "pyproject.toml")
    for name in lock.SOURCES:
        (tmp_path / name).write_text(f"{first}\ndjango==5.2\n")
    return tmp_path


def test_a_lock_is_outdated_when_a_dependency_table_changed(repository: Path) -> None:
    assert check.locks(repository) == (True, "")
    (repository / "pyproject.toml").write_text("[tool.ruff]\nline-length = 100\n" + TABLES)
    assert check.locks(repository) == (True, "")
    for changed in (TABLES.replace("django", "flask"), TABLES.replace("pytest", "nose"), TABLES.replace("11", "12")):
        (repository / "pyproject.toml").write_text(changed)
        passed, said = check.locks(repository)
        assert not passed
        assert said.count("run ./wspolnie lock") == 3


def test_the_locks_of_this_checkout_name_no_place_and_are_hashed() -> None:
    for name in lock.SOURCES:
        text = (REPOSITORY / name).read_text()
        packages = [line for line in text.splitlines() if "==" in line and not line.startswith(("#", " "))]
        assert packages
        assert "://" not in text
        assert text.count("--hash=sha256:") >= len(packages)
        assert all(line.endswith("\\") for line in packages)


def test_a_file_that_fits_in_no_head_is_named(tmp_path: Path) -> None:
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "short.py").write_text("x = 1\n" * 300)
    assert check.sizes(tmp_path) == (True, "")
    (tmp_path / "src" / "long.py").write_text("x = 1\n" * 301)
    passed, said = check.sizes(tmp_path)
    assert not passed
    assert said.startswith("src/long.py: 301 lines")
    (tmp_path / "src" / "migrations").mkdir()
    (tmp_path / "src" / "long.py").rename(tmp_path / "src" / "migrations" / "0001_initial.py")
    assert check.sizes(tmp_path) == (True, "")


def test_check_runs_every_part_and_names_the_failed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    parts = {"good": lambda: (True, "hidden"), "bad": lambda: (False, "why\n"), "worse": lambda: (False, "because\n")}
    monkeypatch.setattr(check, "PARTS", parts)
    with pytest.raises(typer.Exit) as ended:
        check.check()
    said = capsys.readouterr()
    assert ended.value.exit_code == 1
    assert said.err == "check failed: bad, worse\n"
    assert "ok     good" in said.out
    assert "why" in said.out
    assert "because" in said.out
    assert "hidden" not in said.out
    monkeypatch.setattr(check, "PARTS", {"good": parts["good"]})
    check.check()
    assert capsys.readouterr().out.endswith("check passed\n")


def test_chromium_is_found_or_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("WSPOLNIE_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert test.find_chromium() is None
    with pytest.raises(typer.Exit) as refused:
        test.install_chromium()
    assert refused.value.exit_code == 2
    assert "apt install chromium" in capsys.readouterr().err
    browser = tmp_path / "chromium-browser"
    browser.touch(0o755)
    assert test.find_chromium() == str(browser)
    monkeypatch.setenv("WSPOLNIE_CHROMIUM", "/opt/other")
    assert test.find_chromium() == "/opt/other"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root installs")
@pytest.mark.parametrize(("cores", "spread"), [(1, []), (2, ["-n", "2"]), (64, ["-n", "4"])])
def test_every_test_runs_once_and_what_measures_runs_alone(cores: int, spread: list[str]) -> None:
    together, alone = test.runs(cores)
    assert together == [
        *spread,
        *(["--dist", "loadfile", "--no-loadscope-reorder"] if spread else []),
        *(f"--ignore={path}" for path in alone),
    ]
    assert all((ROOT / path).is_file() for path in alone)


def test_files_stay_whole_and_journeys_are_one_piece() -> None:
    """Else the second half of a story waits for the clock instead of for the other stories."""
    files = [
        "src/wspolnie/a/tests/test_a.py",
        "tests/journeys/test_a.py",
        "tests/deploy/test_b.py",
        "tests/journeys/b.py",
    ]
    shares = [share_of(f"{name}::test[tests/deploy/]") for name in files]
    assert shares == [files[0], JOURNEYS, files[2], JOURNEYS]
    assert sorted(files, key=turn_of) == [files[1], files[3], files[2], files[0]]


@pytest.mark.parametrize(("first", "second", "told"), [(0, 0, 0), (1, 0, 1), (0, 5, 5), (2, 1, 2)])
def test_a_failure_of_either_run_is_told(first: int, second: int, told: int, monkeypatch: pytest.MonkeyPatch) -> None:
    ends = iter((first, second))
    monkeypatch.setenv("WSPOLNIE_CHROMIUM", "/bin/true")  # so that what is set here is taken back
    monkeypatch.setattr(os, "chdir", lambda _: None)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], next(ends)))
    with pytest.raises(typer.Exit) as exit_:
        test.test(typer.Context(click.Command("test")))
    assert exit_.value.exit_code == told


def test_root_has_chromium_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WSPOLNIE_CHROMIUM", raising=False)
    apt = tmp_path / "apt-get"
    apt.write_text(
        f'#!/bin/sh\necho "$@" >> {tmp_path}/said\n'
        f'[ "$2" != install ] || {{ /bin/ln -s /bin/true {tmp_path}/chromium; }}\n'
    )
    apt.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert test.install_chromium() == str(tmp_path / "chromium")
    said = (tmp_path / "said").read_text().splitlines()
    assert said[0] == "-q update"
    assert said[1].startswith("-q install --yes --no-install-recommends chromium")


def test_the_command_line_knows_its_commands_and_is_quick_to_say_so() -> None:
    launcher = shutil.which("wspolnie", path=str(REPOSITORY))
    assert launcher is not None
    said = subprocess.run([launcher, "--help"], capture_output=True, text=True, check=True).stdout
    for command in ("demo", "serve", "worker", "migrate", "test", "check", "lock"):
        assert f"  {command} " in said
    assert "prepare" not in said
