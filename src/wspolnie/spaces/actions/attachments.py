"""Verbs of attachments: a file is put to an entry, moved among the others, taken down. Who calls asks who may."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.files.actions import drop_files, keep_file, scan_again
from wspolnie.foundation.files.kinds import DOCUMENTS, DOCX, FILMS, ODT, PDF, TEXT, is_picture
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.spaces.facts import AttachmentAdded, AttachmentRemoved, AttachmentScanned, AttachmentsPrepared
from wspolnie.spaces.kinds import AttachmentRole
from wspolnie.spaces.models import Attachment, Entry
from wspolnie.spaces.policy import Actor
from wspolnie.spaces.states import EntryState

KINDS_OF: Final = {
    AttachmentRole.FILE: DOCUMENTS,
    AttachmentRole.EASY_TEXT: frozenset({PDF, DOCX, ODT, TEXT}),
    AttachmentRole.SIGN_FILM: FILMS,
}


class WordsMissing(Refused):
    """A picture came without what it shows."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A file as somebody brings it: bytes, its name there, its title for readers, what a picture shows."""

    chunks: Iterable[bytes]
    name: str
    title: str
    alt: str = ""
    role: AttachmentRole = AttachmentRole.FILE


def attach(entry: Entry, brought: Brought, *, by: Actor) -> Attachment:
    """Put a file to an entry, after those that are there.

    Raises:
        Refused: when the file is none that is taken, a picture without words, a second easy text or film, or without
            a title.
    """
    if not brought.title:
        raise Refused(_("Write what the file is, for example: Map of the area."))
    with transaction.atomic():
        held = _held(entry)
        standing = Attachment.objects.filter(entry=held, role=brought.role, removed_at__isnull=True)
        if brought.role is not AttachmentRole.FILE and standing.exists():
            raise Refused(_("There is one already. Take it down first: what was shown is never replaced in silence."))
        file = keep_file(brought.chunks, name=brought.name, kinds=KINDS_OF[brought.role])
        if is_picture(file.mime) and not brought.alt:
            raise WordsMissing(_("Write what the picture shows, for those who do not see it."))
        last: int = Attachment.objects.filter(entry=held).aggregate(last=Max("position"))["last"] or 0
        made = Attachment(
            entry=held,
            file=file,
            role=brought.role,
            title=brought.title,
            alt=brought.alt if is_picture(file.mime) else "",
            position=last + 1,
            added_at=instant(),
        )
        made.save(force_insert=True)
        if held.state == EntryState.DRAFT:
            _prepared(made, "added", by)
        else:
            _record(AttachmentAdded(title=made.title, name=file.name, sha256=file.sha256, size=file.size), made, by)
    return made


def detach(attachment: Attachment, *, because: str, by: Actor) -> None:
    """Take a file down. Of what readers could see the name stays, with the reason; its bytes are shown to nobody.

    Raises:
        Refused: when it was taken down already, or without a reason for what readers could see.
    """
    with transaction.atomic():
        entry = _held(attachment.entry)
        held: Attachment = (
            Attachment.objects.select_for_update(of=("self",)).select_related("file").get(pk=attachment.pk)
        )
        if held.removed_at is not None:
            raise Refused(_("This file has been taken down already."))
        if entry.state == EntryState.DRAFT:
            _prepared(held, "removed", by)
            Attachment.objects.filter(pk=held.pk).delete()
            drop_files([held.file_id])
            return
        if not because:
            raise Refused(_("Write why the file is taken down: readers will see it."))
        Attachment.objects.filter(pk=held.pk).update(removed_at=instant(), removed_why=because)
        _record(AttachmentRemoved(title=held.title, name=held.file.name, because=because), held, by)


def move_up(attachment: Attachment, *, by: Actor) -> None:
    """Change places with the file before it; the first one stays where it is.

    Raises:
        Refused: when readers see the list already.
    """
    with transaction.atomic():
        if _held(attachment.entry).state != EntryState.DRAFT:
            raise Refused(_("The files are published: their order stays."))
        held: Attachment = Attachment.objects.select_related("file").get(pk=attachment.pk)
        before: Attachment | None = (
            Attachment.objects.filter(entry=held.entry_id, position__lt=held.position).order_by("-position").first()
        )
        if before is None:
            return
        Attachment.objects.filter(pk=before.pk).update(position=held.position)
        Attachment.objects.filter(pk=held.pk).update(position=before.position)
        _prepared(held, "moved", by)


def scan_tonight() -> int:
    """Scan files that nobody scanned; pages that list them are told."""
    scanned = scan_again()
    for one in Attachment.objects.filter(file__in=scanned).select_related("entry", "file"):
        fact = AttachmentScanned(title=one.title, result=one.file.scan_state)
        record(fact, subject=one.pk, space=one.entry.space_id)
    return len(scanned)


def _held(entry: Entry) -> Entry:
    """The entry, while nobody else changes its files."""
    held: Entry = Entry.objects.select_for_update().get(pk=entry.pk)
    return held


def _prepared(attachment: Attachment, what: str, by: Actor) -> None:
    fact = AttachmentsPrepared(
        what=what, title=attachment.title, name=attachment.file.name, sha256=attachment.file.sha256
    )
    _record(fact, attachment, by)


def _record(fact: AttachmentAdded | AttachmentRemoved | AttachmentsPrepared, attachment: Attachment, by: Actor) -> None:
    record(
        fact,
        subject=attachment.pk,
        space=attachment.entry.space_id,
        actor=by.person_id,
        capacity=by.capacity,
    )
