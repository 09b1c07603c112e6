"""The developers' page: every command on it works as it stands."""

from __future__ import annotations

import html
import re
import shlex
from typing import Any

import pytest

from tests.factories import Makers
from wspolnie.api.examples import READING, WRITING
from wspolnie.api.tests.conftest import Program
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.modules import registry

pytestmark = pytest.mark.django_db


def commands(page: str) -> list[str]:
    found = re.findall(r"<code data-command>(.*?)</code>", page, re.S)
    return [html.unescape(one).replace("\xa0", " ") for one in found]


def carried_out(command: str, program: Program, values: dict[str, str]) -> Any:
    """What curl would send: -X, -H, -d and the address, with the shell's variables filled in."""
    for name, value in values.items():
        command = command.replace(f"${name}", value)
    words = shlex.split(command.replace("\\\n", " "))
    assert words.pop(0) == "curl"
    method, body, headers, address = "GET", None, {}, ""
    while words:
        match words.pop(0):
            case "-X":
                method = words.pop(0)
            case "-H":
                name, _colon, value = words.pop(0).partition(": ")
                headers[name.lower()] = value
            case "-d":
                body = words.pop(0).encode()
            case "-i":
                pass
            case word:
                address = word.removeprefix(values["MIASTO"])
    headers.pop("content-type", None)
    return program.ask(method, address, body, **headers)


def test_every_command_of_the_page_works(resident_program: Program, make: Makers, bound: City) -> None:
    matter = make.consultation("Program Bocian")
    key, resident_program.key = resident_program.key, ""
    page = resident_program.ask("GET", "/api/", accept="text/html").content.decode()
    values = {"MIASTO": f"http://{bound.host}", "KLUCZ": key, "KONSULTACJE": str(matter.pk)}
    shown = commands(page)
    assert shown == [command for _what, command in (*READING, *WRITING)]
    for command in shown:
        answer = carried_out(command, resident_program, values)
        assert answer.status_code in {200, 201}, (command, answer.content)
    assert carried_out(shown[-1], resident_program, values).status_code == 200, "the same sending again"


def test_the_page_names_every_address(bound: City) -> None:
    page = Program(bound).ask("GET", "/api/", accept="text/html").content.decode()
    for module in registry.all():
        for one in module.api:
            assert f"<code>/{one.path}</code>" in page, one.path
