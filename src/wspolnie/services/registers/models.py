"""The last answer of the court register to each organisation."""

from __future__ import annotations

from typing import ClassVar, Final

from django.db import models
from django.db.models import Q

from wspolnie.foundation.db.models import CityForeignKey, CityModel

FIELDS: Final = ("name", "legal_form", "nip", "regon", "seat", "email", "www")
"""What is compared, called as in the city's register."""


class CourtEntry(CityModel):
    """What KRS said of an organisation, and when; empty texts are what it did not say. Never anybody's name."""

    organisation = CityForeignKey("organisations.Organisation", related_name="+")
    krs = models.CharField(max_length=10)
    asked_at = models.DateTimeField()
    found = models.BooleanField()
    name = models.CharField(max_length=300, blank=True)
    legal_form = models.CharField(max_length=120, blank=True)
    nip = models.CharField(max_length=10, blank=True)
    regon = models.CharField(max_length=14, blank=True)
    seat = models.CharField(max_length=120, blank=True)
    email = models.CharField(max_length=200, blank=True)
    www = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("organisation", name="court_entry_once"),
            models.CheckConstraint(condition=~Q(krs=""), name="court_entry_of_a_number"),
            models.CheckConstraint(condition=Q(found=True) | Q(name=""), name="court_entry_says_when_found"),
        ]

    def __str__(self) -> str:
        return self.krs
