"""The systemd units and the compose file that we ship: every command in them is one that the program knows."""

from __future__ import annotations

import configparser
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.main import get_command

from tests.deploy.second import block
from tests.ground import ROOT
from wspolnie.cli.__main__ import app

UNITS = sorted((ROOT / "deploy").glob("*.service"))
OURS = "/opt/wspolnie/wspolnie"


def unit(path: Path) -> configparser.ConfigParser:
    """A unit file, read as strictly as Python can: no key twice, no line outside a section."""
    read = configparser.ConfigParser(interpolation=None, strict=True)
    read.optionxform = str  # type: ignore[assignment,method-assign]
    read.read_string(path.read_text(encoding="utf-8"))
    return read


def words(line: str) -> list[str]:
    """The program's own words of an ExecStart, as they arrive after systemd ($$, %%) and a shell, if any."""
    given = shlex.split(line.replace("$$", "$").replace("%%", "%"))
    if given[:2] == ["/bin/sh", "-c"]:
        assert len(given) == 3
        given = shlex.split(re.sub(r"\$\([^)]*\)", "2026-11-22-0130", given[2]).removeprefix("exec "))
    assert given[0] == OURS
    return given[1:]


def test_the_units_are_there() -> None:
    assert [path.stem for path in UNITS] == ["wspolnie-backup", "wspolnie-web", "wspolnie-worker"]


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.stem)
def test_a_unit_s_command_is_one_of_ours(path: Path) -> None:
    command, *given = words(unit(path)["Service"]["ExecStart"])
    known = get_command(app)
    found = known.commands[command]  # type: ignore[attr-defined]
    context = found.make_context(command, given)  # raises on an option or a value that it does not take
    assert context.params["data"] == Path("/srv/wspolnie")
    assert unit(path)["Service"]["User"] == "wspolnie", "never root"
    assert unit(path)["Service"]["NoNewPrivileges"] == "true"


def test_what_must_live_is_started_again_and_gets_time_to_finish() -> None:
    for name, seconds in (("web", 5), ("worker", 30)):
        service = unit(ROOT / "deploy" / f"wspolnie-{name}.service")["Service"]
        assert service["Restart"] == "always"
        assert int(service["TimeoutStopSec"]) > seconds


def test_the_timer_starts_the_copy_each_night() -> None:
    timer = unit(ROOT / "deploy" / "wspolnie-backup.timer")
    assert re.fullmatch(r"\*-\*-\* \d\d:\d\d:00", timer["Timer"]["OnCalendar"])
    assert timer["Timer"]["Persistent"] == "true"
    assert timer["Install"]["WantedBy"] == "timers.target"


COMPOSE = ROOT / "deploy" / "compose.yaml"


def compose() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(COMPOSE.read_text(encoding="utf-8"))
    return read


@pytest.mark.parametrize("name", ["migrate", "web", "worker"])
def test_a_container_s_command_is_one_of_ours(name: str) -> None:
    service = compose()["services"][name]
    command, *given = service["command"]
    found = get_command(app).commands[command]  # type: ignore[attr-defined]
    assert found.make_context(command, given).params["data"] == Path("/srv/wspolnie")
    assert service["volumes"] == ["data:/srv/wspolnie"]
    assert ("DATABASE_OWNER_URL" in service["environment"]) == (name == "migrate"), "only who migrates owns tables"


def test_every_variable_of_the_compose_file_stands_in_the_example() -> None:
    asked = set(re.findall(r"\$\{(\w+)", COMPOSE.read_text(encoding="utf-8")))
    example = (ROOT / "deploy" / "env.example").read_text(encoding="utf-8")
    assert asked == set(re.findall(r"^(\w+)=", example, re.MULTILINE))


def test_the_container_s_database_is_made_by_the_words_of_the_book() -> None:
    script = (ROOT / "deploy" / "prepare.sh").read_text(encoding="utf-8")
    for word, variable in (("haslo-wlasciciela", "owner"), ("haslo-aplikacji", "application")):
        script = script.replace(f":'{variable}'", f"'{word}'")
    assert block("sql", "CREATE ROLE wspolnie_owner") in script
