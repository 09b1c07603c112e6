"""Verbs of sessions, and the engine that Django's session middleware writes them with.

A session names its account in a column of its own, so whoever leaves is out by one statement.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore

from wspolnie.foundation.db.ids import new_id
from wspolnie.parties.people.models import Account, Session

SEAT = "seat"
"""Where a session keeps what its columns say of it: id, place, device and beginning."""
PENDING = "account_login"
"""Where the sign-in library keeps a sign-in that waits for its code or second factor."""


class SessionStore(DatabaseStore):
    """Sessions with an owner. `host` and `device` are said by the middleware before the first save."""

    host = ""
    device = ""
    used_at: datetime | None = None

    @classmethod
    def get_model_class(cls) -> type[Session]:
        return Session

    def _get_session_from_db(self) -> Session | None:
        row: Session | None = super()._get_session_from_db()  # type: ignore[misc]
        self.used_at = row.used_at if row else None
        return row

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        """The row of what is said; a signed-in session gets its seat once and keeps it."""
        now = datetime.now(UTC)
        account = data.get(SESSION_KEY)
        if account and data.get(SEAT, {}).get("account") != account:
            data[SEAT] = {
                "id": str(new_id()), "account": account, "host": self.host, "device": self.device,
                "began_at": now.isoformat(),
            }  # fmt: skip
        seat = data.get(SEAT) if account else None
        row = super().create_model_instance(data)
        assert isinstance(row, Session)
        row.used_at = hour_of(now)
        row.account_id = UUID(account) if account else _pending(data)
        if seat:
            row.seat, row.host, row.device = UUID(seat["id"]), seat["host"], seat["device"]
            row.began_at = datetime.fromisoformat(seat["began_at"])
        return row

    def save(self, must_create: bool = False) -> None:
        super().save(must_create)

    def delete(self, session_key: str | None = None) -> None:
        super().delete(session_key)

    def touch(self) -> None:
        """Note that the session was used in this hour: one statement an hour."""
        now = hour_of(datetime.now(UTC))
        if self.session_key and self.used_at is not None and self.used_at < now:
            Session.objects.filter(pk=self.session_key).update(used_at=now)
            self.used_at = now


def hour_of(moment: datetime) -> datetime:
    """The full hour of a moment: when somebody uses the service is noted no finer."""
    return moment.replace(minute=0, second=0, microsecond=0)


def _pending(data: dict[str, Any]) -> UUID | None:
    """The account that a sign-in on its way is about."""
    login = data.get(PENDING)
    written = login.get("user_pk") if isinstance(login, dict) else None
    return UUID(written) if written else None


def end_session(account: Account, seat: UUID) -> int:
    """End one of an account's sessions; returns 1, or 0 when there is no such session any more."""
    return Session.objects.filter(account_id=account.pk, seat=seat).delete()[0]


def end_sessions(account_id: UUID, *, but: str | None = None, host: str = "") -> int:
    """End every session of an account, one key left out and one place alone if asked; returns how many ended.

    A sign-in that still waits for its code ends too.
    """
    ended = Session.objects.filter(account_id=account_id)
    if but:
        ended = ended.exclude(pk=but)
    if host:
        ended = ended.filter(host=host)
    return ended.delete()[0]


def forget_sessions() -> int:
    """Remove sessions that have ended; returns how many."""
    return Session.objects.filter(expire_date__lt=datetime.now(UTC)).delete()[0]
