"""Publications, as the main search finds them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from django.db.models import F
from django.urls import reverse
from django.utils.translation import gettext_noop

from wspolnie.desks.library.facts import PublicationDescribedAnew, PublicationMoved
from wspolnie.desks.library.models import Publication, PublicationQuerySet
from wspolnie.desks.library.reading import KIND, in_short
from wspolnie.foundation.modules import PieceSpec, PieceTold
from wspolnie.services.search.jobs import found_anew
from wspolnie.spaces.policy import Actor


def rows(_actor: Actor) -> PublicationQuerySet:
    """Those that are published."""
    return Publication.objects.published()


def every() -> PublicationQuerySet:
    """The same: a draft is found by nobody."""
    found: PublicationQuerySet = Publication.objects.published().annotate(at=F("changed_at"))
    return found


def told(_actor: Actor, keys: Sequence[UUID]) -> dict[UUID, PieceTold]:
    """What everybody reads of each."""
    found = Publication.objects.filter(pk__in=keys).select_related("theme")
    return {one.pk: _told(one) for one in found}


def _told(one: Publication) -> PieceTold:
    theme = one.theme.name if one.theme is not None else ""
    texts = (one.description, in_short(one), theme)
    return PieceTold(one.name, reverse("publication", args=[one.slug]), "\n".join(filter(None, texts)))


PUBLICATIONS: Final = PieceSpec(KIND, gettext_noop("Publication of the library"), rows, every, told)
FINDING: Final = (found_anew(PublicationMoved), found_anew(PublicationDescribedAnew))
