"""Tables of privacy: the city's information clauses with their days; who looked at whose contact data."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from wspolnie.foundation.cities.models import DateRange
from wspolnie.foundation.db.models import CityManager, CityModel
from wspolnie.services.privacy.states import Looked


class ClauseQuerySet(models.QuerySet["Clause"]):
    def in_force(self, on: date) -> ClauseQuerySet:
        """Those that hold on a day."""
        return self.filter(Q(since__isnull=True) | Q(since__lte=on), Q(until__isnull=True) | Q(until__gte=on))


ClauseManager = CityManager.from_queryset(ClauseQuerySet)


class Clause(CityModel):
    """What people are told when they give data for one purpose (GDPR, art. 13), on the days on which it holds.

    `{name}` in `retention` stands for the days that the parameter of this name says.
    """

    slug = models.SlugField(max_length=40)
    title = models.CharField(max_length=160)
    purpose = models.TextField()
    basis = models.TextField()
    recipients = models.TextField()
    retention = models.TextField()
    rights = models.TextField()
    duty = models.TextField()
    """Whether the data must be given, and what happens when they are not."""
    transfers = models.TextField()
    """Whether they leave the European Economic Area, and whether a machine decides."""
    since = models.DateField(null=True)
    until = models.DateField(null=True)

    objects: ClassVar[ClauseManager[Clause]] = ClauseManager()

    class Meta:
        constraints: ClassVar = [
            ExclusionConstraint(
                name="clause_one_a_day",
                expressions=[
                    ("city", RangeOperators.EQUAL),
                    ("slug", RangeOperators.EQUAL),
                    (DateRange(F("since"), F("until"), models.Value("[]")), RangeOperators.OVERLAPS),
                ],
            )
        ]

    def __str__(self) -> str:
        return self.slug


class ContactAccess(CityModel):
    """Somebody looked at contact data of somebody. Ids and no foreign keys: the row is written on a connection of its
    own, so that a request that is rolled back is noted too, and it must not wait for the rows of that request."""

    at = models.DateTimeField()
    viewer_id = models.UUIDField(null=True)
    """The person who looked; None once they are erased."""
    capacity = models.CharField(max_length=60)
    what = models.CharField(max_length=16)
    subject_id = models.UUIDField(null=True)
    """The thing looked at: a remark, a person."""
    person_id = models.UUIDField(null=True)
    """Whose data it was, when that is a person whom the city knows; None once they are erased."""
    path = models.CharField(max_length=300)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(what__in=[word.value for word in Looked]), name="contact_access_what_known"
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["city", "-at"], name="contact_access_newest"),
            models.Index(
                fields=["city", "person_id"], condition=Q(person_id__isnull=False), name="contact_access_of_person"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.what} {self.at:%Y-%m-%d %H:%M}"
