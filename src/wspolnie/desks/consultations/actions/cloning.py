"""Verb of the next year: a consultation is prepared after an earlier one, its text as a new draft."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

from django.db import transaction

from wspolnie.desks.consultations.actions.changing import plan_of
from wspolnie.desks.consultations.actions.planning import Plan, newest_round, plan_consultation
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.facts.effects import ConsultationCloned
from wspolnie.desks.consultations.models import Consultation, Round
from wspolnie.foundation.deadlines.limits import NoSuchTime, limit_at
from wspolnie.foundation.journal.actions import record
from wspolnie.spaces.policy import Actor, require
from wspolnie.tools.documents.actions import copy_text, name_document, paste_text
from wspolnie.tools.documents.reading import document_of, newest_version
from wspolnie.tools.documents.states import Genre

YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")


def year_later(at: datetime, zone_of: Consultation) -> datetime:
    """The same local day and hour a year later; the 29th of February becomes the 28th, a skipped hour the next one."""
    local = at.astimezone(zone_of.city.zone)
    day = date(local.year + 1, local.month, min(local.day, 28) if local.month == 2 else local.day)
    try:
        return limit_at(day, local.time(), zone_of.city.zone)
    except NoSuchTime:
        return limit_at(day, (local + timedelta(hours=1)).time(), zone_of.city.zone)


def next_title(title: str) -> str:
    """The title with every year in it one later: “… na 2027 rok” becomes “… na 2028 rok”."""
    return YEAR.sub(lambda found: str(int(found.group()) + 1), title)


def plan_a_year_later(consultation: Consultation) -> Plan:
    """What would be prepared: the notice without the places where it was published, every moment a year later."""
    plan = plan_of(consultation, newest_round(consultation))
    return replace(
        plan,
        title=next_title(plan.title),
        opens_at=year_later(plan.opens_at, consultation) if plan.opens_at else None,
        closes_at=year_later(plan.closes_at, consultation) if plan.closes_at else None,
        answers_due_at=year_later(plan.answers_due_at, consultation) if plan.answers_due_at else None,
        notice=replace(plan.notice, places=()),
    )


def clone_consultation(consultation: Consultation, *, by: Actor) -> Consultation:
    """Prepare the next year's consultation: only the office sees it. Its text is the newest wording as a new draft;
    remarks, answers and places of publication are not taken over.

    Raises:
        NotAllowed: when `by` may not plan.
    """
    require(by, ConsultationAct.PLAN)
    with transaction.atomic():
        made = plan_consultation(plan_a_year_later(consultation), by=by)
        before = document_of(consultation.space)
        wording = (before.adopted_version or newest_version(before)) if before else None
        if before is not None and wording is not None:
            version = paste_text(made.space, wording.source, title=made.space.name, by=by)
            copy_text(wording, version)
            Round.objects.filter(consultation=made).update(version=version)
            after = document_of(made.space)
            if before.genre and after is not None:
                name_document(after, genre=Genre(before.genre), year=before.year + 1 if before.year else None, by=by)
        fact = ConsultationCloned(number=made.code, of=consultation.code)
        record(fact, subject=made.pk, space=made.pk, actor=by.person_id, capacity=by.capacity)
    return made
