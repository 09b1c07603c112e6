"""Files that people and the office keep here: bytes on disk by their digest, what is known of them in a row."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from wspolnie.foundation.db.models import CityModel
from wspolnie.foundation.files.states import ScanState


class StoredFile(CityModel):
    """One kept file. Two rows may share their bytes; who may read it is decided by what it is attached to."""

    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=200)
    mime = models.CharField(max_length=100)
    size = models.BigIntegerField()
    scan_state = models.CharField(max_length=12, default=ScanState.NOT_SCANNED)
    kept_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(size__gt=0), name="file_is_not_empty"),
            models.CheckConstraint(
                condition=Q(scan_state__in=[state.value for state in ScanState]), name="file_scan_state_known"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["city", "sha256"], name="file_of_digest")]

    def __str__(self) -> str:
        return self.sha256[:12]
