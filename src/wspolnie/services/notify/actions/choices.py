"""Verbs of choosing: somebody says how often letters come; waiting notices follow."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.journal.actions import ANONYMOUS, record
from wspolnie.foundation.modules import Refused, registry
from wspolnie.services.notify.actions.queue import mailbox_of
from wspolnie.services.notify.acts import NotifyAct
from wspolnie.services.notify.facts import LettersChosen
from wspolnie.services.notify.models import LetterChoice, Mailbox, Notice
from wspolnie.services.notify.reading import Link, default_for, next_daily
from wspolnie.services.notify.states import HowOften
from wspolnie.spaces.policy import Actor, require


def choose(how: Mapping[str, HowOften], *, by: Actor) -> None:
    """The acting person hears of these topics so often from now on.

    Raises:
        Refused: when a topic cannot be chosen, or the person has no address.
    """
    require(by, NotifyAct.CHOOSE)
    if by.person is None or by.person.account is None:
        raise Refused(_("You have no e-mail address here, so there is nothing to choose."))
    known = {topic.name for topic in registry.topics() if topic.may_stop}
    if not known.issuperset(how):
        raise Refused(_("Such letters cannot be switched off."))
    with transaction.atomic():
        mailbox = mailbox_of(by.person.account.email)
        _change(mailbox, how, is_person=True, by=by)


def unsubscribe(link: Link) -> None:
    """The topics of a link stop; who holds the link may do it, as often as they like, without signing in."""
    with transaction.atomic():
        _change(link.mailbox, {topic.name: HowOften.NEVER for topic in link.topics}, is_person=False, by=None)


def welcome_again(address: str, topic: str) -> None:
    """Somebody asks anew for letters of a topic that this address stopped once: the stop of it goes."""
    with transaction.atomic():
        mailbox = Mailbox.objects.filter(address=address.lower()).first()
        stopped = mailbox and LetterChoice.objects.filter(mailbox=mailbox, topic=topic, how=HowOften.NEVER).exists()
        if mailbox is not None and stopped:
            _change(mailbox, {topic: HowOften.AT_ONCE}, is_person=False, by=None)


def _change(mailbox: Mailbox, how: Mapping[str, HowOften], *, is_person: bool, by: Actor | None) -> None:
    Mailbox.objects.select_for_update().get(pk=mailbox.pk)
    before = dict(LetterChoice.objects.filter(mailbox=mailbox).values_list("topic", "how"))
    old = {name: before.get(name, default_for(registry.topic(name), is_person=is_person)) for name in how}
    fresh = {name: chosen for name, chosen in how.items() if before.get(name) != chosen}
    for name, chosen in fresh.items():
        LetterChoice.objects.update_or_create(mailbox=mailbox, topic=name, defaults={"how": chosen})
        _move_waiting(mailbox, name, chosen)
    changed = sorted(name for name in fresh if old[name] != fresh[name])
    if changed:
        record(
            LettersChosen(
                topics=tuple(changed),
                old=tuple(str(old[name]) for name in changed),
                new=tuple(str(fresh[name]) for name in changed),
            ),
            subject=mailbox.pk,
            actor=by.person_id if by else None,
            capacity=by.capacity if by else ANONYMOUS,
        )


def _move_waiting(mailbox: Mailbox, topic: str, how: HowOften) -> None:
    waiting = Notice.objects.filter(mailbox=mailbox, topic=topic, letter__isnull=True)
    now = datetime.now(UTC)
    match how:
        case HowOften.NEVER:
            waiting.delete()
        case HowOften.AT_ONCE:
            waiting.update(daily=False, due_at=now)
        case HowOften.DAILY:
            waiting.update(daily=True, due_at=next_daily(City.objects.get(pk=current_city()), now))
