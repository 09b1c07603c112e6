"""Rows of both cities that no verb writes yet, or writes on another connection; made past the write guard."""

from __future__ import annotations

from typing import Any

from django.db import connection

from tests.architecture.document_rows import fill_way_of_documents
from wspolnie.foundation.cities.models import Theme
from wspolnie.parties.people.models import Person


def fill_what_no_verb_makes(author: Person) -> None:
    """Rows that no verb writes yet, or writes on another connection."""
    Theme.objects.create(slug="branza", name=f"Branża, czyli {author.name}")
    with connection.cursor() as cursor:
        fill_way_of_documents(author.city_id)
        cursor.execute(
            "INSERT INTO spaces_entryreader (id, city_id, entry_id, person_id) "
            "SELECT uuidv7(), city_id, id, %s FROM spaces_entry WHERE city_id = %s ORDER BY id LIMIT 1",
            [author.pk, author.city_id],
        )
        cursor.execute(
            "INSERT INTO spaces_attachment "
            "(id, city_id, entry_id, file_id, role, title, alt, position, added_at, removed_why) "
            "SELECT uuidv7(), e.city_id, e.id, f.id, 'file', 'Mury', '', 1, now(), '' "
            "FROM spaces_entry e JOIN files_storedfile f USING (city_id) WHERE e.city_id = %s "
            "ORDER BY e.id, f.id LIMIT 1",
            [author.city_id],
        )
        cursor.execute(
            "INSERT INTO consultations_waitingscan (id, city_id, consultation_id, file_id, by_id, kept_at) "
            "SELECT uuidv7(), c.city_id, c.space_id, f.id, %s, now() "
            "FROM consultations_consultation c JOIN files_storedfile f USING (city_id) WHERE c.city_id = %s "
            "ORDER BY c.space_id, f.id LIMIT 1",
            [author.pk, author.city_id],
        )
        cursor.execute(
            "INSERT INTO consultations_remarksaid (id, city_id, remark_id, meeting_id, formal, confirmed) "
            "SELECT uuidv7(), r.city_id, r.id, m.entry_id, true, 'waiting' "
            "FROM consultations_remark r JOIN meetings_meeting m USING (city_id) WHERE r.city_id = %s "
            "AND NOT EXISTS (SELECT FROM consultations_remarksaid s WHERE s.remark_id = r.id) ORDER BY r.id LIMIT 1",
            [author.city_id],
        )
        _fill_answering(cursor, author)
        _fill_letters(cursor, author)
        cursor.execute(
            "INSERT INTO numbers_series (id, city_id, name, next) VALUES (uuidv7(), %s, 'walls', 1)", [author.city_id]
        )
        cursor.execute(
            "INSERT INTO privacy_contactaccess "
            "(id, city_id, at, viewer_id, capacity, what, subject_id, person_id, path) "
            "VALUES (uuidv7(), %s, now(), %s, 'office', 'person_data', %s, %s, '/')",
            [author.city_id, author.pk, author.pk, author.pk],
        )


