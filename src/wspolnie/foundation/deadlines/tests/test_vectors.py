"""The eleven receipts of the Wrocław consultation of 2022 (requirements/facts.md, D3.9), judged one by one."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from wspolnie.foundation.deadlines.limits import Timeliness, Window, limit_at

WARSAW = ZoneInfo("Europe/Warsaw")
CONSULTATION = Window(
    limit_at(date(2022, 7, 29), time(0, 0), WARSAW),
    limit_at(date(2022, 9, 9), time(15, 45), WARSAW),
)
EARLY, ON_TIME, LATE = Timeliness.EARLY, Timeliness.ON_TIME, Timeliness.LATE


@pytest.mark.parametrize(
    ("case", "received", "expected"),
    [
        (1, "2022-07-28 23:59:00", EARLY),
        (2, "2022-07-29 00:00:00", ON_TIME),
        (3, "2022-09-09 15:44:59", ON_TIME),
        (4, "2022-09-09 15:45:00", ON_TIME),
        (5, "2022-09-09 15:45:59", ON_TIME),
        (6, "2022-09-09 15:46:00", LATE),
        (8, "2022-09-12 10:00:00", LATE),
        (9, "2022-09-09 10:00:00", ON_TIME),
        (11, "2022-09-05 16:10:00", ON_TIME),
    ],
)
def test_receipt_decides(case: int, received: str, expected: Timeliness) -> None:
    moment = datetime.strptime(received, "%Y-%m-%d %H:%M:%S").replace(tzinfo=WARSAW)
    assert CONSULTATION.judge(moment) is expected
    assert CONSULTATION.judge(moment.astimezone(UTC)) is expected
    assert CONSULTATION.is_open(moment) is (expected is ON_TIME)


def test_case_7_the_zone_of_the_stamp_does_not_matter() -> None:
    assert CONSULTATION.judge(datetime(2022, 9, 9, 13, 45, tzinfo=UTC)) is ON_TIME
    assert CONSULTATION.judge(datetime(2022, 9, 9, 13, 46, tzinfo=UTC)) is LATE
    assert CONSULTATION.judge(datetime(2022, 9, 9, 22, 45, 59, 999999, tzinfo=ZoneInfo("Asia/Tokyo"))) is ON_TIME


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2022, 7, 28), EARLY),
        (date(2022, 7, 29), ON_TIME),
        (date(2022, 9, 9), ON_TIME),
        (date(2022, 9, 10), LATE),
    ],
)
def test_case_10_paper_without_an_hour_counts_by_its_day(day: date, expected: Timeliness) -> None:
    assert CONSULTATION.judge_day(day, WARSAW) is expected


def test_the_stated_minute_ends_with_its_last_microsecond() -> None:
    last = datetime(2022, 9, 9, 15, 45, 59, 999999, tzinfo=WARSAW)
    assert CONSULTATION.judge(last) is ON_TIME
    assert CONSULTATION.judge(CONSULTATION.ends_at) is LATE
    assert CONSULTATION.ends_at == datetime(2022, 9, 9, 13, 46, tzinfo=UTC)
