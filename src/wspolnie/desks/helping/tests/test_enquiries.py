"""Enquiries: proven by a link, read by two sides alone, answered in words, counted in places, gone after a time."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from tests.factories import Makers
from wspolnie.desks.helping.actions.enquiries import answer, answer_mail, confirm, withdraw
from wspolnie.desks.helping.actions.retention import erase, forget_enquiries, forget_unconfirmed
from wspolnie.desks.helping.actions.services import change_service, said_of
from wspolnie.desks.helping.front import sent, waiting
from wspolnie.desks.helping.held import holds, mentions
from wspolnie.desks.helping.links import OWN, code_of
from wspolnie.desks.helping.models import Enquiry
from wspolnie.desks.helping.states import ANSWERS, ENQUIRY_MOVES, OPEN, EnquiryState, ServiceState
from wspolnie.desks.helping.tests.people import acting, asked, club, shown, speaker
from wspolnie.foundation.deadlines.instants import instant, taken_at
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.parties.organisations.actions.register import Particulars, change_organisation
from wspolnie.parties.people.actions import register_person
from wspolnie.services.notify.models import Letter

pytestmark = pytest.mark.django_db


def letters(address: str) -> list[Letter]:
    return list(Letter.objects.filter(address=address).order_by("queued_at"))


def test_nobody_reads_it_before_its_link_is_used(make: Makers) -> None:
    ola = acting(speaker(bridge := club()))
    enquiry = asked(make, shown(bridge, ola))
    assert enquiry.state == EnquiryState.UNCONFIRMED
    assert list(Enquiry.objects.visible_to(keeps=[bridge.pk])) == []
    assert letters("ola@poczta.example") == []
    (letter,) = letters("jan@poczta.example")
    code = re.search(r"/pomoc/zapytanie/([^/]+)/", letter.body)
    assert code is not None
    for _again in range(2):
        assert confirm(code[1]) is not None
    enquiry.refresh_from_db()
    assert (enquiry.state, enquiry.due_at - enquiry.sent_at) == (EnquiryState.SENT, timedelta(days=7))
    (told,) = letters("ola@poczta.example")
    assert f"/organizacje/{bridge.slug}/zapytania/{enquiry.pk}/" in told.body
    for line in Line.objects.filter(fact__startswith="helping.Enquiry"):
        assert "jan" not in str(line.data).lower()
        assert enquiry.words not in str(line.data)
    assert [one.title for one in waiting(ola)] == ["Odpowiedz: Pomoc z komputerem"]


def test_who_is_signed_in_needs_no_link(make: Makers) -> None:
    service = shown(bridge := club(), acting(speaker(bridge)))
    jan = acting(register_person("Jan Próbny", email="jan@poczta.example"))
    enquiry = asked(make, service, by=jan)
    assert enquiry.state == EnquiryState.SENT
    assert [one.title for one in sent(jan)] == [service.name]
    (told,) = [held for held in holds(jan.person_id) if held.rows]
    assert "Czy można przyjść?" in told.rows[0][1]


def test_the_same_sending_arrives_once(make: Makers) -> None:
    service = shown(bridge := club(), acting(speaker(bridge)))
    assert asked(make, service).pk == asked(make, service).pk
    assert asked(make, service, "Co innego").pk != asked(make, service).pk
    assert len(letters("jan@poczta.example")) == 2


def test_an_organisation_that_nobody_speaks_for_answers_from_its_mailbox_once(make: Makers) -> None:
    bridge = club()
    enquiry = asked(make, shown(bridge, make.clerk()))
    confirm(code_of(enquiry, OWN))
    (letter,) = letters(bridge.email)
    code = letter.body.partition("/pomoc/odpowiedz/")[2].partition("/")[0]
    assert answer_mail(code, EnquiryState.ANSWERED, "Tak, we wtorek.") is not None
    with pytest.raises(Refused):
        answer_mail(code, EnquiryState.ANSWERED, "Jednak nie.")
    enquiry.refresh_from_db()
    assert (enquiry.state, enquiry.answer) == (EnquiryState.ANSWERED, "Tak, we wtorek.")
    assert "Tak, we wtorek." in letters("jan@poczta.example")[-1].body
    change_organisation(bridge, Particulars(name=bridge.name, email="nowy@poczta.example"))
    assert answer_mail(code, EnquiryState.ANSWERED, "x") is None, "the link dies with the address"
    assert answer_mail("x~y", EnquiryState.ANSWERED, "x") is None
    assert answer_mail(code_of(enquiry, OWN), EnquiryState.ANSWERED, "x") is None, "one's own link answers nothing"


def test_only_those_who_speak_for_it_answer(make: Makers) -> None:
    bridge, other = club(), club("Klub Obcy", email="obcy@poczta.example")
    ola, obcy = acting(speaker(bridge)), acting(speaker(other, "obca@poczta.example"))
    enquiry = asked(make, shown(bridge, ola))
    confirm(code_of(enquiry, OWN))
    for stranger in (obcy, make.clerk()):
        with pytest.raises(NotAllowed):
            answer(enquiry, EnquiryState.ANSWERED, "Nie wasze.", by=stranger)
    answer(enquiry, EnquiryState.ANSWERED, "Zapraszamy.", by=ola)
    assert list(waiting(ola)) == []
    assert list(waiting(obcy)) == []


@pytest.mark.parametrize("old", [one for one in EnquiryState if one is not EnquiryState.UNCONFIRMED])
@pytest.mark.parametrize("new", ANSWERS)
def test_an_enquiry_goes_only_where_it_may(make: Makers, old: EnquiryState, new: EnquiryState) -> None:
    ola = acting(speaker(bridge := club()))
    enquiry = asked(make, shown(bridge, ola))
    confirm(code_of(enquiry, OWN))
    if old is EnquiryState.WITHDRAWN:
        withdraw(code_of(enquiry, OWN))
    elif old is not EnquiryState.SENT:
        answer(enquiry, old, "Słowa.", by=ola)
    if new in ENQUIRY_MOVES[old]:
        answer(enquiry, new, "Odpowiedź.", by=ola)
        assert Enquiry.objects.get().state == new
    else:
        with pytest.raises(Refused):
            answer(enquiry, new, "Odpowiedź.", by=ola)
        assert Enquiry.objects.get().state == old


def test_places_are_counted_and_a_withdrawn_one_is_free_again(make: Makers) -> None:
    ola = acting(speaker(bridge := club()))
    service = shown(bridge, ola, places=1)
    first, second = asked(make, service, "Pierwsza"), asked(make, service, "Druga")
    for enquiry in (first, second):
        confirm(code_of(enquiry, OWN))
    answer(first, EnquiryState.ACCEPTED, "", by=ola)
    with pytest.raises(Refused, match="miejsc"):
        answer(second, EnquiryState.ACCEPTED, "", by=ola)
    answer(second, EnquiryState.LISTED, "", by=ola)
    change_service(service, said_of(service), by=ola)
    withdraw(code_of(first, OWN))
    answer(second, EnquiryState.ACCEPTED, "Jest miejsce.", by=ola)
    assert {one.state for one in Enquiry.objects.all()} == {EnquiryState.WITHDRAWN, EnquiryState.ACCEPTED}


def test_an_answer_after_its_time_says_so(make: Makers) -> None:
    ola = acting(speaker(bridge := club()))
    enquiry = asked(make, shown(bridge, ola))
    confirm(code_of(enquiry, OWN))
    with taken_at(instant() + timedelta(days=8)):
        answer(enquiry, EnquiryState.ANSWERED, "Przepraszamy.", by=ola)
    line = Line.objects.filter(fact="helping.EnquiryMoved").latest("seq")
    assert line.data["plain"]["in_time"] is False


def test_what_is_not_offered_is_not_asked_about_and_words_are_needed(make: Makers) -> None:
    ola = acting(speaker(bridge := club()))
    service = shown(bridge, ola)
    with pytest.raises(Refused):
        asked(make, service, "  ")
    enquiry = asked(make, service)
    confirm(code_of(enquiry, OWN))
    with pytest.raises(Refused):
        answer(enquiry, EnquiryState.DECLINED, " ", by=ola)
    with pytest.raises(Refused):
        answer(enquiry, EnquiryState.SENT, "x", by=ola)
    service.state = ServiceState.ENDED
    with pytest.raises(Refused):
        asked(make, service, "Jeszcze raz")


def test_what_came_to_its_end_goes_after_its_days_and_what_is_open_stays(make: Makers) -> None:
    ola = acting(speaker(bridge := club()))
    service, now = shown(bridge, ola), instant()
    with taken_at(now - timedelta(days=400)):
        done, still, never = (asked(make, service, word) for word in ("Jedno", "Drugie", "Trzecie"))
        for enquiry in (done, still):
            confirm(code_of(enquiry, OWN))
        answer(done, EnquiryState.ANSWERED, "Już.", by=ola)
    assert forget_unconfirmed() == 1
    assert not Enquiry.objects.filter(pk=never.pk).exists()
    before = now - timedelta(days=365)
    assert forget_enquiries(before, dry_run=True) == 1
    assert forget_enquiries(before) == 1
    assert [one.pk for one in Enquiry.objects.all()] == [still.pk]
    assert letters("jan@poczta.example"), "of what is open letters stay"
    assert Enquiry.objects.get().state in OPEN


def test_a_person_is_erased_and_the_number_stays(make: Makers) -> None:
    ola = acting(speaker(bridge := club()))
    jan = register_person("Jan Próbny", email="jan@poczta.example")
    enquiry = asked(make, shown(bridge, ola), "Mam na imię Gżegżółka", by=acting(jan))
    answer(enquiry, EnquiryState.ANSWERED, "Dzień dobry, Janie.", by=ola)
    assert [one.label for one in mentions(["gżegżół"])] == [f"Zapytanie {enquiry}"]
    erase(jan.pk)
    enquiry.refresh_from_db()
    assert (enquiry.name, enquiry.email, enquiry.words, enquiry.answer, enquiry.person) == ("", "", "", "", None)
    assert letters("jan@poczta.example") == []
    assert list(mentions(["gżegżół"])) == []
