"""What `doctor` asks the public lists of faults about the packages that we stand on."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from wspolnie.cli.findings import Finding, Grade, judged

PATIENCE: Final = 120.0
"""Seconds for all packages."""


def known_faults(locks: Iterable[Path], patience: float = PATIENCE) -> Finding:
    """Published faults in the packages of our locks, asked by `pip-audit` where it is installed."""
    program = shutil.which("pip-audit")
    if program is None:
        todo = "install pip-audit beside (pipx install pip-audit), or watch the lists in another way"
        return Finding("known faults", Grade.WARN, "pip-audit is not installed", todo)
    given = [part for lock in locks for part in ("--requirement", str(lock))]
    line = [program, "--disable-pip", "--require-hashes", "--format=json", "--progress-spinner=off", *given]
    try:
        done = subprocess.run(line, capture_output=True, timeout=patience, check=False, env=_bare())
        packages = json.loads(done.stdout)["dependencies"]
        ill = [f"{one['name']} {one['version']}" for one in packages if one.get("vulns")]
    except (subprocess.TimeoutExpired, ValueError, KeyError, TypeError, AttributeError):
        return Finding("known faults", Grade.WARN, "pip-audit gave no answer", "run it by hand and read what it says")
    seen = ", ".join(ill) or f"none in {len(packages)} packages"
    passed_over = [one["name"] for one in packages if "skip_reason" in one]
    if passed_over and not ill:
        seen = f"{len(passed_over)} of {len(packages)} packages were not found in the lists"
        return Finding("known faults", Grade.WARN, seen, "ask from a machine that reaches the lists")
    return judged("known faults", not ill, seen, "update Wspólnie; the changelog says which release mends them")


def _bare() -> dict[str, str]:
    """No secret of ours goes to somebody else's program."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("WSPOLNIE_", "DATABASE_"))}
