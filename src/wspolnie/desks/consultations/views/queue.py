"""The queue of those who answer: what an address asks for, in which order, and one page of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, Q, Subquery
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.forms.desk import Filter
from wspolnie.desks.consultations.models import Assignment, Remark, RemarkNote, RemarkQuerySet
from wspolnie.desks.consultations.reading.answerers import people_of, work_of
from wspolnie.desks.consultations.reading.progress import ALONE, NOBODY, whose
from wspolnie.desks.consultations.reading.steps import STEPS, step_of
from wspolnie.desks.consultations.sheets.answers import COLUMNS, answer_cells
from wspolnie.desks.consultations.states import RoundState
from wspolnie.desks.consultations.views.found import Matter, find
from wspolnie.desks.consultations.views.reading import paragraphs_of, shown
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.sheets import SHEETS
from wspolnie.foundation.text.order import polish_key
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.spaces.policy import Actor
from wspolnie.spaces.views import door

PAGE: Final = 12
MINE: Final = "moje"
KEYED: Final = {"biuro": "office", "osoba": "person", "za": ""}
"""Beginnings of `komu` before an id: of an office, of a person, of somebody absent with what their office has."""
ORDERS: Final = ("numer", "przepis", "termin")
"""Words of `porzadek`; without one, in the order of receipt."""


@dataclass(frozen=True, slots=True)
class Queue:
    """What an address asks for: live remarks of the round, how far their answers are, whose they are, and the desk's
    own filter."""

    matter: Matter
    step: str
    whose: str
    order: str
    looked: Filter
    now: datetime

    @classmethod
    def asked(cls, request: HttpRequest, matter: Matter) -> Queue:
        given = request.GET if request.GET or request.method == "GET" else request.POST
        step, order = given.get("etap", ""), given.get("porzadek", "")
        return cls(
            matter,
            step if step in STEPS else "",
            _whose(given.get("komu", "")),
            order if order in ORDERS else "",
            Filter.asked(given),
            instant(),
        )

    @property
    def remarks(self) -> RemarkQuerySet:
        every = self.looked.of(Remark.objects.filter(round=self.matter.round).live(), paragraphs_of(self.matter.round))
        if self.whose:
            every = every.filter(_of(self.whose, self.matter.actor))
        return every.filter(step_of(self.step, self.now)) if self.step else every

    @property
    def hidden(self) -> list[tuple[str, str]]:
        """What forms of the queue carry on: names and values."""
        said = [("tura", str(self.matter.round.number) if self.matter.asked else "")]
        said += [("etap", self.step), ("komu", self.whose), ("porzadek", self.order), ("do", self.looked.about)]
        return [(name, value) for name, value in said if value]

    @property
    def query(self) -> str:
        """`etap=przyjete&komu=moje`, to be put behind an address, or nothing."""
        said = {"etap": self.step, "komu": self.whose, "porzadek": self.order}
        words = urlencode({name: word for name, word in said.items() if word})
        return "&".join(part for part in (self.matter.asked.rstrip("&"), words, self.looked.query) if part)

    def address(self, number: int | None = None, place: str = "uwaga") -> str:
        """Of the queue, or of one remark in it: there the focus lands in the remark's heading."""
        name, *args = ("answer_page", self.matter.slug, number) if number else ("answers_queue", self.matter.slug)
        return f"{reverse(name, args=args)}?{self.query}".rstrip("?") + (f"#{place}" if number else "")

    def ordered(self, case: Remark | None = None) -> RemarkQuerySet:
        """Those that fit in the order that is asked for, with `case` among them whether it fits or not."""
        found = self.remarks
        if case is not None:
            found = Remark.objects.filter(Q(pk__in=found.order_by().values("pk")) | Q(pk=case.pk))
        match self.order:
            case "numer":
                return found.order_by("number")
            case "przepis":
                return found.order_by(F("paragraph__position").asc(nulls_last=True), "received_at", "id")
            case "termin":
                due = Assignment.objects.current().filter(remark=OuterRef("pk")).values("due_at")
                return found.annotate(due=Subquery(due)).order_by(F("due").asc(nulls_last=True), "received_at", "id")
            case _:
                return found.in_order()

    def line(self, case: Remark | None = None) -> Line:
        """Numbers of all of them in order: one statement."""
        numbers = list(self.ordered(case).values_list("number", flat=True))
        return Line(tuple(numbers), numbers.index(case.number) if case is not None else -1)

    def following(self, case: Remark) -> int | None:
        """The next one in the queue; after the last one the first that is left."""
        line = self.line(case)
        return line.next or (line.numbers[0] if len(line.numbers) > 1 else None)


@dataclass(frozen=True, slots=True)
class Line:
    """Numbers of remarks in order, and where the one in hand stands (-1: none is)."""

    numbers: tuple[int, ...]
    at: int

    @property
    def previous(self) -> int | None:
        return self.numbers[self.at - 1] if self.at > 0 else None

    @property
    def next(self) -> int | None:
        return self.numbers[self.at + 1] if 0 <= self.at < len(self.numbers) - 1 else None


