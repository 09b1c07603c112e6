"""Invited organisations hear again, once each: before the last minute for remarks, before the meeting of their sector,
and when that meeting is moved or does not take place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, override

from wspolnie.desks.consultations.actions.invitations import send_letter
from wspolnie.desks.consultations.invitation_letters import reminder_letter, sector_reminder
from wspolnie.desks.consultations.letters import address
from wspolnie.desks.consultations.models import Invitation, InvitationStop, Round
from wspolnie.desks.consultations.numbers import invitation_code
from wspolnie.desks.consultations.reading.invitations import addresses_of, responded_to
from wspolnie.desks.consultations.states import RoundState
from wspolnie.foundation.cities.reading import parameter
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.mail import LetterText
from wspolnie.foundation.modules import Told
from wspolnie.parties.people.models import Person
from wspolnie.tools.meetings.facts import MeetingCalledOff, MeetingMoved
from wspolnie.tools.meetings.states import MeetingState

DAYS: Final = "reminder_days_of_invitations"
"""The parameter: so many days before; 0 reminds nobody."""
SOON: Final = timedelta(days=1)
"""Who was invited so lately is not reminded."""


def remind_invited() -> int:
    """Returns how many organisations are reminded. Its row says that one was, so none is twice."""
    now = instant()
    days = int(parameter(DAYS, timezone.localdate(now)))
    if not days:
        return 0
    return _remind_of_closing(now, timedelta(days=days)) + _remind_of_meetings(now, timedelta(days=days))


def tell_invited(told: Told) -> None:
    """Listener: whoever was invited to a meeting of a sector hears that it was moved."""
    assert isinstance(told.fact, MeetingMoved)
    _tell_of_change(told, told.fact, gettext_noop("Another time or place: %(name)s"))


def tell_invited_off(told: Told) -> None:
    """Listener: the same when it does not take place."""
    assert isinstance(told.fact, MeetingCalledOff)
    _tell_of_change(told, told.fact, gettext_noop("Called off: %(name)s"))


def _tell_of_change(told: Told, fact: MeetingMoved | MeetingCalledOff, subject: str) -> None:
    """What is over by the time of telling concerns nobody any more."""
    if fact.starts_at <= instant():
        return
    with override(settings.LANGUAGE_CODE):
        for row, to in _reached(_wanting().filter(sector=told.subject_id)):
            path = reverse("invitation", args=[invitation_code(row.pk)])
            body = f"{fact.sentence()}\n\n{address(row.consultation.city, path)}"
            letter = LetterText(_(subject) % {"name": fact.name}, body)
            send_letter(row, letter, to, key=f"invited-{told.line_id}")


def _remind_of_closing(now: datetime, before: timedelta) -> int:
    said = 0
    near = Round.objects.filter(state=RoundState.STARTED, opens_at__lte=now, closes_at__gt=now)
    for round_ in near.filter(closes_at__lte=now + before).select_related("consultation"):
        known = responded_to(round_.consultation)
        waiting = _wanting().filter(consultation=round_.consultation_id, sector=None).exclude(organisation__in=known)
        said += _remind(waiting, now, partial(reminder_letter, round_=round_))
    return said


def _remind_of_meetings(now: datetime, before: timedelta) -> int:
    near = Q(sector__meeting__starts_at__gt=now, sector__meeting__starts_at__lte=now + before)
    waiting = _wanting().filter(near, sector__meeting__state=MeetingState.PLANNED)
    return _remind(waiting, now, sector_reminder)


def _wanting() -> QuerySet[Invitation]:
    """Invitations of organisations that want letters."""
    stopped = InvitationStop.objects.values("organisation")
    rows: QuerySet[Invitation] = Invitation.objects.in_order().exclude(organisation__in=stopped)
    return rows.select_related(
        "organisation", "consultation__space", "consultation__city", "consultation__office", "sector__meeting"
    ).select_related("sector__theme")


def _remind(waiting: QuerySet[Invitation], now: datetime, letter_of: Callable[[Invitation], LetterText]) -> int:
    with transaction.atomic():
        rows = waiting.filter(reminded_at=None, invited_at__lte=now - SOON)
        reached = _reached(rows.select_for_update(of=("self",), skip_locked=True))
        for row, to in reached:
            send_letter(row, letter_of(row), to, key="invitation-reminder")
        Invitation.objects.filter(pk__in=[row.pk for row, _to in reached]).update(reminded_at=now)
    return len(reached)


def _reached(rows: QuerySet[Invitation]) -> list[tuple[Invitation, tuple[Person | str, ...]]]:
    """With the addresses that want the letter."""
    found = list(rows)
    to = addresses_of([row.organisation for row in found])
    return [(row, to[row.organisation_id]) for row in found if to.get(row.organisation_id)]
