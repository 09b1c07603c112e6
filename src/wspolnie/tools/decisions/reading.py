"""Recommendations as readers get them: where they stand, by when, for whom they wait."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.cities.reading import parameter
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.deadlines.limits import MINUTE, limit_at
from wspolnie.foundation.deadlines.working import is_working
from wspolnie.foundation.modules import registry
from wspolnie.parties.offices.models import Office, Placement
from wspolnie.parties.people.models import Person
from wspolnie.spaces.kinds import KINDS, Role, SpaceKind, ToolName
from wspolnie.spaces.models import Deputyship, Membership, Space
from wspolnie.spaces.policy import Actor
from wspolnie.tools.decisions.acts import HELPERS
from wspolnie.tools.decisions.models import OfficeReminder, Recommendation, Reply
from wspolnie.tools.decisions.states import PROMISES, RecommendationState, ReminderKind, Standing, Verdict

DAYS: Final = "recommendation_answer_days"
"""The parameter: in how many days an office answers at least."""
HOUR: Final = "recommendation_answer_hour"
"""The parameter: by which hour of the last day."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One recommendation for a list: with its address, newest reply, standing and how often the office was reminded."""

    row: Recommendation
    url: str
    standing: Standing | None
    reply: Reply | None
    reminded: int = 0
    above: str = ""
    """The office above that was told."""


def address_of(one: Recommendation, home: str = "") -> str:
    """Where it is read: below its space's home, which is looked up when the caller does not know it."""
    return f"{home or registry.home(one.space.kind, one.space_id)}rekomendacje/{one.number}/"


def addresses_of(rows: Iterable[Recommendation]) -> dict[UUID, str]:
    """The same for many, asked at once."""
    found = list(rows)
    homes = registry.homes({one.space_id: one.space.kind for one in found})
    return {one.pk: address_of(one, homes[one.space_id]) for one in found}


def has_tool(space: Space) -> bool:
    """Whether recommendations are made in spaces of its kind."""
    return ToolName.DECISIONS in KINDS[SpaceKind(space.kind)].tools


def standing_of(one: Recommendation, reply: Reply | None, now: datetime) -> Standing | None:
    """None before it was sent, and after it was withdrawn."""
    if one.state == RecommendationState.DONE:
        return Standing.DONE
    if one.state == RecommendationState.SENT and one.due_at is not None:
        return Standing.WAITING if now < one.due_at + MINUTE else Standing.OVERDUE
    if one.state == RecommendationState.ANSWERED and reply is not None:
        if reply.verdict not in PROMISES or reply.do_by is None:
            return Standing.REJECTED
        return Standing.PROMISED if timezone.localdate(now) <= reply.do_by else Standing.LAPSED
    return None


def shown(rows: Iterable[Recommendation], home: str = "") -> list[Shown]:
    """In the order of the rows: three statements, whatever their number. `home` is that of their space, when all are
    of one that the caller knows."""
    found = list(rows)
    ids = [one.pk for one in found]
    replies = {one.recommendation_id: one for one in Reply.objects.filter(recommendation__in=ids).order_by("number")}
    reminders: dict[UUID, list[OfficeReminder]] = defaultdict(list)
    for told in OfficeReminder.objects.filter(recommendation__in=ids).select_related("office").order_by("at"):
        reminders[told.recommendation_id].append(told)
    urls = {one.pk: address_of(one, home) for one in found} if home else addresses_of(found)
    now = instant()
    return [_shown(one, urls[one.pk], replies.get(one.pk), reminders[one.pk], now) for one in found]


def _shown(one: Recommendation, url: str, reply: Reply | None, reminders: list[OfficeReminder], now: datetime) -> Shown:
    above = [told.office.name for told in reminders if told.kind == ReminderKind.ABOVE]
    return Shown(
        row=one,
        url=url,
        standing=standing_of(one, reply, now),
        reply=reply,
        reminded=len(reminders) - len(above),
        above=above[-1] if above else "",
    )


def of_space(space_id: UUID, actor: Actor) -> QuerySet[Recommendation]:
    """Those of a space: what waits first, by its hour, then the others, the newest first."""
    rows = Recommendation.objects.visible_to(actor).filter(space=space_id)
    found: QuerySet[Recommendation] = rows.select_related("space", "office").order_by("-number")
    return found


def due_after(city: City, moment: datetime) -> datetime:
    """The hour by which an office answers what was sent at a moment; a day free from work moves it on."""
    today = timezone.localdate(moment)
    day = today + timedelta(days=int(parameter(DAYS, today)))
    return hour_of(city, day, today)


def hour_of(city: City, day: date, today: date) -> datetime:
    """The hour of answers on a day, or on the first working day after it."""
    while not is_working(day):
        day += timedelta(days=1)
    return limit_at(day, time.fromisoformat(parameter(HOUR, today)), city.zone)


def answers_for(actor: Actor, office_id: UUID) -> bool:
    """Whether the actor, or somebody absent in whose place they stand, answers for an office."""
    if HELPERS & actor.roles_in(None):
        return True
    return office_id in offices_of(actor)


def offices_of(actor: Actor) -> set[UUID]:
    """Offices for which the actor, or somebody absent in whose place they stand, answers as an official."""
    people = [loan.person_id for loan in actor.loans if Role.OFFICIAL in loan.roles_in(None)]
    if Role.OFFICIAL in actor.city_roles and actor.person_id is not None:
        people.append(actor.person_id)
    if not people:
        return set()
    held = Membership.objects.on(timezone.localdate(instant())).filter(person__in=people, role=Role.OFFICIAL)
    return set(held.filter(office__isnull=False).values_list("office_id", flat=True))


def told_for(office: Office, day: date) -> list[Person | str]:
    """Who is written to for an office on a day: its mailbox, its officials, and those who stand in for absent ones."""
    held = Membership.objects.on(day).filter(office=office, role=Role.OFFICIAL).select_related("person__account")
    officials = {one.person_id: one.person for one in held.order_by("since", "pk")}
    deputies = Deputyship.objects.on(day).filter(person__in=list(officials)).select_related("deputy__account")
    return [office.email, *{**officials, **{one.deputy_id: one.deputy for one in deputies}}.values()]


def office_above(office_id: UUID, day: date) -> Office | None:
    """The office above one on a day."""
    placed = Placement.objects.on(day).filter(office=office_id).select_related("parent").first()
    return placed.parent if placed is not None else None


def is_promise(word: str) -> bool:
    return Verdict(word) in PROMISES
