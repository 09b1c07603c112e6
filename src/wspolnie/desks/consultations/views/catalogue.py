"""The list of consultations: filters whose address can be shared, pages, a file and a feed of exactly what is shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from typing import Any, Final
from urllib.parse import urlencode

from django.db.models import Case, Count, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.front import SOON
from wspolnie.desks.consultations.models import Consultation, Round
from wspolnie.desks.consultations.states import Phase, RoundState
from wspolnie.foundation.cities.models import District, Theme
from wspolnie.foundation.db.kept import Kept
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.text.spoken import dates
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.keeping import kept
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.spaces.policy import NOBODY, Actor, decide
from wspolnie.spaces.views import actor_of, door

PAGE: Final = 30
FED: Final = 50
"""Entries of the feed."""
MOST: Final = 5_000
"""Rows of the file."""
ORDER: Final = (Phase.OPEN, Phase.DRAFT, Phase.ANNOUNCED, Phase.CLOSED, Phase.ANSWERED)
WORDS: Final = {
    "otwarte": Phase.OPEN,
    "koncza-sie": Phase.OPEN,
    "zapowiedziane": Phase.ANNOUNCED,
    "odpowiedzi-w-toku": Phase.CLOSED,
    "z-odpowiedziami": Phase.ANSWERED,
}
"""What `stan` may say in an address."""


COLUMNS: Final = (
    "numer", "tytuł", "stan", "tura", "początek", "koniec", "odpowiedzi do", "odpowiedzi", "wydział", "adres",
)  # fmt: skip


def phase_at(now: datetime) -> Case:
    """`phase_of` for the database: the stated minute of the closing still counts."""
    return Case(
        When(state=RoundState.DRAFT, then=Value(Phase.DRAFT.value)),
        When(state=RoundState.ANSWERED, then=Value(Phase.ANSWERED.value)),
        When(opens_at__gt=now, then=Value(Phase.ANNOUNCED.value)),
        When(closes_at__gte=now.replace(second=0, microsecond=0), then=Value(Phase.OPEN.value)),
        default=Value(Phase.CLOSED.value),
    )


@dataclass(frozen=True, slots=True)
class Filter:
    """What the reader chose; words that mean nothing choose nothing."""

    words: str
    state: str
    year: str
    theme: str
    district: str

    @classmethod
    def of(cls, request: HttpRequest) -> Filter:
        def word(name: str) -> str:
            return " ".join(request.GET.get(name, "").replace("\x00", " ").split())[:200]

        state, year = word("stan"), word("rok")
        return cls(
            word("q"),
            state if state in WORDS else "",
            year if year.isascii() and year.isdecimal() and len(year) == 4 else "",
            word("temat")[:60],
            word("osiedle")[:60],
        )

    def rounds(self, actor: Actor, now: datetime) -> QuerySet[Any]:
        """The newest visible round of each consultation that was chosen, in the order of the list."""
        later = Round.objects.filter(consultation=OuterRef("consultation"), number__gt=OuterRef("number"))
        if not actor.is_staff:  # what is prepared is for the office alone, as in `visible_to`
            later = later.filter(~Q(state=RoundState.DRAFT) | Q(consultation__in=actor.desks()))
        found: QuerySet[Any] = Round.objects.visible_to(actor).filter(~Exists(later)).annotate(told=phase_at(now))
        if self.words:
            found = found.filter(
                Q(consultation__space__name__icontains=self.words) | Q(consultation__lead__icontains=self.words)
            )
        if self.year:
            found = found.filter(consultation__year=int(self.year))
        if self.theme:
            found = found.filter(consultation__themes__theme__slug=self.theme)
        if self.district:  # what concerns no district alone concerns the whole city
            whole = Q(consultation__districts__isnull=True)
            found = found.filter(whole | Q(consultation__districts__district__slug=self.district))
        return found

    def chosen(self, actor: Actor, now: datetime) -> QuerySet[Any]:
        found = self.rounds(actor, now)
        if self.state:
            found = found.filter(told=WORDS[self.state].value)
        if self.state == "koncza-sie":
            found = found.filter(closes_at__lt=now + SOON)
        place = Case(*(When(told=phase.value, then=Value(place)) for place, phase in enumerate(ORDER)))
        ahead = Case(When(told__in=[phase.value for phase in ORDER[:3]], then=F("closes_at")))
        return found.select_related("consultation__space", "consultation__office").order_by(
            place, ahead, "-closes_at", "consultation__number"
        )

    def counts(self, actor: Actor, now: datetime) -> dict[str, int]:
        """How many stand behind each word of `stan`, whatever of them is chosen now."""
        every = replace(self, state="").rounds(actor, now).order_by()
        told = dict(every.values_list("told").annotate(count=Count("pk", distinct=True)))
        soon = every.filter(told=Phase.OPEN.value, closes_at__lt=now + SOON).count() if told.get(Phase.OPEN) else 0
        return {word: soon if word == "koncza-sie" else told.get(phase.value, 0) for word, phase in WORDS.items()}

    @property
    def is_empty(self) -> bool:
        return not any((self.words, self.state, self.year, self.theme, self.district))

    def query(self, **others: str) -> str:
        """The choice as an address's query; empty choices are left out."""
        words = {"q": self.words, "stan": self.state, "rok": self.year, "temat": self.theme, "osiedle": self.district}
        filled = {name: value for name, value in {**words, **others}.items() if value}
        return "?" + urlencode(filled) if filled else ""


