"""Verbs of remarks: one is received, judged by the clock, and released to the public."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.actions.confirming import make_heard, waiting_for_word
from wspolnie.desks.consultations.actions.standing import by_hand, in_whose_name, show
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.facts.remarks import RemarkReceived
from wspolnie.desks.consultations.letters import receipt_letter, thread
from wspolnie.desks.consultations.models import Consultation, Remark, RemarkContact, RemarkPassage, Round
from wspolnie.desks.consultations.remark_letters import confirm_letter
from wspolnie.desks.consultations.states import REMARK_MOVES, Channel, RemarkState, RoundState, Side
from wspolnie.foundation.db.prepared import together
from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.deadlines.limits import Timeliness
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.mail import LetterText
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.numbers.actions import numbers
from wspolnie.services.notify.actions import post
from wspolnie.spaces.policy import Actor, require
from wspolnie.tools.documents.models import Paragraph


@dataclass(frozen=True, slots=True)
class Words:
    """What an author says; texts are clean. Without a paragraph it is about the whole."""

    reason: str = ""
    proposed: str = ""
    paragraph: Paragraph | None = None
    also: tuple[Paragraph, ...] = ()
    """Further paragraphs of a remark on several, in the order of the text; none without `paragraph`."""
    side: Side = Side.RESIDENT
    organisation: str = ""
    """The name or KRS number that the author typed."""
    capacity: str = ""
    """The author's own capacity that they chose: `organisation:<id>`, `office`, `office:<id>`; empty for none."""
    contact: str = ""

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All that it is about, each once; the first is the one for which a wording is proposed."""
        return tuple({one.pk: one for one in (self.paragraph, *self.also) if one is not None}.values())

    @property
    def concerns(self) -> str:
        """What the paragraphs are called: “§ 2 ust. 1, § 3”; empty for the whole."""
        return ", ".join(one.name for one in self.paragraphs)

    def digest(self) -> str:
        """SHA-256 in hex: the same words about the same place, in the same name."""
        about = ",".join(str(one.pk) for one in self.paragraphs)
        parts = (self.reason, self.proposed, about, self.side, self.organisation, self.capacity, self.contact)
        return hashlib.sha256("\x00".join(parts).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Receipt:
    """How and when a remark came in: the web's own instant, or what a clerk states. A day alone means hour unknown."""

    channel: Channel = Channel.WEB
    at: datetime = field(default_factory=instant)
    day_only: date | None = None
    postmarked_on: date | None = None
    office_number: str = ""
    """What the office calls the letter (RPW, znak sprawy)."""


@dataclass(frozen=True, slots=True)
class Sending:
    """What makes one sending of a form the same as its repetition: the visitor, the form's key, the text."""

    visitor: str
    key: str

    def digest(self, words: Words) -> bytes:
        return hashlib.sha256(f"{self.visitor}\x00{self.key}\x00{words.digest()}".encode()).digest()


def judge(round_: Round, receipt: Receipt) -> Timeliness:
    """Receipt decides, never the postmark; paper of which only the day is known counts by its day."""
    if receipt.day_only is not None:
        return round_.window.judge_day(receipt.day_only, round_.city.zone)
    return round_.window.judge(receipt.at)


