"""Files that a stranger sends: each is refused with a reason for people, in bounded time and memory."""

from __future__ import annotations

import io
import time
import zipfile

import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from wspolnie.foundation.text.spacing import plain
from wspolnie.tools.documents.structure import UnreadableDocument
from wspolnie.tools.documents.structure.office import text_of
from wspolnie.tools.documents.tests.office.files import ODT_TYPE, TYPES, W, docx, p, packed

XXE = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
LAUGHS = '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def with_body(xml: str | bytes) -> bytes:
    return packed({"[Content_Types].xml": TYPES, "word/document.xml": xml})


MACRO_TYPES = TYPES.replace("document.main", "document.macroEnabled.main")
ODT_WITH_BASIC = packed({"mimetype": ODT_TYPE, "content.xml": "<x/>", "Basic/Standard/m.xml": "x"})


def refused(content: bytes) -> str:
    """The reason, in Polish."""
    started = time.perf_counter()
    with translation.override("pl"), pytest.raises(UnreadableDocument) as refusal:
        text_of(content)
    assert time.perf_counter() - started < 3
    return plain(str(refusal.value))


def bomb(size: int) -> bytes:
    return with_body(b" " * size)


def encrypted() -> bytes:
    content = bytearray(docx(p("x")))
    place = content.find(b"PK\x01\x02")
    content[place + 8] |= 1
    return bytes(content)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "pusty"),
        (b"   \n", "pusty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "stary plik DOC"),
        (b"{\\rtf1 abc}", "RTF"),
        (b"\x89PNG\r\n\x1a\n....", "obraz"),
        (b"MZ\x90\x00", "program"),
        (b"\x00\x01\x02\x03", "nie jest dokumentem tekstowym"),
        (b"PK\x03\x04 not a zip at all", "uszkodzony"),
        (packed({"a.txt": "x"}), "nie jest dokumentem tekstowym"),
        (with_body(f'{XXE}<w:document xmlns:w="{W}"><w:body>&x;</w:body></w:document>'), "z zewnątrz"),
        (with_body(f'{LAUGHS}<w:document xmlns:w="{W}"><w:body>&b;</w:body></w:document>'), "z zewnątrz"),
        (with_body(f'<?xml version="1.0" encoding="utf-16"?>{XXE}<r/>'.encode("utf-16")), "z zewnątrz"),
        (with_body("<w:document"), "uszkodzony"),
        (with_body(f'<w:document xmlns:w="{W}"/>'), "uszkodzony"),
        (packed({"[Content_Types].xml": MACRO_TYPES, "word/document.xml": "<x/>"}), "makro"),
        (packed({"[Content_Types].xml": TYPES, "word/document.xml": "<x/>", "word/vbaProject.bin": b"x"}), "makro"),
        (ODT_WITH_BASIC, "makro"),
        (encrypted(), "hasłem"),
        (bomb(150_000_000), "rozpakowuje się"),
        (packed({f"part{n}": "x" for n in range(2_100)}), "rozpakowuje się"),
    ],
    ids=lambda value: value if isinstance(value, str) else "file",
)  # fmt: skip
def test_what_is_no_document_is_refused_with_a_reason(content: bytes, reason: str) -> None:
    assert reason in refused(content)


def test_deep_nesting_is_refused() -> None:
    deep = "<w:sdt><w:sdtContent>" * 500 + p("x") + "</w:sdtContent></w:sdt>" * 500
    assert refused(docx(deep))


def test_a_size_that_lies_is_not_believed() -> None:
    """The directory says 10 bytes, the stream unfolds to many."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("word/document.xml", b" " * 5_000_000)
    content = bytearray(target.getvalue())
    place = content.rfind(b"PK\x01\x02")
    content[place + 24 : place + 28] = (10).to_bytes(4, "little")
    assert refused(bytes(content))


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=400), st.integers(0, 400))
def test_damaged_files_never_end_in_a_fault(noise: bytes, place: int) -> None:
    """A good file with bytes overwritten is read or refused, nothing else."""
    good = bytearray(docx(p("Tekst.")))
    good[place : place + len(noise)] = noise
    for content in (bytes(good), noise, b"PK\x03\x04" + noise):
        try:
            told = text_of(content)
        except UnreadableDocument as refusal:
            told = str(refusal)
        assert isinstance(told, str)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1250", "utf-16"])
def test_plain_texts_of_polish_offices(encoding: str) -> None:
    assert text_of("Zażółć gęślą jaźń".encode(encoding)) == "Zażółć gęślą jaźń"
