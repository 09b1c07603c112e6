"""Groups: made by people, one answer for all, leaving keeps history; what is suggested is near and says why."""

from __future__ import annotations

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.actions.groups import answer_group, join_group, leave_group, make_group
from wspolnie.desks.consultations.actions.reviewing import accept_answer
from wspolnie.desks.consultations.actions.versions import Said
from wspolnie.desks.consultations.facts.many import RemarkGrouped, RemarkUngrouped
from wspolnie.desks.consultations.models import Answer, GroupedRemark, Remark, RemarkGroup
from wspolnie.desks.consultations.reading.alike import NEAR, alike, share
from wspolnie.desks.consultations.reading.authors import authors_of
from wspolnie.desks.consultations.states import AnswerState, Verdict
from wspolnie.desks.consultations.tests.test_answers import Matter
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.spaces.policy import NOBODY

pytestmark = pytest.mark.django_db
SAID = Said(Verdict.PARTLY, "Skrócimy do 14 dni.", "Termin wynosi 14 dni.")


@pytest.fixture
def matter(make: Makers) -> Matter:
    return Matter(make)


def grouped(matter: Matter, *remarks: Remark, name: str = "Krótsze terminy") -> RemarkGroup:
    return make_group(
        matter.consultation, matter.make.round(matter.consultation), name=name, remarks=remarks, by=matter.make.clerk()
    )


def told(remark: Remark) -> list[str]:
    words = (RemarkGrouped.word(), RemarkUngrouped.word())
    return list(
        Line.objects.filter(subject_id=remark.pk, fact__in=words).order_by("seq").values_list("fact", flat=True)
    )


def test_one_answer_reaches_every_member_and_stays_the_groups(matter: Matter) -> None:
    one, two, other = matter.remark(), matter.remark(), matter.remark()
    group = grouped(matter, one, two)
    assert answer_group(matter.consultation, group, SAID, by=matter.make.clerk()) == 2
    answers = Answer.objects.filter(remark__in=[one, two])
    assert {(a.verdict, a.reason, a.wording, a.state, a.group_id) for a in answers} == {
        ("partly", "Skrócimy do 14 dni.", "Termin wynosi 14 dni.", "accepted", group.pk)
    }
    assert not Answer.objects.filter(remark=other).exists()


def test_a_step_of_the_common_answer_is_one_for_all(matter: Matter) -> None:
    one, two = matter.remark(), matter.remark()
    group = grouped(matter, one, two)
    draft = Said(SAID.verdict, SAID.reason, state=AnswerState.REVIEW)
    answer_group(matter.consultation, group, draft, by=matter.make.clerk())
    assert accept_answer(matter.consultation, two, by=matter.make.clerk()) == 2
    assert set(Answer.objects.values_list("state", flat=True)) == {"accepted"}


def test_a_remark_stands_in_one_group_at_most(matter: Matter) -> None:
    one, two = matter.remark(), matter.remark()
    grouped(matter, one)
    with pytest.raises(Refused, match="grupie 1"):
        grouped(matter, two, one)
    assert RemarkGroup.objects.count() == GroupedRemark.objects.count() == 1


def test_numbers_of_groups_go_on(matter: Matter) -> None:
    remarks = [matter.remark() for _ in range(3)]
    assert [grouped(matter, remark).number for remark in remarks] == [1, 2, 3]


def test_leaving_keeps_the_answer_as_its_own_and_the_history(matter: Matter) -> None:
    one, two = matter.remark(), matter.remark()
    group = grouped(matter, one, two)
    answer_group(matter.consultation, group, SAID, by=matter.make.clerk())
    leave_group(matter.consultation, [one], by=matter.make.clerk())
    left, kept = Answer.objects.get(remark=one), Answer.objects.get(remark=two)
    assert (left.reason, left.group_id, kept.group_id) == (SAID.reason, None, group.pk)
    assert told(one) == [RemarkGrouped.word(), RemarkUngrouped.word()]
    with pytest.raises(Refused, match="żadnej grupie"):
        leave_group(matter.consultation, [one], by=matter.make.clerk())
    join_group(matter.consultation, group, [one], by=matter.make.clerk())


def test_groups_need_a_name_a_right_and_an_open_matter(matter: Matter) -> None:
    remark = matter.remark()
    with pytest.raises(Refused, match="nazwę"):
        grouped(matter, remark, name="")
    group = grouped(matter, remark)
    with pytest.raises(NotAllowed):
        join_group(matter.consultation, group, [remark], by=NOBODY)
    with pytest.raises(NotAllowed):
        leave_group(matter.consultation, [remark], by=NOBODY)
    with pytest.raises(NotAllowed):
        answer_group(matter.consultation, group, SAID, by=NOBODY)
    matter.answer(remark)
    matter.publish()
    with pytest.raises(Refused, match="opublikowane"):
        leave_group(matter.consultation, [remark], by=matter.make.clerk())


def test_the_same_and_nearly_the_same_are_suggested_with_the_reason(matter: Matter) -> None:
    text = "Termin 30 dni jest za długi dla małych organizacji."
    one, same, near = matter.remark(text), matter.remark(text.upper()), matter.remark(text.replace("30", "28"))
    matter.remark("Proszę o więcej ławek w parku przy ulicy Hubskiej.")
    found = alike(one)
    assert [(which.remark, which.share == 1.0) for which in found] == [(same, True), (near, False)]
    assert found[0].why == "ta sama treść"
    assert found[1].why.endswith("% wspólnych słów")
    assert not GroupedRemark.objects.exists()


@given(one=st.text(max_size=60), other=st.text(max_size=60))
def test_nearness_is_the_same_both_ways_and_whole_only_of_the_same(one: str, other: str) -> None:
    assert share(one, other) == share(other, one)
    assert (share(one, other) == 1.0) == (one == other)
    assert 0.0 <= share(one, other) <= 1.0
    assert NEAR > 0


def test_somebody_who_wrote_twice_is_one_of_its_authors(matter: Matter, desk: Client) -> None:
    remarks = [
        matter.remark(contact=contact) for contact in ("a@poczta.example", "A@poczta.example", "b@poczta.example")
    ]
    remarks += [matter.remark(), matter.remark()]
    group, other = grouped(matter, *remarks), grouped(matter, matter.remark(), matter.remark(), name="Inna")
    assert authors_of([group.pk, other.pk]) == {group.pk: 4, other.pk: 2}
    queue = f"/konsultacje/{matter.consultation.space.slug}/odpowiedzi/"
    for page in (f"{queue}grupy/", f"{queue}{remarks[0].number}/"):
        assert "5 uwag, 4 osoby" in spaced(desk.get(page).text)
