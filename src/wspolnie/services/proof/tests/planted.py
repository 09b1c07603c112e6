"""Leaves of lines that are not committed yet: a test's own transaction is the oldest that runs."""

from __future__ import annotations

from django.db import connection

from tests.clones import past_the_guard
from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.journal.actions import sign_head
from wspolnie.foundation.journal.heads import Head


def signed_now() -> Head:
    """Every line of the bound city gets its leaf, and the tree a head."""
    past_the_guard(
        "INSERT INTO journal_leaf (id, city_id, index, line_id) SELECT uuidv7(), city_id, row_number() OVER "
        "(ORDER BY seq) - 1 + (SELECT coalesce(max(index) + 1, 0) FROM journal_leaf), id FROM journal_line l "
        "WHERE city_id = %s AND NOT EXISTS (SELECT FROM journal_leaf f WHERE f.line_id = l.id)",
        current_city(),
    )
    assert connection.in_atomic_block
    head = sign_head()
    assert head is not None
    return head
