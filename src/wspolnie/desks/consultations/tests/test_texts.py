"""The page of a draft: a file is read, paragraphs are mended, what cannot be read is refused and nothing is lost."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.factories import Makers
from wspolnie.desks.consultations.actions.planning import plan_consultation, start_consultation
from wspolnie.desks.consultations.models import Consultation, Round
from wspolnie.foundation.text.spacing import plain
from wspolnie.spaces.kinds import Role
from wspolnie.tools.documents.models import Paragraph
from wspolnie.tools.documents.tests.office.files import docx, lists, p, table

LEGAL = lists(("decimal", "§ %1."), ("decimal", "%2."))
BODY = p("Cel programu", number=(1, 0)) + p("Pierwszy ustęp.", number=(1, 1)) + p("Drugi ustęp.", number=(1, 1))


class Page:
    """The clerk's browser on the text of one draft."""

    def __init__(self, make: Makers, role: Role = Role.CLERK) -> None:
        self.consultation: Consultation = plan_consultation(make.plan(), by=make.clerk())
        self.address = f"/konsultacje/{self.consultation.space.slug}/tekst/"
        self.browser = Client(headers={"host": make.city.host})
        person = make.actor(role).person
        assert person is not None
        self.browser.force_login(person.account)

    def send(self, content: bytes, name: str = "projekt.docx", **more: str) -> tuple[int, str]:
        answer = self.browser.post(self.address, {"file": SimpleUploadedFile(name, content), **more})
        return answer.status_code, plain(answer.content.decode())

    def rows(self) -> list[Paragraph]:
        version = Round.objects.get(consultation=self.consultation).version
        return list(Paragraph.objects.filter(version=version).order_by("position")) if version else []


@pytest.fixture
def clerk_page(make: Makers) -> Page:
    return Page(make)


def test_a_file_becomes_numbered_paragraphs(clerk_page: Page) -> None:
    status, _text = clerk_page.send(docx(BODY + table(("Cel", "Kwota"), ("Sale", "100")), numbering=LEGAL))
    assert status == 302
    shown = plain(clerk_page.browser.get(clerk_page.address).content.decode())
    assert [row.reference for row in clerk_page.rows()][1:3] == ["§ 1 ust. 1", "§ 1 ust. 2"]
    assert '<th scope="col">Cel</th>' in shown
    assert "<td>100</td>" in shown
    assert shown.count(clerk_page.address + "par-") == 3


def test_a_file_counts_before_a_pasted_text(clerk_page: Page) -> None:
    assert clerk_page.send(docx(BODY, numbering=LEGAL), source="§ 9. Wklejony.")[0] == 302
    assert clerk_page.rows()[1].text == "Pierwszy ustęp."


@pytest.mark.parametrize(
    ("content", "name", "why"),
    [
        (b"%PDF-1.7", "projekt.docx", "PDF"),
        (b"MZ\x90\x00", "projekt.docx", "program"),
        (b"PK\x03\x04" + b"\x00" * 50, "projekt.docx", "uszkodzony"),
        (docx(""), "pusty.docx", "nie ma tekstu"),
    ],
)
def test_a_bad_file_is_refused_beside_the_field_and_the_text_stays(
    clerk_page: Page, content: bytes, name: str, why: str
) -> None:
    clerk_page.send(docx(BODY, numbering=LEGAL))
    before = [row.pk for row in clerk_page.rows()]
    status, text = clerk_page.send(content, name, source="§ 9. Wpisany tekst.")
    assert status == 422
    assert why in text
    assert "Wpisany tekst." in text
    assert [row.pk for row in clerk_page.rows()] == before


def test_nothing_at_all_is_refused(clerk_page: Page) -> None:
    answer = clerk_page.browser.post(clerk_page.address, {"source": ""})
    assert answer.status_code == 422
    assert "Wybierz plik albo wklej" in plain(answer.content.decode())


def test_a_paragraph_is_mended_on_its_page(clerk_page: Page) -> None:
    clerk_page.send(docx(BODY, numbering=LEGAL))
    one = clerk_page.rows()[1]
    here = f"{clerk_page.address}{one.anchor}/"
    assert "Pierwszy ustęp." in plain(clerk_page.browser.get(here).content.decode())
    said = {"kind": "item", "level": "1", "label": "1a.", "text": "Lepszy ustęp.\n\nNowy akapit."}
    answer = clerk_page.browser.post(here, said)
    assert (answer.status_code, answer["location"]) == (302, f"{clerk_page.address}#{one.anchor}")
    assert [row.text for row in clerk_page.rows()][1:3] == ["Lepszy ustęp.", "Nowy akapit."]
    assert clerk_page.rows()[1].reference == "§ 1 ust. 1a"


def test_joining_and_removing_are_buttons(clerk_page: Page) -> None:
    clerk_page.send(docx(BODY, numbering=LEGAL))
    one = clerk_page.rows()[1]
    here = f"{clerk_page.address}{one.anchor}/"
    assert clerk_page.browser.post(here, {"act": "join"}).status_code == 302
    assert clerk_page.rows()[1].text == "Pierwszy ustęp. 2. Drugi ustęp."
    answer = clerk_page.browser.post(here, {"act": "remove"})
    assert answer.status_code == 422
    assert "choć jeden akapit" in plain(answer.content.decode())


def test_errors_keep_what_was_typed(clerk_page: Page) -> None:
    clerk_page.send(docx(BODY, numbering=LEGAL))
    here = f"{clerk_page.address}{clerk_page.rows()[1].anchor}/"
    answer = clerk_page.browser.post(here, {"kind": "item", "level": "77", "label": "1.", "text": "Zostaje."})
    assert answer.status_code == 422
    assert "Zostaje." in answer.content.decode()
    answer = clerk_page.browser.post(here, {"kind": "item", "level": "1", "label": "", "text": ""})
    assert answer.status_code == 422
    assert "treść akapitu" in plain(answer.content.decode())


def test_after_the_start_the_text_stays(clerk_page: Page, make: Makers) -> None:
    clerk_page.send(docx(BODY, numbering=LEGAL))
    start_consultation(clerk_page.consultation, by=make.clerk())
    here = f"{clerk_page.address}{clerk_page.rows()[1].anchor}/"
    answer = clerk_page.browser.post(here, {"act": "remove"})
    assert answer.status_code == 422
    assert "nie można już zmienić" in plain(answer.content.decode())
    assert clerk_page.browser.get(here)["location"] == clerk_page.address
    assert "tekst/par-" not in clerk_page.browser.get(clerk_page.address).content.decode()


def test_who_may_not_plan_mends_nothing(make: Makers) -> None:
    official = Page(make, Role.OFFICIAL)
    assert official.browser.get(f"{official.address}par-1/").status_code == 403
    assert Client(headers={"host": make.city.host}).get(f"{official.address}par-1/").status_code == 302
    clerk = Page(make)
    assert clerk.browser.get(f"{clerk.address}par-77/").status_code == 404
