"""Verbs of what was said at a meeting: it is noted where, and its author confirms that it was written down so."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.actions.confirming import AUTHOR, digest_of, link_lasts
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.facts.remarks import RemarkSaidConfirmed
from wspolnie.desks.consultations.models import Consultation, Remark, RemarkConfirmation, RemarkSaid
from wspolnie.desks.consultations.remark_letters import said_letter
from wspolnie.desks.consultations.states import LIVE, SAYING_MOVES, Channel, Saying
from wspolnie.foundation.cities.reading import switched_on
from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.mail import LetterText
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.text.spoken import dates
from wspolnie.spaces.policy import Actor, require
from wspolnie.tools.meetings.models import Meeting
from wspolnie.tools.meetings.states import MeetingState

FORMAL: Final = "meeting_remarks_formal"
"""The parameter: whether what is said at a meeting is answered as what is written."""


@dataclass(frozen=True, slots=True)
class Said:
    """At which meeting, and whether the author signed what was written down."""

    meeting: Meeting
    signed: bool = False


def begun(consultation: Consultation) -> QuerySet[Meeting]:
    """Meetings of the consultation at which something can have been said, the newest first."""
    meetings: QuerySet[Meeting] = Meeting.objects.filter(space_id=consultation.pk, starts_at__lte=instant())
    return meetings.exclude(state=MeetingState.CALLED_OFF).order_by("-starts_at", "number")


def refuse_said(consultation: Consultation, channel: Channel, said: Said) -> None:
    """Go on only when it can have been said there.

    Raises:
        Refused: when it came by another way, or the meeting is another consultation's or has not begun.
    """
    if channel is not Channel.MEETING:
        raise Refused(_("Only what came by way of a meeting was said at one: correct the way or the meeting."))
    if not begun(consultation).filter(pk=said.meeting.pk).exists():
        raise Refused(_("Choose a meeting of this consultation that has begun."))


class Asking:
    """The question to an author, "is this what you said?": its link is made when the letter is written."""

    def __init__(self, consultation: Consultation, said: Said) -> None:
        self.consultation, self.said = consultation, said
        self.rows: list[RemarkConfirmation] = []

    def letter(self, remark: Remark) -> LetterText:
        """The receipt with the link; the row to keep stands in `rows` afterwards."""
        code, ends_at = secrets.token_urlsafe(24), instant() + link_lasts()
        self.rows = [RemarkConfirmation(remark=remark, digest=digest_of(code), ends_at=ends_at)]
        meeting = self.said.meeting
        return said_letter(
            self.consultation, remark, f"{meeting.name}, {dates().day(meeting.starts_at)}", ends_at, code
        )

    def note(self, remark: Remark) -> None:
        """Keep where it was said; for the caller's transaction. The same sending keeps it once."""
        if RemarkSaid.objects.filter(remark=remark).exists():
            return
        said, now = self.said, instant()
        day = timezone.localdate(said.meeting.starts_at, self.consultation.city.zone)
        insert(
            [
                RemarkSaid(
                    remark=remark,
                    meeting=said.meeting,
                    formal=switched_on(FORMAL, day),
                    confirmed=Saying.PAPER if said.signed else Saying.WAITING,
                    confirmed_at=now if said.signed else None,
                )
            ]
        )
        insert(self.rows)


def said_by_code(code: str) -> Remark | None:
    """The remark that a link is about while the link is good; None for a used, an old and an unknown one."""
    found: Remark | None = (
        Remark.objects.filter(confirmation__digest=digest_of(code), confirmation__ends_at__gt=instant())
        .filter(said__confirmed=Saying.WAITING, state__in=sorted(LIVE))
        .select_related("round__consultation__space", "round__consultation__city", "paragraph", "said__meeting")
        .first()
    )
    return found


def confirm_said_by_mail(code: str) -> Remark:
    """Whoever reads the author's mail says that it was written down as they said it; the link works once.

    Raises:
        Refused: when the link was used, has ended, or is none.
    """
    remark = said_by_code(code)
    if remark is None:
        raise Refused(_("This link does not work any more."))
    _confirm(remark.round.consultation, remark.pk, Saying.MAIL, actor=None, capacity=AUTHOR)
    return remark


def confirm_said_on_paper(consultation: Consultation, remark: Remark, *, by: Actor) -> None:
    """The author signed what was written down; a clerk holds the paper.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it was said at no meeting, or is confirmed.
    """
    require(by, ConsultationAct.CONFIRM_AUTHOR, consultation.pk)
    _confirm(consultation, remark.pk, Saying.PAPER, actor=by.person_id, capacity=by.capacity)


def _confirm(consultation: Consultation, remark: UUID, how: Saying, *, actor: UUID | None, capacity: str) -> None:
    with transaction.atomic():
        held = RemarkSaid.objects.select_for_update(of=("self",)).select_related("remark").filter(remark=remark).first()
        if held is None or how not in SAYING_MOVES[Saying(held.confirmed)]:
            raise Refused(_("This remark does not wait for a confirmation."))
        RemarkSaid.objects.filter(pk=held.pk).update(confirmed=how, confirmed_at=instant())
        RemarkConfirmation.objects.filter(remark=remark).delete()
        fact = RemarkSaidConfirmed(number=consultation.code_of(held.remark), old=held.confirmed, new=how.value)
        record(fact, subject=remark, space=consultation.pk, actor=actor, capacity=capacity)
