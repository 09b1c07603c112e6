"""What figures count of profiles: resources that organisations began to share."""

from __future__ import annotations

from typing import Final

from django.db.models import F, QuerySet
from django.utils.translation import gettext_noop as _

from wspolnie.desks.profiles.models import Resource
from wspolnie.foundation.activity import ActivityKind


def shared() -> QuerySet[Resource]:
    """Resources that stand there today, by when they were added."""
    rows: QuerySet[Resource] = Resource.objects.annotate(of=F("organisation_id"), at=F("added_at"))
    return rows


ACTIVITY: Final = (ActivityKind(name="zasoby", label=_("resources shared with others"), rows=shared),)
