"""The eleven receipts of 2022 (requirements/facts.md, D3.9) as people bring them: the web's form at its own instant, a
clerk's form long after, with the day and the hour of the letter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.http import HttpResponse
from django.test import Client

from tests.factories import Makers
from tests.polish import spaced
from tests.seen import Seen
from wspolnie.desks.consultations.models import Consultation, Remark

pytestmark = pytest.mark.django_db
WARSAW: Final = ZoneInfo("Europe/Warsaw")
PAGE: Final = "/konsultacje/program-wspolpracy/"
WEB: Final = {
    1: (datetime(2022, 7, 28, 23, 59, tzinfo=WARSAW), None),
    2: (datetime(2022, 7, 29, 0, 0, tzinfo=WARSAW), "on_time"),
    3: (datetime(2022, 9, 9, 15, 44, 59, tzinfo=WARSAW), "on_time"),
    4: (datetime(2022, 9, 9, 15, 45, 0, tzinfo=WARSAW), "on_time"),
    5: (datetime(2022, 9, 9, 15, 45, 59, tzinfo=WARSAW), "on_time"),
    6: (datetime(2022, 9, 9, 15, 46, 0, tzinfo=WARSAW), "late"),
    7: (datetime(2022, 9, 9, 13, 45, 0, tzinfo=UTC), "on_time"),
}
"""Case: the instant of the sending, what it becomes; None is refused."""


@dataclass(frozen=True)
class Typed:
    """A letter as it lies on the clerk's desk; an empty hour is unknown."""

    channel: str
    day: str
    hour: str
    postmark: str
    timeliness: str
    said: str


LETTERS: Final = {
    8: Typed("paper", "12.09.2022", "10:00", "8.09.2022", "late", "po terminie"),
    9: Typed("paper", "9.09.2022", "10:00", "6.09.2022", "on_time", "w terminie"),
    10: Typed("paper", "9.09.2022", "", "9.09.2022", "on_time", "w terminie, godzina nieznana"),
    11: Typed("meeting", "5.09.2022", "16:10", "", "on_time", "w terminie"),
}
ELSEWHERE: Final = {
    "email-in-the-minute": Typed("email", "9.09.2022", "15:45", "", "on_time", "w terminie"),
    "email-after-it": Typed("email", "9.09.2022", "15.46", "", "late", "po terminie"),
    "epuap-early": Typed("epuap", "28.07.2022", "23:59", "", "early", "przed początkiem"),
    "edoreczenia-first": Typed("edoreczenia", "29.07.2022", "0:00", "", "on_time", "w terminie"),
    "oral-late": Typed("oral", "9.09.2022", "15:46", "", "late", "po terminie"),
    "paper-of-the-next-day": Typed("paper", "10.09.2022", "", "9.09.2022", "late", "po terminie, godzina nieznana"),
}


@pytest.fixture
def of_2022(make: Makers) -> Consultation:
    opens, closes = datetime(2022, 7, 29, tzinfo=WARSAW), datetime(2022, 9, 9, 15, 45, tzinfo=WARSAW)
    return make.consultation(opens=opens, closes=closes)


def fields_of(answer: HttpResponse) -> dict[str, str]:
    return dict(Seen(answer.content.decode()).fields)


@pytest.mark.parametrize("case", WEB)
def test_the_web_takes_its_own_instant(of_2022: Consultation, visitor: Client, case: int) -> None:
    at, expected = WEB[case]
    with time_machine.travel(datetime(2022, 8, 1, tzinfo=WARSAW), tick=False):
        form = fields_of(visitor.get(f"{PAGE}uwagi/nowa/"))
    with time_machine.travel(at, tick=False):
        answer = visitor.post(f"{PAGE}uwagi/nowa/", {**form, "side": "resident", "reason": "Bo tak."})
    if expected is None:
        assert answer.status_code == 409
        assert not Remark.objects.exists()
        return
    assert answer.status_code == 302
    remark = Remark.objects.get()
    assert (remark.received_at, remark.timeliness, remark.channel) == (at, expected, "web")


@pytest.mark.parametrize("letter", [*LETTERS.items(), *ELSEWHERE.items()], ids=lambda pair: str(pair[0]))
def test_a_letter_is_judged_by_its_receipt(of_2022: Consultation, desk: Client, letter: tuple[object, Typed]) -> None:
    _, typed = letter
    form = fields_of(desk.get(f"{PAGE}biurko/nowa/"))
    given = {
        "channel": typed.channel, "day": typed.day, "hour": typed.hour, "postmarked_on": typed.postmark,
        "reason": "Bo tak.",
    }  # fmt: skip
    unknown = {} if typed.hour else {"hour_unknown": "on"}
    answer = desk.post(f"{PAGE}biurko/nowa/", {**form, **given, **unknown})
    assert answer.status_code == 302, spaced(answer.content.decode())
    told = spaced(desk.get(answer.headers["Location"]).content.decode())
    remark = Remark.objects.get()
    assert (remark.timeliness, remark.channel) == (typed.timeliness, typed.channel)
    assert remark.hour_unknown is (not typed.hour)
    assert f"{typed.said} · " in " ".join(told.split())
    day, month, year = typed.day.split(".")
    assert remark.received_at.astimezone(WARSAW).strftime("%Y-%m-%d") == f"{year}-{month}-{int(day):02}"
    assert (remark.postmarked_on is None) is (not typed.postmark)
