"""Verbs of paragraphs: a clerk mends what was read from a file before anybody remarks on it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor
from wspolnie.tools.documents.actions.pieces import Piece, digest, read, require_draft, write
from wspolnie.tools.documents.facts import TextArranged
from wspolnie.tools.documents.models import Version
from wspolnie.tools.documents.structure import Block, BlockKind, anchors
from wspolnie.tools.documents.structure.blocks import MAX_BLOCKS

DEEPEST: Final = 6
_BLANK_LINE: Final = re.compile(r"\n\s*\n")
LABEL_LENGTH: Final = 40


def change_paragraph(
    version: Version,
    anchor: str,
    *,
    kind: BlockKind,
    label: str,
    text: str,
    level: int = 0,
    space: Space,
    by: Actor,
) -> int:
    """Give a paragraph another text, label ("§ 4.", "2)"), kind or level; a blank line in `text` divides it.

    The first part keeps the address and takes kind, level and label, the others are plain paragraphs after it. Returns
    how many parts there are. The caller has asked who may.

    Raises:
        Refused: when the version is published, there is no such paragraph, or nothing is left of it.
    """
    parts = [part.strip("\n") for part in _BLANK_LINE.split(text) if part.strip()]
    if not parts and not label:
        raise Refused(_("Write the text of the paragraph, or remove the paragraph."))
    if len(label) > LABEL_LENGTH:
        raise Refused(_("The number of a paragraph has at most 40 characters."))

    def changed(pieces: list[Piece], place: int) -> list[Piece]:
        before = pieces[place][0]
        rows = before.rows if kind is BlockKind.TABLE and before.text == text.strip() else ()
        first = Block(kind, _level(kind, level), label, parts[0] if parts else "", rows)
        rest = [Block(BlockKind.TEXT, 0, "", part) for part in parts[1:]]
        fresh = anchors(rest, (), [anchor for _block, anchor in pieces])
        return [*pieces[:place], (first, anchor), *zip(rest, fresh, strict=True), *pieces[place + 1 :]]

    _arrange(version, anchor, changed, what="changed", space=space, by=by)
    return max(len(parts), 1)


def join_paragraph(version: Version, anchor: str, *, space: Space, by: Actor) -> None:
    """Join a paragraph with the one after it; the first one's address and label stay.

    Raises:
        Refused: when there is none after it, or one of them is a heading or a table.
    """

    def joined(pieces: list[Piece], place: int) -> list[Piece]:
        if place + 1 == len(pieces):
            raise Refused(_("There is no paragraph after this one."))
        one, other = pieces[place][0], pieces[place + 1][0]
        if {one.kind, other.kind} & {BlockKind.TABLE} or BlockKind.HEADING in {one.kind} ^ {other.kind}:
            raise Refused(_("A heading or a table cannot be joined with text. Change what it is first."))
        words = " ".join(word for word in (one.text, other.label, other.text) if word)
        return [*pieces[:place], (replace(one, text=words), anchor), *pieces[place + 2 :]]

    _arrange(version, anchor, joined, what="joined", space=space, by=by)


def remove_paragraph(version: Version, anchor: str, *, space: Space, by: Actor) -> None:
    """Take out what does not belong to the text: a number of a page, a stamp of a printer.

    Raises:
        Refused: when nothing would be left.
    """

    def removed(pieces: list[Piece], place: int) -> list[Piece]:
        return [*pieces[:place], *pieces[place + 1 :]]

    _arrange(version, anchor, removed, what="removed", space=space, by=by)


def _level(kind: BlockKind, level: int) -> int:
    """Headings, points and quotes have a level from 1; text and tables none."""
    return 0 if kind in (BlockKind.TEXT, BlockKind.TABLE) else min(max(level, 1), DEEPEST)


def _arrange(
    version: Version,
    anchor: str,
    how: Callable[[list[Piece], int], list[Piece]],
    *,
    what: str,
    space: Space,
    by: Actor,
) -> None:
    with transaction.atomic():
        held: Version = Version.objects.select_for_update().get(pk=version.pk)
        require_draft(held)
        pieces = read(held)
        place = next((place for place, (_block, at) in enumerate(pieces) if at == anchor), None)
        if place is None:
            raise Refused(_("There is no such paragraph any more. Look at the text again."))
        after = how(pieces, place)
        if not any(block.kind is not BlockKind.HEADING for block, _anchor in after):
            raise Refused(_("A text needs at least one paragraph."))
        if len(after) > MAX_BLOCKS:
            raise Refused(_("The document has more than 2,000 paragraphs. Divide it into parts."))
        count = write(held, after)
        record(
            TextArranged(version=held.number, what=what, anchor=anchor, paragraphs=count, sha256=digest(after)),
            subject=held.pk,
            space=space.pk,
            actor=by.person_id,
            capacity=by.capacity,
        )
