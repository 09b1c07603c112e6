"""The report as PDF/UA-1 and PDF/A-2a, set by Typst. The same figures give the same bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Literal

import typst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.report import words
from wspolnie.desks.consultations.report.content import content, subtitle
from wspolnie.desks.consultations.report.figures import Figures
from wspolnie.foundation.text.spacing import nbsp

SHEET: Final = Path(__file__).with_name("report.typ")
STANDARDS: Final[tuple[Literal["ua-1", "a-2a"], ...]] = ("ua-1", "a-2a")


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    """Those that Typst carries itself: a report looks the same on every machine."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)


def pdf(figures: Figures, digest: str) -> bytes:
    """The whole report.

    Raises:
        typst.TypstError: when the sheet cannot be set; what people wrote cannot be the reason, for it is data.
    """
    notice = figures.notice
    compiler = typst.Compiler(font_paths=_fonts(), ignore_system_fonts=True)
    made = compiler.compile(
        input=SHEET.read_bytes(),
        format="pdf",
        sys_inputs={"report": json.dumps(_data(figures, digest), ensure_ascii=False)},
        pdf_standards=[*STANDARDS],
        timestamp=int((notice.answered_at or notice.closes_at).timestamp()),
    )
    assert isinstance(made, bytes)
    return made


def _data(figures: Figures, digest: str) -> Mapping[str, Any]:
    notice = figures.notice
    return {
        "lang": (get_language() or "pl").split("-")[0],
        "title": nbsp(words.headline(figures)),
        "short": notice.title,
        "subtitle": subtitle(figures),
        "author": notice.office,
        "city": notice.city,
        "code": notice.code,
        "page": _("page"),
        "proposed": _("Proposed wording") + ":",
        "blocks": [{"type": type(block).__name__, **asdict(block)} for block in content(figures, digest)],
    }
