"""Sector consultations: meetings by sector and year, whom they invite and remind, what becomes of them."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from tests.architecture.two_cities import unguarded
from tests.factories import Makers
from tests.forms import filled
from tests.listening import tell_all
from tests.polish import spaced
from wspolnie.desks.consultations.actions.invitations import invite, stop_invitations
from wspolnie.desks.consultations.actions.remarks import Words, receive_remark
from wspolnie.desks.consultations.actions.reminding_invited import DAYS, remind_invited
from wspolnie.desks.consultations.actions.sectors import change_sector, hold_for_sector
from wspolnie.desks.consultations.actions.standing import make_known
from wspolnie.desks.consultations.models import Consultation, Invitation, SectorMeeting
from wspolnie.desks.consultations.numbers import invitation_code
from wspolnie.desks.consultations.reading.invitations import Choice, invited_to
from wspolnie.desks.consultations.reading.sectors import missing, scheduled, unmarked, years
from wspolnie.desks.consultations.report.counting import figures_of
from wspolnie.desks.consultations.states import Side, Standing
from wspolnie.foundation.cities.actions import change_parameter
from wspolnie.foundation.cities.models import Theme
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.services.notify.models import Notice
from wspolnie.spaces.policy import NOBODY
from wspolnie.tools.meetings.actions import Course, call_off, change_meeting, plan_meeting, said_of, tell_of_meeting
from wspolnie.tools.meetings.models import Meeting
from wspolnie.tools.meetings.tests.conftest import arranged

pytestmark = pytest.mark.django_db
NOW = datetime.now(UTC)
DAY = timedelta(days=1)
KLUB = Choice(words="Klub")


@pytest.fixture
def matter(make: Makers) -> Consultation:
    return make.consultation("Program 2027", opens=NOW - DAY, closes=NOW + 20 * DAY)


@pytest.fixture
def theme(make: Makers) -> Theme:
    return Theme.objects.earliest("slug")


def held(make: Makers, matter: Consultation, theme: Theme, *, days: int = 3) -> SectorMeeting:
    start = NOW.replace(microsecond=0) + days * DAY
    meeting = plan_meeting(matter.space, arranged(starts_at=start, ends_at=start + DAY / 12), by=make.clerk())
    return hold_for_sector(meeting, theme=theme, year=2027, by=make.clerk())


def clubs(*names: str) -> None:
    for number, name in enumerate(names):
        register_organisation(Particulars(name=name, email=f"klub{number}@klub.example"))


def invited(make: Makers, sector: SectorMeeting, count: int = 1) -> int:
    return invite(sector.consultation, KLUB, word="Zapraszamy.", expected=count, by=make.clerk(), sector=sector)


def heard(subject: str = "") -> list[str]:
    found = Notice.objects.filter(topic="consultations.invitations", subject__contains=subject)
    return sorted(found.values_list("mailbox__address", flat=True))


def test_a_meeting_is_for_one_sector_and_one_year(make: Makers, matter: Consultation, theme: Theme) -> None:
    one = held(make, matter, theme)
    assert years(NOBODY) == [2027]
    (row,) = scheduled(NOBODY, 2027)
    assert (row.sector, row.invited, row.came, row.lacks_minutes) == (one, 0, None, False)
    assert theme not in missing([row])
    with pytest.raises(Refused, match="już branżę"):
        hold_for_sector(one.meeting, theme=theme, year=2027, by=make.clerk())
    other = Theme.objects.exclude(pk=theme.pk).earliest("slug")
    change_sector(one, theme=other, year=2028, by=make.clerk())
    change_sector(one, theme=other, year=2028, by=make.clerk())
    assert (years(NOBODY), theme in missing(scheduled(NOBODY, 2028))) == ([2028], True)
    told = Line.objects.filter(subject_id=one.pk, fact__startswith="consultations.Sector").order_by("seq")
    assert [line.fact for line in told] == ["consultations.SectorMeetingPlanned", "consultations.SectorMeetingChanged"]


@pytest.mark.parametrize("year", [0, 1999, 2200, 10**9])
def test_a_year_is_one_of_a_programme(make: Makers, matter: Consultation, theme: Theme, year: int) -> None:
    meeting = plan_meeting(matter.space, arranged(), by=make.clerk())
    with pytest.raises(Refused, match="rok programu"):
        hold_for_sector(meeting, theme=theme, year=year, by=make.clerk())
    with pytest.raises(IntegrityError), transaction.atomic(), unguarded():
        SectorMeeting.objects.create(meeting=meeting, consultation=matter, theme=theme, year=min(year, 32_000))


def test_what_was_called_off_is_for_no_sector(make: Makers, matter: Consultation, theme: Theme) -> None:
    meeting = plan_meeting(matter.space, arranged(), by=make.clerk())
    assert list(unmarked(matter)) == [meeting]
    call_off(meeting, "Powódź.", by=make.clerk())
    assert list(unmarked(matter)) == []
    with pytest.raises(Refused):
        hold_for_sector(meeting, theme=theme, year=2027, by=make.clerk())


def test_only_the_office_does(make: Makers, matter: Consultation, theme: Theme) -> None:
    meeting = plan_meeting(matter.space, arranged(), by=make.clerk())
    with pytest.raises(NotAllowed):
        hold_for_sector(meeting, theme=theme, year=2027, by=NOBODY)
    one = hold_for_sector(meeting, theme=theme, year=2027, by=make.clerk())
    with pytest.raises(NotAllowed):
        change_sector(one, theme=theme, year=2028, by=NOBODY)
    with pytest.raises(NotAllowed):
        invite(matter, KLUB, word="", expected=1, by=NOBODY, sector=one)


def test_those_of_a_draft_are_for_the_office_alone(make: Makers, theme: Theme) -> None:
    draft = make.draft("Szkic")
    one = held(make, draft, theme)
    assert (years(NOBODY), scheduled(NOBODY, 2027)) == ([], [])
    assert [row.sector for row in scheduled(make.clerk(), 2027)] == [one]
    clubs("Klub Żółw")
    with pytest.raises(Refused, match="ogłoś"):
        invited(make, one)


def test_each_meeting_invites_apart(make: Makers, matter: Consultation, theme: Theme) -> None:
    one, two = held(make, matter, theme), held(make, matter, theme, days=4)
    clubs("Klub Żółw")
    assert invite(matter, KLUB, word="", expected=1, by=make.clerk()) == 1
    assert (invited(make, one), invited(make, two)) == (1, 1)
    with pytest.raises(Refused):
        invited(make, one)
    assert [len(invited_to(matter, to)) for to in (None, one, two)] == [1, 1, 1]
    letter = Notice.objects.filter(subject__contains="branżowe").earliest("pk")
    for words in ("Klub Żółw", "Centrum Aktywności, ul. Próbna 1", "Zapraszamy.", "/zaproszenie/"):
        assert words in letter.line
    assert scheduled(NOBODY, 2027)[0].invited == 1


def test_nobody_is_invited_to_what_is_over_or_called_off(make: Makers, matter: Consultation, theme: Theme) -> None:
    one = held(make, matter, theme)
    clubs("Klub Żółw")
    with taken_at(one.meeting.starts_at), pytest.raises(Refused):
        invited(make, one)
    call_off(one.meeting, "Powódź.", by=make.clerk())
    with pytest.raises(Refused):
        invited(make, one)
    assert heard() == []


def test_who_was_invited_hears_when_it_is_moved_or_called_off(make: Makers, matter: Consultation, theme: Theme) -> None:
    one = held(make, matter, theme)
    clubs("Klub Żółw")
    invited(make, one)
    tell_all()
    change_meeting(one.meeting, replace(said_of(one.meeting), place="Aula"), by=make.clerk())
    tell_all()
    tell_all()
    assert heard("Inny czas lub miejsce") == ["klub0@klub.example"]
    call_off(Meeting.objects.get(), "Powódź.", by=make.clerk())
    tell_all()
    assert heard("Odwołane") == ["klub0@klub.example"]


def test_who_was_invited_is_reminded_once_before_it(make: Makers, matter: Consultation, theme: Theme) -> None:
    one = held(make, matter, theme, days=9)
    clubs("Klub Żółw", "Klub Bocian")
    invited(make, one, 2)
    stop_invitations(invitation_code(Invitation.objects.get(organisation__name="Klub Bocian").pk))
    with taken_at(one.meeting.starts_at - 4 * DAY):
        assert remind_invited() == 0
    with taken_at(one.meeting.starts_at - 3 * DAY):
        assert (remind_invited(), remind_invited()) == (1, 0)
    assert heard("Wkrótce") == ["klub0@klub.example"]


def test_who_sent_no_remark_is_reminded_before_the_last_minute(make: Makers, matter: Consultation) -> None:
    clubs("Klub Żółw", "Klub Bocian")
    invite(matter, KLUB, word="", expected=2, by=make.clerk())
    said = Words(reason="Bo tak.", side=Side.ORGANISATION, organisation="Klub Bocian")
    make_known(receive_remark(matter, make.round(matter), said, by=NOBODY), Standing.CLERK)
    closes = make.round(matter).closes_at
    with taken_at(closes - 4 * DAY):
        assert remind_invited() == 0
    with taken_at(closes - 2 * DAY):
        assert (remind_invited(), remind_invited()) == (1, 0)
    assert heard("Uwagi przyjmujemy do") == ["klub0@klub.example"]
    asked = figures_of(make.round(matter)).asked
    assert asked is not None
    assert (asked.invited, asked.opened, asked.responded) == (2, 0, 1)


def test_who_was_invited_yesterday_or_where_the_city_says_so_is_not_reminded(
    make: Makers, matter: Consultation
) -> None:
    clubs("Klub Żółw")
    closes = make.round(matter).closes_at
    with taken_at(closes - 2 * DAY):
        invite(matter, KLUB, word="", expected=1, by=make.clerk())
        assert remind_invited() == 0
    change_parameter(DAYS, value="0", since=NOW.date(), article="test")
    with taken_at(closes - DAY / 2):
        assert remind_invited() == 0


def test_a_clerk_plans_invites_and_writes_down(
    make: Makers, desk: Client, visitor: Client, matter: Consultation, theme: Theme
) -> None:
    home = f"/konsultacje/{matter.space.slug}/branzowe/"
    assert "Nie ma spotkania bez branży" in desk.get(f"{home}nowe/").content.decode()
    meeting = plan_meeting(matter.space, arranged(), by=make.clerk())
    page = desk.get(f"{home}nowe/").content.decode()
    typed = filled(page) | {"meeting": [str(meeting.pk)], "theme": [theme.slug]}
    assert desk.post(f"{home}nowe/", typed | {"theme": ["nie-ma"]}).status_code == 422
    answer = desk.post(f"{home}nowe/", typed)
    assert (answer.status_code, answer.headers["Location"]) == (302, f"{home}1/")
    year = SectorMeeting.objects.get().year
    assert desk.post(f"{home}1/", filled(desk.get(f"{home}1/").content.decode())).status_code == 302
    clubs("Klub Żółw")
    where = f"/konsultacje/{matter.space.slug}/zaproszenia/"
    assert "Klub Żółw" in desk.get(f"{where}nowe/?branza=1&q=klub").content.decode()
    sent = desk.post(f"{where}nowe/?branza=1&q=klub", {"word": "", "expected": "1"})
    assert sent.headers["Location"] == f"{where}?branza=1"
    assert "Klub Żółw" in visitor.get(f"{where}?branza=1").content.decode()
    assert "Klub Żółw" not in visitor.get(where).content.decode()
    for wrong in ("7", "x", "١", "9" * 30):
        assert visitor.get(f"{where}?branza={wrong}").status_code == 404
    link = f"/zaproszenie/{invitation_code(Invitation.objects.get().pk)}/"
    assert "Centrum Aktywności" in spaced(visitor.get(link).content.decode())
    gone = visitor.post(link, {"what": "go"})
    assert gone.headers["Location"] == f"/konsultacje/{matter.space.slug}/spotkania/1/"
    with taken_at(meeting.ends_at + DAY):
        tell_of_meeting(meeting, Course({"organisation": 12, "advisory": 2}, (), "Ustalono."), by=make.clerk())
    page = spaced(visitor.get("/konsultacje/branzowe/").content.decode())
    for words in (theme.name, "jest notatka", "Branże bez spotkania", f"Program na {year} rok"):
        assert spaced(words) in page, words
    file = visitor.get(f"/konsultacje/branzowe.csv?rok={year}").content.decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(file), delimiter=";")
    assert (row["branża"], row["zaproszone organizacje"], row["ile osób przyszło"]) == (theme.name, "1", "14")
    for wrong in ("1999", "x", "²"):
        assert visitor.get(f"/konsultacje/branzowe/?rok={wrong}").status_code == 404


def test_minutes_that_are_missing_are_said(make: Makers, desk: Client, matter: Consultation, theme: Theme) -> None:
    one = held(make, matter, theme, days=-2)
    (row,) = scheduled(NOBODY, 2027)
    assert row.lacks_minutes
    assert "jeszcze bez notatki" in spaced(desk.get(f"/konsultacje/{matter.space.slug}/branzowe/").content.decode())
    assert "przebieg/" in desk.get(f"/konsultacje/{matter.space.slug}/branzowe/1/").content.decode()
    tell_of_meeting(one.meeting, Course({}, (), "Ustalono."), by=make.clerk())
    assert not scheduled(NOBODY, 2027)[0].lacks_minutes


def test_a_city_without_any(visitor: Client, make: Makers) -> None:
    assert "Nie zaplanowano konsultacji branżowych" in visitor.get("/konsultacje/branzowe/").content.decode()
    assert visitor.get("/konsultacje/branzowe.csv").status_code == 200
