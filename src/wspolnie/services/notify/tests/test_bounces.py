"""Reports of what could not be delivered: as mail servers write them, read again, and made up by strangers."""

from __future__ import annotations

from email import message_from_bytes
from email.message import Message
from uuid import uuid4

import pytest
from django.conf import LazySettings
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.services.notify.actions import lift_stop, post, send_waiting, take_report, try_again
from wspolnie.services.notify.bounces import Report, read_report
from wspolnie.services.notify.models import Letter, Mailbox
from wspolnie.services.notify.tests.box import Box
from wspolnie.spaces.kinds import Role

pytestmark = pytest.mark.django_db
ADDRESS = "jan@example.org"

POSTFIX = """\
Return-Path: <>
Delivered-To: {to}
Date: Mon, 1 Jun 2026 12:00:00 +0200
From: MAILER-DAEMON@mail.example (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: {to}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="B"

--B
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--B
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example
Arrival-Date: Mon, 1 Jun 2026 11:59:58 +0200

Final-Recipient: rfc822; jan@example.org
Action: {action}
Status: {status}
Remote-MTA: dns; mx.example.org
Diagnostic-Code: smtp; 550 no such user

--B
Content-Type: {kind}

Return-Path: <urzad@wroclaw.example>
Message-ID: {message_id}
Subject: Temat

--B--
"""


def sent(address: str = ADDRESS, *, matter: str = "m:1") -> Letter:
    """A letter that went out."""
    city = City.objects.get(slug="wroclaw")
    post(address, subject="x", body="x", matter=matter)
    send_waiting(city, Box())
    letter: Letter = Letter.objects.get(address=address, matter=matter)
    return letter


def report(
    letter: Letter | None,
    *,
    status: str = "5.1.1",
    action: str = "failed",
    kind: str = "message/rfc822",
    to: str = "urzad@wroclaw.example",
) -> Message:
    message_id = letter.message_id if letter else "<somebody-else-s@example.org>"
    text = POSTFIX.format(to=to, action=action, status=status, kind=kind, message_id=message_id)
    return message_from_bytes(text.encode())


def read(message: Message) -> Report:
    found = read_report(message)
    assert found is not None
    return found


@pytest.mark.parametrize("kind", ["message/rfc822", "text/rfc822-headers", "text/rfc822-headers; charset=us-ascii"])
def test_a_letter_is_found_by_what_came_back(bound: City, kind: str) -> None:
    letter = sent()
    assert read(report(letter, kind=kind)) == Report(letter.pk, "failed", "5.1.1")


def test_a_letter_is_found_by_the_address_of_its_own(bound: City, settings: LazySettings) -> None:
    settings.BOUNCE_ADDRESS = "zwroty@poczta.example"
    box = Box()
    post(ADDRESS, subject="x", body="x", matter="m")
    send_waiting(bound, box)
    letter = Letter.objects.get()
    assert box.envelopes[0].sender == f"zwroty+{letter.pk.hex}@poczta.example"
    assert read(report(None, to=box.envelopes[0].sender)).letter_id == letter.pk


def test_a_dead_address_is_stopped_and_what_waits_for_it_is_marked(bound: City) -> None:
    letter = sent()
    post(ADDRESS.upper(), subject="y", body="y", matter="m:2")
    assert take_report(read(report(letter))) is True
    assert dict(Letter.objects.values_list("matter", "state")) == {"m:1": "bounced", "m:2": "stopped"}
    mailbox = Mailbox.objects.get()
    assert (mailbox.address, mailbox.stop_code) == (ADDRESS, "5.1.1")
    (line,) = Line.objects.filter(fact="notify.AddressStopped")
    assert (line.subject_id, line.data["plain"], line.capacity) == (mailbox.pk, {"code": "5.1.1"}, "system")
    box = Box()
    post(ADDRESS, subject="z", body="z", matter="m:3")
    assert send_waiting(bound, box) == 0
    assert box.taken == []
    assert Letter.objects.get(matter="m:3").state == "stopped"


