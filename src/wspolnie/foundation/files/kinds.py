"""What a file is, by its first bytes and never by its name."""

from __future__ import annotations

from typing import Final

KINDS: Final = (
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
)
UNKNOWN: Final = "application/octet-stream"
TEXT: Final = "text/plain; charset=utf-8"


def kind_of(start: bytes) -> str:
    """The media type of a file from its first kilobyte; readable UTF-8 is plain text, the rest is unknown."""
    for sign, mime in KINDS:
        if start.startswith(sign):
            return mime
    if b"\x00" in start:
        return UNKNOWN
    try:
        start.decode("utf-8")
    except UnicodeDecodeError as error:
        return TEXT if error.start > len(start) - 4 and error.reason == "unexpected end of data" else UNKNOWN
    return TEXT
