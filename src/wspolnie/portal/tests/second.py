"""Somebody whose account a second step guards: an application with codes in the test's own pocket."""

from __future__ import annotations

import time
from typing import Any

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.test import Client

from wspolnie.parties.people.models import Account


def with_application(account: Account) -> str:
    """Switch the application on; returns its secret."""
    secret = generate_totp_secret()
    TOTP.activate(account, secret)
    RecoveryCodes.activate(account)
    return secret


def code_now(secret: str, ahead: int = 0) -> str:
    """What the application shows; `ahead` periods of half a minute later."""
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30 + ahead)))


def recovery_codes(account: Account) -> list[str]:
    """The account's unused recovery codes."""
    kept: Any = account.authenticator_set.get(type="recovery_codes")  # type: ignore[attr-defined]
    codes: list[str] = kept.wrap().get_unused_codes()
    return codes


def confirm(client: Client, secret: str) -> None:
    """Show the second step in this session."""
    answer = client.post("/logowanie/potwierdzenie/?next=/", {"code": code_now(secret)})
    assert answer.status_code == 302, answer.content.decode()
