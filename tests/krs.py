"""The open API of the court register on this machine: answers as it gives them, for numbers of no real body."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.test import override_settings


def extract(krs: str, *, register: str = "RejS", **more: str) -> bytes:
    """A current extract in the shape of the open API, with a masked person, whom nobody may read out of it."""
    body = {"formaPrawna": more.get("formaPrawna", "FUNDACJA"), "nazwa": more.get("nazwa", "FUNDACJA PRÓBNA")}
    numbers = {name: more[name] for name in ("regon", "nip") if name in more}
    place: dict[str, Any] = {"siedziba": {"kraj": "POLSKA", "miejscowosc": more.get("miejscowosc", "WROCŁAW")}}
    place |= {name: more[name] for name in ("adresPocztyElektronicznej", "adresStronyInternetowej") if name in more}
    first = {"danePodmiotu": body | ({"identyfikatory": numbers} if numbers else {}), "siedzibaIAdres": place}
    person = {"nazwisko": {"nazwiskoICzlon": "W*****"}, "imiona": {"imie": "Z****"}, "identyfikator": {"pesel": "***"}}
    second = {"reprezentacja": {"sklad": [person | {"funkcjaWOrganie": "PREZES ZARZĄDU"}]}}
    told = {"naglowekA": {"rejestr": register, "numerKRS": krs}, "dane": {"dzial1": first, "dzial2": second}}
    return json.dumps({"odpis": {"rodzaj": "Aktualny"} | told}).encode()


Answer = bytes | tuple[int, bytes]


@contextmanager
def register_at(known: Mapping[str, Answer], *, only: str = "S") -> Iterator[list[str]]:
    """A register that knows some numbers, as associations (`only="S"`) or entrepreneurs; yields what it was asked."""
    asked: list[str] = []

    class Register(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            number, which = parts.path.rsplit("/", 1)[1], parse_qs(parts.query)["rejestr"][0]
            asked.append(f"{number} {which}")
            found = known.get(number) if which == only else None
            status, content = found if isinstance(found, tuple) else (200, found) if found is not None else (404, b"{}")
            self.send_response(status)
            if status == 302:
                self.send_header("Location", content.decode())
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_said: Any) -> None:
            """Nothing is said of requests."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Register)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        with override_settings(KRS_URL=f"http://127.0.0.1:{server.server_address[1]}/api/krs"):
            yield asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
