"""Cities and what everybody needs to read of them: districts, themes, dated parameters, terms."""

from __future__ import annotations

from datetime import date
from typing import ClassVar
from zoneinfo import ZoneInfo

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from wspolnie.foundation.db.ids import new_id
from wspolnie.foundation.db.models import CityManager, CityModel, polish_order


class City(models.Model):
    """A city that runs its cooperation here; the one table that knows all of them (in GLOBAL_TABLES)."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    slug = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=80)
    name_genitive = models.CharField(max_length=80)
    name_locative = models.CharField(max_length=80)
    host = models.CharField(max_length=200, unique=True)
    hue = models.PositiveSmallIntegerField(default=212)
    arms = models.CharField(max_length=40, blank=True)
    code = models.CharField(max_length=8, unique=True)
    office_name = models.CharField(max_length=160)
    office_line = models.CharField(max_length=300)
    office_email = models.EmailField()
    officer_email = models.EmailField()
    zone_name = models.CharField(max_length=40, default="Europe/Warsaw")
    words = models.JSONField(default=dict, db_default={}, blank=True)
    """The city's own words: mayor, council, benefit_council, programme; roles by role; bodies as in its model."""
    map = models.JSONField(default=dict, db_default={}, blank=True)
    """What lies over the districts: `line` (its name and corners of tiles), `box` (width and height of true shapes) and
    `shapes` (a digest of them); each may lack."""

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=Q(hue__lt=360), name="city_hue_is_an_angle")]

    def __str__(self) -> str:
        return self.name

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.zone_name)


class DateRange(Func):
    """The days on which a dated row holds, both ends included."""

    function = "daterange"
    output_field = DateRangeField()


class District(CityModel):
    """A part of the city, with the days on which it exists."""

    slug = models.SlugField(max_length=60)
    name = models.CharField(max_length=120)
    name_key = polish_order()
    kind = models.CharField(max_length=40)
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    short = models.CharField(max_length=40, default="", db_default="", blank=True)
    """As it is called on a small tile; empty when the name fits."""
    code = models.CharField(max_length=8, default="", db_default="", blank=True)
    tile_x = models.PositiveSmallIntegerField(null=True, blank=True)
    """Where its tile lies, roughly as on a map: columns from 1 in the west, rows from 1 in the north."""
    tile_y = models.PositiveSmallIntegerField(null=True, blank=True)
    shape = models.TextField(default="", db_default="", blank=True)
    """Its true borders as path data of SVG within the city's `map["box"]`, made by us from imported numbers."""

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("city", "slug", name="district_slug_once"),
            models.UniqueConstraint("city", "tile_x", "tile_y", name="district_tile_once"),
            models.CheckConstraint(
                condition=Q(tile_x__isnull=True, tile_y__isnull=True)
                | Q(tile_x__gte=1, tile_x__lte=9, tile_y__gte=1, tile_y__lte=8),
                name="district_tile_lies_on_the_board",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Theme(CityModel):
    """A sphere of public tasks (art. 4 of the Act of 24 April 2003) or an area of the city's own."""

    slug = models.SlugField(max_length=60)
    name = models.CharField(max_length=200)
    name_key = polish_order()
    article = models.CharField(max_length=60, blank=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("city", "slug", name="theme_slug_once")]

    def __str__(self) -> str:
        return self.name


class ParameterQuerySet(models.QuerySet["Parameter"]):
    def in_force(self, name: str, on: date) -> ParameterQuerySet:
        """The value of `name` that held on a day."""
        return self.filter(
            Q(since__isnull=True) | Q(since__lte=on), Q(until__isnull=True) | Q(until__gte=on), name=name
        )


ParameterManager = CityManager.from_queryset(ParameterQuerySet)


class Parameter(CityModel):
    """A limit, term or switch that law or the city sets, with its days of validity and its article."""

    name = models.CharField(max_length=60)
    value = models.CharField(max_length=200)
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    article = models.CharField(max_length=200)

    objects: ClassVar[ParameterManager[Parameter]] = ParameterManager()

    class Meta:
        constraints: ClassVar = [
            ExclusionConstraint(
                name="parameter_one_value_a_day",
                expressions=[
                    ("city", RangeOperators.EQUAL),
                    ("name", RangeOperators.EQUAL),
                    (DateRange(F("since"), F("until"), models.Value("[]")), RangeOperators.OVERLAPS),
                ],
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} = {self.value}"


class LetterTemplateQuerySet(models.QuerySet["LetterTemplate"]):
    def in_force(self, name: str, on: date) -> LetterTemplateQuerySet:
        """The city's own wording of a kind of letter that held on a day."""
        return self.filter(
            Q(since__isnull=True) | Q(since__lte=on), Q(until__isnull=True) | Q(until__gte=on), name=name
        )


LetterTemplateManager = CityManager.from_queryset(LetterTemplateQuerySet)


class LetterTemplate(CityModel):
    """How the city words one kind of letter, with the days on which it does; on others the built-in words hold."""

    name = models.CharField(max_length=60)
    subject = models.CharField(max_length=200)
    body = models.TextField()
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)

    objects: ClassVar[LetterTemplateManager[LetterTemplate]] = LetterTemplateManager()

    class Meta:
        constraints: ClassVar = [
            ExclusionConstraint(
                name="letter_one_wording_a_day",
                expressions=[
                    ("city", RangeOperators.EQUAL),
                    ("name", RangeOperators.EQUAL),
                    (DateRange(F("since"), F("until"), models.Value("[]")), RangeOperators.OVERLAPS),
                ],
            )
        ]

    def __str__(self) -> str:
        return self.name


class Term(CityModel):
    """A word of the city's glossary in plain language."""

    name = models.CharField(max_length=120)
    name_key = polish_order()
    meaning = models.TextField()
    source = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("city", "name", name="term_once")]

    def __str__(self) -> str:
        return self.name
