"""Numbers by which registers know an organisation: cleaned, then checked, so that a mistyped one is never kept."""

from __future__ import annotations

import re
from typing import Final

from django.utils.translation import gettext as _
from stdnum.pl import nip, regon

from wspolnie.foundation.modules import Refused

_BETWEEN: Final = re.compile(r"[\s\u2010-\u2015-]+")
KRS_LENGTH: Final = 10


def krs_number(typed: str) -> str:
    """The ten digits of a number in the National Court Register; shorter ones get zeros, as registers print them.

    Raises:
        Refused: when it is not one.
    """
    digits = _digits(typed)
    if not digits:
        return ""
    if len(digits) > KRS_LENGTH or not _is_number(digits) or not digits.strip("0"):
        raise Refused(_("A KRS number has ten digits, for example 0000037904."))
    return digits.rjust(KRS_LENGTH, "0")


def nip_number(typed: str) -> str:
    """The ten digits of a tax number (NIP), its check digit true.

    Raises:
        Refused: when it is not one.
    """
    digits = _digits(typed).upper().removeprefix("PL")
    if not digits:
        return ""
    if not (_is_number(digits) and digits.strip("0") and nip.is_valid(digits)):
        raise Refused(_("This is not a NIP: it has ten digits and the last one checks the others."))
    return digits


def regon_number(typed: str) -> str:
    """The 9 or 14 digits of a statistical number (REGON), check digits true.

    Raises:
        Refused: when it is not one.
    """
    digits = _digits(typed)
    if not digits:
        return ""
    if not (_is_number(digits) and digits.strip("0") and regon.is_valid(digits)):
        raise Refused(_("This is not a REGON: it has 9 or 14 digits and the last one checks the others."))
    return digits


def _digits(typed: str) -> str:
    return _BETWEEN.sub("", typed)


def _is_number(text: str) -> bool:
    """ASCII digits only: other scripts have digits too, and int() would take them."""
    return text.isascii() and text.isdecimal()
