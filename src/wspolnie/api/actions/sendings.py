"""Verbs of sendings: the same key with the same body is carried out once, and answered alike ever after."""

from __future__ import annotations

import base64
import hashlib
from datetime import datetime

from cryptography.fernet import Fernet
from django.conf import settings

from wspolnie.api.models import ApiSending, ApiToken
from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.deadlines.instants import instant


class OtherBody(Exception):
    """The key was used before, for something else."""


def begin_sending(token: ApiToken, key: str, said: bytes) -> tuple[ApiSending, bytes | None]:
    """Take the key, inside the transaction of what is sent: of two at once the second waits for the first. With it
    comes the answer of the first time, if there was one.

    Raises:
        OtherBody: when the same key came with another address or body.
    """
    sending = ApiSending(token=token, digest=_digest(token, key), said=said, at=instant())
    if insert([sending], once=True):
        return sending, None
    known = ApiSending.objects.get(digest=sending.digest)
    if bytes(known.said) != said:
        raise OtherBody
    return known, _seal(token, key).decrypt(bytes(known.answer or b""))


def end_sending(sending: ApiSending, key: str, answer: bytes) -> None:
    """Keep the answer, sealed."""
    sealed = _seal(sending.token, key).encrypt(answer)
    ApiSending.objects.filter(pk=sending.pk).update(answer=sealed)


def forget_sendings(before: datetime, *, dry_run: bool) -> int:
    """Remove sendings older than an instant, or only count them; returns how many."""
    old = ApiSending.objects.filter(at__lt=before)
    return old.count() if dry_run else old.delete()[0]


def _digest(token: ApiToken, key: str) -> bytes:
    return hashlib.sha256(token.pk.bytes + key.encode()).digest()


def _seal(token: ApiToken, key: str) -> Fernet:
    """A lock that opens with the program's own key, which is kept by nobody here."""
    secret = hashlib.sha256(f"wspolnie.sending:{settings.SECRET_KEY}\0{token.pk}\0{key}".encode()).digest()
    return Fernet(base64.urlsafe_b64encode(secret))
