"""What pages for developers and people quote is there: links, headings that links name, commands with their options."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.main import get_command

from tests.architecture.place import ROOT, SOURCE
from wspolnie.cli.__main__ import app
from wspolnie.cli.reference import commands
from wspolnie.config.modules import ROOMS

WRITTEN = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
PAGES = [*WRITTEN, *sorted(SOURCE.rglob("*.md"))]
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)(#[^)\s]*)?\)")
QUOTE = re.compile(r"\./wspolnie (.+)", re.DOTALL)

RUN = re.compile(r"python -m (tests\.[\w.]+)(.*)")


def name(page: Path) -> str:
    return str(page.relative_to(ROOT))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_leads_to_a_file_and_to_a_heading_of_it(page: Path) -> None:
    for file, anchor in LINK.findall(page.read_text("utf-8")):
        target = page.parent / file if file else page
        assert target.exists(), file
        if anchor:
            assert anchor[1:] in set(headings(target)), f"{file}{anchor}"


def headings(page: Path) -> Iterator[str]:
    """What the headings are called in addresses."""
    for line in page.read_text("utf-8").splitlines():
        if line.startswith("#"):
            yield re.sub(r"[^\w\- ]", "", line.lstrip("# ").lower()).replace(" ", "-")


def codes(page: Path) -> Iterator[str]:
    """Lines of blocks, and what stands in backticks, where a line may end within."""
    for paragraph in re.split(r"\n\s*\n", page.read_text("utf-8")):
        if paragraph.startswith(("    ", "```")):
            yield from paragraph.splitlines()
        else:
            yield from re.findall(r"`([^`]+)`", paragraph)


def test_the_house_names_every_room_on_its_floor() -> None:
    floors = (ROOT / "docs/dev/house.md").read_text("utf-8").split("    foundation   ")[1].split("A **room**")[0]
    rooms = [room.removeprefix("wspolnie.") for room in ROOMS]
    assert [room for room in rooms if not re.search(rf"\b{room.rpartition('.')[2]}\b", floors)] == []


def quotes() -> list[tuple[str, str]]:
    """(page, what follows `./wspolnie` there) without what a shell or a reader adds behind."""
    return [(name(page), plain(found[1])) for page in PAGES for code in codes(page) if (found := QUOTE.search(code))]


def programs() -> list[tuple[str, str, str]]:
    """(page, module of the tests, what is given to it)."""
    found = ((page, RUN.search(code)) for page in PAGES for code in codes(page))
    return [(name(page), one[1], one[2]) for page, one in found if one]


@pytest.mark.parametrize(("page", "module", "given"), programs())
def test_a_quoted_program_of_the_tests_is_there_with_its_options(page: str, module: str, given: str) -> None:
    file = ROOT / f"{module.replace('.', '/')}.py"
    assert file.is_file(), page
    text = file.read_text("utf-8")
    assert [flag for flag in re.findall(r"--[\w-]+", given) if flag not in text] == []


def plain(found: str) -> str:
    line = re.sub(r"\$\([^)]*\)", "TODAY", " ".join(re.sub(r"(?<=\S)  +.*| #.*", "", found).split()))
    return re.sub(r"\[(--[^\]]*)\]", r"\1", re.split(r"[;&>)]", line)[0]).strip().rstrip(".,:")


@pytest.mark.parametrize(("page", "line"), quotes())
def test_a_quoted_command_can_be_given(page: str, line: str) -> None:
    """It is there, has these options, each with its value, and takes so many words."""
    assert fault(line) == "", page


def fault(line: str) -> str:
    """What is wrong with a quoted command; empty when nothing is. Dots that stand for the rest are let pass."""
    words = shlex.split(line)
    known = dict(commands(get_command(app)))
    size = next((count for count in (2, 1) if " ".join(words[:count]) in known), 0)
    if not size:
        group = len(words) == 1 and any(one.startswith(f"{words[0]} ") for one in known)
        return "" if group or "|" in line or line == "COMMAND --help" else f"no command {words[0]}"
    command, rest = known[" ".join(words[:size])], words[size:]
    if command.context_settings.get("ignore_unknown_options"):
        return ""
    options = {flag: one for one in command.params for flag in (*one.opts, *one.secondary_opts) if flag[0] == "-"}
    free = 0
    while rest:
        word, *rest = rest
        if word.startswith("--"):
            if word not in options:
                return f"no option {word}"
            if not options[word].is_flag:
                if not rest or rest[0].startswith("--"):
                    return f"{word} needs a value"
                rest = rest[1:]
        elif word != "…":
            free += 1
    most = sum(one.nargs for one in command.params if one.param_type_name == "argument")
    return "" if free <= most else "too many words"


def test_the_reader_of_quotes_sees_what_is_wrong() -> None:
    assert len(quotes()) > 30
    assert fault("serve --port 8000") == fault("city new model.toml --admin a@b.example --name 'Anna P'") == ""
    assert fault("nosuch --port 1") == "no command nosuch"
    assert fault("serve --sideways") == "no option --sideways"
    assert fault("serve --port") == "--port needs a value"
    assert len(programs()) >= 3
    assert fault("city update a.toml b.toml") == "too many words"
