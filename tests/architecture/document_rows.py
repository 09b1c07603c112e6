"""One row of everything that happens to a document on its way, for the tests of the walls between cities."""

from __future__ import annotations

from typing import Final

from django.db import connection

DOCUMENT: Final = "documents_version v WHERE v.city_id = %s AND v.state = 'published' ORDER BY v.id LIMIT 1"
ROWS: Final = (
    """INSERT INTO documents_move (id, city_id, document_id, position, state, "on", body)
    SELECT uuidv7(), v.city_id, v.document_id, 90, 'submitted', now(), 'Prezydent' FROM """,
    """INSERT INTO documents_opinion
    (id, city_id, document_id, version_id, body, delivered_on, days, article, silent_from, text)
    SELECT uuidv7(), v.city_id, v.document_id, v.id, 'Rada', now(), 14, 'art. 41i', now(), '' FROM """,
    """INSERT INTO documents_submission
    (id, city_id, document_id, version_id, number, by_body, to_body, "on", link, reason)
    SELECT uuidv7(), v.city_id, v.document_id, v.id, 90, 'Prezydent', 'Rada Miejska', now(), '', '' FROM """,
    """INSERT INTO documents_adoptioncorrection
    (id, city_id, document_id, number, field, before, after, why, "on")
    SELECT uuidv7(), v.city_id, v.document_id, 90, 'resolution', 'L/1/26', 'L/2/26', 'Zła cyfra', now() FROM """,
    """INSERT INTO documents_elementplace (id, city_id, document_id, element, anchor)
    SELECT uuidv7(), v.city_id, v.document_id, 'goals', 'par-1' FROM """,
    """INSERT INTO documents_plannedstep (id, city_id, document_id, label, body, planned_on, dropped_why)
    SELECT uuidv7(), v.city_id, v.document_id, 'Sesja', 'Rada Miejska', now(), '' FROM """,
    """INSERT INTO documents_programmereport (id, city_id, document_id, to_body, "on", link)
    SELECT uuidv7(), v.city_id, v.document_id, 'Rada Miejska', now(), 'https://bip.example/' FROM """,
)
EFFECTS: Final = (
    """INSERT INTO consultations_effect (id, city_id, consultation_id, position, anchor, text)
    SELECT uuidv7(), city_id, space_id, 90, 'par-1', 'Zmiana' FROM consultations_consultation
    WHERE city_id = %s ORDER BY space_id LIMIT 1""",
    """INSERT INTO consultations_effectremark (id, city_id, effect_id, remark_id)
    SELECT uuidv7(), e.city_id, e.id, r.id FROM consultations_effect e JOIN consultations_remark r USING (city_id)
    WHERE e.city_id = %s ORDER BY r.id LIMIT 1""",
)


def fill_way_of_documents(city_id: object) -> None:
    """The bound city has published versions, a consultation and a remark already."""
    with connection.cursor() as cursor:
        for row in [*(row + DOCUMENT for row in ROWS), *EFFECTS]:
            cursor.execute(row, [city_id])
            assert cursor.rowcount == 1, row
