"""Verb of files: keep one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

from django.utils.translation import gettext as _

from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.files.disk import FileTooLarge, write
from wspolnie.foundation.files.kinds import kind_of
from wspolnie.foundation.files.models import StoredFile
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.text.plain import clean_line

MEGABYTE: Final = 1_000_000
LIMIT: Final = 20 * MEGABYTE
"""Bytes of one file, where the city set no parameter of its own."""


def keep_file(chunks: Iterable[bytes], *, name: str, limit: int = LIMIT) -> StoredFile:
    """Keep a file of the bound city: bytes first, synced, then the row in the running transaction.

    Raises:
        Refused: when it is empty or larger than `limit` bytes.
        HostileText: when the name cannot be stored.
    """
    pieces: Iterator[bytes] = (chunk for chunk in chunks if chunk)
    first = next(pieces, b"")
    if not first:
        raise Refused(_("The file is empty."))
    try:
        digest, size = write(current_city(), chain([first], pieces), limit=limit)
    except FileTooLarge as error:
        raise Refused(
            _("The file is larger than %(limit)s MB. Send it in parts or make it smaller.")
            % {"limit": error.limit // MEGABYTE}
        ) from error
    kept = StoredFile(
        sha256=digest,
        name=clean_line(name.replace("\\", "/").rsplit("/", 1)[-1])[:200] or digest[:12],
        mime=kind_of(first[:1024]),
        size=size,
        kept_at=instant(),
    )
    kept.save(force_insert=True)
    return kept
