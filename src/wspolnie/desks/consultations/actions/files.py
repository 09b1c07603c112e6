"""Verbs of a remark's files: they come with it, a clerk shows each of them or not, and they go after their time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.actions.remarks import Sending, Words, receive_remark
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.facts.files import RemarkFileHidden, RemarkFilesCame, RemarkFileShown
from wspolnie.desks.consultations.models import Consultation, Remark, RemarkFile, Round
from wspolnie.foundation.cities.reading import parameter
from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.files.actions import drop_files, keep_file
from wspolnie.foundation.files.kinds import DOCUMENTS, is_picture
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.spaces.policy import Actor, require

MOST: Final = "remark_files_most"


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file as its author sends it."""

    chunks: Iterable[bytes]
    name: str


def most_files() -> int:
    """How many files one remark may bring today."""
    return int(parameter(MOST, timezone.localdate(instant())))


def receive_with_files(
    consultation: Consultation,
    round_: Round,
    words: Words,
    files: Sequence[SentFile],
    *,
    by: Actor,
    sending: Sending | None = None,
    confirmed: bool = True,
) -> Remark:
    """Take a remark in with the files of its author: all of it, or nothing. The same sending brings them once.

    Raises:
        Refused: as for the remark itself, and when a file is not taken or there are too many.
    """
    if not files:
        return receive_remark(consultation, round_, words, by=by, sending=sending, confirmed=confirmed)
    if len(files) > most_files():
        raise Refused(_("At most %(most)s files can come with one remark.") % {"most": most_files()})
    with transaction.atomic():
        remark = receive_remark(consultation, round_, words, by=by, sending=sending, confirmed=confirmed)
        if RemarkFile.objects.filter(remark=remark).exists():
            return remark
        kept = [keep_file(one.chunks, name=one.name, kinds=DOCUMENTS) for one in files]
        insert([RemarkFile(remark=remark, file=one) for one in kept])
        record(
            RemarkFilesCame(number=consultation.code_of(remark), digests=tuple(one.sha256 for one in kept)),
            subject=remark.pk,
            space=consultation.pk,
            actor=by.person_id,
            capacity=by.capacity,
        )
    return remark


def show_file(consultation: Consultation, kept: RemarkFile, *, alt: str = "", by: Actor) -> None:
    """Show a file of a remark to everybody who reads the remark.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it is a proof, is shown already, or is a picture without words.
    """
    require(by, ConsultationAct.RELEASE, consultation.pk)
    with transaction.atomic():
        held = _held(kept)
        if held.is_proof:
            raise Refused(_("A letter kept as proof bears names and addresses: it is never shown."))
        if held.released_at is not None:
            raise Refused(_("This file is public already."))
        if is_picture(held.file.mime) and not alt:
            raise Refused(_("Write what the picture shows, for those who do not see it."))
        RemarkFile.objects.filter(pk=held.pk).update(
            released_at=instant(), alt=alt if is_picture(held.file.mime) else ""
        )
        _record(RemarkFileShown(number=consultation.code_of(held.remark)), consultation, held, by)


def hide_file(consultation: Consultation, kept: RemarkFile, *, by: Actor) -> None:
    """Show it to the office alone again.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it is not public.
    """
    require(by, ConsultationAct.RELEASE, consultation.pk)
    with transaction.atomic():
        held = _held(kept)
        if held.released_at is None:
            raise Refused(_("This file is not public."))
        RemarkFile.objects.filter(pk=held.pk).update(released_at=None)
        _record(RemarkFileHidden(number=consultation.code_of(held.remark)), consultation, held, by)


def drop_remark_files(kept: Iterable[UUID]) -> int:
    """Let files of remarks go with their bytes; returns how many."""
    rows = RemarkFile.objects.filter(pk__in=list(kept))
    files = list(rows.values_list("file_id", flat=True))
    rows.delete()
    return drop_files(files)


def forget_files(before: datetime, *, dry_run: bool) -> int:
    """Let go of the scans of letters, and of files that nobody showed, of remarks that were answered before an
    instant; returns how many."""
    old = RemarkFile.objects.filter(
        Q(is_proof=True) | Q(released_at__isnull=True), remark__round__answered_at__lt=before, file__kept_at__lt=before
    )
    return old.count() if dry_run else drop_remark_files(old.values_list("pk", flat=True))


def _held(kept: RemarkFile) -> RemarkFile:
    held: RemarkFile = (
        RemarkFile.objects.select_for_update(of=("self",)).select_related("file", "remark").get(pk=kept.pk)
    )
    return held


def _record(fact: RemarkFileShown | RemarkFileHidden, consultation: Consultation, held: RemarkFile, by: Actor) -> None:
    record(fact, subject=held.remark_id, space=consultation.pk, actor=by.person_id, capacity=by.capacity)
