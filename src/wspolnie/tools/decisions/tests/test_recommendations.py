"""Rules of recommendations: who words, adopts, sends, withdraws and passes them on, and what is refused."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from tests.architecture.two_cities import unguarded
from tests.bodies import dissolved, group, meeting_of
from tests.factories import Makers
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.services.search.models import SearchDocument
from wspolnie.spaces.kinds import EntryKind, Role
from wspolnie.spaces.models import Entry
from wspolnie.spaces.policy import NOBODY
from wspolnie.tools.decisions.actions.answering import reply
from wspolnie.tools.decisions.actions.sending import (
    decline_forwarded,
    forward_recommendation,
    send_recommendation,
    take_over,
)
from wspolnie.tools.decisions.actions.wording import (
    adopt_recommendation,
    reword_recommendation,
    said_of,
    withdraw_recommendation,
    word_recommendation,
)
from wspolnie.tools.decisions.models import Forwarding, Recommendation
from wspolnie.tools.decisions.reading import standing_of
from wspolnie.tools.decisions.states import RecommendationState, Standing, Way
from wspolnie.tools.decisions.tests.made import (
    TODAY,
    adopted,
    again,
    agreed,
    answered,
    draft,
    member_of,
    offices,
    official_of,
    sent,
    worded,
    yes,
)
from wspolnie.tools.decisions.words import Agreed

pytestmark = pytest.mark.django_db


def facts(one: Recommendation) -> list[str]:
    return list(Line.objects.filter(subject_id=one.pk).order_by("seq").values_list("fact", flat=True))


def test_a_draft_is_read_by_the_body_and_the_office_alone(make: Makers) -> None:
    space = group(make)
    one = draft(make, space)
    member, other = member_of(space), official_of(offices()[1])
    assert one.number == 1
    assert not Recommendation.objects.visible_to(NOBODY).exists()
    assert Recommendation.objects.visible_to(member).get() == one
    assert Recommendation.objects.visible_to(other).get() == one, "the office reads what is prepared"
    assert not Entry.objects.visible_to(NOBODY).filter(pk=one.pk).exists()
    assert not SearchDocument.objects.filter(entry=one.pk).exists()
    stranger = member_of(group(make, "Inna grupa"), email="obca@testowo.example")
    assert not Recommendation.objects.visible_to(stranger).exists()


def test_members_word_and_those_who_run_the_body_adopt(make: Makers) -> None:
    space = group(make)
    member, leader = member_of(space), member_of(space, Role.MODERATOR, "prowadzi@testowo.example")
    one = word_recommendation(space, worded(), by=member)
    assert reword_recommendation(one, worded(title="Inaczej"), by=member)
    assert not reword_recommendation(again(one), worded(title="Inaczej"), by=member), "nothing changed"
    with pytest.raises(NotAllowed):
        adopt_recommendation(one, agreed(), by=member)
    adopt_recommendation(one, agreed(), by=leader)
    with pytest.raises(NotAllowed, match="etapie"):
        reword_recommendation(again(one), worded(title="Po przyjęciu"), by=leader)
    assert again(one).title == Entry.objects.get(pk=one.pk).title == "Inaczej"
    assert Recommendation.objects.visible_to(NOBODY).get() == one
    assert SearchDocument.objects.filter(entry=one.pk).exists()
    assert facts(one) == [
        "decisions.RecommendationWorded",
        "decisions.RecommendationReworded",
        "decisions.RecommendationAdopted",
    ]


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (agreed(on=TODAY + timedelta(days=1)), "dopiero nadejdzie"),
        (agreed(votes_for=3), "konsensusie"),
        (Agreed(way=Way.VOTE, on=TODAY), "ile osób"),
        (Agreed(way=Way.VOTE, on=TODAY, votes_for=4, votes_against=4, votes_abstained=0), "więcej"),
        (Agreed(way=Way.VOTE, on=TODAY, votes_for=0, votes_against=0, votes_abstained=9), "więcej"),
    ],
)
def test_what_was_not_agreed_is_not_adopted(make: Makers, said: Agreed, reason: str) -> None:
    one = draft(make, group(make))
    with pytest.raises(Refused, match=reason):
        adopt_recommendation(one, said, by=make.clerk())
    assert again(one).state == RecommendationState.DRAFT


def test_votes_are_kept_as_they_were_counted(make: Makers) -> None:
    one = draft(make, group(make))
    adopt_recommendation(
        one, Agreed(way=Way.VOTE, on=TODAY, votes_for=9, votes_against=1, votes_abstained=2), by=make.clerk()
    )
    found = again(one)
    assert (found.votes_for, found.votes_against, found.votes_abstained) == (9, 1, 2)
    with pytest.raises(IntegrityError, match="recommendation_adopted_in_a_way"), unguarded(), transaction.atomic():
        Recommendation.objects.filter(pk=one.pk).update(votes_against=9)


def test_it_goes_out_with_the_hour_of_the_city(make: Makers) -> None:
    one = adopted(make, group(make))
    monday = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
    with taken_at(monday):
        send_recommendation(one, by=make.clerk())
    found = again(one)
    # thirty days after Monday 2 March is Wednesday 1 April, 15:30 by the summer clock
    assert found.due_at == datetime(2026, 4, 1, 13, 30, tzinfo=UTC)
    assert found.sent_at == monday
    with pytest.raises(NotAllowed):
        send_recommendation(found, by=make.clerk())


def test_a_day_free_from_work_moves_the_hour_on(make: Makers) -> None:
    one = adopted(make, group(make))
    with taken_at(datetime(2026, 3, 6, 9, 0, tzinfo=UTC)):
        send_recommendation(one, by=make.clerk())
    # thirty days later is Easter Sunday; Monday is free too
    assert timezone.localdate(again(one).due_at).isoformat() == "2026-04-07"


def test_a_body_may_give_more_time_and_never_less(make: Makers) -> None:
    one = adopted(make, group(make))
    with taken_at(datetime(2026, 3, 2, 9, 0, tzinfo=UTC)):
        with pytest.raises(Refused, match="1 kwietnia 2026"):
            send_recommendation(one, by=make.clerk(), day=date(2026, 3, 20))
        send_recommendation(one, by=make.clerk(), day=date(2026, 5, 15))
    assert again(one).due_at == datetime(2026, 5, 15, 13, 30, tzinfo=UTC)


def test_a_body_withdraws_until_the_office_answers(make: Makers) -> None:
    space = group(make)
    one = sent(make, space)
    with pytest.raises(Refused, match="wszyscy"):
        withdraw_recommendation(one, " ", by=make.clerk())
    withdraw_recommendation(one, "Zrobiło się bez niej.", by=make.clerk())
    assert Recommendation.objects.visible_to(NOBODY).get().reason == "Zrobiło się bez niej."
    with pytest.raises(NotAllowed):
        withdraw_recommendation(answered(make, space), "Za późno", by=make.clerk())
    dropped = draft(make, space)
    withdraw_recommendation(dropped, "Nie ma zgody.", by=make.clerk())
    assert not Recommendation.objects.visible_to(NOBODY).filter(pk=dropped.pk).exists()
    assert facts(dropped)[-1] == "decisions.RecommendationDropped"


def test_another_body_takes_it_over_as_its_own_or_declines(make: Makers) -> None:
    space, other = group(make), group(make, "Rada Pożytku")
    one = sent(make, space)
    clerk = make.clerk()
    with pytest.raises(Refused, match="tej grupy"):
        forward_recommendation(one, space, "Bo tak", by=clerk)
    passed = forward_recommendation(one, other, "To sprawa całego miasta.", by=clerk)
    with pytest.raises(Refused, match="już"):
        forward_recommendation(one, other, "Drugi raz", by=clerk)
    with pytest.raises(NotAllowed):
        take_over(passed, by=member_of(space, Role.MODERATOR))
    receiver = member_of(other, Role.SECRETARIAT, "sekretariat@testowo.example")
    made = take_over(passed, by=receiver)
    assert (made.space, made.origin, made.state) == (other, one, RecommendationState.DRAFT)
    assert said_of(made).words == one.words
    with pytest.raises(Refused, match="już"):
        decline_forwarded(passed, "Nie", by=receiver)
    third = group(make, "Trzecia")
    again_passed = forward_recommendation(one, third, "I wasza.", by=clerk)
    with pytest.raises(Refused, match="dlaczego"):
        decline_forwarded(again_passed, " ", by=clerk)
    decline_forwarded(again_passed, "Nie zajmujemy się zielenią.", by=clerk)
    forward_recommendation(one, third, "Jednak prosimy.", by=clerk)
    assert Forwarding.objects.filter(to=third).count() == 2
    assert again(one).state == RecommendationState.SENT, "here it goes on all the same"


def test_only_a_body_at_work_makes_recommendations(make: Makers) -> None:
    space = group(make)
    one = sent(make, group(make, "Druga"))
    space = dissolved(make, space)
    with pytest.raises(Refused, match="nie działa"):
        draft(make, space)
    with pytest.raises(Refused, match="nie działa"):
        forward_recommendation(one, space, "Weźcie to", by=make.clerk())
    with pytest.raises(Refused, match="nie uchwala"):
        draft(make, make.consultation().space)


def test_the_meeting_is_one_of_the_body(make: Makers) -> None:
    space, other = group(make), group(make, "Druga")
    own, foreign = meeting_of(make, space), meeting_of(make, other)
    one = draft(make, space, meeting=own)
    assert one.meeting is not None
    assert one.meeting.kind == EntryKind.MEETING
    with pytest.raises(Refused, match="spotkanie tej grupy"):
        draft(make, space, meeting=foreign)
    with pytest.raises(Refused, match="spotkanie tej grupy"):
        reword_recommendation(one, worded(meeting=one.entry), by=make.clerk())


def test_where_it_stands_follows_from_records_and_the_clock(make: Makers) -> None:
    one = sent(make, group(make))
    assert one.due_at is not None
    last = one.due_at + timedelta(seconds=59)
    assert standing_of(one, None, last) is Standing.WAITING
    assert standing_of(one, None, last + timedelta(seconds=1)) is Standing.OVERDUE
    reply(one, yes(days=10), by=make.clerk())
    found = again(one)
    (told,) = found.replies.all()
    assert told.do_by is not None
    assert standing_of(found, told, datetime.now(UTC) + timedelta(days=9)) is Standing.PROMISED
    assert standing_of(found, told, datetime.now(UTC) + timedelta(days=12)) is Standing.LAPSED
    for word in Standing:
        at = datetime.now(UTC) + timedelta(days=12)
        chosen = Recommendation.objects.all().standing(word, at)
        assert chosen.exists() == (word is Standing.LAPSED), word


def test_the_database_keeps_the_order_of_things(make: Makers) -> None:
    one = draft(make, group(make))
    for wrong in ({"state": "sent"}, {"state": "done"}, {"state": "lost"}, {"due_at": timezone.now()}, {"title": ""}):
        with pytest.raises(IntegrityError), unguarded(), transaction.atomic():
            Recommendation.objects.filter(pk=one.pk).update(**wrong)
