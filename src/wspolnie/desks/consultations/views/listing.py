"""The files of a consultation as its pages list them."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from wspolnie.desks.consultations.models import Consultation
from wspolnie.foundation.files.kinds import word_of
from wspolnie.spaces.kinds import AttachmentRole
from wspolnie.spaces.models import Attachment


def files_told(consultation: Consultation) -> dict[str, Any]:
    """What a template needs to list the files of a consultation."""
    every = list(attachments(consultation))
    standing = [one for one in every if one.removed_at is None]
    return {
        "files": [one for one in standing if one.role == AttachmentRole.FILE],
        "removed": [one for one in every if one.removed_at is not None],
        "easy_file": next((one for one in standing if one.role == AttachmentRole.EASY_TEXT), None),
        "film_file": next((one for one in standing if one.role == AttachmentRole.SIGN_FILM), None),
        "word_of": word_of,
    }


def attachments(consultation: Consultation) -> QuerySet[Attachment]:
    """All that were ever shown, in order."""
    every = Attachment.objects.filter(entry=consultation.space.front_id).select_related("file")
    return every.order_by("position")