def receive_remark(
    consultation: Consultation,
    round_: Round,
    words: Words,
    *,
    by: Actor,
    receipt: Receipt | None = None,
    sending: Sending | None = None,
    confirmed: bool = True,
    letter_of: Callable[[Remark], LetterText] | None = None,
) -> Remark:
    """Take a remark in, whatever the hour: on time, late, or (from a clerk) early; the same sending arrives once.

    One that is not `confirmed` keeps its instant and waits apart until its author or a clerk confirms it.
    Whoever left an address gets a receipt; what `letter_of` writes stands in its place.

    Raises:
        NotAllowed: when somebody else than a clerk says that it came by another way than the web.
        Refused: from the web before the opening, or when nothing was said.
    """
    receipt = receipt or Receipt()
    by_web = receipt.channel is Channel.WEB
    require(by, ConsultationAct.REMARK if by_web else ConsultationAct.ENTER, consultation.pk)
    if round_.state == RoundState.DRAFT:
        raise Refused(_("This consultation has not been announced."))
    if not words.reason and not words.proposed:
        raise Refused(_("Write what you propose or why: an empty remark cannot be answered."))
    timeliness = judge(round_, receipt)
    if timeliness is Timeliness.EARLY and by_web:
        raise Refused(_("Remarks are not taken yet: the consultation has not opened."))
    if by_web:
        name = in_whose_name(words.side, words.organisation, words.capacity, by)
    else:
        name = by_hand(words.side, words.organisation, by)
    remark = Remark(
        round=round_,
        number=numbers.next(f"remarks:{consultation.pk}"),
        channel=receipt.channel,
        received_at=receipt.at,
        hour_unknown=receipt.day_only is not None,
        postmarked_on=receipt.postmarked_on,
        office_number=receipt.office_number,
        timeliness=timeliness,
        paragraph=words.paragraph,
        quoted=words.paragraph.text if words.paragraph else "",
        concerns=words.concerns if len(words.paragraphs) > 1 else "",
        state=RemarkState.RECEIVED if confirmed else RemarkState.UNCONFIRMED,
        proposed=words.proposed,
        reason=words.reason,
        side=name.side,
        organisation=name.organisation,
        represents_id=name.represents.pk if name.represents else None,
        standing=name.standing,
        author_id=by.person_id if by_web else None,
        submission=sending.digest(words) if sending else None,
    )
    with transaction.atomic(savepoint=False):
        known = _keep(remark)
        if known is not remark:
            return known
        confirmation, code = waiting_for_word(remark) if words.contact else ([], "")
        letter = None
        if words.contact and letter_of is not None:
            letter = letter_of(remark)
        elif words.contact:
            letter = (
                confirm_letter(consultation, remark, confirmation[0], code)
                if confirmation
                else receipt_letter(consultation, round_, remark)
            )
        with together():
            insert(passages(remark, words))
            insert(confirmation)
            record(
                RemarkReceived(
                    number=consultation.code_of(remark),
                    channel=remark.channel,
                    received_at=remark.received_at,
                    timeliness=remark.timeliness,
                    hour_unknown=remark.hour_unknown,
                    paragraph=words.concerns,
                    side=remark.side,
                    proposed=remark.proposed,
                    reason=remark.reason,
                    confirmed=confirmed,
                ),
                subject=remark.pk,
                space=consultation.pk,
                actor=by.person_id,
                capacity=name.capacity,
            )
            if letter is not None:
                insert([RemarkContact(remark=remark, address=words.contact, since=receipt.at)])
                post(
                    words.contact,
                    subject=letter.subject,
                    body=letter.body,
                    matter=f"remark-received:{remark.pk}",
                    thread=thread(consultation),
                    reply_to=consultation.office.email,
                )
        if confirmed:
            make_heard(consultation, remark)
    return remark


def passages(remark: Remark, words: Words) -> list[RemarkPassage]:
    """The present text of each paragraph of a remark on several; one paragraph stands in the remark itself."""
    if len(words.paragraphs) < 2:
        return []
    return [
        RemarkPassage(remark=remark, paragraph=one, position=place, quoted=one.text)
        for place, one in enumerate(words.paragraphs)
    ]


def _keep(remark: Remark) -> Remark:
    """Insert, or find what the same sending brought before: the database's unique key decides between two at once."""
    if insert([remark], once=remark.submission is not None):
        return remark
    return Remark.objects.get(submission=remark.submission)


def release_remark(consultation: Consultation, remark: Remark, *, by: Actor) -> None:
    """Show a remark to everybody."""
    require(by, ConsultationAct.RELEASE, consultation.pk)
    if remark.state == RemarkState.UNCONFIRMED:
        raise Refused(_("Nobody has confirmed this remark: confirm first that somebody wrote it."))
    if RemarkState.RELEASED not in REMARK_MOVES[RemarkState(remark.state)]:
        raise Refused(_("This remark has been released already."))
    show(consultation, remark, actor=by.person_id, capacity=by.capacity)
