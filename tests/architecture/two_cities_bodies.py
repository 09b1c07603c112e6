"""A body of a city above another, with its word in every text, a rule and a seat of somebody."""

from __future__ import annotations

from datetime import date

from tests.architecture.two_cities_recommendations import recommendation_of
from tests.factories import Makers
from wspolnie.desks.bodies.actions.keeping import enter_body, show_body
from wspolnie.desks.bodies.actions.regulating import enter_regulations
from wspolnie.desks.bodies.actions.seating import give_seat
from wspolnie.desks.bodies.models import Body, Seat
from wspolnie.desks.bodies.reading import kinds_of
from wspolnie.desks.bodies.words import Regulated, Seating, Told
from wspolnie.foundation.cities.models import District, Theme
from wspolnie.parties.offices.models import Office
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.kinds import Side


def body_of(make: Makers, word: str, organisation: Organisation, email: str) -> tuple[Body, Seat]:
    """Two that everybody reads, with seats for an organisation, an office and a person."""
    clerk = make.clerk()
    said = Told(
        name=f"Rada {word}",
        kind=next(iter(kinds_of(make.city))),
        since=date(2024, 1, 1),
        purpose=f"O tym, czym jest {word}.",
        theme=Theme.objects.earliest("slug"),
        district=District.objects.earliest("slug"),
        office=Office.objects.earliest("slug"),
        basis=f"Uchwała {word}.",
        contact=f"Sekretariat {word}",
        email=f"rada-{email}",
        rules=((Side.ORGANISATION, 1, 3),),
    )
    above = enter_body(said, by=clerk)
    show_body(above, by=clerk)
    below = Told(name=f"Zespół {word}", kind=said.kind, since=said.since, parent=above.space.slug)
    show_body(enter_body(below, by=clerk), by=clerk)
    since = date(2025, 1, 1)
    give_seat(
        above,
        Seating(side=Side.ORGANISATION, organisation=organisation, since=since, basis=f"Wybór {word}", decides=True),
        by=clerk,
    )
    give_seat(above, Seating(side=Side.OFFICE, office=Office.objects.earliest("slug"), since=since), by=clerk)
    person = Seating(side=Side.RESIDENT, name=f"Ewa {word}", email=f"zasiada-{email}", is_named=True, since=since)
    seat = give_seat(above, person, by=clerk)
    text = Regulated(source=f"§ 1. Czym jest {word}.", adopted=f"Konsensus {word}", in_force_from=since)
    enter_regulations(above, text, by=clerk)
    recommendation_of(make, word)
    return above, seat
