"""What those who follow a consultation are told: a next round, the last days for remarks, the answers."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, override

from wspolnie.desks.consultations.facts.plans import ClosingNear, ConsultationStarted
from wspolnie.desks.consultations.letters import address, signature, thread
from wspolnie.desks.consultations.models import Consultation, Round
from wspolnie.desks.consultations.states import RoundState
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import Told
from wspolnie.foundation.text.spoken import dates
from wspolnie.services.follows.actions import tell_followers
from wspolnie.services.follows.letters import reminder_days
from wspolnie.tools.meetings.facts import MeetingCalledOff, MeetingMoved


def reminds_at(round_: Round, now: datetime) -> datetime | None:
    """When followers of a round are reminded; None where the city reminds nobody."""
    days = reminder_days(now)
    return round_.closes_at - timedelta(days=days) if days else None


def remind_of_closing() -> int:
    """Rounds that close soon are said so, each once: its line in the journal stands for it, whichever worker wrote it.
    Returns how many."""
    now = instant()
    said = 0
    for key in Round.objects.filter(state=RoundState.STARTED, closes_at__gt=now).values_list("pk", flat=True):
        with transaction.atomic():
            round_ = Round.objects.select_for_update(of=("self",)).get(pk=key)
            at = reminds_at(round_, now)
            if at is None or now < at or not round_.opens_at <= now < round_.closes_at:
                continue
            if Line.objects.filter(subject_id=key, fact=ClosingNear.word()).exists():
                continue
            matter = Consultation.objects.select_related("space", "city").get(pk=round_.consultation_id)
            record(
                ClosingNear(
                    number=matter.code, title=matter.space.name, closes_at=round_.closes_at, round=round_.number
                ),
                subject=key,
                space=matter.pk,
            )
            said += 1
    return said


def tell_closing_near(told: Told) -> None:
    """Listener: whoever followed it before the reminder's time hears until what minute remarks are taken. After a long
    pause of the worker, when the minute has passed, nobody is."""
    round_ = _round_of(told)
    at = reminds_at(round_, told.at) if round_ is not None else None
    if round_ is None or at is None or instant() >= round_.window.ends_at:
        return
    with override(settings.LANGUAGE_CODE):
        words = {"title": _title(round_), "until": dates().until(round_.closes_at)}
        _tell(
            round_,
            told,
            subject=_("Last days for remarks: %(title)s") % words,
            line=_("Remarks to “%(title)s” are taken %(until)s. The stated minute still counts.") % words,
            since_before=at,
        )


def tell_next_round(told: Told) -> None:
    """Listener: a consultation that is followed has a next round."""
    round_ = _started_round(told)
    if round_ is None:
        return
    with override(settings.LANGUAGE_CODE):
        words = {
            "title": _title(round_),
            "round": round_.number,
            "name": round_.name,
            "opens": dates().moment(round_.opens_at),
            "until": dates().until(round_.closes_at),
        }
        _tell(
            round_,
            told,
            subject=_("Next round: %(title)s") % words,
            line=_(
                "Round %(round)s of “%(title)s” was announced: %(name)s. Start: %(opens)s. Remarks are taken %(until)s."
            )
            % words,
        )


def tell_answers(told: Told) -> None:
    """Listener: all answers of a round were published."""
    round_ = _round_of(told)
    if round_ is None:
        return
    with override(settings.LANGUAGE_CODE):
        words = {"title": _title(round_)}
        _tell(
            round_,
            told,
            subject=_("Answers published: %(title)s") % words,
            line=_("The city published its answers to remarks to “%(title)s”, the refusals too.") % words,
            route="consultation_remarks",
        )


def tell_moved(told: Told) -> None:
    """Listener: a meeting of a consultation got another time or place."""
    assert isinstance(told.fact, MeetingMoved)
    _tell_meeting(told, told.fact, gettext_noop("A meeting was moved: %(title)s"))


def tell_called_off(told: Told) -> None:
    """Listener: a meeting of a consultation does not take place."""
    assert isinstance(told.fact, MeetingCalledOff)
    _tell_meeting(told, told.fact, gettext_noop("A meeting was called off: %(title)s"))


def _tell_meeting(told: Told, fact: MeetingMoved | MeetingCalledOff, subject: str) -> None:
    """What is over by the time of telling concerns nobody any more."""
    rounds = Round.objects.select_related("consultation__space", "consultation__city", "consultation__office")
    round_: Round | None = rounds.filter(consultation=told.space_id).order_by("-number").first()
    if round_ is None or fact.starts_at <= instant():
        return
    with override(settings.LANGUAGE_CODE):
        _tell(round_, told, subject=_(subject) % {"title": _title(round_)}, line=fact.sentence())


def _round_of(told: Told) -> Round | None:
    rounds = Round.objects.select_related("consultation__space", "consultation__city", "consultation__office")
    found: Round | None = rounds.filter(Q(pk=told.subject_id) | Q(consultation=told.subject_id, number=1)).first()
    return found


def _title(round_: Round) -> str:
    return str(round_.consultation.space.name)


def _started_round(told: Told) -> Round | None:
    assert isinstance(told.fact, ConsultationStarted)
    if told.fact.round == 1:
        return None  # nobody can follow what was not there
    rounds = Round.objects.select_related("consultation__space", "consultation__city", "consultation__office")
    found: Round | None = rounds.filter(consultation=told.subject_id, number=told.fact.round).first()
    return found


def _tell(
    round_: Round,
    told: Told,
    *,
    subject: str,
    line: str,
    route: str = "consultation",
    since_before: datetime | None = None,
) -> None:
    """Below the words stands where to read more."""
    consultation = round_.consultation
    path = reverse(route, args=[consultation.space.slug]) + (f"?tura={round_.number}" if round_.number > 1 else "")
    tell_followers(
        consultation.space.front_id,
        matter=thread(consultation),
        key=f"followed:{told.line_id}",
        subject=subject,
        line=f"{line}\n\n{address(consultation.city, path)}",
        signature=signature(consultation),
        reply_to=consultation.office.email,
        since_before=since_before,
    )
