"""A table as a file to download."""

from __future__ import annotations

from django.http import HttpResponse


def csv_answer(content: bytes, name: str) -> HttpResponse:
    """A CSV file called `name`, which caches keep for nobody else and ask about each time."""
    response = HttpResponse(content, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    response["Cache-Control"] = "private, no-cache"
    return response
