"""Many remarks at one press: exactly those that were shown, or none; put back until the publication."""

from __future__ import annotations

import pytest

from tests.factories import Makers
from wspolnie.desks.consultations.actions.looking import Look, Wish, look, undoing
from wspolnie.desks.consultations.actions.many import ChangedMeanwhile, change_many, undo_many
from wspolnie.desks.consultations.actions.own import withdraw_remark
from wspolnie.desks.consultations.actions.remarks import Words, receive_remark
from wspolnie.desks.consultations.actions.versions import Said
from wspolnie.desks.consultations.facts.many import ManyPressed, ManyUndone
from wspolnie.desks.consultations.models import Answer, AnswerVersion, BulkChange, GroupedRemark, Remark
from wspolnie.desks.consultations.numbers import remark_code
from wspolnie.desks.consultations.states import AnswerState, BulkAct, Verdict
from wspolnie.desks.consultations.tests.test_answers import Matter
from wspolnie.desks.consultations.tests.test_four_eyes import switch_on
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY

pytestmark = pytest.mark.django_db
NOTED = Wish(BulkAct.ANSWER, Said(Verdict.NOTED, "Dziękujemy.", state=AnswerState.DRAFT))


@pytest.fixture
def matter(make: Makers) -> Matter:
    return Matter(make)


def seen(matter: Matter, wish: Wish, *remarks: Remark) -> dict[object, str]:
    """What the page of a press would show: only what would change."""
    looks = look([remark.pk for remark in remarks], wish, by=matter.make.clerk())
    return {one.remark.pk: one.stamp for one in looks if not one.why_not}


def press(matter: Matter, wish: Wish, *remarks: Remark) -> BulkChange:
    round_ = matter.make.round(matter.consultation)
    return change_many(matter.consultation, round_, wish, seen(matter, wish, *remarks), by=matter.make.clerk())


def undo(matter: Matter, change: BulkChange) -> int:
    shown = {one.remark.pk: one.stamp for _, one in undoing(change) if not one.why_not}
    return undo_many(matter.consultation, change, shown, by=matter.make.clerk())


def standing() -> dict[int, tuple[str, str, str]]:
    return {
        a.remark.number: (a.verdict, a.reason, a.state)
        for a in Answer.objects.select_related("remark").order_by("remark__number")
    }


def test_only_what_was_shown_changes(matter: Matter) -> None:
    one, two, three = (matter.remark() for _ in range(3))
    press(matter, NOTED, one, two)
    assert standing() == dict.fromkeys([one.number, two.number], ("noted", "Dziękujemy.", "draft"))
    assert not Answer.objects.filter(remark=three).exists()
    assert Line.objects.filter(fact=ManyPressed.word()).count() == 1


def test_one_changed_meanwhile_stops_the_whole_press(matter: Matter) -> None:
    one, two = matter.remark(), matter.remark()
    shown = seen(matter, NOTED, one, two)
    matter.answer(two, reason="Ktoś był szybszy.")
    with pytest.raises(ChangedMeanwhile) as refusal:
        change_many(matter.consultation, matter.make.round(matter.consultation), NOTED, shown, by=matter.make.clerk())
    assert refusal.value.remarks == (two,)
    assert standing() == {two.number: ("accepted", "Ktoś był szybszy.", "accepted")}
    assert not BulkChange.objects.exists()


def test_one_withdrawn_meanwhile_stops_it_too(make: Makers) -> None:
    consultation = make.consultation()
    round_ = make.round(consultation)
    remark = receive_remark(consultation, round_, Words(reason="Bo tak."), by=NOBODY)
    shown = {one.remark.pk: one.stamp for one in look([remark.pk], NOTED, by=make.clerk())}
    withdraw_remark(consultation, remark, code=remark_code(remark.pk), by=NOBODY)
    with pytest.raises(ChangedMeanwhile):
        change_many(consultation, round_, NOTED, shown, by=make.clerk())
    assert not Answer.objects.exists()


def test_what_would_not_change_is_passed_over_and_says_why(matter: Matter) -> None:
    fresh, drafted, accepted = (matter.remark() for _ in range(3))
    matter.answer(drafted, state=AnswerState.DRAFT)
    matter.answer(accepted)
    looks = look([r.pk for r in (fresh, drafted, accepted)], Wish(BulkAct.SEND), by=matter.make.clerk())
    assert [one.why_not for one in looks] == ["nie ma jeszcze odpowiedzi", "", "odpowiedź jest już przyjęta"]
    press(matter, Wish(BulkAct.SEND), fresh, drafted, accepted)
    assert [state for *_, state in standing().values()] == ["review", "accepted"]


