"""Verbs of files: keep one, let some go, scan those that nobody scanned."""

from __future__ import annotations

import errno
import logging
import time
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Final
from uuid import UUID

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Sum
from django.utils.translation import gettext as _

from wspolnie.foundation.db.tenancy import current_city, in_city
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.files.disk import FileTooLarge, coming, digest_of, digests, place_of, settle
from wspolnie.foundation.files.kinds import (
    EVERY,
    FILMS,
    HTML,
    LETTERS,
    OFFICE,
    OLE,
    PICTURES,
    PROGRAM,
    UNKNOWN,
    ZIP,
    Kind,
    ending_of,
    kind_of,
    words_of,
)  # fmt: skip
from wspolnie.foundation.files.limits import MEGABYTE, largest, room
from wspolnie.foundation.files.models import StoredFile
from wspolnie.foundation.files.packages import package_kind
from wspolnie.foundation.files.pictures import clean_picture
from wspolnie.foundation.files.scanner import scan
from wspolnie.foundation.files.states import ScanState
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.text.plain import clean_line

DAY: Final = 86_400.0
NO_ROOM: Final = frozenset({errno.ENOSPC, errno.EDQUOT})
log = logging.getLogger(__name__)
LONGEST: Final = 200
AT_ONCE: Final = 500
"""Files scanned in one night."""


def keep_file(
    chunks: Iterable[bytes], *, name: str, limit: int | None = None, kinds: frozenset[Kind] = LETTERS
) -> StoredFile:
    """Keep a file of the bound city: bytes first, synced, then the row in the running transaction.

    A picture is kept without what the camera wrote into it. `limit` in bytes stands before the city's parameter.

    Raises:
        Refused: when it is empty, larger than it may be, none of `kinds`, not what its name says, holds a program or
            a virus, or when the city's room for files, or the disk, is full.
        HostileText: when the name cannot be stored.
    """
    said = clean_line(name.replace("\\", "/").rsplit("/", 1)[-1])
    pieces: Iterator[bytes] = (chunk for chunk in chunks if chunk)
    first = next(pieces, b"")
    if not first:
        raise Refused(_("The file is empty."))
    city = current_city()
    allowed = limit or largest(film=kinds <= FILMS)
    try:
        with coming(city, chain([first], pieces), limit=allowed) as place:
            kind = _looked_at(place, said, kinds)
            if kind in PICTURES:
                clean_picture(place, kind)
            size = place.stat().st_size
            _refuse_past_quota(size)
            scanned = scan(place)
            if scanned is ScanState.INFECTED:
                raise Refused(_("The virus scanner found something in the file. It was not taken."))
            digest = digest_of(place)
            _hold(city, digest)
            settle(city, place, digest)
    except FileTooLarge as error:
        raise Refused(
            _("The file is larger than %(limit)s MB. Send it in parts or make it smaller.")
            % {"limit": error.limit // MEGABYTE}
        ) from error
    except OSError as error:
        if error.errno not in NO_ROOM:
            raise
        log.error("no room on the disk of the files: %s", errno.errorcode[error.errno])
        raise Refused(_("There is no room on the disk of the service. Try again later, please.")) from error
    kept = StoredFile(
        sha256=digest, name=_named(said, kind, digest), mime=kind.mime, size=size, scan_state=scanned, kept_at=instant()
    )
    kept.save(force_insert=True)
    return kept


def _looked_at(place: Path, name: str, kinds: frozenset[Kind]) -> Kind:
    kind = kind_of(place.read_bytes())
    if kind is ZIP:
        kind = package_kind(place)
    if kind not in kinds:
        raise Refused(_why_not(kind) + " " + _("We take: %(kinds)s.") % {"kinds": words_of(kinds)})
    ending = ending_of(name)
    if ending and ending not in kind.endings:
        words = {"ending": ending, "kind": kind.word}
        if any(ending in other.endings for other in EVERY):
            raise Refused(_("The name of the file ends with “.%(ending)s”, but inside it is %(kind)s.") % words)
        if kind not in OFFICE | PICTURES | FILMS and kind.mime != "application/pdf":
            raise Refused(_("Files whose names end with “.%(ending)s” are not taken.") % words)
    return kind


def _why_not(kind: Kind) -> str:
    reasons = {
        PROGRAM: _("The file is a program, whatever its name says."),
        HTML: _("The file is a web page, whatever its name says."),
        OLE: _("The file is of an old kind (DOC, XLS) that may hold programs: save it as DOCX, XLSX or PDF."),
        ZIP: _("The file is a packed folder: send the files one by one."),
        UNKNOWN: _("We do not know what kind of file it is."),
    }
    return reasons.get(kind) or _("We do not take files of this kind here: %(kind)s.") % {"kind": kind.word}


def _named(said: str, kind: Kind, digest: str) -> str:
    """The name that people see, with an ending of its kind, at most so long that it can be kept."""
    name = said or digest[:12]
    if ending_of(name) in kind.endings:
        stem, _dot, ending = name.rpartition(".")
    else:
        stem, ending = name, kind.endings[0]
    return f"{stem[: LONGEST - len(ending) - 1]}.{ending}"


def _refuse_past_quota(size: int) -> None:
    held = StoredFile.objects.aggregate(total=Sum("size"))["total"] or 0
    if held + size > room():
        raise Refused(_("There is no more room for files in this city. Tell the office, please."))


def _hold(city: UUID, digest: str) -> None:
    """Until the transaction ends nobody else writes or removes these bytes."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"{city}:{digest}"])


def drop_files(files: Iterable[UUID]) -> int:
    """Let files of the bound city go, by id; returns how many. Their bytes go with the last row that has them, once
    the running transaction is committed.

    Raises:
        ProtectedError: when something still has one of them.
    """
    rows = StoredFile.objects.filter(pk__in=list(files))
    gone = sorted(set(rows.values_list("sha256", flat=True)))
    count: int = rows.delete()[0]
    transaction.on_commit(partial(_sweep, current_city(), gone))
    return count


def _sweep(city: UUID, gone: Iterable[str]) -> int:
    """Remove bytes that no row has."""
    removed = 0
    for digest in gone:
        with in_city(city):
            _hold(city, digest)
            if not StoredFile.objects.filter(sha256=digest).exists():
                place_of(city, digest).unlink(missing_ok=True)
                removed += 1
    return removed


def sweep_tonight() -> int:
    """Remove bytes of the bound city that were written before yesterday and that no row has: their sending failed."""
    city = current_city()
    written = set(digests(city, time.time() - DAY))
    return _sweep(city, sorted(written - set(StoredFile.objects.values_list("sha256", flat=True))))


def scan_again() -> list[UUID]:
    """Scan what nobody scanned, when there is a scanner; returns the files of which it is known now. An infected one
    is shown to nobody from then on."""
    if not settings.CLAMD:
        return []
    city, known = current_city(), []
    for file in StoredFile.objects.filter(scan_state=ScanState.NOT_SCANNED).order_by("kept_at")[:AT_ONCE]:
        state = scan(place_of(city, file.sha256))
        if state is not ScanState.NOT_SCANNED:
            StoredFile.objects.filter(pk=file.pk).update(scan_state=state)
            known.append(file.pk)
    return known
