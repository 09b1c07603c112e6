"""What an office package is (OOXML, ISO/IEC 29500-2; ODF 1.3, part 2), by what it holds; what no office program makes,
and what brings a program along, is refused."""

from __future__ import annotations

import re
import zipfile
import zlib
from pathlib import Path
from typing import Final

from django.utils.translation import gettext as _

from wspolnie.foundation.files.kinds import DOCX, OFFICE, PPTX, XLSX, ZIP, Kind
from wspolnie.foundation.modules import Refused

MOST_PARTS: Final = 5_000
MOST_BYTES: Final = 500_000_000
"""Unpacked, of the whole package."""
MOST_RATIO: Final = 400
"""Unpacked bytes for one packed byte of a part; text shrinks up to 30 times, zeros a thousand times."""
SMALL: Final = 100_000
_FAULTS: Final = (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError, ValueError)
_PROGRAMS: Final = re.compile(
    r"(?:^|/)(?:vba\w*\.(?:bin|xml)|Basic/|Scripts/|activeX/)|\.(?:exe|dll|js|vbs|bat)\Z", re.I
)
_MAIN: Final = (("word/", DOCX), ("xl/", XLSX), ("ppt/", PPTX))


def package_kind(place: Path) -> Kind:
    """DOCX, XLSX, ODT…; ZIP when it is no office document.

    Raises:
        Refused: when it is damaged, protected, unpacks to too much, or holds a program.
    """
    try:
        with zipfile.ZipFile(place) as archive:
            parts = archive.infolist()
            kind = _kind(archive, {part.filename for part in parts})
    except _FAULTS as fault:
        raise Refused(_("The file is damaged: it cannot be opened. Save it again and send it once more.")) from fault
    if kind is not ZIP:
        _look(parts)
    return kind


def _kind(archive: zipfile.ZipFile, names: set[str]) -> Kind:
    if "[Content_Types].xml" in names:
        types = _start(archive, "[Content_Types].xml")
        if b"macroEnabled" in types:
            raise Refused(_("The file holds a program (a macro). Save it as a document without macros."))
        found = [kind for folder, kind in _MAIN if any(name.startswith(folder) for name in names)]
        return found[0] if len(found) == 1 and found[0].mime.encode() in types else ZIP
    if "mimetype" in names:
        said = _start(archive, "mimetype").strip().decode("ascii", "replace")
        return next((kind for kind in OFFICE if kind.mime == said), ZIP)
    return ZIP


def _start(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as stream:
        return stream.read(1_000_000)


def _look(parts: list[zipfile.ZipInfo]) -> None:
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES:
        raise Refused(_("The file unpacks to more than a document can be. It was not taken."))
    for part in parts:
        if part.file_size > SMALL and part.file_size > MOST_RATIO * max(part.compress_size, 1):
            raise Refused(_("The file unpacks to more than a document can be. It was not taken."))
        if part.flag_bits & 0x1:
            raise Refused(_("The file is protected by a password. Save it without one."))
        if _PROGRAMS.search(part.filename):
            raise Refused(_("The file holds a program (a macro). Save it as a document without macros."))
