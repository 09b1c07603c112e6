"""A document on its way: the eleven elements, submission, adoption, force by the clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as some

from tests.architecture.two_cities import unguarded
from tests.factories import Makers
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY
from wspolnie.tools.documents.actions import (
    Adoption,
    adopt_document,
    ask_opinion,
    end_step,
    give_report,
    name_document,
    plan_step,
    reject_document,
    submit_document,
    tie_element,
)
from wspolnie.tools.documents.elements import elements_of, lists
from wspolnie.tools.documents.models import Document, Move, PlannedStep, Submission
from wspolnie.tools.documents.reading import (
    adoption_due,
    checklist,
    missing_of,
    newest_version,
    report_due,
)
from wspolnie.tools.documents.states import LIFE_MOVES, STORED, Genre, Life, life_on
from wspolnie.tools.documents.tests.way import (
    AFTER,
    BODY,
    CITY_COUNCIL,
    CLOSES,
    OPENS,
    RESOLUTION,
    SESSION,
    adopted,
    answered,
    of,
    programme,
    submitted,
)

pytestmark = pytest.mark.django_db
DAYS = some.dates(date(2020, 1, 1), date(2035, 12, 31))


def test_a_document_goes_its_whole_way_with_days_and_bodies(make: Makers) -> None:
    document = adopted(make)
    way = list(Move.objects.filter(document=document).order_by("position").values_list("state", "on", "body"))
    assert [(state, on) for state, on, _ in way[1:]] == [
        ("consultation", date(2026, 9, 1)),
        ("submitted", date(2026, 10, 1)),
        ("adopted", date(2026, 11, 19)),
    ]
    assert way[0][0] == "draft"
    assert [body for *_, body in way[1:]] == ["Prezydent", "Prezydent Wrocławia", CITY_COUNCIL]
    assert document.adopted_version_id == newest_version(document).pk  # type: ignore[union-attr]


def test_force_comes_and_goes_by_the_calendar(make: Makers) -> None:
    document = adopted(make)
    days = [date(2026, 12, 31), date(2027, 1, 1), date(2027, 12, 31), date(2028, 1, 1)]
    assert [document.life(day) for day in days] == [Life.ADOPTED, Life.IN_FORCE, Life.IN_FORCE, Life.EXPIRED]


@given(since=DAYS, length=some.integers(0, 3000) | some.none(), day=DAYS)
def test_an_adopted_document_is_in_force_between_its_days_alone(since: date, length: int | None, day: date) -> None:
    until = None if length is None else since + timedelta(days=length)
    told = life_on(Life.ADOPTED, since, until, day)
    assert (told is Life.IN_FORCE) == (since <= day and (until is None or day <= until))
    assert (told is Life.EXPIRED) == (until is not None and day > until)
    for state in set(STORED) - {Life.ADOPTED}:
        assert life_on(state, since, until, day) is state


def test_the_table_of_moves_is_whole() -> None:
    assert set(LIFE_MOVES) == set(Life)
    reached = set().union(*LIFE_MOVES.values())
    assert reached == set(STORED) - {Life.PREPARATION}


def test_in_force_is_impossible_without_its_resolution(make: Makers) -> None:
    document = adopted(make)
    for column in ("resolution", "adopted_by", "source_link"):
        with unguarded(), pytest.raises(IntegrityError, match="document_adopted_is_whole"), transaction.atomic():
            Document.objects.filter(pk=document.pk).update(**{column: ""})
    for column in ("adopted_on", "in_force_from", "adopted_version_id"):
        with unguarded(), pytest.raises(IntegrityError, match="document_adopted_is_whole"), transaction.atomic():
            Document.objects.filter(pk=document.pk).update(**{column: None})
    with unguarded(), pytest.raises(IntegrityError, match="document_adopted_is_whole"), transaction.atomic():
        Document.objects.filter(pk=document.pk).update(state=Life.SUBMITTED)
    with unguarded(), pytest.raises(IntegrityError, match="document_"), transaction.atomic():
        Document.objects.filter(pk=document.pk).update(state=Life.IN_FORCE)


def test_the_law_asks_an_annual_programme_for_eleven_elements() -> None:
    elements = elements_of(Genre.ANNUAL_PROGRAMME, date(2026, 11, 1))
    assert [one.article for one in elements] == [f"art. 5a ust. 4 pkt {n}" for n in range(1, 12)]
    assert elements_of(Genre.ANNUAL_PROGRAMME, date(2010, 3, 11)) == ()
    assert elements_of(Genre.STRATEGY, date(2026, 11, 1)) == ()
    for one in lists():
        keys = [element.key for element in one.elements]
        assert len(keys) == len(set(keys))


def test_each_missing_element_stops_the_submission_by_name(make: Makers) -> None:
    document = programme(make)
    for element in elements_of(Genre.ANNUAL_PROGRAMME, AFTER.date()):
        with taken_at(AFTER):
            assert tie_element(document, element.key, [], by=make.clerk())
            with pytest.raises(Refused) as refusal:
                submitted(make, document)
            assert element.article in refusal.value.reason
            assert refusal.value.reason.count("art. 5a ust. 4") == 1
            tie_element(document, element.key, ["par-1"], by=make.clerk())
    submitted(make, document)


def test_an_element_stands_only_in_a_paragraph_of_the_text(make: Makers) -> None:
    document = programme(make)
    with taken_at(AFTER):
        for key, anchors in (("goals", ["nie-ma"]), ("nie-ma", ["par-1"])):
            with pytest.raises(Refused):
                tie_element(document, key, anchors, by=make.clerk())
        assert not tie_element(document, "goals", ["par-1", "par-1"], by=make.clerk())
    asked = checklist(document, newest_version(document), AFTER.date())
    assert [len(one.paragraphs) for one in asked] == [1] * 11


def test_what_waits_for_the_council_or_for_answers_is_not_submitted(make: Makers) -> None:
    document = of(make.consultation(opens=OPENS, closes=CLOSES))
    with taken_at(AFTER):
        name_document(document, genre=Genre.ANNUAL_PROGRAMME, year=2027, by=make.clerk())
        document.refresh_from_db()
        pages = [one.page for one in missing_of(document)]
    assert pages == ["document", *["document_elements"] * 11, "document_opinion"]
    with taken_at(AFTER):
        ask_opinion(document, body=BODY, on=date(2026, 9, 30), by=make.clerk())
        assert [one.page for one in missing_of(document)].count("document_opinion") == 1


def test_a_rejected_document_says_why_and_can_be_submitted_again(make: Makers) -> None:
    document = programme(make)
    with taken_at(SESSION), pytest.raises(Refused):
        reject_document(document, on=date(2026, 11, 19), reason="Brak kwot.", by=make.clerk())
    submitted(make, document)
    with taken_at(SESSION):
        for on, reason in ((date(2026, 11, 19), ""), (date(2026, 9, 1), "Za wcześnie."), (date(2026, 12, 1), "Jutro.")):
            with pytest.raises(Refused):
                reject_document(document, on=on, reason=reason, by=make.clerk())
        reject_document(document, on=date(2026, 11, 19), reason="Brak kwot.", by=make.clerk())
        with pytest.raises(Refused):
            adopt_document(document, RESOLUTION, by=make.clerk())
        submit_document(
            document, by_body="Prezydent Wrocławia", to_body=CITY_COUNCIL, on=date(2026, 11, 20), by=make.clerk()
        )
    first, second = Submission.objects.filter(document=document).order_by("number")
    assert (first.reason, first.rejected_on) == ("Brak kwot.", date(2026, 11, 19))
    assert (second.number, second.reason) == (2, "")


def test_days_of_a_resolution_follow_one_another(make: Makers) -> None:
    document = programme(make)
    submitted(make, document)
    wrong = (
        {"since": date(2026, 11, 18)},
        {"until": date(2026, 12, 31)},
        {"on": date(2026, 11, 21)},
        {"on": date(2026, 9, 30)},
        {"resolution": ""},
        {"link": ""},
        {"body": ""},
    )
    for change in wrong:
        told = {name: getattr(RESOLUTION, name) for name in ("resolution", "on", "body", "link", "since", "until")}
        with taken_at(SESSION), pytest.raises(Refused):
            adopt_document(document, Adoption(**{**told, **change}), by=make.clerk())


def test_days_of_the_law_are_shown_with_their_hour(make: Makers) -> None:
    document = adopted(make)
    due, report = adoption_due(document), report_due(document)
    assert due is not None
    assert report is not None
    assert due.at == datetime(2026, 11, 30, 22, 59, tzinfo=UTC)
    assert report.at == datetime(2028, 5, 31, 21, 59, tzinfo=UTC)
    assert due.article.startswith("art. 5a ust. 1")
    assert report.article.startswith("art. 5a ust. 3")


def test_a_report_is_given_once_on_a_programme_in_force(make: Makers) -> None:
    document = adopted(make)
    with taken_at(datetime(2028, 5, 10, 9, 0, tzinfo=UTC)):
        for on in (date(2026, 12, 31), date(2028, 5, 11)):
            with pytest.raises(Refused):
                give_report(document, to_body=CITY_COUNCIL, on=on, link="https://bip.example/s", by=make.clerk())
        give_report(document, to_body=CITY_COUNCIL, on=date(2028, 5, 9), link="https://bip.example/s", by=make.clerk())
        with pytest.raises(Refused):
            give_report(
                document, to_body=CITY_COUNCIL, on=date(2028, 5, 9), link="https://bip.example/s", by=make.clerk()
            )


def test_a_coming_step_is_done_or_dropped_once(make: Makers) -> None:
    document = of(answered(make))
    with taken_at(AFTER):
        with pytest.raises(Refused):
            plan_step(document, label="Sesja", body=CITY_COUNCIL, on=date(2026, 9, 30), by=make.clerk())
        one = plan_step(document, label="Sesja", body=CITY_COUNCIL, on=date(2026, 11, 19), by=make.clerk())
        other = plan_step(document, label="Komisja", body=CITY_COUNCIL, on=date(2026, 11, 9), by=make.clerk())
        end_step(document, one, by=make.clerk())
        end_step(document, other, why="Komisję odwołano.", by=make.clerk())
        for step in (one, other):
            with pytest.raises(Refused):
                end_step(document, step, by=make.clerk())
    steps = PlannedStep.objects.filter(document=document).order_by("label")
    assert list(steps.values_list("done_on", "dropped_why")) == [(None, "Komisję odwołano."), (AFTER.date(), "")]


def test_only_those_who_run_it_record_what_happens(make: Makers) -> None:
    document = of(answered(make))
    for actor in (NOBODY, make.actor(Role.OFFICIAL)):
        with pytest.raises(NotAllowed):
            name_document(document, genre=Genre.STRATEGY, year=None, by=actor)
        with pytest.raises(NotAllowed):
            plan_step(document, label="Sesja", body=CITY_COUNCIL, on=date(2099, 1, 1), by=actor)
