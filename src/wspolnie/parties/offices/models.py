"""Offices of a city, their dated places in its structure, their posts and who holds them."""

from __future__ import annotations

from datetime import date
from typing import ClassVar
from uuid import UUID

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Value

from wspolnie.foundation.cities.models import DateRange
from wspolnie.foundation.db.models import CityForeignKey, CityManager, CityModel, polish_order

NAME_LENGTH = 200
TEXT_LENGTH = 1000


def holds_on(day: date) -> Q:
    """Condition on a dated row: it holds on a day; both ends are included, an empty one is open."""
    return (Q(since__isnull=True) | Q(since__lte=day)) & (Q(until__isnull=True) | Q(until__gte=day))


def no_overlap(name: str, *same: str) -> ExclusionConstraint:
    """Rows that are the same in `same` never share a day."""
    days = (DateRange(F("since"), F("until"), Value("[]")), RangeOperators.OVERLAPS)
    return ExclusionConstraint(name=name, expressions=[*((column, RangeOperators.EQUAL) for column in same), days])


def ends_after_start(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(since__isnull=True) | Q(until__isnull=True) | Q(until__gte=F("since")), name=name
    )


class OfficeQuerySet(models.QuerySet["Office"]):
    def standing(self, day: date) -> OfficeQuerySet:
        """Those that are there on a day."""
        return self.filter(Exists(Placement.objects.filter(holds_on(day), office=OuterRef("pk"))))


OfficeManager = CityManager.from_queryset(OfficeQuerySet)


class Office(CityModel):
    """A department, bureau or unit, with the address where paper is received. `slug` is its address for ever; `name`
    is today's, written by the verbs and by the nightly work: what it is called on a day stands in Placement."""

    slug = models.SlugField(max_length=90)
    name = models.CharField(max_length=NAME_LENGTH)
    name_key = polish_order()
    address = models.CharField(max_length=300)
    email = models.EmailField()

    objects: ClassVar[OfficeManager[Office]] = OfficeManager()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("city", "slug", name="office_slug_once")]

    def __str__(self) -> str:
        return self.name


class PlacementQuerySet(models.QuerySet["Placement"]):
    def on(self, day: date) -> PlacementQuerySet:
        """The structure of a day."""
        return self.filter(holds_on(day))

    def of(self, office: Office) -> PlacementQuerySet:
        """All of one office with its parents, the newest first."""
        return self.filter(office=office).select_related("parent").order_by(F("since").desc(nulls_last=True))


PlacementManager = CityManager.from_queryset(PlacementQuerySet)


class Placement(CityModel):
    """Where an office stood in the structure, what it was called and what it was, for some days. The database lets no
    two of an office share a day, leaves no hole between them, and refuses a loop and a parent that is not there."""

    office = CityForeignKey(Office, related_name="placements")
    parent = CityForeignKey(Office, null=True, related_name="parts")
    name = models.CharField(max_length=NAME_LENGTH)
    name_key = polish_order()
    kind = models.CharField(max_length=40, blank=True)
    """The city's own word: departament, wydział, biuro, jednostka organizacyjna, jednostka pomocnicza."""
    since = models.DateField(null=True)
    until = models.DateField(null=True)

    objects: ClassVar[PlacementManager[Placement]] = PlacementManager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(name=""), name="placement_has_a_name"),
            ends_after_start("placement_ends_after_start"),
            no_overlap("placement_no_overlap", "office"),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.since}"


class PostQuerySet(models.QuerySet["Post"]):
    def on(self, day: date) -> PostQuerySet:
        """Those that are there on a day."""
        return self.filter(holds_on(day))


PostManager = CityManager.from_queryset(PostQuerySet)


class Post(CityModel):
    """A post of an office: what it decides, and how it is reached whoever holds it. It gives no rights by itself."""

    office = CityForeignKey(Office, related_name="posts")
    title = models.CharField(max_length=160)
    title_key = polish_order("title")
    decision_maker = models.BooleanField(default=False)
    scope = models.TextField(max_length=TEXT_LENGTH, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    email = models.EmailField(max_length=200, blank=True)
    since = models.DateField(null=True)
    until = models.DateField(null=True)

    objects: ClassVar[PostManager[Post]] = PostManager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(title=""), name="post_has_a_title"),
            ends_after_start("post_ends_after_start"),
            no_overlap("post_title_once_a_day", "office", "title"),
        ]

    def __str__(self) -> str:
        return self.title


class AppointmentQuerySet(models.QuerySet["Appointment"]):
    def on(self, day: date) -> AppointmentQuerySet:
        """Those that hold on a day."""
        return self.filter(holds_on(day))

    def after(self, day: date) -> AppointmentQuerySet:
        """Those that hold on some day after this one."""
        return self.filter(Q(until__isnull=True) | Q(until__gt=day))


AppointmentManager = CityManager.from_queryset(AppointmentQuerySet)


class Appointment(CityModel):
    """A person holds a post: by whose authority, on what basis, with what mandate. Without a person when their data
    were erased. `name_public` says that everybody may know the name: a public function, or the person's consent."""

    post = CityForeignKey(Post, related_name="appointments")
    person = CityForeignKey("people.Person", null=True, related_name="+")
    authority = models.CharField(max_length=200)
    basis = models.CharField(max_length=300, blank=True)
    scope = models.TextField(max_length=TEXT_LENGTH, blank=True)
    name_public = models.BooleanField(default=False)
    since = models.DateField()
    until = models.DateField(null=True)

    objects: ClassVar[AppointmentManager[Appointment]] = AppointmentManager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(authority=""), name="appointment_has_an_authority"),
            ends_after_start("appointment_ends_after_start"),
            no_overlap("appointment_no_overlap", "post", "person"),
        ]

    def __str__(self) -> str:
        return f"{self.since}"

    def named_for(self, person_id: UUID | None, *, office: bool) -> bool:
        """Whether this reader may know who it is (REQ-173)."""
        return self.name_public or office or (person_id is not None and person_id == self.person_id)
