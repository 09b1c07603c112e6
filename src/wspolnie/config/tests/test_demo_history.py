"""The demo's finished matters say what happened: Wrocław in 2022 with its real hours, Kraków's two rounds."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tests.factories import Makers
from wspolnie.config.demo import FOUNDED
from wspolnie.config.demo_adoption import ELEMENTS, RESOLUTION
from wspolnie.config.demo_history import CAME, play_history
from wspolnie.config.demo_organisations import enter_organisations
from wspolnie.config.demo_remarks import read_text
from wspolnie.config.demo_rounds import ROUNDS, play_rounds
from wspolnie.desks.consultations.models import Consultation, Remark, Round
from wspolnie.desks.consultations.report.counting import figures_of
from wspolnie.desks.consultations.states import RoundState, Standing
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.deadlines.limits import Timeliness
from wspolnie.tools.documents.elements import elements_of
from wspolnie.tools.documents.models import AdoptionCorrection
from wspolnie.tools.documents.reading import document_of
from wspolnie.tools.documents.states import Genre, Life
from wspolnie.tools.documents.structure import numbers, read_structure
from wspolnie.tools.documents.structure.references import references
from wspolnie.tools.meetings.models import Meeting

pytestmark = pytest.mark.django_db


def test_wroclaw_of_2022_is_finished_with_its_real_hours(make: Makers) -> None:
    city, clerk = make.city, make.clerk()
    with taken_at(FOUNDED):
        enter_organisations(clerk)
    play_history(city, clerk)
    consultation = Consultation.objects.select_related("space", "office", "city").get()
    round_ = Round.objects.select_related("consultation__space", "consultation__office", "consultation__city").get()
    opened, closed = (at.astimezone(city.zone) for at in (round_.opens_at, round_.closes_at))
    assert (opened.date(), closed) == (date(2022, 7, 29), datetime(2022, 9, 9, 15, 45, tzinfo=city.zone))
    meeting = Meeting.objects.get()
    assert meeting.starts_at == datetime(2022, 9, 5, 15, 0, tzinfo=city.zone)
    assert meeting.ends_at == datetime(2022, 9, 5, 17, 0, tzinfo=city.zone)
    assert meeting.starts_at.strftime("%A") == "Monday"
    told = figures_of(round_)
    assert (told.on_time.total, told.late.total, told.answered) == (len(CAME), 1, len(CAME))
    assert set(told.on_time.by("channel")) == {"email", "paper"}
    assert (len(told.groups), told.on_time.several, len(told.changes)) == (1, 2, 2)
    assert not Remark.objects.filter(standing=Standing.DECLARED, timeliness=Timeliness.ON_TIME).exists()
    document = document_of(consultation.space)
    assert document is not None
    assert (document.genre, document.year, document.resolution) == (Genre.ANNUAL_PROGRAMME, 2023, RESOLUTION)
    assert [document.life(day) for day in (date(2022, 12, 31), date(2023, 6, 1), date(2024, 1, 1))] == [
        Life.ADOPTED,
        Life.IN_FORCE,
        Life.EXPIRED,
    ]
    assert AdoptionCorrection.objects.count() == 1


def test_each_element_of_the_law_has_its_place_in_the_draft() -> None:
    blocks = read_structure(read_text("program-2023")).blocks
    names = {name for name, number in zip(references(blocks), numbers(blocks), strict=True) if number}
    assert {place for places in ELEMENTS.values() for place in places} <= names
    assert set(ELEMENTS) == {one.key for one in elements_of(Genre.ANNUAL_PROGRAMME, date(2022, 10, 1))}


def test_two_rounds_keep_their_own_remarks_and_answers(make: Makers) -> None:
    now = datetime.now(UTC)
    play_rounds(now, make.clerk())
    rounds = list(Round.objects.order_by("number"))
    assert [(one.name, one.state) for one in rounds] == [
        ("założenia", RoundState.ANSWERED),
        ("projekt", RoundState.ANSWERED),
    ]
    assert rounds[0].closes_at < rounds[1].opens_at < now
    for one, (_opens, _closes, _text, said) in zip(rounds, ROUNDS, strict=True):
        assert Remark.objects.filter(round=one, answer__state="accepted").count() == len(said)
