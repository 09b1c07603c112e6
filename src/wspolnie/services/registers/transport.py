"""Asking the court register over the network."""

from __future__ import annotations

import time
from http.client import HTTPException
from typing import Any, Final
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener

from django.conf import settings
from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Refused

WAIT: Final = 4.0
"""Seconds without a byte."""
LONGEST: Final = 10.0
"""Seconds for one answer."""
MOST: Final = 2_000_000
"""Bytes of an answer; the longest that organisations have are a tenth of it."""
REGISTERS: Final = ("P", "S")
"""Entrepreneurs first; associations, foundations and others when those do not know the number."""


class _Stays(HTTPRedirectHandler):
    """The register is where its address says: being sent elsewhere is an error."""

    def redirect_request(self, *_sent: Any, **_more: Any) -> None:
        return None


_opener: Final = build_opener(_Stays)


def ask(krs: str) -> bytes | None:
    """The current extract of a KRS number as JSON; None when no register knows the number.

    Raises:
        Refused: when the register is not set up, does not answer in time, or answers otherwise than it should.
    """
    if not settings.KRS_URL.startswith(("https://", "http://")):
        raise Refused(_("This installation does not ask the court register: its administrator has not set it up."))
    for register in REGISTERS:
        query = urlencode({"rejestr": register, "format": "json"})
        answer = _get(f"{settings.KRS_URL.rstrip('/')}/OdpisAktualny/{krs}?{query}")
        if answer is not None:
            return answer
    return None


def _get(url: str) -> bytes | None:
    until = time.monotonic() + LONGEST
    content = b""
    try:
        with _opener.open(Request(url, headers={"Accept": "application/json"}), timeout=WAIT) as answer:  # noqa: S310
            while piece := answer.read1(65_536):
                content += piece
                if len(content) > MOST:
                    raise Refused(_("The court register sent more than can be an answer. Nothing was changed."))
                if time.monotonic() > until:
                    raise TimeoutError
    except HTTPError as error:
        with error:
            if error.code == 404:
                return None
            raise Refused(
                _("The court register answered with an error (%(status)s). Try again later; nothing was changed.")
                % {"status": error.code}
            ) from error
    except (OSError, HTTPException) as error:
        raise Refused(_("The court register does not answer now. Try again later; nothing was changed.")) from error
    return content
