"""Publications of the library."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from wspolnie.desks.library.states import Category, PublicationState
from wspolnie.foundation.db.models import CityForeignKey, CityManager, CityModel, polish_order

NAME_LENGTH = 200


class PublicationQuerySet(models.QuerySet["Publication"]):
    def visible_to(self, *, office: bool = False) -> PublicationQuerySet:
        """Drafts are the office's; the rest is for everybody, withdrawn ones with their reason."""
        return self if office else self.exclude(state=PublicationState.DRAFT)

    def published(self) -> PublicationQuerySet:
        return self.filter(state=PublicationState.PUBLISHED)

    def in_order(self) -> PublicationQuerySet:
        """The newest year first, then Polish order."""
        return self.order_by("-year", "name_key", "slug")


PublicationManager = CityManager.from_queryset(PublicationQuerySet)


class Publication(CityModel):
    """Something to read or fill in. `slug` is its address for ever; `author` is an institution, never a person."""

    slug = models.SlugField(max_length=90)
    name = models.CharField(max_length=NAME_LENGTH)
    name_key = polish_order()
    category = models.CharField(max_length=8)
    year = models.PositiveSmallIntegerField()
    author = models.CharField(max_length=200)
    description = models.TextField()
    theme = CityForeignKey("cities.Theme", null=True, related_name="+")
    link = models.URLField(max_length=400, blank=True)
    file = CityForeignKey("files.StoredFile", null=True, related_name="+")
    state = models.CharField(max_length=9, default=PublicationState.DRAFT)
    reason = models.CharField(max_length=300, blank=True)
    """Why it was withdrawn."""
    changed_at = models.DateTimeField()

    objects: ClassVar[PublicationManager[Publication]] = PublicationManager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("city", "slug", name="publication_slug_once"),
            models.CheckConstraint(
                condition=~Q(name="") & ~Q(description="") & ~Q(author=""), name="publication_says_what"
            ),
            models.CheckConstraint(
                condition=Q(category__in=[one.value for one in Category]), name="publication_category_known"
            ),
            models.CheckConstraint(
                condition=Q(state__in=[one.value for one in PublicationState]), name="publication_state_known"
            ),
            models.CheckConstraint(condition=Q(year__gte=1900, year__lte=2200), name="publication_year_is_a_year"),
            models.CheckConstraint(
                condition=Q(state=PublicationState.DRAFT) | Q(file__isnull=False) | ~Q(link=""),
                name="publication_leads_somewhere",
            ),
            models.CheckConstraint(
                condition=~Q(state=PublicationState.WITHDRAWN) | ~Q(reason=""), name="publication_withdrawn_says_why"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["city", "state", "year", "name_key"], name="publication_in_order")]

    def __str__(self) -> str:
        return self.name
