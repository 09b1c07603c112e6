"""The four numbers of the front page, each against records made by the verbs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.factories import Makers
from wspolnie.desks.consultations.actions.answers import answer_remark, publish_answers
from wspolnie.desks.consultations.actions.remarks import release_remark
from wspolnie.desks.consultations.reading.year import counted, figures_of_year
from wspolnie.desks.consultations.states import Verdict
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines.instants import taken_at

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 9, 9, 10, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def matter(make: Makers, title: str, closed: timedelta, *verdicts: Verdict, published: timedelta | None = None) -> None:
    """A consultation that closed so long ago (answers due 14 days later) with a remark for each verdict."""
    consultation = make.consultation(title, opens=NOW - closed - 10 * DAY, closes=NOW - closed)
    for number, verdict in enumerate(verdicts):
        with taken_at(NOW - closed - DAY):
            remark = make.remark(consultation, f"Bo tak {number}.")
        with taken_at(NOW - closed + DAY):
            release_remark(consultation, remark, by=make.clerk())
            if published is not None:
                answer_remark(consultation, remark, verdict=verdict, reason="Dlatego.", by=make.clerk())
    if published is not None:
        with taken_at(NOW - published):
            publish_answers(consultation, by=make.clerk())


def test_each_number_is_that_of_the_records(make: Makers, bound: City) -> None:
    matter(make, "W czasie", 40 * DAY, Verdict.ACCEPTED, Verdict.PARTLY, Verdict.NOT_ACCEPTED, published=30 * DAY)
    matter(make, "Po czasie", 60 * DAY, Verdict.ACCEPTED, published=20 * DAY)
    matter(make, "Wciąż bez odpowiedzi", 30 * DAY, Verdict.NOTED, Verdict.NOTED)
    matter(make, "Jeszcze czas", 3 * DAY, Verdict.NOTED)
    with taken_at(NOW):
        told = counted(NOW)
        values = [figure.value for figure in figures_of_year(NOW)]
    assert told == {"received": 7, "in_time": 3, "late": 1, "changed": 3, "overdue": 2}
    assert values == ["7", "50%", "3", "2"]


def test_last_year_and_what_nobody_may_see_do_not_count(make: Makers, bound: City) -> None:
    matter(make, "Zeszły rok", 300 * DAY, Verdict.ACCEPTED, published=290 * DAY)
    with taken_at(NOW):
        make.draft("Szkic")
        assert figures_of_year(NOW) == ()


def test_the_year_begins_at_the_citys_midnight(make: Makers, bound: City) -> None:
    """23:30 UTC on 31 December is half past midnight in Warsaw: this year's."""
    consultation = make.consultation(opens=NOW - 260 * DAY, closes=NOW + DAY)
    for at in (datetime(2025, 12, 31, 22, 59, tzinfo=UTC), datetime(2025, 12, 31, 23, 30, tzinfo=UTC)):
        with taken_at(at):
            make.remark(consultation, f"{at}")
    assert counted(NOW)["received"] == 1
