"""Reminders of assigned remarks: once some days before the hour, once on the day after it, in grouped letters."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import groupby
from typing import Final

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext, override

from wspolnie.desks.consultations.letters import address, signature, thread
from wspolnie.desks.consultations.models import Assignment
from wspolnie.desks.consultations.reading.progress import whose
from wspolnie.desks.consultations.reading.steps import OVERDUE, TO_WRITE, to_write
from wspolnie.desks.consultations.states import LIVE, RoundState
from wspolnie.foundation.cities.reading import parameter
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import Topic
from wspolnie.foundation.text.spoken import dates
from wspolnie.parties.people.models import Person
from wspolnie.services.notify.actions import tell
from wspolnie.spaces.models import Deputyship

DAYS: Final = "reminder_days_before_answer"
"""The parameter: how many days before the hour whoever answers is reminded; 0 reminds nobody before it."""
WORK: Final = Topic(
    "consultations.work",
    gettext_noop("Remarks that I am to answer"),
    gettext_noop("For those who answer: shortly before the hour until which a remark is assigned, and the day after."),
)
NAMED: Final = 20
"""Numbers of remarks that one message names."""


def remind_of_work() -> int:
    """Who has remarks to answer is told of each twice at most: its row says when. Returns of how many."""
    now = instant()
    today, days = timezone.localdate(now), int(parameter(DAYS, timezone.localdate(now)))
    with transaction.atomic():
        rows = list(
            Assignment.objects.current()
            .filter(to_write("remark__"), remark__state__in=sorted(LIVE), remark__round__state=RoundState.STARTED)
            .filter(due_at__lte=now + timedelta(days=days))
            .select_for_update(of=("self",), skip_locked=True)
            .select_related("office", "person__account", "remark__round__consultation__space")
            .select_related("remark__round__consultation__office", "remark__round__consultation__city")
            .order_by("remark__round_id", "person_id", "office_id", "due_at", "remark__number")
        )
        near = [row for row in rows if row.due_at > now and row.near_told_at is None]
        late = [row for row in rows if timezone.localdate(row.due_at) < today and row.late_told_at is None]
        Assignment.objects.filter(pk__in=[row.pk for row in near]).update(near_told_at=now)
        Assignment.objects.filter(pk__in=[row.pk for row in late]).update(late_told_at=now)
        for found, is_late in ((near, False), (late, True)):
            for _key, same in groupby(found, key=lambda row: (row.remark.round_id, row.person_id, row.office_id)):
                _remind(list(same), is_late=is_late, now=now)
    return len(near) + len(late)


def _remind(rows: list[Assignment], *, is_late: bool, now: datetime) -> None:
    """One message about remarks of one round to whoever has them; who stands in for an absent one gets it too."""
    first = rows[0]
    round_ = first.remark.round
    consultation = round_.consultation
    with override(settings.LANGUAGE_CODE):
        subject = _subject(len(rows), is_late=is_late)
        for to, komu, is_deputy in _readers(first, now):
            query = f"tura={round_.number}&etap={OVERDUE if is_late else TO_WRITE}&komu={komu}&porzadek=termin"
            path = f"{reverse('answers_queue', args=[consultation.space.slug])}?{query}"
            note = _("You get this as a deputy.") if is_deputy else ""
            tell(
                to,
                topic=WORK.name,
                matter=thread(consultation),
                key=f"work-{'late' if is_late else 'near'}:{first.pk}",
                title=consultation.space.name,
                subject=subject,
                line="\n\n".join(filter(None, (subject + ":", _listed(rows), note, address(consultation.city, path)))),
                signature=signature(consultation),
            )


def _subject(count: int, *, is_late: bool) -> str:
    if is_late:
        return ngettext("%(count)s answer is overdue", "%(count)s answers are overdue", count) % {"count": count}
    text = ngettext("%(count)s remark to be answered soon", "%(count)s remarks to be answered soon", count)
    return text % {"count": count}


def _readers(row: Assignment, now: datetime) -> list[tuple[Person | str, str, bool]]:
    """(who is told, `komu` of the queue, whether they stand in): the person and their deputy, or the office."""
    if row.person is None:
        office = row.office
        return [(office.email, whose(office.pk), False)] if office is not None else []
    standing = Deputyship.objects.on(timezone.localdate(now)).filter(person=row.person)
    deputies = [one.deputy for one in standing.select_related("deputy__account")]
    return [(row.person, "moje", False), *((one, f"za-{row.person_id}", True) for one in deputies)]


def _listed(rows: list[Assignment]) -> str:
    """“U-0001, U-0002: do piątku 11 września 2026, godz. 15:45”, a line for each hour."""
    lines = []
    for due, same in groupby(rows[:NAMED], key=lambda row: row.due_at):
        lines.append(f"{', '.join(str(row.remark) for row in same)}: {dates().until(due)}")
    more = len(rows) - NAMED
    if more > 0:
        lines.append(ngettext("And %(num)s more.", "And %(num)s more.", more) % {"num": more})
    return "\n".join(lines)
