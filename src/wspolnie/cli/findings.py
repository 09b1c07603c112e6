"""What one look of `doctor` found."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Grade(enum.StrEnum):
    """How a check ended."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: its name, how it ended, what was seen, what to do when it is not well."""

    check: str
    grade: Grade
    seen: str
    todo: str = ""


def judged(check: str, well: bool, seen: str, todo: str, grade: Grade = Grade.FAIL) -> Finding:
    """Well, or `grade` with what to do."""
    return Finding(check, Grade.OK, seen) if well else Finding(check, grade, seen, todo)
