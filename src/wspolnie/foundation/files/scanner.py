"""The virus scanner (ClamAV) over its own protocol: INSTREAM, clamd(8). Without it files say that none did."""

from __future__ import annotations

import logging
import socket
import struct
from pathlib import Path
from typing import Final

from django.conf import settings

from wspolnie.foundation.files.states import ScanState

PIECE: Final = 1 << 16
PATIENCE: Final = 60.0
"""Seconds for one answer."""
logger = logging.getLogger(__name__)


def scan(place: Path) -> ScanState:
    """What the scanner says of a file. NOT_SCANNED when none is set, and when it does not answer as it should: a remark
    that came in the last minute is not lost because of it; the night scans again.
    """
    if not settings.CLAMD:
        return ScanState.NOT_SCANNED
    try:
        said = _asked(settings.CLAMD, place)
    except OSError as fault:
        logger.warning("clamd did not answer: %s", fault.__class__.__name__)
        return ScanState.NOT_SCANNED
    if said.endswith(b" FOUND"):
        return ScanState.INFECTED
    if said == b"stream: OK":
        return ScanState.CLEAN
    logger.warning("clamd could not scan: %s", said[:200])
    return ScanState.NOT_SCANNED


def _asked(where: str, place: Path) -> bytes:
    """Pieces, each after its length in four bytes, big end first; an empty one ends them. The answer ends with NUL."""
    with _connected(where) as line, place.open("rb") as file:
        line.sendall(b"zINSTREAM\0")
        while piece := file.read(PIECE):
            line.sendall(struct.pack(">I", len(piece)) + piece)
        line.sendall(struct.pack(">I", 0))
        said = b""
        while not said.endswith(b"\0") and (more := line.recv(4096)):
            said += more
    return said.rstrip(b"\0").strip()


def _connected(where: str) -> socket.socket:
    """`/run/clamav/clamd.ctl`, or `host:port`."""
    if where.startswith("/"):
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        line.settimeout(PATIENCE)
        try:
            line.connect(where)
        except OSError:
            line.close()
            raise
        return line
    host, _, port = where.rpartition(":")
    return socket.create_connection((host, int(port)), timeout=PATIENCE)
