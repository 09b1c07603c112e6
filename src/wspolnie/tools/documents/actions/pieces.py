"""The paragraphs of a draft version as a whole: read as blocks with their addresses, written back numbered anew."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Refused
from wspolnie.tools.documents.models import Paragraph, Version
from wspolnie.tools.documents.states import VersionState
from wspolnie.tools.documents.structure import Block, BlockKind, numbers
from wspolnie.tools.documents.structure.references import references

Piece: TypeAlias = tuple[Block, str]
"""A block and its address."""


def require_draft(version: Version) -> None:
    """Raises Refused when the version has been published."""
    if VersionState(version.state) is not VersionState.DRAFT:
        raise Refused(_("This version is published: its text can no longer be changed."))


def write(version: Version, pieces: Sequence[Piece]) -> int:
    """Replace the paragraphs of a draft version; returns how many of them can be remarked on."""
    blocks = [block for block, _anchor in pieces]
    rows = [
        Paragraph(
            version=version,
            position=position,
            anchor=anchor,
            number=number,
            kind=block.kind,
            level=block.level,
            label=block.label,
            reference=reference[:80],
            text=block.text,
            rows=[list(row) for row in block.rows],
        )
        for position, ((block, anchor), number, reference) in enumerate(
            zip(pieces, numbers(blocks), references(blocks), strict=True), 1
        )
    ]
    Paragraph.objects.filter(version=version).delete()
    Paragraph.objects.bulk_create(rows, batch_size=500)
    return sum(1 for row in rows if row.number is not None)


def read(version: Version) -> list[Piece]:
    """The paragraphs of a version in order."""
    return [(block_of(row), row.anchor) for row in Paragraph.objects.filter(version=version).order_by("position")]


def block_of(row: Paragraph) -> Block:
    return Block(BlockKind(row.kind), row.level, row.label, row.text, tuple(tuple(cells) for cells in row.rows))


def digest(pieces: Iterable[Piece]) -> str:
    """SHA-256 in hex over the words of every paragraph in order: the wording, whatever file it came from."""
    told = hashlib.sha256()
    for block, anchor in pieces:
        told.update(f"{anchor}\x1f{block.kind}\x1f{block.level}\x1f{block.label}\x1f{block.text}\x1e".encode())
    return told.hexdigest()
