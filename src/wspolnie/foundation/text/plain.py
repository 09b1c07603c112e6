"""The one way typed text becomes stored text: almost nothing is changed, and what cannot be stored is refused aloud.

CRLF and CR become LF, outer white space goes (what `str.strip` takes, so no-break spaces too). Everything else stays:
tabs, zero-width characters, U+0085, U+2028 and U+2029 are somebody's text. PostgreSQL cannot hold NUL and UTF-8 cannot
hold a lone surrogate; both are refused rather than dropped, because a receipt promises the text that was sent.
"""

import re
from typing import Final

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

_UNSAVABLE: Final = re.compile("[\0\ud800-\udfff]")
_BREAKS: Final = re.compile(r"\r\n?")
_UNSAVABLE_SAYS: Final = _(
    "The text holds a character that cannot be saved ({code}) at place {place}. Remove it and try again."
)
_LINE_BREAKS: Final = re.compile(r"[\r\n]+")


class HostileText(ValueError):
    """Text that cannot be stored; `reason` is a translated sentence for the person who sent it."""

    def __init__(self, reason: str | Promise, place: int | None = None) -> None:
        """`place` is the number of the offending character, from 1, line ends counted once."""
        super().__init__(reason, place)
        self.reason = reason
        self.place = place

    def __str__(self) -> str:
        return str(self.reason)


def clean_line(text: str) -> str:
    """`text` as one line: line breaks become single spaces (a browser's one-line field never sends any).

    Raises HostileText. Cleaning twice changes nothing.
    """
    return _savable(_LINE_BREAKS.sub(" ", text)).strip()


def clean_text(text: str) -> str:
    """`text` with LF line ends and without outer white space. Raises HostileText. Cleaning twice changes nothing."""
    return _savable(_BREAKS.sub("\n", text)).strip()


def _savable(text: str) -> str:
    found = _UNSAVABLE.search(text)
    if found is None:
        return text
    place = found.start() + 1
    raise HostileText(format_lazy(_UNSAVABLE_SAYS, code=f"U+{ord(found.group()):04X}", place=place), place)
