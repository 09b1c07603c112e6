"""Figures of agency are what a reader counts by hand, whatever the records."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from tests.bodies import group
from tests.factories import Makers
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.deadlines.quarters import Quarter
from wspolnie.spaces.policy import NOBODY
from wspolnie.tools.decisions.actions.answering import reply
from wspolnie.tools.decisions.models import Recommendation
from wspolnie.tools.decisions.reading import of_space, shown
from wspolnie.tools.decisions.report import (
    COLUMNS,
    Counted,
    Tally,
    agency_of,
    by_key,
    by_quarter,
    counted,
    in_time_of_all,
    tally,
)
from wspolnie.tools.decisions.states import RecommendationState, Verdict
from wspolnie.tools.decisions.tests.made import answered, no, offices, sent, yes

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
BODY, OFFICE = UUID(int=1), UUID(int=2)


def row(
    sent_days: int,
    due_days: int,
    answered_days: int | None = None,
    verdict: str | None = None,
    do_by: int | None = None,
    *,
    done: bool = False,
) -> Counted:
    """Days are counted from NOW, those before it are negative."""
    state = RecommendationState.SENT if answered_days is None else RecommendationState.ANSWERED
    return Counted(
        BODY,
        OFFICE,
        NOW + timedelta(days=sent_days),
        NOW + timedelta(days=due_days),
        None if answered_days is None else NOW + timedelta(days=answered_days),
        RecommendationState.DONE if done else state,
        verdict,
        None if do_by is None else (NOW + timedelta(days=do_by)).date(),
    )


def test_each_figure_by_hand() -> None:
    rows = [
        row(-10, 20),  # still has time
        row(-60, -30),  # overdue
        row(-60, -30, -40, Verdict.ACCEPTED, 30),  # in time, after 20 days, promised
        row(-60, -30, -25, Verdict.PARTLY, -1),  # late, after 35 days, the day is over
        row(-60, -30, -50, Verdict.REJECTED),  # in time, after 10 days
        row(-60, -30, -58, Verdict.ACCEPTED, -40, done=True),  # in time, after 2 days, done
    ]
    found = tally(rows, NOW)
    assert found == Tally(
        sent=6,
        due=5,
        answered=4,
        in_time=3,
        overdue=1,
        median=Decimal("15.0"),
        accepted=3,
        rejected=1,
        promised=1,
        lapsed=1,
        done=1,
    )
    assert (found.in_time_percent, found.done_percent) == (60, 33)
    assert found.cells() == ("6", "5", "4", "3", "1", "15.0", "3", "1", "1", "1", "1")
    assert len(found.cells()) == len(COLUMNS)


def test_nothing_is_counted_as_nothing() -> None:
    empty = tally([], NOW)
    assert (empty.sent, empty.median, empty.in_time_percent, empty.done_percent) == (0, None, None, None)
    assert empty.cells()[5] == ""


def test_the_last_minute_is_in_time() -> None:
    due = NOW - timedelta(days=1)
    last = row(-30, -1)._replace(
        state=RecommendationState.ANSWERED, verdict=Verdict.REJECTED, answered_at=due + timedelta(seconds=59)
    )
    assert tally([last], NOW).in_time == 1
    assert tally([last._replace(answered_at=due + timedelta(minutes=1))], NOW).in_time == 0


DAYS = st.integers(-400, 400)


@st.composite
def records(draw: st.DrawFn) -> Counted:
    """Anything that the database lets stand."""
    begun = draw(st.integers(-400, 0))
    due = begun + draw(st.integers(7, 200))
    if draw(st.booleans()):
        return row(begun, due)
    verdict = draw(st.sampled_from(list(Verdict)))
    promises = verdict is not Verdict.REJECTED
    return row(
        begun,
        due,
        draw(st.integers(begun, 0)),
        verdict,
        draw(DAYS) if promises else None,
        done=promises and draw(st.booleans()),
    )


@given(st.lists(records(), max_size=40))
def test_figures_agree_with_one_another(rows: list[Counted]) -> None:
    found = tally(rows, NOW)
    waiting = sum(1 for one in rows if one.answered_at is None) - found.overdue
    assert found.sent == found.due + waiting
    assert found.due == found.answered + found.overdue
    assert found.answered == found.accepted + found.rejected
    assert found.accepted == found.promised + found.lapsed + found.done
    assert 0 <= found.in_time <= found.answered
    assert (found.median is None) == (found.answered == 0)
    parts = by_key(rows, "office_id")
    assert sum(one.sent for one in parts.values()) == found.sent


@pytest.mark.django_db
def test_what_is_counted_of_a_page_is_what_the_database_counts(make: Makers) -> None:
    space, other = group(make), group(make, "Druga")
    first, second = offices()
    with taken_at(datetime.now(UTC) - timedelta(days=50)):
        late = sent(make, space, office=first)
    answered(make, space, no(), office=second)
    answered(make, other, yes())
    rows = Recommendation.objects.all()
    whole = tally(counted(rows), datetime.now(UTC))
    assert (whole.sent, whole.due, whole.in_time, whole.overdue) == (3, 3, 2, 1)
    assert in_time_of_all(NOBODY) == 2 / 3
    mine = agency_of(shown(of_space(space.pk, NOBODY)))
    assert mine == tally(counted(rows.filter(space=space)), datetime.now(UTC))
    quarters = by_quarter(make.city, counted(rows))
    assert list(quarters) == sorted(quarters, reverse=True)
    assert late.due_at is not None
    assert quarters[Quarter.at(late.due_at, make.city.zone)].overdue == 1
    reply(late, no(), by=make.clerk())
    assert tally(counted(rows), datetime.now(UTC)).in_time == 2, "it came late"


@pytest.mark.django_db
def test_every_figure_leads_to_as_many_rows(make: Makers) -> None:
    space = group(make)
    with taken_at(datetime.now(UTC) - timedelta(days=50)):
        sent(make, space)
    answered(make, space, no())
    answered(make, space, yes())
    visitor = Client(headers={"host": "wroclaw.localhost"})
    sheet = visitor.get("/rekomendacje/sprawczosc.csv").content.decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(sheet), delimiter=";"))
    assert [line["czego"] for line in lines][:3] == ["miasto", "grupa", "urzad"]
    words = {
        "wyslane": "wyslane", "nalezne": "nalezne", "odpowiedziane": "odpowiedziane", "w_terminie": "w-terminie",
        "po_terminie": "po-terminie", "przyjete": "przyjete", "odmowy": "odmowy", "w_realizacji": "w-realizacji",
        "zalegle": "zalegle", "wykonane": "wykonane",
    }  # fmt: skip
    for column, word in words.items():
        listed = visitor.get(f"/rekomendacje.csv?stan={word}&grupa={space.slug}").content.decode("utf-8-sig")
        assert len(list(csv.reader(io.StringIO(listed)))) - 1 == int(lines[1][column]), column
    page = visitor.get("/rekomendacje/sprawczosc/").content.decode()
    assert "/rekomendacje/?stan=po-terminie" in page.replace("&amp;", "&")
