"""What figures count of procedures: comments in an organisation's name."""

from __future__ import annotations

from typing import Final

from django.db.models import F, QuerySet
from django.utils.translation import gettext_noop as _

from wspolnie.desks.procedures.models import ProcedureComment
from wspolnie.foundation.activity import ActivityKind


def commented() -> QuerySet[ProcedureComment]:
    """Comments of those who speak for an organisation."""
    rows: QuerySet[ProcedureComment] = ProcedureComment.objects.filter(organisation__isnull=False)
    return rows.annotate(of=F("organisation_id"))


ACTIVITY: Final = (ActivityKind(name="procedury", label=_("comments on procedures"), rows=commented),)