def test_a_second_person_accepts_where_the_city_says_so(matter: Matter) -> None:
    switch_on("four_eyes_accept")
    mine, theirs = matter.remark(), matter.remark()
    matter.answer(mine, state=AnswerState.REVIEW)
    matter.answer(theirs, state=AnswerState.REVIEW, by=matter.make.actor(Role.OFFICIAL))
    press(matter, Wish(BulkAct.ACCEPT), mine, theirs)
    assert standing()[mine.number][2] == "review"
    assert standing()[theirs.number][2] == "accepted"


def test_what_was_there_comes_back(matter: Matter) -> None:
    fresh, answered = matter.remark(), matter.remark()
    matter.answer(answered, Verdict.PARTLY, "Częściowo.")
    before = standing()
    change = press(matter, NOTED, fresh, answered)
    assert standing() != before
    assert undo(matter, change) == 2
    assert standing() == before
    states = AnswerVersion.objects.filter(remark=fresh).order_by("number").values_list("state", flat=True)
    assert list(states) == ["draft", ""]
    assert Line.objects.filter(fact=ManyUndone.word()).count() == 1
    with pytest.raises(Refused, match="już"):
        undo_many(matter.consultation, change, {fresh.pk: "x"}, by=matter.make.clerk())


def test_what_somebody_changed_since_stays(matter: Matter) -> None:
    one, two = matter.remark(), matter.remark()
    change = press(matter, NOTED, one, two)
    matter.answer(two, reason="Potem inaczej.")
    assert [bool(item.why_not) for _, item in undoing(change)] == [False, True]
    assert undo(matter, change) == 1
    assert standing() == {two.number: ("accepted", "Potem inaczej.", "accepted")}


def test_an_undo_goes_by_what_was_shown(matter: Matter) -> None:
    one, two = matter.remark(), matter.remark()
    change = press(matter, NOTED, one, two)
    shown = {item.remark.pk: item.stamp for _, item in undoing(change)}
    matter.answer(two, reason="W tej chwili.")
    with pytest.raises(ChangedMeanwhile):
        undo_many(matter.consultation, change, shown, by=matter.make.clerk())
    assert len(standing()) == 2


def test_groups_and_releases_are_put_back_too(matter: Matter) -> None:
    one, two = matter.remark(), matter.remark()
    group = press(matter, Wish(BulkAct.GROUP, name="Razem"), one, two)
    release = press(matter, Wish(BulkAct.RELEASE), one, two)
    assert GroupedRemark.objects.count() == 2
    assert set(Remark.objects.values_list("state", flat=True)) == {"released"}
    assert undo(matter, release) == 2
    assert set(Remark.objects.values_list("state", flat=True)) == {"received"}
    apart = press(matter, Wish(BulkAct.UNGROUP), one)
    assert undo(matter, apart) == 1
    assert GroupedRemark.objects.count() == 2
    assert undo(matter, group) == 2
    assert not GroupedRemark.objects.exists()


def test_the_answer_of_a_whole_group_is_the_groups(matter: Matter) -> None:
    one, two = matter.remark(), matter.remark()
    press(matter, Wish(BulkAct.GROUP, name="Razem"), one, two)
    press(matter, NOTED, one)
    assert Answer.objects.get(remark=one).group_id is None
    press(matter, NOTED, one, two)
    assert len(set(Answer.objects.values_list("group", flat=True))) == 1
    assert Answer.objects.filter(group=None).count() == 0


def test_after_the_publication_nothing_is_pressed_or_undone(matter: Matter) -> None:
    remark = matter.remark()
    accept = Wish(BulkAct.ANSWER, Said(Verdict.NOTED, "Dziękujemy."))
    change = press(matter, accept, remark)
    matter.publish()
    with pytest.raises(Refused, match="opublikowane"):
        undo(matter, change)
    with pytest.raises(Refused, match="opublikowane"):
        press(matter, NOTED, remark)


def test_strangers_press_nothing(matter: Matter) -> None:
    remark = matter.remark()
    shown = seen(matter, NOTED, remark)
    round_ = matter.make.round(matter.consultation)
    for wish in (NOTED, Wish(BulkAct.ACCEPT), Wish(BulkAct.RELEASE), Wish(BulkAct.GROUP, name="x")):
        with pytest.raises(NotAllowed):
            change_many(matter.consultation, round_, wish, shown, by=NOBODY)
    with pytest.raises(NotAllowed):
        change_many(matter.consultation, round_, Wish(BulkAct.RELEASE), shown, by=matter.make.actor(Role.OFFICIAL))
    with pytest.raises(Refused, match="wybran"):
        change_many(matter.consultation, round_, NOTED, {}, by=matter.make.clerk())


def test_sixty_remarks_at_one_press(matter: Matter) -> None:
    remarks = [matter.remark() for _ in range(60)]
    change = press(matter, NOTED, *remarks)
    assert change.items.count() == len(standing()) == 60
    looks: list[Look] = [one for _, one in undoing(change)]
    assert all(not one.why_not for one in looks)
