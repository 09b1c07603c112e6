"""Bodies as readers get them: their pulse, their composition on a day, what is wrong with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from django.db.models import Max, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.bodies.models import Body, Regulations, Seat
from wspolnie.desks.bodies.states import NOT_COUNTED, BodyState, Pulse
from wspolnie.desks.bodies.words import Told
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.cities.reading import parameter
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.text.letters import fold
from wspolnie.spaces.kinds import Side
from wspolnie.spaces.policy import Actor
from wspolnie.tools.meetings.models import Meeting
from wspolnie.tools.meetings.states import MeetingState

DORMANT: Final = "body_dormant_days"
"""The parameter: so many days after its last meeting a body is said not to meet."""
LATELY: Final = timedelta(days=365)
"""Seats that ended so lately are still told of."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the list."""

    body: Body
    pulse: Pulse
    met_at: datetime | None


@dataclass(frozen=True, slots=True)
class Share:
    """How many sit for one side, and how many of them decide."""

    side: str
    count: int
    decide: int
    least: int
    most: int | None

    @property
    def is_missing(self) -> bool:
        return self.count < self.least

    @property
    def is_above(self) -> bool:
        return self.most is not None and self.count > self.most


def kinds_of(city: City) -> dict[str, dict[str, str]]:
    """Kinds of bodies of a city by their word: short, name, plural, meaning, source."""
    return {one["slug"]: one for one in city.words.get("bodies", ())}


def told_of(body: Body) -> Told:
    """What stands of a body now."""
    rules = tuple((Side(one.side), one.least, one.most) for one in body.rules.order_by("side"))
    return Told(
        name=body.space.name,
        kind=body.kind,
        purpose=body.space.purpose,
        since=body.since,
        until=body.until,
        theme=body.theme,
        district=body.district,
        office=body.office,
        parent=body.parent.space.slug if body.parent else "",
        basis=body.basis,
        contact=body.contact,
        email=body.email,
        rules=rules,
    )


def bodies_of(actor: Actor, *, words: str = "", kind: str = "", theme: str = "") -> QuerySet[Body]:
    """Those that the actor sees, by name."""
    rows = Body.objects.visible_to(actor).select_related("space", "theme", "district", "office")
    for word in words.split():
        rows = rows.filter(Q(space__name__icontains=word) | Q(space__purpose__icontains=word))
    if kind:
        rows = rows.filter(kind=kind)
    if theme:
        rows = rows.filter(theme__slug=theme)
    found: QuerySet[Body] = rows.order_by("space__name", "pk")
    return found


def listed(bodies: Iterable[Body]) -> list[Listed]:
    """With the last meeting that was held: two statements."""
    rows = list(bodies)
    held = Meeting.objects.filter(space__in=[one.pk for one in rows], state=MeetingState.HELD)
    met: dict[UUID, datetime] = dict(held.values_list("space").annotate(Max("starts_at")))
    now = instant()
    awake = now - timedelta(days=int(parameter(DORMANT, timezone.localdate(now))))
    return [Listed(one, _pulse(one, met.get(one.pk), awake), met.get(one.pk)) for one in sorted(rows, key=_by_name)]


def line_of(body: Body, meetings: Iterable[Meeting]) -> Listed:
    """The same of one whose meetings were read already: one statement, for the parameter."""
    held = [met.starts_at for met in meetings if met.state == MeetingState.HELD]
    now = instant()
    awake = now - timedelta(days=int(parameter(DORMANT, timezone.localdate(now))))
    met_at = max(held, default=None)
    return Listed(body, _pulse(body, met_at, awake), met_at)


def _by_name(body: Body) -> tuple[str, str]:
    return fold(body.space.name), str(body.pk)


def _pulse(body: Body, met_at: datetime | None, awake: datetime) -> Pulse:
    if body.state == BodyState.PREPARED:
        return Pulse.PREPARED
    if body.state == BodyState.DISSOLVED:
        return Pulse.DISSOLVED
    lately = met_at is not None and met_at >= awake
    return Pulse.ACTIVE if lately or body.since >= awake.date() else Pulse.DORMANT


def composition(body: Body, day: date) -> tuple[list[Seat], list[Share]]:
    """Seats that hold on a day, and how many for each side with the rules of the body: three statements."""
    seats = list(Seat.objects.filter(body=body).on(day).in_order())
    rules = {one.side: one for one in body.rules.all()}
    counted = [one for one in seats if one.title not in NOT_COUNTED]
    counts, decide = Counter(one.side for one in counted), Counter(one.side for one in counted if one.decides)
    shares = [
        Share(
            side=side.value,
            count=counts[side],
            decide=decide[side],
            least=rules[side].least if side in rules else 0,
            most=rules[side].most if side in rules else None,
        )
        for side in Side
        if counts[side] or side in rules
    ]
    return seats, shares


def ended_lately(body: Body, today: date) -> Sequence[Seat]:
    """Mandates that ran out and that nobody has in their place: the same side and organisation sits no more."""
    rows = Seat.objects.filter(body=body, until__lt=today, until__gte=today - LATELY).in_order()
    sits = set(Seat.objects.filter(body=body).on(today).values_list("side", "organisation_id", "office_id"))
    return [one for one in rows if (one.side, one.organisation_id, one.office_id) not in sits]


def rules_on(space_id: UUID, day: date) -> tuple[str, str] | None:
    """The regulations that held on a day, for those who read of that day (REQ-083): one statement."""
    found = Regulations.objects.in_force(day).filter(body=space_id).select_related("body__space").first()
    if found is None:
        return None
    address = f"{reverse('body_regulations', args=[found.body.space.slug])}?wersja={found.number}"
    return _("Regulations, version %(number)s") % {"number": found.number}, address
