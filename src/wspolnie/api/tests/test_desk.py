"""A consultation from its plan to its published answers, by programs of the office."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from tests.factories import TEXT, Makers
from wspolnie.api.tests.conftest import Program, key_for
from wspolnie.api.tests.test_frame import is_problem
from wspolnie.desks.consultations.api.desk import EXAMPLE
from wspolnie.foundation.cities.actions import change_parameter
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.parties.offices.models import Office
from wspolnie.spaces.kinds import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan() -> dict[str, Any]:
    now = instant()
    return {
        **EXAMPLE,
        "office": str(Office.objects.earliest("slug").pk),
        "document": TEXT,
        "opens_at": (now - timedelta(hours=1)).isoformat(),
        "closes_at": (now + timedelta(hours=1)).isoformat(),
        "answers_due_at": (now + timedelta(days=9)).isoformat(),
        "places": [{"kind": "bip", "published_on": "2026-01-02", "link": "https://bip.example/1"}],
    }


@pytest.fixture
def coordinator_program(make: Makers, bound: City) -> Program:
    person = make.actor(Role.COORDINATOR).person
    assert person is not None
    return Program(bound, key_for(person, f"office:{Office.objects.earliest('slug').pk}"))


def test_from_the_plan_to_the_report(
    clerk_program: Program, coordinator_program: Program, anybody: Program, plan: dict[str, Any]
) -> None:
    made = clerk_program.post("consultations", plan, key="plan")
    assert made.status_code == 201, made.content
    told = made.json()
    home = f"consultations/{told['id']}"
    assert (told["state"], told["kind"], told["rounds"][0]["number"]) == ("draft", "programme", 1)
    is_problem(anybody.get(home), 404)
    started = coordinator_program.post(f"{home}/start", key="start")
    assert started.status_code == 200, started.content
    assert started.json()["state"] == "open"
    assert anybody.get(home).json()["title"] == plan["title"]
    assert [one["id"] for one in anybody.get("consultations?state=open").json()["items"]] == [told["id"]]
    assert anybody.get("consultations?state=answered").json()["items"] == []
    anchors = [one["anchor"] for one in anybody.get(f"{home}/paragraphs").json()["items"] if one["number"]]
    sent = [
        clerk_program.post(f"{home}/remarks", {"channel": "oral", "reason": f"Słowo {n}.", "paragraphs": [anchor]})
        for n, anchor in enumerate(anchors)
    ]
    ids = [one.json()["id"] for one in sent]
    assert anybody.get(f"{home}/remarks").json()["items"] == []
    is_problem(anybody.get(f"remarks/{ids[0]}"), 404)
    assert clerk_program.post(f"remarks/{ids[0]}/release").json()["state"] == "released"
    (shown,) = anybody.get(f"{home}/remarks").json()["items"]
    assert (shown["reason"], shown["answer"], shown["who"]) == ("Słowo 0.", None, "Mieszkaniec")
    is_problem(anybody.get(f"{home}/report"), 404)
    is_problem(clerk_program.post(f"{home}/answers/publish"), 409)
    with taken_later(hours=2):
        for one in ids[1:]:
            answer = {"verdict": "accepted", "reason": "Dobrze.", "state": "accepted"}
            assert clerk_program.put(f"remarks/{one}/answer", answer).json()["state"] == "accepted"
        open_still = is_problem(coordinator_program.post(f"{home}/answers/publish"), 409)
        assert [one["field"] for one in open_still["errors"]] == [sent[0].json()["number"]]
        body = {"verdict": "noted", "reason": "Znamy to.", "state": "accepted"}
        assert clerk_program.put(f"remarks/{ids[0]}/answer", body).status_code == 200
        done = coordinator_program.post(f"{home}/answers/publish", key="raz")
        assert done.json()["answers"] == len(ids)
        assert coordinator_program.post(f"{home}/answers/publish", key="raz").content == done.content
        report = anybody.get(f"{home}/report").json()
        counts = report["counts"]
        for axis in ("by_channel", "by_side", "by_verdict"):
            assert sum(counts[axis].values()) == counts["total"] == len(ids)
        assert sum(counts["by_paragraph"].values()) == counts["total"] + counts["paragraphs_repeated"]
        assert len(report["hash"]) == 64
        assert {one["number"] for one in report["remarks"]} == {one.json()["number"] for one in sent}
        shown = anybody.get(f"remarks/{ids[0]}").json()
        assert (shown["answer"]["verdict"], shown["answer"]["reason"]) == ("noted", "Znamy to.")
        facts = [one["fact"] for one in anybody.get(f"{home}/history?limit=200").json()["items"]]
        assert facts[0] == "consultations.AnswersPublished"


def taken_later(*, hours: int) -> Any:
    return time_machine.travel(instant() + timedelta(hours=hours), tick=True)


def test_a_start_lists_what_is_missing(clerk_program: Program, plan: dict[str, Any]) -> None:
    made = clerk_program.post("consultations", {"title": "Szkic", "office": plan["office"]}).json()
    told = is_problem(clerk_program.post(f"consultations/{made['id']}/start"), 409)
    assert len(told["errors"]) >= 6
    assert all(one["message"] for one in told["errors"])


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"office": "nic"}, "office"),
        ({"title": " "}, "title"),
        ({"title": "x" * 201}, "title"),
        ({"themes": ["nie-ma"]}, "themes"),
        ({"opens_at": "0001-01-01T00:00:00Z"}, "opens_at"),
        ({"opens_at": "jutro"}, "opens_at"),
        ({"places": [{"kind": "bip", "published_on": "2026-01-02"}]}, "places"),
        ({"places": [{"kind": "bip", "published_on": "2026-01-02", "link": "javascript:alert(1)"}]}, "places"),
    ],
)
def test_a_plan_with_a_wrong_field(
    clerk_program: Program, plan: dict[str, Any], change: dict[str, Any], field: str
) -> None:
    told = is_problem(clerk_program.post("consultations", {**plan, **change}), 422)
    assert told["errors"][0]["field"] == field


def test_who_may_not_gets_the_reason(resident_program: Program, anybody: Program, plan: dict[str, Any]) -> None:
    assert "rol" in is_problem(resident_program.post("consultations", plan), 403)["detail"]
    is_problem(anybody.post("consultations", plan), 401)


@pytest.mark.parametrize(("asked", "status"), [("yes", 403), ("no", 200)])
def test_four_eyes_hold_here_too(clerk_program: Program, make: Makers, asked: str, status: int) -> None:
    """Whoever prepared it may start it only where the city asks for no second person."""
    since = timezone.localdate(instant()) - timedelta(days=1)
    change_parameter("four_eyes_start", value=asked, since=since, article="test")
    draft = make.draft("Program Czajka")
    assert clerk_program.post(f"consultations/{draft.pk}/start").status_code == status
