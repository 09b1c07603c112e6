"""The REGON service (BIR 1.1) on this machine: SOAP in multipart answers, for numbers of no real body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, Final
from xml.sax.saxutils import escape

from django.test import override_settings

KEY: Final = "klucz"
SESSION: Final = "sesja1234567890abcde"
BOUNDARY: Final = "uuid:6d1b2a9e-0000-4000-8000-000000000001+id=7"
NOBODY: Final = (
    "<root><dane><ErrorCode>4</ErrorCode><ErrorMessagePl>Nie znaleziono podmiotu</ErrorMessagePl></dane></root>"
)


def rows(*found: Mapping[str, str]) -> str:
    """What the service puts into its answer: XML as text."""
    cells = ("".join(f"<{name}>{escape(value)}</{name}>" for name, value in row.items()) for row in found)
    return "<root>" + "".join(f"<dane>{row}</dane>" for row in cells) + "</root>"


def unit(nip: str, **more: str) -> dict[str, str]:
    """A row of a search."""
    told = {"Regon": "12345678500000", "Nip": nip, "Nazwa": "FUNDACJA PRÓBNA", "Miejscowosc": "Wrocław", "Typ": "P"}
    return told | more


def wrapped(verb: str, said: str) -> bytes:
    """An answer in its envelope, in its multipart."""
    envelope = (
        '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body>'
        f'<{verb}Response xmlns="http://CIS/BIR/PUBL/2014/07"><{verb}Result>{escape(said)}</{verb}Result>'
        f"</{verb}Response></s:Body></s:Envelope>"
    )
    head = 'Content-ID: <http://tempuri.org/0>\r\nContent-Type: application/xop+xml;charset=utf-8;type="text/xml"'
    return f"\r\n--{BOUNDARY}\r\n{head}\r\n\r\n{envelope}\r\n--{BOUNDARY}--\r\n".encode()


@contextmanager
def statistics_at(
    known: Mapping[str, str | bytes], report: Mapping[str, str] | None = None, *, key: str = KEY
) -> Iterator[list[str]]:
    """A service that knows some NIPs: to each the rows of its search, or the bytes of a whole answer; yields what was
    asked of it, verb and number."""
    asked: list[str] = []

    class Service(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            sent = self.rfile.read(int(self.headers["Content-Length"])).decode()
            found = re.search(r"Action>http://CIS/BIR/PUBL/2014/07/IUslugaBIRzewnPubl/(\w+)<", sent)
            assert found is not None
            verb = found[1]
            assert verb == "Zaloguj" or self.headers["sid"] == SESSION
            said = {"Zaloguj": "pKluczUzytkownika", "DaneSzukajPodmioty": "Nip", "DanePobierzPelnyRaport": "pRegon"}[
                verb
            ]
            number = re.search(rf"{said}\b[^>]*>([^<]*)<", sent)
            assert number is not None
            asked.append(f"{verb} {number[1]}")
            self.answer(self.told(verb, number[1]))

        def told(self, verb: str, number: str) -> bytes:
            if verb == "Zaloguj":
                return wrapped(verb, SESSION if number == KEY else "")
            if verb == "DanePobierzPelnyRaport":
                return wrapped(verb, rows(report) if report else "")
            found = known.get(number, NOBODY)
            return found if isinstance(found, bytes) else wrapped(verb, found)

        def answer(self, content: bytes) -> None:
            self.send_response(200)
            self.send_header("Content-Type", f'multipart/related; type="application/xop+xml"; boundary="{BOUNDARY}"')
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_said: Any) -> None:
            """Nothing is said of requests."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Service)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        with override_settings(REGON_URL=f"http://127.0.0.1:{server.server_address[1]}/bir.svc", REGON_KEY=key):
            yield asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
