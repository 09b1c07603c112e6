"""Documents with versions and paragraphs. A published version never changes (a trigger sees to it)."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from wspolnie.foundation.db.models import CityForeignKey, CityManager, CityModel, CityOneToOne
from wspolnie.foundation.db.tenancy import current_city
from wspolnie.spaces.kinds import EntryKind
from wspolnie.spaces.policy import Actor, spaces_visible_to
from wspolnie.tools.documents.states import STORED, Genre, Life, VersionState, life_on
from wspolnie.tools.documents.structure import BlockKind


class DocumentQuerySet(models.QuerySet["Document"]):
    def visible_to(self, actor: Actor) -> DocumentQuerySet:
        """Those whose space the actor sees."""
        return self.filter(spaces_visible_to(actor, "entry__space__"))


DocumentManager = CityManager.from_queryset(DocumentQuerySet)
NOT_ADOPTED = Q(
    resolution="",
    adopted_on__isnull=True,
    adopted_by="",
    source_link="",
    in_force_from__isnull=True,
    in_force_until__isnull=True,
)
ADOPTED_WHOLE = Q(
    ~Q(resolution=""),
    ~Q(adopted_by=""),
    ~Q(source_link=""),
    adopted_on__isnull=False,
    in_force_from__isnull=False,
    adopted_version__isnull=False,
)


class Document(models.Model):
    """A text that the city works on: a draft, a programme, a strategy. It is adopted, or in force, only with the number
    of its resolution, the day, the body that adopted it, where that can be read, and from when it holds (REQ-014)."""

    entry = CityOneToOne("spaces.Entry", primary_key=True, related_name="document")
    city = models.ForeignKey("cities.City", models.PROTECT, default=current_city, editable=False, related_name="+")
    kind = models.CharField(max_length=12, default=EntryKind.DOCUMENT)
    genre = models.CharField(max_length=24, blank=True, default="")
    """What the law asks of it (`Genre`); empty until somebody said it."""
    year = models.PositiveSmallIntegerField(null=True)
    """The year for which it is, of an annual programme."""
    state = models.CharField(max_length=12, default=Life.PREPARATION)
    answered_at = models.DateTimeField(null=True)
    """When all remarks to its newest consulted wording were answered in public."""
    resolution = models.CharField(max_length=60, blank=True, default="")
    adopted_on = models.DateField(null=True)
    adopted_by = models.CharField(max_length=200, blank=True, default="")
    source_link = models.CharField(max_length=300, blank=True, default="")
    in_force_from = models.DateField(null=True)
    in_force_until = models.DateField(null=True)
    adopted_version = CityForeignKey("documents.Version", null=True, related_name="+")

    objects: ClassVar[DocumentManager[Document]] = DocumentManager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(kind=EntryKind.DOCUMENT), name="document_kind_is_document"),
            models.CheckConstraint(
                condition=Q(genre__in=["", *(genre.value for genre in Genre)]), name="document_genre_known"
            ),
            models.CheckConstraint(
                condition=~Q(genre=Genre.ANNUAL_PROGRAMME) | Q(year__isnull=False), name="document_programme_has_year"
            ),
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in STORED]), name="document_state_known"
            ),
            models.CheckConstraint(
                condition=(Q(state=Life.ADOPTED) & ADOPTED_WHOLE) | (~Q(state=Life.ADOPTED) & NOT_ADOPTED),
                name="document_adopted_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(in_force_until__isnull=True) | Q(in_force_until__gte=F("in_force_from")),
                name="document_force_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def life(self, day: date) -> Life:
        """What it is on a day."""
        return life_on(Life(self.state), self.in_force_from, self.in_force_until, day)


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
