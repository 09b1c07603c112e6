"""Refuses forms that are not UTF-8, because Django would put U+FFFD there and keep a text that nobody wrote."""

import codecs
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote_to_bytes

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from wspolnie.foundation.text.plain import HostileText

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

STRICT: Final = "wspolnie-strict-utf-8"
"""A codec that is UTF-8 and never replaces: the only way to make Django's multipart parser, which streams, strict."""

_REASON: Final = _("The form arrived with signs that are not text in UTF-8. Nothing was saved. Send it again.")


def require_utf8(body: bytes) -> None:
    """Raises HostileText when an application/x-www-form-urlencoded body (or a query string) is not UTF-8 once decoded.

    Broken sequences, overlong ones and encoded surrogates (%ED%A0%80) count; `%zz` is no escape and stays as it is.
    """
    try:
        unquote_to_bytes(body).decode("utf-8")
    except UnicodeDecodeError as error:
        raise HostileText(_REASON) from error


def require_utf8_form(request: HttpRequest) -> None:
    """The same for a whole request: its query string and its form, of either kind. Raises HostileText.

    Call it before anything reads `request.POST`. A multipart body is parsed here, once, as a stream; a part
    whose own head is not UTF-8 (no browser sends one) is skipped by Django and so is missing from the form.
    """
    require_utf8(request.META.get("QUERY_STRING", "").encode("latin-1"))
    match request.content_type:
        case "application/x-www-form-urlencoded":
            require_utf8(request.body)
        case "multipart/form-data" if request.method == "POST":
            request.encoding = STRICT
            try:
                request.POST, request.FILES  # noqa: B018  reading parses
            except UnicodeDecodeError as error:
                raise HostileText(_REASON) from error


def _decode(data: "ReadableBuffer", errors: str = "strict", /) -> tuple[str, int]:
    return codecs.utf_8_decode(data, "strict", True)


def _strict(name: str) -> codecs.CodecInfo | None:
    if name.replace("_", "-") != STRICT:
        return None
    return codecs.CodecInfo(codecs.utf_8_encode, _decode, name=STRICT)


codecs.register(_strict)
