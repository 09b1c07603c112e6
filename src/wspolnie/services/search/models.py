"""The search index. It carries no row policy (text operators would lose their index under it), so it stands in
GLOBAL_TABLES and is read only joined with Entry, which has one."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from wspolnie.foundation.db.models import CityOneToOne


class SearchDocument(models.Model):
    """The searchable text of an entry."""

    entry = CityOneToOne("spaces.Entry", primary_key=True, related_name="found_by", on_delete=models.CASCADE)
    city = models.ForeignKey("cities.City", models.PROTECT, related_name="+")
    text = models.TextField()
    vector = SearchVectorField()

    class Meta:
        indexes: ClassVar = [GinIndex(fields=["vector"], name="search_vector")]

    def __str__(self) -> str:
        return str(self.pk)
