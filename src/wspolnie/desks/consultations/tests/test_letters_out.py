"""The sheet and its pages: the address stands in the window, each letter begins a page, every look is written down."""

from __future__ import annotations

import io
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate
from pypdf import PdfReader

from tests.factories import Makers
from tests.forms import filled
from tests.polish import spaced
from wspolnie.desks.consultations import jobs
from wspolnie.desks.consultations.actions.groups import answer_group, make_group
from wspolnie.desks.consultations.actions.paper import Postal, change_postal
from wspolnie.desks.consultations.actions.versions import Said
from wspolnie.desks.consultations.letter_states import BatchState
from wspolnie.desks.consultations.models import AnswerLetter, LetterBatch, RemarkPostal
from wspolnie.desks.consultations.numbers import remark_code
from wspolnie.desks.consultations.paper import window
from wspolnie.desks.consultations.paper.envelopes import waiting
from wspolnie.desks.consultations.paper.pdf import letters_pdf
from wspolnie.desks.consultations.states import Verdict
from wspolnie.desks.consultations.tests.test_answers import Matter
from wspolnie.desks.consultations.tests.test_paper import ANNA, paper
from wspolnie.desks.consultations.tests.test_scans import aside
from wspolnie.desks.consultations.views import letters as views
from wspolnie.foundation.files.models import StoredFile
from wspolnie.spaces.kinds import Role

pytestmark = pytest.mark.django_db(databases=["default", "side"])
MM = 72 / 25.4
HIGH = 297.0
HOSTILE = '#set page(width: 1pt) $x$ *a* _b_ `c` \\ <d> // "e" [f] @g'


@pytest.fixture
def matter(make: Makers) -> Matter:
    return Matter(make)


@pytest.fixture
def mayor(make: Makers) -> Client:
    """The browser of a signed-in coordinator, who may see addresses."""
    client = Client(headers={"host": "wroclaw.localhost"}, raise_request_exception=False)
    person = make.actor(Role.COORDINATOR).person
    assert person is not None
    client.force_login(person.account)
    return client


def pdf(matter: Matter) -> PdfReader:
    round_ = matter.make.round(matter.consultation)
    return PdfReader(io.BytesIO(letters_pdf(matter.consultation, round_, waiting(round_))))


def places(reader: PdfReader, page: int = 0) -> list[tuple[float, float, str]]:
    """(mm from the left, mm from the top, text) of every piece of a page."""
    found: list[tuple[float, float, str]] = []

    def visit(text: str, cm: list[float], tm: list[float], *_: Any) -> None:
        if text.strip():
            x, y = tm[4] * cm[0] + cm[4], tm[5] * cm[3] + cm[5]
            found.append((x / MM, HIGH - y / MM, text.strip()))

    reader.pages[page].extract_text(visitor_text=visit)
    return found


def words(reader: PdfReader) -> str:
    return spaced(" ".join(" ".join(page.extract_text().split()) for page in reader.pages))


def test_the_address_stands_in_the_window_and_nothing_else_does(matter: Matter) -> None:
    paper(matter)
    matter.publish()
    left, top = window.FIELD_LEFT, window.FIELD_TOP + window.SENDER_HEIGHT
    inside = [
        text
        for x, y, text in places(pdf(matter))
        if left <= x <= left + window.FIELD_WIDTH and top <= y <= window.FIELD_TOP + window.FIELD_HEIGHT
    ]
    assert spaced(" ".join(inside)) == "Anna Próbna ul. Próbna 1 50-001 Wrocław"


def test_the_longest_address_still_fits(matter: Matter) -> None:
    paper(matter, Postal("Ź" * 120, "W" * 120, "50-001", "M" * 80))
    matter.publish()
    bottom = window.FIELD_TOP + window.FIELD_HEIGHT
    low = [y for x, y, text in places(pdf(matter)) if set(text) <= set("ŹWM 50-1")]
    assert low
    assert max(low) <= bottom


