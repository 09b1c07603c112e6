"""What the outbox asks for: parameters of the day, what an address chose, the links that stop letters, what is held."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Final
from uuid import UUID

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.urls import reverse
from django.utils.translation import gettext as _

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.cities.reading import parameter
from wspolnie.foundation.modules import Held, Topic, registry
from wspolnie.foundation.text.spoken import dates
from wspolnie.parties.people.models import Person
from wspolnie.services.notify.models import Letter, LetterChoice, Mailbox
from wspolnie.services.notify.states import HowOften, LetterState

LONGEST_LINK: Final = 400
_EVERY: Final = "all"
_signer = Signer(sep="~", salt="notify.unsubscribe")


def number(name: str, city: City, at: datetime) -> int:
    """A counted parameter on the city's day of an instant."""
    return int(parameter(name, at.astimezone(city.zone).date()))


def next_daily(city: City, now: datetime) -> datetime:
    """When the next letter of a day goes out: at the city's hour, today or tomorrow."""
    here = now.astimezone(city.zone)
    hour, minute = parameter("digest_hour", here.date()).split(":")
    at = datetime.combine(here.date(), time(int(hour), int(minute)), city.zone)
    if at <= here:
        at = datetime.combine(here.date() + timedelta(days=1), time(int(hour), int(minute)), city.zone)
    return at.astimezone(UTC)


def default_for(topic: Topic, *, is_person: bool) -> HowOften:
    """People with an account hear once a day of what they can stop; whoever only left an address hears at once."""
    return HowOften.DAILY if topic.may_stop and is_person else HowOften.AT_ONCE


def choices_of(address: str) -> dict[str, HowOften]:
    """What the person of an address has chosen, or what holds for them, by name of topic; what cannot be stopped is
    not there."""
    chosen = dict(LetterChoice.objects.filter(mailbox__address=address.lower()).values_list("topic", "how"))
    return {
        topic.name: HowOften(chosen.get(topic.name, default_for(topic, is_person=True)))
        for topic in registry.topics()
        if topic.may_stop
    }


def stop_of(address: str) -> Mailbox | None:
    """The stopped mailbox of an address."""
    found: Mailbox | None = Mailbox.objects.filter(address=address.lower(), stopped_at__isnull=False).first()
    return found


@dataclass(frozen=True, slots=True)
class Link:
    """What a link of unsubscribing stops: topics at a mailbox."""

    mailbox: Mailbox
    topics: tuple[Topic, ...]


def link_of(token: str) -> Link | None:
    """What a link of this city stops; None when it was not made here, or its address is forgotten."""
    try:
        said = _signer.unsign(token)
        key, _dot, names = said.partition(".")
        mailbox: Mailbox | None = Mailbox.objects.filter(pk=UUID(key)).first()
    except (BadSignature, ValueError):
        return None
    if mailbox is None:
        return None
    asked = names.split(",")
    topics = [topic for topic in registry.topics() if topic.may_stop and (topic.name in asked or asked == [_EVERY])]
    return Link(mailbox, tuple(topics)) if topics else None


def link_to(city: City, mailbox_id: UUID, topics: Sequence[str]) -> str:
    """The address at which one click stops these topics, for a mailbox whose address does not stand in it."""
    link = _link(city, mailbox_id, ",".join(topics))
    return link if len(link) <= LONGEST_LINK else _link(city, mailbox_id, _EVERY)


def _link(city: City, mailbox_id: UUID, names: str) -> str:
    token = _signer.sign(f"{mailbox_id.hex}.{names}")
    return str(settings.SITE_ADDRESS.format(host=city.host)) + reverse("letters_stop", args=[token])


def state_label(state: LetterState) -> str:
    """The state of a letter, in the reader's language."""
    return {
        LetterState.QUEUED: _("waits to be sent"),
        LetterState.SENDING: _("is being sent"),
        LetterState.SENT: _("sent"),
        LetterState.FAILED: _("given up after many tries"),
        LetterState.STOPPED: _("not sent: the address is stopped"),
        LetterState.BOUNCED: _("returned by the other side"),
    }[state]


def how_label(how: HowOften) -> str:
    """How often, in the reader's language."""
    return {HowOften.AT_ONCE: _("at once"), HowOften.DAILY: _("once a day"), HowOften.NEVER: _("never")}[how]


def holds(person_id: UUID) -> Iterable[Held]:
    """Letters to the person's address, what they chose, and whether the address is stopped."""
    account = Person.objects.select_related("account").get(pk=person_id).account
    if account is None:
        return
    letters = Letter.objects.to(account.email).order_by("-queued_at")
    yield Held(
        _("Letters received"),
        tuple(
            (f"{dates().exact(letter.queued_at)}, {state_label(LetterState(letter.state))}", letter.subject)
            for letter in letters
        ),
        _("They are removed, also those that still wait."),
    )
    chosen = LetterChoice.objects.filter(mailbox__address=account.email.lower()).order_by("topic")
    rows = [(_topic_label(choice.topic), how_label(HowOften(choice.how))) for choice in chosen]
    stop = stop_of(account.email)
    if stop is not None and stop.stopped_at is not None:
        rows.append((_("We stopped writing to your address"), f"{dates().exact(stop.stopped_at)}, {stop.stop_code}"))
    yield Held(_("How often letters come"), tuple(rows), _("It is removed."))


def _topic_label(name: str) -> str:
    try:
        return _(registry.topic(name).label)
    except KeyError:  # a topic of a room that is gone
        return name
