"""Procedures of the demo, with a second version, a comment that was answered and one that waits; all invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

from wspolnie.desks.procedures.actions.commenting import answer, say
from wspolnie.desks.procedures.actions.keeping import move_procedure, word_anew, write_procedure
from wspolnie.desks.procedures.states import ProcedureState
from wspolnie.desks.procedures.words import Step, Written
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.parties.organisations.models import Organisation, Representation
from wspolnie.parties.organisations.states import RepresentationState
from wspolnie.spaces.policy import Actor

GRANT: Final = Written(
    name="Jak dostać mały grant",
    purpose="Dla organizacji, która chce zrobić coś krótkiego i lokalnego: najwyżej 10 000 zł i 90 dni.\n\n"
    "Wniosek można złożyć w każdej chwili, nie trzeba czekać na konkurs.",
    needed="Numer KRS albo wpis do ewidencji\nPlan działania i kosztów na jednej stronie\nZgoda osoby, która podpisuje",
    basis="Art. 19a ustawy z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie.",
    steps=(
        Step("Organizacja", "Składa uproszczoną ofertę.", None),
        Step("Biuro współpracy", "Sprawdza ofertę i wywiesza ją na 7 dni: każdy może napisać uwagę.", 14),
        Step("Każdy", "Pisze uwagi do oferty.", 7),
        Step("Biuro współpracy", "Podpisuje umowę albo mówi, dlaczego nie.", 14),
        Step("Organizacja", "Robi to, co napisała, i składa sprawozdanie.", 30),
    ),
)
ROOM: Final = Written(
    name="Jak poprosić o salę na spotkanie",
    purpose="Dla organizacji i grup sąsiedzkich, które chcą się spotkać w sali miasta po południu albo w sobotę.",
    needed="Imię osoby, która odbierze klucz\nLiczba osób i godzina",
    steps=(
        Step("Organizacja", "Wybiera salę z listy zasobów i pisze do jej gospodarza.", None),
        Step("Gospodarz sali", "Odpowiada, czy sala jest wolna.", 3),
        Step("Organizacja", "Odbiera klucz i podpisuje kartę.", 1),
    ),
)
DRAFT: Final = Written(
    name="Jak zaprosić urząd do partnerstwa",
    purpose="Dla organizacji, które chcą prowadzić projekt razem z jednostką miasta.",
    steps=(Step("Organizacja", "Opisuje pomysł i to, czego chce od miasta.", None),),
)
ASKED: Final = "Czy uproszczoną ofertę może złożyć koło gospodyń bez konta w banku? W krokach o tym nie ma."
ANSWERED: Final = "Konto jest potrzebne dopiero do umowy. Dopisaliśmy to do tego, czego potrzeba."
WAITING: Final = "Kto odpowiada, gdy gospodarz sali milczy dłużej niż trzy dni?"


def describe_procedures(city: City, clerk: Actor) -> None:
    """Two that are published, one in two versions, and a draft."""
    now = datetime.now(UTC)
    speaker, organisation = _speaker()
    with taken_at(now - timedelta(days=60)):
        grant = write_procedure(GRANT, by=clerk)
        move_procedure(grant, ProcedureState.PUBLISHED, by=clerk)
    with taken_at(now - timedelta(days=58)):
        room = write_procedure(ROOM, by=clerk)
        move_procedure(room, ProcedureState.PUBLISHED, by=clerk)
        write_procedure(DRAFT, by=clerk)
    with taken_at(now - timedelta(days=30)):
        asked = say(grant, ASKED, organisation=organisation, city=city, by=speaker)
    with taken_at(now - timedelta(days=27)):
        answer(asked, ANSWERED, by=clerk)
    with taken_at(now - timedelta(days=26)):
        change = "Konto w banku jest potrzebne dopiero do umowy; ofertę sprawdzamy w 7 dni zamiast 14."
        needed = f"{GRANT.needed}\nKonto w banku: dopiero do umowy"
        steps = (GRANT.steps[0], replace(GRANT.steps[1], days=7), *GRANT.steps[2:])
        word_anew(grant, replace(GRANT, needed=needed, steps=steps, change=change), by=clerk)
    with taken_at(now - timedelta(hours=30)):
        say(room, WAITING, organisation=organisation, city=city, by=speaker)


def _speaker() -> tuple[Actor, Organisation]:
    """Somebody who speaks for an organisation."""
    held: Representation = (
        Representation.objects.filter(state=RepresentationState.CONFIRMED)
        .select_related("person", "organisation")
        .order_by("organisation__name_key", "pk")[0]
    )
    return Actor(person=held.person, capacity=f"organisation:{held.organisation_id}"), held.organisation
