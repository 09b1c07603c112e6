"""Verb of the desk: a clerk types what came on paper, by mail or was said, and keeps the letter as its proof."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.actions.paper import Postal, give_postal
from wspolnie.desks.consultations.actions.remarks import Receipt, Sending, Words, receive_remark
from wspolnie.desks.consultations.actions.saying import Asking, Said, refuse_said
from wspolnie.desks.consultations.actions.scans import use_scan
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.models import Consultation, Remark, RemarkFile, Round
from wspolnie.desks.consultations.states import Channel
from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.files.actions import keep_file
from wspolnie.foundation.modules import Refused
from wspolnie.spaces.policy import Actor, require


@dataclass(frozen=True, slots=True)
class Proof:
    """The letter itself: its bytes, and how the file was called."""

    chunks: Iterable[bytes]
    name: str


def enter_remark(
    consultation: Consultation,
    round_: Round,
    words: Words,
    receipt: Receipt,
    *,
    by: Actor,
    sending: Sending | None = None,
    proof: Proof | None = None,
    scan: UUID | None = None,
    said: Said | None = None,
    postal: Postal | None = None,
) -> Remark:
    """Take a remark in that did not come by the web, with its proof; the same sending of the form enters it once.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it says it came by the web, comes from the future, was posted after it came, or was
            said at a meeting where it cannot have been said.
    """
    require(by, ConsultationAct.ENTER, consultation.pk)
    refuse_receipt(round_, receipt)
    if said is not None:
        refuse_said(consultation, receipt.channel, said)
    asking = Asking(consultation, said) if said is not None else None
    letter_of = asking.letter if asking is not None and not asking.said.signed else None
    with transaction.atomic():
        remark = receive_remark(
            consultation, round_, words, by=by, receipt=receipt, sending=sending, letter_of=letter_of
        )
        if asking is not None:
            asking.note(remark)
        if postal is not None:
            give_postal(remark, postal)
        if scan is not None:
            use_scan(consultation, remark, scan)
        if proof is not None and not RemarkFile.objects.filter(remark=remark).exists():
            insert([RemarkFile(remark=remark, file=keep_file(proof.chunks, name=proof.name), is_proof=True)])
    return remark


def refuse_receipt(round_: Round, receipt: Receipt) -> None:
    """Go on only when a letter can have come so.

    Raises:
        Refused: when it says it came by the web, comes from the future, or was posted after it came.
    """
    if receipt.channel is Channel.WEB:
        raise Refused(_("What comes by the web enters itself: choose how the letter came."))
    day = receipt.day_only or timezone.localdate(receipt.at, round_.city.zone)
    if receipt.at > instant() or day > today(round_):
        raise Refused(_("It cannot have come in the future: correct the day or the hour."))
    if receipt.postmarked_on is not None and receipt.postmarked_on > day:
        raise Refused(_("The postmark is later than the day on which it came: correct one of them."))


def today(round_: Round) -> date:
    """The day it is in the round's city."""
    return timezone.localdate(instant(), round_.city.zone)
