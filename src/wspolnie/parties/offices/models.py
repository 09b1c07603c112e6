"""Offices of a city: departments and units that run matters and answer for them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from wspolnie.foundation.db.models import CityForeignKey, CityModel, polish_order


class Office(CityModel):
    """A department, bureau or unit, with the address where paper is received."""

    parent = CityForeignKey("self", null=True, related_name="children")
    slug = models.SlugField(max_length=90)
    name = models.CharField(max_length=200)
    name_key = polish_order()
    address = models.CharField(max_length=300)
    email = models.EmailField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("city", "slug", name="office_slug_once")]

    def __str__(self) -> str:
        return self.name
