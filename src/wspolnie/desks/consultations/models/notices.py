"""Where a consultation was announced, and what it concerns."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from wspolnie.desks.consultations.states import PlaceKind
from wspolnie.foundation.db.models import CityForeignKey, CityModel


class PublicationPlace(CityModel):
    """Where the notice of a consultation can be read, with its link or the place in words, and since what day."""

    consultation = CityForeignKey("consultations.Consultation", related_name="places")
    kind = models.CharField(max_length=12)
    link = models.CharField(max_length=400, blank=True)
    words = models.CharField(max_length=200, blank=True)
    published_on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("consultation", "kind", name="publication_place_once"),
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in PlaceKind]), name="publication_place_kind_known"
            ),
            models.CheckConstraint(condition=~Q(link="", words=""), name="publication_place_says_where"),
        ]

    def __str__(self) -> str:
        return self.kind


class ConsultationTheme(CityModel):
    """A field of the city's work that a consultation concerns."""

    consultation = CityForeignKey("consultations.Consultation", related_name="themes")
    theme = CityForeignKey("cities.Theme", related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("consultation", "theme", name="consultation_theme_once")]

    def __str__(self) -> str:
        return str(self.theme_id)


class ConsultationDistrict(CityModel):
    """A part of the city that a consultation concerns; none at all means the whole city."""

    consultation = CityForeignKey("consultations.Consultation", related_name="districts")
    district = CityForeignKey("cities.District", related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("consultation", "district", name="consultation_district_once")]

    def __str__(self) -> str:
        return str(self.district_id)
