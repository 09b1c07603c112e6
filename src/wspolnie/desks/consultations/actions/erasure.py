"""Verbs of forgetting: a person's remarks lose who wrote them, addresses go some time after the answers."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import transaction

from wspolnie.desks.consultations.actions.correcting import key_of
from wspolnie.desks.consultations.actions.files import drop_remark_files
from wspolnie.desks.consultations.actions.notes import forget_work
from wspolnie.desks.consultations.actions.paper import drop_postal
from wspolnie.desks.consultations.actions.scans import forget_who_scanned
from wspolnie.desks.consultations.facts.remarks import RemarkBlackedOut, RemarkSetAside, RemarkTakenBack
from wspolnie.desks.consultations.letters import aside_key
from wspolnie.desks.consultations.models import (
    CorrectedAnswer,
    Remark,
    RemarkConfirmation,
    RemarkContact,
    RemarkFile,
    RemarkPostal,
)
from wspolnie.foundation.journal.actions import forget_private
from wspolnie.foundation.journal.models import Line
from wspolnie.parties.people.models import Person
from wspolnie.services.flags.actions import forget_authors
from wspolnie.services.notify.actions import withdraw_matters

TOLD: Final = (RemarkSetAside, RemarkTakenBack, RemarkBlackedOut)
"""Facts of which the author is told."""


def erase(person_id: UUID) -> None:
    """Take author and contact address from a person's remarks, with its files, the letters and the journal's
    private values.

    Theirs are those that they sent signed in, and those that name the address of their account.
    """
    person = Person.objects.select_related("account").get(pk=person_id)
    with transaction.atomic():
        remarks = list(Remark.objects.of(person).values_list("pk", flat=True))
        forget_private(subjects=remarks)
        aside = Line.objects.filter(subject_id__in=remarks, fact__in=[fact.word() for fact in TOLD]).values_list(
            "pk", flat=True
        )
        withdraw_matters([aside_key(line) for line in aside])
        withdraw_matters([f"remark-{what}:{pk}" for pk in remarks for what in ("received", "answered")])
        corrected = CorrectedAnswer.objects.filter(remark__in=remarks).select_related("correction")
        withdraw_matters([f"{key_of(one.correction)}:{one.remark_id}" for one in corrected])
        forget_authors("uwaga", remarks)
        Remark.objects.filter(pk__in=remarks).update(author=None)
        drop_remark_files(RemarkFile.objects.filter(remark__in=remarks).values_list("pk", flat=True))
        RemarkContact.objects.filter(remark_id__in=remarks).delete()
        drop_postal(remarks)
        forget_who_scanned(person_id)
        forget_work(person_id)
        RemarkConfirmation.objects.filter(remark_id__in=remarks).delete()


def forget_contacts(before: datetime, *, dry_run: bool) -> int:
    """Remove the addresses (e-mail and postal) to which answers published before an instant were sent, or only count
    them.

    An address that came with a remark after the answers counts from its own day.
    """
    old = RemarkContact.objects.filter(remark__round__answered_at__lt=before, since__lt=before)
    postal = RemarkPostal.objects.filter(remark__round__answered_at__lt=before, since__lt=before)
    if dry_run:
        return old.count() + postal.count()
    gone: int = RemarkContact.objects.filter(pk__in=list(old.values_list("pk", flat=True))).delete()[0]
    return gone + drop_postal(list(postal.values_list("remark_id", flat=True)))
