"""Procedures, as the main search finds them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from django.db.models import F
from django.urls import reverse
from django.utils.translation import gettext_noop

from wspolnie.desks.procedures.facts import ProcedureMoved, ProcedureWordedAnew
from wspolnie.desks.procedures.models import Procedure, ProcedureQuerySet, ProcedureVersion
from wspolnie.desks.procedures.reading import wordings_of
from wspolnie.desks.procedures.words import Step
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
    found = list(Procedure.objects.filter(pk__in=keys))
    wordings = wordings_of(found)
    return {one.pk: _told(one, *wordings[one.pk]) for one in found if one.pk in wordings}


def _told(one: Procedure, version: ProcedureVersion, steps: Sequence[Step]) -> PieceTold:
    said = [f"{step.who}: {step.what}" for step in steps]
    texts = (version.purpose, version.needed, *said, version.basis)
    return PieceTold(one.name, reverse("procedure", args=[one.slug]), "\n".join(filter(None, texts)))


PROCEDURES: Final = PieceSpec(KIND, gettext_noop("Procedure"), rows, every, told)
FINDING: Final = (found_anew(ProcedureMoved), found_anew(ProcedureWordedAnew))
