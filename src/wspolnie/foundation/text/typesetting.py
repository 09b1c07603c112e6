"""Documents set by Typst, in a process of their own: the fonts and the pages go back to the machine with it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Final

SETTER: Final = Path(__file__).with_name("typst_process.py")
SECONDS: Final = 300.0
"""The report of 3,000 remarks (527 pages) takes two; what takes this long will not end."""


class CannotBeSet(Exception):
    """The sheet is wrong, or the process that sets it ended; what people wrote is data and cannot be the reason."""


def pdf(sheet: Path, data: Mapping[str, Any], *, name: str, made_at: datetime) -> bytes:
    """A PDF/UA-1 and PDF/A-2a. The same sheet, data and instant give the same bytes on every machine.

    Args:
        data: what the sheet reads as `sys.inputs.<name>`, as JSON.

    Raises:
        CannotBeSet: with what Typst says of the sheet.
    """
    given = {
        "sheet": sheet.read_text(encoding="utf-8"),
        "inputs": {name: json.dumps(data, ensure_ascii=False)},
        "timestamp": int(made_at.timestamp()),
    }
    command = [sys.executable, "-I", str(SETTER), str(os.getpid())]
    try:
        done = subprocess.run(
            command, input=json.dumps(given).encode(), capture_output=True, timeout=SECONDS, check=False, env={}
        )
    except subprocess.TimeoutExpired as late:
        raise CannotBeSet(f"the document was not set within {SECONDS:g} s") from late
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise CannotBeSet(said[-1] if said else f"the process ended with code {done.returncode}")
    return done.stdout
