"""Pages of meetings: what a clerk types is what readers and calendar programs get."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import vobject
from django.test import Client
from icalendar import Calendar

from tests.factories import Makers
from tests.forms import filled
from tests.polish import spaced
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import NOBODY
from wspolnie.tools.meetings.actions import Course, call_off, course_of, plan_meeting, said_of, tell_of_meeting
from wspolnie.tools.meetings.models import Meeting
from wspolnie.tools.meetings.reading import upcoming
from wspolnie.tools.meetings.states import MeetingState
from wspolnie.tools.meetings.tests.conftest import arranged

pytestmark = pytest.mark.django_db
TYPED = {
    "name": "Spotkanie nad Odrą",
    "day": "2027-03-28",
    "starts": "17:00",
    "ends": "19:30",
    "place": "Świetlica",
    "access": "Winda, pętla indukcyjna.",
    "host": "Fundacja Próbna",
    "agenda": "Co się zmienia\n\nPytania\n",
}


@pytest.fixture
def visitor() -> Client:
    return Client(headers={"host": "wroclaw.localhost"})


@pytest.fixture
def desk(make: Makers) -> Client:
    client = Client(headers={"host": "wroclaw.localhost"})
    person = make.clerk().person
    assert person is not None
    client.force_login(person.account)
    return client


def home(space: Space) -> str:
    return f"/konsultacje/{space.slug}/"


def read(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_a_clerk_plans_and_everybody_reads(desk: Client, visitor: Client, space: Space) -> None:
    answer = desk.post(f"{home(space)}spotkania/nowe/", TYPED)
    assert answer.headers["Location"] == f"{home(space)}spotkania/1/"
    meeting = Meeting.objects.get()
    assert meeting.starts_at == datetime(2027, 3, 28, 15, tzinfo=UTC), "summer time of that very day"
    assert said_of(meeting).agenda == ("Co się zmienia", "Pytania")
    page = spaced(read(visitor, f"{home(space)}spotkania/1/"))
    for words in ("niedziela 28 marca 2027, godz. 17:00", "19:30", "Winda, pętla", "Fundacja Próbna", "poza terminem"):
        assert spaced(words) in page
    assert "Zmień spotkanie" not in page
    for address in (home(space), f"{home(space)}spotkania/", "/kalendarz/"):
        assert "Spotkanie nad Odrą" in spaced(read(visitor, address)), address


def test_saving_what_is_shown_changes_nothing(desk: Client, space: Space, meeting: Meeting) -> None:
    address = f"{home(space)}spotkania/1/zmiana/"
    assert desk.post(address, filled(read(desk, address))).status_code == 302
    after = Meeting.objects.get()
    assert (said_of(after), after.changes) == (said_of(meeting), 0)


def test_saving_who_came_again_changes_nothing(make: Makers, desk: Client, space: Space) -> None:
    began = datetime.now(UTC) - timedelta(hours=5)
    meeting = plan_meeting(space, arranged(starts_at=began, ends_at=began + timedelta(hours=1)), by=make.clerk())
    course = Course({"resident": 12, "": 0}, ("Dyrektorka",), "Pierwszy akapit.\n\nDrugi <b>akapit</b>.")
    tell_of_meeting(meeting, course, by=make.clerk())
    address = f"{home(space)}spotkania/1/przebieg/"
    shown = filled(read(desk, address))
    assert (shown["residents"], shown.get("organisations", [""]), shown["others"]) == (["12"], [""], ["0"])
    assert desk.post(address, shown).status_code == 302
    assert course_of(Meeting.objects.get()) == course
    page = spaced(read(desk, f"{home(space)}spotkania/1/"))
    assert "&lt;b&gt;akapit" in page
    assert "Dyrektorka" in page


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"day": "2027-03-28", "starts": "02:30"}, "zegar"),
        ({"ends": "16:00"}, "kończyć"),
        ({"place": ""}, "miejsce, link"),
        ({"day": "31.02.2027"}, "Podaj dzień"),
        ({"link": "javascript:alert(1)"}, "Spotkanie nie zostało zapisane"),
        ({"name": "", "host": ""}, "Napisz, kto prowadzi"),
        ({"agenda": "x\n" * 41}, "Najwyżej 40"),
    ],
)
def test_what_is_typed_wrong_comes_back_with_the_reason(
    desk: Client, space: Space, wrong: dict[str, str], said: str
) -> None:
    answer = desk.post(f"{home(space)}spotkania/nowe/", TYPED | wrong)
    assert answer.status_code == 422
    page = spaced(answer.content.decode())
    assert spaced(said) in page
    assert spaced("Winda, pętla") in page, "nothing typed is lost"
    assert not Meeting.objects.exists()


def test_called_off_is_told_on_every_page_and_to_programs(make: Makers, visitor: Client, space: Space) -> None:
    meeting = plan_meeting(space, arranged(), by=make.clerk())
    call_off(meeting, "Prowadząca zachorowała.", by=make.clerk())
    for address in (home(space), f"{home(space)}spotkania/", f"{home(space)}spotkania/1/", "/kalendarz/"):
        assert spaced("Prowadząca zachorowała.") in spaced(read(visitor, address)), address
    file = read(visitor, f"{home(space)}spotkania/1.ics")
    (event,) = Calendar.from_ical(file).walk("VEVENT")
    assert (str(event["status"]), int(event["sequence"])) == ("CANCELLED", 1)
    assert vobject.readOne(file).method.value == "CANCEL"


def test_the_citys_calendar_holds_meetings_and_closing_minutes(make: Makers, visitor: Client, space: Space) -> None:
    meeting = plan_meeting(space, arranged(), by=make.clerk())
    make.draft("Tajny szkic")
    answer = visitor.get("/kalendarz.ics")
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    one, other = Calendar.from_ical(answer.content), vobject.readOne(answer.content.decode())
    read_by_one = {str(event["uid"]): event.decoded("dtstart") for event in one.walk("VEVENT")}
    assert read_by_one == {event.uid.value: event.dtstart.value for event in other.vevent_list}
    assert read_by_one[f"meeting-{meeting.pk}@wroclaw.localhost"] == meeting.starts_at
    assert sorted(uid.split("-")[0] for uid in read_by_one) == ["meeting", "round"]
    assert "Tajny" not in answer.content.decode()
    with taken_at(meeting.ends_at):
        assert list(upcoming(NOBODY)) == []


def test_meetings_of_a_draft_are_for_the_office_alone(make: Makers, visitor: Client, desk: Client) -> None:
    draft = make.draft("Szkic").space
    plan_meeting(draft, arranged(), by=make.clerk())
    for end in ("spotkania/", "spotkania/1/", "spotkania/1.ics", "spotkania.ics"):
        assert visitor.get(home(draft) + end).status_code == 404
        assert desk.get(home(draft) + end).status_code == 200
    assert "Spotkanie w Centrum" not in read(visitor, "/kalendarz/")


@pytest.mark.parametrize(
    "address", ["/grupy/{}/spotkania/", "/konsultacje/nie-ma/spotkania/", "/konsultacje/{}/spotkania/9/"]
)
def test_what_is_not_there(visitor: Client, space: Space, address: str) -> None:
    assert visitor.get(address.format(space.slug)).status_code == 404


def test_a_held_meeting_cannot_be_called_off_by_the_form(make: Makers, desk: Client, space: Space) -> None:
    began = datetime.now(UTC) - timedelta(hours=2)
    held = plan_meeting(space, arranged(starts_at=began, ends_at=began + timedelta(hours=1)), by=make.clerk())
    tell_of_meeting(held, Course({"resident": 1}), by=make.clerk())
    assert desk.post(f"{home(space)}spotkania/1/odwolanie/", {"reason": "Bo tak."}).status_code == 422
    assert Meeting.objects.get().state == MeetingState.HELD
