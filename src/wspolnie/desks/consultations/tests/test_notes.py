"""Notes among those who answer: replies of one level, opinions asked and given, removed, erased, never public."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.actions.assigning import Duty
from wspolnie.desks.consultations.actions.erasure import erase
from wspolnie.desks.consultations.actions.notes import forget_notes, remove_note, reply, write_note
from wspolnie.desks.consultations.actions.remarks import release_remark
from wspolnie.desks.consultations.held import holds, mentions
from wspolnie.desks.consultations.models import RemarkNote, Round
from wspolnie.desks.consultations.report import data
from wspolnie.desks.consultations.report.counting import figures_of
from wspolnie.desks.consultations.tests.conftest import browser
from wspolnie.desks.consultations.tests.shared_out import acting, in_days, offices, official
from wspolnie.desks.consultations.tests.test_answers import Matter
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.journal.models import Line, Private
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.spaces.policy import NOBODY

pytestmark = pytest.mark.django_db
SECRET = "Prezes dzwonił w tej sprawie dwa razy."


@pytest.fixture
def matter(make: Makers) -> Matter:
    return Matter(make)


def test_a_reply_stands_below_and_has_no_reply(matter: Matter) -> None:
    remark, clerk = matter.remark(), matter.make.clerk()
    note = write_note(matter.consultation, remark, "Kto to zna?", by=clerk)
    answer = reply(matter.consultation, note, "Wydział Kultury.", by=acting(official("Anna Próbna")))
    assert (answer.parent, note.due_at, RemarkNote.objects.waiting().count()) == (note, None, 0)
    with pytest.raises(Refused):
        reply(matter.consultation, answer, "Na pewno?", by=clerk)
    for text in ("",):
        with pytest.raises(Refused):
            write_note(matter.consultation, remark, text, by=clerk)
    with pytest.raises(NotAllowed):
        write_note(matter.consultation, remark, "Cześć.", by=NOBODY)


def test_the_opinion_is_given_by_whoever_was_asked(matter: Matter) -> None:
    remark, clerk, asked = matter.remark(), matter.make.clerk(), official("Anna Próbna")
    note = write_note(matter.consultation, remark, "Czy to możliwe?", asks=Duty(None, asked, in_days(2)), by=clerk)
    reply(matter.consultation, note, "Ja myślę, że tak.", by=acting(official("Jan Przykładny")))
    assert RemarkNote.objects.waiting().get() == note
    reply(matter.consultation, note, "Tak, od stycznia.", by=acting(asked))
    assert not RemarkNote.objects.waiting().exists()
    first = RemarkNote.objects.get(pk=note.pk).answered_at
    reply(matter.consultation, note, "Albo od lutego.", by=acting(asked))
    assert RemarkNote.objects.get(pk=note.pk).answered_at == first


def test_of_an_office_anybody_but_who_asked(matter: Matter) -> None:
    remark, clerk = matter.remark(), matter.make.clerk()
    note = write_note(matter.consultation, remark, "Czy?", asks=Duty(offices()[0], None, in_days(2)), by=clerk)
    reply(matter.consultation, note, "Dopytam jeszcze.", by=clerk)
    assert RemarkNote.objects.waiting().exists()
    reply(matter.consultation, note, "Można.", by=acting(official("Anna Próbna", offices()[0])))
    assert not RemarkNote.objects.waiting().exists()


def test_asking_needs_an_hour_to_come_and_somebody_who_answers(matter: Matter) -> None:
    remark, clerk = matter.remark(), matter.make.clerk()
    for duty in (Duty(offices()[0], None, in_days(-1)), Duty(None, None, in_days(1))):
        with pytest.raises(Refused):
            write_note(matter.consultation, remark, "Czy?", asks=duty, by=clerk)


def test_words_are_removed_by_their_writer_and_leave_a_place(matter: Matter) -> None:
    remark, writer, other = matter.remark(), official("Anna Próbna"), official("Jan Przykładny")
    note = write_note(matter.consultation, remark, SECRET, asks=Duty(None, other, in_days(2)), by=acting(writer))
    with pytest.raises(NotAllowed):
        remove_note(matter.consultation, note, by=acting(other))
    remove_note(matter.consultation, note, by=acting(writer))
    kept = RemarkNote.objects.get()
    assert (kept.text, kept.removed_at is not None, RemarkNote.objects.waiting().count()) == ("", True, 0)
    with pytest.raises(Refused):
        remove_note(matter.consultation, note, by=matter.make.clerk())


def test_the_journal_never_holds_the_words(matter: Matter) -> None:
    remark, clerk = matter.remark(), matter.make.clerk()
    note = write_note(matter.consultation, remark, SECRET, by=clerk)
    reply(matter.consultation, note, SECRET, by=clerk)
    remove_note(matter.consultation, note, by=clerk)
    assert not Private.objects.filter(value__contains="Prezes").exists()
    assert not [line for line in Line.objects.all() if "Prezes" in str(line.data)]


def test_nobody_outside_reads_them_on_pages_or_in_the_report(matter: Matter, visitor: Client) -> None:
    remark = matter.remark()
    release_remark(matter.consultation, remark, by=matter.make.clerk())
    write_note(matter.consultation, remark, SECRET, by=matter.make.clerk())
    matter.answer(remark)
    matter.publish()
    slug = matter.consultation.space.slug
    for path in ("", "uwagi/", f"uwagi/{remark.number}/", "raport/", "historia/"):
        page = visitor.get(f"/konsultacje/{slug}/{path}")
        assert page.status_code == 200
        assert "Prezes" not in spaced(page.content.decode())
    round_ = Round.objects.get(consultation=matter.consultation)
    assert "Prezes" not in data.json(figures_of(round_), "0" * 64).decode()


def test_an_erased_writer_leaves_no_words(matter: Matter) -> None:
    remark, person = matter.remark(), official("Anna Próbna")
    write_note(matter.consultation, remark, SECRET, by=acting(person))
    note = write_note(matter.consultation, remark, "Aniu?", asks=Duty(None, person, in_days(2)), by=matter.make.clerk())
    assert SECRET in str([held.rows for held in holds(person.pk)])
    assert [one.text for one in mentions(["prezes"])] == [SECRET]
    erase(person.pk)
    assert not RemarkNote.objects.filter(text=SECRET).exists()
    left = RemarkNote.objects.get(pk=note.pk)
    assert (left.text, left.person, left.due_at) == ("Aniu?", None, None)
    assert list(mentions(["prezes"])) == []
    assert not Private.objects.filter(value="Anna Próbna", line__subject_id=note.pk).exists()


def test_they_go_some_time_after_the_answers(matter: Matter) -> None:
    remark, clerk = matter.remark(), matter.make.clerk()
    note = write_note(matter.consultation, remark, SECRET, by=clerk)
    reply(matter.consultation, note, "Tak.", by=clerk)
    later = in_days(400)
    assert forget_notes(later, dry_run=False) == 0
    matter.answer(remark)
    matter.publish()
    assert forget_notes(in_days(-1), dry_run=False) == 0
    assert forget_notes(later, dry_run=True) == 2
    assert RemarkNote.objects.count() == 2
    assert forget_notes(later, dry_run=False) == 2
    assert not RemarkNote.objects.exists()


def test_an_opinion_is_late_after_its_hour(matter: Matter) -> None:
    remark, due = matter.remark(), in_days(2)
    note = write_note(matter.consultation, remark, "Czy?", asks=Duty(offices()[0], None, due), by=matter.make.clerk())
    assert not note.is_late(due)
    assert note.is_late(due + timedelta(seconds=1))
    with taken_at(due + timedelta(hours=1)):
        reply(matter.consultation, note, "Tak.", by=acting(official("Anna Próbna")))
    assert not RemarkNote.objects.get(pk=note.pk).is_late(due + timedelta(days=1))


def test_notes_are_written_on_the_page(matter: Matter) -> None:
    remark, person = matter.remark(), official("Anna Próbna", offices()[0])
    desk = browser()
    desk.force_login(person.account)
    at = f"/konsultacje/program-wspolpracy/odpowiedzi/{remark.number}/"
    page = spaced(desk.get(at).content.decode())
    assert "Notatki odpowiadających" in page
    wrong = desk.post(at + "notatki/", {"notatka-text": ""})
    assert wrong.status_code == 422
    assert "Napisz notatkę" in spaced(wrong.content.decode())
    half = desk.post(at + "notatki/", {"notatka-text": "Czy?", "notatka-who": f"biuro-{offices()[1].pk}"})
    assert half.status_code == 422
    assert "Podaj dzień i godzinę" in spaced(half.content.decode())
    hostile = desk.post(at + "notatki/", {"notatka-text": "<script>alert(1)</script> ' OR 1=1 --"})
    assert hostile.status_code == 302
    assert hostile["Location"].endswith("#notatki")
    asked = {"notatka-text": "Czy?", "notatka-who": f"biuro-{offices()[1].pk}", "notatka-due_at": "2199-01-02T12:30"}
    assert desk.post(at + "notatki/", asked).status_code == 302
    page = spaced(desk.get(at).content.decode())
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert(1)" not in page
    assert "do środy 2 stycznia 2199, godz. 12:30" in page
    note = RemarkNote.objects.waiting().get()
    assert desk.post(f"{at}notatki/{note.pk}/", {"text": ""}).status_code == 422
    assert desk.post(f"{at}notatki/{note.pk}/", {"text": "Sama odpowiem."}).status_code == 302
    assert desk.post(f"{at}notatki/{note.pk}/usuniecie/").status_code == 302
    page = spaced(desk.get(at).content.decode())
    assert "Sama odpowiem." in page
    assert "Treść tej notatki usunięto." in page


def test_a_note_of_another_remark_is_not_there(matter: Matter, desk: Client) -> None:
    one, two = matter.remark(), matter.remark()
    note = write_note(matter.consultation, one, SECRET, by=matter.make.clerk())
    at = f"/konsultacje/program-wspolpracy/odpowiedzi/{two.number}/notatki/{note.pk}/"
    assert desk.post(at, {"text": "Hej"}).status_code == 404
    assert desk.post(at + "usuniecie/").status_code == 404
