"""Requests as they go over the wire, and one exchange on a connection of its own."""

from __future__ import annotations

import re
import secrets
import socket
import string
from typing import Final
from urllib.parse import quote_plus

from wspolnie.cli.bench.client import KEY_LENGTH

KEY: Final = "\x00"
"""Stands in a form's values where the client puts a fresh key of 24 signs."""
LINKED: Final = re.compile(rb"""<(?:link rel="(?:icon|stylesheet)"|script)[^>]*? (?:href|src)="([^"]+)\"""")


def get(host: str, path: str, *, close: bool = False, cookie: str = "") -> str:
    """A browser's request for a page."""
    ending = ("Connection: close\r\n" if close else "") + (f"Cookie: {cookie}\r\n" if cookie else "")
    return f"GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: gzip\r\nAccept: text/html\r\n{ending}\r\n"


def post(host: str, path: str, form: dict[str, str]) -> list[str]:
    """A browser's form, cut where keys go in; each call is another visitor with a CSRF cookie of their own."""
    secret = "".join(secrets.choice(string.ascii_letters + string.digits) for _ in range(32))
    body = "&".join(f"{name}={quote_plus(value, safe=KEY)}" for name, value in form.items())
    body = f"csrfmiddlewaretoken={secret}&{body}"
    length = len(body) + (KEY_LENGTH - 1) * body.count(KEY)
    head = (
        f"POST {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: gzip\r\nAccept: text/html\r\n"
        f"Cookie: csrf={secret}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n"
    )
    return (head + body).split(KEY)


def exchange(host: str, port: int, request: str) -> bytes:
    """Send a request that closes its connection; the whole answer."""
    with socket.create_connection((host, port), timeout=10) as connection:
        connection.sendall(request.encode("latin-1"))
        answer = bytearray()
        while piece := connection.recv(65536):
            answer += piece
    return bytes(answer)


def linked(page: bytes) -> list[str]:
    """Addresses of style, script and icon that a page asks for."""
    return [address.decode() for address in LINKED.findall(page)]
