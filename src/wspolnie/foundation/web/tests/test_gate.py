"""However many wait, few work at once; all are served, each with the instant at which it came."""

from __future__ import annotations

import queue
import threading
import time
from datetime import UTC, datetime
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.web.clock import ClockMiddleware
from wspolnie.foundation.web.gate import GateMiddleware, Line

VISITORS = 12


class Hall:
    """A view that holds its visitors until the door is opened."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.inside = self.most = 0
        self.instants: list[datetime] = []
        self.opened = threading.Event()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with self.lock:
            self.inside += 1
            self.most = max(self.most, self.inside)
            self.instants.append(instant())
        assert self.opened.wait(20)
        with self.lock:
            self.inside -= 1
        return HttpResponse()


class Steps:
    """Between clock and gate: tells when everybody has come."""

    def __init__(self, gate: GateMiddleware) -> None:
        self.gate = gate
        self.came: queue.Queue[None] = queue.Queue()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        self.came.put(None)
        return self.gate(request)


def test_few_work_at_once_and_those_who_wait_are_judged_by_when_they_came(settings: Any) -> None:
    settings.AT_ONCE = 2
    hall, statuses = Hall(), list[int]()
    steps = Steps(GateMiddleware(hall))
    line = ClockMiddleware(steps)
    visitors = [
        threading.Thread(target=lambda: statuses.append(line(RequestFactory().get("/")).status_code))
        for _ in range(VISITORS)
    ]
    for visitor in visitors:
        visitor.start()
    for _ in range(VISITORS):
        steps.came.get(timeout=20)
    everybody_came = datetime.now(UTC)
    hall.opened.set()
    for visitor in visitors:
        visitor.join(20)
    assert statuses == [200] * VISITORS
    assert hall.most == 2
    assert len(hall.instants) == VISITORS
    assert max(hall.instants) <= everybody_came


def test_a_view_that_fails_lets_the_next_one_in(settings: Any) -> None:
    settings.AT_ONCE = 1

    def fails(request: HttpRequest) -> HttpResponse:
        raise ValueError("no")

    gate = GateMiddleware(fails)
    for _ in range(3):
        with pytest.raises(ValueError, match="no"):
            gate(RequestFactory().get("/"))


def test_who_came_first_goes_first_and_nobody_overtakes() -> None:
    line, served, came = Line(1), list[int](), threading.Event()

    def visit(place: int) -> None:
        with line.place():
            served.append(place)

    visitors = [threading.Thread(target=visit, args=(place,)) for place in range(VISITORS)]
    with line.place():
        for place, visitor in enumerate(visitors):
            visitor.start()
            end = time.monotonic() + 20
            while line.waiting() <= place:
                assert time.monotonic() < end
                came.wait(0.001)
    with line.place():
        pass
    for visitor in visitors:
        visitor.join(20)
    assert served == list(range(VISITORS))
    assert line.waiting() == 0
