"""Verbs of following by e-mail: asking with a letter, telling all who follow, and what returned letters change."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import Told
from wspolnie.services.follows.letters import NEWS, confirm_letter, with_way_out
from wspolnie.services.notify.actions import post, tell, welcome_again
from wspolnie.services.notify.facts import LettersChosen
from wspolnie.services.notify.models import Mailbox
from wspolnie.services.notify.states import HowOften
from wspolnie.spaces.actions import ask_to_follow, confirm_follow, end_follow, follow_entry
from wspolnie.spaces.models import Entry, Follow
from wspolnie.spaces.policy import NOBODY, Actor


def ask(city: City, entry: Entry, address: str) -> None:
    """Somebody without an account types an address: it gets one letter a day at most, and nothing before its link is
    used. Whoever follows already gets the same letter, so that the page tells nobody who follows what."""
    with transaction.atomic():
        follow = ask_to_follow(entry, address)
        letter = confirm_letter(city, follow)
        day = timezone.localdate(instant()).isoformat()
        post(address, subject=letter.subject, body=letter.body, matter=f"follow:{follow.pk}:{day}")


def confirm(follow: Follow) -> bool:
    """The link of the letter was used; letters that this address stopped before come again."""
    with transaction.atomic():
        welcome_again(follow.address, NEWS.name)
        return confirm_follow(follow)


def follow_signed_in(entry: Entry, *, by: Actor) -> bool:
    """The acting person follows an entry; their address is known, so no letter is needed.

    Raises:
        Refused: when the person has no address here.
    """
    with transaction.atomic():
        is_new = follow_entry(entry, by=by)
        if by.person is not None and by.person.account is not None:
            welcome_again(by.person.account.email, NEWS.name)
    return is_new


def tell_followers(
    entry_id: UUID | None,
    *,
    matter: str,
    key: str,
    subject: str,
    line: str,
    signature: str = "",
    reply_to: str = "",
    since_before: datetime | None = None,
) -> int:
    """Tell everybody who follows an entry, once for each `key`; returns how many there were.

    `line` may be of paragraphs. `since_before` leaves out who began to follow after that instant. An entry that is not
    for everybody is told to nobody: who may read it is not known of an address.
    """
    seen = Entry.objects.visible_to(NOBODY).select_related("city")
    entry: Entry | None = seen.filter(pk=entry_id).first() if entry_id else None
    if entry is None:
        return 0
    follows = Follow.objects.filter(entry=entry).confirmed().select_related("person__account", "entry")
    if since_before is not None:
        follows = follows.filter(confirmed_at__lte=since_before)
    told = 0
    for follow in follows.order_by("confirmed_at", "pk"):
        tell(
            follow.person or follow.address,
            topic=NEWS.name,
            matter=matter,
            key=key,
            title=entry.title,
            subject=subject,
            line=with_way_out(entry.city, follow, line),
            signature=signature,
            reply_to=reply_to,
        )
        told += 1
    return told


def end_where_letters_stopped(told: Told) -> None:
    """Listener: an address without an account that stopped these letters follows nothing; later follows stand."""
    assert isinstance(told.fact, LettersChosen)
    if dict(zip(told.fact.topics, told.fact.new, strict=True)).get(NEWS.name) == HowOften.NEVER:
        _end_all(told, "letters")


def end_where_letters_return(told: Told) -> None:
    """Listener: an address that does not take mail follows nothing."""
    _end_all(told, "returned")


def _end_all(told: Told, why: str) -> None:
    mailbox = Mailbox.objects.filter(pk=told.subject_id).first() if told.subject_id else None
    if mailbox is None:
        return
    for follow in Follow.objects.filter(address=mailbox.address, asked_at__lte=told.at):
        if follow.confirmed_at is None or follow.confirmed_at <= told.at:
            end_follow(follow, why=why)
