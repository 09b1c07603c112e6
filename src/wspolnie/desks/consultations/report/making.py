"""Which form of a report is made by what, and what its file is called."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from django.utils.translation import override

from wspolnie.desks.consultations.report.bip import bip
from wspolnie.desks.consultations.report.data import json
from wspolnie.desks.consultations.report.figures import Figures
from wspolnie.desks.consultations.report.pdf import pdf
from wspolnie.desks.consultations.report.sheets import csv, xlsx
from wspolnie.desks.consultations.report_states import ReportForm
from wspolnie.foundation.files.kinds import DOCX, PDF, TEXT, XLSX, ZIP


def _docx(figures: Figures, digest: str) -> bytes:
    from wspolnie.desks.consultations.report.docx import docx

    return docx(figures, digest)


MAKERS: Final[Mapping[ReportForm, Callable[[Figures, str], bytes]]] = {
    ReportForm.PDF: pdf,
    ReportForm.DOCX: _docx,
    ReportForm.XLSX: xlsx,
    ReportForm.CSV: csv,
    ReportForm.JSON: json,
}
ENDINGS: Final = {ReportForm.BIP: "-bip.zip"}
KEPT: Final = frozenset({PDF, DOCX, XLSX, TEXT, ZIP})
"""What our own files are; JSON is kept as the text that it is."""


def made(form: ReportForm, figures: Figures, digest: str, set_already: bytes = b"") -> bytes:
    """One form, in Polish whatever the language of whoever asked: it is an official document. `set_already` is the
    PDF of these figures, for the form that holds it too."""
    with override("pl"):
        if form is ReportForm.BIP:
            return bip(figures, digest, set_already)
        return MAKERS[form](figures, digest)


def file_name(form: ReportForm, code: str, round_: int) -> str:
    """raport-WRO-2026-KON-3-tura-1.pdf"""
    return f"raport-{code.replace('/', '-')}-tura-{round_}{ENDINGS.get(form, f'.{form}')}"
