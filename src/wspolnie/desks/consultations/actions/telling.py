"""Listeners: the author of a remark is told what the office did with it, once for each act, by the way they gave."""

from __future__ import annotations

from django.utils.translation import override

from wspolnie.desks.consultations.facts.remarks import RemarkBlackedOut, RemarkSetAside, RemarkTakenBack
from wspolnie.desks.consultations.letters import ANSWERS, OUTCOMES, aside_key, passed_on_letter, signature, thread
from wspolnie.desks.consultations.models import Consultation, Remark, RemarkContact
from wspolnie.desks.consultations.remark_letters import ABUSE, BLACKED_OUT, TAKEN_BACK, part_of_letter
from wspolnie.desks.consultations.states import RemarkState
from wspolnie.foundation.mail import LetterText
from wspolnie.foundation.modules import Fact, Told
from wspolnie.services.notify.actions import tell


def tell_set_aside(told: Told) -> None:
    """It is no remark (with where it went), or it is abuse."""
    _tell(told)


def tell_taken_back(told: Told) -> None:
    """It is a remark after all."""
    _tell(told)


def tell_blacked_out(told: Told) -> None:
    """A part of it is hidden from the public, and why."""
    _tell(told)


def _tell(told: Told) -> None:
    if told.subject_id is None:
        return
    remark: Remark | None = (
        Remark.objects.select_related("round__consultation__space", "round__consultation__city", "author__account")
        .filter(pk=told.subject_id)
        .first()
    )
    if remark is None:
        return
    consultation = remark.round.consultation
    address = RemarkContact.objects.filter(remark=remark).values_list("address", flat=True).first()
    to = address or remark.author
    if to is None:
        return
    with override("pl"):
        letter = _letter(told.fact, consultation, remark)
        if letter is None:
            return
        tell(
            to,
            topic=ANSWERS.name if address else OUTCOMES.name,
            matter=thread(consultation),
            key=aside_key(told.line_id),
            title=consultation.space.name,
            subject=letter.subject,
            line=letter.body.rstrip("\n"),
            signature=signature(consultation),
            reply_to=consultation.office.email,
        )


def _letter(fact: Fact, consultation: Consultation, remark: Remark) -> LetterText | None:
    """What is written about a fact. Whoever never confirmed a remark is not written to: it may not be their address."""
    match fact:
        case RemarkSetAside(old=RemarkState.UNCONFIRMED):
            return None
        case RemarkSetAside(new=RemarkState.NOT_REMARK):
            return passed_on_letter(consultation, remark, fact.passed_to)
        case RemarkSetAside():
            return part_of_letter(ABUSE, consultation, remark)
        case RemarkTakenBack():
            return part_of_letter(TAKEN_BACK, consultation, remark)
        case RemarkBlackedOut():
            return part_of_letter(BLACKED_OUT, consultation, remark, why=fact.why)
    return None
