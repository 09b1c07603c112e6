"""Errors that people see: a page in the frame, a reason in plain words, nothing of the program's insides."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from wspolnie.foundation.text.plain import HostileText
from wspolnie.foundation.web.bodies import require_utf8_form
from wspolnie.foundation.web.pages import page


def error_page(request: HttpRequest, status: int, reason: str = "") -> HttpResponse:
    """The page of an error; `reason` is a sentence for the reader."""
    return page(request, f"portal/{status}.html", {"reason": reason}, status=status)


class TextMiddleware:
    """Refuses forms that are not text in UTF-8 before anything reads and mends them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        try:
            require_utf8_form(request)
        except HostileText as hostile:
            return error_page(request, 400, str(hostile) or _("The form could not be read."))
        return self.get_response(request)
