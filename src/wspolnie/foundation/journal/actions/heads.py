"""Verbs of heads: the tree of a city is signed as it stands, never over a past that has changed."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Final

from django.db import connection
from django.db.models import Max

from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions.tree import building_alone, grow
from wspolnie.foundation.journal.heads import Head, head_text
from wspolnie.foundation.journal.keys import KeyMissing, Signer, signer
from wspolnie.foundation.journal.models import Leaf, SignedHead, SigningKey
from wspolnie.foundation.journal.proofs import Incomplete, key_of_today, newest_head, root_at

log = logging.getLogger(__name__)
A_DAY: Final = timedelta(days=1)
A_TICK: Final = timedelta(microseconds=1)
A_MOMENT: Final = timedelta(minutes=1)


class NotSigned(RuntimeError):
    """Why no head was signed, in one line for whoever runs the service."""


def sign_head() -> Head | None:
    """Sign the bound city's tree as it stands; None while it is empty or somebody else builds it.

    Before that, the root at the size of the last head is reckoned anew: a tree whose signed past has changed is not
    signed, so nobody can be led from a true head to a false one by us.

    Raises:
        KeyMissing: when the key's file cannot be read.
        NotSigned: when the key is not the one that the installation knows, or the past has changed.
    """
    key, city, at = signer(), current_city(), instant()
    with connection.cursor() as cursor:
        if not building_alone(cursor):
            return None
        size = grow(cursor)
    if not size:
        return None
    _require_known(key)
    last = newest_head()
    try:
        if last is not None and (last.tree_size > size or root_at(last.tree_size) != last.root_hash):
            raise NotSigned("the journal's past has changed since its last head; nothing is signed over it")
        root = root_at(size)
    except Incomplete as fault:
        raise NotSigned(str(fault)) from fault
    if last is not None and last.timestamp >= at:
        if last.tree_size == size:
            return last
        at = last.timestamp + A_TICK  # the clock was set back: heads stay in their order
    head = Head(city, size, root, at, key.key_id, key.sign(head_text(city, size, root, at)))
    SignedHead.objects.create(
        tree_size=size, root_hash=root, timestamp=at, key_id=key.key_id, signature=head.signature
    )  # fmt: skip
    return head


def sign_when_due(*, after: timedelta = A_MOMENT) -> int:
    """A head for what came since the last one when that is older than `after`, and one each day; 1 when it was signed.

    What stands in the way is logged and never stops whoever calls: the service goes on, receipts stay promises.
    """
    last = newest_head()
    if last is not None and _is_early(last, after):
        return 0
    try:
        return 1 if sign_head() is not None else 0
    except (KeyMissing, NotSigned) as fault:
        log.error("no head of the journal was signed: %s", fault)
        return 0


def _is_early(last: Head, after: timedelta) -> bool:
    """Whether the next head has to wait. A head of the time ahead says that the clock was set back: then the first line
    that it does not hold tells how long something has waited."""
    now = instant()
    if last.timestamp <= now:
        return now - last.timestamp < after
    first = Leaf.objects.filter(index=last.tree_size).values_list("line__at", flat=True).first()
    return first is None or timedelta(0) <= now - first < after


def _require_known(key: Signer) -> None:
    """The first key introduces itself; another one is taken only after its rotation stands in the journal."""
    today = key_of_today()
    if today is None:
        introduce(key)
    elif today.key_id != key.key_id:
        raise NotSigned("the key in the file is not the one that was signed with last; see `wspolnie rotate-key`")


def introduce(key: Signer) -> None:
    """Keep the public half of a key that signs from now on: after all others, whatever the clock says."""
    before = SigningKey.objects.aggregate(since=Max("since"))["since"]
    since = max(instant(), before + A_TICK) if before is not None else instant()
    SigningKey.objects.get_or_create(key_id=key.key_id, defaults={"public_pem": key.public_pem, "since": since})
