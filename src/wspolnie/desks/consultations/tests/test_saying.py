"""What is said at a meeting: it is noted where, its author confirms it, and the city's rule says whether it blocks."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client

from tests.factories import Makers
from tests.forms import filled
from tests.polish import spaced
from wspolnie.desks.consultations.actions.answers import readiness
from wspolnie.desks.consultations.actions.entering import enter_remark
from wspolnie.desks.consultations.actions.remarks import Receipt, Sending, Words, release_remark
from wspolnie.desks.consultations.actions.saying import (
    Said,
    begun,
    confirm_said_by_mail,
    confirm_said_on_paper,
    said_by_code,
)
from wspolnie.desks.consultations.facts.remarks import RemarkSaidConfirmed
from wspolnie.desks.consultations.models import Consultation, Remark, RemarkConfirmation, RemarkSaid
from wspolnie.desks.consultations.states import Channel, Saying
from wspolnie.desks.consultations.tests.conftest import browser
from wspolnie.foundation.cities.actions import change_parameter
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.journal.reading import fact_of
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.services.notify.models import Letter
from wspolnie.spaces.policy import NOBODY
from wspolnie.tools.meetings.actions import Arranged, call_off, plan_meeting
from wspolnie.tools.meetings.models import Meeting

pytestmark = pytest.mark.django_db(databases=["default", "side"])
MATTER = "/konsultacje/program-wspolpracy/"
ADDRESS = "anna@poczta.example"
HOUR = timedelta(hours=1)


@pytest.fixture
def consultation(make: Makers) -> Consultation:
    now = datetime.now(UTC)
    return make.consultation(opens=now - timedelta(days=9), closes=now + timedelta(days=30))


def met(make: Makers, consultation: Consultation, starts: timedelta = -2 * HOUR) -> Meeting:
    at = datetime.now(UTC) + starts
    said = Arranged(name="Spotkanie otwarte", starts_at=at, ends_at=at + HOUR, host="Biuro", place="Centrum")
    return plan_meeting(consultation.space, said, by=make.clerk())


def say(
    make: Makers, consultation: Consultation, meeting: Meeting, *, signed: bool = False, contact: str = ADDRESS
) -> Remark:
    return enter_remark(
        consultation,
        make.round(consultation),
        Words(reason="Więcej ławek.", contact=contact),
        Receipt(Channel.MEETING),
        by=make.clerk(),
        sending=Sending("visitor", f"key{signed}{contact}"),
        said=Said(meeting, signed),
    )


def link() -> str:
    (letter,) = Letter.objects.filter(address=ADDRESS)
    (found,) = re.findall(r"/uwaga/powiedziana/[^/\s]+/", letter.body)
    return str(found)


def test_the_author_reads_the_words_and_the_button_confirms_once(consultation: Consultation, make: Makers) -> None:
    meeting = met(make, consultation)
    remark = say(make, consultation, meeting)
    assert say(make, consultation, meeting).pk == remark.pk, "the same sending"
    path, reader = link(), browser()
    for _ in range(2):
        assert "Więcej ławek." in spaced(reader.get(path).content.decode())
    assert RemarkSaid.objects.get().confirmed == Saying.WAITING
    assert reader.post(path).status_code == 302
    kept = RemarkSaid.objects.get()
    assert (kept.confirmed, kept.meeting_id, kept.remark_id) == (Saying.MAIL, meeting.pk, remark.pk)
    assert kept.confirmed_at is not None
    assert not RemarkConfirmation.objects.exists()
    assert reader.get(path).status_code == reader.post(path).status_code == 404
    (line,) = Line.objects.filter(fact=RemarkSaidConfirmed.word())
    assert fact_of(line).sentence().startswith("Autor potwierdził odnośnikiem")


def test_the_code_is_kept_hashed_and_ends(consultation: Consultation, make: Makers) -> None:
    say(make, consultation, met(make, consultation))
    code, kept = link().split("/")[-2], RemarkConfirmation.objects.get()
    assert code.encode() not in bytes(kept.digest)
    assert timedelta(days=6) < kept.ends_at - datetime.now(UTC) <= timedelta(days=7)
    for at, good in ((kept.ends_at - timedelta(microseconds=1), True), (kept.ends_at, False)):
        with taken_at(at):
            assert (said_by_code(code) is not None) is good
    with taken_at(kept.ends_at), pytest.raises(Refused, match="nie działa"):
        confirm_said_by_mail(code)
    assert said_by_code(code + "x") is None


def test_what_is_signed_asks_nobody(consultation: Consultation, make: Makers) -> None:
    remark = say(make, consultation, met(make, consultation), signed=True)
    assert RemarkSaid.objects.get().confirmed == Saying.PAPER
    assert "/uwaga/powiedziana/" not in Letter.objects.get(address=ADDRESS).body
    with pytest.raises(Refused, match="nie czeka na potwierdzenie"):
        confirm_said_on_paper(consultation, remark, by=make.clerk())


def test_a_clerk_notes_the_signature_and_pages_say_so(consultation: Consultation, make: Makers, desk: Client) -> None:
    meeting = met(make, consultation)
    remark = say(make, consultation, meeting, contact="")
    release_remark(consultation, remark, by=make.clerk())
    pages = (f"{MATTER}biurko/{remark.number}/", f"{MATTER}uwagi/", f"{MATTER}uwagi/{remark.number}/")

    def told() -> list[bool]:
        return ["autor potwierdził" in spaced(desk.get(one).content.decode()) for one in pages]

    for one in pages:
        text = spaced(desk.get(one).content.decode())
        assert "powiedziana na spotkaniu" in text
        assert "autor jeszcze nie potwierdził" in text
    with pytest.raises(NotAllowed):
        confirm_said_on_paper(consultation, remark, by=NOBODY)
    assert told() == [False] * 3
    assert desk.post(f"{MATTER}biurko/{remark.number}/podpis/").status_code == 302
    assert RemarkSaid.objects.get().confirmed == Saying.PAPER
    assert told() == [True] * 3
    assert desk.post(f"{MATTER}biurko/{remark.number}/podpis/").status_code == 409


@pytest.mark.parametrize(("value", "blocks"), [("yes", True), ("no", False)])
def test_the_citys_rule_says_whether_it_blocks(
    consultation: Consultation, make: Makers, value: str, blocks: bool
) -> None:
    meeting = met(make, consultation)
    change_parameter("meeting_remarks_formal", value=value, since=date(2026, 1, 1), article="regulamin")
    remark = say(make, consultation, meeting, signed=True)
    assert RemarkSaid.objects.get().formal is blocks
    assert readiness(make.round(consultation)).open_remarks == ((remark.pk,) if blocks else ())
    assert Remark.objects.live().count() == 1


def test_only_a_meeting_of_its_own_that_has_begun(consultation: Consultation, make: Makers) -> None:
    gone = met(make, consultation, starts=3 * HOUR)
    call_off(gone, "Powódź.", by=make.clerk())
    assert not begun(consultation).exists()
    for meeting in (met(make, consultation, starts=HOUR), gone):
        with pytest.raises(Refused, match="już się zaczęło"):
            say(make, consultation, meeting)
    with pytest.raises(Refused, match="drogę albo spotkanie"):
        enter_remark(
            consultation,
            make.round(consultation),
            Words(reason="List."),
            Receipt(Channel.EMAIL),
            by=make.clerk(),
            said=Said(met(make, consultation)),
        )
    assert not Remark.objects.exists()


def test_the_form_asks_for_the_meeting_where_there_is_one(
    consultation: Consultation, make: Makers, desk: Client
) -> None:
    path = f"{MATTER}biurko/nowa/"
    assert "Na którym spotkaniu" not in spaced(desk.get(path).content.decode())
    meeting = met(make, consultation)
    now = datetime.now(consultation.city.zone)
    fields = {
        **filled(desk.get(path).content.decode()),
        "channel": "meeting",
        "day": f"{now:%d.%m.%Y}",
        "hour": f"{now:%H:%M}",
        "reason": "Więcej ławek.",
        "contact": ADDRESS,
    }
    answer = desk.post(path, fields)
    assert answer.status_code == 422
    assert "Wybierz spotkanie, na którym" in spaced(answer.content.decode())
    wrong = desk.post(path, {**fields, "channel": "email", "signed": "on"})
    assert wrong.status_code == 422
    assert not Remark.objects.exists()
    answer = desk.post(path, {**fields, "meeting": str(meeting.number), "signed": "on"})
    assert answer.status_code == 302
    assert f"spotkanie={meeting.number}" in answer.headers["Location"]
    assert RemarkSaid.objects.get().confirmed == Saying.PAPER
    assert filled(desk.get(answer.headers["Location"]).content.decode())["meeting"] == [str(meeting.number)]
