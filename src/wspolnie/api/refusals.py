"""A no to a program, raised anywhere on the way of its question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.http import HttpResponse

from wspolnie.foundation.web.problems import problem


class Refusal(Exception):
    """A problem of RFC 9457 with its headers; `errors` are (field, message)."""

    def __init__(
        self,
        status: int,
        title: str,
        detail: str = "",
        *,
        errors: Sequence[tuple[str, str]] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(title)
        self.status, self.title, self.detail, self.errors = status, title, detail, errors
        self.headers = headers or {}

    def told(self) -> HttpResponse:
        response = problem(self.status, self.title, self.detail, errors=self.errors)
        response["Cache-Control"] = "no-store"
        for name, value in self.headers.items():
            response[name] = value
        return response
