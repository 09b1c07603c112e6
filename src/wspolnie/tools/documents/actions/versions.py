"""Verbs of versions: a text is pasted or read from a file, a version is published."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.spaces.actions import open_entry, publish_entry
from wspolnie.spaces.kinds import EntryKind
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor
from wspolnie.tools.documents.actions.pieces import Piece, digest, read, require_draft, write
from wspolnie.tools.documents.facts import TextPasted, VersionPublished
from wspolnie.tools.documents.models import Document, Move, Paragraph, Version
from wspolnie.tools.documents.states import MOVES, Life, VersionState
from wspolnie.tools.documents.structure import anchors, read_structure


def paste_text(space: Space, source: str, *, title: str, by: Actor) -> Version:
    """Read pasted text into numbered paragraphs of the space's document; a draft version's text is replaced.

    Raises:
        UnreadableDocument: when the text cannot be read, with the reason.
        Refused: when the version has been published.
    """
    structure = read_structure(source)
    with transaction.atomic():
        version = _draft_version(space, title, by)
        require_draft(version)
        Version.objects.filter(pk=version.pk).update(source=source)
        version.source = source
        fresh = anchors(structure.blocks, *_earlier(version))
        pieces = list(zip(structure.blocks, fresh, strict=True))
        number = write(version, pieces)
        begun(version)
        record(
            TextPasted(title=title, version=version.number, paragraphs=number, sha256=digest(pieces)),
            subject=version.pk,
            space=space.pk,
            actor=by.person_id,
            capacity=by.capacity,
        )
    return version


def copy_text(before: Version, version: Version) -> int:
    """Take the whole text of another wording over into a draft, with the addresses of its paragraphs; returns how many
    can be remarked on. The caller has asked who may, and tells of it.

    Raises:
        Refused: when `version` is published.
    """
    with transaction.atomic():
        held: Version = Version.objects.select_for_update().get(pk=version.pk)
        require_draft(held)
        Version.objects.filter(pk=held.pk).update(source=before.source)
        count = write(held, read(before))
        begun(held)
    return count


def begun(version: Version) -> None:
    """A document that has got its first text is a draft; the day stands in its way."""
    moved = Document.objects.filter(pk=version.document_id, state=Life.PREPARATION).update(state=Life.DRAFT)
    if moved:
        day = timezone.localdate(instant())
        Move(document_id=version.document_id, position=1, state=Life.DRAFT, on=day).save(force_insert=True)


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


def _earlier(version: Version) -> tuple[list[Piece], set[str]]:
    """The paragraphs of the version before, and every address that an earlier version ever gave."""
    before = Version.objects.filter(document=version.document_id, number=version.number - 1).first()
    if before is None:
        return [], set()
    used = Paragraph.objects.filter(version__document=version.document_id, version__number__lt=version.number)
    return read(before), set(used.values_list("anchor", flat=True))


def next_version(before: Version) -> Version:
    """An empty draft after a published version; addresses of paragraphs that it keeps go on. The caller has asked who
    may, and tells of it.

    Raises:
        Refused: while `before` is itself a draft, or not the newest.
    """
    with transaction.atomic():
        versions = Version.objects.select_for_update(of=("self",)).filter(document=before.document_id)
        newest = versions.latest("number")
        if newest.pk != before.pk or VersionState(newest.state) is not VersionState.PUBLISHED:
            raise Refused(_("The version before is not published yet."))
        version = Version(document_id=before.document_id, number=newest.number + 1, source="")
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
            VersionPublished(title=title, version=held.number, paragraphs=count, sha256=digest(read(held))),
            subject=held.pk,
            space=space.pk,
            actor=by.person_id,
            capacity=by.capacity,
        )
