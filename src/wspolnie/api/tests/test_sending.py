"""Remarks by programs: the same acts and the same refusals as on the pages, once for each key."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.factories import Makers
from wspolnie.api.models import ApiSending
from wspolnie.api.tests.conftest import Program
from wspolnie.api.tests.test_frame import is_problem
from wspolnie.desks.consultations.models import Consultation, Remark, RemarkContact
from wspolnie.desks.consultations.numbers import same_code
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines.instants import instant

pytestmark = pytest.mark.django_db
WEB = {"channel": "web", "reason": "Bo 30 dni to za długo."}


@pytest.fixture
def consultation(make: Makers) -> Consultation:
    return make.consultation("Program Bocian")


def address(consultation: Consultation, rest: str = "remarks") -> str:
    return f"consultations/{consultation.pk}/{rest}"


def test_a_remark_is_sent_and_its_code_opens_it(resident_program: Program, consultation: Consultation) -> None:
    sent = {**WEB, "paragraphs": ["par-2", "par-1"], "contact": "anna@poczta.example"}
    answer = resident_program.post(address(consultation), sent, key="raz")
    assert answer.status_code == 201, answer.content
    told = answer.json()
    remark = Remark.objects.get(pk=told["id"])
    assert told["number"] == consultation.code_of(remark)
    assert same_code(told["code"], remark.pk)
    assert (told["timeliness"], told["state"], told["hour_unknown"]) == ("on_time", "received", False)
    assert told["received_at"].endswith("Z")
    assert datetime.fromisoformat(told["received_at"]) == remark.received_at
    assert remark.side == "resident"
    assert remark.author_id is not None
    assert remark.concerns.startswith("§ 1 ust. 1, ")
    assert RemarkContact.objects.get(remark=remark).address == "anna@poczta.example"


def test_the_same_sending_arrives_once(resident_program: Program, consultation: Consultation) -> None:
    first = resident_program.post(address(consultation), WEB, key="raz")
    again = resident_program.post(address(consultation), WEB, key="raz")
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.content == again.content
    assert Remark.objects.count() == 1
    other = is_problem(resident_program.post(address(consultation), {**WEB, "reason": "Co innego."}, key="raz"), 422)
    assert other["errors"][0]["field"] == "Idempotency-Key"
    assert resident_program.post(address(consultation), WEB, key="dwa").status_code == 201
    assert Remark.objects.count() == 2


def test_the_kept_answer_is_read_by_nobody_here(resident_program: Program, consultation: Consultation) -> None:
    code = resident_program.post(address(consultation), WEB, key="raz").json()["code"]
    kept = bytes(ApiSending.objects.get().answer or b"")
    assert kept
    assert code.encode() not in kept
    assert b"long" not in kept


def test_what_was_refused_may_be_sent_again_under_its_key(resident_program: Program, make: Makers) -> None:
    later = make.consultation("Program Żuraw", opens=instant() + timedelta(hours=1))
    for _ in range(2):
        assert is_problem(resident_program.post(address(later), WEB, key="raz"), 409)["detail"]
    assert ApiSending.objects.count() == 0


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"channel": "golab"}, "channel"),
        ({"reason": 7}, "reason"),
        ({"reasn": "x"}, "reasn"),
        ({"paragraphs": ["par-99"]}, "paragraphs"),
        ({"contact": "nie adres"}, "contact"),
        ({"paragraphs": ["par-1"], "present": "Nie tak to brzmi."}, "present"),
        ({"channel": "paper", "received_at": "2026-13-01T10:00"}, "received_at"),
    ],
)
def test_a_wrong_field_is_named(
    resident_program: Program, consultation: Consultation, change: dict[str, Any], field: str
) -> None:
    told = is_problem(resident_program.post(address(consultation), {**WEB, **change}), 422)
    assert told["errors"][0]["field"] == field, told


def test_an_empty_remark_is_refused_with_the_words_of_the_page(
    resident_program: Program, consultation: Consultation
) -> None:
    told = is_problem(resident_program.post(address(consultation), {"channel": "web", "reason": "  "}), 409)
    assert "pusta uwaga" in told["detail"].lower() or "napisz" in told["detail"].lower()


@pytest.mark.parametrize("body", [b"{", b"\xff", b'{"a":' * 5000, b"[]", b"null", b'""'])
def test_what_is_no_body_is_refused(resident_program: Program, consultation: Consultation, body: bytes) -> None:
    answer = resident_program.ask("POST", address(consultation), body)
    assert answer.status_code in {400, 422}
    is_problem(answer, answer.status_code)


def test_a_body_must_be_json_and_not_too_large(resident_program: Program, consultation: Consultation) -> None:
    answer = resident_program.ask("POST", address(consultation), b"x" * (5 * 1024 * 1024))
    is_problem(answer, 413)
    is_problem(resident_program.ask("POST", address(consultation), b"a=1", **{"content-type": "text/plain"}), 415)


def test_what_a_clerk_alone_may_say(
    resident_program: Program, clerk_program: Program, consultation: Consultation
) -> None:
    yesterday = (instant() - timedelta(hours=3)).isoformat()
    paper = {"channel": "paper", "reason": "Z listu.", "received_at": yesterday}
    for body in (paper, {**WEB, "received_at": yesterday}, {**WEB, "postmarked_on": "2026-01-01"}):
        is_problem(resident_program.post(address(consultation), body), 403)
    told = clerk_program.post(address(consultation), paper).json()
    assert Remark.objects.get(pk=told["id"]).channel == "paper"


@pytest.mark.parametrize("channel", ["email", "paper", "edoreczenia", "epuap", "meeting", "oral"])
def test_every_other_way_is_entered_by_a_clerk(
    clerk_program: Program, consultation: Consultation, channel: str
) -> None:
    body = {"channel": channel, "reason": "Słowa.", "received_at": (instant() - timedelta(hours=1)).isoformat()}
    answer = clerk_program.post(address(consultation), body)
    assert answer.status_code == 201, answer.content
    assert Remark.objects.get().author_id is None


def test_paper_of_which_only_the_day_is_known(clerk_program: Program, consultation: Consultation, bound: City) -> None:
    day = instant().astimezone(bound.zone).replace(hour=0, minute=0, second=0, microsecond=0)
    body = {"channel": "paper", "reason": "Z listu.", "received_at": instant().isoformat(), "hour_unknown": True}
    told = clerk_program.post(address(consultation), body).json()
    assert told["hour_unknown"] is True
    assert datetime.fromisoformat(told["received_at"]) == day
    refused = clerk_program.post(address(consultation), {**body, "channel": "email"})
    assert is_problem(refused, 422)["errors"][0]["field"] == "hour_unknown"


def test_a_letter_of_the_last_minute_is_on_time_and_of_the_next_late(clerk_program: Program, make: Makers) -> None:
    closes = (instant() - timedelta(hours=2)).replace(second=0, microsecond=0)
    matter = make.consultation("Program Czapla", opens=closes - timedelta(days=3), closes=closes)
    for seconds, expected in ((59, "on_time"), (60, "late"), (-5 * 86400, "early")):
        at = (closes + timedelta(seconds=seconds)).isoformat()
        body = {"channel": "email", "reason": "Słowa.", "received_at": at}
        assert clerk_program.post(address(matter), body).json()["timeliness"] == expected


def test_a_time_without_a_zone_is_the_city_s(clerk_program: Program, make: Makers, bound: City) -> None:
    matter = make.consultation(
        "Program Gawron", opens=datetime(2025, 1, 1, tzinfo=UTC), closes=datetime(2025, 12, 31, tzinfo=UTC)
    )
    for stated, expected in (
        ("2025-07-01T12:00", "2025-07-01T10:00:00Z"),
        ("2025-02-01T12:00:30", "2025-02-01T11:00:30Z"),
        ("2025-02-01T12:00:30+05:00", "2025-02-01T07:00:30Z"),
        ("2025-10-26T02:30", "2025-10-26T01:30:00Z"),  # shown twice: the second time counts
    ):
        body = {"channel": "email", "reason": "Słowa.", "received_at": stated}
        assert clerk_program.post(address(matter), body).json()["received_at"] == expected
    skipped = clerk_program.post(
        address(matter), {"channel": "email", "reason": "Słowa.", "received_at": "2025-03-30T02:30"}
    )
    assert is_problem(skipped, 422)["errors"] == [
        {"field": "received_at", "message": "The city's clock skips this hour on that day"}
    ]


def test_for_an_organisation_that_the_key_does_not_speak_for(
    resident_program: Program, consultation: Consultation
) -> None:
    told = resident_program.post(address(consultation), {**WEB, "on_behalf_of": "Klub Żółw"}).json()
    remark = Remark.objects.get(pk=told["id"])
    assert (remark.side, remark.organisation, remark.standing) == ("organisation", "Klub Żółw", "declared")


def test_a_matter_that_is_not_for_the_reader_is_not_there(
    resident_program: Program, make: Makers, anybody: Program
) -> None:
    draft = make.draft("Program Szkic")
    is_problem(resident_program.post(address(draft), WEB), 404)
    is_problem(anybody.get(f"consultations/{draft.pk}"), 404)
