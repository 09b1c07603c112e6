"""From accepted answers to the report: a clerk publishes, a resident downloads its PDF, a program reads it."""

from __future__ import annotations

import io
import re
import time
from datetime import timedelta

from playwright.sync_api import Browser
from pypdf import PdfReader

from tests.journeys.people import Clerk, Resident, Times
from tests.site import Site

PATIENCE = 60.0
"""Seconds for the worker to make the files beside other work."""


def test_accepted_answers_become_a_report_that_is_downloaded(chromium: Browser, site: Site) -> None:
    now = Times.closing_soon(timedelta()).closes
    slug = site.consultation(
        "Ławki do raportu",
        opens=now - timedelta(days=40),
        closes=now - timedelta(days=20),
        remarks=[
            {
                "reason": "Za rzadko.", "paragraph": 1, "released": True, "verdict": "accepted",
                "answer": "Będą co 50 metrów.",
            }
        ],
    )  # fmt: skip
    address = f"/konsultacje/{slug}/"
    with Clerk(chromium, site, scripts=False) as clerk, Resident(chromium, site, scripts=False, width=390) as resident:
        resident.go(f"{address}raport/")
        assert "Będą co 50 metrów." not in resident.text
        clerk.sign_in("urzedniczka@wroclaw.example")
        clerk.go(f"{address}publikacja/")
        clerk.page.get_by_role("button", name=re.compile("^Opublikuj 1")).click()
        resident.go(f"{address}raport/")
        link = resident.main.get_by_role("link", name="PDF", exact=True)
        end = time.monotonic() + PATIENCE
        while not link.count():
            assert time.monotonic() < end, resident.text
            time.sleep(0.5)
            resident.go(f"{address}raport/")
        assert "Będą co 50 metrów." in resident.text
        with resident.page.expect_download() as waiting:
            link.click()
        pdf = PdfReader(io.BytesIO(waiting.value.path().read_bytes()))
    text = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
    assert "Za rzadko." in text
    assert "Będą co 50 metrów." in text
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
