"""Bodies with years of meetings and recommendations: their pages, the calendar, the overdue list, figures of agency. A
few of them in the suite, `WSPOLNIE_BODIES=300 WSPOLNIE_MEETINGS=10000` for the numbers of the order."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.bodies import group
from tests.factories import Makers
from tests.pace import slowness
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.parties.offices.models import Office
from wspolnie.spaces.models import Space
from wspolnie.tools.decisions.actions.answering import reply
from wspolnie.tools.decisions.actions.reminding import remind_offices
from wspolnie.tools.decisions.actions.sending import send_recommendation
from wspolnie.tools.decisions.actions.wording import adopt_recommendation, word_recommendation
from wspolnie.tools.decisions.tests.made import agreed, no
from wspolnie.tools.decisions.words import Worded
from wspolnie.tools.meetings.actions import Course, plan_meeting, tell_of_meeting
from wspolnie.tools.meetings.tests.conftest import arranged

BODIES = int(os.environ.get("WSPOLNIE_BODIES", "20"))
MEETINGS = int(os.environ.get("WSPOLNIE_MEETINGS", "200"))
EACH = 6
"""Recommendations of a body, half of them overdue."""
STATEMENTS, CPU, BYTES = 12, 0.04, 61_440
"""Budgets: statements without the city's binding and the transaction; CPU seconds with the test's own client, which the
bench measures without; bytes."""
FIGURES = 0.25
"""CPU of the figures of agency, which count every recommendation of the city anew."""
OURS = ("SAVEPOINT", "RELEASE", "SELECT set_config")


def meet(make: Makers, spaces: list[Space]) -> None:
    """Meetings of the last years, one in fifty still to come."""
    now, clerk = datetime.now(UTC).replace(second=0, microsecond=0), make.clerk()
    for number in range(MEETINGS):
        days = 1 + number // 50 if number % 50 == 0 else -3 * (number // len(spaces)) - 2
        start = now + timedelta(days=days, hours=number % 5)
        said = arranged(name=f"Spotkanie {number}", starts_at=start, ends_at=start + timedelta(hours=2))
        met = plan_meeting(spaces[number % len(spaces)], said, by=clerk)
        if days < 0:
            tell_of_meeting(met, Course({"resident": number % 9}, ("Dyrektor",) if number % 3 else ()), by=clerk)


def recommend(make: Makers, spaces: list[Space]) -> None:
    clerk, offices = make.clerk(), list(Office.objects.order_by("slug"))
    with taken_at(datetime.now(UTC) - timedelta(days=60)):
        for number in range(EACH * len(spaces)):
            office = offices[number % len(offices)]
            said = Worded(title=f"Rekomendacja {number}", words="Zrobić to. " * 20, office=office)
            one = word_recommendation(spaces[number % len(spaces)], said, by=clerk)
            adopt_recommendation(one, agreed(), by=clerk)
            send_recommendation(one, by=clerk)
            if number % 2:
                reply(one, no(), by=clerk)
    remind_offices()


@pytest.mark.django_db
def test_pages_of_bodies_keep_their_budgets(make: Makers) -> None:
    begun = time.monotonic()
    spaces = [group(make, f"Grupa {number}") for number in range(BODIES)]
    meet(make, spaces)
    recommend(make, spaces)
    made = time.monotonic() - begun
    print(f"{BODIES} bodies, {MEETINGS} meetings, {EACH * BODIES} recommendations: {made:.0f} s")
    visitor = Client(headers={"host": "wroclaw.localhost"})
    place = f"/grupy/{spaces[len(spaces) // 2].slug}/"
    pages = {
        "/grupy/": CPU,
        place: CPU,
        f"{place}spotkania/": CPU,
        f"{place}rekomendacje/": CPU,
        "/kalendarz/": CPU,
        "/rekomendacje/": CPU,
        "/rekomendacje/?stan=po-terminie": CPU,
        "/rekomendacje/sprawczosc/": FIGURES,
    }
    for page, budget in pages.items():
        assert visitor.get(page).status_code == 200, page
        with CaptureQueriesContext(connection) as seen:
            size = len(visitor.get(f"{page}{'&' if '?' in page else '?'}x=1").content)
        asked = [one for one in seen.captured_queries if one["sql"] and not one["sql"].startswith(OURS)]
        spent = []
        for turn in range(15):
            started = time.process_time()
            visitor.get(f"{page}{'&' if '?' in page else '?'}x={turn + 2}")
            spent.append(time.process_time() - started)
        cpu = min(spent)
        print(f"{page:34} {len(asked):3} statements {1000 * cpu:6.1f} ms CPU {size:7} bytes")
        assert len(asked) <= STATEMENTS, (page, [one["sql"][:100] for one in asked])
        assert size <= BYTES, (page, size)
        assert cpu <= budget * slowness(), (page, cpu)