def test_the_same_report_again_changes_nothing_even_after_the_stop_was_lifted(make: Makers) -> None:
    letter = sent()
    assert [take_report(read(report(letter))) for _ in range(3)] == [True, False, False]
    assert Line.objects.filter(fact="notify.AddressStopped").count() == 1
    lift_stop(Mailbox.objects.get(), by=make.actor(Role.CLERK))
    assert take_report(read(report(letter))) is False
    assert Mailbox.objects.get().stopped_at is None


@pytest.mark.parametrize(
    ("status", "action", "state"),
    [("5.2.2", "failed", "bounced"), ("4.4.7", "failed", "bounced"), ("5.7.1", "failed", "bounced"),
     ("", "failed", "bounced"), ("4.4.1", "delayed", "sent"), ("2.0.0", "relayed", "sent"), ("5.1.1", "", "sent")],
)  # fmt: skip
def test_what_passes_stops_nobody(bound: City, status: str, action: str, state: str) -> None:
    letter = sent()
    assert take_report(read(report(letter, status=status, action=action))) is False
    assert Letter.objects.get().state == state
    assert not Mailbox.objects.exists()


def test_what_is_no_report_is_passed_over(bound: City) -> None:
    letter = sent()
    assert read_report(message_from_bytes(b"Subject: Out of office\n\nI am away.\n")) is None
    assert read_report(report(None)) is None
    without = message_from_bytes(f"Subject: Re\nIn-Reply-To: {letter.message_id}\n\nThanks!\n".encode())
    assert read_report(without) is None
    assert take_report(Report(uuid4(), "failed", "5.1.1")) is None


def test_a_report_speaks_to_its_own_city(bound: City, other_city: City) -> None:
    found = read(report(sent()))
    with in_city(other_city.id):
        assert take_report(found) is None
        assert not Mailbox.objects.exists()


@given(st.binary(max_size=2000))
def test_any_bytes_are_read_without_a_fault(content: bytes) -> None:
    read_report(message_from_bytes(content))


@given(st.binary(max_size=300), st.binary(max_size=300))
def test_any_bytes_inside_a_report_are_read_without_a_fault(status: bytes, original: bytes) -> None:
    head = b'Content-Type: multipart/report; boundary="B"\n\n--B\nContent-Type: message/delivery-status\n\n'
    tail = b"\n--B\nContent-Type: text/rfc822-headers\n\n" + original + b"\n--B--\n"
    read_report(message_from_bytes(head + status + tail))


def test_a_letter_that_came_back_goes_again_when_the_stop_is_lifted(make: Makers) -> None:
    administrator = make.actor(Role.ADMINISTRATOR)
    letter = sent()
    take_report(read(report(letter)))
    with pytest.raises(Refused) as refusal:
        try_again(letter, by=administrator)
    assert "zdejmij zatrzymanie" in spaced(refusal.value.reason)
    lift_stop(Mailbox.objects.get(), by=administrator)
    try_again(letter, by=administrator)
    box = Box()
    assert send_waiting(make.city, box) == 1
    assert box.taken[0]["Message-ID"] == letter.message_id
    line = Line.objects.get(fact="notify.LetterSentAgain")
    assert (line.actor_id, line.subject_id) == (administrator.person_id, letter.pk)
    assert line.data["plain"] == {"old": "bounced", "new": "queued"}
    with pytest.raises(Refused):
        try_again(letter, by=administrator)


def test_a_stop_is_lifted_once_and_by_those_who_may(make: Makers) -> None:
    take_report(read(report(sent())))
    mailbox = Mailbox.objects.get()
    for role in (Role.COORDINATOR, Role.OFFICIAL):
        with pytest.raises(NotAllowed):
            lift_stop(mailbox, by=make.actor(role))
    lift_stop(mailbox, by=make.clerk())
    with pytest.raises(Refused):
        lift_stop(mailbox, by=make.clerk())
    with pytest.raises(NotAllowed):
        try_again(Letter.objects.get(), by=make.clerk())
