"""Counters of tries: of the installation, hashed keys only, removed when they end (in GLOBAL_TABLES)."""

from __future__ import annotations

from django.db import models


class Limit(models.Model):
    """How many tries of something were made in its running period."""

    key = models.CharField(max_length=64, primary_key=True)
    count = models.PositiveIntegerField()
    ends_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.key[:8]
