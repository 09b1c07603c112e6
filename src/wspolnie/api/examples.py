"""Commands of the developers' page: (what for, the command). A test runs each as it stands on the page.

`$MIASTO` is the city's address, `$KLUCZ` a key, `$KONSULTACJE` the id of a consultation that is open.
"""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_noop as _

READING: Final = (
    (_("Consultations that are open now"), 'curl "$MIASTO/api/v1/consultations?state=open"'),
    (_("One consultation, its rounds and its text"), 'curl "$MIASTO/api/v1/consultations/$KONSULTACJE/paragraphs"'),
    (_("Remarks that everybody may read"), 'curl "$MIASTO/api/v1/consultations/$KONSULTACJE/remarks?limit=20"'),
    (_("Organisations that work for sport"), 'curl "$MIASTO/api/v1/organisations?q=sport"'),
    (
        _("Only what changed: the server answers 304 when nothing did"),
        'curl -i -H \'If-None-Match: "0123456789abcdef0123456789abcdef"\' "$MIASTO/api/v1/themes"',
    ),
)
WRITING: Final = (
    (
        _("Send a remark; the same command again sends nothing twice"),
        """curl -X POST "$MIASTO/api/v1/consultations/$KONSULTACJE/remarks" \\
  -H "Authorization: Bearer $KLUCZ" \\
  -H "Content-Type: application/json" \\
  -H "Idempotency-Key: moja-uwaga-1" \\
  -d '{"channel": "web", "reason": "Proszę o krótszy termin na odpowiedź."}'""",
    ),
)
