"""Verbs of files with many letters: asked for by a clerk, made by a worker, gone with the addresses in them."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.letter_states import BatchState
from wspolnie.desks.consultations.models import Consultation, LetterBatch, Round
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.files.actions import keep_file
from wspolnie.spaces.policy import Actor, require


def ask_for_batch(consultation: Consultation, round_: Round, *, digest: str, letters: int, by: Actor) -> LetterBatch:
    """The file of these letters, begun unless it was; `digest` says of which.

    Raises:
        NotAllowed: when `by` may not.
    """
    require(by, ConsultationAct.SEND_LETTERS, consultation.pk)
    with transaction.atomic():
        held: Round = Round.objects.select_for_update().get(pk=round_.pk)
        found: LetterBatch | None = LetterBatch.objects.filter(round=held, digest=digest).first()
        if found is not None:
            if found.state == BatchState.RUNNING:
                LetterBatch.objects.filter(pk=found.pk).update(moved_at=instant())
            return found
        batch = LetterBatch(round=held, digest=digest, letters=letters, moved_at=instant())
        batch.save(force_insert=True)
    return batch


def keep_batch(batch_id: UUID, content: bytes, *, name: str, limit: int) -> bool:
    """Keep the file; False when the batch is gone or done meanwhile, and nothing is kept. `limit` is in bytes."""
    with transaction.atomic():
        held: LetterBatch | None = LetterBatch.objects.select_for_update(of=("self",)).filter(pk=batch_id).first()
        if held is None or held.state != BatchState.RUNNING:
            return False
        held.file = keep_file([content], name=name, limit=limit)
        held.state, held.moved_at = BatchState.DONE, instant()
        held.save(force_update=True)
    return True