def _fill_answering(cursor: Any, author: Person) -> None:
    """A group of one remark, the answer's version, a change of many remarks."""
    for statement in (
        (
            "INSERT INTO consultations_remarkgroup (id, city_id, round_id, number, name) "
            "SELECT uuidv7(), city_id, round_id, 1, 'Grupa ' || reason FROM consultations_remark "
            "WHERE city_id = %s ORDER BY id DESC LIMIT 1"
        ),
        (
            "INSERT INTO consultations_groupedremark (id, city_id, remark_id, group_id) "
            "SELECT uuidv7(), r.city_id, r.id, g.id FROM consultations_remark r "
            "JOIN consultations_remarkgroup g USING (city_id, round_id) WHERE r.city_id = %s ORDER BY r.id LIMIT 1"
        ),
        (
            "INSERT INTO consultations_answerversion "
            "(id, city_id, remark_id, number, verdict, reason, wording, state, comment, at) "
            "SELECT uuidv7(), city_id, id, 99, 'noted', reason, '', 'draft', '', now() FROM consultations_remark "
            "WHERE city_id = %s ORDER BY id LIMIT 1"
        ),
        (
            "INSERT INTO consultations_bulkchange (id, city_id, round_id, act, at, undone_at) "
            "SELECT uuidv7(), city_id, round_id, 'send', now(), now() FROM consultations_remark "
            "WHERE city_id = %s ORDER BY id LIMIT 1"
        ),
        (
            "INSERT INTO consultations_bulkitem (id, city_id, change_id, remark_id, state_before, state_after) "
            "SELECT uuidv7(), r.city_id, c.id, r.id, 'received', 'received' FROM consultations_remark r "
            "JOIN consultations_bulkchange c USING (city_id, round_id) WHERE r.city_id = %s ORDER BY r.id LIMIT 1"
        ),
        (
            "INSERT INTO consultations_assignment "
            "(id, city_id, remark_id, office_id, due_at, at, ended_at, ending, why) "
            "SELECT uuidv7(), r.city_id, r.id, o.id, now(), now(), now(), 'passed', '' FROM consultations_remark r "
            "JOIN offices_office o USING (city_id) WHERE r.city_id = %s ORDER BY r.id, o.id LIMIT 1"
        ),
        (
            "INSERT INTO consultations_remarknote (id, city_id, remark_id, office_id, due_at, text, at) "
            "SELECT uuidv7(), r.city_id, r.id, o.id, now(), 'Notatka: ' || r.reason, now() FROM consultations_remark r "
            "JOIN offices_office o USING (city_id) WHERE r.city_id = %s ORDER BY r.id, o.id LIMIT 1"
        ),
    ):
        cursor.execute(statement, [author.city_id])


def _fill_letters(cursor: Any, author: Person) -> None:
    """An address for a letter, a correction with its letter, and a file of letters."""
    city, table = author.city_id, "consultations_"
    statements = {
        f"INSERT INTO {table}correction (id, city_id, round_id, number, verdict, reason, wording, why, state, by_id, "
        f"at, published_at, published_by_id) "
        f"SELECT uuidv7(), city_id, id, 99, 'noted', 'Mury', '', 'Mury', 'published', %s, now(), now(), %s "
        f"FROM {table}round WHERE city_id = %s AND state = 'answered' "
        f"ORDER BY id LIMIT 1": [
            author.pk,
            author.pk,
            city,
        ],
        f"INSERT INTO {table}correctedanswer (id, city_id, correction_id, remark_id, verdict, reason, wording) "
        f"SELECT uuidv7(), c.city_id, c.id, r.id, 'noted', 'Mury', '' FROM {table}correction c "
        f"JOIN {table}remark r USING (city_id, round_id) JOIN {table}answer a ON a.remark_id = r.id "
        f"WHERE c.city_id = %s ORDER BY r.id LIMIT 1": [city],
        f"INSERT INTO {table}remarkpostal (id, city_id, remark_id, name, street, code, place, since) "
        f"SELECT uuidv7(), city_id, id, 'Mury', 'Mury 1', '00-000', 'Mury', now() "
        f"FROM {table}remark WHERE city_id = %s ORDER BY id LIMIT 1": [city],
        f"INSERT INTO {table}answerletter (id, city_id, remark_id, correction_id, state) "
        f"SELECT uuidv7(), r.city_id, r.id, c.id, 'to_send' FROM {table}remark r "
        f"JOIN {table}correctedanswer a ON a.remark_id = r.id JOIN {table}correction c ON c.id = a.correction_id "
        f"WHERE r.city_id = %s ORDER BY r.id LIMIT 1": [city],
        f"INSERT INTO {table}letterbatch (id, city_id, round_id, digest, letters, state, file_id, "
        f"moved_at) "
        f"SELECT uuidv7(), r.city_id, r.id, 'mury', 1, 'done', f.id, now() FROM {table}round r "
        f"JOIN files_storedfile f USING (city_id) WHERE r.city_id = %s ORDER BY r.id, f.id LIMIT 1": [city],
    }
    for statement, values in statements.items():
        cursor.execute(statement, values)