def test_a_letter_says_the_whole_answer(matter: Matter) -> None:
    remark = paper(matter, why=f"Proszę o ławki. {HOSTILE}")
    matter.publish()
    reader = pdf(matter)
    said = words(reader)
    for part in (
        "Urząd Miejski",
        matter.consultation.code_of(remark),
        remark_code(remark.pk),
        "Uwzględniona",
        "Zgoda.",
        "Proszę o ławki.",
        "#set page(width: 1pt)",
        "Pytania:",
        "30. dniu",
    ):
        assert spaced(part) in said, part
    assert len(reader.pages) == 1
    meta = reader.xmp_metadata
    assert meta is not None
    assert "pdfuaid" in str(reader.trailer["/Root"]["/Metadata"].get_data())
    assert reader.trailer["/Root"]["/Lang"] == "pl"


def test_each_letter_begins_a_page_in_the_order_of_numbers(matter: Matter) -> None:
    for number in range(3):
        paper(matter, Postal(f"Osoba {number}", "ul. Próbna 1", "50-001", "Wrocław"), why="Długo. " * 900)
    matter.publish()
    firsts = [page.extract_text() for page in pdf(matter).pages if "Osoba" in page.extract_text()]
    assert ["Osoba 0" in firsts[0], "Osoba 1" in firsts[1], "Osoba 2" in firsts[2]] == [True] * 3
    assert len(pdf(matter).pages) > 3
    assert "strona 2" in spaced(pdf(matter).pages[1].extract_text())


def test_a_common_answer_says_so(matter: Matter) -> None:
    remarks = [paper(matter, why=str(n)) for n in range(2)]
    round_, by = matter.make.round(matter.consultation), matter.make.clerk()
    group = make_group(matter.consultation, round_, name="Ławki", remarks=remarks, by=by)
    answer_group(matter.consultation, group, Said(Verdict.ACCEPTED, "Będą ławki.", "Stawia się ławki."), by=by)
    matter.publish()
    said = words(pdf(matter))
    assert "To jedna odpowiedź na 2 uwagi, które proszą o to samo („Ławki”)." in said
    assert said.count("Stawia się ławki.") == 2
    assert said.count("Anna Próbna") == 1, "one envelope"


def test_what_is_printed_is_written_down(matter: Matter, mayor: Client) -> None:
    remark = paper(matter)
    matter.publish()
    base = f"/konsultacje/{matter.consultation.space.slug}/listy/"
    page = mayor.get(base)
    assert page.status_code == 200
    assert "1 list czeka" in spaced(page.text)
    assert "Anna" not in page.text
    assert not aside(), "no name stands on the list"
    answer = mayor.post(f"{base}druk/")
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Cache-Control"] == "no-store"
    assert [row.subject_id for row in aside()] == [remark.pk]
    letter = AnswerLetter.objects.get()
    assert mayor.post(f"{base}{letter.pk}/druk/").content.startswith(b"%PDF")
    assert [row.subject_id for row in aside()] == [remark.pk] * 2


def test_the_pages_note_what_happened_to_a_letter(matter: Matter, mayor: Client) -> None:
    paper(matter)
    paper(matter, None)
    matter.publish()
    base = f"/konsultacje/{matter.consultation.space.slug}/listy/"
    (first, *_rest) = (one for one in AnswerLetter.objects.filter(state="to_send"))
    shown = {"listy": str(first.pk), "on": "1.01.2020"}
    assert mayor.post(f"{base}wysylka/", shown).status_code == 409
    assert "AnswerLetter" not in mayor.get(base).text
    assert mayor.post(f"{base}wysylka/", {"listy": "nic", "on": "1.01.2020"}).status_code == 404
    today = localdate(first.remark.round.answered_at).strftime("%d.%m.%Y")
    assert mayor.post(f"{base}wysylka/", shown | {"on": today}).status_code == 302
    assert "wysłany" in mayor.get(f"{base}?stan=wyslane").text
    assert "nie ma jak powiadomić" in spaced(mayor.get(f"{base}?stan=bez-adresu").text)
    one = f"{base}{first.pk}/"
    assert mayor.post(one, {"cofnij": "1"}).status_code == 302
    assert mayor.post(one, {"cofnij": "1"}).status_code == 409
    assert mayor.post(f"{base}wysylka/", shown | {"on": today}).status_code == 302
    assert mayor.post(one, {"wrocil": "1", "on": ""}).status_code == 422
    assert mayor.post(one, {"wrocil": "1", "on": today}).status_code == 302
    assert "Pokaż i popraw adres" in spaced(mayor.get(one).text)


