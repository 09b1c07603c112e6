"""Documents at each place of their way, brought there by the verbs."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from tests.factories import Makers
from wspolnie.desks.consultations.actions.answers import publish_answers
from wspolnie.desks.consultations.models import Consultation
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.tools.documents.actions import (
    Adoption,
    adopt_document,
    ask_opinion,
    give_opinion,
    name_document,
    submit_document,
    tie_element,
)
from wspolnie.tools.documents.elements import elements_of
from wspolnie.tools.documents.models import Document, Submission
from wspolnie.tools.documents.reading import (
    document_of,
)
from wspolnie.tools.documents.states import Genre

OPENS, CLOSES = datetime(2026, 9, 1, 6, 0, tzinfo=UTC), datetime(2026, 9, 21, 13, 45, tzinfo=UTC)
AFTER = datetime(2026, 10, 1, 10, 0, tzinfo=UTC)
BODY, CITY_COUNCIL = "Rada Działalności Pożytku Publicznego", "Rada Miejska Wrocławia"


def answered(make: Makers) -> Consultation:
    consultation = make.consultation(opens=OPENS, closes=CLOSES)
    with taken_at(CLOSES + timedelta(days=2)):
        publish_answers(consultation, by=make.clerk())
    return consultation


def of(consultation: Consultation) -> Document:
    document = document_of(consultation.space)
    assert document is not None
    return document


def programme(make: Makers) -> Document:
    """A consulted and answered annual programme, with every element in its place and the council's opinion."""
    document = of(answered(make))
    with taken_at(AFTER):
        name_document(document, genre=Genre.ANNUAL_PROGRAMME, year=2027, by=make.clerk())
        document.refresh_from_db()
        for element in elements_of(Genre.ANNUAL_PROGRAMME, AFTER.date()):
            tie_element(document, element.key, ["par-1"], by=make.clerk())
        opinion = ask_opinion(document, body=BODY, on=date(2026, 9, 28), by=make.clerk())
        give_opinion(document, opinion, on=date(2026, 10, 1), text="Bez uwag.", by=make.clerk())
    return document


def submitted(make: Makers, document: Document) -> Submission:
    with taken_at(AFTER):
        return submit_document(
            document, by_body="Prezydent Wrocławia", to_body=CITY_COUNCIL, on=AFTER.date(), by=make.clerk()
        )


RESOLUTION = Adoption(
    "LI/1208/26", date(2026, 11, 19), CITY_COUNCIL, "https://bip.example/1208", date(2027, 1, 1), date(2027, 12, 31)
)
SESSION = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def adopted(make: Makers) -> Document:
    document = programme(make)
    submitted(make, document)
    with taken_at(SESSION):
        adopt_document(document, RESOLUTION, by=make.clerk())
    return Document.objects.select_related("entry__space", "city").get(pk=document.pk)
