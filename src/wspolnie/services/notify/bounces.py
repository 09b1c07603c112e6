"""Reports of what could not be delivered (RFC 3464), as mail servers send them back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.message import Message
from typing import Final
from uuid import UUID

from wspolnie.services.notify.messages import letter_in
from wspolnie.services.notify.transport import is_gone

_STATUS: Final = re.compile(r"[245]\.\d{1,3}\.\d{1,3}")
_WHERE: Final = ("Delivered-To", "X-Original-To", "Envelope-To", "To")
"""Headers that hold the address at which a report came back."""


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a letter: the action ("failed", "delayed", …) and the status of RFC 3463."""

    letter_id: UUID
    action: str
    status: str

    @property
    def has_failed(self) -> bool:
        return self.action == "failed"

    @property
    def is_final(self) -> bool:
        """Whether the address takes no mail for good."""
        return self.has_failed and is_gone(self.status)


def read_report(message: Message) -> Report | None:
    """The report in a message; None when it is none, or speaks of no letter of ours.

    The letter is found by the address to which the report came (an envelope sender of its own), else by the
    Message-ID of what came back with it.
    """
    recipient = _recipient_part(message)
    if recipient is None:
        return None
    letter_id = _letter_of(message)
    if letter_id is None:
        return None
    status = _STATUS.search(str(recipient.get("Status", "")))
    return Report(letter_id, str(recipient.get("Action", "")).strip().lower(), status[0] if status else "")


def _recipient_part(message: Message) -> Message | None:
    """The fields about the recipient: each letter of ours has one."""
    for part in message.walk():
        if part.get_content_type() == "message/delivery-status":
            blocks = part.get_payload()
            for block in blocks if isinstance(blocks, list) else []:
                if isinstance(block, Message) and "Action" in block:
                    return block
    return None


def _letter_of(message: Message) -> UUID | None:
    for header in _WHERE:
        for value in message.get_all(header, []):
            if found := letter_in(str(value)):
                return found
    for part in message.walk():
        if part is not message and part.get("Message-ID") and (found := letter_in(str(part["Message-ID"]))):
            return found
        if part.get_content_type() == "text/rfc822-headers":
            text = part.get_payload(decode=True)
            for line in (text.decode("utf-8", "replace") if isinstance(text, bytes) else "").splitlines():
                if line.lower().startswith("message-id:") and (found := letter_in(line)):
                    return found
    return None
