"""A public text is reported and decided on: number, exact time, one sending once, both sides told, nothing untrue."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import uuid4

import pytest

from tests.factories import Makers
from wspolnie.desks.consultations.actions.aside import set_aside
from wspolnie.desks.consultations.actions.hiding import black_out
from wspolnie.desks.consultations.actions.remarks import Words, receive_remark, release_remark
from wspolnie.desks.consultations.models import Consultation, Remark
from wspolnie.desks.consultations.states import RemarkState
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.journal.models import Line, Private
from wspolnie.foundation.journal.reading import fact_of, history
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.parties.people.actions import register_person
from wspolnie.services.flags.actions import Said, decide_flag, erase, flag_text, forget_contacts
from wspolnie.services.flags.held import attention, holds, mentions, waiting
from wspolnie.services.flags.models import Flag, FlagContact
from wspolnie.services.flags.numbers import FlagNumber, code_of, flag_code, same_code
from wspolnie.services.flags.states import FlagReason, FlagState
from wspolnie.services.notify.models import Letter, Notice
from wspolnie.spaces.policy import NOBODY, Actor

pytestmark = pytest.mark.django_db
TEXT: Final = "Sąsiad Jan Próbny hałasuje."
EWA: Final = "ewa@poczta.example"
AUTHOR: Final = "autorka@poczta.example"


@pytest.fixture
def consultation(make: Makers) -> Consultation:
    now = datetime.now(UTC)
    return make.consultation(opens=now - timedelta(days=9), closes=now + timedelta(days=9))


@pytest.fixture
def remark(consultation: Consultation, make: Makers) -> Remark:
    sent = receive_remark(consultation, make.round(consultation), Words(reason=TEXT, contact=AUTHOR), by=NOBODY)
    release_remark(consultation, sent, by=make.clerk())
    return sent


def said(words: str = "Stoi tam nazwisko sąsiada.", *, key: str = "k", address: str = EWA) -> Said:
    return Said(FlagReason.PERSONAL_DATA, words, key, address)


def flagged(make: Makers, remark: Remark, **more: str) -> Flag:
    return flag_text(make.city, "uwaga", remark.pk, said(**more), by=NOBODY)


def test_a_report_has_number_exact_time_and_the_hour_of_the_decision(make: Makers, remark: Remark) -> None:
    at = datetime(2026, 9, 11, 13, 45, 59, tzinfo=UTC)
    with taken_at(at):
        flag = flagged(make, remark)
    assert code_of(make.city, flag) == f"WRO/2026/ZT-{flag.number:04d}"
    assert flag.received_at == at
    assert flag.due_at == at + timedelta(days=7)
    letter = Letter.objects.get(address=EWA)
    for told in (code_of(make.city, flag), flag_code(flag.pk), "15:45:59", "/zgloszenie/"):
        assert told in letter.body
    assert TEXT not in letter.body, "a letter repeats nothing of what was reported"
    assert letter.reply_to == make.city.office_email


def test_the_same_sending_arrives_once(make: Makers, remark: Remark) -> None:
    first, again, other = flagged(make, remark), flagged(make, remark), flagged(make, remark, key="inny")
    assert first.pk == again.pk != other.pk
    assert Flag.objects.count() == 2
    assert Letter.objects.filter(address=EWA).count() == 2


def test_what_nobody_reads_cannot_be_reported(make: Makers, consultation: Consultation, remark: Remark) -> None:
    waiting_one = make.remark(consultation, "Czeka na urząd.")
    for key in (waiting_one.pk, uuid4()):
        with pytest.raises(Refused):
            flag_text(make.city, "uwaga", key, said(), by=NOBODY)
    with pytest.raises(Refused):
        flagged(make, remark, words="  ")
    assert not Flag.objects.exists()


def test_hidden_is_taken_only_when_something_was_hidden(
    make: Makers, consultation: Consultation, remark: Remark
) -> None:
    flag = flagged(make, remark)
    with pytest.raises(Refused):
        decide_flag(make.city, flag, FlagState.HIDDEN, "Dane osobowe.", by=make.clerk())
    black_out(consultation, remark, "Jan Próbny", "dane osoby prywatnej", by=make.clerk())
    decide_flag(make.city, flag, FlagState.HIDDEN, "Dane osobowe.", by=make.clerk())
    flag.refresh_from_db()
    assert flag.state == FlagState.HIDDEN
    assert flag.decided_at is not None
    for to in (FlagState.LEFT, FlagState.HIDDEN):
        with pytest.raises(Refused):
            decide_flag(make.city, flag, to, "Jednak.", by=make.clerk())


def test_abuse_hides_the_whole_text(make: Makers, consultation: Consultation, remark: Remark) -> None:
    flag = flagged(make, remark)
    set_aside(consultation, remark, RemarkState.ABUSE, by=make.clerk())
    decide_flag(make.city, flag, FlagState.HIDDEN, "Obraża sąsiada.", by=make.clerk())
    assert Flag.objects.get().state == FlagState.HIDDEN


def test_both_sides_are_told_and_neither_learns_of_the_other(make: Makers, remark: Remark) -> None:
    flag = flagged(make, remark)
    decide_flag(make.city, flag, FlagState.LEFT, "To imię postaci z książki.", by=make.clerk())
    to_reporter = Letter.objects.filter(address=EWA).latest("queued_at")
    to_author = Notice.objects.get(mailbox__address=AUTHOR)
    for told in (to_reporter.body, to_author.line):
        assert "To imię postaci z książki." in told
        assert "Tekst zostaje bez zmian." in told
    assert AUTHOR not in to_reporter.body + to_reporter.subject
    for private in (EWA, flag.words, "Stoi tam"):
        assert private not in to_author.line + to_author.subject


def test_who_reported_signed_in_is_told_at_the_account(make: Makers, remark: Remark) -> None:
    person = register_person("Ewa Próbna", email="konto@ewa.example")
    flag = flag_text(make.city, "uwaga", remark.pk, said(address=""), by=Actor(person, "self"))
    decide_flag(make.city, flag, FlagState.LEFT, "Zostaje.", by=make.clerk())
    assert Letter.objects.filter(address="konto@ewa.example").count() == 1


def test_without_a_reason_or_a_right_nothing_is_decided(make: Makers, remark: Remark) -> None:
    flag = flagged(make, remark)
    with pytest.raises(Refused):
        decide_flag(make.city, flag, FlagState.LEFT, " ", by=make.clerk())
    with pytest.raises(NotAllowed):
        decide_flag(make.city, flag, FlagState.LEFT, "Bo tak.", by=NOBODY)
    assert Flag.objects.waiting().count() == 1


def test_the_journal_says_what_was_decided_and_the_public_history_nothing(
    make: Makers, consultation: Consultation, remark: Remark
) -> None:
    flag = flagged(make, remark)
    decide_flag(make.city, flag, FlagState.LEFT, "Zostaje, bo Jan to postać.", by=make.clerk())
    lines = Line.objects.filter(subject_id=flag.pk).order_by("seq")
    assert [fact_of(line).word() for line in lines] == ["flags.TextFlagged", "flags.FlagDecided"]
    assert not any("Jan" in str(line.data) or EWA in str(line.data) for line in lines)
    assert not [one for one in history(consultation.pk) if one.subject_id == flag.pk]


def test_what_waits_stands_on_the_list_of_those_who_decide(make: Makers, remark: Remark) -> None:
    assert attention() == ""
    flag = flagged(make, remark)
    (row,) = waiting(make.clerk())
    assert row.due == flag.due_at
    assert row.url == f"/zgloszone-teksty/{flag.year}/{flag.number}/"
    assert "1" in attention()
    assert list(waiting(NOBODY)) == []


def test_addresses_and_words_go_after_their_time(make: Makers, remark: Remark) -> None:
    flag, open_one = flagged(make, remark), flagged(make, remark, key="b")
    decide_flag(make.city, flag, FlagState.LEFT, "Zostaje.", by=make.clerk())
    later = datetime.now(UTC) + timedelta(minutes=1)
    assert forget_contacts(datetime.now(UTC) - timedelta(days=1), dry_run=False) == 0
    assert forget_contacts(later, dry_run=True) == 2
    assert forget_contacts(later, dry_run=False) == 2
    flag.refresh_from_db()
    assert (flag.words, flag.why) == ("", "Zostaje.")
    assert list(FlagContact.objects.values_list("flag_id", flat=True)) == [open_one.pk]


def test_a_person_sees_their_reports_and_has_them_erased(make: Makers, remark: Remark) -> None:
    person = register_person("Ewa Próbna", email=EWA)
    mine = flag_text(make.city, "uwaga", remark.pk, said("Moje słowa."), by=Actor(person, "self"))
    by_mail = flagged(make, remark, key="b", address=EWA.upper())
    shown = [row for held in holds(person.pk) for row in held.rows]
    assert any("Moje słowa." in value for _, value in shown)
    assert len(shown) == 4, "two reports, two addresses"
    assert [found.text for found in mentions(["Moje"])] == ["Moje słowa."]
    decide_flag(make.city, mine, FlagState.LEFT, "Zostaje.", by=make.clerk())
    erase(person.pk)
    for flag in Flag.objects.filter(pk__in=[mine.pk, by_mail.pk]):
        assert (flag.words, flag.author_id) == ("", None)
    assert not FlagContact.objects.exists()
    assert not Letter.objects.filter(address__iexact=EWA).exists()
    assert not Private.objects.filter(line__subject_id=mine.pk, field="why").exists()


@pytest.mark.parametrize("typed", ["WRO/2026/ZT-0042", " wro / 2026 / zt - 42 "])
def test_a_number_is_read_as_people_type_it(typed: str) -> None:
    assert FlagNumber.parse(typed) == FlagNumber("WRO", 2026, 42)
    assert FlagNumber.parse("WRO/2026/KON-1/U-0001") is None


def test_a_code_opens_its_own_report_alone() -> None:
    one, other = uuid4(), uuid4()
    assert same_code(flag_code(one).lower().replace("-", " "), one)
    assert not same_code(flag_code(one), other)
