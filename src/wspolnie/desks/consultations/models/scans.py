"""Scans that wait for a clerk to type what they say."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from wspolnie.desks.consultations.models.matters import Consultation
from wspolnie.foundation.db.models import CityForeignKey, CityModel


class WaitingScan(CityModel):
    """A letter that was scanned first: once it is typed, it becomes the proof of its remark and this row goes."""

    consultation = CityForeignKey(Consultation, related_name="waiting_scans")
    file = CityForeignKey("files.StoredFile", related_name="+")
    by = CityForeignKey("people.Person", null=True, related_name="+")
    kept_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("file", name="waiting_scan_of_file_once")]

    def __str__(self) -> str:
        return str(self.file_id)
