"""The way out: bounded in time and bytes, never sent elsewhere."""

from __future__ import annotations

import time
from http.client import HTTPException
from typing import Any, Final
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, Request, build_opener

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Refused
from wspolnie.foundation.text.plain import HostileText, clean_text

WAIT: Final = 4.0
"""Seconds without a byte."""
LONGEST: Final = 10.0
"""Seconds for one answer."""
MOST: Final = 2_000_000
"""Bytes of an answer; the longest that organisations have are a tenth of it."""


class _Stays(HTTPRedirectHandler):
    """The register is where its address says: being sent elsewhere is an error."""

    def redirect_request(self, *_sent: Any, **_more: Any) -> None:
        return None


_opener: Final = build_opener(_Stays)


def fetch(request: Request) -> bytes | None:
    """The answer; None for a 404.

    Raises:
        Refused: when there is none in time, it is an error or longer than an answer can be.
    """
    until = time.monotonic() + LONGEST
    content = b""
    try:
        with _opener.open(request, timeout=WAIT) as answer:
            while piece := answer.read1(65_536):
                content += piece
                if len(content) > MOST:
                    raise Refused(_("The register sent more than can be an answer. Nothing was changed."))
                if time.monotonic() > until:
                    raise TimeoutError
    except HTTPError as error:
        with error:
            if error.code == 404:
                return None
            raise Refused(
                _("The register answered with an error (%(status)s). Try again later; nothing was changed.")
                % {"status": error.code}
            ) from error
    except (OSError, HTTPException) as error:
        raise Refused(_("The register does not answer now. Try again later; nothing was changed.")) from error
    return content


def text_of(value: object, longest: int) -> str:
    """A text in one line; what is no text, or holds what no text should, is nothing."""
    try:
        return " ".join(clean_text(value).split())[:longest] if isinstance(value, str) else ""
    except HostileText:
        return ""


def short_regon(number: str) -> str:
    """Nine digits of a number of fourteen whose last five say "the whole unit"."""
    return number[:9] if len(number) == 14 and number.endswith("00000") else number


def not_understood() -> Refused:
    """What is said of an answer that has another shape than the register describes."""
    return Refused(_("The register answered in a way that we do not understand. Nothing was changed."))
