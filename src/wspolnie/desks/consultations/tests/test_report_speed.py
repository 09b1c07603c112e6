"""How long the forms of a report take: few remarks in the suite, `WSPOLNIE_REPORT=3000` for the number of the order."""

from __future__ import annotations

import os
import time

from wspolnie.desks.consultations.report.figures import digest
from wspolnie.desks.consultations.report.making import made
from wspolnie.desks.consultations.report_states import ReportForm
from wspolnie.desks.consultations.tests.figured import figures

LIMIT = 10.0
"""Seconds of CPU for all forms of 3,000 remarks."""


def test_all_forms_are_made_in_time() -> None:
    count = int(os.environ.get("WSPOLNIE_REPORT", "300"))
    told = figures(count)
    began, pdf = time.process_time(), b""
    mark = digest(told)
    for form in ReportForm:
        start = time.process_time()
        content = made(form, told, mark, pdf)
        pdf = content if form is ReportForm.PDF else pdf
        print(f"{form:5} {time.process_time() - start:5.2f} s {len(content) / 1e6:6.2f} MB")
    assert time.process_time() - began < LIMIT
