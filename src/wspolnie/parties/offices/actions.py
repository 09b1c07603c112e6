"""Verbs of offices."""

from __future__ import annotations

from django.db import transaction

from wspolnie.foundation.journal.actions import record
from wspolnie.parties.offices.facts import OfficeFounded
from wspolnie.parties.offices.models import Office


def found_office(slug: str, *, name: str, address: str, email: str, parent: Office | None = None) -> Office:
    """Enter an office of the bound city."""
    with transaction.atomic():
        office = Office(slug=slug, name=name, address=address, email=email, parent=parent)
        office.save(force_insert=True)
        record(OfficeFounded(name=name, address=address), subject=office.pk)
    return office
