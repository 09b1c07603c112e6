"""Somebody who sends remarks over plain HTTP, without a browser: for posts to the second and posts by the hundred."""

from __future__ import annotations

import http.client
from dataclasses import dataclass
from http.cookies import SimpleCookie
from typing import Final
from urllib.parse import urlencode

from tests.seen import Seen

PATIENCE: Final = 30.0
"""Seconds for one answer."""


@dataclass(frozen=True)
class Reply:
    """An answer: status, where it leads, the page."""

    status: int
    location: str
    text: str


class Poster:
    """One visitor with cookies of their own."""

    def __init__(self, port: int, host: str = "wroclaw.localhost") -> None:
        self.port = port
        self.host = f"{host}:{port}"
        self.cookies: dict[str, str] = {}

    def get(self, path: str) -> Reply:
        """Read a page."""
        return self._ask("GET", path)

    def post(self, path: str, form: dict[str, str]) -> Reply:
        """Send a form."""
        return self._ask("POST", path, urlencode(form))

    def remark_form(self, slug: str) -> dict[str, str]:
        """The hidden fields of a fresh form for a remark, with a side chosen."""
        fields = Seen(self.get(f"/konsultacje/{slug}/uwagi/nowa/").text).fields
        return {name: fields[name] for name in ("csrfmiddlewaretoken", "key")} | {"side": "resident"}

    def receipt(self) -> str:
        """The number on the receipt of what was sent last."""
        page = Seen(self.get("/uwaga/potwierdzenie/").text)
        return next(text.strip() for text in page.of("dd") if text.strip().startswith("WRO/"))

    def _ask(self, method: str, path: str, body: str | None = None) -> Reply:
        headers = {"Host": self.host, "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            text = response.read().decode()
        finally:
            connection.close()
        for cookie in response.headers.get_all("Set-Cookie") or []:
            self.cookies |= {name: morsel.value for name, morsel in SimpleCookie(cookie).items()}
        return Reply(response.status, response.headers.get("Location", ""), text)
