"""People who know as a file of a spreadsheet: their pages, never their names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from django.conf import settings
from django.urls import reverse

from wspolnie.desks.experts.models import Expert
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.sheets import write_csv

COLUMNS: Final = ("wiedza", "dziedziny", "organizacja", "strona")


def as_csv(many: Iterable[Expert], city: City) -> bytes:
    """One row a person, without the person: who has the file opens the page, which is gone when they take it back."""
    site = str(settings.SITE_ADDRESS.format(host=city.host))
    return write_csv(COLUMNS, (_cells(one, site) for one in many))


def _cells(one: Expert, site: str) -> list[str]:
    themes = ", ".join(held.theme.name for held in one.themes.all())
    spoken = one.organisation.name if one.organisation and getattr(one, "speaks", False) else ""
    return [one.topics, themes, spoken, f"{site}{reverse('expert', args=[one.pk])}"]