def _whose(word: str) -> str:
    """`komu` when it is one that the queue knows, else nothing."""
    if word in {MINE, NOBODY, ALONE}:
        return word
    kind, _dash, key = word.partition("-")
    try:
        return f"{kind}-{UUID(key)}" if kind in KEYED else ""
    except ValueError:
        return ""


def _of(word: str, actor: Actor) -> Q:
    """Condition on remarks: they are assigned as `komu` says."""
    held = Assignment.objects.current().filter(remark=OuterRef("pk"))
    kind, _dash, key = word.partition("-")
    if word == NOBODY:
        return ~Q(Exists(held))
    if word == MINE:
        return Q(Exists(held.filter(work_of(people_of(actor)))))
    if word == ALONE:
        return Q(Exists(held.filter(office__isnull=True)))
    if kind == "za":
        return Q(Exists(held.filter(work_of([UUID(key)]))))
    return Q(Exists(held.filter(**{KEYED[kind]: key})))


@door(ConsultationAct.ANSWER, within=True)
def queue(request: HttpRequest, slug: str) -> HttpResponse:
    """The queue alone: where nothing is in hand."""
    matter = find(request, slug)
    asked = Queue.asked(request, matter)
    context = shown(matter) | queue_of(asked, asked.line(), asked_page(request))
    return page(request, "consultations/answers_queue.html", context, private=True)


def queue_of(asked: Queue, line: Line, number: int, case: Remark | None = None) -> dict[str, Any]:
    """One page of the queue: the one that `number` asks for, or that on which the remark in hand stands."""
    if case is not None and number == 1:
        number = line.at // PAGE + 1
    leaf = leafing(number, len(line.numbers), PAGE)
    numbers = line.numbers[leaf.shown]
    found = Remark.objects.filter(round=asked.matter.round, number__in=numbers)
    rows = {one.number: one for one in found.select_related("paragraph", "answer", "grouped__group")}
    every = Remark.objects.filter(round=asked.matter.round).live()
    used = set(every.exclude(paragraph=None).values_list("paragraph", flat=True).distinct())
    keys = [one.pk for one in rows.values()]
    counts = every.aggregate(**{word.replace("-", "_"): Count("pk", filter=step_of(word, asked.now)) for word in STEPS})
    return {
        "asked": asked,
        "queue": [rows[one] for one in numbers],
        "leaf": leaf,
        "counts": {word: counts[word.replace("-", "_")] for word in STEPS},
        "held": Assignment.objects.by_remark(keys),
        "asking": set(RemarkNote.objects.waiting().filter(remark__in=keys).values_list("remark_id", flat=True)),
        "owners": owners_of(asked),
        "orders": [
            ("", _("as they came")), ("numer", _("by number")),
            ("przepis", _("by paragraph")), ("termin", _("by due hour")),
        ],
        "paragraphs": [one for one in paragraphs_of(asked.matter.round) if one.pk in used],
        "prefix": f"?{asked.query}&strona=".replace("?&", "?"),
        "tail": f"?{asked.query}".rstrip("?"),
        "frozen": asked.matter.round.state == RoundState.ANSWERED,
        "now": asked.now,
    }  # fmt: skip


def owners_of(asked: Queue) -> Sequence[tuple[str, str]]:
    """Choices of `komu`: everybody who has a remark of this round now, and whoever the address names."""
    rows = (
        Assignment.objects.current()
        .filter(remark__round=asked.matter.round)
        .values_list("office", "office__name", "person", "person__name")
        .distinct()
    )
    offices = {(name, whose(key)) for key, name, _person, _name in rows if key is not None}
    people = {(name, f"osoba-{key}") for _office, _name, key, name in rows if key is not None and name}
    named = [(word, name) for group in (offices, people) for name, word in sorted(group, key=_in_polish)]
    found = [
        ("", _("all")), (MINE, pgettext("remarks", "mine")), (NOBODY, _("assigned to nobody")),
        *named,
    ]  # fmt: skip
    if asked.whose and asked.whose not in dict(found):
        found.append((asked.whose, _("as in the address")))
    return found


def _in_polish(pair: tuple[str, str]) -> tuple[str, str]:
    return polish_key(pair[0]), pair[1]


@door(ConsultationAct.ANSWER, within=True)
def sheet(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """The whole queue as it is filtered and sorted; what is changed in it comes back by the pages of imports."""
    matter = find(request, slug)
    if kind not in SHEETS:
        raise Http404
    write, mime = SHEETS[kind]
    asked = Queue.asked(request, matter)
    rows = answer_cells(matter.consultation, asked.ordered(), asked.now)
    response = HttpResponse(write(COLUMNS, rows), content_type=mime)
    response["Content-Disposition"] = f'attachment; filename="odpowiedzi-{slug}.{kind}"'
    response["Cache-Control"] = "no-store"
    return response
