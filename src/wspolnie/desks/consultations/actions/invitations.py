"""Verbs of invitations: organisations are invited once, a link is followed, no more letters are wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.facts.invitations import (
    InvitationFollowed,
    InvitationsStopped,
    InvitationsWelcome,
    OrganisationsInvited,
)
from wspolnie.desks.consultations.facts.sectors import SectorInvited
from wspolnie.desks.consultations.invitation_letters import invitation_letter, sector_letter
from wspolnie.desks.consultations.letters import INVITATIONS, signature, thread
from wspolnie.desks.consultations.models import Consultation, Invitation, InvitationStop, Round, SectorMeeting
from wspolnie.desks.consultations.numbers import invitation_of
from wspolnie.desks.consultations.reading.invitations import Choice, chosen_of
from wspolnie.desks.consultations.states import RoundState
from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.mail import LetterText
from wspolnie.foundation.modules import Fact, Refused
from wspolnie.parties.people.models import Person
from wspolnie.services.notify.actions import tell
from wspolnie.spaces.policy import NOBODY, Actor, decide, require
from wspolnie.tools.meetings.models import Meeting
from wspolnie.tools.meetings.states import MeetingState

WORD_LENGTH: Final = 2000


def invite(
    consultation: Consultation,
    choice: Choice,
    *,
    word: str,
    expected: int,
    by: Actor,
    sector: SectorMeeting | None = None,
) -> int:
    """Invite all organisations of a choice that were not invited yet, want letters and have an address: to the
    consultation, or to the meeting of one sector. Returns how many. `expected` is the number that the office saw before
    it pressed.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when no remarks are or will be taken (the meeting is over, is called off, or is not public), nobody is
            left to invite, or the number is another one by now.
    """
    require(by, ConsultationAct.INVITE if sector is None else ConsultationAct.SECTOR, consultation.pk)
    if len(word) > WORD_LENGTH:
        raise Refused(_("Write at most 2000 characters."))
    with transaction.atomic():
        Consultation.objects.select_for_update().get(pk=consultation.pk)
        letter_of = _letters_of(consultation, sector, word.strip(), by)
        chosen = chosen_of(consultation, choice, sector)
        if not chosen.reached:
            raise Refused(_("Nobody is left to invite. Choose other organisations."))
        if len(chosen.reached) != expected:
            raise Refused(_("The list has changed meanwhile. Look at it again, then send."))
        now = instant()
        rows = [
            Invitation(consultation=consultation, sector=sector, organisation=one, invited_at=now)
            for one in chosen.reached
        ]
        insert(rows)
        for row in rows:
            send_letter(row, letter_of(row), chosen.to[row.organisation_id], key="invitation")
        fact: Fact = OrganisationsInvited(number=consultation.code, count=len(rows))
        if sector is not None:
            fact = SectorInvited(name=sector.meeting.name, theme=sector.theme.name, count=len(rows))
        subject = consultation.pk if sector is None else sector.pk
        record(fact, subject=subject, space=consultation.pk, actor=by.person_id, capacity=by.capacity)
    return len(rows)


def send_letter(row: Invitation, letter: LetterText, to: Iterable[Person | str], *, key: str) -> None:
    """Queue a letter about an invitation to each address; `key` says what letter, so that none goes twice."""
    consultation = row.consultation
    for one in to:
        tell(
            one,
            topic=INVITATIONS.name,
            matter=thread(consultation),
            key=f"{key}:{row.pk}",
            title=consultation.space.name,
            subject=letter.subject,
            line=letter.body.rstrip("\n"),
            signature=signature(consultation),
            reply_to=consultation.office.email,
        )


def _letters_of(
    consultation: Consultation, sector: SectorMeeting | None, word: str, by: Actor
) -> Callable[[Invitation], LetterText]:
    """What is written to each.

    Raises:
        Refused: when it is too early or too late to invite.
    """
    if sector is None:
        round_ = _asked_round(consultation, by)
        return lambda row: invitation_letter(row, round_, word)
    meeting = Meeting.objects.select_for_update().get(pk=sector.pk)
    if meeting.state != MeetingState.PLANNED or meeting.starts_at <= instant():
        raise Refused(_("The meeting has begun or was called off: nobody can be invited any more."))
    if not Consultation.objects.visible_to(NOBODY).filter(pk=consultation.pk).exists():
        raise Refused(_("Announce the consultation first: who is invited could not read about the meeting."))
    return lambda row: sector_letter(row, word)


def _asked_round(consultation: Consultation, by: Actor) -> Round:
    """The newest round that was started, or the one prepared.

    Raises:
        Refused: when its stage is another one.
    """
    rounds = list(Round.objects.filter(consultation=consultation).order_by("-number"))
    round_ = next((one for one in rounds if one.state != RoundState.DRAFT), rounds[0])
    decision = decide(by, ConsultationAct.INVITE, consultation.pk, round_.phase(instant()))
    if not decision:
        raise Refused(decision.reason)
    return round_


def invitation_by(code: str) -> Invitation | None:
    """The invitation of a link."""
    key = invitation_of(code)
    if key is None:
        return None
    rows = Invitation.objects.filter(pk=key, organisation__merged_into__isnull=True)
    told = ("organisation", "consultation__space", "consultation__city", "sector__meeting")
    found: Invitation | None = rows.select_related(*told).first()
    return found


def follow_invitation(code: str) -> Invitation:
    """Whoever holds the link goes on to the consultation: the first time is noted.

    Raises:
        Refused: when it is no link of an invitation.
    """
    with transaction.atomic():
        found = _held(code)
        if Invitation.objects.filter(pk=found.pk, opened_at__isnull=True).update(opened_at=instant()):
            fact = InvitationFollowed(number=found.consultation.code, organisation=found.organisation.name)
            record(fact, subject=found.pk, space=found.consultation_id, capacity=_capacity(found))
    return found


def stop_invitations(code: str) -> None:
    """Whoever holds the link says that the organisation wants no more invitations to any consultation.

    Raises:
        Refused: when it is no link of an invitation.
    """
    with transaction.atomic():
        found = _held(code)
        if insert([InvitationStop(organisation=found.organisation, at=instant())], once=True):
            fact = InvitationsStopped(organisation=found.organisation.name)
            record(fact, subject=found.organisation_id, capacity=_capacity(found))


def welcome_invitations(code: str) -> None:
    """The same, undone.

    Raises:
        Refused: when it is no link of an invitation.
    """
    with transaction.atomic():
        found = _held(code)
        if InvitationStop.objects.filter(organisation=found.organisation).delete()[0]:
            fact = InvitationsWelcome(organisation=found.organisation.name)
            record(fact, subject=found.organisation_id, capacity=_capacity(found))


def _held(code: str) -> Invitation:
    found = invitation_by(code)
    if found is None:
        raise Refused(_("This link does not work any more."))
    return found


def _capacity(invitation: Invitation) -> str:
    return f"organisation:{invitation.organisation_id}"
