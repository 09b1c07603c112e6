"""Offices that owe an answer, or what they promised, are reminded; the office above is told. Everybody sees it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final

from django.conf import settings
from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from wspolnie.foundation.cities.reading import parameter
from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.deadlines.limits import MINUTE
from wspolnie.parties.offices.models import Office
from wspolnie.tools.decisions.actions.wording import tell
from wspolnie.tools.decisions.facts import OfficeReminded
from wspolnie.tools.decisions.letters import WORK, write
from wspolnie.tools.decisions.models import OfficeReminder, Recommendation, Reply
from wspolnie.tools.decisions.reading import address_of, office_above, told_for
from wspolnie.tools.decisions.states import PROMISES, RecommendationState, ReminderKind

BEFORE: Final = "recommendation_reminder_days"
"""The parameter: so many days before the hour an office is reminded; 0 reminds nobody before it."""
EVERY: Final = "recommendation_overdue_days"
"""The parameter: every so many days after it; 0 reminds once."""
ABOVE: Final = "recommendation_above_days"
"""The parameter: so many days after it the office above is told; 0 tells it never."""
DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Times:
    """The parameters of a day."""

    before: int
    every: int
    above: int


def remind_offices() -> int:
    """Returns how many reminders went out; each leaves a row and a line, so none goes out twice."""
    now = instant()
    today = timezone.localdate(now)
    times = Times(
        before=int(parameter(BEFORE, today)), every=int(parameter(EVERY, today)), above=int(parameter(ABOVE, today))
    )
    return sum(_remind(one, now, times) for one in _owing(now, times))


def _owing(now: datetime, times: Times) -> list[Recommendation]:
    today = timezone.localdate(now)
    answer = Q(state=RecommendationState.SENT, due_at__lte=now + timedelta(days=times.before))
    promise = Q(state=RecommendationState.ANSWERED, verdict__in=PROMISES, do_by__lt=today)
    return list(Recommendation.objects.judged().filter(answer | promise).order_by("due_at", "pk"))


def _remind(one: Recommendation, now: datetime, times: Times) -> int:
    """One recommendation in a transaction of its own; whatever changed meanwhile is looked at anew."""
    with transaction.atomic():
        rows = Recommendation.objects.select_for_update(of=("self",), skip_locked=True)
        held = rows.select_related("space", "office", "city").filter(pk=one.pk, state=one.state).first()
        if held is None or held.due_at is None:
            return 0
        if held.state == RecommendationState.ANSWERED:
            day = Reply.objects.filter(recommendation=held).latest("number").do_by
            if day is None or day >= timezone.localdate(now):
                return 0
            named = datetime.combine(day + DAY, time(), tzinfo=held.city.zone)
            return _said(held, ReminderKind.PROMISE, held.office, since=named, now=now, every=times.every)
        if now < held.due_at + MINUTE:
            since = held.due_at - timedelta(days=times.before)
            fresh = held.sent_at is not None and held.sent_at > now - DAY
            return 0 if fresh else _said(held, ReminderKind.BEFORE, held.office, since=since, now=now, every=0)
        said = _said(held, ReminderKind.AFTER, held.office, since=held.due_at, now=now, every=times.every)
        if times.above and now >= held.due_at + timedelta(days=times.above):
            above = office_above(held.office_id, timezone.localdate(now))
            if above is not None:
                said += _said(held, ReminderKind.ABOVE, above, since=held.due_at, now=now, every=0)
        return said


def _said(
    held: Recommendation, kind: ReminderKind, office: Office, *, since: datetime, now: datetime, every: int
) -> int:
    """Remind once since an instant, then every so many days; another office that has it now counts anew."""
    before = held.reminders.filter(kind=kind)
    last = before.filter(office=office, at__gte=since).aggregate(last=Max("at"))["last"]
    if last is not None and (not every or now < last + timedelta(days=every)):
        return 0
    number = before.count() + 1
    insert([OfficeReminder(recommendation=held, kind=kind, number=number, office=office, at=now)])
    fact = OfficeReminded(title=held.title, office=office.name, kind=kind.value, number=number)
    tell(held, fact, None)
    with override(settings.LANGUAGE_CODE):
        key, line = f"recommendation-{kind.value}-{number}:{held.pk}", f"{fact.sentence()}\n\n{held.words}"
        for to in told_for(office, timezone.localdate(now)):
            write(to, held, address_of(held), WORK, key=key, subject=_subject(kind), line=line)
    return 1


def _subject(kind: ReminderKind) -> str:
    return {
        ReminderKind.BEFORE: _("The answer to a recommendation is due soon"),
        ReminderKind.AFTER: _("The answer to a recommendation is overdue"),
        ReminderKind.ABOVE: _("An office below yours owes an answer"),
        ReminderKind.PROMISE: _("The day that your office named is over"),
    }[kind]
