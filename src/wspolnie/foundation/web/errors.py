"""Errors that people see: a page in the frame, a reason in plain words, nothing of the program's insides."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from wspolnie.foundation.text.plain import HostileText
from wspolnie.foundation.web.bodies import require_utf8_form
from wspolnie.foundation.web.pages import page
from wspolnie.foundation.web.problems import PROGRAMS, problem

SECRET: Final = frozenset({"csrfmiddlewaretoken", "key", "code"})


def error_page(request: HttpRequest, status: int, reason: str = "") -> HttpResponse:
    """The page of an error; `reason` is a sentence for the reader. What was typed stands there to be copied."""
    return page(request, f"portal/{status}.html", {"reason": reason, "kept": typed(request)}, status=status)


def typed(request: HttpRequest) -> list[tuple[str, str]]:
    """The texts of a refused form as (label, text); keys and codes are not among them."""
    if request.method != "POST":
        return []
    texts = [text for name, text in request.POST.items() if name not in SECRET and isinstance(text, str) and text]
    return [(_("Text %(number)s") % {"number": number}, text) for number, text in enumerate(texts, 1)]


class TextMiddleware:
    """Refuses forms that are not text in UTF-8 before anything reads and mends them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        try:
            require_utf8_form(request)
        except HostileText as hostile:
            if request.path.startswith(PROGRAMS):
                return problem(400, "What was sent is not text in UTF-8", str(hostile))
            return page(request, "portal/400.html", {"reason": str(hostile), "kept": []}, status=400)
        return self.get_response(request)
