"""The search index. It carries no row policy (text operators would lose their index under it), so its tables stand in
GLOBAL_TABLES: texts are read only joined with Entry, which has one, and words only say how somebody may have meant to
write what was asked."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Func, Value

from wspolnie.foundation.db.models import CityOneToOne


class SearchDocument(models.Model):
    """The searchable text of an entry."""

    entry = CityOneToOne("spaces.Entry", primary_key=True, related_name="found_by", on_delete=models.CASCADE)
    city = models.ForeignKey("cities.City", models.PROTECT, related_name="+")
    text = models.TextField()
    vector = SearchVectorField()

    class Meta:
        indexes: ClassVar = [
            GinIndex(fields=["vector"], name="search_vector"),
            GinIndex(Func(F("vector"), Value("{a}"), function="ts_filter"), name="search_title"),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class SearchPiece(models.Model):
    """The words of something that is no entry, under its own id: only ever read joined with the row that it speaks of.

    A trigger of the room that keeps such rows takes a piece away in the transaction that changes its words; it is made
    anew in the background.
    """

    id = models.UUIDField(primary_key=True)
    city = models.ForeignKey("cities.City", models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12)
    at = models.DateTimeField()
    """When the thing came."""
    vector = SearchVectorField()

    class Meta:
        indexes: ClassVar = [GinIndex(fields=["vector"], name="search_piece_vector")]

    def __str__(self) -> str:
        return str(self.pk)


class SearchWord(models.Model):
    """A form of a word that stands in texts of a city: what a misspelled word is compared with.

    It is only ever shown when what it finds may be shown, so no text of an office speaks through it.
    """

    pk = models.CompositePrimaryKey("city_id", "word")
    city = models.ForeignKey("cities.City", models.PROTECT, related_name="+")
    word = models.CharField(max_length=100)
    documents = models.PositiveIntegerField()

    class Meta:
        indexes: ClassVar = [GinIndex(OpClass("word", name="gin_trgm_ops"), name="search_word_like")]

    def __str__(self) -> str:
        return self.word
