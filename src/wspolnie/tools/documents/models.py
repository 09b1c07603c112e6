"""Documents with versions and paragraphs. A published version never changes (a trigger sees to it)."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from wspolnie.foundation.db.models import CityForeignKey, CityManager, CityModel, CityOneToOne
from wspolnie.foundation.db.tenancy import current_city
from wspolnie.spaces.kinds import EntryKind
from wspolnie.tools.documents.states import VersionState
from wspolnie.tools.documents.structure import BlockKind


class Document(models.Model):
    """A text that the city works on: a draft, a programme, a strategy."""

    entry = CityOneToOne("spaces.Entry", primary_key=True, related_name="document")
    city = models.ForeignKey("cities.City", models.PROTECT, default=current_city, editable=False, related_name="+")
    kind = models.CharField(max_length=12, default=EntryKind.DOCUMENT)

    objects = CityManager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(kind=EntryKind.DOCUMENT), name="document_kind_is_document")
        ]

    def __str__(self) -> str:
        return str(self.pk)


class Version(CityModel):
    """One wording of a document."""

    document = CityForeignKey(Document, related_name="versions")
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=9, default=VersionState.DRAFT)
    source = models.TextField()
    published_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("document", "number", name="version_number_once"),
            models.CheckConstraint(
                condition=Q(state=VersionState.DRAFT, published_at__isnull=True)
                | Q(state=VersionState.PUBLISHED, published_at__isnull=False),
                name="version_published_has_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.state}"


class Paragraph(CityModel):
    """A piece of a version that can be pointed at for ever. `anchor` stays the same through versions."""

    version = CityForeignKey(Version, related_name="paragraphs")
    position = models.PositiveIntegerField()
    anchor = models.CharField(max_length=40)
    number = models.PositiveIntegerField(null=True)
    kind = models.CharField(max_length=8)
    level = models.PositiveSmallIntegerField(default=0)
    label = models.CharField(max_length=40, blank=True)
    reference = models.CharField(max_length=80, blank=True)
    text = models.TextField()
    rows = models.JSONField(default=list)
    """Cells of a table, row by row; its `text` holds the same words."""
    origin = CityForeignKey("self", null=True, related_name="+")
    """The paragraph of an earlier version that this one comes from."""

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("version", "position", name="paragraph_position_once"),
            models.UniqueConstraint("version", "anchor", name="paragraph_anchor_once"),
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in BlockKind]), name="paragraph_kind_known"
            ),
        ]

    def __str__(self) -> str:
        return self.anchor

    @property
    def name(self) -> str:
        """How people call it: § 6 ust. 2 where the text has such units, else its number."""
        return self.reference or str(self.number or "")

    @property
    def is_heading(self) -> bool:
        return self.kind == BlockKind.HEADING
