"""The matter that a bench measures: a long consultation with thousands of remarks, made through the product's verbs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID

from wspolnie.config.demo import CITIES, PEOPLE, found_city
from wspolnie.desks.consultations.actions.notices import Notice, Place
from wspolnie.desks.consultations.actions.planning import Plan, paste_draft, plan_consultation, start_consultation
from wspolnie.desks.consultations.actions.remarks import Words, receive_remark, release_remark
from wspolnie.desks.consultations.models import Consultation, Round
from wspolnie.desks.consultations.states import DocumentKind, PlaceKind, Side
from wspolnie.foundation.cities.model_file import read_model
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.parties.offices.models import Office
from wspolnie.parties.people.models import Person
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY, Actor
from wspolnie.tools.documents.models import Paragraph

PARAGRAPHS: Final = 50
BATCH: Final = 250
"""Remarks in one transaction of the seeding; visitors' remarks have one each."""
SENTENCES: Final = (
    "Miasto udostępnia organizacjom sale spotkań co najmniej przez dwanaście godzin w tygodniu.",
    "Dni i godziny ogłasza się na początku kwartału i nie zmienia bez ważnego powodu.",
    "O przyznaniu pierwszeństwa decyduje liczba uczestników oraz dostępność dla osób z niepełnosprawnościami.",
    "Odmowa wymaga uzasadnienia na piśmie, doręczonego w ciągu siedmiu dni od złożenia wniosku.",
    "Rozliczenie składa się do 31 stycznia następnego roku na jednej stronie, bez załączników.",
    "Wydział ogłasza zestawienie przyznanych kwot z dokładnością do jednego złotego.",
)
OTHERS: Final = ("Zasady wynajmu lokali na działalność społeczną", "Zielone podwórka: kto może zostać gospodarzem")


@dataclass(frozen=True, slots=True)
class Seeded:
    """What was made: the city, the consultation's address, anchors of its paragraphs."""

    city_id: UUID
    city: str
    slug: str
    anchors: list[str]


def seed(remarks: int) -> Seeded:
    """A city with one long consultation, its remarks released, half of them with a proposed text, and two more open."""
    city = found_city(read_model(CITIES / "wroclaw.toml"), PEOPLE)
    now = datetime.now(UTC).replace(microsecond=0)
    with in_city(city.id):
        person = Person.objects.get(account__email=PEOPLE[0][1])
        clerk = Actor(person=person, capacity="office", city_roles=frozenset({Role.CLERK}))
        for days, title in enumerate(OTHERS, 3):
            _started(title, clerk, opens=now - timedelta(days=days), closes=now + timedelta(days=days))
        main = _started("Program współpracy", clerk, opens=now - timedelta(days=20), closes=now + timedelta(days=10))
        round_ = Round.objects.select_related("version", "city").get(consultation=main)
        paragraphs = list(Paragraph.objects.filter(version=round_.version, number__isnull=False).order_by("position"))
    for start in range(0, remarks, BATCH):
        with in_city(city.id):
            for number in range(start, min(remarks, start + BATCH)):
                at = round_.opens_at + (now - round_.opens_at) * (number + 1) / (remarks + 1)
                with taken_at(at):
                    remark = receive_remark(main, round_, _words(number, paragraphs), by=NOBODY)
                    release_remark(main, remark, by=clerk)
    return Seeded(city.id, city.slug, main.space.slug, [paragraph.anchor for paragraph in paragraphs])


def _started(title: str, clerk: Actor, *, opens: datetime, closes: datetime) -> Consultation:
    plan = Plan(
        title=title,
        lead="Co roku miasto uchwala program: jakie zadania zleca, ile na nie wyda i jak z wami rozmawia.",
        authority="Prezydent Wrocławia",
        office=Office.objects.order_by("slug")[0],
        opens_at=opens,
        closes_at=closes,
        answers_due_at=closes + timedelta(days=21),
        notice=Notice(
            kind=DocumentKind.PROGRAMME,
            basis="Art. 5a ustawy z 8 marca 1990 r. o samorządzie gminnym.",
            addressees="Mieszkańcy i organizacje pozarządowe miasta.",
            goal="Odpowiadamy na każdą uwagę; ostateczną treść ustala rada miejska albo prezydent.",
            places=(
                Place(PlaceKind.BIP, opens.date(), "https://bip.wroclaw.example/konsultacje"),
                Place(PlaceKind.BOARD, opens.date(), words="Tablica ogłoszeń urzędu"),
            ),
        ),
    )
    with taken_at(opens - timedelta(days=2)):
        consultation = plan_consultation(plan, by=clerk)
        paste_draft(consultation, draft(), by=clerk)
        start_consultation(consultation, by=clerk)
    return consultation


def draft() -> str:
    """A draft of fifty numbered paragraphs under ten headings, about 300 characters each."""
    lines = ["# Program współpracy"]
    for number in range(PARAGRAPHS):
        if number % 5 == 0:
            lines.append(f"§ {number // 5 + 1}. Rozdział {number // 5 + 1}")
        text = " ".join(SENTENCES[(number + step) % len(SENTENCES)] for step in range(3))
        lines.append(f"{number % 5 + 1}. {text}")
    return "\n\n".join(lines) + "\n"


def _words(number: int, paragraphs: list[Paragraph]) -> Words:
    by_organisation = number % 3 == 0
    return Words(
        reason=f"Uwaga {number}: " + " ".join(SENTENCES[(number + step) % len(SENTENCES)] for step in range(2)),
        proposed=SENTENCES[number % len(SENTENCES)] if number % 2 else "",
        paragraph=paragraphs[number % len(paragraphs)],
        side=Side.ORGANISATION if by_organisation else Side.RESIDENT,
        organisation=f"Stowarzyszenie Przykład {number}" if by_organisation else "",
    )
