"""Verbs of the outbox: a letter is queued with its act; what can be told together is gathered first."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final
from uuid import UUID

from django.conf import settings

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.ids import new_id
from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.modules import registry
from wspolnie.parties.people.models import Person
from wspolnie.services.notify.models import Letter, LetterChoice, Mailbox, Notice
from wspolnie.services.notify.reading import default_for, next_daily
from wspolnie.services.notify.states import HowOften, Rank

LONGEST_ADDRESS: Final = 254


def post(
    address: str,
    *,
    subject: str,
    body: str,
    matter: str,
    thread: str = "",
    reply_to: str = "",
    unsubscribe: str = "",
    rank: Rank = Rank.ACT,
) -> UUID | None:
    """Queue a letter in the running transaction; the same matter to the same address is queued once.

    For what goes at once: codes (they go first by their `rank`) and receipts. Letters of one `thread` stand together
    in a mail program. What is longer than any address can be (RFC 5321, 4.5.3.1.3) gets no letter. Returns the
    letter's id, None when there is none or there was one before.
    """
    if len(address) > LONGEST_ADDRESS:
        return None
    now = datetime.now(UTC)
    letter_id = new_id()
    letter = Letter(
        id=letter_id,
        address=address,
        subject=" ".join(subject.split())[:200],
        body=body,
        matter=matter,
        thread=thread,
        reply_to=reply_to,
        unsubscribe=unsubscribe,
        rank=rank,
        message_id=f"<{letter_id}@{settings.MAIL_DOMAIN}>",
        queued_at=now,
        not_before=now,
    )
    return letter_id if insert([letter], once=True) else None


def tell(
    to: Person | str,
    *,
    topic: str,
    matter: str,
    key: str,
    title: str,
    subject: str,
    line: str,
    signature: str = "",
    reply_to: str = "",
) -> None:
    """Tell a person, or an address, that something happened in a matter; waiting notices of a matter share a letter.

    `topic` is declared by a room; who switched it off is not told. `matter` says what belongs together and `title` how
    it is called; `subject` and `line` say what happened, in short and in paragraphs; `key` makes a listener that runs
    twice tell it once. A person without an account has no address and is not told.

    Raises:
        KeyError: when no room declares the topic.
    """
    declared = registry.topic(topic)
    address = _address(to)
    if not address or len(address) > LONGEST_ADDRESS:
        return
    mailbox = mailbox_of(address)
    how = default_for(declared, is_person=isinstance(to, Person))
    if declared.may_stop:
        chosen = LetterChoice.objects.filter(mailbox=mailbox, topic=topic).values_list("how", flat=True).first()
        how = HowOften(chosen or how)
    if how is HowOften.NEVER:
        return
    now = datetime.now(UTC)
    daily = how is HowOften.DAILY
    notice = Notice(
        mailbox=mailbox,
        topic=topic,
        matter=matter,
        key=key,
        title=" ".join(title.split())[:200],
        subject=" ".join(subject.split())[:200],
        line=line,
        signature=signature,
        reply_to=reply_to,
        daily=daily,
        told_at=now,
        due_at=next_daily(City.objects.get(pk=current_city()), now) if daily else now,
    )
    insert([notice], once=True)


def _address(to: Person | str) -> str:
    if isinstance(to, Person):
        return to.account.email if to.account is not None and to.account.is_active else ""
    return to


def mailbox_of(address: str) -> Mailbox:
    """The mailbox of an address, made when there is none."""
    insert([Mailbox(address=address.lower())], once=True)
    found: Mailbox = Mailbox.objects.get(address=address.lower())
    return found
