"""Verbs of cities: a city is set up from its model; parameters change by day, never in place."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.foundation.cities.model_file import CityModelFile
from wspolnie.foundation.cities.models import City, District, Parameter, Term, Theme
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.modules import Refused


def set_up_city(model: CityModelFile) -> City:
    """Make the city of a model file, or bring what exists in line with it; running it twice changes nothing."""
    with transaction.atomic():
        city = City.objects.update_or_create(slug=model.slug, defaults=model.city_fields())[0]
        with in_city(city.id):
            for district in model.districts:
                District.objects.update_or_create(
                    slug=district.slug, defaults={"name": district.name, "kind": district.kind}
                )
            for theme in model.themes:
                Theme.objects.update_or_create(slug=theme.slug, defaults={"name": theme.name, "article": theme.article})
            for term in model.terms:
                Term.objects.update_or_create(name=term.name, defaults={"meaning": term.meaning, "source": term.source})
            for parameter in model.parameters:
                Parameter.objects.get_or_create(
                    name=parameter.name,
                    since=parameter.since,
                    defaults={"value": parameter.value, "until": parameter.until, "article": parameter.article},
                )
    return city


def change_parameter(name: str, *, value: str, since: date, article: str) -> Parameter:
    """From `since` on, `name` has another value; the one before keeps its days.

    Raises:
        Refused: when a value begins on that day or later already.
    """
    with transaction.atomic():
        if Parameter.objects.filter(name=name, since__gte=since).exists():
            raise Refused(_("This parameter has a value from that day or a later one already."))
        Parameter.objects.filter(name=name, until__isnull=True).update(until=since - timedelta(days=1))
        changed: Parameter = Parameter.objects.create(name=name, value=value, since=since, article=article)
    return changed
