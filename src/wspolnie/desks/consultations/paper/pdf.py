"""Letters as one PDF/UA-1 and PDF/A-2a, set by Typst; each begins on a page of its own. What people wrote is data."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from django.utils.translation import override

from wspolnie.desks.consultations.models import Consultation, Round
from wspolnie.desks.consultations.paper.content import data
from wspolnie.desks.consultations.paper.envelopes import Envelope
from wspolnie.desks.consultations.paper.window import figures
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.text import typesetting

SHEET: Final = Path(__file__).with_name("letter.typ")


def letters_pdf(consultation: Consultation, round_: Round, envelopes: Sequence[Envelope]) -> bytes:
    """All these letters, in Polish whatever the language of whoever prints them.

    Raises:
        CannotBeSet: when the sheet cannot be set.
    """
    with override("pl"):
        told = {"lang": "pl", "window": figures(), **data(consultation, round_, envelopes)}
    return typesetting.pdf(SHEET, told, name="letters", made_at=instant())


def file_name(consultation: Consultation, round_: Round, number: int | None = None) -> str:
    """listy-WRO-2026-KON-3-tura-1.pdf, or list-…-U-0042.pdf"""
    code = consultation.code.replace("/", "-")
    return f"list-{code}-U-{number:04d}.pdf" if number is not None else f"listy-{code}-tura-{round_.number}.pdf"
