"""What belongs to a remark: the paragraphs it is about, and how its author confirms it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from wspolnie.desks.consultations.models.remarks import Remark
from wspolnie.foundation.db.models import CityForeignKey, CityModel, CityOneToOne


class RemarkPassage(CityModel):
    """One of the paragraphs of a remark on several, the first too, with its text as it was then. Kept for ever."""

    remark = CityForeignKey(Remark, related_name="passages")
    paragraph = CityForeignKey("documents.Paragraph", related_name="+")
    position = models.PositiveSmallIntegerField()
    quoted = models.TextField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("remark", "paragraph", name="remark_passage_once"),
            models.UniqueConstraint("remark", "position", name="remark_passage_in_order"),
        ]

    def __str__(self) -> str:
        return str(self.paragraph_id)


class RemarkConfirmation(CityModel):
    """The link by which an author confirms a remark: its code is kept hashed, works once and until an instant."""

    remark = CityOneToOne(Remark, related_name="confirmation")
    digest = models.BinaryField(max_length=32)
    ends_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("city", "digest", name="remark_confirmation_code_once")]

    def __str__(self) -> str:
        return str(self.remark_id)
