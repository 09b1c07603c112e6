"""Assigning: exactly what was shown, to who is there today, put back, passed on, given back; each step on record."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from tests.architecture.two_cities import unguarded
from tests.factories import Makers
from wspolnie.desks.consultations.actions.assigning import Duty, current_of, give_back
from wspolnie.desks.consultations.actions.erasure import erase
from wspolnie.desks.consultations.actions.looking import Wish, look, undoing
from wspolnie.desks.consultations.actions.many import ChangedMeanwhile, change_many, undo_many
from wspolnie.desks.consultations.facts.assignments import AssignmentEnded, RemarkAssigned
from wspolnie.desks.consultations.held import holds
from wspolnie.desks.consultations.models import Assignment
from wspolnie.desks.consultations.states import BulkAct
from wspolnie.desks.consultations.tests.shared_out import acting, in_days, offices, official, share_out
from wspolnie.desks.consultations.tests.test_answers import Matter
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.journal.models import Line, Private
from wspolnie.foundation.journal.reading import fact_of
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.parties.people.actions import register_person
from wspolnie.spaces.actions import name_deputy
from wspolnie.spaces.kinds import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def matter(make: Makers) -> Matter:
    return Matter(make)


def facts(word: str) -> list[object]:
    return [fact_of(line) for line in Line.objects.filter(fact=word).order_by("seq")]


def test_the_office_and_the_hour_stand_and_are_on_record(matter: Matter) -> None:
    one, other = matter.remark(), matter.remark()
    office, due = offices()[0], in_days(3)
    share_out(matter.consultation, [one], Duty(office, None, due), by=matter.make.clerk())
    row = current_of(one)
    assert row is not None
    assert (row.office, row.person, row.due_at, row.by_id) == (office, None, due, matter.make.clerk().person_id)
    assert current_of(other) is None
    (fact,) = facts(RemarkAssigned.word())
    assert isinstance(fact, RemarkAssigned)
    assert (fact.number, fact.office, fact.due_at, fact.old_due_at) == (
        matter.consultation.code_of(one), office.name, due, None,
    )  # fmt: skip


def test_passing_on_keeps_the_history(matter: Matter) -> None:
    remark, (first, second) = matter.remark(), offices()
    person = official("Anna Próbna", second)
    clerk = matter.make.clerk()
    share_out(matter.consultation, [remark], Duty(first, None, in_days(3)), by=clerk)
    share_out(matter.consultation, [remark], Duty(second, person, in_days(4)), by=clerk)
    old, new = Assignment.objects.filter(remark=remark).order_by("at", "pk")
    assert (old.ending, old.ended_by_id, new.ended_at, new.person) == ("passed", clerk.person_id, None, person)
    fact = facts(RemarkAssigned.word())[-1]
    assert isinstance(fact, RemarkAssigned)
    assert (fact.old_office, fact.office, fact.person) == (first.name, second.name, "Anna Próbna")
    assert "Anna Próbna" in fact.sentence()


def test_the_same_again_changes_nothing(matter: Matter) -> None:
    remark, duty = matter.remark(), Duty(offices()[0], None, in_days(3))
    share_out(matter.consultation, [remark], duty, by=matter.make.clerk())
    (seen,) = look([remark.pk], Wish(BulkAct.ASSIGN, duty=duty), by=matter.make.clerk())
    assert seen.why_not
    with pytest.raises(Refused):
        share_out(matter.consultation, [remark], duty, by=matter.make.clerk())


def test_nobody_gets_what_they_cannot_do(matter: Matter) -> None:
    remark, clerk = matter.remark(), matter.make.clerk()
    resident = register_person("Jan Zwykły", email="zwykly@dom.example")
    gone = offices()[0]
    for duty in (
        Duty(None, None, in_days(1)),
        Duty(None, resident, in_days(1)),
        Duty(gone, None, in_days(-1)),
    ):
        with pytest.raises(Refused):
            share_out(matter.consultation, [remark], duty, by=clerk)
    with unguarded(), transaction.atomic():
        gone.placements.update(until=in_days(-1).date())
    with pytest.raises(Refused):
        share_out(matter.consultation, [remark], Duty(gone, None, in_days(1)), by=clerk)
    assert not Assignment.objects.exists()


def test_an_official_does_not_share_the_work_out(matter: Matter) -> None:
    by = acting(official("Anna Próbna"))
    with pytest.raises(NotAllowed):
        share_out(matter.consultation, [matter.remark()], Duty(offices()[0], None, in_days(1)), by=by)


def test_somebody_faster_stops_the_whole_press(matter: Matter) -> None:
    one, two, clerk = matter.remark(), matter.remark(), matter.make.clerk()
    wish = Wish(BulkAct.ASSIGN, duty=Duty(offices()[0], None, in_days(3)))
    seen = {found.remark.pk: found.stamp for found in look([one.pk, two.pk], wish, by=clerk)}
    share_out(matter.consultation, [two], Duty(offices()[1], None, in_days(3)), by=clerk)
    with pytest.raises(ChangedMeanwhile) as refusal:
        change_many(matter.consultation, matter.make.round(matter.consultation), wish, seen, by=clerk)
    assert refusal.value.remarks == (two,)
    assert current_of(one) is None


def test_a_press_is_put_back_also_after_an_answer_but_not_over_somebody_else(matter: Matter) -> None:
    one, two, three, clerk = matter.remark(), matter.remark(), matter.remark(), matter.make.clerk()
    first, second = offices()
    share_out(matter.consultation, [one], Duty(first, None, in_days(2)), by=clerk)
    change = share_out(matter.consultation, [one, two, three], Duty(second, None, in_days(3)), by=clerk)
    matter.answer(two)
    share_out(matter.consultation, [three], Duty(first, None, in_days(9)), by=clerk)
    shown = {seen.remark.pk: seen.stamp for _item, seen in undoing(change) if not seen.why_not}
    assert set(shown) == {one.pk, two.pk}
    assert undo_many(matter.consultation, change, shown, by=clerk) == 2
    back = current_of(one)
    assert back is not None
    assert (back.office, back.due_at, current_of(two)) == (first, in_days(2), None)
    held = current_of(three)
    assert held is not None
    assert held.due_at == in_days(9)
    assert [fact.ending for fact in facts(AssignmentEnded.word()) if isinstance(fact, AssignmentEnded)] == ["undone"]


def test_only_whoever_has_it_gives_it_back_and_says_why(matter: Matter) -> None:
    remark, office = matter.remark(), offices()[0]
    person, other = official("Anna Próbna", office), official("Jan Przykładny", offices()[1])
    colleague = official("Ewa Przykładna", office)
    duty = Duty(office, person, in_days(3))
    share_out(matter.consultation, [remark], duty, by=matter.make.clerk())
    for by in (acting(other), acting(colleague)):
        with pytest.raises(NotAllowed):
            give_back(matter.consultation, remark, why="Nie chcę.", by=by)
    with pytest.raises(Refused):
        give_back(matter.consultation, remark, why="", by=acting(person))
    give_back(matter.consultation, remark, why="To sprawa zarządu dróg.", by=acting(person))
    assert current_of(remark) is None
    with pytest.raises(Refused):
        give_back(matter.consultation, remark, why="Jeszcze raz.", by=acting(person))
    (fact,) = facts(AssignmentEnded.word())
    assert isinstance(fact, AssignmentEnded)
    assert (fact.ending, fact.why, fact.person) == ("given_back", "To sprawa zarządu dróg.", "Anna Próbna")
    share_out(matter.consultation, [remark], Duty(office, None, in_days(3)), by=matter.make.clerk())
    give_back(matter.consultation, remark, why="Nie nasze.", by=acting(colleague))


def test_a_deputy_gives_back_in_the_place_of_the_absent_one(matter: Matter) -> None:
    remark, person, deputy = matter.remark(), official("Anna Próbna"), official("Jan Zastępczy")
    share_out(matter.consultation, [remark], Duty(None, person, in_days(3)), by=matter.make.clerk())
    with pytest.raises(NotAllowed):
        give_back(matter.consultation, remark, why="Nie.", by=acting(deputy))
    today = in_days(0).date()
    name_deputy(
        person,
        deputy,
        since=today - timedelta(days=1),
        until=today + timedelta(days=1),
        by=matter.make.actor(Role.ADMINISTRATOR),
    )
    give_back(matter.consultation, remark, why="Jej nie ma do czwartku.", by=acting(deputy))
    assert current_of(remark) is None


def test_what_is_gone_or_done_is_passed_over(matter: Matter) -> None:
    done, left = matter.remark(), matter.remark()
    matter.answer(done)
    wish = Wish(BulkAct.ASSIGN, duty=Duty(offices()[0], None, in_days(3)))
    looks = {seen.remark.pk: seen.why_not for seen in look([done.pk, left.pk], wish, by=matter.make.clerk())}
    assert looks[done.pk]
    assert not looks[left.pk]


def test_after_the_publication_nothing_is_assigned_or_given_back(matter: Matter) -> None:
    remark, clerk = matter.remark(), matter.make.clerk()
    share_out(matter.consultation, [remark], Duty(offices()[0], None, in_days(3)), by=clerk)
    matter.answer(remark)
    matter.publish()
    with pytest.raises(Refused):
        share_out(matter.consultation, [remark], Duty(offices()[1], None, in_days(3)), by=clerk)
    with pytest.raises(Refused):
        give_back(matter.consultation, remark, why="Za późno.", by=clerk)


def test_the_database_keeps_one_at_a_time_with_somebody(matter: Matter) -> None:
    remark, now = matter.remark(), in_days(0)
    share_out(matter.consultation, [remark], Duty(offices()[0], None, in_days(3)), by=matter.make.clerk())
    for wrong in (
        {"office": offices()[1]},
        {"office": None, "ended_at": now, "ending": "passed"},
        {"office": offices()[1], "ended_at": now},
        {"office": offices()[1], "ended_at": now, "ending": "passed", "why": "powód"},
    ):
        with unguarded(), pytest.raises(IntegrityError), transaction.atomic():
            Assignment(remark=remark, due_at=now, at=now, **wrong).save(force_insert=True)


def test_an_erased_person_has_nothing_any_more_and_is_named_nowhere(matter: Matter) -> None:
    remark, person = matter.remark(), official("Anna Próbna", offices()[0])
    share_out(matter.consultation, [remark], Duty(offices()[0], person, in_days(3)), by=matter.make.clerk())
    told = {row[0]: row[1] for held in holds(person.pk) for row in held.rows}
    assert matter.consultation.code_of(remark) in told
    assert Private.objects.filter(value="Anna Próbna", field="person").exists()
    erase(person.pk)
    assert current_of(remark) is None
    assert Assignment.objects.get().ending == "erased"
    assert not Private.objects.filter(value="Anna Próbna", field="person", line__fact=RemarkAssigned.word()).exists()


def test_the_hour_of_the_last_minute(matter: Matter) -> None:
    """A due instant is refused once it has come, not a moment before."""
    remark, due = matter.remark(), in_days(3)
    with taken_at(due), pytest.raises(Refused):
        share_out(matter.consultation, [remark], Duty(offices()[0], None, due), by=matter.make.clerk())
    with taken_at(due - timedelta(seconds=1)):
        share_out(matter.consultation, [remark], Duty(offices()[0], None, due), by=matter.make.clerk())
    assert current_of(remark) is not None
