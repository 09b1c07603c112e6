"""The scanner, spoken to over a real socket by its own protocol (clamd(8), INSTREAM)."""

from __future__ import annotations

import socketserver
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.files.actions import keep_file, scan_again
from wspolnie.foundation.files.models import StoredFile
from wspolnie.foundation.files.states import ScanState
from wspolnie.foundation.modules import Refused

BAD = b"EICAR"


class Clamd(socketserver.StreamRequestHandler):
    """What clamd does with INSTREAM."""

    said = b""

    def handle(self) -> None:
        assert self.rfile.read(10) == b"zINSTREAM\0"
        content = b""
        while size := struct.unpack(">I", self.rfile.read(4))[0]:
            content += self.rfile.read(size)
        found = b"stream: Eicar-Test-Signature FOUND" if BAD in content else b"stream: OK"
        self.wfile.write((self.said or found) + b"\0")


class Broken(Clamd):
    said = b"INSTREAM size limit exceeded. ERROR"


@contextmanager
def clamd(server: socketserver.BaseServer) -> Iterator[None]:
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Any) -> Path:
    settings.DATA_DIR = tmp_path
    return tmp_path


@pytest.fixture(params=["port", "socket"])
def scanner(request: pytest.FixtureRequest, tmp_path: Path, settings: Any) -> Iterator[None]:
    if request.param == "socket":
        settings.CLAMD = str(tmp_path / "clamd.ctl")
        server: socketserver.BaseServer = socketserver.UnixStreamServer(settings.CLAMD, Clamd)
    else:
        server = socketserver.TCPServer(("127.0.0.1", 0), Clamd)
        settings.CLAMD = f"127.0.0.1:{server.server_address[1]}"
    with clamd(server):
        yield


def test_a_clean_file_says_so(bound: City, scanner: None) -> None:
    assert keep_file([b"x" * 200_000], name="a.txt").scan_state == ScanState.CLEAN


def test_an_infected_file_is_refused(bound: City, scanner: None) -> None:
    with pytest.raises(Refused, match="Skaner"):
        keep_file([b"tekst ", BAD], name="a.txt")
    assert not StoredFile.objects.exists()


def test_without_a_scanner_nobody_scanned_it(bound: City) -> None:
    assert keep_file([BAD], name="a.txt").scan_state == ScanState.NOT_SCANNED


def test_a_scanner_that_does_not_answer_loses_no_file(bound: City, tmp_path: Path, settings: Any) -> None:
    settings.CLAMD = str(tmp_path / "nobody.ctl")
    assert keep_file([b"x"], name="a.txt").scan_state == ScanState.NOT_SCANNED
    settings.CLAMD = str(tmp_path / "clamd.ctl")
    with clamd(socketserver.UnixStreamServer(settings.CLAMD, Broken)):
        assert keep_file([b"x"], name="a.txt").scan_state == ScanState.NOT_SCANNED


def test_the_night_scans_what_nobody_scanned(bound: City, tmp_path: Path, settings: Any) -> None:
    clean, bad = keep_file([b"x"], name="a.txt"), keep_file([BAD], name="b.txt")
    assert scan_again() == []
    settings.CLAMD = str(tmp_path / "clamd.ctl")
    with clamd(socketserver.UnixStreamServer(settings.CLAMD, Clamd)):
        assert set(scan_again()) == {clean.pk, bad.pk}
    states = dict(StoredFile.objects.values_list("pk", "scan_state"))
    assert states == {clean.pk: ScanState.CLEAN, bad.pk: ScanState.INFECTED}
