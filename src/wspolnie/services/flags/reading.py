"""Flags as pages of the office and their reporters read them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import F, QuerySet
from django.utils.translation import gettext as _

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.flags import Flaggable, FlaggedText
from wspolnie.foundation.modules import registry
from wspolnie.foundation.text.spoken import dates
from wspolnie.services.flags.models import Flag, digest
from wspolnie.services.flags.numbers import code_of
from wspolnie.services.flags.states import FlagReason, FlagState, reason_label, state_label

COLUMNS = ("numer", "wplynelo", "termin", "tekst", "sprawa", "powod", "slowa", "stan", "rozstrzygnieto", "uzasadnienie")
"""Names of columns in a spreadsheet: they are read by programs, so they do not change with the reader's language."""


def spec_of(kind: str) -> Flaggable | None:
    """The kind of text that a word of an address means; None when no room declares it."""
    declared = (spec for module in registry.all() for spec in module.flaggable)
    return next((spec for spec in declared if spec.kind == kind), None)


def text_of(kind: str, subject: UUID) -> FlaggedText | None:
    """A text as it stands now; None when it is gone, or no room knows such texts."""
    spec = spec_of(kind)
    return spec.find(subject) if spec else None


@dataclass(frozen=True, slots=True)
class Told:
    """A flag with the text as it stands today."""

    flag: Flag
    number: str
    text: FlaggedText | None
    name: str
    is_same: bool
    """Everybody still reads what was reported."""

    @property
    def heading(self) -> str:
        return self.text.heading if self.text else self.name

    @property
    def reason(self) -> str:
        return reason_label(self.flag.reason)

    @property
    def state(self) -> str:
        return state_label(self.flag.state)


def told(city: City, flag: Flag) -> Told:
    text = text_of(flag.kind, flag.subject)
    is_same = text is not None and digest(text.shown) == bytes(flag.seen)
    return Told(flag, code_of(city, flag), text, text.name if text else _("a text that is gone"), is_same)


@dataclass(frozen=True, slots=True)
class Filter:
    """Which flags: in one state, for one reason."""

    state: str
    reason: str

    @classmethod
    def asked(cls, given: Mapping[str, str]) -> Filter:
        state, reason = given.get("stan", ""), given.get("powod", "")
        return cls(state if state in set(FlagState) else "", reason if reason in set(FlagReason) else "")

    def of(self, flags: QuerySet[Flag]) -> QuerySet[Flag]:
        """Those that fit: what waits first, in the order in which it is due, then what was decided last."""
        chosen = {"state": self.state, "reason": self.reason}
        found = flags.filter(**{name: value for name, value in chosen.items() if value})
        return found.order_by(F("decided_at").desc(nulls_first=True), "due_at", "pk")

    @property
    def query(self) -> str:
        """What an address carries on, without the question mark."""
        return urlencode([(name, value) for name, value in (("stan", self.state), ("powod", self.reason)) if value])

    @property
    def states(self) -> list[tuple[str, str]]:
        return [("", _("all")), *((one.value, state_label(one)) for one in FlagState)]

    @property
    def reasons(self) -> list[tuple[str, str]]:
        return [("", _("all")), *((one.value, reason_label(one)) for one in FlagReason)]


def cells(city: City, flags: Iterable[Flag]) -> Iterable[tuple[str, ...]]:
    """Rows under COLUMNS; never who reported, nor their address."""
    for flag in flags:
        one = told(city, flag)
        yield (
            one.number,
            dates().iso(flag.received_at),
            dates().iso(flag.due_at),
            one.name,
            one.text.matter if one.text else "",
            one.reason,
            flag.words,
            one.state,
            dates().iso(flag.decided_at) if flag.decided_at else "",
            flag.why,
        )
