"""What happened, as a room says it: plain values for everybody, personal ones apart, a sentence for the reader."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar, Final
from uuid import UUID

PERSONAL: Final = {"personal": True}
"""Metadata of a fact's field whose value names or quotes a person: kept apart, erasable, a commitment in the leaf."""


@dataclass(frozen=True, kw_only=True)
class Fact:
    """What happened, in the room's public words. Fields are plain, or personal by their metadata."""

    registry: ClassVar[dict[str, type[Fact]]] = {}
    public: ClassVar[bool] = True
    """Shown on public history pages; False for inner steps such as drafts."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        word = cls.word()
        known = Fact.registry.get(word)
        if known is not None and known.__qualname__ != cls.__qualname__:
            raise TypeError(f"two facts are called {word}")
        Fact.registry[word] = cls

    @classmethod
    def word(cls) -> str:
        """`consultations.RemarkReceived`: the stable name that stands in the journal."""
        room, _facts, _noun = cls.__module__.partition(".facts")
        return f"{room.rpartition('.')[2]}.{cls.__name__}"

    def sentence(self) -> str:
        """One sentence for the history page, in the reader's language."""
        raise NotImplementedError(f"{type(self).__name__} has no sentence")

    def split(self) -> tuple[dict[str, Any], dict[str, str]]:
        """Plain values as JSON types, and personal values as text, by field name."""
        plain: dict[str, Any] = {}
        personal: dict[str, str] = {}
        for f in dataclasses.fields(self):
            value = getattr(self, f.name)
            if f.metadata.get("personal"):
                personal[f.name] = str(value)
            else:
                plain[f.name] = _to_json(value)
        return plain, personal

    @classmethod
    def rebuild(cls, plain: Mapping[str, Any], personal: Mapping[str, str]) -> Fact:
        """The fact as its journal line tells it; an erased personal value reads as an empty text."""
        values: dict[str, Any] = {}
        for f in dataclasses.fields(cls):
            if f.metadata.get("personal"):
                values[f.name] = personal.get(f.name, "")
            elif f.name in plain:
                values[f.name] = _from_json(plain[f.name], str(f.type))
        return cls(**values)


def _to_json(value: object) -> Any:
    match value:
        case None | bool() | int() | str():
            return value
        case UUID():
            return str(value)
        case datetime():
            return value.isoformat()
        case tuple() | list():
            return [_to_json(item) for item in value]
        case _:
            raise TypeError(f"a fact cannot hold {type(value).__name__}")


def _from_json(value: Any, kind: str) -> Any:
    if value is None:
        return None
    if kind.startswith("datetime"):
        return datetime.fromisoformat(value)
    if kind.startswith("UUID"):
        return UUID(value)
    if kind.startswith("tuple["):
        inner = kind.removeprefix("tuple[").split(",")[0]
        return tuple(_from_json(item, inner) for item in value)
    return value
