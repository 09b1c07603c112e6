"""Bodies: entered, shown, described, dissolved; seats with their rules; composition on any day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.architecture.two_cities import unguarded
from tests.factories import Makers
from tests.listening import tell_all
from wspolnie.desks.bodies.actions.erasure import erase
from wspolnie.desks.bodies.actions.keeping import describe_body, dissolve_body, enter_body, show_body
from wspolnie.desks.bodies.actions.seating import end_seat, give_seat
from wspolnie.desks.bodies.models import Body, Seat
from wspolnie.desks.bodies.reading import composition, ended_lately, listed, told_of
from wspolnie.desks.bodies.states import BODY_MOVES, ROLES, BodyState, Pulse, SeatTitle
from wspolnie.desks.bodies.tests.made import TODAY, club, prepared, seated, seating, shown, told
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.parties.offices.models import Office
from wspolnie.spaces.kinds import Role, Side
from wspolnie.spaces.models import Membership
from wspolnie.spaces.policy import NOBODY, Actor
from wspolnie.spaces.views import actor_today
from wspolnie.tools.meetings.actions import Course, plan_meeting, tell_of_meeting
from wspolnie.tools.meetings.tests.conftest import arranged

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def shares(body: Body, day: date = TODAY) -> dict[str, tuple[int, int]]:
    return {one.side: (one.count, one.decide) for one in composition(body, day)[1]}


def test_every_state_has_its_moves_and_every_title_its_role() -> None:
    assert set(BODY_MOVES) == set(BodyState)
    assert set(ROLES) == set(SeatTitle)


def test_a_body_is_the_offices_until_it_is_shown(make: Makers) -> None:
    one = prepared(make)
    assert not Body.objects.visible_to(NOBODY).exists()
    assert Body.objects.visible_to(make.clerk()).get() == one
    show_body(one, by=make.clerk())
    assert Body.objects.visible_to(NOBODY).get() == one
    with pytest.raises(Refused, match="już"):
        show_body(one, by=make.clerk())


def test_names_that_are_alike_have_addresses_of_their_own(make: Makers) -> None:
    assert [prepared(make).space.slug for _ in range(2)] == ["zielen-na-podworkach", "zielen-na-podworkach-2"]
    assert prepared(make, name="Nowa").space.slug == "nowa-2"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"kind": "nie-ma"}, "rodzaju"),
        ({"until": date(2020, 1, 1)}, "Ostatni dzień"),
        ({"parent": "nie-ma"}, "nadrzędn"),
        ({"rules": ((Side.OFFICE, 3, 2),)}, "najwyżej"),
    ],
)
def test_what_is_wrong_is_refused_and_nothing_is_made(make: Makers, wrong: dict[str, object], said: str) -> None:
    with pytest.raises(Refused, match=said):
        enter_body(told(make, **wrong), by=make.clerk())
    assert not Body.objects.exists()


def test_what_is_said_of_a_body_comes_back_and_saving_it_changes_nothing(make: Makers) -> None:
    above = shown(make, name="Rada")
    said = told(
        make,
        purpose="O zieleni.",
        until=date(2027, 2, 28),
        office=Office.objects.earliest("slug"),
        parent=above.space.slug,
        basis="Art. 41e.",
        contact="sekretariat",
        email="zielen@wroclaw.example",
        rules=((Side.OFFICE, 1, 5), (Side.RESIDENT, 2, None)),
    )
    one = enter_body(said, by=make.clerk())
    lines = Line.objects.count()
    assert told_of(Body.objects.get(pk=one.pk)) == said
    assert describe_body(one, said, by=make.clerk()) is False
    assert Line.objects.count() == lines
    assert describe_body(one, replace(said, name="Zieleń"), by=make.clerk())
    again = Body.objects.select_related("space").get(pk=one.pk)
    assert (again.space.name, again.space.slug) == ("Zieleń", one.space.slug)


def test_the_search_finds_a_body_by_what_is_said_of_it_now(make: Makers) -> None:
    one = shown(make, purpose="O drzewach.")
    tell_all()
    visitor = Client(headers={"host": "wroclaw.localhost"})
    place = f"/grupy/{one.space.slug}/"
    assert place in visitor.get("/szukaj/?q=drzewach").content.decode()
    describe_body(one, told(make, name="Ptaki na dachach", purpose="O jerzykach."), by=make.clerk())
    assert place in visitor.get("/szukaj/?q=jerzykach").content.decode()
    assert place not in visitor.get("/szukaj/?q=drzewach").content.decode()


def test_a_body_never_stands_above_itself(make: Makers) -> None:
    one = shown(make, name="Rada")
    two = shown(make, name="Komisja", parent=one.space.slug)
    with pytest.raises(Refused, match="samej siebie"):
        describe_body(one, told(make, name="Rada", parent=two.space.slug), by=make.clerk())
    with pytest.raises(IntegrityError), transaction.atomic(), unguarded():
        Body.objects.filter(pk=one.pk).update(parent=one)


def test_a_body_is_dissolved_with_a_reason_and_stays_readable(make: Makers) -> None:
    one = prepared(make)
    with pytest.raises(Refused, match="Najpierw"):
        dissolve_body(one, "Uchwała.", by=make.clerk())
    show_body(one, by=make.clerk())
    with pytest.raises(Refused, match="dlaczego"):
        dissolve_body(one, "  ", by=make.clerk())
    dissolve_body(one, "Uchwała.", by=make.clerk())
    assert listed([Body.objects.select_related("space").get()])[0].pulse is Pulse.DISSOLVED
    for verb in (
        lambda: dissolve_body(one, "Uchwała.", by=make.clerk()),
        lambda: describe_body(one, told(make), by=make.clerk()),
        lambda: seated(make, one),
    ):
        with pytest.raises(Refused, match="rozwiązano"):
            verb()
    with pytest.raises(IntegrityError), transaction.atomic(), unguarded():
        Body.objects.filter(pk=one.pk).update(reason="")


def test_seats_end_with_their_body(make: Makers) -> None:
    one = shown(make)
    seat = seated(make, one, side=Side.OFFICE, title=SeatTitle.SECRETARY, name="Jan Próbny", email="jan@x.example")
    later = seated(make, one, since=TODAY + 5 * DAY)
    ended = seated(make, one, until=TODAY - DAY)
    dissolve_body(one, "Uchwała.", by=make.clerk())
    days = dict(Seat.objects.values_list("pk", "until"))
    assert days == {seat.pk: TODAY, later.pk: TODAY + 5 * DAY, ended.pk: TODAY - DAY}
    assert seat.person is not None
    assert actor_today(seat.person).roles_in(one.pk) == frozenset()


def test_active_or_dormant_follows_from_meetings_that_were_held(make: Makers) -> None:
    one = shown(make)
    assert listed([one])[0].pulse is Pulse.DORMANT
    began = arranged().starts_at - 100 * DAY
    meeting = plan_meeting(one.space, arranged(starts_at=began, ends_at=began + DAY / 12), by=make.clerk())
    assert listed([one])[0].pulse is Pulse.DORMANT, "a plan is no meeting"
    tell_of_meeting(meeting, Course({"resident": 4}), by=make.clerk())
    (line,) = listed([one])
    assert (line.pulse, line.met_at) == (Pulse.ACTIVE, began)
    with taken_at(began + 184 * DAY):
        assert listed([one])[0].pulse is Pulse.DORMANT
    assert listed([shown(make, name="Nowiutka", since=TODAY)])[0].pulse is Pulse.ACTIVE


def test_the_composition_of_any_day_counts_sides_and_who_decides(make: Makers) -> None:
    one = shown(make, rules=((Side.ORGANISATION, 2, None), (Side.OFFICE, 0, 0)))
    bird, frog = club(), club("Klub Żaba")
    seated(make, one, side=Side.ORGANISATION, organisation=bird, decides=True)
    seated(make, one, side=Side.OFFICE, office=Office.objects.earliest("slug"), since=TODAY - 5 * DAY)
    seated(make, one, side=Side.ORGANISATION, organisation=frog, title=SeatTitle.SUBSTITUTE)
    assert shares(one) == {"organisation": (1, 1), "office": (1, 0)}
    assert shares(one, TODAY - 10 * DAY)["office"] == (0, 0)
    found = {one.side: one for one in composition(one, TODAY)[1]}
    assert (found["organisation"].is_missing, found["office"].is_above) == (True, True)


def test_a_seat_ends_and_its_day_still_counts(make: Makers) -> None:
    one, bird = shown(make), club()
    seat = seated(make, one, side=Side.ORGANISATION, organisation=bird)
    with pytest.raises(Refused, match="nadszedł"):
        end_seat(seat, TODAY + DAY, by=make.clerk())
    with pytest.raises(Refused, match="wcześniejszy"):
        end_seat(seat, TODAY - 31 * DAY, by=make.clerk())
    end_seat(seat, TODAY - DAY, by=make.clerk())
    assert (shares(one), shares(one, TODAY - DAY)) == ({}, {"organisation": (1, 0)})
    assert [row.pk for row in ended_lately(one, TODAY)] == [seat.pk]
    with pytest.raises(Refused, match="skończył"):
        end_seat(seat, TODAY - DAY, by=make.clerk())
    seated(make, one, side=Side.ORGANISATION, organisation=bird, since=TODAY)
    assert ended_lately(one, TODAY) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"side": Side.ORGANISATION},
        {"title": SeatTitle.MODERATOR},
        {"title": SeatTitle.SECRETARY, "name": "Jan Próbny"},
        {"email": "bez@imienia.example"},
        {"until": TODAY - timedelta(days=60)},
    ],
)
def test_a_seat_that_says_too_little_is_refused(make: Makers, wrong: dict[str, object]) -> None:
    with pytest.raises(Refused):
        seated(make, shown(make), **wrong)
    assert not Seat.objects.exists()


def test_an_organisation_has_one_seat_at_a_time(make: Makers) -> None:
    one, bird = shown(make), club()
    seated(make, one, side=Side.ORGANISATION, organisation=bird, until=TODAY)
    with pytest.raises(Refused, match="taki mandat"):
        seated(make, one, side=Side.ORGANISATION, organisation=bird, since=TODAY)
    seated(make, one, side=Side.ORGANISATION, organisation=bird, since=TODAY + DAY)
    with pytest.raises(Refused):
        seated(make, one, side=Side.RESIDENT, organisation=bird)
    with pytest.raises(Refused):
        seated(make, one, side=Side.RESIDENT, office=Office.objects.earliest("slug"))


def test_a_secretariat_has_its_powers_there_and_no_others(make: Makers) -> None:
    one, other = shown(make), shown(make, name="Inna")
    seat = seated(make, one, side=Side.OFFICE, title=SeatTitle.SECRETARY, name="Jan Próbny", email="jan@x.example")
    assert seat.person is not None
    secretary = actor_today(seat.person)
    assert (secretary.roles_in(one.pk), secretary.roles_in(other.pk)) == ({Role.SECRETARIAT}, frozenset())
    plan_meeting(one.space, arranged(), by=secretary)
    give_seat(one, seating(), by=secretary)
    for verb in (
        lambda: plan_meeting(other.space, arranged(), by=secretary),
        lambda: give_seat(other, seating(), by=secretary),
        lambda: describe_body(one, told(make, name="Inaczej"), by=secretary),
        lambda: dissolve_body(one, "Bo tak.", by=secretary),
    ):
        with pytest.raises(NotAllowed):
            verb()
    end_seat(seat, TODAY, by=make.clerk())
    assert Membership.objects.get(space=one.space_id).ended_at is not None
    assert actor_today(seat.person).roles_in(one.pk) == frozenset()


def test_who_is_erased_leaves_the_seat(make: Makers) -> None:
    one = shown(make)
    seat = seated(make, one, name="Ewa Próbna", email="ewa@x.example", is_named=True)
    assert seat.person_id is not None
    erase(seat.person_id)
    again = Seat.objects.get(pk=seat.pk)
    assert (again.person, again.membership, again.is_named, shares(one)) == (None, None, False, {"resident": (1, 0)})
    with pytest.raises(IntegrityError), transaction.atomic(), unguarded():
        Seat.objects.filter(pk=seat.pk).update(is_named=True)


def test_nobody_is_named_in_the_journal(make: Makers) -> None:
    one = shown(make)
    seat = seated(make, one, name="Ewa Próbna", email="ewa@x.example", is_named=True)
    end_seat(seat, TODAY, by=make.clerk())
    rows = Line.objects.filter(fact__startswith="bodies.")
    assert rows.count() >= 3
    assert not any("Próbna" in str(line.data) for line in rows)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    spans=st.lists(st.tuples(st.integers(-50, 50), st.integers(0, 60) | st.none()), max_size=6),
    day=st.integers(-60, 120),
)
def test_a_seat_counts_from_its_first_day_to_its_last(
    make: Makers, spans: list[tuple[int, int | None]], day: int
) -> None:
    with transaction.atomic():
        one = prepared(make, name="Własna")
        for begin, length in spans:
            since = TODAY + begin * DAY
            give_seat(
                one, seating(since=since, until=since + length * DAY if length is not None else None), by=make.clerk()
            )
        holds = sum(begin <= day and (length is None or day <= begin + length) for begin, length in spans)
        assert shares(one, TODAY + day * DAY) == ({"resident": (holds, 0)} if holds else {})
        transaction.set_rollback(True)


def test_only_the_office_keeps_bodies(make: Makers) -> None:
    one = shown(make)
    seat = seated(make, one)
    by: Actor = NOBODY
    for verb in (
        lambda: enter_body(told(make), by=by),
        lambda: describe_body(one, told(make), by=by),
        lambda: show_body(one, by=by),
        lambda: dissolve_body(one, "x", by=by),
        lambda: give_seat(one, seating(), by=by),
        lambda: end_seat(seat, TODAY, by=by),
    ):
        with pytest.raises(NotAllowed):
            verb()
