"""Verb of erasure: a person's remarks lose who wrote them; what the office answered to stays."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.db.models import Q

from wspolnie.desks.consultations.models import Remark, RemarkContact
from wspolnie.foundation.journal.actions import forget_private
from wspolnie.parties.people.models import Person
from wspolnie.services.notify.actions import withdraw_matters


def erase(person_id: UUID) -> None:
    """Take author and contact address from a person's remarks, with the letters and the journal's private values.

    Theirs are those that they sent signed in, and those that name the address of their account.
    """
    account = Person.objects.select_related("account").get(pk=person_id).account
    theirs = Q(author_id=person_id)
    if account is not None:
        theirs |= Q(contact__address__iexact=account.email)
    with transaction.atomic():
        remarks = list(Remark.objects.filter(theirs).values_list("pk", flat=True))
        forget_private(subjects=remarks)
        withdraw_matters([f"remark-{what}:{pk}" for pk in remarks for what in ("received", "answered")])
        Remark.objects.filter(pk__in=remarks).update(author=None)
        RemarkContact.objects.filter(remark_id__in=remarks).delete()
