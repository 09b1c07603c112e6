"""Verbs of accounts: opened by asking for a code, gone when no city knows their person."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.db import IntegrityError, connection, transaction
from django.utils.translation import gettext as _

from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.parties.people.actions.sessions import end_sessions
from wspolnie.parties.people.facts import SecondFactorLost
from wspolnie.parties.people.models import Account, Person

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


def drop_second_factor(person: Person, *, actor: UUID | None, capacity: str) -> int:
    """Somebody lost phone and keys: passkeys, application and recovery codes go, every session ends; returns how many
    of them went. The caller has asked who may; signing in by the e-mail code stays.

    Raises:
        Refused: when the person has none.
    """
    with transaction.atomic():
        removed = Authenticator.objects.filter(user=person.account).delete()[0] if person.account else 0
        if not person.account or not removed:
            raise Refused(_("This person has no second factor."))
        end_sessions(person.account.pk)
        record(SecondFactorLost(removed=removed, person=person.name), subject=person.pk, actor=actor, capacity=capacity)
    return int(removed)


def forget_accounts() -> int:
    """Remove accounts that were opened more than a day ago and are nobody in any city; returns how many."""
    before = _first_id_of(datetime.now(UTC) - UNNAMED_FOR)
    waiting = Account.objects.filter(pk__lt=before, persons__isnull=True)
    return sum(close_account(account) for account in waiting)


def _first_id_of(moment: datetime) -> UUID:
    """The least UUIDv7 made at a moment: ids hold the time when they were made."""
    return UUID(int=int(moment.timestamp() * 1000) << 80)
