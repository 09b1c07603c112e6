"""Verbs of proof: the key that signs is changed, and every city's journal says so."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.db import transaction

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.journal.actions import record, sign_when_due
from wspolnie.foundation.journal.actions.heads import introduce
from wspolnie.foundation.journal.keys import KeyMissing, next_signer, set_aside, signer, take_next
from wspolnie.foundation.journal.proofs import key_of_today, newest_head, published_keys, size_now
from wspolnie.foundation.modules import Fact, Refused
from wspolnie.services.proof.facts import KeyLost, KeyRotated, SigningMoved

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
            _tell_all(KeyRotated(old=old.key_id, new=new.key_id))
            introduce(new)
    take_next()
    return old.key_id, new.key_id


def replace_lost_key() -> tuple[str, str]:
    """Sign with a new key although the old one's private half is gone; returns the ids of both.

    A file that holds some other key is set aside, not written over.

    Raises:
        Refused: when the key is not lost, or nothing was ever signed.
    """
    published = [key for key in published_keys() if not key.guest]
    if not published:
        raise Refused("nothing was signed yet; ./wspolnie migrate makes the first key")
    new = next_signer()
    old = published[1] if published[0].key_id == new.key_id and len(published) > 1 else published[0]
    if _signs_with(old.key_id):
        raise Refused("the key is not lost: its file is there and fits; use rotate-key without --lost")
    if published[0].key_id != new.key_id:
        with transaction.atomic():
            _tell_all(KeyLost(old=old.key_id, new=new.key_id))
            introduce(new)
    set_aside()
    take_next()
    return old.key_id, new.key_id


def take_over() -> str:
    """The bound city came from another installation: its journal says that our key signs from now on; returns its id.

    Raises:
        KeyMissing: when our key cannot be read.
    """
    own, last = signer(), newest_head()
    with transaction.atomic():
        if key_of_today() is None:
            introduce(own)
        record(SigningMoved(old=last.key_id if last else "", new=own.key_id))
    return own.key_id


def _signs_with(key_id: str) -> bool:
    try:
        return signer().key_id == key_id
    except KeyMissing:
        return False


def _tell_all(fact: Fact) -> None:
    for city in City.objects.order_by("slug"):
        with in_city(city.id):
            record(fact)


def sign_what_came() -> int:
    """A head over what came since the last one; looked at every few minutes."""
    head = newest_head()
    return sign_when_due() if head is None or head.tree_size < size_now() else 0


def sign_daily() -> int:
    """A head each day, whether or not something happened: whoever watches sees that the journal lives."""
    return sign_when_due(after=A_DAY)
