"""Opening a package (OOXML, ISO/IEC 29500-2; ODF 1.3, part 2) that a stranger sent: bounded in size, without programs,
without anything that an XML parser would fetch or unfold."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import Final

from django.utils.translation import gettext_lazy as _
from lxml import etree

from wspolnie.tools.documents.structure.blocks import UnreadableDocument

MOST_PARTS: Final = 2_000
MOST_BYTES: Final = 200_000_000
"""Unpacked, of the whole package: a long report with pictures has some 60 MB."""
MOST_XML: Final = 40_000_000
"""Unpacked, of one part that is read; 1,000 pages of text have about 8 MB."""
MOST_RATIO: Final = 400
"""Unpacked bytes for one packed byte of a part; text shrinks up to 30 times, zeros a thousand times."""
SMALL: Final = 100_000
_DOCTYPE: Final = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_PROGRAMS: Final = re.compile(r"(?:^|/)(?:vbaProject\.bin|vbaData\.xml|Basic/|Scripts/)", re.IGNORECASE)
DAMAGED: Final = _("The file is damaged: it cannot be opened. Save it again and send it once more.")
FAULTS: Final = (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError, ValueError)
_SIXTEEN: Final = (b"\xff\xfe", b"\xfe\xff")


class Package:
    """The named parts of a file. Raises UnreadableDocument with a reason for people."""

    def __init__(self, content: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
            parts = self._archive.infolist()
        except FAULTS as fault:
            raise UnreadableDocument(DAMAGED) from fault
        _look(parts)
        self.names: Final = frozenset(part.filename for part in parts)

    def bytes_of(self, name: str) -> bytes:
        """One part, unpacked."""
        part = self._archive.getinfo(name)
        if part.file_size > MOST_XML:
            raise UnreadableDocument(_("A part of the file is too large to be read."))
        try:
            with self._archive.open(part) as stream:
                content = stream.read(MOST_XML + 1)
        except FAULTS as fault:
            raise UnreadableDocument(DAMAGED) from fault
        if len(content) > MOST_XML:
            raise UnreadableDocument(_("A part of the file is too large to be read."))
        return content

    def tree_of(self, name: str) -> etree._Element:
        """One part as XML: no document type, no entities, no network."""
        return parsed(self.bytes_of(name))


def _look(parts: list[zipfile.ZipInfo]) -> None:
    """Refuse what no office program makes."""
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES:
        raise UnreadableDocument(_("The file unpacks to more than a document can be. It was not read."))
    for part in parts:
        if part.file_size > SMALL and part.file_size > MOST_RATIO * max(part.compress_size, 1):
            raise UnreadableDocument(_("The file unpacks to more than a document can be. It was not read."))
        if part.flag_bits & 0x1:
            raise UnreadableDocument(_("The file is protected by a password. Save it without one."))
        if _PROGRAMS.search(part.filename):
            raise UnreadableDocument(_("The file holds a program (a macro). Save it as a document without macros."))


def parsed(content: bytes) -> etree._Element:
    """A piece of XML that cannot reach outside itself (OWASP: XML external entities)."""
    if content.startswith(_SIXTEEN):
        content = content.decode("utf-16", errors="replace").encode()
        content = re.sub(rb"^\s*<\?xml[^>]{0,200}\?>", b"", content)
    if _DOCTYPE.search(content):
        raise UnreadableDocument(_("The file tries to bring in something from outside. It was not read."))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as fault:
        raise UnreadableDocument(_("The file is damaged: its text cannot be read.")) from fault
