"""What a file is, by its bytes; what is refused, with which words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.files.actions import keep_file
from wspolnie.foundation.files.disk import folder_of
from wspolnie.foundation.files.kinds import FILMS, HTML, JPEG, MP4, PDF, PNG, PROGRAM, TEXT, UNKNOWN, XML, Kind, kind_of
from wspolnie.foundation.files.models import StoredFile
from wspolnie.foundation.files.tests.samples import docx, odf, office, packed, picture
from wspolnie.foundation.modules import Refused

MP4_START = b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Any) -> Path:
    settings.DATA_DIR = tmp_path
    return tmp_path


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.4", PDF),
        (b"\x89PNG\r\n\x1a\n", PNG),
        (b"\xff\xd8\xff\xe0", JPEG),
        ("zażółć".encode(), TEXT),
        ("zażółć".encode("cp1250"), TEXT),
        (b"MZ\x90\x00\x03", PROGRAM),
        (b"MZ to skrot.", TEXT),
        (b"#!/bin/sh\necho", PROGRAM),
        (b"a\x00b", UNKNOWN),
        (b"  <!DOCTYPE html><p>", HTML),
        (b"\xef\xbb\xbf<script>", HTML),
        (b'<?xml version="1.0"?><svg xmlns="x">', HTML),
        (b'<?xml version="1.0"?><Upo/>', XML),
        (MP4_START, MP4),
        (b"\x00\x00\x00\x18ftypheic", UNKNOWN),
    ],
)
def test_a_kind_is_told_by_content(content: bytes, kind: Kind) -> None:
    assert kind_of(content) == kind


@pytest.mark.parametrize(
    ("content", "name", "kept", "mime"),
    [
        (docx(), "Projekt uchwały.DOCX", "Projekt uchwały.DOCX", "wordprocessingml.document"),
        (office("xl", "spreadsheetml.sheet"), "a.xlsx", "a.xlsx", "spreadsheetml.sheet"),
        (odf("text"), "a.odt", "a.odt", "opendocument.text"),
        (odf("spreadsheet"), "a.ods", "a.ods", "opendocument.spreadsheet"),
        (b"%PDF-1.7", "uchwała.v2", "uchwała.v2.pdf", "application/pdf"),
        (b"%PDF-1.7", "skan", "skan.pdf", "application/pdf"),
        (b"a;b\n", "dane.csv", "dane.csv", "text/plain"),
    ],
)
def test_what_is_taken(bound: City, content: bytes, name: str, kept: str, mime: str) -> None:
    file = keep_file([content], name=name)
    assert file.name == kept
    assert mime in file.mime


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (b"<!DOCTYPE html><script>1</script>", "uchwala.pdf", "strona internetowa"),
        (b"MZ\x90\x00\x03", "uchwala.pdf", "program"),
        (b"\x7fELF\x02", "a.txt", "program"),
        (b"%PDF-1.7", "zdjecie.jpg", r"w\sśrodku"),
        (b"tekst", "uchwala.docx", r"w\sśrodku"),
        (b"start notepad", "umowa.bat", r"w\sśrodku"),
        (b"tekst", "boot.ini", "nie przyjmujemy"),
        (docx(**{"word/vbaProject.bin": b"x"}), "a.docx", "makro"),
        (office("word", "x", **{"[Content_Types].xml": b"macroEnabled"}), "a.docx", "makro"),
        (odf("text", **{"Basic/Standard/a.xml": b"x"}), "a.odt", "makro"),
        (docx(**{"word/media/a.bin": b"\0" * 3_000_000}), "a.docx", "rozpakowaniu"),
        (packed({"a.txt": b"x"}), "a.zip", "spakowany"),
        (packed({"a.txt": b"x"}), "a.docx", "spakowany"),
        (docx()[:-30], "a.docx", "uszkodzony"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 stary", "a.doc", "DOCX"),
        (b"GIF89a", "a.gif", "GIF"),
        (b"\x00\x01\x02", "a.bin", "Nie wiemy"),
        (MP4_START, "a.mp4", "MP4"),
        (picture()[:200], "a.jpg", "uszkodzon"),
    ],
)
def test_what_is_refused(bound: City, content: bytes, name: str, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        keep_file([content], name=name)
    assert not StoredFile.objects.exists()
    assert not [path for path in folder_of(bound.pk).rglob("*") if path.is_file()]


def test_a_film_is_taken_where_films_are(bound: City) -> None:
    assert keep_file([MP4_START], name="migowy.mp4", kinds=FILMS).mime == "video/mp4"
    with pytest.raises(Refused, match="Przyjmujemy: MP4, WebM"):
        keep_file([b"%PDF-1.7"], name="a.pdf", kinds=FILMS)


def test_a_long_name_keeps_its_ending(bound: City) -> None:
    assert keep_file([b"%PDF-1.7"], name="ż" * 300 + ".pdf").name == "ż" * 196 + ".pdf"
