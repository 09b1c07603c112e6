"""Verbs of enquiries: somebody asks, proves the address, the organisation answers, they may withdraw."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.helping.actions.keepers import is_claimed
from wspolnie.desks.helping.actions.services import taken_places
from wspolnie.desks.helping.acts import HelpingAct
from wspolnie.desks.helping.facts import EnquiryMoved, EnquirySent
from wspolnie.desks.helping.letters import answered_letter, asked_letter, confirm_letter, mailbox_letter
from wspolnie.desks.helping.links import MAIL, OWN, enquiry_of
from wspolnie.desks.helping.models import Enquiry, Service
from wspolnie.desks.helping.states import ANSWERS, ENQUIRY_MOVES, EnquiryState, ServiceState
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.cities.reading import parameter
from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import SYSTEM, record
from wspolnie.foundation.mail import LetterText
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.foundation.numbers.actions import numbers
from wspolnie.parties.organisations.models import Representation
from wspolnie.services.notify.actions import post
from wspolnie.spaces.capacities import speaks_for
from wspolnie.spaces.policy import Actor, require

DUE: Final = "enquiry_days"
"""The parameter: in how many days an organisation answers."""
PER_HOUR: Final = "enquiries_per_hour"
"""The parameter: how many enquiries one address of the network may send in an hour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What somebody asks. `submission` makes a repeated sending of the form one: the visitor and the form's key."""

    name: str
    email: str
    words: str
    submission: str


def ask(city: City, service: Service, said: Words, *, by: Actor) -> Enquiry:
    """Take an enquiry; who is signed in has proven the address of the account, others get a letter with a link.

    Raises:
        Refused: when the service is not shown, or there is no word or no address.
    """
    require(by, HelpingAct.ASK)
    if service.state != ServiceState.SHOWN:
        raise Refused(_("This service is not offered any more."))
    if not said.words.strip() or not said.email.strip():
        raise Refused(_("Write what you ask and where the answer should go."))
    now = instant()
    year = timezone.localdate(now).year
    text = f"{said.submission}\x00{service.pk}\x00{said.email}\x00{said.words}"
    made = Enquiry(
        service=service,
        year=year,
        number=numbers.next(f"enquiries:{year}"),
        person=by.person,
        name=said.name,
        email=said.email,
        words=said.words,
        asked_at=now,
        submission=hashlib.sha256(text.encode()).digest(),
    )
    with transaction.atomic():
        if not insert([made], once=True):
            known: Enquiry = Enquiry.objects.select_related("service__organisation").get(submission=made.submission)
            return known
        account = by.person.account if by.person is not None else None
        if account is not None and account.email.lower() == said.email.lower():
            _send(city, made, now, actor=by.person_id, capacity=by.capacity)
        else:
            _post(made, said.email, confirm_letter(city, made), "confirm")
    return made


def confirm(code: str) -> Enquiry | None:
    """The link of the letter was used: the organisation gets the enquiry. Used again it changes nothing."""
    enquiry = enquiry_of(code, OWN)
    if enquiry is None:
        return None
    with transaction.atomic():
        held = _held(enquiry)
        if held.state == EnquiryState.UNCONFIRMED:
            _send(held.city, held, instant(), actor=held.person_id, capacity="self" if held.person_id else SYSTEM)
    return held


def answer(enquiry: Enquiry, to: EnquiryState, words: str, *, by: Actor) -> None:
    """Somebody who speaks for the organisation answers.

    Raises:
        NotAllowed: when `by` is not known to speak for it.
        Refused: when it was answered before, no words are given where they are due, or no place is free.
    """
    require(by, HelpingAct.ANSWER)
    organisation_id = enquiry.service.organisation_id
    if organisation_id not in speaks_for(by):
        raise NotAllowed(_("Only those who are confirmed to speak for the organisation can do it."))
    _answer(enquiry, to, words, actor=by.person_id, capacity=f"organisation:{organisation_id}")


