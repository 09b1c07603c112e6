"""What figures count of inventories: talks of the office with organisations."""

from __future__ import annotations

from typing import Final

from django.db.models import F, QuerySet
from django.utils.translation import gettext_noop as _

from wspolnie.desks.inventories.models import Contact
from wspolnie.foundation.activity import ActivityKind


def contacted() -> QuerySet[Contact]:
    """Entries of the log."""
    rows: QuerySet[Contact] = Contact.objects.annotate(of=F("row__organisation_id"))
    return rows


ACTIVITY: Final = (ActivityKind(name="kontakty", label=_("contacts of an inventory"), rows=contacted, is_own=False),)
