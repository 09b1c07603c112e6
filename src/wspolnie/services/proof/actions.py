"""Verbs of proof: the key that signs is changed, and every city's journal says so."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.db import transaction

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.journal.actions import record, sign_when_due
from wspolnie.foundation.journal.actions.heads import introduce
from wspolnie.foundation.journal.keys import next_signer, signer, take_next
from wspolnie.foundation.journal.proofs import newest_head, published_keys, size_now
from wspolnie.services.proof.facts import KeyRotated

A_DAY: Final = timedelta(hours=20)
"""Between two heads of a city where nothing happens; less than a day, since nights differ."""


def rotate_key() -> tuple[str, str]:
    """Sign with a new key from now on; returns the ids of the old and the new one.

    The journals say it first, then the file changes. When the program ends between the two, the next call finishes.

    Raises:
        KeyMissing: when the key of today cannot be read.
    """
    old, new = signer(), next_signer()
    known = {key.key_id for key in published_keys()}
    if new.key_id not in known:
        with transaction.atomic():
            if old.key_id not in known:
                introduce(old)
            for city in City.objects.order_by("slug"):
                with in_city(city.id):
                    record(KeyRotated(old=old.key_id, new=new.key_id))
            introduce(new)
    take_next()
    return old.key_id, new.key_id


def sign_what_came() -> int:
    """A head over what came since the last one; looked at every few minutes."""
    head = newest_head()
    return sign_when_due() if head is None or head.tree_size < size_now() else 0


def sign_daily() -> int:
    """A head each day, whether or not something happened: whoever watches sees that the journal lives."""
    return sign_when_due(after=A_DAY)
