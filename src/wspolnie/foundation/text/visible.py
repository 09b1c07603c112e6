"""Text that says something: signs that cannot be seen, alone, say nothing, and control characters have no place."""

from __future__ import annotations

import unicodedata
from typing import Final

from django.utils.translation import gettext_lazy as _

from wspolnie.foundation.text.plain import HostileText

ALLOWED: Final = frozenset("\n\t")
_CONTROL: Final = _("There is a control character in the text, which nobody can see. Remove it and try again.")
_NOTHING: Final = _("Nothing can be seen in this text. Write it in words.")


def visible(text: str) -> str:
    """The text itself.

    Raises:
        HostileText: when nothing of it is seen, or it holds control characters.
    """
    for place, sign in enumerate(text, start=1):
        if unicodedata.category(sign) == "Cc" and sign not in ALLOWED:
            raise HostileText(_CONTROL, place)
    if text and not any(unicodedata.category(sign)[0] in "LNPS" for sign in text):
        raise HostileText(_NOTHING)
    return text
