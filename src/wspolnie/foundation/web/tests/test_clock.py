"""When a request reached us: a trusted proxy may say it, nobody else, and not anything."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

import pytest
from django.conf import LazySettings
from django.http import HttpResponse
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.web.clock import ClockMiddleware, Jumps, request_instant

NOW = datetime(2026, 9, 9, 13, 45, 30, tzinfo=UTC)
QUEUED = NOW - timedelta(seconds=20)
PROXY, STRANGER = "10.0.0.7", "203.0.113.5"


@pytest.fixture(autouse=True)
def proxies(settings: LazySettings) -> None:
    settings.TRUSTED_PROXIES = ("10.0.0.0/8", "::1")


def read(stated: str, address: str = PROXY) -> datetime:
    request = RequestFactory().get("/", headers={"X-Request-Start": stated}, REMOTE_ADDR=address)
    return request_instant(request, NOW)


@pytest.mark.parametrize("unit", [1, 1_000, 1_000_000])
@pytest.mark.parametrize("mark", ["", "t="])
def test_seconds_milliseconds_and_microseconds(unit: int, mark: str) -> None:
    assert read(f"{mark}{int(QUEUED.timestamp() * unit)}") == QUEUED


def test_fractions_of_a_second() -> None:
    assert abs(read("t=1788961510.25") - (QUEUED + timedelta(seconds=0.25))) < timedelta(milliseconds=1)


@pytest.mark.parametrize("address", [PROXY, "::1"])
def test_a_trusted_proxy_is_believed(address: str) -> None:
    assert read(str(QUEUED.timestamp()), address) == QUEUED


@pytest.mark.parametrize("address", [STRANGER, "::2", "", "unix:", "10.0.0.7, 203.0.113.5", "localhost"])
def test_nobody_else_is(address: str) -> None:
    assert read(str(QUEUED.timestamp()), address) == NOW


def test_without_proxies_nobody_is(settings: LazySettings) -> None:
    settings.TRUSTED_PROXIES = ()
    assert read(str(QUEUED.timestamp())) == NOW


@pytest.mark.parametrize(
    ("age", "believed"),
    [
        (timedelta(0), True),
        (timedelta(minutes=5), True),
        (timedelta(minutes=5, seconds=1), False),
        (timedelta(seconds=-1), False),
        (timedelta(days=365), False),
    ],
)
def test_neither_the_future_nor_the_distant_past(age: timedelta, believed: bool) -> None:
    assert (read(str((NOW - age).timestamp())) == NOW - age) is believed


@pytest.mark.parametrize(
    "stated",
    [
        "",
        "t=",
        "wczoraj",
        "-1",
        "0",
        "nan",
        "inf",
        "-inf",
        "t=inf",
        "1e400",
        "1e308",
        "9" * 400,
        "0x10",
        "1,5",
        "\u0661",
    ],
)
def test_garbage_is_now_and_takes_no_time(stated: str) -> None:
    started = time.monotonic()
    assert read(stated) == NOW
    assert time.monotonic() - started < 1


@given(st.text(st.characters(min_codepoint=32, max_codepoint=255), max_size=40))
def test_whatever_is_stated_stays_within_five_minutes(stated: str) -> None:
    assert NOW - timedelta(minutes=5) <= read(stated) <= NOW


@given(st.floats(allow_nan=True, allow_infinity=True))
def test_whatever_number_is_stated_stays_within_five_minutes(stated: float) -> None:
    assert NOW - timedelta(minutes=5) <= read(repr(stated)) <= NOW


def test_the_whole_request_happens_at_that_instant() -> None:
    seen = []

    def answer(request: object) -> HttpResponse:
        seen.extend([instant(), instant()])
        return HttpResponse()

    started = datetime.now(UTC) - timedelta(seconds=3)
    stated = f"t={int(started.timestamp() * 1_000_000)}"
    ClockMiddleware(answer)(RequestFactory().get("/", headers={"X-Request-Start": stated}, REMOTE_ADDR=PROXY))
    assert seen[0] is seen[1]
    assert abs(seen[0] - started) < timedelta(milliseconds=1)
    assert instant() > seen[0]


def test_a_clock_that_was_set_is_noticed_once() -> None:
    jumps = Jumps(1_000_000.0, 50.0)
    assert jumps.seen(1_000_010.0, 60.0) == 0
    assert jumps.seen(1_003_611.0, 61.0) == 3600
    assert jumps.seen(1_003_612.0, 62.0) == 0
    assert jumps.seen(1_003_492.5, 62.5) == -120
    assert jumps.seen(1_003_493.5, 62.6) == 0, "a tick of chrony is no jump"


def test_a_jump_stands_in_the_log(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    door = ClockMiddleware(lambda _request: HttpResponse())
    ahead = time.time() + 3600
    monkeypatch.setattr("wspolnie.foundation.web.clock.time.time", lambda: ahead)
    for _ in range(2):
        assert door(RequestFactory().get("/")).status_code == 200
    said = [record.getMessage() for record in caplog.records if record.name == "wspolnie.foundation.web.clock"]
    assert len(said) == 1
    assert said[0].startswith("the clock of this machine jumped by +")
