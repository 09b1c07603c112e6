"""Letters that the house writes: each kind says its words and variables in code, a city may word it anew. `{number}`
stands for a value; values are put in once, so braces that people wrote stay as they are."""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

VARIABLE: Final = re.compile(r"\{([a-z_]+)\}")
LONGEST_SUBJECT: Final = 200


@dataclass(frozen=True, slots=True)
class Variable:
    """A value of a letter: `label` (a gettext id) says what it is, `example` is shown in previews; a letter that lacks
    a `required` one would not do its work."""

    name: str
    label: str
    example: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class LetterKind:
    """A kind of letter, called `room.what`; `label`, `subject` and `body` are gettext ids, the last two with variables
    in braces."""

    name: str
    label: str
    subject: str
    body: str
    variables: Sequence[Variable] = ()

    @property
    def examples(self) -> dict[str, str]:
        return {variable.name: variable.example for variable in self.variables}


@dataclass(frozen=True, slots=True)
class Topic:
    """What somebody may be told about; `label` and `hint` are gettext ids. What law or the person's own act demands
    (`may_stop` False) comes at once and cannot be switched off."""

    name: str
    label: str
    hint: str = ""
    may_stop: bool = True


@dataclass(frozen=True, slots=True)
class LetterText:
    """Subject and plain text of a letter."""

    subject: str
    body: str


class Slip(enum.Enum):
    """What can be wrong in a worded letter."""

    EMPTY = "is empty"
    LONG = f"is longer than {LONGEST_SUBJECT} signs"
    BRACE = "has a brace that belongs to no variable"
    UNKNOWN = "names a variable that this letter does not have"
    MISSING = "lacks a variable that this letter needs"


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong where: in `subject` or `body`, and with which variable."""

    field: str
    slip: Slip
    variable: str = ""


def mistake_in(kind: LetterKind, subject: str, body: str) -> Mistake | None:
    """The first thing that is wrong with these words for this kind of letter; None when all is right."""
    if len(subject) > LONGEST_SUBJECT:
        return Mistake("subject", Slip.LONG)
    known = {variable.name for variable in kind.variables}
    for field, text in (("subject", subject), ("body", body)):
        if not text.strip():
            return Mistake(field, Slip.EMPTY)
        for name in VARIABLE.findall(text):
            if name not in known:
                return Mistake(field, Slip.UNKNOWN, name)
        if set(VARIABLE.sub("", text)) & set("{}"):
            return Mistake(field, Slip.BRACE)
    named = set(VARIABLE.findall(subject)) | set(VARIABLE.findall(body))
    for variable in kind.variables:
        if variable.required and variable.name not in named:
            return Mistake("body", Slip.MISSING, variable.name)
    return None


def fill(subject: str, body: str, values: Mapping[str, str]) -> LetterText:
    """The letter with its values; a paragraph that is only variables, all of them empty, is left out."""

    def put(found: re.Match[str]) -> str:
        return values[found[1]]

    kept = [part for part in body.strip("\n").split("\n\n") if not _is_hollow(part, values)]
    return LetterText(
        " ".join(VARIABLE.sub(put, subject).split())[:LONGEST_SUBJECT],
        "\n\n".join(VARIABLE.sub(put, part).rstrip("\n") for part in kept) + "\n",
    )


def _is_hollow(part: str, values: Mapping[str, str]) -> bool:
    names = VARIABLE.findall(part)
    return bool(names) and not VARIABLE.sub("", part).strip() and not any(values[name].strip() for name in names)