def answer_mail(code: str, to: EnquiryState, words: str) -> Enquiry | None:
    """The organisation answers from the mailbox of its address in the register; None when the link is no good.

    Raises:
        Refused: as `answer`.
    """
    enquiry = enquiry_of(code, MAIL)
    if enquiry is None or enquiry.state == EnquiryState.UNCONFIRMED:
        return None
    _answer(enquiry, to, words, actor=None, capacity=f"organisation:{enquiry.service.organisation_id}")
    return enquiry


def withdraw(code: str) -> Enquiry | None:
    """Whoever asked takes it back by their own link; None when the link is no good.

    Raises:
        Refused: when it was answered or withdrawn before.
    """
    enquiry = enquiry_of(code, OWN)
    if enquiry is None:
        return None
    with transaction.atomic():
        held = _held(enquiry)
        _move(held, EnquiryState.WITHDRAWN, actor=held.person_id, capacity="self" if held.person_id else SYSTEM)
    return held


def most_an_hour() -> int:
    """How many enquiries one address of the network may send in an hour."""
    return int(parameter(PER_HOUR, timezone.localdate(instant())))


def _answer(enquiry: Enquiry, to: EnquiryState, words: str, *, actor: UUID | None, capacity: str) -> None:
    if to not in ANSWERS:
        raise Refused(_("Choose what you answer."))
    if to in (EnquiryState.DECLINED, EnquiryState.ANSWERED) and not words.strip():
        raise Refused(_("Write your answer: whoever asked reads it."))
    with transaction.atomic():
        service: Service = Service.objects.select_for_update().get(pk=enquiry.service_id)
        held = _held(enquiry)
        if to == EnquiryState.ACCEPTED and service.places is not None and taken_places(service) >= service.places:
            raise Refused(_("No place is free. Put them on the waiting list, or add places to the service."))
        Enquiry.objects.filter(pk=held.pk).update(answer=words, answered_at=instant())
        held.answer = words
        _move(held, to, actor=actor, capacity=capacity)
        if held.email:
            _post(held, held.email, answered_letter(held.city, held), f"answer:{to}")


def _send(city: City, enquiry: Enquiry, now: datetime, *, actor: UUID | None, capacity: str) -> None:
    days = int(parameter(DUE, timezone.localdate(now)))
    enquiry.state, enquiry.sent_at, enquiry.due_at = EnquiryState.SENT, now, now + timedelta(days=days)
    enquiry.save(update_fields=["state", "sent_at", "due_at"])
    fact = EnquirySent(number=str(enquiry), service=enquiry.service.name)
    record(fact, subject=enquiry.pk, actor=actor, capacity=capacity)
    organisation = enquiry.service.organisation
    if not is_claimed(organisation):
        if organisation.email:
            _post(enquiry, organisation.email, mailbox_letter(city, enquiry), "asked")
        return
    spoken = Representation.objects.confirmed_on(timezone.localdate(now)).filter(organisation=organisation)
    for held in spoken.select_related("person__account").order_by("pk"):
        if held.person is not None and held.person.account is not None and held.person.account.is_active:
            _post(enquiry, held.person.account.email, asked_letter(city, enquiry), "asked")


def _move(held: Enquiry, to: EnquiryState, *, actor: UUID | None, capacity: str) -> None:
    old = EnquiryState(held.state)
    if to not in ENQUIRY_MOVES[old]:
        raise Refused(_("This enquiry has an answer already, or was withdrawn. Look at it again."))
    now = instant()
    Enquiry.objects.filter(pk=held.pk).update(state=to)
    held.state = to
    in_time = held.due_at is None or now <= held.due_at or old is EnquiryState.LISTED
    fact = EnquiryMoved(number=str(held), old=old, new=to, in_time=in_time)
    record(fact, subject=held.pk, actor=actor, capacity=capacity)


def _held(enquiry: Enquiry) -> Enquiry:
    found: Enquiry = (
        Enquiry.objects.select_for_update(of=("self",))
        .select_related("service__organisation", "city")
        .get(pk=enquiry.pk)
    )
    return found


def _post(enquiry: Enquiry, address: str, letter: LetterText, what: str) -> None:
    post(address, subject=letter.subject, body=letter.body, matter=f"{matter_of(enquiry.pk)}:{what}")


def matter_of(pk: UUID) -> str:
    """By what letters about an enquiry are known."""
    return f"enquiry:{pk}"
