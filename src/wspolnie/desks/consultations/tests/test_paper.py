"""Letters on paper: who gets one, once; what became of each; what is forgotten."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import Makers
from wspolnie.desks.consultations.actions.answers import readiness, tell_authors
from wspolnie.desks.consultations.actions.entering import enter_remark
from wspolnie.desks.consultations.actions.erasure import forget_contacts
from wspolnie.desks.consultations.actions.paper import (
    Postal,
    change_postal,
    lay_out,
    mark_not_sent,
    mark_returned,
    mark_sent,
)
from wspolnie.desks.consultations.actions.remarks import Receipt, Words
from wspolnie.desks.consultations.facts.letters import LetterAddressed, LettersSent
from wspolnie.desks.consultations.letter_states import LETTER_MOVES, LetterState
from wspolnie.desks.consultations.models import AnswerLetter, Remark, RemarkPostal
from wspolnie.desks.consultations.paper.envelopes import packed, waiting
from wspolnie.desks.consultations.states import Channel
from wspolnie.desks.consultations.tests.test_answers import Matter, letters, told
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.spaces.kinds import Role

pytestmark = pytest.mark.django_db
ANNA = Postal("Anna Próbna", "ul. Próbna 1", "50-001", "Wrocław")
CITY = uuid4()


@pytest.fixture
def matter(make: Makers) -> Matter:
    return Matter(make)


def paper(
    matter: Matter,
    postal: Postal | None = ANNA,
    *,
    contact: str = "",
    channel: Channel = Channel.PAPER,
    why: str = "Bo.",
) -> Remark:
    """A letter that came an hour before the closing, answered."""
    round_ = matter.make.round(matter.consultation)
    receipt = Receipt(channel, matter.closes - timedelta(hours=1))
    words = Words(reason=why, contact=contact)
    remark = enter_remark(matter.consultation, round_, words, receipt, by=matter.make.clerk(), postal=postal)
    matter.answer(remark)
    return remark


def states() -> list[str]:
    return list(AnswerLetter.objects.order_by("remark__number").values_list("state", flat=True))


def send(matter: Matter, *chosen: AnswerLetter, on: date | None = None) -> int:
    round_ = matter.make.round(matter.consultation)
    by = matter.make.clerk()
    return mark_sent(matter.consultation, round_, [one.pk for one in chosen], on=on or _today(), by=by)


def _today() -> date:
    return datetime.now(UTC).astimezone().date()


def test_each_author_is_told_once_by_the_way_they_used(matter: Matter) -> None:
    on_paper = paper(matter, contact="anna@example.org")
    by_mail = paper(matter, contact="ela@example.org", channel=Channel.EMAIL)
    only_mail = paper(matter, None, contact="jan@example.org")
    only_address = paper(matter, channel=Channel.ORAL)
    nothing = paper(matter, None)
    ready = readiness(matter.make.round(matter.consultation))
    assert (ready.letters, ready.on_paper, ready.untold) == (2, 2, 1)
    matter.publish()
    for _ in range(2):
        tell_authors(told(matter))
    assert {address for address, _ in letters()} == {"ela@example.org", "jan@example.org"}
    rows = dict(AnswerLetter.objects.values_list("remark_id", "state"))
    assert rows == {on_paper.pk: "to_send", only_address.pk: "to_send", nothing.pk: "nowhere"}
    assert by_mail.pk not in rows
    assert only_mail.pk not in rows


def test_nobody_gets_a_second_letter(matter: Matter) -> None:
    remark = paper(matter)
    matter.publish()
    assert lay_out(Remark.objects.filter(pk=remark.pk)) == 0
    (letter,) = AnswerLetter.objects.all()
    assert send(matter, letter) == 1
    with pytest.raises(Refused, match="zmienił listę"):
        send(matter, letter)
    assert states() == ["sent"]
    (line,) = Line.objects.filter(fact=LettersSent.word())
    assert "Anna" not in str(line.data)
    assert line.data["plain"]["letters"] == 1


def test_only_what_waits_and_was_shown_is_noted(matter: Matter) -> None:
    paper(matter)
    paper(matter, None)
    matter.publish()
    with pytest.raises(Refused):
        send(matter, *AnswerLetter.objects.all())
    with pytest.raises(Refused):
        send(matter)
    assert sorted(states()) == ["nowhere", "to_send"]


def test_days_are_such_as_can_be(matter: Matter) -> None:
    paper(matter)
    matter.publish()
    (letter,) = AnswerLetter.objects.all()
    for day in (_today() + timedelta(days=1), _today() - timedelta(days=2)):
        with pytest.raises(Refused, match="dzień"):
            send(matter, letter, on=day)
    send(matter, letter)
    by = matter.make.clerk()
    with pytest.raises(Refused, match="zanim"):
        mark_returned(matter.consultation, letter, on=_today() - timedelta(days=1), by=by)
    mark_returned(matter.consultation, letter, on=_today(), by=by)
    assert states() == ["returned"]


def test_a_mistaken_note_is_taken_back_and_a_returned_letter_goes_to_the_right_address(matter: Matter) -> None:
    remark = paper(matter)
    matter.publish()
    (letter,) = AnswerLetter.objects.all()
    by = matter.make.clerk()
    with pytest.raises(Refused):
        mark_not_sent(matter.consultation, letter, by=by)
    send(matter, letter)
    mark_not_sent(matter.consultation, letter, by=by)
    assert states() == ["to_send"]
    send(matter, letter)
    mark_returned(matter.consultation, letter, on=_today(), by=by)
    assert change_postal(matter.consultation, remark, ANNA, by=by) == 0, "the same address changes nothing"
    moved = Postal("Anna Próbna", "ul. Inna 2", "50-002", "Wrocław")
    assert change_postal(matter.consultation, remark, moved, by=by) == 1
    assert states() == ["to_send"]
    assert Line.objects.filter(fact=LetterAddressed.word()).count() == 1


def test_an_address_that_comes_after_the_publication_is_enough(matter: Matter) -> None:
    remark = paper(matter, None)
    matter.publish()
    assert states() == ["nowhere"]
    assert change_postal(matter.consultation, remark, ANNA, by=matter.make.clerk()) == 1
    assert states() == ["to_send"]
    assert change_postal(matter.consultation, remark, None, by=matter.make.clerk()) == 0
    assert states() == ["nowhere"]
    assert not RemarkPostal.objects.exists()


def test_the_same_sending_keeps_one_address(matter: Matter) -> None:
    remark = paper(matter)
    change_postal(matter.consultation, remark, ANNA, by=matter.make.clerk())
    assert RemarkPostal.objects.count() == 1


def test_who_may_not(matter: Matter) -> None:
    remark = paper(matter)
    matter.publish()
    (letter,) = AnswerLetter.objects.all()
    official = matter.make.actor(Role.OFFICIAL)
    round_ = matter.make.round(matter.consultation)
    with pytest.raises(NotAllowed):
        mark_sent(matter.consultation, round_, [letter.pk], on=_today(), by=official)
    with pytest.raises(NotAllowed):
        mark_returned(matter.consultation, letter, on=_today(), by=official)
    with pytest.raises(NotAllowed):
        mark_not_sent(matter.consultation, letter, by=official)
    with pytest.raises(NotAllowed):
        change_postal(matter.consultation, remark, None, by=official)


def test_addresses_go_with_their_time_and_what_waits_has_nowhere_to_go(matter: Matter) -> None:
    paper(matter)
    matter.publish()
    later = datetime.now(UTC) + timedelta(days=1)
    assert forget_contacts(later, dry_run=True) == 1
    assert RemarkPostal.objects.count() == 1
    assert forget_contacts(later, dry_run=False) == 1
    assert not RemarkPostal.objects.exists()
    assert states() == ["nowhere"]


def test_letters_of_one_author_go_in_one_envelope(matter: Matter) -> None:
    same = Postal("anna  PRÓBNA", "ul. Próbna 1", "50-001", "Wrocław")
    first, other, second = (
        paper(matter, ANNA, why="1"),
        paper(matter, Postal("Jan Próbny", "ul. Próbna 1", "50-001", "Wrocław"), why="2"),
        paper(matter, same, why="3"),
    )
    matter.publish()
    found = [[letter.remark_id for letter in one.letters] for one in waiting(matter.make.round(matter.consultation))]
    assert found == [[first.pk, second.pk], [other.pk]]


@given(st.lists(st.sampled_from(["Anna", "Jan", "ANNA ", "Ela"]), max_size=8))
def test_every_letter_is_in_exactly_one_envelope(names: list[str]) -> None:
    rows = []
    for number, name in enumerate(names, 1):
        remark = Remark(number=number, city_id=CITY)
        remark.postal = RemarkPostal(city_id=CITY, remark=remark, name=name, street="s", code="c", place="p")
        rows.append(AnswerLetter(city_id=CITY, remark=remark))
    envelopes = packed(rows)
    inside = [letter.pk for one in envelopes for letter in one.letters]
    assert sorted(inside) == sorted(row.pk for row in rows)
    assert len(envelopes) == len({name.strip().casefold() for name in names})


def test_every_state_has_its_moves() -> None:
    assert set(LETTER_MOVES) == set(LetterState)
    reached = {state for moves in LETTER_MOVES.values() for state in moves}
    assert reached == set(LetterState)


def test_the_letter_waits_for_the_publication(matter: Matter) -> None:
    paper(matter)
    assert states() == []
    with taken_at(matter.closes + timedelta(minutes=30)):
        matter.publish()
    assert states() == ["to_send"]
