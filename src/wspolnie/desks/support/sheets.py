"""The office's list of questions: what is asked of it by its address, and its rows as a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Case, F, QuerySet, When
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from wspolnie.desks.support.models import Question
from wspolnie.desks.support.numbers import code_of
from wspolnie.desks.support.states import OPEN, AskerSide, QuestionState, asker_label
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.deadlines.quarters import Quarter
from wspolnie.foundation.text.spoken import dates
from wspolnie.spaces.policy import Actor

COLUMNS = (
    "numer",
    "wplynelo",
    "termin",
    "kto_pyta",
    "nazwa",
    "temat",
    "stan",
    "jednostka",
    "odpowiedziano",
    "w_terminie",
)
"""Names of columns in a spreadsheet: they are read by programs, so they do not change with the reader's language."""
WHICH = ("", "moje", "bez-osoby", "po-terminie", "wszystkie")


@dataclass(frozen=True, slots=True)
class Filter:
    """Which questions: open ones (""), mine, unassigned, overdue, all; of a side, a state, a quarter, a result."""

    which: str
    side: str
    state: str
    quarter: str
    result: str

    @classmethod
    def asked(cls, given: Mapping[str, str]) -> Filter:
        which, side, state = given.get("co", ""), given.get("kto", ""), given.get("stan", "")
        quarter, result = given.get("kwartal", ""), given.get("wynik", "")
        return cls(
            which if which in WHICH else "",
            side if side in set(AskerSide) else "",
            state if state in set(QuestionState) else "",
            quarter if Quarter.parse(quarter) else "",
            result if result in {"odpowiedz", "w-terminie"} else "",
        )

    def of(self, questions: QuerySet[Question], actor: Actor, city: City) -> QuerySet[Question]:
        """Those that fit: open ones by their hour, then the newest."""
        chosen = {"side": self.side, "state": self.state}
        found = questions.filter(**{name: value for name, value in chosen.items() if value})
        match self.which:
            case "moje":
                found = found.filter(assignee=actor.person, state__in=OPEN)
            case "bez-osoby":
                found = found.filter(assignee__isnull=True, state__in=OPEN)
            case "po-terminie":
                found = found.filter(due_at__lt=instant(), state__in=OPEN)
            case "" if not self.state and not self.quarter:
                found = found.filter(state__in=OPEN)
        if quarter := Quarter.parse(self.quarter):
            found = found.filter(received_at__gte=quarter.begins(city.zone), received_at__lt=quarter.ends(city.zone))
        if self.result:
            found = found.filter(answered_at__isnull=False)
        if self.result == "w-terminie":
            found = found.filter(in_time=True)
        due = Case(When(state__in=OPEN, then=F("due_at")))
        return found.order_by(due.asc(nulls_last=True), "-received_at", "pk")

    @property
    def query(self) -> str:
        """What an address carries on, without the question mark."""
        pairs = {"co": self.which, "kto": self.side, "stan": self.state, "kwartal": self.quarter, "wynik": self.result}
        return urlencode({name: value for name, value in pairs.items() if value})

    @property
    def whiches(self) -> list[tuple[str, str]]:
        labels = (
            pgettext("questions", "open"),
            pgettext("questions", "mine"),
            pgettext("questions", "given to nobody"),
            pgettext("questions", "after their time"),
            pgettext("questions", "all"),
        )
        return list(zip(WHICH, labels, strict=True))

    @property
    def sides(self) -> list[tuple[str, str]]:
        return [("", _("everybody")), *((one.value, asker_label(one)) for one in AskerSide)]


def cells(city: City, questions: Iterable[Question]) -> Iterable[tuple[str, ...]]:
    """Rows under COLUMNS; never who asked by name of a person, nor their words."""
    for one in questions:
        yield (
            code_of(city, one),
            dates().iso(one.received_at),
            dates().iso(one.due_at),
            asker_label(one.side),
            one.asking_office.name if one.asking_office else one.name,
            one.subject,
            one.stage.label,
            one.office.name if one.office else "",
            dates().iso(one.answered_at) if one.answered_at else "",
            "" if one.in_time is None else str(int(one.in_time)),
        )
