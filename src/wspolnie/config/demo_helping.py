"""What organisations of the demo do for residents, and what people ask them; everything here is invented."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, TypeVar

from wspolnie.config.demo_helping_texts import ASKED, SERVICES, DemoService
from wspolnie.desks.helping.actions.enquiries import Words, answer, answer_mail, ask, confirm
from wspolnie.desks.helping.actions.services import Said, describe_service, move_service
from wspolnie.desks.helping.links import MAIL, OWN, code_of
from wspolnie.desks.helping.models import Service
from wspolnie.desks.helping.states import EnquiryState, ServiceState
from wspolnie.foundation.cities.models import City, District, Theme
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.parties.organisations.models import Organisation, Representation
from wspolnie.spaces.policy import NOBODY, Actor

T = TypeVar("T")
SINCE: Final = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Keeper:
    """Who keeps an organisation's services, and whether they speak for it."""

    actor: Actor
    speaks: bool


def help_residents(city: City, clerk: Actor) -> None:
    """Services of the bound city, and enquiries in every state."""
    now = datetime.now(UTC)
    districts = {one.slug: one for one in District.objects.all()}
    themes = {one.slug: one for one in Theme.objects.all()}
    for said in SERVICES[city.slug]:
        organisation = Organisation.objects.get(name=said.organisation)
        keeper = keeper_of(organisation, clerk)
        with taken_at(now - SINCE):
            _describe(organisation, said, keeper.actor, districts, themes)
    for number, (name, words, days, to, answered) in enumerate(ASKED[city.slug]):
        with taken_at(now - timedelta(days=days)):
            service = Service.objects.select_related("organisation").get(name=name)
            email = f"mieszkanka{number}@{city.slug}.example"
            sent = Words(name=("Zofia", "Stefan", "Iga")[number % 3], email=email, words=words, submission=f"{number}")
            enquiry = ask(city, service, sent, by=NOBODY)
        with taken_at(now - timedelta(days=days) + timedelta(minutes=4)):
            if to is not EnquiryState.UNCONFIRMED:
                confirm(code_of(enquiry, OWN))
        if answered:
            keeper = keeper_of(service.organisation, clerk)
            with taken_at(now - timedelta(days=days) + timedelta(days=1)):
                if keeper.speaks:
                    answer(enquiry, to, answered, by=keeper.actor)
                else:
                    answer_mail(code_of(enquiry, MAIL), to, answered)


def _describe(
    organisation: Organisation,
    said: DemoService,
    by: Actor,
    districts: dict[str, District],
    themes: dict[str, Theme],
) -> None:
    told = Said(
        name=said.name,
        kind=said.kind,
        description=said.description,
        groups=frozenset(said.groups),
        themes=_those(themes, said.themes),
        districts=_those(districts, said.districts),
        place=said.place,
        hours=said.hours,
        cost=said.cost,
        access=said.access,
        places=said.places,
    )
    made = describe_service(organisation, told, by=by)
    if said.state is not ServiceState.DRAFT:
        move_service(made, ServiceState.SHOWN, by=by)
    if said.state is ServiceState.ENDED:
        move_service(made, ServiceState.ENDED, by=by)


def _those(known: dict[str, T], slugs: Sequence[str]) -> tuple[T, ...]:
    return tuple(known[slug] for slug in slugs)


def keeper_of(organisation: Organisation, clerk: Actor) -> Keeper:
    """Who keeps what is said of an organisation: those who speak for it, or the office."""
    held = (
        Representation.objects.confirmed_on(datetime.now(UTC).date())
        .filter(organisation=organisation)
        .select_related("person__account")
        .order_by("since", "pk")
        .first()
    )
    return Keeper(Actor(person=held.person, capacity="self"), True) if held is not None else Keeper(clerk, False)
