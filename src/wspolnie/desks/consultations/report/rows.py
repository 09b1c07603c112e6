"""Which remarks make a figure: the same words choose them in an address, in the list and in the report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urlencode

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Value, When

from wspolnie.desks.consultations.models import Remark, RemarkPassage, RemarkQuerySet, Round
from wspolnie.desks.consultations.states import AnswerState, Channel, RemarkState, Side, Standing, Verdict
from wspolnie.foundation.deadlines.limits import Timeliness
from wspolnie.foundation.text.plain import clean_line

WHOLE: Final = "calosc"
NONE: Final = "brak"
DECLARED: Final = "declared"
SIDE: Final = Case(When(standing=Standing.DECLARED, then=Value(DECLARED)), default="side")
"""From whom; organisations that nobody confirmed stand apart."""
WORDS: Final = {"channel": "droga", "side": "kto", "paragraph": "akapit", "verdict": "rozstrzygniecie"}
"""What an axis is called in addresses."""
KNOWN: Final[Mapping[str, frozenset[str]]] = {
    "channel": frozenset(Channel),
    "side": frozenset({*Side, DECLARED}),
    "verdict": frozenset({*Verdict, NONE}),
    "timeliness": frozenset(Timeliness),
}


@dataclass(frozen=True, slots=True)
class Chosen:
    """What an address asks for; an empty word asks for nothing, an unknown one is taken as empty."""

    channel: str = ""
    side: str = ""
    paragraph: str = ""
    verdict: str = ""
    timeliness: str = ""
    word: str = ""

    @classmethod
    def asked(cls, given: Mapping[str, str]) -> Chosen:
        """From the parameters of an address."""
        found = cls(
            channel=given.get("droga", ""),
            side=given.get("kto", ""),
            paragraph=given.get("akapit", "")[:40].replace("\0", ""),
            verdict=given.get("rozstrzygniecie", ""),
            timeliness=given.get("termin", ""),
            word=_word(given.get("q", "")),
        )
        unknown = {name: "" for name, words in KNOWN.items() if getattr(found, name) not in words}
        return replace(found, **unknown)

    @classmethod
    def along(cls, axis: str, value: str, *more: tuple[str, str]) -> Chosen:
        """Those of one cell: remarks in time with these words of a cube."""
        words = {
            name: {"paragraph": word or WHOLE, "verdict": word or NONE}.get(name, word)
            for name, word in ((axis, value), *more)
        }
        return cls(timeliness=Timeliness.ON_TIME, **words)

    @property
    def is_empty(self) -> bool:
        return self == Chosen()

    @property
    def counts(self) -> bool:
        """Whether it asks for more than a paragraph: then the rows are those that a figure counts."""
        return replace(self, paragraph="", word="") != Chosen()

    @property
    def query(self) -> str:
        """As an address carries it: "droga=web&termin=on_time"."""
        given = {
            "droga": self.channel,
            "kto": self.side,
            "akapit": self.paragraph,
            "rozstrzygniecie": self.verdict,
            "termin": self.timeliness,
            "q": self.word,
        }
        return urlencode({name: word for name, word in given.items() if word})

    def pick(self, remarks: RemarkQuerySet) -> RemarkQuerySet:
        """Those that it asks for."""
        if self.channel:
            remarks = remarks.filter(channel=self.channel)
        if self.side == DECLARED:
            remarks = remarks.declared()
        elif self.side:
            remarks = remarks.filter(side=self.side).exclude(standing=Standing.DECLARED)
        if self.paragraph == WHOLE:
            remarks = remarks.filter(paragraph=None)
        elif self.paragraph:
            remarks = remarks.filter(
                Q(paragraph__anchor=self.paragraph) | Exists(_passages().filter(paragraph__anchor=self.paragraph))
            )
        if self.verdict == NONE:
            remarks = remarks.exclude(answer__state=AnswerState.ACCEPTED)
        elif self.verdict:
            remarks = remarks.filter(answer__verdict=self.verdict, answer__state=AnswerState.ACCEPTED)
        if self.timeliness:
            remarks = remarks.filter(timeliness=self.timeliness)
        if self.word:
            remarks = remarks.filter(state=RemarkState.RELEASED)
            accepted = Q(answer__state=AnswerState.ACCEPTED, answer__hidden_why="")
            answered = accepted & Q(answer__reason__icontains=self.word)
            remarks = remarks.filter(remarks.openly(self.word) | answered | Q(organisation__icontains=self.word))
        return remarks


def _word(text: str) -> str:
    try:
        return clean_line(text)[:60]
    except ValueError:
        return ""


def counted(round_: Round) -> RemarkQuerySet:
    """What a report counts: neither withdrawn nor set aside; once it is published, those that there were then."""
    remarks: RemarkQuerySet = Remark.objects.filter(round=round_).live()
    return remarks.filter(received_at__lte=round_.answered_at) if round_.answered_at else remarks


def anchors_of() -> ArraySubquery:
    """Paragraphs of a remark on several, in their order; empty for all others."""
    return ArraySubquery(_passages().order_by("position").values("paragraph__anchor"))


def _passages() -> QuerySet[RemarkPassage]:
    passages: QuerySet[RemarkPassage] = RemarkPassage.objects.filter(remark=OuterRef("pk"))
    return passages
