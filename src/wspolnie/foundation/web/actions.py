"""Verb of the web: count a try, on a connection of its own, so that a refused request still counts."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from typing import Final

from django.conf import settings
from django.db import connections
from django.http import HttpRequest
from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.client import client_address

_COUNT: Final = """
INSERT INTO web_limit AS l (key, count, ends_at) VALUES (%s, 1, %s)
ON CONFLICT (key) DO UPDATE SET
    count = CASE WHEN l.ends_at <= %s THEN 1 ELSE l.count + 1 END,
    ends_at = CASE WHEN l.ends_at <= %s THEN excluded.ends_at ELSE l.ends_at END
RETURNING count
"""


class TooManyTries(Refused):
    """The limit of tries is reached; it opens again by itself."""


def count_try(request: HttpRequest, what: str, about: str, *, limit: int, within: timedelta) -> None:
    """Count one try of `what` about `about` from this visitor's address, kept only as a keyed hash.

    Raises:
        TooManyTries: when more than `limit` were made within the time.
    """
    now = datetime.now(UTC)
    text = f"{settings.SECRET_KEY}\x00{what}\x00{about}\x00{client_address(request)}"
    key = hashlib.sha256(text.encode()).hexdigest()
    with connections["side"].cursor() as cursor:
        cursor.execute(_COUNT, [key, now + within, now, now])
        (count,) = cursor.fetchone()
    if count > limit:
        raise TooManyTries(_("Too many tries. Wait a quarter of an hour and try again."))


def forget_limits() -> int:
    """Remove limits that have ended; returns how many."""
    with connections["side"].cursor() as cursor:
        cursor.execute("DELETE FROM web_limit WHERE ends_at < now()")
        return int(cursor.rowcount)


def forget_counters() -> int:
    """Remove the sign-in library's counters that have ended; returns how many."""
    with connections["side"].cursor() as cursor:
        cursor.execute("DELETE FROM web_counter WHERE expires < now()")
        return int(cursor.rowcount)
