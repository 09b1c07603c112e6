"""A letter as mail programs get it: RFC 5322 headers, threads, one-click unsubscribing, plain text."""

from __future__ import annotations

import re
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, formataddr
from typing import Final
from uuid import UUID

from django.conf import settings
from django.utils.crypto import salted_hmac

from wspolnie.foundation.cities.models import City
from wspolnie.services.notify.models import Letter
from wspolnie.services.notify.transport import Envelope

_MESSAGE_ID: Final = re.compile(r"<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@")
_RETURN: Final = re.compile(r"\+([0-9a-f]{32})@")


class Unsendable(Exception):
    """A letter whose address no mail program could read; trying again would not help."""


def enveloped(city: City, letter: Letter) -> Envelope:
    """The letter with its headers, from whom it is handed over and to whom.

    Raises:
        Unsendable: when its address is none.
    """
    to = _recipient(letter.address)
    message = EmailMessage()
    message["From"] = formataddr((f"Wspólnie – {city.name}", city.office_email))
    message["To"] = to
    if letter.reply_to and letter.reply_to != city.office_email:
        message["Reply-To"] = letter.reply_to
    message["Subject"] = letter.subject
    message["Date"] = format_datetime(letter.queued_at)
    message["Message-ID"] = letter.message_id
    message["Auto-Submitted"] = "auto-generated"
    if letter.thread:
        message["In-Reply-To"] = message["References"] = thread_id(letter)
    if letter.unsubscribe:
        message["List-Unsubscribe"] = f"<{letter.unsubscribe}>"
        if letter.unsubscribe.startswith("https:"):  # RFC 8058, 3.1: one click is for https alone
            message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    message.set_content(letter.body, cte="quoted-printable")
    return Envelope(message, sender=_sender(city, letter), to=to.addr_spec)


def thread_id(letter: Letter) -> str:
    """The Message-ID of a letter that was never sent: the root under which the letters of a matter stand together."""
    of = f"{letter.city_id}\x00{letter.thread}\x00{letter.address.lower()}"
    return f"<{salted_hmac('notify.thread', of, algorithm='sha256').hexdigest()[:32]}@{settings.MAIL_DOMAIN}>"


def _sender(city: City, letter: Letter) -> str:
    """Where a letter that cannot be delivered returns: an address of its own when such are set up, else the office."""
    if not settings.BOUNCE_ADDRESS:
        return city.office_email
    name, _, domain = settings.BOUNCE_ADDRESS.rpartition("@")
    return f"{name}+{letter.pk.hex}@{domain}"


def _recipient(address: str) -> Address:
    """One mailbox and nothing else: neither a list nor a line break gets into the header; Polish domains in ASCII."""
    name, _, domain = address.rpartition("@")
    try:
        return Address(addr_spec=f"{name}@{domain.encode('idna').decode()}")
    except (ValueError, IndexError, MessageError) as fault:
        raise Unsendable from fault


def letter_in(text: str) -> UUID | None:
    """The letter that a returned message speaks of, found in one of its headers."""
    found = _RETURN.search(text) or _MESSAGE_ID.search(text)
    return UUID(found[1]) if found else None
