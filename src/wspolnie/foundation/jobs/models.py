"""Signs of life of workers: of the installation, not of a city (in GLOBAL_TABLES)."""

from __future__ import annotations

from django.db import models


class Pulse(models.Model):
    """The last beat of one worker."""

    worker = models.CharField(max_length=80, primary_key=True)
    beat_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.worker
