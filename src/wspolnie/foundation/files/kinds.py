"""What a file is, by its bytes and never by its name; which kinds are taken."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: its media type, how names of such files end (the first is the usual one), its word for people."""

    mime: str
    endings: tuple[str, ...]
    word: str


_OOXML: Final = "application/vnd.openxmlformats-officedocument."
_ODF: Final = "application/vnd.oasis.opendocument."

PDF: Final = Kind("application/pdf", ("pdf",), "PDF")
DOCX: Final = Kind(f"{_OOXML}wordprocessingml.document", ("docx",), "DOCX")
XLSX: Final = Kind(f"{_OOXML}spreadsheetml.sheet", ("xlsx",), "XLSX")
PPTX: Final = Kind(f"{_OOXML}presentationml.presentation", ("pptx",), "PPTX")
ODT: Final = Kind(f"{_ODF}text", ("odt",), "ODT")
ODS: Final = Kind(f"{_ODF}spreadsheet", ("ods",), "ODS")
ODP: Final = Kind(f"{_ODF}presentation", ("odp",), "ODP")
JPEG: Final = Kind("image/jpeg", ("jpg", "jpeg", "jpe", "jfif"), "JPEG")
PNG: Final = Kind("image/png", ("png",), "PNG")
TEXT: Final = Kind("text/plain", ("txt", "csv", "tsv", "md"), "TXT")
XML: Final = Kind("application/xml", ("xml", "xades"), "XML")
MP4: Final = Kind("video/mp4", ("mp4", "m4v"), "MP4")
WEBM: Final = Kind("video/webm", ("webm",), "WebM")

ZIP: Final = Kind("application/zip", ("zip",), "ZIP")
"""Office documents are packages too: `packages` says which."""
GIF: Final = Kind("image/gif", ("gif",), "GIF")
OLE: Final = Kind("application/x-ole-storage", ("doc", "xls", "ppt", "msi", "msg"), "DOC")
HTML: Final = Kind("text/html", ("html", "htm", "xhtml", "svg", "mht"), "HTML")
PROGRAM: Final = Kind("application/x-executable", ("exe", "dll", "bat", "cmd", "com", "scr", "js", "vbs", "sh"), "EXE")
UNKNOWN: Final = Kind("application/octet-stream", (), "?")

OFFICE: Final = frozenset({DOCX, XLSX, PPTX, ODT, ODS, ODP})
PICTURES: Final = frozenset({JPEG, PNG})
FILMS: Final = frozenset({MP4, WEBM})
DOCUMENTS: Final = frozenset({PDF, TEXT}) | OFFICE | PICTURES
"""What people publish and send."""
LETTERS: Final = DOCUMENTS | {XML}
"""What proves that a letter came: an official confirmation of receipt (UPO) is XML."""
EVERY: Final = LETTERS | FILMS | {ZIP, GIF, OLE, HTML, PROGRAM}
BY_MIME: Final = {kind.mime: kind for kind in (*EVERY, UNKNOWN)}

_SIGNS: Final = (
    (b"%PDF-", PDF),
    (b"PK\x03\x04", ZIP),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"GIF87a", GIF),
    (b"GIF89a", GIF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLE),
    (b"MZ", PROGRAM),
    (b"\x7fELF", PROGRAM),
    (b"#!", PROGRAM),
)
_FILM_BRANDS: Final = (b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V ", b"dash")
_PAGE: Final = re.compile(rb"<\s*(?:!doctype\s+html|html|head|body|script|svg|iframe|object|embed|meta)\b", re.I)
_CONTROLS: Final = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")
_ENDING: Final = re.compile(r"\.([a-z][a-z0-9]{0,4})\Z")


def kind_of(content: bytes) -> Kind:
    """The kind of a whole file. Text is what has no control characters: UTF-8, or an older Polish encoding (cp1250)."""
    for sign, kind in _SIGNS:
        if content.startswith(sign) and (sign != b"MZ" or _CONTROLS.search(content)):
            return kind
    if content[4:8] == b"ftyp":
        return MP4 if content[8:12] in _FILM_BRANDS else UNKNOWN
    if content.startswith(b"\x1aE\xdf\xa3"):
        return WEBM if b"webm" in content[:64] else UNKNOWN
    if _CONTROLS.search(content):
        return UNKNOWN
    start = content.removeprefix(b"\xef\xbb\xbf").lstrip()
    if _PAGE.match(start) or (start.startswith((b"<?xml", b"<!--")) and _PAGE.search(start[:4096])):
        return HTML
    return XML if start.startswith(b"<?xml") else TEXT


def ending_of(name: str) -> str:
    """How a name ends, in small letters without the dot; empty when it has no ending."""
    found = _ENDING.search(name.lower())
    return found[1] if found else ""


def word_of(mime: str) -> str:
    """The word for a kept file's kind: “PDF”."""
    kind = BY_MIME.get(mime.partition(";")[0], UNKNOWN)
    return kind.word


def is_picture(mime: str) -> bool:
    """Whether a kept file is a picture."""
    return BY_MIME.get(mime) in PICTURES


def words_of(kinds: frozenset[Kind]) -> str:
    """`DOCX, JPEG, PDF`"""
    return ", ".join(sorted(kind.word for kind in kinds))
