"""What people type: days and hours as they write them, mistakes named in Polish at their field."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django import forms

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.forms.answers import AnswerForm
from wspolnie.desks.consultations.forms.planning import PlanForm
from wspolnie.desks.consultations.forms.remarks import LONGEST, FollowForm, RemarkForm
from wspolnie.desks.consultations.forms.texts import TextForm
from wspolnie.desks.consultations.states import Side, Verdict
from wspolnie.parties.offices.models import Office

pytestmark = pytest.mark.django_db
WARSAW = ZoneInfo("Europe/Warsaw")
MOMENT = datetime(2026, 9, 11, 13, 45, tzinfo=UTC)


@pytest.fixture
def plan(make: Makers) -> dict[str, Any]:
    return {
        "title": "Program",
        "lead": "O co chodzi.",
        "authority": "Prezydent",
        "office": str(Office.objects.earliest("slug").pk),
        "opens_at": "2026-09-01T08:00",
        "closes_at": "2026-09-11T15:45",
        "answers_due_at": "2026-09-30T15:00",
    }


def errors(form: forms.Form) -> dict[str, list[str]]:
    return {field: [spaced(str(message)) for message in messages] for field, messages in form.errors.items()}


def test_a_plan_is_what_was_typed(plan: dict[str, Any]) -> None:
    form = PlanForm(plan, zone=WARSAW)
    assert form.is_valid(), form.errors
    assert form.cleaned_data["closes_at"] == MOMENT
    assert form.cleaned_data["office"].pk


def test_the_hour_is_of_the_citys_clock(plan: dict[str, Any]) -> None:
    form = PlanForm(plan, zone=ZoneInfo("Atlantic/Azores"))
    assert form.is_valid()
    assert form.cleaned_data["closes_at"] == MOMENT + timedelta(hours=2)


TOO_EARLY = "Termin odpowiedzi musi być późniejszy niż koniec zbierania uwag."
SKIPPED = "Tej godziny tego dnia nie ma: zegar przestawia się do przodu. Wybierz inną."


@pytest.mark.parametrize(
    ("change", "field", "said"),
    [
        ({"closes_at": "2026-09-01T08:00"}, "closes_at", "Koniec musi być późniejszy niż początek."),
        ({"closes_at": "2026-08-01T08:00"}, "closes_at", "Koniec musi być późniejszy niż początek."),
        ({"answers_due_at": "2026-09-11T15:45"}, "answers_due_at", TOO_EARLY),
        ({"opens_at": "2026-03-29T02:30"}, "opens_at", SKIPPED),
        ({"title": ""}, "title", "Wpisz tytuł."),
        ({"title": " \n "}, "title", "Wpisz tytuł."),
        ({"office": ""}, "office", "Wybierz wydział."),
        ({"office": "x"}, "office", None),
        ({"office": "00000000-0000-7000-8000-000000000000"}, "office", None),
        ({"title": "x" * 201}, "title", None),
        ({"title": "a\0b"}, "title", None),
        ({"lead": "x" * 1001}, "lead", None),
    ],
)  # fmt: skip
def test_mistakes_in_a_plan(plan: dict[str, Any], change: dict[str, str], field: str, said: str | None) -> None:
    found = errors(PlanForm({**plan, **change}, zone=WARSAW))
    assert list(found) == [field]
    assert said is None or found[field] == [said]
    assert all(ord(sign) > 31 for message in found[field] for sign in message)


REMARK = {"key": "k", "reason": "Bo tak.", "side": "resident"}


def test_a_remark_is_what_was_typed() -> None:
    form = RemarkForm({**REMARK, "reason": " Bo\r\ntak. ", "contact": "jan@example.org", "proposed": "Inaczej."})
    assert form.is_valid(), form.errors
    words = form.words(None)
    assert (words.reason, words.proposed, words.contact) == ("Bo\ntak.", "Inaczej.", "jan@example.org")
    assert (words.side, words.organisation, words.paragraph) == (Side.RESIDENT, "", None)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"reason": ""}, "reason"),
        ({"reason": " \t\n "}, "reason"),
        ({"reason": "x" * (LONGEST + 1)}, "reason"),
        ({"reason": "a\0b"}, "reason"),
        ({"side": "organisation"}, "organisation"),
        ({"side": "organisation", "organisation": "  "}, "organisation"),
        ({"side": "king"}, "side"),
        ({"side": ""}, "side"),
        ({"contact": "jan"}, "contact"),
        ({"contact": "a@b.pl, c@d.pl"}, "contact"),
        ({"contact": "a@b.pl\nBcc: c@d.pl"}, "contact"),
        ({"contact": f"{'x' * 200}@example.org"}, "contact"),
        ({"key": ""}, "key"),
        ({"key": "x" * 65}, "key"),
    ],
)
def test_mistakes_in_a_remark(change: dict[str, str], field: str) -> None:
    found = errors(RemarkForm({**REMARK, **change}))
    assert list(found) == [field]


def test_line_ends_of_a_browser_count_once() -> None:
    assert RemarkForm({**REMARK, "reason": "a" + "\r\n" * (LONGEST - 2) + "b"}).is_valid()


def test_a_resident_needs_no_organisation_and_keeps_none_of_its_mistakes() -> None:
    assert RemarkForm({**REMARK, "organisation": "Fundacja"}).is_valid()


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_can_be_chosen(verdict: Verdict) -> None:
    assert AnswerForm({"verdict": verdict, "reason": "Tak."}).is_valid()


@pytest.mark.parametrize(
    ("data", "fields"),
    [
        ({}, {"verdict", "reason"}),
        ({"verdict": "yes", "reason": "x"}, {"verdict"}),
        ({"verdict": "noted", "reason": " "}, {"reason"}),
    ],
)
def test_mistakes_in_an_answer(data: dict[str, str], fields: set[str]) -> None:
    assert set(AnswerForm(data).errors) == fields


def test_number_and_code_are_both_needed() -> None:
    assert errors(FollowForm({})) == {"number": ["Wpisz numer uwagi."], "code": ["Wpisz kod."]}
    assert set(FollowForm({"number": "x" * 61, "code": "x" * 41}).errors) == {"number", "code"}


def test_a_text_is_needed() -> None:
    assert errors(TextForm({"source": " \n"})) == {"source": ["Wybierz plik albo wklej tekst projektu."]}
    assert set(TextForm({"source": "x" * 1_000_001}).errors) == {"source"}
