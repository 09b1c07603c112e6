"""Answers: old and new values on record, published whole and once, each author told once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
import time_machine

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.actions.answers import answer_remark, publish_answers, readiness, tell_authors
from wspolnie.desks.consultations.actions.erasure import erase
from wspolnie.desks.consultations.actions.planning import plan_consultation
from wspolnie.desks.consultations.actions.remarks import Words, receive_remark
from wspolnie.desks.consultations.facts.answers import AnswersPublished, RemarkAnswered
from wspolnie.desks.consultations.models import Answer, Consultation, Remark, RemarkContact, Round
from wspolnie.desks.consultations.remark_words import verdict_label, verdict_shape
from wspolnie.desks.consultations.states import AnswerState, RoundState, Verdict
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.journal.reading import fact_of
from wspolnie.foundation.modules import NotAllowed, Refused, Told
from wspolnie.services.notify.actions import gather
from wspolnie.services.notify.models import Letter
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY, Actor

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


class Matter:
    """A consultation that has closed an hour ago, with remarks that came in its time."""

    def __init__(self, make: Makers) -> None:
        self.make = make
        self.closes = datetime.now(UTC).replace(second=0, microsecond=0) - timedelta(hours=1)
        self.consultation = make.consultation(opens=self.closes - timedelta(days=7), closes=self.closes)

    def remark(self, reason: str = "Bo tak.", *, contact: str = "", after: timedelta = -timedelta(hours=1)) -> Remark:
        with taken_at(self.closes + after):
            round_ = self.make.round(self.consultation)
            return receive_remark(self.consultation, round_, Words(reason=reason, contact=contact), by=NOBODY)

    def answer(
        self,
        remark: Remark,
        verdict: Verdict = Verdict.ACCEPTED,
        reason: str = "Zgoda.",
        *,
        by: Actor | None = None,
        state: AnswerState = AnswerState.ACCEPTED,
    ) -> Answer:
        by = by or self.make.clerk()
        return answer_remark(self.consultation, remark, verdict=verdict, reason=reason, state=state, by=by)

    def publish(self) -> None:
        publish_answers(self.consultation, by=self.make.clerk())

    def ready(self) -> tuple[int, int, int, int]:
        state = readiness(self.make.round(self.consultation))
        return state.answers, state.letters, state.late, len(state.open_remarks)


@pytest.fixture
def matter(make: Makers) -> Matter:
    return Matter(make)


def facts(remark: Remark) -> list[RemarkAnswered]:
    lines = Line.objects.filter(subject_id=remark.pk, fact=RemarkAnswered.word()).order_by("seq")
    return [fact for line in lines if isinstance(fact := fact_of(line), RemarkAnswered)]


def test_a_change_keeps_old_and_new_on_record(matter: Matter) -> None:
    remark = matter.remark()
    matter.answer(remark, Verdict.PARTLY, "Częściowo.")
    matter.answer(remark, Verdict.NOT_ACCEPTED, "Jednak nie.")
    first, second = facts(remark)
    assert (first.old_verdict, first.old_reason, first.verdict, first.reason) == ("", "", "partly", "Częściowo.")
    assert (second.old_verdict, second.old_reason) == ("partly", "Częściowo.")
    assert (second.verdict, second.reason) == ("not_accepted", "Jednak nie.")
    number = matter.consultation.code_of(remark)
    assert spaced(first.sentence()) == f"Odpowiedziano na uwagę {number}: „Uwzględniona w części”."
    change = "„Uwzględniona w części” na „Nieuwzględniona”"
    assert spaced(second.sentence()) == f"Zmieniono odpowiedź na uwagę {number} z {change}."
    assert Answer.objects.get(remark=remark).reason == "Jednak nie."


def test_answers_stay_inside_until_published(matter: Matter) -> None:
    remark = matter.remark()
    matter.answer(remark)
    assert not facts(remark)[0].public
    assert AnswersPublished.public


def test_officials_answer_and_strangers_do_not(matter: Matter) -> None:
    remark = matter.remark()
    answer = matter.answer(remark, by=matter.make.actor(Role.OFFICIAL))
    assert answer.by_id == matter.make.actor(Role.OFFICIAL).person_id
    with pytest.raises(NotAllowed):
        matter.answer(remark, by=NOBODY)
    with pytest.raises(NotAllowed):
        publish_answers(matter.consultation, by=matter.make.actor(Role.OFFICIAL))


def test_an_answer_has_a_reason(matter: Matter) -> None:
    remark = matter.remark()
    with pytest.raises(Refused):
        matter.answer(remark, reason="")
    assert not Answer.objects.exists()


def test_nothing_is_published_while_remarks_are_taken(make: Makers) -> None:
    consultation = make.consultation(closes=datetime.now(UTC) + MINUTE)
    with pytest.raises(Refused, match="Zbieramy jeszcze uwagi"):
        publish_answers(consultation, by=make.clerk())
    round_ = make.round(consultation)
    with taken_at(round_.window.ends_at - timedelta(microseconds=1)), pytest.raises(Refused):
        publish_answers(consultation, by=make.clerk())
    with taken_at(round_.window.ends_at):
        publish_answers(consultation, by=make.clerk())


def test_open_remarks_stand_in_the_way_by_number(matter: Matter) -> None:
    remarks = [matter.remark() for _ in range(3)]
    matter.answer(remarks[0])
    matter.answer(remarks[1], state=AnswerState.DRAFT)
    state = readiness(matter.make.round(matter.consultation))
    assert state.open_remarks == (remarks[1].pk, remarks[2].pk)
    assert not state.is_ready
    with pytest.raises(Refused) as refusal:
        matter.publish()
    assert refusal.value.reason == "2 uwagi nie mają jeszcze przyjętej odpowiedzi."
    assert Round.objects.get(consultation=matter.consultation.pk).state == RoundState.STARTED


def test_late_ones_are_listed_and_do_not_block(matter: Matter) -> None:
    on_time, late = matter.remark(), matter.remark(after=MINUTE)
    matter.answer(on_time)
    assert matter.ready() == (1, 0, 1, 0)
    matter.publish()
    (line,) = Line.objects.filter(fact=AnswersPublished.word())
    fact = fact_of(line)
    assert isinstance(fact, AnswersPublished)
    assert (fact.answers, fact.late) == (1, 1)
    assert spaced(fact.sentence()).endswith(": 1 odpowiedź.")
    assert late.timeliness == "late"


def test_a_late_one_may_be_answered_too(matter: Matter) -> None:
    matter.answer(matter.remark(after=MINUTE))
    assert matter.ready() == (1, 0, 1, 0)
    matter.publish()


def test_a_consultation_without_remarks_is_valid(matter: Matter) -> None:
    assert matter.ready() == (0, 0, 0, 0)
    matter.publish()
    assert Round.objects.get(consultation=matter.consultation).answered_at is not None


def test_answers_are_published_once_and_then_closed(matter: Matter) -> None:
    remark = matter.remark()
    matter.answer(remark)
    old = Consultation.objects.get(pk=matter.consultation.pk)
    matter.publish()
    for seen in (matter.consultation, old):
        with pytest.raises(Refused, match="raz"):
            publish_answers(seen, by=matter.make.clerk())
        with pytest.raises(Refused, match="opublikowane"):
            answer_remark(seen, remark, verdict=Verdict.NOTED, reason="x", by=matter.make.clerk())


def test_a_draft_has_nothing_to_publish(make: Makers) -> None:
    draft = plan_consultation(make.plan(), by=make.clerk())
    with pytest.raises(Refused):
        publish_answers(draft, by=make.clerk())


def told(matter: Matter) -> Told:
    """The line that the listener gets."""
    fact = AnswersPublished(number="x", answers=1, late=0)
    return Told(uuid4(), fact, datetime.now(UTC), matter.consultation.pk, matter.consultation.pk, None)


def letters() -> list[tuple[str, str]]:
    """What the worker makes of what authors were told."""
    gather(City.objects.get(slug="wroclaw"))
    found = Letter.objects.filter(matter__startswith="notices:").order_by("id")
    return [(letter.address, spaced(letter.subject)) for letter in found]


def test_each_author_is_told_once_though_the_listener_runs_twice(matter: Matter) -> None:
    addresses = ("jan@example.org", "jan@example.org", "ela@example.org", "")
    answered = [matter.remark(contact=address) for address in addresses]
    for remark in answered:
        matter.answer(remark)
    matter.remark(contact="late@example.org", after=MINUTE)
    assert matter.ready() == (4, 3, 1, 0)
    matter.publish()
    assert letters() == []
    for _ in range(2):
        tell_authors(told(matter))
    first, second, third, _ = (matter.consultation.code_of(remark) for remark in answered)
    both = ("jan@example.org", f"{matter.consultation.space.name}: 2 wiadomości")
    assert letters() == [both, ("ela@example.org", f"Odpowiedź na twoją uwagę {third}")]
    tell_authors(told(matter))
    assert len(letters()) == 2
    body = spaced(Letter.objects.get(address="jan@example.org", matter__startswith="notices:").body)
    assert body.startswith("Dzień dobry,\n\n")
    assert body.index(f"uwagę {first}.") < body.index("* * *") < body.index(f"uwagę {second}.") < body.index("\n-- \n")
    assert "Wyłącz" not in body


def test_who_sent_it_signed_in_without_an_address_is_told_once_a_day_and_may_stop_it(matter: Matter) -> None:
    person = matter.make.actor(Role.OFFICIAL).person
    assert person is not None
    with taken_at(matter.closes - MINUTE):
        remark = receive_remark(
            matter.consultation, matter.make.round(matter.consultation), Words(reason="x"), by=Actor(person, "self")
        )
    matter.answer(remark)
    matter.publish()
    tell_authors(told(matter))
    assert letters() == []
    with time_machine.travel(datetime.now(UTC) + timedelta(days=1)):
        assert [address for address, _ in letters()] == [person.account.email]  # type: ignore[union-attr]
    letter = Letter.objects.get(matter__startswith="notices:")
    assert letter.unsubscribe in letter.body
    assert matter.consultation.code_of(remark) in letter.body


def test_a_consultation_that_is_gone_is_told_to_nobody(matter: Matter) -> None:
    tell_authors(Told(uuid4(), AnswersPublished(number="x", answers=0, late=0), datetime.now(UTC), uuid4(), None, None))
    tell_authors(Told(uuid4(), AnswersPublished(number="x", answers=0, late=0), datetime.now(UTC), None, None, None))
    assert letters() == []


def test_an_erased_author_is_not_told(matter: Matter) -> None:
    author = Actor(person=matter.make.actor(Role.OFFICIAL).person, capacity="self")
    with taken_at(matter.closes - MINUTE):
        words = Words(reason="x", contact="jan@example.org")
        remark = receive_remark(matter.consultation, matter.make.round(matter.consultation), words, by=author)
    matter.answer(remark)
    assert author.person_id is not None
    erase(author.person_id)
    kept = Remark.objects.get(pk=remark.pk)
    assert (kept.author_id, RemarkContact.objects.count(), kept.reason) == (None, 0, "x")
    matter.publish()
    tell_authors(told(matter))
    assert letters() == []


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_has_a_name_and_a_shape(verdict: Verdict) -> None:
    assert verdict_label(verdict)
    assert verdict_label(verdict) != verdict
    assert verdict_shape(verdict) in {"accepted", "partly", "rejected", "noted"}
