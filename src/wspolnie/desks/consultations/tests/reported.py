"""A consultation with remarks of every kind, for tests of its report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from tests.factories import Makers
from wspolnie.desks.consultations.actions.answers import answer_remark, publish_answers
from wspolnie.desks.consultations.actions.entering import enter_remark
from wspolnie.desks.consultations.actions.remarks import Receipt, Words, receive_remark, release_remark
from wspolnie.desks.consultations.models import Consultation, Remark, Round
from wspolnie.desks.consultations.states import Channel, Side, Verdict
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.deadlines.limits import Timeliness
from wspolnie.spaces.policy import NOBODY
from wspolnie.tools.documents.models import Paragraph

OPENED = datetime(2026, 7, 28, 6, 0, tzinfo=UTC)
CLOSED = datetime(2026, 9, 11, 13, 45, tzinfo=UTC)


def round_of(consultation: Consultation) -> Round:
    """Its first round, with all that a report reads."""
    found: Round = Round.objects.select_related(
        "consultation__space", "consultation__office", "consultation__city", "version"
    ).get(consultation=consultation, number=1)
    return found


def consulted(make: Makers) -> Consultation:
    """One of the summer of 2026, closed."""
    return make.consultation("Program współpracy na 2027 rok", opens=OPENED, closes=CLOSED)


def some_remarks(make: Makers, consultation: Consultation, count: int) -> Sequence[Remark]:
    """That many remarks over all ways, sides and paragraphs; each fifth is not released, the last two are late."""
    round_ = make.round(consultation)
    paragraphs = [None, *Paragraph.objects.filter(version=round_.version, number__isnull=False).order_by("position")]
    made = []
    for place in range(count):
        side = (Side.RESIDENT, Side.ORGANISATION, Side.OFFICE)[place % 3]
        channel = tuple(Channel)[place % len(Channel)]
        at = OPENED + timedelta(hours=1 + place) if place < count - 2 or count < 5 else CLOSED + timedelta(hours=1)
        words = Words(
            reason=f"Powód numer {place}: żółć i jaźń.",
            proposed="Lepsze brzmienie." if place % 2 else "",
            paragraph=paragraphs[place % len(paragraphs)],
            side=side,
            organisation={Side.ORGANISATION: "Klub Próbny", Side.OFFICE: "Rada Osiedla Próbnego"}.get(side, ""),
        )
        with taken_at(at):
            if channel is Channel.WEB:
                remark = receive_remark(consultation, round_, words, by=NOBODY)
            else:
                remark = enter_remark(consultation, round_, words, Receipt(channel, at), by=make.clerk())
        if place % 5 != 4:
            release_remark(consultation, remark, by=make.clerk())
        made.append(remark)
    return made


def answer_all(make: Makers, consultation: Consultation, *, publish: bool = True) -> None:
    """Every remark in time gets an answer, verdicts in turn; then all are published."""
    remarks = Remark.objects.live().filter(round__consultation=consultation, timeliness=Timeliness.ON_TIME)
    for place, remark in enumerate(remarks.in_order()):
        verdict = tuple(Verdict)[place % len(Verdict)]
        answer_remark(consultation, remark, verdict=verdict, reason=f"Bo tak: {verdict}.", by=make.clerk())
    if publish:
        publish_answers(consultation, by=make.clerk())
