"""Verbs of documents: paste a text, publish a version."""

from __future__ import annotations

import hashlib

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.spaces.actions import open_entry, publish_entry
from wspolnie.spaces.kinds import EntryKind
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor
from wspolnie.tools.documents.facts import TextPasted, VersionPublished
from wspolnie.tools.documents.models import Document, Paragraph, Version
from wspolnie.tools.documents.states import MOVES, VersionState
from wspolnie.tools.documents.structure import BlockKind, anchors, read_structure
from wspolnie.tools.documents.structure.references import references


def paste_text(space: Space, source: str, *, title: str, by: Actor) -> Version:
    """Read pasted text into numbered paragraphs of the space's document; a draft version's text is replaced.

    Raises:
        UnreadableDocument: when the text cannot be read, with the reason.
        Refused: when the version has been published.
    """
    structure = read_structure(source)
    with transaction.atomic():
        version = _draft_version(space, title, by)
        if VersionState(version.state) is not VersionState.DRAFT:
            raise Refused(_("This version is published: its text can no longer be changed."))
        Paragraph.objects.filter(version=version).delete()
        Version.objects.filter(pk=version.pk).update(source=source)
        version.source = source
        number = 0
        rows = []
        pieces = zip(structure.blocks, anchors(structure.blocks), references(structure.blocks), strict=True)
        for position, (block, anchor, reference) in enumerate(pieces, 1):
            number += block.kind is not BlockKind.HEADING
            rows.append(
                Paragraph(
                    version=version,
                    position=position,
                    anchor=anchor,
                    number=None if block.kind is BlockKind.HEADING else number,
                    kind=block.kind,
                    level=block.level,
                    label=block.label,
                    reference=reference[:80],
                    text=block.text,
                )
            )
        Paragraph.objects.bulk_create(rows, batch_size=500)
        record(
            TextPasted(title=title, version=version.number, paragraphs=number, sha256=_digest(source)),
            subject=version.pk,
            space=space.pk,
            actor=by.person_id,
            capacity=by.capacity,
        )
    return version


def _draft_version(space: Space, title: str, by: Actor) -> Version:
    """The space's newest version, locked until the transaction ends: one text at a time is pasted or published."""
    versions = Version.objects.select_for_update(of=("self",)).filter(document__entry__space=space)
    version: Version | None = versions.order_by("-number").first()
    if version is not None:
        return version
    entry = open_entry(space, EntryKind.DOCUMENT, title=title, by=by)
    document = Document(entry=entry)
    document.save(force_insert=True)
    version = Version(document=document, number=1, source="")
    version.save(force_insert=True)
    return version


def publish_version(version: Version, *, space: Space, title: str, by: Actor) -> None:
    """Close a version to changes and show it."""
    with transaction.atomic():
        held: Version = Version.objects.select_for_update().get(pk=version.pk)
        if VersionState.PUBLISHED not in MOVES[VersionState(held.state)]:
            raise Refused(_("This version is published: its text can no longer be changed."))
        count = Paragraph.objects.filter(version=held, number__isnull=False).count()
        if not count:
            raise Refused(_("The document has no text yet."))
        Version.objects.filter(pk=held.pk).update(state=VersionState.PUBLISHED, published_at=instant())
        publish_entry(held.document_id)
        record(
            VersionPublished(title=title, version=held.number, paragraphs=count, sha256=_digest(held.source)),
            subject=held.pk,
            space=space.pk,
            actor=by.person_id,
            capacity=by.capacity,
        )


def _digest(source: str) -> str:
    return hashlib.sha256(source.encode()).hexdigest()
