"""What a clerk looks for on the desk: a filter that stands in the address, so it can be sent to a colleague."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from django.db.models import Q

from wspolnie.desks.consultations.models import Remark, RemarkQuerySet
from wspolnie.desks.consultations.numbers import RemarkNumber
from wspolnie.desks.consultations.sheets.reading import paragraph_called
from wspolnie.desks.consultations.states import Channel, RemarkState, Side, Standing
from wspolnie.foundation.deadlines.limits import Timeliness
from wspolnie.tools.documents.models import Paragraph

EVERY: Final = "wszystkie"
STATES: Final = {
    "wycofane": RemarkState.WITHDRAWN,
    "nie-uwagi": RemarkState.NOT_REMARK,
    "naduzycia": RemarkState.ABUSE,
    "do-potwierdzenia": RemarkState.UNCONFIRMED,
    "publiczne": RemarkState.RELEASED,
    "do-upublicznienia": RemarkState.RECEIVED,
}
"""Words of `stan` that are a state; the others are what a remark waits for."""
TIMES: Final = {"w-terminie": Timeliness.ON_TIME, "spoznione": Timeliness.LATE, "przedwczesne": Timeliness.EARLY}
LONGEST: Final = 100
"""Signs of a word that is looked for."""


@dataclass(frozen=True, slots=True)
class Filter:
    """The words of an address; what is none of them filters nothing."""

    state: str = EVERY
    time: str = ""
    way: str = ""
    side: str = ""
    about: str = ""
    words: str = ""

    @classmethod
    def asked(cls, given: Mapping[str, str]) -> Filter:
        state, time = given.get("stan", ""), given.get("termin", "")
        if state in TIMES:
            state, time = EVERY, state
        return cls(
            state=state if state in {*STATES, "bez-odpowiedzi", "niepotwierdzone"} else EVERY,
            time=time if time in TIMES else "",
            way=_known(given.get("droga", ""), Channel),
            side=_known(given.get("kto", ""), [*Side, Standing.DECLARED]),
            about=_clean(given.get("do", "")),
            words=_clean(given.get("q", "")),
        )

    @property
    def query(self) -> str:
        """As the address says it, without what filters nothing."""
        said = {
            "stan": "" if self.state == EVERY else self.state,
            "termin": self.time, "droga": self.way, "kto": self.side, "do": self.about, "q": self.words,
        }  # fmt: skip
        return urlencode({name: word for name, word in said.items() if word})

    def of(self, remarks: RemarkQuerySet, paragraphs: Sequence[Paragraph]) -> RemarkQuerySet:
        """Those that fit."""
        if self.way:
            remarks = remarks.filter(channel=self.way)
        if self.time:
            remarks = remarks.filter(timeliness=TIMES[self.time])
        if self.side == Standing.DECLARED:
            remarks = remarks.declared()
        elif self.side:
            remarks = remarks.filter(side=self.side).exclude(standing=Standing.DECLARED)
        if self.about:
            called = paragraph_called(self.about, paragraphs)
            found = [one.pk for one in called if one]
            remarks = remarks.filter(paragraph__isnull=True) if None in called else remarks.about(*found)
        for word in self.words.split():
            remarks = remarks.filter(remarks.openly(word) | _holds(word))
        return self._in_state(remarks)

    def _in_state(self, remarks: RemarkQuerySet) -> RemarkQuerySet:
        if self.state in STATES:
            return remarks.filter(state=STATES[self.state])
        if self.state == "bez-odpowiedzi":
            return remarks.filter(pk__in=Remark.objects.open())
        return remarks.declared() if self.state == "niepotwierdzone" else remarks


def _known(word: str, words: Sequence[str] | type[Channel]) -> str:
    return word if word in {str(one) for one in words} else ""


def _clean(text: str) -> str:
    """What a database can be asked for."""
    return " ".join(text.replace("\0", "").encode(errors="ignore").decode()[:LONGEST].split())


def _holds(word: str) -> Q:
    """A remark that holds a word beside its texts: in its organisation, the number of the letter, its own number."""
    condition = Q(organisation__icontains=word) | Q(office_number__icontains=word)
    number = RemarkNumber.parse(word)
    digits = word.upper().removeprefix("U-")
    if number is not None:
        condition |= Q(number=number.remark)
    elif digits.isascii() and digits.isdecimal() and len(digits) < 10:
        condition |= Q(number=int(digits))
    return condition