@door(ConsultationAct.READ)
@kept
def index(request: HttpRequest) -> HttpResponse:
    """Consultations that the reader may see: open ones first, by closing time."""
    actor, now, chosen = actor_of(request), instant(), Filter.of(request)
    rounds = chosen.chosen(actor, now)
    where = leafing(asked_page(request), rounds.count(), PAGE)
    shown = list(rounds[where.shown])
    query = chosen.query()
    context: dict[str, Any] = {
        "chosen": chosen,
        "groups": [(Phase(told), list(rows)) for told, rows in groupby(shown, key=lambda one: one.told)],
        "phases": Phase,
        "headings": {
            Phase.DRAFT: _("Being prepared: only the office sees them"),
            Phase.ANNOUNCED: _("Announced"),
            Phase.CLOSED: _("Closed: answers are being written"),
            Phase.ANSWERED: _("Answered"),
        },
        "where": where,
        "prefix": f"{query}&strona=" if query else "?strona=",
        "query": query,
        "states": _states(chosen.counts(actor, now)),
        "years": [(str(year), str(year)) for year in _years()],
        "themes": [(theme.slug, theme.name) for theme in _themes()],
        "districts": [(district.slug, district.name) for district in _districts()],
        "can_plan": decide(actor, ConsultationAct.PLAN).ok,
    }
    context["choice"] = _choice(chosen, *(dict(context[name]) for name in ("states", "themes", "districts")))
    return page(request, "consultations/index.html", context)


def _choice(chosen: Filter, states: dict[str, str], themes: dict[str, str], districts: dict[str, str]) -> str:
    """What was chosen, for the title of the page: a history of one's browser holds many such lists."""
    words = (
        _("“%(words)s”") % {"words": chosen.words} if chosen.words else "",
        states.get(chosen.state, ""),
        themes.get(chosen.theme, ""),
        districts.get(chosen.district, ""),
        chosen.year,
    )
    return ", ".join(word for word in words if word)


def _states(counts: dict[str, int]) -> list[tuple[str, str]]:
    labels = {
        "otwarte": _("open now"),
        "koncza-sie": _("closing within a week"),
        "zapowiedziane": pgettext("consultations", "announced"),
        "odpowiedzi-w-toku": _("being answered"),
        "z-odpowiedziami": _("with answers"),
    }
    return [(word, f"{label} ({counts[word]})") for word, label in labels.items()]


_themes = Kept(lambda: Theme.objects.order_by("name_key"))
_districts = Kept(lambda: District.objects.order_by("name_key"))
_years = Kept(lambda: Consultation.objects.order_by("-year").values_list("year", flat=True).distinct())


@door(ConsultationAct.READ)
def sheet(request: HttpRequest) -> HttpResponse:
    """What the filter shows, as a file."""
    rounds = Filter.of(request).chosen(actor_of(request), instant())[:MOST]
    content = write_csv(COLUMNS, (_cells(request, one) for one in rounds))
    response = HttpResponse(content, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="konsultacje.csv"'
    response["Cache-Control"] = "no-store"
    return response


def _cells(request: HttpRequest, round_: Round) -> tuple[str, ...]:
    matter = round_.consultation
    matter.city = city_of(request)

    def clock(at: datetime | None) -> str:
        return dates().iso(at)[:16].replace("T", " ") if at else ""

    return (
        matter.code,
        matter.space.name,
        Phase(round_.told).label,  # type: ignore[attr-defined]
        str(round_.number),
        clock(round_.opens_at),
        clock(round_.closes_at),
        clock(round_.answers_due_at),
        clock(round_.answered_at),
        matter.office.name,
        request.build_absolute_uri(reverse("consultation", args=[matter.space.slug])),
    )


@door(ConsultationAct.READ)
def feed(request: HttpRequest) -> HttpResponse:
    """What the filter shows to everybody, newest announcement first, for readers of feeds (RFC 4287)."""
    now, chosen = instant(), Filter.of(request)
    home = request.build_absolute_uri(reverse("consultations") + chosen.query())
    told = Atom1Feed(
        title=f"{_('Consultations')}: {city_of(request).name}",
        link=home,
        description=_("Drafts on which the city asks for your opinion. Every remark gets a number and an answer."),
        feed_url=request.build_absolute_uri(),
        language="pl",
    )
    for round_ in chosen.chosen(NOBODY, now).order_by("-opens_at", "pk")[:FED]:
        matter = round_.consultation
        link = request.build_absolute_uri(reverse("consultation", args=[matter.space.slug]))
        until = _("Remarks are taken %(until)s.") % {"until": dates().until(round_.closes_at)}
        told.add_item(
            title=matter.space.name,
            link=link,
            description=f"{matter.lead} {until}",
            unique_id=f"urn:uuid:{round_.pk}",
            pubdate=round_.opens_at,
            updateddate=round_.answered_at or round_.opens_at,
            author_name=matter.office.name,
        )
    response = HttpResponse(told.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")
    response["Cache-Control"] = "no-cache"
    return response
