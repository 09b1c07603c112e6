"""Services, as the main search finds them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from django.db.models import F
from django.urls import reverse
from django.utils.translation import gettext_noop

from wspolnie.desks.helping.facts import ServiceDescribedAnew, ServiceMoved
from wspolnie.desks.helping.models import Service, ServiceQuerySet
from wspolnie.desks.helping.reading import KIND, in_short, with_all
from wspolnie.foundation.modules import PieceSpec, PieceTold
from wspolnie.services.search.jobs import found_anew
from wspolnie.spaces.policy import Actor


def rows(_actor: Actor) -> ServiceQuerySet:
    """Those that are offered."""
    return Service.objects.shown()


def every() -> ServiceQuerySet:
    """The same: a draft is found by nobody."""
    found: ServiceQuerySet = Service.objects.shown().annotate(at=F("changed_at"))
    return found


def told(_actor: Actor, keys: Sequence[UUID]) -> dict[UUID, PieceTold]:
    """What everybody reads of each."""
    return {one.pk: _told(one) for one in with_all(Service.objects.filter(pk__in=keys))}


def _told(one: Service) -> PieceTold:
    themes = " ".join(tie.theme.name for tie in one.themes.all())
    texts = (one.description, in_short(one), one.groups_told, one.place, one.organisation.name, themes)
    return PieceTold(one.name, reverse("service", args=[one.slug]), "\n".join(filter(None, texts)))


SERVICES: Final = PieceSpec(KIND, gettext_noop("Service of an organisation"), rows, every, told)
FINDING: Final = (found_anew(ServiceMoved), found_anew(ServiceDescribedAnew))
