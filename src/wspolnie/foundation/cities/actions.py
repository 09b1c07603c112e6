"""Verbs of cities: a city is set up from its model; parameters change by day, never in place."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from wspolnie.foundation.cities.borders import Borders
from wspolnie.foundation.cities.hosts import book
from wspolnie.foundation.cities.model_kinds import CityModelFile, DistrictModel, LetterModel, ParameterModel
from wspolnie.foundation.cities.models import City, District, LetterTemplate, Parameter, Term, Theme
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.modules import Refused


def set_up_city(model: CityModelFile) -> City:
    """Make the city of a model file, or bring what exists in line with it; running it twice changes nothing."""
    with transaction.atomic():
        known = City.objects.filter(slug=model.slug).values_list("map", flat=True).first() or {}
        fields = model.city_fields()
        fields["map"] = {**{key: value for key, value in known.items() if key != "line"}, **fields["map"]}
        city = City.objects.update_or_create(slug=model.slug, defaults=fields)[0]
        with in_city(city.id):
            bring_in_districts(model.districts)
            for theme in model.themes:
                Theme.objects.update_or_create(slug=theme.slug, defaults={"name": theme.name, "article": theme.article})
            for term in model.terms:
                Term.objects.update_or_create(name=term.name, defaults={"meaning": term.meaning, "source": term.source})
            for parameter in model.parameters:
                _bring_in(parameter)
            for letter in model.letters:
                _bring_in_letter(letter)
    book.forget()
    return city


def set_borders(city: City, drawn: Borders) -> City:
    """Districts get the borders of a file; those that it does not show lose theirs, for one map has one scale."""
    digest = hashlib.sha256(json.dumps(sorted(drawn.shapes.items())).encode()).hexdigest()[:12]
    with transaction.atomic():
        with in_city(city.id):
            for district in District.objects.select_for_update().order_by("slug"):
                District.objects.filter(pk=district.pk).update(shape=drawn.shapes.get(district.name, ""))
        city.map = {**city.map, "box": list(drawn.box), "shapes": digest}
        city.save(update_fields=["map"])
    book.forget()
    return city


def bring_in_districts(said: Iterable[DistrictModel]) -> None:
    """Districts of the model; borders that were imported stay. Tiles are freed first, so that two may change places."""
    District.objects.filter(tile_x__isnull=False).update(tile_x=None, tile_y=None)
    for one in said:
        x, y = one.tile or (None, None)
        defaults = {"name": one.name, "kind": one.kind, "code": one.code, "short": one.short}
        District.objects.update_or_create(slug=one.slug, defaults={**defaults, "tile_x": x, "tile_y": y})


def _bring_in(said: ParameterModel) -> None:
    """A value of the model for days on which the city has none: what was decided here is left alone."""
    known = Parameter.objects.filter(name=said.name)
    if said.since is not None:
        known = known.filter(Q(until__isnull=True) | Q(until__gte=said.since))
    if said.until is not None:
        known = known.filter(Q(since__isnull=True) | Q(since__lte=said.until))
    if not known.exists():
        Parameter.objects.create(
            name=said.name, value=said.value, since=said.since, until=said.until, article=said.article
        )


def _bring_in_letter(said: LetterModel) -> None:
    """A wording of the model for a kind of letter that the city has not worded itself."""
    if not _overlaps(said):
        LetterTemplate.objects.create(
            name=said.name, subject=said.subject, body=said.body, since=said.since, until=said.until
        )


def _overlaps(said: LetterModel) -> bool:
    known = LetterTemplate.objects.filter(name=said.name)
    if said.since is not None:
        known = known.filter(Q(until__isnull=True) | Q(until__gte=said.since))
    if said.until is not None:
        known = known.filter(Q(since__isnull=True) | Q(since__lte=said.until))
    return known.exists()


def change_wording(name: str, *, subject: str, body: str, since: date) -> LetterTemplate:
    """From `since` on, a kind of letter has other words; those before keep their days. The words are right already.

    Raises:
        Refused: when a wording begins on that day or later already.
    """
    with transaction.atomic():
        before = list(LetterTemplate.objects.select_for_update().filter(name=name))
        if any(one.since is not None and one.since >= since for one in before):
            raise Refused(_("This letter has a wording from that day or a later one already."))
        LetterTemplate.objects.filter(Q(until__isnull=True) | Q(until__gte=since), name=name).update(
            until=since - timedelta(days=1)
        )
        changed: LetterTemplate = LetterTemplate.objects.create(name=name, subject=subject, body=body, since=since)
    return changed


def change_parameter(name: str, *, value: str, since: date, article: str) -> Parameter:
    """From `since` on, `name` has another value; the one before keeps its days.

    Raises:
        Refused: when a value begins on that day or later already.
    """
    with transaction.atomic():
        before = list(Parameter.objects.select_for_update().filter(name=name))
        if any(one.since is not None and one.since >= since for one in before):
            raise Refused(_("This parameter has a value from that day or a later one already."))
        Parameter.objects.filter(Q(until__isnull=True) | Q(until__gte=since), name=name).update(
            until=since - timedelta(days=1)
        )
        changed: Parameter = Parameter.objects.create(name=name, value=value, since=since, article=article)
    return changed


def withdraw_parameter(parameter: Parameter, *, today: date) -> None:
    """A value that has not begun never will; the one before it holds through its days.

    Raises:
        Refused: when it holds already or has held.
    """
    with transaction.atomic():
        held: Parameter | None = Parameter.objects.select_for_update().filter(pk=parameter.pk).first()
        if held is None or held.since is None or held.since <= today:
            raise Refused(_("Only a value that has not begun can be withdrawn: the past is not rewritten."))
        before = Parameter.objects.filter(name=held.name, until=held.since - timedelta(days=1))
        held.delete()
        before.update(until=held.until)
