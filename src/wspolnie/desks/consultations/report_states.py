"""In what forms a report comes, and the life of their making."""

from __future__ import annotations

import enum
from typing import Final


class ReportState(enum.StrEnum):
    """The forms are made one after another; the making can be stopped and goes on where it stopped."""

    RUNNING = "running"
    STOPPED = "stopped"
    DONE = "done"


REPORT_MOVES: Final[dict[ReportState, frozenset[ReportState]]] = {
    ReportState.RUNNING: frozenset({ReportState.STOPPED, ReportState.DONE}),
    ReportState.STOPPED: frozenset({ReportState.RUNNING}),
    ReportState.DONE: frozenset(),
}


class ReportForm(enum.StrEnum):
    """A form in which the report is kept, in the order of making: those that people ask for most come first."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"
    BIP = "bip"
    """A package for the Public Information Bulletin: PDF, HTML and who answers for them."""
