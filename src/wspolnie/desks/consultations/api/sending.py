"""Sending remarks: by the web whoever has a key, by every other way a clerk for the office."""

from __future__ import annotations

from datetime import time
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.actions.entering import enter_remark
from wspolnie.desks.consultations.actions.remarks import Receipt, Words, receive_remark
from wspolnie.desks.consultations.actions.saying import Said, begun
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.api.reading import asked_round
from wspolnie.desks.consultations.api.remark_shapes import NewRemark, RemarkMade
from wspolnie.desks.consultations.api.shapes import RoundQuery
from wspolnie.desks.consultations.facts.remarks import RemarkReceived
from wspolnie.desks.consultations.models import Consultation, Remark, Round
from wspolnie.desks.consultations.numbers import remark_code
from wspolnie.desks.consultations.states import Channel, RemarkState, Side
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.deadlines.limits import NoSuchTime, Timeliness, limit_at
from wspolnie.foundation.endpoints import Asked, Bad, Endpoint
from wspolnie.foundation.journal.keys import KeyMissing
from wspolnie.foundation.journal.proofs import receipt_of
from wspolnie.foundation.journal.reading import history_of
from wspolnie.foundation.text.plain import clean_line, clean_text
from wspolnie.spaces.policy import require
from wspolnie.tools.documents.models import Paragraph

EXAMPLE: Final = {"channel": "web", "reason": "Proszę o krótszy termin na odpowiedź.", "paragraphs": []}


def send(asked: Asked[RoundQuery, NewRemark]) -> RemarkMade:
    """One remark, judged by the instant of its receipt: on time, late, or (entered by a clerk) early.

    In whose name it speaks follows from the key; `on_behalf_of` names an organisation that the key does not speak for.
    """
    body = asked.body
    round_ = asked_round(asked, body.round or asked.query.round)
    consultation = round_.consultation
    if body.channel is not Channel.WEB or _states_receipt(body):
        require(asked.actor, ConsultationAct.ENTER, consultation.pk)
    words = _words(asked, round_)
    if body.channel is Channel.WEB:
        if _states_receipt(body):
            raise Bad(("received_at", _("What comes by the web enters itself: choose how the letter came.")))
        remark = receive_remark(consultation, round_, words, by=asked.actor)
    else:
        remark = enter_remark(
            consultation, round_, words, _receipt(asked), by=asked.actor.doing(ConsultationAct.ENTER, consultation.pk),
            said=_said(body, consultation),
        )  # fmt: skip
    return _made(consultation, remark)


def _states_receipt(body: NewRemark) -> bool:
    """Whether it says what a clerk alone may say."""
    stated = (body.received_at, body.postmarked_on, body.meeting)
    return any(one is not None for one in stated) or body.hour_unknown or body.office_number != ""


def _words(asked: Asked[Any, NewRemark], round_: Round) -> Words:
    body = asked.body
    paragraphs = _paragraphs(body, round_)
    first = next(iter(paragraphs), None)
    proposed = clean_text(body.proposed or "")
    if body.present is not None and (first is None or clean_text(body.present) != clean_text(first.text)):
        raise Bad(("present", _("The draft reads otherwise at this place. Read it again.")))
    side, organisation, capacity = _name(asked)
    return Words(
        reason=clean_text(body.reason),
        proposed="" if first is not None and proposed == first.text else proposed,
        paragraph=first,
        also=tuple(paragraphs[1:]),
        side=side,
        organisation=organisation,
        capacity=capacity,
        contact=_contact(body),
    )


def _name(asked: Asked[Any, NewRemark]) -> tuple[Side, str, str]:
    """(side, organisation that is named, capacity) of what is sent."""
    named = clean_line(asked.body.on_behalf_of or "")
    own = str(asked.actor.capacity)
    if asked.body.channel is not Channel.WEB:
        return (Side.ORGANISATION if named else Side.RESIDENT), named, ""
    if own == "self":
        return (Side.ORGANISATION if named else Side.RESIDENT), named, ""
    if named:
        raise Bad(("on_behalf_of", _("The key speaks for somebody already: leave it out.")))
    return (Side.OFFICE if own.startswith("office") else Side.ORGANISATION), "", own


def _contact(body: NewRemark) -> str:
    given = clean_line(body.contact or "")
    try:
        if given:
            validate_email(given)
    except ValidationError as error:
        raise Bad(("contact", _("Check the address: it looks like name@mail.com. You can leave it empty."))) from error
    return given


def _paragraphs(body: NewRemark, round_: Round) -> list[Paragraph]:
    """Those with these anchors, in the order of the text."""
    wanted = set(body.paragraphs)
    rows = Paragraph.objects.filter(version=round_.version_id, number__isnull=False).order_by("position")
    found = list(rows.filter(anchor__in=[one for one in wanted if "\0" not in one])) if wanted else []
    if len(found) < len(wanted):
        lacking = ", ".join(sorted(wanted - {one.anchor for one in found}))
        raise Bad(("paragraphs", _("The draft has no such paragraph: %(anchors)s") % {"anchors": lacking[:200]}))
    return found


def _receipt(asked: Asked[Any, NewRemark]) -> Receipt:
    """How it came; without a time it came now."""
    body, zone = asked.body, asked.city.zone
    at = body.received_at or instant()
    if not body.hour_unknown:
        return Receipt(body.channel, at, None, body.postmarked_on, clean_line(body.office_number))
    if body.channel is not Channel.PAPER:
        raise Bad(("hour_unknown", _("Only paper comes without an hour: write the hour.")))
    day = timezone.localdate(at, zone)
    try:
        midnight = limit_at(day, time(), zone)
    except NoSuchTime as error:
        raise Bad(("received_at", _("The clock skipped this hour on that day."))) from error
    return Receipt(body.channel, midnight, day, body.postmarked_on, clean_line(body.office_number))


def _said(body: NewRemark, consultation: Consultation) -> Said | None:
    if body.meeting is None:
        return None
    meeting = begun(consultation).filter(pk=body.meeting).first()
    if meeting is None:
        raise Bad(("meeting", _("Choose a meeting of this consultation that has begun.")))
    return Said(meeting)


def _made(consultation: Consultation, remark: Remark) -> RemarkMade:
    line = history_of(remark.pk).filter(fact=RemarkReceived.word()).order_by("seq").first()
    try:
        receipt = receipt_of(line) if line is not None else None
    except KeyMissing:
        receipt = None  # said in the shape: the remark is in, its promise comes when the key is back
    return RemarkMade(
        id=remark.pk,
        number=consultation.code_of(remark),
        code=remark_code(remark.pk),
        received_at=remark.received_at,
        timeliness=Timeliness(remark.timeliness),
        hour_unknown=remark.hour_unknown,
        state=RemarkState(remark.state),
        receipt=receipt,
    )


ENDPOINTS = (
    Endpoint(
        method="POST",
        path="consultations/{consultation}/remarks",
        act=ConsultationAct.REMARK,
        call=send,
        summary="Send a remark, or enter one that came otherwise",
        answer=RemarkMade,
        query=RoundQuery,
        body=NewRemark,
        made=True,
        example=EXAMPLE,
        problems={
            403: "What a clerk alone may say, such as received_at, came without a clerk's key",
            409: "Not now: before the opening, or not announced",
        },
    ),
)
