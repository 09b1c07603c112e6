"""What goes after some time, and with a person."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from wspolnie.desks.helping.actions.enquiries import matter_of
from wspolnie.desks.helping.models import Enquiry
from wspolnie.desks.helping.states import OPEN, EnquiryState
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.parties.people.models import Person
from wspolnie.services.notify.actions import withdraw_matters

UNCONFIRMED_FOR: Final = timedelta(days=7)
WHAT: Final = ("confirm", "asked", *(f"answer:{one}" for one in EnquiryState))


def forget_enquiries(before: datetime, *, dry_run: bool = False) -> int:
    """Rows of enquiries that came to their end before an instant."""
    old = Enquiry.objects.exclude(state__in=OPEN).filter(asked_at__lt=before)
    return old.count() if dry_run else _remove(old.values_list("pk", flat=True))


def forget_unconfirmed() -> int:
    """Enquiries whose link nobody used."""
    old = Enquiry.objects.filter(state=EnquiryState.UNCONFIRMED, asked_at__lt=instant() - UNCONFIRMED_FOR)
    return _remove(old.values_list("pk", flat=True))


def erase(person_id: UUID) -> None:
    """Who asked is not known any more; that something was asked and answered stays, as a number."""
    theirs = list(
        Enquiry.objects.of(Person.objects.select_related("account").get(pk=person_id)).values_list("pk", flat=True)
    )
    withdraw_matters([f"{matter_of(pk)}:{what}" for pk in theirs for what in WHAT])
    Enquiry.objects.filter(pk__in=theirs).update(person=None, name="", email="", words="", answer="")


def _remove(keys: object) -> int:
    found = list(keys)  # type: ignore[call-overload]
    withdraw_matters([f"{matter_of(pk)}:{what}" for pk in found for what in WHAT])
    count: int = Enquiry.objects.filter(pk__in=found).delete()[0]
    return count
