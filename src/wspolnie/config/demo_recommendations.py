"""Recommendations of the demo: in every state, with answers, evidence and delays. Every text is invented."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from django.utils import timezone

from wspolnie.config.demo_recommendations_cities import RECOMMENDATIONS
from wspolnie.config.demo_recommendations_texts import DemoRecommendation
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines.instants import instant, taken_at
from wspolnie.parties.offices.models import Office
from wspolnie.spaces.actions import end_role, give_role
from wspolnie.spaces.kinds import Role, SpaceKind
from wspolnie.spaces.models import Membership, Space
from wspolnie.spaces.policy import Actor
from wspolnie.tools.decisions.actions.answering import pass_on, reply, tell_progress
from wspolnie.tools.decisions.actions.reminding import remind_offices
from wspolnie.tools.decisions.actions.sending import (
    forward_recommendation,
    send_recommendation,
    take_over,
)
from wspolnie.tools.decisions.actions.wording import (
    adopt_recommendation,
    withdraw_recommendation,
    word_recommendation,
)
from wspolnie.tools.decisions.models import Recommendation
from wspolnie.tools.decisions.states import Verdict, Way
from wspolnie.tools.decisions.words import Agreed, Done, Said, Worded

OFFICES: Final = {
    "wroclaw": "wydzial-srodowiska",
    "dabrowa-gornicza": "palac-kultury-zaglebia",
    "warszawa": "urzad-dzielnicy-bemowo",
    "krakow": "zarzad-zieleni-miejskiej",
}
"""For which office the official of a city answers."""
WORDED_BEFORE: Final = 6
"""Days between the draft and its adoption."""


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened so many days before now."""

    days: float
    act: Callable[[], object]


def recommend(city: City, by: Actor) -> None:
    """Everything that bodies of the city asked for, in the order of time, with the reminders that followed."""
    now = datetime.now(UTC).replace(second=0, microsecond=0)
    _place_official(city, now)
    happenings = [told for one in RECOMMENDATIONS.get(city.slug, ()) for told in _life_of(one, by)]
    oldest = max((one.days for one in happenings), default=0)
    looked = [Happening(day + 0.5, remind_offices) for day in range(1, int(oldest))]
    for one in sorted([*happenings, *looked], key=lambda told: -told.days):
        with taken_at(_at_work(city, now, one.days)):
            one.act()


def _at_work(city: City, now: datetime, days: float) -> datetime:
    """So many days ago at eleven by the city's clock; what the clock itself does, before nine."""
    hour, minute = (8, 40) if days % 1 else (11, 10)
    day = (now - timedelta(days=int(days))).astimezone(city.zone)
    return day.replace(hour=hour, minute=minute)


def _place_official(city: City, now: datetime) -> None:
    """The official of the city belongs to an office from now on."""
    roles = Membership.objects.filter(space__kind=SpaceKind.CITY).select_related("person", "space")
    administrator = roles.get(role=Role.ADMINISTRATOR).person
    by = Actor(person=administrator, capacity="office", city_roles=frozenset({Role.ADMINISTRATOR}))
    held = roles.get(role=Role.OFFICIAL)
    with taken_at(now - timedelta(days=1)):
        end_role(held, by=by)
        today = timezone.localdate(instant())
        office = Office.objects.get(slug=OFFICES[city.slug])
        give_role(held.person, Role.OFFICIAL, space=held.space, since=today, office=office, by=by)


def _life_of(one: DemoRecommendation, by: Actor) -> list[Happening]:
    """From the draft on, as far as it came."""
    made: list[Recommendation] = []

    def row() -> Recommendation:
        return Recommendation.objects.select_related("space", "office", "city").get(pk=made[0].pk)

    told = [Happening(one.adopted + WORDED_BEFORE, lambda: made.append(_worded(one, by)))]
    if one.is_draft:
        return told
    told.append(Happening(one.adopted, lambda: adopt_recommendation(row(), _agreed(one), by=by)))
    if one.withdrawn:
        told.append(Happening(one.adopted - 1, lambda: withdraw_recommendation(row(), one.withdrawn, by=by)))
        return told
    if one.sent is not None:
        told.append(Happening(one.sent, lambda: send_recommendation(row(), by=by)))
    if one.passed:
        days, slug, why = one.passed
        told.append(Happening(days, lambda: pass_on(row(), Office.objects.get(slug=slug), why, by=by)))
    if one.forwarded:
        days, name, why = one.forwarded
        told.append(Happening(days, lambda: _forwarded(row(), name, why, by)))
    for days, said in one.replies:
        told.append(Happening(days, lambda said=said: reply(row(), _said(said), by=by)))  # type: ignore[misc]
    for days, words, link in one.steps:
        step = Done(words=words, link=link, is_last=bool(link))
        told.append(Happening(days, lambda step=step: tell_progress(row(), step, by=by)))  # type: ignore[misc]
    return told


def _worded(one: DemoRecommendation, by: Actor) -> Recommendation:
    space = Space.objects.get(name=one.body)
    office = Office.objects.get(slug=one.office)
    meeting = space.entries.filter(kind="meeting", published_at__lte=instant()).order_by("-published_at").first()
    said = Worded(title=one.title, words=one.words, grounds=one.grounds, office=office, meeting=meeting)
    return word_recommendation(space, said, by=by)


def _agreed(one: DemoRecommendation) -> Agreed:
    today = timezone.localdate(instant())
    if one.votes is None:
        return Agreed(way=Way.CONSENSUS, on=today)
    in_favour, against, abstained = one.votes
    return Agreed(way=Way.VOTE, on=today, votes_for=in_favour, votes_against=against, votes_abstained=abstained)


def _said(said: tuple[str, str, str, int]) -> Said:
    verdict, reason, will_do, days = said
    do_by = timezone.localdate(instant()) + timedelta(days=days) if days else None
    return Said(verdict=Verdict(verdict), reason=reason, will_do=will_do, do_by=do_by)


def _forwarded(one: Recommendation, name: str, why: str, by: Actor) -> None:
    take_over(forward_recommendation(one, Space.objects.get(name=name), why, by=by), by=by)
