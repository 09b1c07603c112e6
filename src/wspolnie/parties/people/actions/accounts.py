"""Verbs of accounts: opened by asking for a code, gone when no city knows their person."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID

from django.db import IntegrityError, connection, transaction

from wspolnie.parties.people.models import Account

UNNAMED_FOR: Final = timedelta(days=1)
"""How long an account may wait for the name of its person."""


def open_account(email: str) -> Account:
    """The account of an address; a new one when nobody has used it yet."""
    return Account.objects.get_or_create(email=email.lower())[0]


def close_account(account: Account) -> bool:
    """Remove an account, its keys and its sessions unless a person of some city still has it; says whether it went.

    No row policy lets us see persons of other cities, so the database is asked whether one of them points at it.
    """
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            Account.objects.filter(pk=account.pk).delete()
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    except IntegrityError as refusal:
        if "people_person_account" not in str(refusal):
            raise
        return False
    return True


def forget_accounts() -> int:
    """Remove accounts that were opened more than a day ago and are nobody in any city; returns how many."""
    before = _first_id_of(datetime.now(UTC) - UNNAMED_FOR)
    waiting = Account.objects.filter(pk__lt=before, persons__isnull=True)
    return sum(close_account(account) for account in waiting)


def _first_id_of(moment: datetime) -> UUID:
    """The least UUIDv7 made at a moment: ids hold the time when they were made."""
    return UUID(int=int(moment.timestamp() * 1000) << 80)
