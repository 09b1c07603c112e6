"""Nothing of the product is undocumented: what it declares stands on a page and says what it is for."""

from __future__ import annotations

import inspect
import re
from typing import Any

import pytest
from procrastinate.contrib.django import app
from typer.main import get_command

import wspolnie.config.worker  # noqa: F401  (it declares the installation's own jobs)
from tests.architecture.place import ROOT, SOURCE
from wspolnie.cli.__main__ import app as program
from wspolnie.cli.parameters import PARAMETERS, parameters
from wspolnie.cli.reference import REFERENCE, commands, reference, sentence, told
from wspolnie.foundation.modules import registry

BUILT_IN = re.compile(r"\bDATABASE(?:_[A-Z]+)*_URL\b")


def test_the_pages_made_of_declarations_do_not_lag() -> None:
    assert PARAMETERS.read_text("utf-8") == parameters(), "run ./wspolnie rights"
    assert REFERENCE.read_text("utf-8") == reference(get_command(program)), "run ./wspolnie rights"


@pytest.mark.parametrize(("word", "command"), [pytest.param(*one, id=one[0]) for one in commands(get_command(program))])
def test_a_command_and_each_of_its_options_say_what_they_are_for(word: str, command: Any) -> None:
    assert command.help, word
    assert [one.name for one in told(command) if one.param_type_name == "option" and not one.help] == []


def test_what_works_behind_the_pages_says_what_it_does() -> None:
    works = [work for module in registry.all() for work in (*module.nightly, *module.watches)]
    works += [job.func for module in registry.all() for job in module.jobs]
    works += [listener.handle for listener in registry.listeners()]
    works += [periodic.task.func for periodic in app.periodic_registry.periodic_tasks.values()]
    assert len(works) > 30
    assert [work.__qualname__ for work in works if not sentence(inspect.unwrap(work))] == []


def test_every_queued_job_is_declared_by_a_room_or_timed() -> None:
    """Or else it would stand on no page."""
    known = {job.name for module in registry.all() for job in module.jobs}
    known |= {periodic.task.name for periodic in app.periodic_registry.periodic_tasks.values()}
    assert {task for task in app.tasks if not task.startswith(("builtin", "procrastinate."))} - known == set()


def test_every_parameter_and_noun_says_what_it_is() -> None:
    assert [spec.name for spec in registry.parameters() if not (spec.label and spec.meaning)] == []
    assert [one.path for module in registry.all() for one in module.api if not one.summary] == []


def test_every_address_of_a_database_stands_in_the_administrators_book() -> None:
    """Those that begin with our name are looked for beside the page of health."""
    files = [file for file in SOURCE.rglob("*.py") if "tests" not in file.parts]
    read = {word for file in files for word in BUILT_IN.findall(file.read_text("utf-8"))}
    rows = (ROOT / "docs/users/administrator.md").read_text("utf-8").splitlines()
    assert read == {word for row in rows if row.startswith("| `") for word in BUILT_IN.findall(row.split("|")[1])}
