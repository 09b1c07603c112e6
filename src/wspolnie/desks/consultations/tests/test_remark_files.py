"""Files of a remark: they come with it or nothing comes, nobody sees them before a clerk shows them, they go."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.actions.answers import answer_remark, publish_answers
from wspolnie.desks.consultations.actions.erasure import erase
from wspolnie.desks.consultations.actions.files import SentFile, forget_files, hide_file, receive_with_files, show_file
from wspolnie.desks.consultations.actions.remarks import Words, release_remark
from wspolnie.desks.consultations.held import holds
from wspolnie.desks.consultations.models import Consultation, Remark, RemarkFile
from wspolnie.desks.consultations.states import Verdict
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.files.actions import keep_file
from wspolnie.foundation.files.disk import place_of
from wspolnie.foundation.files.models import StoredFile
from wspolnie.foundation.files.tests.samples import picture
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.parties.people.actions import register_person
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY, Actor

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7 moje zdjecia"
NEW = "/konsultacje/program-wspolpracy/uwagi/nowa/"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Any) -> Path:
    settings.DATA_DIR = tmp_path
    return tmp_path


@pytest.fixture
def consultation(make: Makers) -> Consultation:
    return make.consultation()


def send(visitor: Client, *files: tuple[str, bytes], reason: str = "Bo tak.") -> Any:
    page = visitor.get(NEW).text
    key = re.findall(r'name="key" value="([^"]+)"', page)[0]
    attached = [SimpleUploadedFile(name, content) for name, content in files]
    return visitor.post(NEW, {"key": key, "reason": reason, "side": "resident", "attached": attached})


def remark_with(make: Makers, consultation: Consultation, *files: SentFile, by: Actor = NOBODY) -> Remark:
    given = files or (SentFile([PDF], "zdjęcia.pdf"),)
    return receive_with_files(consultation, make.round(consultation), Words(reason="Bo tak."), given, by=by)


def test_two_files_come_with_a_remark_and_wait_for_the_clerk(
    consultation: Consultation, visitor: Client, desk: Client, make: Makers
) -> None:
    assert send(visitor, ("a.pdf", PDF), ("b.txt", b"tekst")).status_code == 302
    receipt = spaced(visitor.get("/uwaga/potwierdzenie/").text)
    assert receipt.index("a.pdf") < receipt.index("b.txt"), "who sent them sees that they came"
    remark = Remark.objects.get()
    first = RemarkFile.objects.order_by("pk")[0]
    address = f"/konsultacje/program-wspolpracy/uwagi/{remark.number}/pliki/{first.pk}/"
    at_desk = f"/konsultacje/program-wspolpracy/biurko/{remark.number}/"
    page = spaced(desk.get(at_desk).text)
    assert "a.pdf" in page
    assert "b.txt" in page
    assert desk.get(address).status_code == 200
    assert visitor.get(address).status_code == 404
    release_remark(consultation, remark, by=make.clerk())
    assert visitor.get(address).status_code == 404
    assert "a.pdf" not in visitor.get("/konsultacje/program-wspolpracy/uwagi/").text
    assert desk.post(f"{at_desk}pliki/{first.pk}/publicznosc/").status_code == 302
    assert b"".join(visitor.get(address).streaming_content) == PDF
    listed = visitor.get("/konsultacje/program-wspolpracy/uwagi/").text
    assert address in listed
    assert "b.txt" not in listed
    assert desk.post(f"{at_desk}pliki/{first.pk}/publicznosc/").status_code == 302
    assert visitor.get(address).status_code == 404
    assert "a.pdf" not in visitor.get("/konsultacje/program-wspolpracy/uwagi/").text


def test_a_file_that_is_not_taken_sends_nothing_and_loses_no_word(consultation: Consultation, visitor: Client) -> None:
    answer = send(visitor, ("a.pdf", PDF), ("b.pdf", b"<html><body>"), reason="Długo pisane słowa.")
    assert answer.status_code == 422
    page = spaced(answer.text)
    assert "strona internetowa" in page
    assert "Długo pisane słowa." in page
    assert not Remark.objects.exists()
    assert not StoredFile.objects.exists()


def test_a_form_that_comes_back_says_that_files_must_be_chosen_again(
    consultation: Consultation, visitor: Client
) -> None:
    answer = send(visitor, ("a.pdf", PDF), reason="")
    assert answer.status_code == 422
    assert spaced(answer.text).count("Wybierz pliki ponownie") == 2, "in the summary and at the field"
    assert "Wybierz pliki ponownie" not in spaced(send(visitor, reason="").text)


def test_too_many_files_are_refused(consultation: Consultation, visitor: Client) -> None:
    answer = send(visitor, *((f"{n}.txt", b"x") for n in range(6)))
    assert answer.status_code == 422
    assert "najwyżej tyle plików: 5" in spaced(answer.text)
    assert not Remark.objects.exists()


def test_its_author_reads_it_and_others_do_not(make: Makers, consultation: Consultation) -> None:
    author = register_person("Anna Próbna", email="anna@poczta.example")
    other = register_person("Jan Próbny", email="jan@poczta.example")
    remark = remark_with(make, consultation, by=Actor(author, "self"))
    address = f"/konsultacje/program-wspolpracy/uwagi/{remark.number}/pliki/{RemarkFile.objects.get().pk}/"
    for person, status in ((author, 200), (other, 404)):
        client = Client(headers={"host": "wroclaw.localhost"})
        client.force_login(person.account)
        assert client.get(address).status_code == status


def test_a_picture_is_shown_with_words(make: Makers, consultation: Consultation) -> None:
    remark_with(make, consultation, SentFile([picture()], "a.jpg"))
    kept, clerk = RemarkFile.objects.get(), make.clerk()
    with pytest.raises(Refused, match="obrazie"):
        show_file(consultation, kept, by=clerk)
    show_file(consultation, kept, alt="Dziura w chodniku", by=clerk)
    assert RemarkFile.objects.get().alt == "Dziura w chodniku"
    with pytest.raises(Refused, match="już publiczny"):
        show_file(consultation, kept, alt="x", by=clerk)
    hide_file(consultation, kept, by=clerk)
    with pytest.raises(Refused, match="nie jest publiczny"):
        hide_file(consultation, kept, by=clerk)


def test_only_clerks_show(make: Makers, consultation: Consultation) -> None:
    remark_with(make, consultation)
    for actor in (NOBODY, make.actor(Role.OFFICIAL)):
        with pytest.raises(NotAllowed):
            show_file(consultation, RemarkFile.objects.get(), by=actor)
        with pytest.raises(NotAllowed):
            hide_file(consultation, RemarkFile.objects.get(), by=actor)


def test_erasing_its_author_takes_rows_and_bytes(
    make: Makers, consultation: Consultation, bound: City, django_capture_on_commit_callbacks: Any
) -> None:
    author = register_person("Anna Próbna", email="anna@poczta.example")
    remark_with(
        make, consultation, SentFile([PDF], "anna.pdf"), SentFile([b"wspolne"], "w.txt"), by=Actor(author, "self")
    )
    shared = keep_file([b"wspolne"], name="inny.txt")
    own = StoredFile.objects.get(name="anna.pdf").sha256
    assert "anna.pdf" in str(list(holds(author.pk)))
    with django_capture_on_commit_callbacks(execute=True):
        erase(author.pk)
    assert list(StoredFile.objects.values_list("name", flat=True)) == ["inny.txt"]
    assert not place_of(bound.pk, own).exists()
    assert place_of(bound.pk, shared.sha256).exists()


def test_unshown_files_go_after_their_time(make: Makers) -> None:
    now = datetime.now(UTC)
    consultation = make.consultation(opens=now - timedelta(days=9), closes=now - timedelta(days=2))
    clerk = make.clerk()
    with taken_at(now - timedelta(days=5)):
        remark = remark_with(make, consultation, SentFile([PDF], "a.pdf"), SentFile([b"x"], "b.txt"))
        release_remark(consultation, remark, by=clerk)
    show_file(consultation, RemarkFile.objects.get(file__name="b.txt"), by=clerk)
    answer_remark(consultation, remark, verdict=Verdict.NOTED, reason="Dziękujemy.", by=clerk)
    publish_answers(consultation, by=clerk)
    assert forget_files(now - timedelta(days=1), dry_run=False) == 0
    later = datetime.now(UTC) + timedelta(seconds=1)
    assert forget_files(later, dry_run=True) == 1
    assert RemarkFile.objects.count() == 2
    assert forget_files(later, dry_run=False) == 1
    assert list(StoredFile.objects.values_list("name", flat=True)) == ["b.txt"]
