"""Remarks of the two cities, by each way that leaves rows of its own."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.factories import Makers
from wspolnie.desks.consultations.actions.entering import Proof, enter_remark
from wspolnie.desks.consultations.actions.hiding import black_out
from wspolnie.desks.consultations.actions.remarks import Receipt, Words, receive_remark
from wspolnie.desks.consultations.actions.saying import Said
from wspolnie.desks.consultations.models import Consultation, Remark, RemarkFile
from wspolnie.desks.consultations.states import Channel, Side
from wspolnie.parties.people.models import Person
from wspolnie.spaces.policy import NOBODY, Actor
from wspolnie.tools.documents.models import Paragraph
from wspolnie.tools.meetings.models import Meeting


def remark_of(make: Makers, consultation: Consultation, word: str, author: Person, email: str) -> Remark:
    """A remark that is to be released."""
    round_ = make.round(consultation)
    words = Words(
        reason=f"Powód: {word} tego chce.",
        proposed=f"Nowe brzmienie {word}.",
        paragraph=Paragraph.objects.filter(version=round_.version, number=1).get(),
        side=Side.ORGANISATION,
        organisation=f"Fundacja {word}",
        contact=f"uwaga-{email}",
    )
    return receive_remark(consultation, round_, words, by=Actor(person=author, capacity="self"))


def letter_of(make: Makers, consultation: Consultation, word: str) -> RemarkFile:
    """A remark that came on paper, with its scan."""
    receipt = Receipt(Channel.PAPER, datetime.now(UTC), office_number=f"RPW/{word}/1")
    words = Words(reason=f"List: {word} tego chce.")
    scan = Proof([f"%PDF-1.7 {word}".encode()], f"{word}.pdf")
    round_ = make.round(consultation)
    entered = enter_remark(consultation, round_, words, receipt, by=make.clerk(), proof=scan)
    return RemarkFile.objects.get(remark=entered)


def said_of(make: Makers, consultation: Consultation, word: str, email: str, meeting: Meeting) -> Remark:
    """What was said at a meeting and waits for its author's word."""
    words = Words(reason=f"Na spotkaniu: {word} tego chce.", contact=f"spotkanie-{email}")
    receipt = Receipt(Channel.MEETING, datetime.now(UTC))
    round_ = make.round(consultation)
    return enter_remark(consultation, round_, words, receipt, by=make.clerk(), said=Said(meeting))


def unconfirmed_of(make: Makers, consultation: Consultation, word: str, email: str) -> Remark:
    """A remark on two paragraphs that waits for its author's word, with a part blacked out."""
    round_ = make.round(consultation)
    first, second = Paragraph.objects.filter(version=round_.version, number__isnull=False).order_by("number")[:2]
    words = Words(reason=f"Tajne {word} stoi tu.", paragraph=first, also=(second,), contact=f"czeka-{email}")
    remark = receive_remark(consultation, round_, words, by=NOBODY, confirmed=False)
    black_out(consultation, remark, f"Tajne {word}", f"dane: {word}", by=make.clerk())
    return remark
