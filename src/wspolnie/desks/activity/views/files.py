"""Figures as files of a spreadsheet: columns keep their names, whatever the reader's language."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from wspolnie.desks.activity.reading import Active, Dealing, kinds
from wspolnie.foundation.deadlines.quarters import Quarter
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.text.spoken import dates
from wspolnie.parties.organisations.models import Organisation


def quarters_csv(many: Iterable[Active], base: int) -> bytes:
    """One row a quarter: organisations, difference to the base, organisations of each kind."""
    names = [kind.name for kind in kinds()]
    rows = (
        [str(one.quarter), str(one.many), str(one.many - base)]
        + [str(len(one.of_kinds.get(name, ()))) for name in names]
        for one in many
    )
    return write_csv(("kwartal", "aktywne_organizacje", "roznica", *names), rows)


def organisations_csv(many: Iterable[Organisation]) -> bytes:
    """One row an organisation."""
    rows = ((one.name, one.krs, one.district.name if one.district else "") for one in many)
    return write_csv(("nazwa", "krs", "osiedle"), rows)


def dealings_csv(many: Iterable[Dealing]) -> bytes:
    """One row a year and kind."""
    rows = (
        (str(one.year), _(one.kind.label), str(one.count), dates().iso(one.first), dates().iso(one.last))
        for one in many
    )
    return write_csv(("rok", "rodzaj", "liczba", "pierwszy", "ostatni"), rows)


def people_csv(many: Iterable[tuple[Quarter, str, str, int]]) -> bytes:
    """One row a quarter, kind and class."""
    rows = ((str(quarter), kind, who, str(people)) for quarter, kind, who, people in many)
    return write_csv(("kwartal", "rodzaj", "kto", "osoby"), rows)
