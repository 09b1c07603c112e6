"""Verbs of scans: a letter is scanned first, seen beside the form while it is typed, and becomes the remark's proof."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.facts.files import LetterScanned
from wspolnie.desks.consultations.models import Consultation, Remark, RemarkFile, WaitingScan
from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.files.actions import drop_files, keep_file
from wspolnie.foundation.files.kinds import PDF, PICTURES
from wspolnie.foundation.journal.actions import record
from wspolnie.spaces.policy import Actor, require


def keep_scan(consultation: Consultation, chunks: Iterable[bytes], *, name: str, by: Actor) -> WaitingScan:
    """Keep the scan of a letter until somebody types what it says.

    Raises:
        NotAllowed: when `by` may not enter remarks.
        Refused: when it is no PDF, JPEG or PNG.
    """
    require(by, ConsultationAct.ENTER, consultation.pk)
    with transaction.atomic():
        file = keep_file(chunks, name=name, kinds=PICTURES | {PDF})
        made = WaitingScan(consultation=consultation, file=file, by_id=by.person_id, kept_at=instant())
        made.save(force_insert=True)
        record(
            LetterScanned(number=consultation.code, sha256=file.sha256),
            subject=made.pk,
            space=consultation.pk,
            actor=by.person_id,
            capacity=by.capacity,
        )
    return made


def use_scan(consultation: Consultation, remark: Remark, scan: UUID) -> None:
    """The scan that was typed becomes the proof of its remark; one that was typed meanwhile stays where it is."""
    with transaction.atomic():
        held = WaitingScan.objects.select_for_update().filter(pk=scan, consultation=consultation).first()
        if held is None:
            return
        WaitingScan.objects.filter(pk=held.pk).delete()
        insert([RemarkFile(remark=remark, file_id=held.file_id, is_proof=True)])


def forget_scans(before: datetime, *, dry_run: bool) -> int:
    """Let go of scans that came before an instant and that nobody typed; returns how many."""
    old = WaitingScan.objects.filter(kept_at__lt=before)
    if dry_run:
        return old.count()
    rows = list(old.values_list("pk", "file_id"))
    WaitingScan.objects.filter(pk__in=[pk for pk, _file in rows]).delete()
    return drop_files(file for _pk, file in rows)


def forget_who_scanned(person_id: UUID) -> None:
    """Scans stay with the office, without who brought them."""
    WaitingScan.objects.filter(by_id=person_id).update(by=None)
