"""Verbs of planning: a consultation is prepared, gets its text, and starts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.actions.notices import Notice, missing_in_notice, notice_of, write_rows
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.facts.plans import ConsultationPlanned, ConsultationStarted
from wspolnie.desks.consultations.models import Consultation, Round
from wspolnie.desks.consultations.states import ROUND_MOVES, Consulted, RoundState
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.numbers.actions import numbers
from wspolnie.foundation.text.slugs import first_free, slug_base
from wspolnie.parties.offices.models import Office
from wspolnie.services.privacy.reading import clause
from wspolnie.spaces.actions import open_space, publish_space
from wspolnie.spaces.kinds import SpaceKind
from wspolnie.spaces.models import Entry, Space
from wspolnie.spaces.policy import Actor, require, require_another
from wspolnie.spaces.states import SpaceState
from wspolnie.tools.documents.actions import consulted, paste_text, publish_version
from wspolnie.tools.documents.models import Paragraph, Version

SLUG_LENGTH: Final = 60
RESERVED: Final = ("nowa", "branzowe")
"""Addresses beside those of consultations, where a page of its own stands."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a clerk enters; instants are zoned, and may be left for later: until the start."""

    title: str
    lead: str
    authority: str
    office: Office
    opens_at: datetime | None
    closes_at: datetime | None
    answers_due_at: datetime | None
    notice: Notice = field(default_factory=Notice)
    round_name: str = ""
    """What the round is called ("założenia"); a consultation of one round needs none."""
    consulted: Consulted | None = None


def plan_consultation(plan: Plan, *, by: Actor) -> Consultation:
    """Prepare a consultation: only the office sees it.

    Raises:
        NotAllowed: when `by` may not plan.
        Refused: when the times do not follow one another.
    """
    require(by, ConsultationAct.PLAN)
    refuse_times(plan.opens_at, plan.closes_at, plan.answers_due_at)
    year = timezone.localdate(plan.opens_at or instant()).year
    number = numbers.next(f"consultations:{year}", block=1)
    with transaction.atomic():
        space = open_space(SpaceKind.PROCESS, slug=free_slug(plan.title), name=plan.title, purpose=plan.lead, by=by)
        consultation = Consultation(
            space=space,
            number=number,
            year=year,
            lead=plan.lead,
            authority=plan.authority,
            office=plan.office,
            **plan.notice.columns,
        )
        consultation.save(force_insert=True)
        write_rows(consultation, plan.notice)
        Round(
            consultation=consultation,
            opens_at=plan.opens_at,
            closes_at=plan.closes_at,
            answers_due_at=plan.answers_due_at,
            name=plan.round_name,
            consulted=plan.consulted or "",
        ).save(force_insert=True)
        record(
            ConsultationPlanned(
                number=consultation.code, title=plan.title, opens_at=plan.opens_at, closes_at=plan.closes_at
            ),
            subject=space.pk,
            space=space.pk,
            actor=by.person_id,
            capacity=by.capacity,
        )
    return consultation


def refuse_times(opens_at: datetime | None, closes_at: datetime | None, answers_due_at: datetime | None) -> None:
    """Raises Refused when those times of a round that are stated do not follow one another."""
    if opens_at and closes_at and closes_at <= opens_at:
        raise Refused(_("The end of the consultation must come after its start."))
    last = closes_at or opens_at
    if answers_due_at and last and answers_due_at <= last:
        raise Refused(_("Answers can be due only after the consultation has ended."))


def free_slug(title: str, space: Space | None = None) -> str:
    """An address from the title: Polish letters lose their tails, a number is added when another than `space` has it.
    Until the transaction ends nobody else gets one."""
    Space.objects.select_for_update(no_key=True).filter(kind=SpaceKind.CITY).first()  # addresses are given one by one
    base = slug_base(title, longest=SLUG_LENGTH, otherwise="konsultacja")
    others = Space.objects.filter(slug__startswith=base)
    if space is not None:
        others = others.exclude(pk=space.pk)
    taken = {*RESERVED, *others.values_list("slug", flat=True)}
    return first_free(base, taken)


def newest_round(consultation: Consultation, *, lock: bool = False) -> Round:
    """The round that is prepared or was started last; `lock` holds it until the transaction ends."""
    rounds = Round.objects.select_for_update(of=("self",)) if lock else Round.objects
    newest: Round = rounds.select_related("version").filter(consultation=consultation).latest("number")
    return newest


def paste_draft(consultation: Consultation, source: str, *, by: Actor) -> Version:
    """Give the consulted draft its text, or another one while the consultation has not started."""
    require(by, ConsultationAct.PLAN, consultation.pk)
    with transaction.atomic():
        round_ = newest_round(consultation, lock=True)
        if round_.state != RoundState.DRAFT:
            raise Refused(_("The consultation has started: its text can no longer be changed."))
        version = paste_text(consultation.space, source, title=consultation.space.name, by=by)
        Round.objects.filter(pk=round_.pk).update(version=version)
    return version


def what_is_missing(consultation: Consultation, round_: Round) -> list[str]:
    """What must be there before the start, in words; an empty list means that it can start."""
    missing = []
    if not Paragraph.objects.filter(version=round_.version_id, number__isnull=False).exists():
        missing.append(_("The text of the draft: paste it and look at the numbered paragraphs."))
    if not round_.is_timed:
        missing.append(_("Times: from when and until when remarks are taken, and by when you answer."))
    elif round_.closes_at <= instant():
        missing.append(_("A closing time in the future: the one stated has passed."))
    opens = max(instant(), round_.opens_at or instant())
    if clause("remarks", timezone.localdate(opens)) is None:
        missing.append(
            _("What the city says of personal data given with remarks (GDPR, art. 13): an administrator enters it.")
        )
    if not consultation.lead:
        missing.append(_("What it is about, in a sentence or two."))
    if not consultation.authority:
        missing.append(_("Who submits the draft to consultation."))
    return [*missing, *missing_in_notice(notice_of(consultation))]


def start_consultation(consultation: Consultation, *, by: Actor) -> None:
    """Announce the consultation: everybody sees it, its text is closed to changes, remarks are taken in its period.

    Raises:
        NotAllowed: also when the city asks for a second person and `by` prepared it.
        Refused: when something is missing, or when it has started already.
    """
    require(by, ConsultationAct.START, consultation.pk)
    with transaction.atomic():
        held = Consultation.objects.select_for_update().get(pk=consultation.pk)
        round_ = newest_round(held, lock=True)
        prepared = Entry.objects.filter(space=held.space).values_list("author_id", flat=True)
        require_another(by, ConsultationAct.START, prepared)
        if RoundState.STARTED not in ROUND_MOVES[RoundState(round_.state)]:
            raise Refused(_("This consultation has started already."))
        version, missing = round_.version, what_is_missing(held, round_)
        if missing or version is None:
            raise Refused(_("Something is missing: %(list)s") % {"list": " ".join(missing)})
        Round.objects.filter(pk=round_.pk).update(state=RoundState.STARTED)
        publish_version(version, space=held.space, title=held.space.name, by=by)
        consulted(version, on=timezone.localdate(round_.opens_at), body=held.authority)
        if held.space.state == SpaceState.DRAFT:
            publish_space(held.space, by=by)
        record(
            ConsultationStarted(
                number=held.code,
                title=held.space.name,
                opens_at=round_.opens_at,
                closes_at=round_.closes_at,
                office=held.office.name,
                round=round_.number,
                name=round_.name,
            ),
            subject=held.pk,
            space=held.pk,
            actor=by.person_id,
            capacity=by.capacity,
        )
