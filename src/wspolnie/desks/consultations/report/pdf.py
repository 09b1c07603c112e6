"""The report as PDF/UA-1 and PDF/A-2a, set by Typst. The same figures give the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.report import words
from wspolnie.desks.consultations.report.content import content, subtitle
from wspolnie.desks.consultations.report.figures import Figures
from wspolnie.foundation.text import typesetting
from wspolnie.foundation.text.spacing import nbsp

SHEET: Final = Path(__file__).with_name("report.typ")


def pdf(figures: Figures, digest: str) -> bytes:
    """The whole report.

    Raises:
        CannotBeSet: when the sheet cannot be set.
    """
    notice = figures.notice
    return typesetting.pdf(SHEET, _data(figures, digest), name="report", made_at=notice.answered_at or notice.closes_at)


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
