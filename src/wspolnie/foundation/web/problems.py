"""Answers for programs: JSON, and problems by RFC 9457."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpResponse

JSON = "application/json"
PROBLEM = "application/problem+json"
PROGRAMS = "/api/v1/"
"""Whoever asks below this path is a program: what goes wrong before any view is told to it as a problem too."""


def answer(data: Any, *, name: str = "") -> HttpResponse:
    """JSON in UTF-8; with a name it is a file to be saved."""
    response = HttpResponse(json.dumps(data, ensure_ascii=False), content_type=JSON)
    response["Cache-Control"] = "no-store" if name else "no-cache"
    if name:
        response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def problem(status: int, title: str, detail: str = "", *, errors: Sequence[tuple[str, str]] = ()) -> HttpResponse:
    """What is wrong, for a program; `errors` are (field, message)."""
    told: Mapping[str, Any] = {
        "type": "about:blank",
        "title": title,
        "status": status,
        "detail": detail,
        "errors": [{"field": field, "message": message} for field, message in errors],
    }
    return HttpResponse(json.dumps(told, ensure_ascii=False), content_type=PROBLEM, status=status)