def test_the_address_form_shows_what_stands_and_saves_it_unchanged(matter: Matter, mayor: Client) -> None:
    remark = paper(matter)
    page = f"/konsultacje/{matter.consultation.space.slug}/biurko/{remark.number}/adres/"
    shown = mayor.post(page)
    assert spaced(shown.text).count("ul. Próbna 1") == 2
    assert 'href="/prywatnosc/uwagi/"' in shown.text
    stands = RemarkPostal.objects.get()
    sent = {name: values[-1] for name, values in filled(shown.text).items()}
    assert mayor.post(f"{page}zmiana/", sent).status_code == 302
    assert RemarkPostal.objects.get().pk == stands.pk, "nothing was written anew"
    assert mayor.post(f"{page}zmiana/", sent | {"street": ""}).status_code == 422
    emptied = dict.fromkeys(("postal_name", "street", "code", "place"), "")
    assert mayor.post(f"{page}zmiana/", emptied).status_code == 302
    assert not RemarkPostal.objects.exists()


def test_many_letters_are_made_by_a_worker_once(matter: Matter, mayor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "AT_ONCE", 1)
    queued: list[str] = []
    monkeypatch.setattr(jobs.letters, "defer", lambda **ids: queued.append(ids["batch_id"]))
    remarks = [paper(matter, Postal(f"Osoba {n}", "ul. 1", "50-001", "Wrocław"), why=str(n)) for n in range(2)]
    matter.publish()
    base = f"/konsultacje/{matter.consultation.space.slug}/listy/"
    assert mayor.post(f"{base}druk/").status_code == 302
    batch = LetterBatch.objects.get()
    assert queued == [str(batch.pk)]
    assert 'http-equiv="refresh"' in mayor.get(base).text
    assert jobs.make_batch(batch.pk)
    assert not jobs.make_batch(batch.pk), "done is done"
    assert 'http-equiv="refresh"' not in mayor.get(base).text
    assert b"".join(mayor.post(f"{base}druk/").streaming_content).startswith(b"%PDF")  # type: ignore[attr-defined]
    assert LetterBatch.objects.get().state == BatchState.DONE
    change_postal(matter.consultation, remarks[0], None, by=matter.make.clerk())
    assert not LetterBatch.objects.exists(), "it bears an address that is gone"
    assert not StoredFile.objects.filter(name__startswith="listy-").exists()


def test_what_changed_while_a_worker_made_it_is_not_kept(
    matter: Matter, mayor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "AT_ONCE", 0)
    monkeypatch.setattr(jobs.letters, "defer", lambda **ids: None)
    paper(matter)
    matter.publish()
    mayor.post(f"/konsultacje/{matter.consultation.space.slug}/listy/druk/")
    batch = LetterBatch.objects.get()
    assert jobs.waiting(batch.round)
    monkeypatch.setattr(jobs, "waiting", lambda round_: [])
    assert not jobs.make_batch(batch.pk)


def test_the_form_of_the_stack_takes_an_address_whole_or_not_at_all(make: Makers, mayor: Client) -> None:
    consultation = make.consultation()
    address = f"/konsultacje/{consultation.space.slug}/biurko/nowa/"
    sent = {name: values[-1] for name, values in filled(mayor.get(address).text).items()}
    letter = sent | {"hour_unknown": "on", "reason": "Z listu.", "postal_name": ANNA.name}
    refused = mayor.post(address, letter)
    assert refused.status_code == 422
    assert '<details class="space" open>' in refused.text
    whole = letter | {"street": ANNA.street, "code": ANNA.code, "place": ANNA.place}
    assert mayor.post(address, whole).status_code == 302
    kept = RemarkPostal.objects.get()
    assert (kept.name, kept.street, kept.code, kept.place) == (ANNA.name, ANNA.street, ANNA.code, ANNA.place)
