"""Every form of the report is read again by a program and says the same figures; the making stops and goes on."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import zipfile
from collections import Counter
from datetime import timedelta

import docx
import pytest
from django.test import Client
from django.utils.translation import override
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.factories import Makers
from wspolnie.desks.consultations.actions.entering import Proof, enter_remark
from wspolnie.desks.consultations.actions.remarks import Receipt, Words, release_remark
from wspolnie.desks.consultations.actions.reports import missing_forms, start_report, stop_report
from wspolnie.desks.consultations.jobs import make_next
from wspolnie.desks.consultations.models import Consultation, Remark, RemarkFile, Report, ReportFile
from wspolnie.desks.consultations.report import tables
from wspolnie.desks.consultations.report.counting import figures_of
from wspolnie.desks.consultations.report.figures import Figures, digest
from wspolnie.desks.consultations.report.making import made
from wspolnie.desks.consultations.report_states import ReportForm, ReportState
from wspolnie.desks.consultations.states import Channel
from wspolnie.desks.consultations.tests.figured import HOSTILE, figures
from wspolnie.desks.consultations.tests.reported import OPENED, answer_all, consulted, round_of, some_remarks
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.files.disk import place_of
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.sheets import as_typed
from wspolnie.services.privacy.models import ContactAccess

SIZES = pytest.mark.parametrize("count", [0, 3, 120])


def _text(content: bytes) -> str:
    pages = (page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    return " ".join(" ".join(pages).replace("\u00ad", "").replace("-\n", "").split())


@SIZES
def test_the_pdf_is_tagged_named_and_says_the_figures(count: int) -> None:
    told = figures(count)
    content = made(ReportForm.PDF, told, digest(told))
    reader = PdfReader(io.BytesIO(content))
    root = reader.trailer["/Root"]
    meta = root["/Metadata"].get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in meta.replace("\n", "") or 'pdfuaid:part="1"' in meta
    assert "<pdfaid:part>2</pdfaid:part>" in meta or 'pdfaid:part="2"' in meta
    assert (root["/Lang"], root["/MarkInfo"]["/Marked"], bool(root["/StructTreeRoot"])) == ("pl", True, True)
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] is not None
    assert reader.metadata is not None
    assert reader.metadata.title.startswith("Program współpracy Gminy Wrocław")
    for page in reader.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            kept = font.get_object()["/DescendantFonts"][0]["/FontDescriptor"]
            assert {"/FontFile2", "/FontFile3"} & set(kept), "every font is inside"
    text = _text(content)
    assert digest(told)[:20] in text
    if not count:
        assert "Nikt nie przysłał uwagi w terminie." in text
    for one in told.remarks:
        assert one.code in text
    with override("pl"):
        for line in tables.verdicts(told):
            assert " ".join(f"{line.label} {line.total.count}".split()) in text


@SIZES
def test_the_same_figures_make_the_same_pdf(count: int) -> None:
    told = figures(count)
    assert made(ReportForm.PDF, told, digest(told)) == made(ReportForm.PDF, told, digest(told))


@pytest.mark.parametrize("form", list(ReportForm))
def test_what_people_write_is_text_in_every_form(form: ReportForm) -> None:
    told = figures(4, text=HOSTILE)
    content = made(form, told, digest(told))
    match form:
        case ReportForm.PDF:
            assert "gwiazdki* $x$" in _text(content)
            assert "zażółć gęślą jaźń" in _text(content)
        case ReportForm.DOCX:
            assert HOSTILE in [paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs]
        case ReportForm.XLSX:
            cells = [cell for row in load_workbook(io.BytesIO(content)).worksheets[2] for cell in row]
            assert HOSTILE in [cell.value for cell in cells]
            assert {cell.data_type for cell in cells} <= {"s", "n"}
        case ReportForm.CSV:
            assert HOSTILE in content.decode().replace('""', '"')
        case ReportForm.JSON:
            assert json.loads(content)["remarks"][0]["reason"] == HOSTILE
        case ReportForm.BIP:
            html = zipfile.ZipFile(io.BytesIO(content)).read("raport.html").decode()
            assert "<script>alert" not in html
            assert "&lt;script&gt;alert" in html


@SIZES
def test_documents_and_sheets_say_the_figures(count: int) -> None:
    told = figures(count)
    verdicts, mark = told.on_time.by("verdict"), digest(told)
    document = docx.Document(io.BytesIO(made(ReportForm.DOCX, told, mark)))
    paragraphs = [paragraph.text for paragraph in document.paragraphs]
    assert sum(one.code in text for text in paragraphs for one in told.remarks if text.startswith(one.code)) == count
    if count:
        last = [cell.text for cell in document.tables[0].rows[-1].cells]
        assert last == ["Razem", str(count), "100%"]
    book = load_workbook(io.BytesIO(made(ReportForm.XLSX, told, mark)))
    assert book.sheetnames == ["Liczby", "Przebieg", "Uwagi"]
    rows = list(book["Uwagi"].iter_rows(min_row=2, values_only=True))
    assert [row[0] for row in rows] == [one.code for one in told.remarks]
    numbers = {
        str(row[0]).replace("\u00a0", " "): row[1] for row in book["Liczby"].iter_rows(max_col=2, values_only=True)
    }
    assert numbers.get("W terminie") == count
    text = made(ReportForm.CSV, told, mark).decode("utf-8-sig")
    read = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert [as_typed(row["uzasadnienie"]) for row in read] == [one.reason for one in told.remarks]
    shape = json.loads(made(ReportForm.JSON, told, mark))
    assert shape["counts"]["by_verdict"] == dict(verdicts)
    assert Counter(one["answer"]["verdict"] for one in shape["remarks"]) == verdicts
    assert (shape["hash"], shape["head"], len(shape["meetings"])) == (mark, told.line, 1)


def test_the_package_says_who_answers_and_what_is_in_it() -> None:
    told = figures(3)
    archive = zipfile.ZipFile(io.BytesIO(made(ReportForm.BIP, told, digest(told))))
    said = json.loads(archive.read("metadane.json"))
    assert said["wytworzyl"] == told.notice.office
    assert said["data_udostepnienia"] == "2026-09-30T12:05:00+02:00"
    for name, sha in said["pliki"].items():
        assert hashlib.sha256(archive.read(name)).hexdigest() == sha
    assert set(archive.namelist()) == {"raport.pdf", "raport.html", "uwagi.csv", "raport.json", "metadane.json"}


@pytest.fixture
def answered(make: Makers) -> Consultation:
    """Answered and published, twelve remarks."""
    consultation = consulted(make)
    some_remarks(make, consultation, 12)
    answer_all(make, consultation)
    return consultation


def _standing(consultation: Consultation) -> tuple[Figures, str]:
    told = figures_of(round_of(consultation))
    return told, digest(told)


def test_files_are_made_one_by_one_stopped_and_gone_on_with(
    answered: Consultation, make: Makers, visitor: Client, bound: City
) -> None:
    clerk, round_ = make.clerk(), round_of(answered)
    _told, mark = _standing(answered)
    report = start_report(answered, round_, digest=mark, by=clerk)
    assert make_next(report.pk).state == ReportState.RUNNING
    stop_report(answered, report, by=clerk)
    with pytest.raises(Refused):
        stop_report(answered, report, by=clerk)
    make_next(report.pk)
    assert ReportFile.objects.filter(report=report).count() == 1, "it was stopped"
    address = f"/konsultacje/{answered.space.slug}/raport/"
    assert "plik/pdf" not in visitor.get(address).text
    assert start_report(answered, round_, digest=mark, by=clerk).pk == report.pk
    while missing_forms(report):
        make_next(report.pk)
    assert Report.objects.get(pk=report.pk).state == ReportState.DONE
    assert start_report(answered, round_, digest=mark, by=clerk).pk == report.pk, "the same figures are made once"
    page = visitor.get(address).text
    for form in ReportForm:
        assert f"{address}plik/{form}/?tura=1" in page
        sent = visitor.get(f"{address}plik/{form}/")
        assert (sent.status_code, sent["Content-Disposition"][:28]) == (200, 'attachment; filename="raport')
    assert json.loads(visitor.get(f"{address}plik/json/").content)["hash"] == mark


def test_a_file_that_is_no_longer_true_is_not_sent(answered: Consultation, make: Makers, visitor: Client) -> None:
    _told, mark = _standing(answered)
    report = start_report(answered, round_of(answered), digest=mark, by=make.clerk())
    make_next(report.pk)
    address = f"/konsultacje/{answered.space.slug}/raport/plik/pdf/"
    assert visitor.get(address).status_code == 200
    hidden = Remark.objects.filter(round__consultation=answered, state="received").earliest("number")
    release_remark(answered, hidden, by=make.clerk())
    assert visitor.get(address).status_code == 404
    fresh = make_next(report.pk)
    assert fresh.pk != report.pk, "it goes on with the figures as they stand"


def test_before_the_publication_files_are_for_the_office(make: Makers, visitor: Client, desk: Client) -> None:
    consultation = consulted(make)
    some_remarks(make, consultation, 3)
    _told, mark = _standing(consultation)
    report = start_report(consultation, round_of(consultation), digest=mark, by=make.clerk())
    make_next(report.pk)
    address = f"/konsultacje/{consultation.space.slug}/raport/plik/pdf/"
    assert visitor.get(address).status_code == 404
    sent = desk.get(address)
    assert (sent.status_code, sent["Cache-Control"]) == (200, "no-store")
    assert "szkic" in _text(sent.content)


def test_remarks_with_proofs_go_out_by_number_and_the_look_is_noted(
    make: Makers, desk: Client, visitor: Client, bound: City
) -> None:
    consultation = consulted(make)
    round_ = make.round(consultation)
    for number in (1, 2):
        at = OPENED + timedelta(days=number)
        scan = Proof([f"%PDF-1.7 list {number}".encode()], f"list {number}.pdf")
        with taken_at(at):
            words, receipt = Words(reason=f"List {number}."), Receipt(Channel.PAPER, at)
            enter_remark(consultation, round_, words, receipt, by=make.clerk(), proof=scan)
    address = f"/konsultacje/{consultation.space.slug}/raport/dowody/"
    assert visitor.post(address).status_code == 302
    sent = desk.post(address)
    archive = zipfile.ZipFile(io.BytesIO(b"".join(sent)))
    assert archive.testzip() is None
    assert archive.namelist() == ["spis.csv", "U-0001/01-list 1.pdf", "U-0002/02-list 2.pdf"]
    assert archive.read("U-0002/02-list 2.pdf") == b"%PDF-1.7 list 2"
    assert "U-0002" in archive.read("spis.csv").decode()
    with in_city(bound.id, using="side"):
        looked = ContactAccess.objects.using("side").filter(path=address)
        assert set(looked.values_list("what", flat=True)) == {"remark_proof"}
        assert looked.count() == 2


def test_a_package_that_lacks_a_proof_is_refused_by_its_name(make: Makers, desk: Client, bound: City) -> None:
    consultation = consulted(make)
    at = OPENED + timedelta(days=1)
    with taken_at(at):
        words, receipt = Words(reason="List."), Receipt(Channel.PAPER, at)
        enter_remark(
            consultation,
            make.round(consultation),
            words,
            receipt,
            by=make.clerk(),
            proof=Proof([b"%PDF-1.7"], "list.pdf"),
        )
    address = f"/konsultacje/{consultation.space.slug}/raport/dowody/"
    place = place_of(bound.id, RemarkFile.objects.get(is_proof=True).file.sha256)
    place.rename(place.with_suffix(".away"))
    refused = desk.post(address)
    assert refused.status_code == 409
    assert "U-0001/01-list.pdf" in refused.content.decode()
    place.with_suffix(".away").rename(place)
    assert desk.post(address).status_code == 200
