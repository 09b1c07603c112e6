"""A sample of hostile strings typed into a real browser, sent, kept and shown again as they were typed."""

from __future__ import annotations

from typing import Final

import pytest
from playwright.sync_api import Browser

from tests.browser import FLAVOURS
from tests.journeys.people import people
from tests.seen import flat
from tests.site import Site
from wspolnie.foundation.text.plain import clean_text

SAMPLE: Final = [
    "</textarea><script>document.title = 'zły'</script><img src=x onerror=alert(1)>",
    "wiersz\n\n\nwiersz  dwie spacje\n  wcięcie „cudzysłów” & <to> &amp; &#39; {{ x }} {% y %} %s",
    "\u202eodwrócone\u202c \u200b\u2028 👩‍👩‍👧‍👦 Z͑ͫ̓ͪ̂ e\u0301 \U0010ffff",
    "' OR 1=1; -- \\'); DROP TABLE remark;--",
]


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_wrogie_napisy_wracaja_takie_jak_je_wpisano(chromium: Browser, site: Site, flavour: str) -> None:
    """Through the form's field, past an error, into the table, onto the receipt: not a sign lost, nothing run."""
    slug = site.consultation("Napisy", text="1. Akapit z <b>tagiem</b> i {{ nawiasami }}.\n2. Drugi.\n")
    with people(chromium, site, scripts=FLAVOURS[flavour]) as crowd:
        for text in SAMPLE:
            writer = crowd.resident()
            writer.open_form(f"/konsultacje/{slug}/", "akapit 1")
            writer.write(text, proposed=text, contact="zły adres")
            writer.press("Wyślij uwagę")
            assert writer.page.title().startswith("Błąd: ")
            assert writer.page.get_by_label("Co zmienić i dlaczego").input_value() == text
            assert writer.page.get_by_label("Jak to powinno brzmieć").input_value() == text
            writer.page.get_by_label("E-mail").fill("")
            receipt = writer.send()
            assert flat(text) in flat(receipt.text)
            assert writer.page.title() != "zły"
            ((reason, proposed),) = site.owner_sql(
                """SELECT r.reason, r.proposed FROM consultations_remark r
                   JOIN consultations_round o ON o.id = r.round_id JOIN spaces_space s ON s.id = o.consultation_id
                   WHERE s.slug = %s ORDER BY r.id DESC LIMIT 1""",
                slug,
            )
            assert reason == proposed == clean_text(text)
