"""Remarks: taken in by every channel, judged by their receipt, released to the public."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.factories import Makers
from wspolnie.desks.consultations.actions.remarks import Receipt, Words, judge, receive_remark, release_remark
from wspolnie.desks.consultations.facts.remarks import RemarkReceived, RemarkReleased
from wspolnie.desks.consultations.models import Consultation, Remark
from wspolnie.desks.consultations.states import Channel, RemarkState, Side
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.deadlines.limits import Timeliness
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.journal.reading import fact_of
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY
from wspolnie.tools.documents.models import Paragraph

pytestmark = pytest.mark.django_db
WARSAW = ZoneInfo("Europe/Warsaw")
CLERKS = [channel for channel in Channel if channel is not Channel.WEB]
EARLY, ON_TIME, LATE = Timeliness.EARLY, Timeliness.ON_TIME, Timeliness.LATE


def local(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%d %H:%M:%S").replace(tzinfo=WARSAW)


@pytest.fixture
def of_2022(make: Makers) -> Consultation:
    """The consultation of facts D3.9."""
    return make.consultation(opens=local("2022-07-29 00:00:00"), closes=local("2022-09-09 15:45:00"))


def take(make: Makers, consultation: Consultation, receipt: Receipt | None = None, **words: object) -> Remark:
    said = Words(**{"reason": "Bo tak.", **words})  # type: ignore[arg-type]
    by = NOBODY if receipt is None or receipt.channel is Channel.WEB else make.clerk()
    return receive_remark(consultation, make.round(consultation), said, by=by, receipt=receipt)


@pytest.mark.parametrize(
    ("case", "channel", "postmark", "received", "expected"),
    [
        (2, "web", None, "2022-07-29 00:00:00", ON_TIME),
        (3, "web", None, "2022-09-09 15:44:59", ON_TIME),
        (4, "web", None, "2022-09-09 15:45:00", ON_TIME),
        (5, "web", None, "2022-09-09 15:45:59", ON_TIME),
        (6, "web", None, "2022-09-09 15:46:00", LATE),
        (8, "paper", date(2022, 9, 8), "2022-09-12 10:00:00", LATE),
        (9, "paper", date(2022, 9, 6), "2022-09-09 10:00:00", ON_TIME),
        (11, "meeting", None, "2022-09-05 16:10:00", ON_TIME),
    ],
)
def test_receipts_of_2022(
    make: Makers,
    of_2022: Consultation,
    case: int,
    channel: str,
    postmark: date | None,
    received: str,
    expected: Timeliness,
) -> None:
    receipt = Receipt(Channel(channel), local(received), postmarked_on=postmark)
    kept = Remark.objects.get(pk=take(make, of_2022, receipt).pk)
    assert (kept.timeliness, kept.channel, kept.postmarked_on) == (expected, channel, postmark)
    assert kept.received_at == local(received)
    assert not kept.hour_unknown


def test_case_1_the_web_before_the_start_is_refused(make: Makers, of_2022: Consultation) -> None:
    with pytest.raises(Refused, match="Jeszcze nie zbieramy uwag"):
        take(make, of_2022, Receipt(at=local("2022-07-28 23:59:59")))
    assert not Remark.objects.exists()


def test_case_10_paper_without_an_hour(make: Makers, of_2022: Consultation) -> None:
    receipt = Receipt(Channel.PAPER, local("2022-09-12 09:00:00"), date(2022, 9, 9), date(2022, 9, 9))
    remark = take(make, of_2022, receipt)
    assert (remark.timeliness, remark.hour_unknown) == (ON_TIME, True)
    receipt = Receipt(Channel.PAPER, local("2022-09-12 09:00:00"), date(2022, 9, 10), date(2022, 9, 9))
    assert take(make, of_2022, receipt).timeliness == LATE


@pytest.mark.parametrize("channel", CLERKS)
def test_clerks_channels_are_saved_whatever_the_hour(make: Makers, of_2022: Consultation, channel: Channel) -> None:
    hours = {"2022-07-01 12:00:00": EARLY, "2022-08-01 12:00:00": ON_TIME, "2022-10-01 12:00:00": LATE}
    for hour, expected in hours.items():
        remark = take(make, of_2022, Receipt(channel, local(hour)))
        assert remark.timeliness == expected
        assert remark.author_id is None


def test_the_web_takes_the_instant_of_the_request(make: Makers, of_2022: Consultation) -> None:
    with taken_at(local("2022-09-09 15:45:59")):
        assert take(make, of_2022).timeliness == ON_TIME
    with taken_at(local("2022-09-09 15:46:00")):
        late = take(make, of_2022)
    assert late.timeliness == LATE
    assert Remark.objects.count() == 2


def test_a_draft_takes_none(make: Makers) -> None:
    with pytest.raises(Refused, match="nie są jeszcze ogłoszone"):
        take(make, make.draft())


def test_an_empty_remark_is_refused_and_a_proposal_alone_is_not(make: Makers) -> None:
    consultation = make.consultation()
    with pytest.raises(Refused):
        take(make, consultation, reason="")
    assert take(make, consultation, reason="", proposed="Inaczej.").proposed == "Inaczej."


def test_an_organisation_is_as_declared_and_a_resident_has_none(make: Makers) -> None:
    consultation = make.consultation()
    declared = take(make, consultation, side=Side.ORGANISATION, organisation="Fundacja Łąka")
    assert (declared.side, declared.organisation) == ("organisation", "Fundacja Łąka")
    assert take(make, consultation, side=Side.RESIDENT, organisation="Fundacja Łąka").organisation == ""


def test_the_paragraph_is_quoted_as_it_was(make: Makers) -> None:
    consultation = make.consultation()
    paragraph = Paragraph.objects.filter(version=make.round(consultation).version, number=2).get()
    remark = take(make, consultation, paragraph=paragraph)
    assert remark.quoted == paragraph.text == "Drugi ustęp."


def test_a_signed_in_author_reads_their_own(make: Makers) -> None:
    consultation = make.consultation()
    author = make.actor(Role.OFFICIAL)
    reader = type(author)(person=author.person, capacity="self")
    mine, other = make.remark(consultation, by=reader), make.remark(consultation)
    assert list(Remark.objects.visible_to(reader)) == [mine]
    assert list(Remark.objects.visible_to(NOBODY)) == []
    assert {mine, other} == set(Remark.objects.visible_to(make.clerk()))


def test_numbers_are_unique_and_read_in_the_order_of_receipt(make: Makers) -> None:
    consultation = make.consultation()
    now = datetime.now(WARSAW)
    later = take(make, consultation, Receipt(Channel.EMAIL, now - timedelta(minutes=1)))
    earlier = take(make, consultation, Receipt(Channel.EMAIL, now - timedelta(minutes=2)))
    assert later.number < earlier.number
    assert list(Remark.objects.in_order()) == [earlier, later]
    assert consultation.code_of(later) == f"{consultation.code}/U-{later.number:04d}"


def test_receiving_and_releasing_are_lines_with_sentences(make: Makers) -> None:
    consultation = make.consultation()
    remark = make.remark(consultation, "Tekst uwagi.")
    release_remark(consultation, remark, by=make.clerk())
    received, released = (fact_of(line) for line in Line.objects.filter(subject_id=remark.pk).order_by("seq"))
    assert isinstance(received, RemarkReceived)
    assert isinstance(released, RemarkReleased)
    number = consultation.code_of(remark)
    assert received.reason == "Tekst uwagi."
    assert received.received_at == remark.received_at
    assert received.sentence().startswith(f"Wpłynęła uwaga {number} (do całości): ")
    assert received.sentence().endswith(", w\xa0terminie.")
    assert (released.old, released.new) == ("received", "released")
    assert released.sentence() == f"Uwaga {number} jest publiczna."
    line = Line.objects.get(subject_id=remark.pk, fact=RemarkReceived.word())
    assert "Tekst uwagi." not in str(line.data)


def test_a_remark_is_released_once_by_who_may(make: Makers) -> None:
    consultation = make.consultation()
    remark = make.remark(consultation)
    old = Remark.objects.get(pk=remark.pk)
    for actor in (NOBODY, make.actor(Role.OFFICIAL)):
        with pytest.raises(NotAllowed):
            release_remark(consultation, remark, by=actor)
    release_remark(consultation, remark, by=make.clerk())
    assert remark.state == RemarkState.RELEASED
    assert list(Remark.objects.visible_to(NOBODY)) == [remark]
    for seen in (remark, old):
        with pytest.raises(Refused):
            release_remark(consultation, seen, by=make.clerk())
    assert Line.objects.filter(fact=RemarkReleased.word()).count() == 1


def test_judging_is_by_the_day_only_when_the_hour_is_unknown(make: Makers, of_2022: Consultation) -> None:
    round_ = make.round(of_2022)
    late = local("2022-09-09 18:00:00")
    assert judge(round_, Receipt(Channel.PAPER, late)) is LATE
    assert judge(round_, Receipt(Channel.PAPER, late, day_only=late.date())) is ON_TIME
    assert judge(round_, Receipt(Channel.PAPER, late, day_only=date(2022, 7, 28))) is EARLY
