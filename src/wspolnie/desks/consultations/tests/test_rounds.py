"""Two rounds as in Kraków: assumptions in June with remarks and answers, the finished draft in October."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.actions.answers import answer_remark, publish_answers
from wspolnie.desks.consultations.actions.changing import change_plan, plan_of
from wspolnie.desks.consultations.actions.planning import paste_draft, start_consultation, what_is_missing
from wspolnie.desks.consultations.actions.remarks import Words, receive_remark, release_remark
from wspolnie.desks.consultations.actions.rounds import add_round
from wspolnie.desks.consultations.models import Consultation, Round
from wspolnie.desks.consultations.states import Verdict
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY
from wspolnie.tools.documents.models import Paragraph

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
NOW = datetime.now(UTC).replace(second=0, microsecond=0)
JUNE = (NOW - 120 * DAY, NOW - 100 * DAY)
OCTOBER = (NOW - DAY, NOW + 20 * DAY)
ASSUMPTIONS = "# Założenia\n\n1. Sale udostępnia się za darmo.\n\n2. Konkursy ogłasza się w styczniu.\n"
DRAFT = (
    "# Projekt\n\n1. Program obowiązuje przez rok kalendarzowy.\n\n2. Sale udostępnia się za darmo.\n\n"
    "3. Konkursy ogłasza się w styczniu każdego roku.\n"
)
PAGE = "/konsultacje/program-wspolpracy/"


def text_of(answer: HttpResponse) -> str:
    return spaced(answer.content.decode())


def june(make: Makers) -> Consultation:
    """The first round, answered."""
    consultation = make.consultation(text=ASSUMPTIONS, opens=JUNE[0], closes=JUNE[1])
    first = make.round(consultation)
    about = Paragraph.objects.get(version=first.version, number=1)
    with taken_at(JUNE[0] + DAY):
        remark = receive_remark(
            consultation, first, Words(reason="Za darmo także w soboty.", paragraph=about), by=NOBODY
        )
    with taken_at(JUNE[1] + DAY):
        release_remark(consultation, remark, by=make.clerk())
        answer_remark(consultation, remark, verdict=Verdict.ACCEPTED, reason="Tak będzie.", by=make.clerk())
        publish_answers(consultation, by=make.clerk())
    return consultation


def prepared(make: Makers, consultation: Consultation) -> Round:
    return add_round(consultation, "projekt", *OCTOBER, OCTOBER[1] + 14 * DAY, make.clerk())


def october(make: Makers, consultation: Consultation) -> Round:
    """The second round, open."""
    with taken_at(JUNE[1] + 20 * DAY):
        second = prepared(make, consultation)
        paste_draft(consultation, DRAFT, by=make.clerk())
        start_consultation(consultation, by=make.clerk())
    return Round.objects.select_related("version").get(pk=second.pk)


def test_the_next_round_waits_for_the_answers_of_the_last(make: Makers) -> None:
    consultation = make.consultation()
    with pytest.raises(Refused):
        prepared(make, consultation)
    assert Round.objects.filter(consultation=consultation).count() == 1


def test_who_prepares_a_round_and_what_is_refused(make: Makers) -> None:
    consultation = june(make)
    for actor in (NOBODY, make.actor(Role.OFFICIAL)):
        with pytest.raises(NotAllowed):
            add_round(consultation, "projekt", *OCTOBER, OCTOBER[1] + DAY, actor)
    for name, opens, closes in (("", *OCTOBER), ("projekt", OCTOBER[1], OCTOBER[0]), ("projekt", JUNE[0], OCTOBER[1])):
        with pytest.raises(Refused):
            add_round(consultation, name, opens, closes, OCTOBER[1] + DAY, make.clerk())
    prepared(make, consultation)
    with pytest.raises(Refused):
        prepared(make, consultation)


def test_a_round_without_text_does_not_start(make: Makers) -> None:
    consultation = june(make)
    second = prepared(make, consultation)
    assert len(what_is_missing(consultation, second)) == 1
    with pytest.raises(Refused):
        start_consultation(consultation, by=make.clerk())


def test_addresses_go_on_in_the_next_version(make: Makers) -> None:
    consultation = june(make)
    first, second = make.round(consultation), october(make, consultation)
    assert (first.version.number, second.version.number) == (1, 2)  # type: ignore[union-attr]
    before = dict(Paragraph.objects.filter(version=first.version).values_list("text", "anchor"))
    after = dict(Paragraph.objects.filter(version=second.version).values_list("text", "anchor"))
    assert after["Sale udostępnia się za darmo."] == before["Sale udostępnia się za darmo."]
    assert after["Konkursy ogłasza się w styczniu każdego roku."] == before["Konkursy ogłasza się w styczniu."]
    assert after["Program obowiązuje przez rok kalendarzowy."] not in before.values()
    assert Paragraph.objects.filter(version=first.version, text="Konkursy ogłasza się w styczniu.").exists()


def test_only_the_times_of_the_next_round_change(make: Makers) -> None:
    consultation = june(make)
    second = prepared(make, consultation)
    plan = plan_of(consultation, second)
    assert change_plan(consultation, replace(plan, answers_due_at=plan.answers_due_at + DAY), by=make.clerk())
    with pytest.raises(Refused):
        change_plan(consultation, replace(plan, authority="Ktoś inny"), by=make.clerk())
    assert make.round(consultation).answers_due_at != plan.answers_due_at + DAY


def test_readers_see_the_running_round_and_keep_the_earlier_one(make: Makers, visitor: Client) -> None:
    consultation = june(make)
    october(make, consultation)
    now = text_of(visitor.get(PAGE))
    assert "Program obowiązuje przez rok kalendarzowy." in now
    assert "Za darmo także w soboty." not in now
    assert "Tura 1, " in now
    assert "Tura 2: projekt, " in now
    assert f"{PAGE}?tura=1" in now
    then = text_of(visitor.get(f"{PAGE}?tura=1"))
    assert "Konkursy ogłasza się w styczniu." in then
    assert "Program obowiązuje" not in then
    for path in ("uwagi/", "projekt/", "historia/"):
        assert f'{PAGE}{path}?tura=1"' in then, path
    remarks = text_of(visitor.get(f"{PAGE}uwagi/?tura=1"))
    assert "Za darmo także w soboty." in remarks
    assert "Tak będzie." in remarks
    assert "Za darmo także w soboty." not in text_of(visitor.get(f"{PAGE}uwagi/"))
    assert visitor.get(f"{PAGE}?tura=3").status_code == 404


def test_a_clerk_makes_the_second_round_through_the_pages(make: Makers, desk: Client, visitor: Client) -> None:
    june(make)
    assert f"{PAGE}tura/nowa/" in text_of(desk.get(f"{PAGE}publikacja/"))
    assert desk.get(f"{PAGE}tura/nowa/").status_code == 200
    times = {"opens_at": "2099-10-01T08:00", "closes_at": "2099-10-21T15:30", "answers_due_at": "2099-11-10T15:30"}
    assert desk.post(f"{PAGE}tura/nowa/", times).status_code == 422
    made = desk.post(f"{PAGE}tura/nowa/", {**times, "name": "projekt"})
    assert made.headers["Location"] == f"{PAGE}tekst/"
    assert desk.post(f"{PAGE}tura/nowa/", {**times, "name": "projekt"}).status_code == 422
    assert visitor.get(f"{PAGE}?tura=2").status_code == 404
    assert "Tura 2" not in text_of(visitor.get(PAGE))
    assert desk.post(f"{PAGE}start/").status_code == 409
    assert desk.post(f"{PAGE}tekst/", {"source": DRAFT}).status_code == 302
    assert desk.post(f"{PAGE}start/").headers["Location"] == PAGE
    page = text_of(visitor.get(PAGE))
    assert "Program obowiązuje przez rok kalendarzowy." in page
    assert "21 października 2099" in page
