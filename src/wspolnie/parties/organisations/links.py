"""Codes of addresses in letters to an organisation: whoever opens one reads the mail of the register's address.

A code holds nothing but what it is about and when it was made. It is signed together with the address to which it went,
so it dies with that address; whether it was used follows from the state of what it opens.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID

from django.core.signing import BadSignature, TimestampSigner
from django.utils import timezone

from wspolnie.foundation.cities.reading import parameter
from wspolnie.foundation.deadlines.instants import instant

PARAMETER: Final = "confirmation_link_days"
"""How many days a link in a letter to the register's address works."""
SEPARATOR: Final = "."


def make_code(kind: str, subject: UUID, address: str) -> str:
    """The end of an address in a letter about `subject` that goes to `address`."""
    return _signer(kind, address).sign(subject.hex)


def subject_of(code: str) -> UUID | None:
    """What a code says it is about, still unproven; None when it is no code."""
    try:
        return UUID(hex=code.split(SEPARATOR)[0])
    except ValueError:
        return None


def is_good(kind: str, code: str, address: str) -> bool:
    """Whether the code was made for this address and its days have not passed."""
    try:
        _signer(kind, address).unsign(code, max_age=lasts())
    except BadSignature:
        return False
    return True


def ends_at() -> datetime:
    """Until when a code made now will work."""
    return datetime.now(UTC) + lasts()


def lasts() -> timedelta:
    return timedelta(days=int(parameter(PARAMETER, timezone.localdate(instant()))))


def _signer(kind: str, address: str) -> TimestampSigner:
    return TimestampSigner(salt=f"wspolnie.{kind}:{address.lower()}", sep=SEPARATOR)
