"""Which kind of file it is, by what is inside and never by its name, and its text."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _

from wspolnie.tools.documents.structure.blocks import UnreadableDocument

FORMATS: Final = ".docx, .odt, .md, .txt"
"""What the form says."""
MOST_BYTES: Final = 20_000_000
"""Of one file (rules of the office: files of 20 MB)."""
_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TEXT_ODT: Final = b"application/vnd.oasis.opendocument.text"
_MACRO: Final = b"macroEnabled"
_SIGNS: Final = (
    (b"%PDF-", _("This is a PDF. Its paragraphs cannot be told apart for sure: save the document as DOCX or ODT.")),
    (b"{\\rtf", _("This is an RTF file. Save it as DOCX or ODT.")),
    (b"\x89PNG", _("This is a picture, not a text document.")),
    (b"\xff\xd8\xff", _("This is a picture, not a text document.")),
    (b"GIF8", _("This is a picture, not a text document.")),
    (b"MZ", _("This is a program, not a text document.")),
    (b"\x7fELF", _("This is a program, not a text document.")),
)


def text_of(content: bytes) -> str:
    """The text of a DOCX, ODT, Markdown or plain-text file, as the reader of pasted texts knows it.

    Raises:
        UnreadableDocument: empty, damaged, protected, too large, with a program inside, or of another kind; the reason
        is for the person who sent it.
    """
    if not content.strip():
        raise UnreadableDocument(_("The file is empty."))
    if len(content) > MOST_BYTES:
        raise UnreadableDocument(_("The file is larger than 20 MB. Take the pictures out or divide it."))
    if content.startswith(_OLE):
        raise UnreadableDocument(_("This is an old DOC file or one protected by a password. Save it as DOCX or ODT."))
    for sign, reason in _SIGNS:
        if content.startswith(sign):
            raise UnreadableDocument(reason)
    return _packed(content) if content.startswith(_ZIP) else _plain(content)


def _packed(content: bytes) -> str:
    from wspolnie.tools.documents.structure.office import odt, word
    from wspolnie.tools.documents.structure.office.package import Package

    package = Package(content)
    if word.BODY in package.names and "[Content_Types].xml" in package.names:
        if _MACRO in package.bytes_of("[Content_Types].xml"):
            raise UnreadableDocument(_("The file holds a program (a macro). Save it as a document without macros."))
        return word.read_word(package)
    if odt.BODY in package.names and "mimetype" in package.names:
        kind = package.bytes_of("mimetype").strip()
        if kind == _TEXT_ODT or kind == _TEXT_ODT + b"-template":
            return odt.read_odt(package)
    raise UnreadableDocument(_("This file is no text document. Send DOCX, ODT, Markdown or plain text."))


def _plain(content: bytes) -> str:
    """UTF-8 with or without a mark, UTF-16 with one, else the Windows code page of Poland."""
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    if b"\x00" in content and not marked:
        raise UnreadableDocument(_("This file is no text document. Send DOCX, ODT, Markdown or plain text."))
    encodings = ("utf-16",) if marked else ("utf-8-sig", "cp1250")
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableDocument(_("The letters of this file cannot be read. Save it as UTF-8."))
