"""Posts and appointments: dated, by somebody's authority, named to everybody only when they may know it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.factories import Makers
from wspolnie.foundation.journal.models import Line, Private
from wspolnie.foundation.modules import Refused
from wspolnie.parties.offices.actions.appointments import (
    Mandate,
    appoint,
    end_appointment,
    forget_person,
    show_name,
)
from wspolnie.parties.offices.actions.closing import close_office
from wspolnie.parties.offices.actions.founding import found_office
from wspolnie.parties.offices.actions.posts import PostSaid, change_post, end_post, make_post
from wspolnie.parties.offices.models import Appointment, Office, Post
from wspolnie.parties.offices.module import holds
from wspolnie.parties.people.actions import register_person

DAY = date(2026, 3, 1)
MANDATE = Mandate(authority="Prezydent", basis="Zarządzenie nr 1", scope="Sprawy organizacji")


def later(days: int) -> date:
    return DAY + timedelta(days=days)


@pytest.fixture
def bureau(make: Makers) -> Office:
    return found_office("", name="Biuro", address="ul. Próbna 1", email="biuro@urzad.example")


@pytest.fixture
def post(bureau: Office) -> Post:
    return make_post(bureau, PostSaid(title="Pełnomocnik", decision_maker=True), since=DAY)


def test_a_title_is_one_at_a_time(bureau: Office, post: Post) -> None:
    with pytest.raises(Refused):
        make_post(bureau, PostSaid(title="Pełnomocnik"), since=later(99))
    with pytest.raises(Refused):
        make_post(bureau, PostSaid(title=" "), since=DAY)
    other = make_post(bureau, PostSaid(title="Zastępca"), since=DAY)
    with pytest.raises(Refused):
        change_post(other, PostSaid(title="Pełnomocnik"))
    end_post(post, until=later(9))
    with pytest.raises(Refused):
        end_post(post, until=later(9))
    with pytest.raises(Refused):
        end_post(other, until=DAY - timedelta(days=1))
    make_post(bureau, PostSaid(title="Pełnomocnik"), since=later(10))
    assert {one.title for one in Post.objects.on(later(10))} == {"Pełnomocnik", "Zastępca"}


def test_a_post_ends_with_its_office(bureau: Office) -> None:
    close_office(bureau, until=later(30))
    assert make_post(bureau, PostSaid(title="Likwidator"), since=DAY).until == later(30)


def test_what_is_said_of_a_post_changes_without_its_contact_in_the_journal(bureau: Office, post: Post) -> None:
    said = PostSaid(title="Pełnomocniczka", decision_maker=True, phone="71 000 00 00", email="ngo@urzad.example")
    assert change_post(post, said)
    assert not change_post(post, said)
    line = Line.objects.filter(subject_id=bureau.pk).latest("seq")
    assert line.fact == "offices.PostChanged"
    assert (line.data["plain"]["old_title"], line.data["plain"]["title"]) == ("Pełnomocnik", "Pełnomocniczka")
    assert "urzad.example" not in str(line.data)
    assert not Private.objects.filter(line=line, value__contains="71 000").exists()


def test_a_person_holds_many_posts_and_one_of_them_once(bureau: Office, post: Post) -> None:
    anna, jan = register_person("Anna Próbna"), register_person("Jan Próbny")
    hers = appoint(post, anna, MANDATE, since=DAY)
    appoint(post, jan, MANDATE, since=DAY, until=later(3))
    other = make_post(bureau, PostSaid(title="Zastępca"), since=DAY)
    appoint(other, anna, MANDATE, since=DAY)
    with pytest.raises(Refused):
        appoint(post, anna, MANDATE, since=later(5))
    end_appointment(hers, until=later(4))
    appoint(post, anna, MANDATE, since=later(5))
    assert [one.person.name for one in Appointment.objects.on(later(4)).filter(post=post) if one.person] == [
        "Anna Próbna"
    ]
    assert Appointment.objects.on(later(3)).filter(post=post).count() == 2


def test_an_appointment_keeps_to_the_days_of_its_post(post: Post) -> None:
    anna = register_person("Anna Próbna")
    end_post(post, until=later(9))
    wrong: list[tuple[date, date | None]] = [
        (DAY - timedelta(days=1), later(1)), (DAY, None), (DAY, later(10)), (later(3), later(2)),
    ]  # fmt: skip
    for since, until in wrong:
        with pytest.raises(Refused):
            appoint(post, anna, MANDATE, since=since, until=until)
    with pytest.raises(Refused):
        appoint(post, anna, Mandate(authority=" "), since=DAY, until=later(1))
    made = appoint(post, anna, MANDATE, since=DAY, until=later(9))
    for until in (later(9), DAY - timedelta(days=1)):
        with pytest.raises(Refused):
            end_appointment(made, until=until)
    end_appointment(made, until=DAY)


def test_nobody_is_left_on_a_post_that_ends(bureau: Office, post: Post) -> None:
    made = appoint(post, register_person("Anna Próbna"), MANDATE, since=DAY)
    with pytest.raises(Refused):
        end_post(post, until=later(5))
    with pytest.raises(Refused, match="Pełnomocnik"):
        close_office(bureau, until=later(5))
    end_appointment(made, until=later(5))
    close_office(bureau, until=later(5))
    assert Post.objects.get(pk=post.pk).until == later(5)


def test_who_may_know_the_name(post: Post) -> None:
    anna, jan = register_person("Anna Próbna"), register_person("Jan Próbny")
    made = appoint(post, anna, MANDATE, since=DAY)

    def known() -> list[bool]:
        one = Appointment.objects.get(pk=made.pk)
        readers = [(None, False), (jan.pk, False), (anna.pk, False), (None, True)]
        return [one.named_for(person, office=office) for person, office in readers]

    assert known() == [False, False, True, True]
    assert show_name(made, name_public=True)
    assert not show_name(made, name_public=True)
    assert known() == [True] * 4
    assert show_name(made, name_public=False)
    assert known() == [False, False, True, True]


def test_an_erased_person_is_out_and_the_days_stay(post: Post) -> None:
    anna, jan = register_person("Anna Próbna"), register_person("Jan Próbny")
    mandate = Mandate(authority="Prezydent", basis="Zarządzenie dla Anny", scope="Anna decyduje", name_public=True)
    hers, his = appoint(post, anna, mandate, since=DAY), appoint(post, jan, MANDATE, since=DAY)
    told = list(holds(anna.pk))
    assert [held.label for held in told] == ["Stanowisko: Pełnomocnik"]
    assert ("Podstawa", "Zarządzenie dla Anny") in told[0].rows
    forget_person(anna.pk)
    kept = Appointment.objects.get(pk=hers.pk)
    assert (kept.person, kept.basis, kept.scope, kept.name_public) == (None, "", "", False)
    assert (kept.since, kept.authority) == (DAY, "Prezydent")
    with pytest.raises(Refused):
        show_name(hers, name_public=True)
    assert not Private.objects.filter(line__subject_id=hers.pk).exclude(field="actor").exists()
    assert Private.objects.filter(line__subject_id=his.pk, value="Jan Próbny").exists()
    assert list(holds(anna.pk)) == []
