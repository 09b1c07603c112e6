"""What one may do, as typed words, and how a no is said."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Refused(Exception):
    """An act that may not happen now; the reason is for the reader, in plain words."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class NotAllowed(Refused):
    """An act that this actor may not do here, with the reason."""


@dataclass(frozen=True, slots=True)
class Decision:
    """The answer to "may I?": a yes, or a no with a reason that can be shown."""

    ok: bool
    reason: str = ""

    @classmethod
    def yes(cls) -> Decision:
        return cls(True)

    @classmethod
    def no(cls, reason: str) -> Decision:
        return cls(False, reason)

    def __bool__(self) -> bool:
        return self.ok


class Stage(enum.StrEnum):
    """A state on which rights depend; it can say its name to the reader."""

    @property
    def label(self) -> str:
        raise NotImplementedError(f"{type(self).__name__} has no names for people")


@dataclass(frozen=True, slots=True)
class Rule:
    """Who may do an act: anyone, any signed-in person, or holders of the roles; `label` is a gettext id.

    `states`: stages in which it is possible, all of one enum; empty when it does not depend on one. `four_eyes`: the
    name of the city's parameter that, when it says "yes", asks for another person than the one who prepared the matter.
    """

    label: str
    anyone: bool = False
    signed_in: bool = False
    roles: frozenset[str] = frozenset()
    states: tuple[Stage, ...] = ()
    four_eyes: str = ""


class Act(enum.Enum):
    """What one may do in a room; a member's value is its Rule. Typed words, never strings."""

    @property
    def rule(self) -> Rule:
        value = self.value
        assert isinstance(value, Rule)
        return value

    @property
    def word(self) -> str:
        """`consultations.plan`: the stable name of the act in tables and logs."""
        room = type(self).__module__.split(".")[-2]
        return f"{room}.{self.name.lower()}"
