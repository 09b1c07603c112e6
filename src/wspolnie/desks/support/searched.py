"""Frequent questions, as the main search finds them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from django.db.models import F
from django.urls import reverse
from django.utils.translation import gettext_noop

from wspolnie.desks.support.facts import FrequentPublished, FrequentWithdrawn
from wspolnie.desks.support.models import FrequentQuerySet, FrequentQuestion
from wspolnie.foundation.modules import PieceSpec, PieceTold
from wspolnie.services.search.jobs import found_anew
from wspolnie.spaces.policy import Actor


def rows(actor: Actor) -> FrequentQuerySet:
    """Those that were not withdrawn."""
    return FrequentQuestion.objects.visible_to(actor)


def every() -> FrequentQuerySet:
    """The same, with when each was published."""
    found: FrequentQuerySet = FrequentQuestion.objects.filter(withdrawn_at__isnull=True).annotate(at=F("published_at"))
    return found


def told(_actor: Actor, keys: Sequence[UUID]) -> dict[UUID, PieceTold]:
    """What everybody reads of each."""
    found = FrequentQuestion.objects.filter(pk__in=keys, withdrawn_at__isnull=True)
    return {one.pk: PieceTold(one.question, reverse("frequent", args=[one.number]), one.answer) for one in found}


FREQUENT: Final = PieceSpec("frequent", gettext_noop("Frequent question"), rows, every, told)
FINDING: Final = (found_anew(FrequentPublished), found_anew(FrequentWithdrawn))
