"""Series of people-facing numbers: unique, with gaps, taken in small blocks."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from wspolnie.foundation.db.models import CityModel


class Series(CityModel):
    """The next free number of one series of a city."""

    name = models.CharField(max_length=80)
    next = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("city", "name", name="series_once")]

    def __str__(self) -> str:
        return self.name
