"""Procedures, as the main search finds them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from django.db.models import F
from django.urls import reverse
from django.utils.translation import gettext_noop

from wspolnie.desks.procedures.facts import ProcedureMoved, ProcedureWordedAnew
from wspolnie.desks.procedures.models import Procedure, ProcedureQuerySet
from wspolnie.desks.procedures.reading import newest_version, steps_of
from wspolnie.foundation.modules import PieceSpec, PieceTold
from wspolnie.services.search.jobs import found_anew
from wspolnie.spaces.policy import Actor

KIND: Final = "procedure"
"""How the search calls procedures."""


def rows(_actor: Actor) -> ProcedureQuerySet:
    """Those that are published."""
    return Procedure.objects.published()


def every() -> ProcedureQuerySet:
    """The same: a draft is found by nobody."""
    found: ProcedureQuerySet = Procedure.objects.published().annotate(at=F("changed_at"))
    return found


def told(_actor: Actor, keys: Sequence[UUID]) -> dict[UUID, PieceTold]:
    """What everybody reads of each."""
    return {one.pk: _told(one) for one in Procedure.objects.filter(pk__in=keys)}


def _told(one: Procedure) -> PieceTold:
    version = newest_version(one)
    steps = [f"{step.who}: {step.what}" for step in steps_of(version)]
    texts = (version.purpose, version.needed, *steps, version.basis)
    return PieceTold(one.name, reverse("procedure", args=[one.slug]), "\n".join(filter(None, texts)))


PROCEDURES: Final = PieceSpec(KIND, gettext_noop("Procedure"), rows, every, told)
FINDING: Final = (found_anew(ProcedureMoved), found_anew(ProcedureWordedAnew))
