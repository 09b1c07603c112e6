"""Verbs of flags: somebody reports a public text, the office decides with a reason, both sides are told."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.cities.reading import parameter
from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.flags import FlaggedText
from wspolnie.foundation.journal.actions import forget_private, record
from wspolnie.foundation.mail import LetterText
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.numbers.actions import numbers
from wspolnie.parties.people.models import Person
from wspolnie.services.flags.acts import FlagAct
from wspolnie.services.flags.facts import FlagDecided, TextFlagged
from wspolnie.services.flags.letters import DECISIONS, author_letter, decision_letter, receipt_letter
from wspolnie.services.flags.models import Flag, FlagContact, digest
from wspolnie.services.flags.numbers import code_of
from wspolnie.services.flags.reading import text_of
from wspolnie.services.flags.states import FLAG_MOVES, FlagReason, FlagState
from wspolnie.services.notify.actions import post, tell, withdraw_matters
from wspolnie.services.notify.letters import city_signature
from wspolnie.spaces.policy import Actor, require

DUE: Final = "flag_days"
"""The parameter: in how many days the office decides on a report."""
PER_HOUR: Final = "flags_per_hour"
"""The parameter: how many reports one address may send in an hour."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a reporter says. `submission` makes a repeated sending of the form one: the visitor and the form's key."""

    reason: FlagReason
    words: str
    submission: str
    address: str = ""


def flag_text(city: City, kind: str, subject: UUID, said: Said, *, by: Actor) -> Flag:
    """Take a report of a text that everybody can read now, queue its receipt; the same sending arrives once.

    Raises:
        Refused: when nobody outside the office reads the text any more, or it is not said what is wrong.
    """
    require(by, FlagAct.SEND)
    text = text_of(kind, subject)
    if text is None or not text.shown:
        raise Refused(_("This text is not shown any more, so there is nothing to report."))
    if not said.words.strip():
        raise Refused(_("Write what is wrong with the text: one sentence is enough."))
    now = instant()
    sent = hashlib.sha256(f"{said.submission}\x00{subject}\x00{said.reason}\x00{said.words}".encode()).digest()
    year = timezone.localdate(now).year
    flag = Flag(
        year=year,
        number=numbers.next(f"flags:{year}"),
        kind=kind,
        subject=subject,
        space_id=text.space_id,
        seen=digest(text.shown),
        reason=said.reason,
        words=said.words,
        author_id=by.person_id,
        received_at=now,
        due_at=now + timedelta(days=int(parameter(DUE, timezone.localdate(now)))),
        submission=sent,
    )
    with transaction.atomic():
        if not insert([flag], once=True):
            known: Flag = Flag.objects.get(submission=sent)
            return known
        fact = TextFlagged(number=code_of(city, flag), kind=kind, reason=said.reason)
        record(fact, subject=flag.pk, space=flag.space_id, actor=by.person_id, capacity=by.capacity)
        if said.address:
            insert([FlagContact(flag=flag, address=said.address, since=now)])
            letter = receipt_letter(city, flag, text)
            _post(city, said.address, letter, matter=f"flag:{flag.pk}")
    return flag


def most_an_hour() -> int:
    """How many reports one address may send in an hour."""
    return int(parameter(PER_HOUR, timezone.localdate(instant())))


def decide_flag(city: City, flag: Flag, to: FlagState, why: str, *, by: Actor) -> None:
    """The office decides, and both sides are told. That something was hidden is taken only when it is so.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it was decided before, no reason is given, or everybody still reads what was reported.
    """
    require(by, FlagAct.DECIDE, flag.space_id)
    if not why.strip():
        raise Refused(_("Write why: both sides read the reason."))
    with transaction.atomic():
        held: Flag = Flag.objects.select_for_update(of=("self",)).get(pk=flag.pk)
        if to not in FLAG_MOVES[FlagState(held.state)]:
            raise Refused(_("It was decided on this report before."))
        text = text_of(held.kind, held.subject)
        if to is FlagState.HIDDEN and text is not None and digest(text.shown) == bytes(held.seen):
            raise Refused(_("Everybody still reads the text as it was reported. Hide it first, then decide."))
        fact = FlagDecided(number=code_of(city, held), kind=held.kind, old=held.state, new=to.value, why=why)
        held.state, held.why, held.decided_at, held.decided_by_id = to, why, instant(), by.person_id
        held.save(force_update=True)
        record(fact, subject=held.pk, space=held.space_id, actor=by.person_id, capacity=by.capacity)
        if text is not None:
            _tell_both(city, held, text)


def _tell_both(city: City, flag: Flag, text: FlaggedText) -> None:
    address = FlagContact.objects.filter(flag=flag).values_list("address", flat=True).first()
    if not address and flag.author is not None and flag.author.account is not None:
        address = flag.author.account.email
    if address:
        letter = decision_letter(city, flag, text)
        _post(city, address, letter, matter=f"flag-decided:{flag.pk}")
    if text.author is not None:
        letter = author_letter(city, flag, text)
        tell(
            text.author,
            topic=DECISIONS.name,
            matter=f"flag:{flag.kind}:{flag.subject}",
            key=f"flag-author:{flag.pk}",
            title=text.name,
            subject=letter.subject,
            line=letter.body.rstrip("\n"),
            signature=city_signature(city),
            reply_to=city.office_email,
        )


def _post(city: City, address: str, letter: LetterText, *, matter: str) -> None:
    post(address, subject=letter.subject, body=letter.body, matter=matter, reply_to=city.office_email)


def forget_contacts(before: datetime, *, dry_run: bool) -> int:
    """Remove addresses and words of reports decided before an instant, or only count the rows."""
    old = Flag.objects.filter(decided_at__lt=before)
    contacts: QuerySet[FlagContact] = FlagContact.objects.filter(flag__in=old)
    worded = old.exclude(words="")
    if dry_run:
        return contacts.count() + worded.count()
    gone = FlagContact.objects.filter(pk__in=list(contacts.values_list("pk", flat=True))).delete()[0]
    return gone + worded.update(words="")


def erase(person_id: UUID) -> None:
    """A person's reports lose who sent them, their words, their address and their letters; decisions stay, without who
    decided and without the reason's words in the journal."""
    person = Person.objects.select_related("account").get(pk=person_id)
    with transaction.atomic():
        theirs = list(Flag.objects.of(person).values_list("pk", flat=True))
        withdraw_matters([f"{what}:{pk}" for pk in theirs for what in ("flag", "flag-decided")])
        forget_private(subjects=theirs)
        FlagContact.objects.filter(flag__in=theirs).delete()
        Flag.objects.filter(pk__in=theirs).update(author=None, words="")
        Flag.objects.filter(decided_by=person).update(decided_by=None)


def forget_authors(kind: str, subjects: Collection[UUID]) -> None:
    """What was told to the authors of these texts goes, with their addresses: for the room that erases them."""
    told = Flag.objects.filter(kind=kind, subject__in=subjects).values_list("pk", flat=True)
    withdraw_matters([f"flag-author:{pk}" for pk in told])
