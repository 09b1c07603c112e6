"""What figures count of help for residents: enquiries that an organisation got and answered."""

from __future__ import annotations

from typing import Final

from django.db.models import F, QuerySet
from django.utils.translation import gettext_noop as _

from wspolnie.desks.helping.models import Enquiry
from wspolnie.foundation.activity import ActivityKind


def answered() -> QuerySet[Enquiry]:
    """Enquiries with an answer."""
    rows: QuerySet[Enquiry] = Enquiry.objects.filter(answered_at__isnull=False)
    return rows.annotate(of=F("service__organisation_id"), at=F("answered_at"))


def asked() -> QuerySet[Enquiry]:
    """Enquiries that reached an organisation."""
    rows: QuerySet[Enquiry] = Enquiry.objects.filter(sent_at__isnull=False)
    return rows.annotate(of=F("service__organisation_id"), at=F("sent_at"))


ACTIVITY: Final = (
    ActivityKind(name="odpowiedzi", label=_("answers to residents"), rows=answered),
    ActivityKind(name="zapytania", label=_("enquiries of residents"), rows=asked, is_own=False),
)
