"""Inventories of the demo: one goes on in Wrocław, one was ended in Dąbrowa Górnicza. Talks are invented."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from wspolnie.desks.inventories.actions.campaigns import Campaigned, end_campaign, open_campaign
from wspolnie.desks.inventories.actions.rows import Contacted, log_contact, move_row
from wspolnie.desks.inventories.models import Campaign
from wspolnie.desks.inventories.states import ContactResult, RowState, Way
from wspolnie.foundation.cities.models import City, District
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.parties.organisations.models import Organisation
from wspolnie.parties.people.models import Person
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import Actor

DAY: Final = timedelta(days=1)
Talk = tuple[str, int, Way, ContactResult, str, tuple[RowState, ...]]
"""Start of the organisation's name, days ago, how, with what result, the note, the steps that followed."""

WROCLAW: Final[Sequence[Talk]] = (
    ("Fundacja Głośna", 12, Way.PHONE, ContactResult.NO_ANSWER, "", ()),
    ("Fundacja Głośna", 9, Way.VISIT, ContactResult.TALKED, "Mają salę na 30 osób, wolną w środy.",
     (RowState.DESCRIBED, RowState.VERIFIED)),
    ("Klub Seniora", 8, Way.PHONE, ContactResult.TALKED, "Szukają kogoś do strony internetowej.",
     (RowState.DESCRIBED,)),
    ("Stowarzyszenie Sąsiedzi", 7, Way.EMAIL, ContactResult.LATER, "Proszą o telefon po walnym zebraniu.", ()),
    ("Towarzystwo Zielony", 3, Way.LETTER, ContactResult.WRONG_ADDRESS, "List wrócił, sprawdzić siedzibę.", ()),
)  # fmt: skip
DABROWA: Final[Sequence[Talk]] = (
    ("Stowarzyszenie Zielona", 70, Way.VISIT, ContactResult.TALKED, "Pokazali teren po hałdzie.",
     (RowState.DESCRIBED, RowState.VERIFIED)),
    ("Koło Gospodyń", 68, Way.PHONE, ContactResult.TALKED, "Kuchnia w świetlicy do użycia.",
     (RowState.DESCRIBED, RowState.VERIFIED)),
    ("Fundacja Huta", 66, Way.EMAIL, ContactResult.TALKED, "", (RowState.DESCRIBED,)),
)  # fmt: skip


def run_in_wroclaw(city: City, people: Sequence[Person], now: datetime) -> None:
    """One that goes on: somebody has a contact planned for tomorrow."""
    coordinator, caller = _coordinator(people), _official(people)
    districts = District.objects.filter(slug__in=("nadodrze", "huby", "borek", "gaj")).order_by("slug")
    said = Campaigned(
        name="Kto działa na osiedlach: cztery osiedla na początek",
        purpose="Chcemy wiedzieć, kto działa dla sąsiadów i czego mu brakuje. Z opisów korzysta każda organizacja.",
        opens_at=_hour(city, now - 14 * DAY, 8),
        closes_at=_hour(city, now + 30 * DAY, 15),
        districts=tuple(districts),
        people=(people[0], people[2]),
    )
    with taken_at(now - 15 * DAY):
        campaign = open_campaign(said, by=coordinator)
    _talk(campaign, WROCLAW, caller, coordinator, now)
    with taken_at(now - timedelta(hours=4)):
        one = Organisation.objects.get(name__startswith="Stowarzyszenie Sąsiedzi")
        again = Contacted(
            at=now - timedelta(hours=5),
            way=Way.PHONE,
            result=ContactResult.LATER,
            note="Zebranie przesunięte o dzień.",
            next_at=_hour(city, now + DAY, 10),
        )
        log_contact(campaign, one, again, by=caller)


def end_in_dabrowa(city: City, people: Sequence[Person], now: datetime) -> None:
    """One of the whole city that was ended with a summary."""
    coordinator, caller = _coordinator(people), _official(people)
    said = Campaigned(
        name="Spis organizacji przed nowym programem",
        purpose="Przed rozmową o priorytetach sprawdzamy, kto działa w mieście i w której dzielnicy.",
        opens_at=_hour(city, now - 80 * DAY, 8),
        closes_at=_hour(city, now - 50 * DAY, 15),
        people=(people[0], people[2]),
    )
    with taken_at(now - 81 * DAY):
        campaign = open_campaign(said, by=coordinator)
    _talk(campaign, DABROWA, caller, coordinator, now)
    with taken_at(now - 49 * DAY):
        end_campaign(
            campaign,
            "Opisaliśmy trzy z czterech organizacji. Najczęściej brakuje miejsca na spotkania i kogoś od rozliczeń.\n\n"
            "Sale inkubatora będą dostępne dla wszystkich. Z czwartą organizacją spróbujemy jeszcze raz za rok.",
            by=coordinator,
        )


def _talk(campaign: Campaign, talks: Sequence[Talk], caller: Actor, coordinator: Actor, now: datetime) -> None:
    for name, days, way, result, note, steps in talks:
        at = now - days * DAY
        organisation = Organisation.objects.get(name__startswith=name)
        with taken_at(at + timedelta(minutes=20)):
            log_contact(campaign, organisation, Contacted(at=at, way=way, result=result, note=note), by=caller)
        with taken_at(at + timedelta(hours=1)):
            for to in steps:
                move_row(campaign, organisation, to, by=coordinator if to is RowState.VERIFIED else caller)


def _hour(city: City, day: datetime, hour: int) -> datetime:
    return day.astimezone(city.zone).replace(hour=hour, minute=0, second=0, microsecond=0)


def _coordinator(people: Sequence[Person]) -> Actor:
    return Actor(person=people[1], capacity="office", city_roles=frozenset({Role.COORDINATOR}))


def _official(people: Sequence[Person]) -> Actor:
    return Actor(person=people[2], capacity="office", city_roles=frozenset({Role.OFFICIAL}))
