"""How the demo's programme of 2022 was adopted: its last wording, the council's opinion, the invented resolution."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from wspolnie.config.demo_remarks import read_text
from wspolnie.desks.consultations.actions.effects import tell_effect
from wspolnie.desks.consultations.models import Consultation, Remark
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.spaces.policy import Actor
from wspolnie.tools.documents.actions import (
    Adoption,
    adopt_document,
    ask_opinion,
    correct_adoption,
    give_opinion,
    give_report,
    name_document,
    submit_document,
    tie_element,
)
from wspolnie.tools.documents.actions.wording import prepare_wording
from wspolnie.tools.documents.models import Document, Paragraph
from wspolnie.tools.documents.reading import document_of, newest_version
from wspolnie.tools.documents.states import Genre

MAYOR: Final = "Prezydent Wrocławia"
COUNCIL: Final = "Rada Miejska Wrocławia"
BENEFIT: Final = "Wrocławska Rada Działalności Pożytku Publicznego"
TERM_WAS: Final = "Ogłoszenie o konkursie ukazuje się najpóźniej 21 dni przed końcem składania ofert."
TERM_IS: Final = "Ogłoszenie o konkursie ukazuje się najpóźniej 30 dni przed końcem składania ofert."
ROOMS_WERE: Final = "udostępnia się bezpłatnie w dni robocze."
ROOMS_ARE: Final = "udostępnia się bezpłatnie także w soboty."
RESOLUTION: Final = "przykład/2022/117"
WRONG: Final = "przykład/2022/171"
ELEMENTS: Final = {
    "goals": ("§ 1 ust. 1", "§ 1 ust. 2"),
    "principles": ("§ 2 ust. 1",),
    "scope": ("§ 2 ust. 2",),
    "forms": ("§ 3 ust. 1", "§ 3 ust. 2"),
    "priorities": ("§ 4 ust. 1",),
    "period": ("§ 5 ust. 1",),
    "way": ("§ 5 ust. 2",),
    "money": ("§ 6 ust. 1",),
    "assessment": ("§ 7 ust. 2",),
    "making": ("§ 7 ust. 1",),
    "commissions": ("§ 8 ust. 1",),
}
"""Where each element of art. 5a ust. 4 stands in the text."""


EFFECTS: Final = (
    ("§ 3 ust. 3", "Ogłoszenie o konkursie ukazuje się 30 dni przed końcem składania ofert, nie 21."),
    ("§ 4 ust. 2", "Lokale na działania osiedlowe są bezpłatne także w soboty."),
)


def adopt_programme(city: City, consultation: Consultation, clerk: Actor) -> None:
    """From the answers to the report on the programme; one number is typed wrongly and corrected in sight of all."""

    def noon(day: date) -> datetime:
        return datetime(day.year, day.month, day.day, 12, 0, tzinfo=city.zone)

    with taken_at(noon(date(2022, 10, 3))):
        _last_wording(_of(consultation), consultation, clerk)
    with taken_at(noon(date(2022, 10, 4))):
        opinion = ask_opinion(_of(consultation), body=BENEFIT, on=date(2022, 10, 4), by=clerk)
    with taken_at(noon(date(2022, 10, 14))):
        text = "Rada popiera projekt i dłuższy termin składania ofert."
        give_opinion(_of(consultation), opinion, on=date(2022, 10, 13), text=text, by=clerk)
    with taken_at(noon(date(2022, 10, 21))):
        submit_document(_of(consultation), by_body=MAYOR, to_body=COUNCIL, on=date(2022, 10, 21), by=clerk)
    right = Adoption(
        RESOLUTION,
        date(2022, 11, 24),
        COUNCIL,
        "https://bip.wroclaw.example/uchwaly/program-2023",
        date(2023, 1, 1),
        date(2023, 12, 31),
    )
    with taken_at(noon(date(2022, 11, 25))):
        adopt_document(_of(consultation), _typed_wrongly(right), by=clerk)
    with taken_at(noon(date(2022, 11, 28))):
        correct_adoption(_of(consultation), right, why="Przestawione cyfry w numerze uchwały.", by=clerk)
    with taken_at(noon(date(2024, 5, 20))):
        link = "https://bip.wroclaw.example/sprawozdania/program-2023"
        give_report(_of(consultation), to_body=COUNCIL, on=date(2024, 5, 20), link=link, by=clerk)


def _typed_wrongly(right: Adoption) -> Adoption:
    return Adoption(WRONG, right.on, right.body, right.link, right.since, right.until)


def _of(consultation: Consultation) -> Document:
    document = document_of(consultation.space)
    assert document is not None  # it was consulted
    return document


def _last_wording(document: Document, consultation: Consultation, clerk: Actor) -> None:
    """What remarks changed, and where each element that the law asks for stands."""
    name_document(document, genre=Genre.ANNUAL_PROGRAMME, year=2023, by=clerk)
    document.refresh_from_db()
    text = read_text("program-2023").replace(TERM_WAS, TERM_IS).replace(ROOMS_WERE, ROOMS_ARE)
    prepare_wording(document, text, by=clerk)
    anchors = dict(
        Paragraph.objects.filter(version=newest_version(document), number__isnull=False).values_list(
            "reference", "anchor"
        )
    )
    for key, places in ELEMENTS.items():
        tie_element(document, key, [anchors[place] for place in places], by=clerk)
    for place, said in (
        ("§ 3 ust. 3", "Ogłoszenie ukazuje się 30 dni przed końcem."),
        ("§ 4 ust. 2", "Lokale są też w soboty."),
    ):
        remarks = Remark.objects.filter(
            round__consultation=consultation, paragraph__reference=place, answer__verdict="accepted"
        )
        tell_effect(consultation, text=said, anchor=anchors[place], remarks=[one.pk for one in remarks], by=clerk)
