"""Letters as one PDF/UA-1 and PDF/A-2a, set by Typst; each begins on a page of its own. What people wrote is data."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal

import typst
from django.utils.translation import override

from wspolnie.desks.consultations.models import Consultation, Round
from wspolnie.desks.consultations.paper.content import data
from wspolnie.desks.consultations.paper.envelopes import Envelope
from wspolnie.desks.consultations.paper.window import figures
from wspolnie.foundation.deadlines.instants import instant

SHEET: Final = Path(__file__).with_name("letter.typ")
STANDARDS: Final[tuple[Literal["ua-1", "a-2a"], ...]] = ("ua-1", "a-2a")


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    """Those that Typst carries itself: a letter looks the same on every machine."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)


def letters_pdf(consultation: Consultation, round_: Round, envelopes: Sequence[Envelope]) -> bytes:
    """All these letters, in Polish whatever the language of whoever prints them.

    Raises:
        typst.TypstError: when the sheet cannot be set; what people wrote cannot be the reason, for it is data.
    """
    with override("pl"):
        told = {"lang": "pl", "window": figures(), **data(consultation, round_, envelopes)}
    made = typst.Compiler(font_paths=_fonts(), ignore_system_fonts=True).compile(
        input=SHEET.read_bytes(),
        format="pdf",
        sys_inputs={"letters": json.dumps(told, ensure_ascii=False)},
        pdf_standards=[*STANDARDS],
        timestamp=int(instant().timestamp()),
    )
    assert isinstance(made, bytes)
    return made


def file_name(consultation: Consultation, round_: Round, number: int | None = None) -> str:
    """listy-WRO-2026-KON-3-tura-1.pdf, or list-…-U-0042.pdf"""
    code = consultation.code.replace("/", "-")
    return f"list-{code}-U-{number:04d}.pdf" if number is not None else f"listy-{code}-tura-{round_.number}.pdf"
