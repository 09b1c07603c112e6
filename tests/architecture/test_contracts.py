"""The import contracts hold, and each of them would notice: a copy of the package with one sin per contract is red."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.architecture.place import ROOT, SOURCE

LINTER = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
SINS = {
    "Look down, never up": ("foundation/text/plain.py", "import wspolnie.spaces.kinds"),
    "Tools do not know one another": ("tools/second/models.py", "import wspolnie.tools.documents.models"),
    "Desks do not know one another": ("desks/second/models.py", "import wspolnie.desks.consultations.models"),
    "No loops anywhere": ("foundation/db/tenancy.py", "import wspolnie.foundation.cities.models"),
    "Inside a room:": ("tools/documents/models.py", "import wspolnie.tools.documents.actions"),
    "Inside a room of the ground": ("foundation/numbers/models.py", "import wspolnie.foundation.numbers.actions"),
    "The front of the house": ("portal/acts.py", "import wspolnie.portal.views"),
    "The public API": ("api/models.py", "import wspolnie.api.frame"),
    "Web code of a tool is its own": ("desks/second/views.py", "import wspolnie.tools.second.views"),
}
"""Beginning of a contract's sentence -> the file that sins against it, and the line."""
ROOMS_MADE = {
    "tools/second": ("__init__", "models", "views"),
    "desks/second": ("__init__", "models", "views", "helpers"),
    "basement": ("__init__",),
}
"""Rooms that only the copy has; a file called `helpers` and a floor called `basement` are sins by themselves."""


def lint(place: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", LINTER, "--no-cache", "--config", "pyproject.toml"],
        cwd=place,
        env={"PYTHONPATH": str(place / "src"), "PATH": "/usr/bin:/bin", "COLUMNS": "400"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Contracts:" in done.stdout, done.stdout + done.stderr
    return done.stdout


def verdicts(said: str) -> dict[str, bool]:
    """Sentence of a contract -> whether it was kept."""
    found = {}
    for line in said.replace("\n", " \n").splitlines():
        for word in (" KEPT", " BROKEN"):
            if word in line:
                found[line.split(word)[0].strip()] = word == " KEPT"
    return found


def sentences() -> list[str]:
    read = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [contract["name"] for contract in read["tool"]["importlinter"]["contracts"]]


def test_all_contracts_are_kept() -> None:
    said = lint(ROOT)
    assert f"{len(sentences())} kept, 0 broken" in said, said


@pytest.fixture(scope="module")
def sinful(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the linter says of a copy that sins against every contract."""
    place = tmp_path_factory.mktemp("copy")
    shutil.copy(ROOT / "pyproject.toml", place)
    for path in SOURCE.rglob("*.py"):
        target = place / "src" / "wspolnie" / path.relative_to(SOURCE)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    package = place / "src" / "wspolnie"
    for room, names in ROOMS_MADE.items():
        for name in names:
            (package / room).mkdir(parents=True, exist_ok=True)
            (package / room / f"{name}.py").write_text("", encoding="utf-8")
    for file, line in SINS.values():
        with (package / file).open("a", encoding="utf-8") as target:
            target.write(f"\n{line}\n")
    return lint(place)


@pytest.mark.parametrize("contract", SINS)
def test_a_sin_breaks_its_contract(sinful: str, contract: str) -> None:
    broken = [sentence for sentence, kept in verdicts(sinful).items() if not kept]
    assert any(sentence.startswith(contract) for sentence in broken), sinful


def test_every_contract_has_its_sin() -> None:
    assert all(any(name.startswith(sin) for sin in SINS) for name in sentences())
    assert len(SINS) == len(sentences())


@pytest.mark.parametrize("stranger", ["wspolnie.desks.second.helpers", "wspolnie.basement"])
def test_what_no_contract_names_is_red(sinful: str, stranger: str) -> None:
    assert stranger.rsplit(".", 1)[1] in sinful.split("Broken contracts")[1]


@pytest.mark.parametrize(
    ("file", "line", "allowed"),
    [
        ("tools/documents/actions.py", "from django.http import HttpResponse", False),
        ("desks/consultations/letters.py", "from django.shortcuts import redirect", False),
        ("spaces/models.py", "from django.template import loader", False),
        ("services/notify/actions.py", "from django.dispatch import receiver", False),
        ("desks/consultations/views/reading.py", "from django.http import HttpResponse", True),
        ("foundation/web/pages.py", "from django.template.loader import get_template", True),
        ("portal/health.py", "from django.http import JsonResponse", True),
    ],
)
def test_only_views_know_http(file: str, line: str, allowed: bool) -> None:
    """The import linter cannot forbid parts of Django; ruff does, and knows the places where they belong."""
    command = ["-m", "ruff", "check", "--select", "TID251", "--stdin-filename", f"src/wspolnie/{file}", "-"]
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, input=f"{line}\n", text=True, capture_output=True, check=False
    )
    assert (done.returncode == 0) is allowed, done.stdout
