"""What the accessibility statement says of this release (Act of 4 April 2019, art. 10; technical conditions 2.0)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext_noop as _


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement. `gaps` are gettext ids: what is not accessible and why; no `auditor` means self-assessment."""

    published: date
    updated: date
    made: date
    reviewed: date | None = None
    gaps: tuple[str, ...] = ()
    auditor: str = ""
    person: str = ""
    phone: str = ""
    architecture: tuple[str, ...] = ()


STATEMENT: Final = Statement(
    published=date(2026, 11, 22),
    updated=date(2026, 11, 22),
    made=date(2026, 11, 22),
    gaps=(
        _(
            "The service has not been tried by people who use screen readers or switches every day; "
            "that is still to come."
        ),
        _("A draft pasted by an office is divided into paragraphs, but its drawings are not carried over."),
    ),
)
